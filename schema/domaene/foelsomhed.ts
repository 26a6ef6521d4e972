/** The ladder of design.md §5: who may see a step may see those below it. Index in the list + 1 is the step. */
export const FOELSOMHEDER = [
  'IKKE_FORTROLIGE_DATA',
  'FORTROLIGE_PERSONOPLYSNINGER',
  'FOELSOMME_PERSONOPLYSNINGER',
  'VIP_SAGER',
] as const;
export type Foelsomhed = (typeof FOELSOMHEDER)[number];
/** 1–4; what is stored and compared. */
export type Niveau = 1 | 2 | 3 | 4;

/** The step of a name, or null when it is none of the four. */
export function niveau(navn: unknown): Niveau | null {
  const plads = (FOELSOMHEDER as readonly unknown[]).indexOf(navn);
  return plads < 0 ? null : ((plads + 1) as Niveau);
}

/** The name of a step. */
export function foelsomhed(trin: Niveau): Foelsomhed {
  return FOELSOMHEDER[trin - 1] as Foelsomhed; // Niveau is 1–4, so the index is always inside the list
}
