/** What would make a line of the log read as another: control characters, ends of line, and turned directions of writing. */
const FORKLAEDT = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** The purpose a header says: percent-encoded UTF-8, 3–200 characters. Null when it says none that can be logged. */
export function laesFormaal(hoved: string | undefined): string | null {
  try {
    const formaal = decodeURIComponent(hoved ?? '').trim();
    const laengde = [...formaal].length;
    return laengde >= 3 && laengde <= 200 && !FORKLAEDT.test(formaal) ? formaal : null;
  } catch {
    return null; // not percent-encoded UTF-8
  }
}
