import type { Mangel } from '../../../schema/haendelser/mangel.ts';
import type { Feltregel } from './skema.ts';

/** One row of a flat file as it stands, before anybody asks what it means. */
export interface Raekke {
  /** Its first line in the file, from 1. */
  readonly linje: number;
  /** As written, for whoever repairs it. */
  readonly raa: string;
  /** What stands where the rule points; undefined: the row ends before it. */
  readonly felt: (regel: Feltregel) => string | undefined;
}

/** A row that could not be told from its neighbours; or a fault after which the rest of the file says nothing. */
export interface Brud {
  readonly linje: number;
  readonly raa: string;
  readonly mangel: Mangel;
  readonly resten?: true;
}

/** Longest row taken in. What is longer is most often a citation mark that nobody closed. */
export const RAEKKE_MAX = 64 * 1024;

/** A fault of a row as a whole. */
export const brud = (linje: number, raa: string, kode: string, besked: string): Brud => ({ linje, raa, mangel: { felt: 'raekke', kode, besked } }); // prettier-ignore
