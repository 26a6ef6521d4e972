import { tilMs, type Oejeblik } from '../tid.ts';

/** Working hours by Danish clocks, `[dagFra, dagTil)`; `weekend`: Saturdays and Sundays are none of them. */
export interface Arbejdstid {
  readonly dagFra: number;
  readonly dagTil: number;
  readonly weekend: boolean;
  /** Units on duty round the clock. */
  readonly doegnenheder: readonly string[];
}

const TIME_MS = 3_600_000;
const UR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  hourCycle: 'h23',
  weekday: 'short',
});
/** Danish clocks differ from UTC by whole hours, so an hour of UTC is an hour of one day there: worked out once. */
let husket = { time: Number.NaN, vaeg: { time: 0, weekend: false } };

function vaegur(tidspunkt: Oejeblik): { readonly time: number; readonly weekend: boolean } {
  const time = Math.floor(tilMs(tidspunkt) / TIME_MS);
  if (husket.time === time) return husket.vaeg;
  const dele = Object.fromEntries(UR.formatToParts(time * TIME_MS).map(({ type, value }) => [type, value]));
  husket = { time, vaeg: { time: Number(dele.hour), weekend: dele.weekday === 'Sat' || dele.weekday === 'Sun' } };
  return husket.vaeg;
}

/** Is it outside the kommune's working hours (Europe/Copenhagen), for one who is in none of the units on duty round the clock? */
export function erUdenforTid(
  tidspunkt: Oejeblik,
  { dagFra, dagTil, weekend, doegnenheder }: Arbejdstid,
  egneEnheder: ReadonlySet<string>,
): boolean {
  const her = vaegur(tidspunkt);
  if (her.time >= dagFra && her.time < dagTil && !(weekend && her.weekend)) return false;
  return !doegnenheder.some((enhed) => egneEnheder.has(enhed));
}
