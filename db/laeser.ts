/** What every reading function is given and gives back. A row here has passed the SQL form and the pure rule. */
import type { Spoergeklient } from './laesepulje.ts';
import type { Adgang } from '../schema/domaene/adgang.ts';
import type { Oejeblik } from '../schema/domaene/tid.ts';

/** The instants asked for; `nu` is the request's one now. `registrering` null: as the index knows it now. */
export interface Paa {
  readonly nu: Oejeblik;
  readonly virkning: Oejeblik;
  readonly registrering: Oejeblik | null;
}

export interface Laeser {
  readonly sql: Spoergeklient;
  readonly adgang: Adgang;
  readonly paa: Paa;
  /** Where `adgang` is remembered from an earlier request: takes what it would be made from now, as a statement saw it. */
  readonly genset?: ((adgangsopslag: string) => void) | undefined;
}

/** Where a page begins: the sort key and id of the row before it. */
export interface Noegle {
  readonly vaerdi: string | null;
  readonly id: string;
}

export interface Sidevalg {
  /** 1–200; 0: rows are not asked for. */
  readonly foerst: number;
  readonly efter: Noegle | null;
  /** Is the exact total asked for? It is only counted then. */
  readonly antal: boolean;
}

/** One page. `noegler[i]` is where the page after `raekker[i]` begins. */
export interface Side<T> {
  readonly raekker: readonly T[];
  readonly noegler: readonly Noegle[];
  readonly flere: boolean;
  readonly antal: number | null;
}
