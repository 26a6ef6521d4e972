import type { Soegeslags } from './klasse.ts';

/** A document on its way to an index outside the register's database. Instants are microseconds since 1970 as text, or canonical text. */
export interface UdgaaendeDokument {
  readonly id: string;
  readonly noegle: string;
  readonly objekt: string;
  readonly slags: Soegeslags;
  readonly klasse: number;
  readonly fra: string;
  readonly til: string;
  readonly nuFra: string;
  readonly nuTil: string;
  readonly kle: string | null;
  readonly fremdrift: string | null;
  readonly orgEnhed: string | null;
  readonly master: string | null;
  readonly foelsomhed: string | null;
  readonly aar: string | null;
  readonly aendret: string | null;
  readonly oprettet: string | null;
  readonly beloeb: string | null;
  readonly aktiv: boolean | null;
  readonly parter: readonly string[];
  readonly ord: readonly string[];
  readonly alt: readonly string[] | null;
  /** A number made of all of it: sums of these are compared when an index is built again. */
  readonly sum: number;
}

/** An object's next state in an index outside: what it has now, and the ids it once had. `aendring` is its external version. */
export interface UdgaaendeObjekt {
  readonly objekt: string;
  readonly aendring: number;
  readonly dokumenter: readonly UdgaaendeDokument[];
  readonly vaek: readonly string[];
}
