const DAG = new Intl.DateTimeFormat('da-DK', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'Europe/Copenhagen',
});
const KLOKKEN = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' });
const TAL = new Intl.NumberFormat('da-DK');

/** `12. mar. 2026`; of a calendar day or an instant, by Danish clocks. */
export function dag(tekst: string | null | undefined): string {
  if (!tekst) return '';
  // A day without a clock is that day, wherever it is read: noon is in it everywhere in Denmark.
  return DAG.format(new Date(tekst.length === 10 ? `${tekst}T12:00:00Z` : tekst));
}

/** `12. mar. 2026 kl. 09.15`. */
export const tidspunkt = (tekst: string): string => `${dag(tekst)} kl. ${klokken(new Date(tekst))}`;

export const klokken = (tid: Date): string => KLOKKEN.format(tid).replace(':', '.');

/** `1. jan. 2026 – 31. mar. 2026`; an open end says so. */
export function periode(fra: string | null | undefined, til: string | null | undefined): string {
  if (!fra && !til) return '';
  if (!til) return `fra ${dag(fra)}`;
  return fra ? `${dag(fra)} – ${dag(til)}` : `til ${dag(til)}`;
}

/** `"12345.5"` → `12.345,50 kr.`: digit by digit, since an amount is exact and a float is not. */
export function beloeb(tekst: string | null | undefined): string {
  const [, minus = '', hele = '', oere = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(tekst ?? '') ?? [];
  if (hele === '') return tekst ?? '';
  return `${minus}${hele.replace(/\B(?=(\d{3})+$)/g, '.')},${oere.padEnd(2, '0')} kr.`;
}

export const tal = (antal: number): string => TAL.format(antal);

/** A count that is withheld where it is small (null), as it is written everywhere. */
export const antalVist = (antal: number | null): string => (antal === null ? 'under 5' : tal(antal));

/** `1 sag`, `7 sager`. */
export const antalAf = (antal: number, en: string, flere: string): string =>
  `${tal(antal)} ${antal === 1 ? en : flere}`;

/** How long ago, roughly: `for 5 minutter siden`, `for 3 dage siden`. */
export function siden(tekst: string, nu = Date.now()): string {
  const minutter = Math.max(0, Math.round((nu - Date.parse(tekst)) / 60_000));
  if (minutter < 2) return 'lige nu';
  if (minutter < 60) return `for ${minutter} minutter siden`;
  const timer = Math.round(minutter / 60);
  if (timer < 48) return `for ${antalAf(timer, 'time', 'timer')} siden`;
  return `for ${tal(Math.round(timer / 24))} dage siden`;
}

/** Today by Danish clocks, `2026-03-12`. */
export function iDag(nu = new Date()): string {
  const dele = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });
  return dele.format(nu);
}
