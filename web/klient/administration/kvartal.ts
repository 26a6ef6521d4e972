/** The quarter of a day and the eight before it, newest first, as the API writes them: `2026K4`. */
export function kvartaler(idag: string): string[] {
  const nu = Number(idag.slice(0, 4)) * 4 + Math.floor((Number(idag.slice(5, 7)) - 1) / 3);
  return Array.from({ length: 9 }, (_, i) => `${Math.floor((nu - i) / 4)}K${((nu - i) % 4) + 1}`);
}

/** The months that have ended, newest first: `2026-10`. */
export function slutteMaaneder(idag: string, antal = 12): string[] {
  const nu = Number(idag.slice(0, 4)) * 12 + Number(idag.slice(5, 7)) - 1;
  return Array.from({ length: antal }, (_, i) => nu - 1 - i).map(
    (nr) => `${Math.floor(nr / 12)}-${String((nr % 12) + 1).padStart(2, '0')}`,
  );
}
