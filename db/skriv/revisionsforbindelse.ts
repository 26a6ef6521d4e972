import { setTimeout as vent } from 'node:timers/promises';
import { erAfbrudt, inden } from '../afbrudt.ts';
import { forbind, type Sql } from '../client.ts';

/** How long an answer is held for its row, all attempts told; then it is 503. */
const SENEST_MS = 5_000;
const SAETNING_MS = 3_000;
const PAUSE_MS = 25;
/**
 * The audit writer's own connection. `udfoer` runs work until it is done, refused, or it is too late; at a disconnect it is
 * done again on a new client, so it must be such that twice is once.
 */
export function lavForbindelse(url: string) {
  let klient: Sql | undefined;
  const slip = async (brugt = klient) => {
    if (brugt === klient) klient = undefined;
    await brugt?.end({ timeout: 1 }).catch(() => undefined); // it may be broken: nothing more is to be had from it
  };
  const forsoeg = async <T>(arbejde: (sql: Sql) => Promise<T>, senest: number): Promise<T> => {
    for (let nr = 0; ; nr += 1) {
      const brugt = (klient ??= nyKlient(url));
      try {
        return await inden(arbejde(brugt), senest - Date.now());
      } catch (fejl) {
        if (!erAfbrudt(fejl)) throw fejl;
        void slip(brugt);
        const pause = PAUSE_MS * 2 ** nr * (0.5 + Math.random());
        if (Date.now() + pause >= senest) throw fejl;
        await vent(pause);
      }
    }
  };
  return { slip, udfoer: <T>(arbejde: (sql: Sql) => Promise<T>) => forsoeg(arbejde, Date.now() + SENEST_MS) };
}

const nyKlient = (url: string) =>
  forbind({
    url,
    rolle: 'overblik_laeser',
    max: 1,
    applikation: 'overblik-revision',
    tidsgraenseMs: SAETNING_MS,
    lister: false,
  });
