import type { Niveau } from './foelsomhed.ts';
import type { Cvr, Uuid } from './id.ts';
import type { KleMoenster } from './kle.ts';

export const PRIVILEGIER = [
  'SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'HEMMELIG_TITEL_SE', 'JOURNALNOTAT_SKRIV',
  'DOKUMENT_SKRIV', 'SOEG', 'EKSPORT', 'REVISION_SE', 'STATISTIK', 'ADMINISTRATION', 'INDEKS_SKRIV', 'INDEKS_OPSLAG',
  'ABONNER', 'BERIGTIGELSE',
] as const; // prettier-ignore
export type Privilegium = (typeof PRIVILEGIER)[number];
/** The privileges that open a kind for reading. */
export const LAESEPRIVILEGIER = ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE'] as const;

/** A unit exactly, or (`under`) with every unit below it. */
export interface EnhedAfgraensning {
  readonly enhed: Uuid;
  readonly under: boolean;
}

/** A right as the token says it: privileges × authority × KLE × units × highest følsomhed, all within one group. */
export interface Gruppe {
  readonly scope: Cvr;
  readonly privilegier: ReadonlySet<Privilegium>;
  /** Never empty: a group whose list came out empty grants nothing and is not made. */
  readonly kle: readonly KleMoenster[];
  readonly enheder: 'ALLE' | readonly EnhedAfgraensning[];
  readonly niveau: Niveau;
}

/** Who calls, as the token says it: nothing here is looked up. */
export interface Kalder {
  readonly sub: Uuid;
  readonly azp: Uuid;
  readonly cvr: Cvr;
  readonly navn: string | null;
  readonly enhed: Uuid | null;
  readonly grupper: readonly Gruppe[];
  /** Seconds since 1970. */
  readonly udloeber: number;
}

/** A group as it is judged: agreements applied, units expanded to the exact uuids it reaches now. */
export interface GaeldendeGruppe extends Omit<Gruppe, 'enheder'> {
  readonly enheder: 'ALLE' | ReadonlySet<string>;
}

/** What a caller may do in one request: everything the rule needs, looked up once. */
export interface Adgang {
  readonly kalder: Kalder;
  readonly grupper: readonly GaeldendeGruppe[];
  /** What a Sikkerhedsprofil may name to admit this caller, in the words of `profiler` (raekker.ts). */
  readonly profiler: ReadonlySet<string>;
  /** Visningsklasser that hide from this caller's system. */
  readonly skjulteKlasser: ReadonlySet<string>;
  /** For a system marked borgervendt: the only Visningsklasser it may be shown; null: no such limit. */
  readonly tilladteKlasser: ReadonlySet<string> | null;
  /** Authorities the references of one count in another's: `<owner cvr>><receiver cvr>` of every videregivelsesaftale. */
  readonly videregivelser: ReadonlySet<string>;
  /** Has any kommune declared a transition pair (design.md §4)? Without one no sag is looked for in a second system. */
  readonly overgangspar: boolean;
}
