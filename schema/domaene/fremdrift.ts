/** How far a sag has come, in the order it goes (SF1470, FremdriftStatusKode). */
export const FREMDRIFT = ['OPSTAAET', 'OPLYST', 'AFGJORT', 'AFSLUTTET'] as const;

/** The one a word names; null: it is none of the four. */
export const fremdriftAf = (ord: string | null): (typeof FREMDRIFT)[number] | null =>
  FREMDRIFT.find((kendt) => kendt === ord) ?? null;
