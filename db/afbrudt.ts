/** The connection is gone, or the server is on its way down or up: whether what was sent was done is not known. Time mends it. */
const AFBRUDT = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|CONNECT|57P0|08|53300)/;

/** The SQLSTATE or errno of an error; empty when it has none. */
export const kode = (fejl: unknown): string =>
  typeof fejl === 'object' && fejl !== null && 'code' in fejl && typeof fejl.code === 'string' ? fejl.code : '';

/** Was the connection lost? Then it is unknown whether what was sent was done, and the same may be tried on another. */
export const erAfbrudt = (fejl: unknown): boolean => AFBRUDT.test(kode(fejl));

/** Beside those: a server that is full, of connections, memory or room. Who asks again in a while may be answered. */
const NEDE = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|CONNECT|57P0|53|08)/;

/** Is the database not to be had just now, to the one who asks? */
export const erNede = (fejl: unknown): boolean => NEDE.test(kode(fejl));

const SVARER_IKKE = () => Object.assign(new Error('databasen svarer ikke'), { code: 'ETIMEDOUT' });

/**
 * What the work comes to, or `udloebet` – ETIMEDOUT of the database – when it has not come to anything in `ms`: a network may
 * swallow what is sent without a word.
 */
export function inden<T>(arbejde: Promise<T>, ms: number, udloebet: () => Error = SVARER_IKKE): Promise<T> {
  return new Promise((klar, fejl) => {
    const ur = setTimeout(() => fejl(udloebet()), Math.max(ms, 0));
    arbejde.then(
      (svar) => {
        clearTimeout(ur);
        klar(svar);
      },
      (grund: Error) => {
        clearTimeout(ur);
        fejl(grund);
      },
    );
  });
}
