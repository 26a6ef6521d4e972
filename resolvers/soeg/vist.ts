/** What stands behind the types of a search. */
import type { Daekningsnavn, Daekningstal, Gennemloebstal, Sagstalnavn } from '../../db/soeg/statistik.ts';
import type { Facetnavn } from '../../schema/domaene/soegning/port.ts';
import type { VistCelle, VistSum } from '../../schema/domaene/soegning/undertryk.ts';
import type { Forbindelse, Kant } from '../forbindelse.ts';
import type { Udsyn } from '../loaders.ts';
import type { VistDokument, VistNotat, VistSag, VistYdelse } from '../vist.ts';

/** `__typename` is how GraphQL is told which kind it is. */
export type VistHit = (VistSag | VistDokument | VistNotat | VistYdelse) & {
  readonly __typename: 'Sag' | 'Dokument' | 'Journalnotat' | 'BevilgetYdelse';
};

export interface VistFacet extends VistCelle {
  readonly felt: Facetnavn;
  readonly udsyn: Udsyn;
}
export interface VistFacetter {
  readonly celler: Readonly<Partial<Record<Facetnavn, readonly VistCelle[]>>>;
  readonly beloeb: VistSum | null;
  readonly udsyn: Udsyn;
}

export interface Soegeforbindelse extends Forbindelse<VistHit> {
  readonly facetter: VistFacetter | null;
  readonly forsinket: boolean;
}
export type Soegekant = Kant<VistHit>;

export interface VistGennemloeb {
  readonly fra: Gennemloebstal['fra'];
  readonly til: Gennemloebstal['til'];
  readonly antal: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly undertrykt: boolean;
}
export interface VistYdelsestal {
  readonly navn: string | null;
  readonly frekvens: string | null;
  readonly antal: number | null;
  readonly sum: string | null;
  readonly undertrykt: boolean;
}
export type VistSagstal = Readonly<Record<Sagstalnavn, readonly VistCelle[]>>;
export type VistDaekning = Readonly<Record<Daekningsnavn, number | null>> &
  Pick<Daekningstal, 'system' | 'foerste' | 'seneste'>;
export interface VistStatistik {
  readonly sager: VistSagstal;
  readonly gennemloeb: readonly VistGennemloeb[];
  readonly ydelser: readonly VistYdelsestal[];
  readonly borgereMedAabneSager: number | null;
  readonly daekning: readonly VistDaekning[];
}
