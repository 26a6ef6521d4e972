import type { Foelsomhed } from '../../../../schema/domaene/foelsomhed.ts';
import type { System } from '../../systemer/system.ts';
import type { Enhedsnoegle } from '../enheder.ts';
import type { Notat, Papir } from './ydelsesslags.ts';

/** How one kind of sag goes, where no money is granted. */
export interface Sagsslags {
  readonly system: System;
  readonly kle: string;
  readonly facet: string;
  readonly enhed: Enhedsnoegle;
  readonly alder: readonly [fra: number, til: number];
  readonly vaegt: number;
  readonly titler: readonly [string, ...string[]];
  readonly papirer: readonly [Papir, ...Papir[]];
  readonly notat?: Notat;
  readonly advis?: readonly [titel: string, tekst: string, fristDage: number];
  readonly foelsomhed: Foelsomhed;
  /** Days from each step to the next: oplyst, afgjort, afsluttet. One that is missing is never reached. */
  readonly trin: readonly number[];
  readonly afgoerelse?: readonly [noegle: string, titel: string];
  /** The sag is about a place as well: its ejendom stands among the genstande. */
  readonly ejendom?: true;
  /** A parent is a sekundær part. */
  readonly foraelder?: true;
  /** The primær part is the person's workplace; the person is the sekundær one. */
  readonly virksomhed?: true;
}

/** Something another authority or system tells about a citizen. */
export interface Advisslags {
  readonly system: System;
  readonly kle: string;
  readonly alder: readonly [fra: number, til: number];
  readonly vaegt: number;
  readonly titel: string;
  readonly tekst: string;
  readonly fristDage?: number;
  readonly foelsomhed: Foelsomhed;
}
