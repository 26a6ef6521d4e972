/**
 * What outlives a reload: kept for this tab only, and gone with it – nothing is left for the next user of a shared desk.
 * A browser that keeps nothing makes the user log in again; it does not break the page.
 */
export const lager = {
  laes(navn: string): string | null {
    try {
      return sessionStorage.getItem(`overblik.${navn}`);
    } catch {
      return null;
    }
  },
  skriv(navn: string, vaerdi: string): void {
    try {
      sessionStorage.setItem(`overblik.${navn}`, vaerdi);
    } catch {
      // as long as the page is open, then
    }
  },
  glem(): void {
    try {
      sessionStorage.clear();
    } catch {
      // nothing was kept
    }
  },
};
