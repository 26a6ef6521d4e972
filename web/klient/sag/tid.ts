import type { PaaTidspunkt } from '../graf/svar.ts';

/**
 * `2026-03-12` and `09:15` by Danish clocks as an instant; null when there is no such. A day without a time is its end,
 * and a minute its last second, unless told otherwise.
 */
export function instant(dato: string, klokken: string, sekunder = '59'): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dato)) return null;
  const lokal = `${dato}T${klokken || '23:59'}:${sekunder}`;
  // Two guesses: the offset there, looked up at the time as if it were UTC, then at the time itself.
  const gaet = Date.parse(`${lokal}Z`);
  if (Number.isNaN(gaet)) return null;
  const foerste = gaet - forskydning(gaet);
  return new Date(gaet - forskydning(foerste)).toISOString();
}

const DELE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Milliseconds that Danish clocks are ahead of UTC. */
function forskydning(tid: number): number {
  return Date.parse(`${DELE.format(tid).replace(' ', 'T')}Z`) - Math.floor(tid / 1000) * 1000;
}

/** The day of an instant by Danish clocks, for a date field. */
export const datofelt = (tid: string | null | undefined): string =>
  tid ? DELE.format(Date.parse(tid)).slice(0, 10) : '';
/** The time of day of an instant, for a time field. */
export const tidsfelt = (tid: string | null | undefined): string =>
  tid ? DELE.format(Date.parse(tid)).slice(11, 16) : '';

/** Where on the two axes; null where neither is chosen: now. */
export function paaTidspunkt(virkning: string | null, registrering: string | null): PaaTidspunkt | null {
  if (!virkning && !registrering) return null;
  return { ...(virkning ? { virkning } : {}), ...(registrering ? { registrering } : {}) };
}
