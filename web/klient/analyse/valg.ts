import type { Fremdrift, SoegFilter, Soegeslags } from '../graf/svar.ts';

/** What is searched by. Each list is any of; empty: no limit. */
export interface Valg {
  readonly tekst: string;
  readonly slags: readonly string[];
  readonly kle: readonly string[];
  readonly fremdrift: readonly string[];
  readonly master: readonly string[];
}
export type Facetnavn = Exclude<keyof Valg, 'tekst'>;

export const INTET: Valg = { tekst: '', slags: [], kle: [], fremdrift: [], master: [] };

/** With the value chosen, or not any more. */
export function skiftet(valg: Valg, facet: Facetnavn, vaerdi: string): Valg {
  const nu = valg[facet];
  return { ...valg, [facet]: nu.includes(vaerdi) ? nu.filter((en) => en !== vaerdi) : [...nu, vaerdi] };
}

/** As the API takes it: an empty list there matches nothing, so no limit is left out. */
export function somFilter({ slags, kle, fremdrift, master }: Valg): SoegFilter {
  return {
    ...(slags.length > 0 ? { slags: slags as Soegeslags[] } : {}), // facets answered by the API itself
    ...(kle.length > 0 ? { kle } : {}),
    ...(fremdrift.length > 0 ? { fremdrift: fremdrift as Fremdrift[] } : {}), // as above
    ...(master.length > 0 ? { master } : {}),
  };
}
