/** What would make a line of the log read as another: control characters, ends of line, and turned directions of writing. */
const FORKLAEDT = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** The purpose a header says: percent-encoded UTF-8, 3–200 characters. Null when it says none that can be logged. */
export function laesFormaal(hoved: string | readonly string[] | undefined): string | null {
  try {
    return gyldigtFormaal(decodeURIComponent(typeof hoved === 'string' ? hoved : ''));
  } catch {
    return null; // not percent-encoded UTF-8
  }
}

/** A purpose as it is written down; null when it is none: too short, too long, or with characters that are no text. */
export function gyldigtFormaal(tekst: string): string | null {
  const formaal = tekst.trim();
  const laengde = [...formaal].length;
  return laengde >= 3 && laengde <= 200 && !FORKLAEDT.test(formaal) ? formaal : null;
}
