/** What may be asked for: filters, orders, and the fields of an overview. */
import type { Sidevalg } from './laeser.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import type { KleMoenster } from '../schema/domaene/kle.ts';
import type { Oejeblik } from '../schema/domaene/tid.ts';

export interface Tidsrum {
  readonly fra?: Oejeblik | null;
  readonly til?: Oejeblik | null;
}

export interface SagFilter {
  readonly part?: readonly Identifikator[];
  readonly kle?: readonly KleMoenster[];
  readonly fremdrift?: readonly string[];
  /** Handlingsfacet, exactly. */
  readonly facet?: string;
  readonly orgEnhed?: readonly string[];
  readonly behandler?: string;
  readonly master?: readonly string[];
  readonly sagsnummer?: string;
  readonly titel?: string;
  readonly oprettet?: Tidsrum;
  readonly aendret?: Tidsrum;
  readonly og?: readonly SagFilter[];
  readonly eller?: readonly SagFilter[];
  readonly ikke?: SagFilter;
}

export type SagSorteringFelt = 'SENEST_AENDRET' | 'OPRETTET' | 'SAGSNUMMER' | 'KLE' | 'FREMDRIFT';
export type YdelseSorteringFelt = 'SENEST_AENDRET' | 'STARTDATO' | 'BELOEB' | 'NAVN';
export interface Sortering<Felt> {
  readonly felt: Felt;
  readonly retning: 'STIGENDE' | 'FALDENDE';
}

export interface YdelseFilter {
  readonly part?: readonly Identifikator[];
  readonly kle?: readonly KleMoenster[];
  readonly navn?: string;
  readonly master?: readonly string[];
  readonly beloeb?: { readonly fra?: string | null; readonly til?: string | null };
  readonly aktiv?: boolean;
  readonly start?: Tidsrum;
}

export interface DokumentFilter {
  readonly part?: readonly Identifikator[];
  readonly kle?: readonly KleMoenster[];
  readonly type?: readonly string[];
  readonly brevdato?: Tidsrum;
  readonly sag?: string;
}

/** One field of an overview as it was asked for; `navn` is its response name, so aliases stay apart. */
export type Valg = { readonly navn: string } & (
  | {
      readonly felt: 'sager';
      readonly side: Sidevalg;
      readonly filter?: SagFilter;
      readonly sortering?: Sortering<SagSorteringFelt>;
      readonly relationer: boolean;
    }
  | {
      readonly felt: 'ydelser';
      readonly side: Sidevalg;
      readonly filter?: YdelseFilter;
      readonly sortering?: Sortering<YdelseSorteringFelt>;
    }
  | { readonly felt: 'effektueringer' | 'journalnotater' | 'dokumenter' | 'adviser'; readonly side: Sidevalg }
  | { readonly felt: 'tidslinje'; readonly side: Sidevalg; readonly tidsrum: Tidsrum }
  | { readonly felt: 'ansvarlige' }
  | { readonly felt: 'part' }
);

/** What was asked of one part's overview, by response name. A field that failed is an Error: the rest still stands. */
export interface Overbliksvar {
  readonly felter: Readonly<Record<string, unknown>>;
}
