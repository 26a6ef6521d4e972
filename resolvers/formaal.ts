/** The purpose a header says: percent-encoded UTF-8, 3–200 characters. Null when it says none that can be logged. */
export function laesFormaal(hoved: string | undefined): string | null {
  try {
    const formaal = decodeURIComponent(hoved ?? '').trim();
    const laengde = [...formaal].length;
    return laengde >= 3 && laengde <= 200 && !/\p{Cc}/u.test(formaal) ? formaal : null;
  } catch {
    return null; // not percent-encoded UTF-8
  }
}
