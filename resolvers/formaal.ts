/** The purpose a header says: percent-encoded UTF-8, 3–200 characters. Null when it says none that can be logged. */
export function laesFormaal(hoved: string | undefined): string | null {
  try {
    return gyldigtFormaal(decodeURIComponent(hoved ?? ''));
  } catch {
    return null; // not percent-encoded UTF-8
  }
}

/** A purpose as it is written down; null when it is none: too short, too long, or with characters that are no text. */
export function gyldigtFormaal(tekst: string): string | null {
  const formaal = tekst.trim();
  const laengde = [...formaal].length;
  return laengde >= 3 && laengde <= 200 && !/[\p{Cc}\p{Cs}]/u.test(formaal) ? formaal : null;
}
