/**
 * The search port (design.md §7): what a search engine is asked, and what it answers. Two adapters speak it – PostgreSQL
 * (`db/soeg`) and OpenSearch (`search/opensearch`) – and one suite holds them to the same behaviour (`test/search`).
 * An engine proposes: whatever is shown is read and judged again in the register.
 */
import type { KleMoenster } from '../kle.ts';
import type { Oejeblik } from '../tid.ts';
import type { Soegeslags } from './klasse.ts';

/** A word asked for; `stamme`: its Danish stem, which finds other forms of it. */
export interface Soegeord {
  readonly ord: string;
  readonly stamme: string | null;
  readonly praefiks: boolean;
}

/** One piece of the text: all of `dele`, or `samlet`, or one of the parts (`skema:vaerdi`), must be in the document. */
export interface Soegeled {
  readonly dele: readonly Soegeord[];
  readonly samlet: Soegeord | null;
  readonly parter: readonly string[];
}

export interface Soegetidsrum {
  readonly fra?: Oejeblik | null;
  readonly til?: Oejeblik | null;
}

/** All that is given must hold; a list means any of, an empty list matches nothing. */
export interface Soegefilter {
  readonly slags?: readonly Soegeslags[];
  /** `skema:vaerdi` of every number the part asked for is known by. */
  readonly part?: readonly string[];
  readonly kle?: readonly KleMoenster[];
  readonly fremdrift?: readonly string[];
  readonly orgEnhed?: readonly string[];
  readonly master?: readonly string[];
  readonly foelsomhed?: readonly number[];
  readonly aendret?: Soegetidsrum;
  readonly oprettet?: Soegetidsrum;
  readonly beloeb?: { readonly fra?: string | null; readonly til?: string | null };
  readonly aktiv?: boolean;
}

/** Numbers of the klasser the caller may see (klasse.ts); no numbers, nothing. */
export interface Tilladt {
  readonly laes: readonly number[];
  /** Among `laes`: found by the secret title too. */
  readonly hemmelig: readonly number[];
  /** Counted and never shown. */
  readonly tael: readonly number[];
}

export const FACETTER = ['slags', 'kle', 'fremdrift', 'orgEnhed', 'master', 'foelsomhed', 'aar'] as const;
export type Facetnavn = (typeof FACETTER)[number];

export type Soegesortering = 'SENEST_AENDRET' | 'OPRETTET' | 'BELOEB';

export interface Soegespoergsmaal {
  /** Null: no text was given. An empty list of words in a piece finds nothing. */
  readonly led: readonly Soegeled[] | null;
  readonly filter: Soegefilter;
  readonly tilladt: Tilladt;
  readonly nu: Oejeblik;
  readonly virkning: Oejeblik;
  readonly sortering: { readonly felt: Soegesortering; readonly retning: 'STIGENDE' | 'FALDENDE' };
  /** How many hits at most, and after which; 0: none are asked for. */
  readonly foerst: number;
  readonly efter: { readonly vaerdi: string | null; readonly id: string } | null;
  readonly antal: boolean;
  readonly facetter: readonly Facetnavn[];
  readonly sum: boolean;
}

/** A proposal: to be read and judged in the register. */
export interface Soegehit {
  readonly slags: Soegeslags;
  readonly noegle: string;
  /** What it is ordered by, as the next page begins after it; null: it has none and comes last. */
  readonly vaerdi: string | null;
}

/** A count: of all, and – among them – of those that are counted and never shown. */
export interface Tal {
  readonly alle: number;
  readonly uvist: number;
}
export interface Celle extends Tal {
  readonly vaerdi: string;
}
/** Amounts, exact; the extremes only of what may be shown. */
export interface Beloebstal extends Tal {
  readonly sum: string | null;
  readonly sumUvist: string | null;
  readonly mindste: string | null;
  readonly stoerste: string | null;
}

export interface Motorsvar {
  readonly hits: readonly Soegehit[];
  /** Is there one more after them? */
  readonly flere: boolean;
  readonly antal: Tal | null;
  readonly facetter: Readonly<Partial<Record<Facetnavn, readonly Celle[]>>>;
  readonly beloeb: Beloebstal | null;
}

/** An engine outside the register's database. Throws when it cannot answer in time; the register's own then does. */
export interface Soegemotor {
  /** `uden`: objects that are left out, since the index may not have them as they are. */
  soeg(spoergsmaal: Soegespoergsmaal, uden: readonly string[], indeks: string): Promise<Motorsvar>;
}
