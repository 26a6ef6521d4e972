import { setTimeout as vent } from 'node:timers/promises';
import { forbind, type Sql } from '../client.ts';

/** How long an answer is held for its row, all attempts told; then it is 503. */
const SENEST_MS = 5_000;
const SAETNING_MS = 3_000;
const PAUSE_MS = 25;
/** The connection is gone, or the server is on its way down or up: whether the rows were committed is not known. */
const AFBRUDT = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|CONNECT|57P0|08|53300)/;

/** The SQLSTATE or errno of an error; empty when it has none. */
export const kode = (fejl: unknown): string =>
  typeof fejl === 'object' && fejl !== null && 'code' in fejl && typeof fejl.code === 'string' ? fejl.code : '';
/** Is it unknown whether what was sent was committed? */
export const erUvis = (fejl: unknown) => AFBRUDT.test(kode(fejl));

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
        return await inden(arbejde(brugt), senest);
      } catch (fejl) {
        if (!erUvis(fejl)) throw fejl;
        void slip(brugt);
        const pause = PAUSE_MS * 2 ** nr * (0.5 + Math.random());
        if (Date.now() + pause >= senest) throw fejl;
        await vent(pause);
      }
    }
  };
  return { slip, udfoer: <T>(arbejde: (sql: Sql) => Promise<T>) => forsoeg(arbejde, Date.now() + SENEST_MS) };
}

/** The work, or ETIMEDOUT when it is not done by then: a network may swallow a statement without a word. */
function inden<T>(arbejde: Promise<T>, senest: number): Promise<T> {
  return new Promise((klar, fejl) => {
    const ur = setTimeout(
      () => fejl(Object.assign(new Error('revisionsloggen svarer ikke'), { code: 'ETIMEDOUT' })),
      Math.max(senest - Date.now(), 0),
    );
    arbejde.then(klar, fejl).finally(() => clearTimeout(ur));
  });
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
