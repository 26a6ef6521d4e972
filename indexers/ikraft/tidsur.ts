import { udloesGraenser } from '../../db/skriv/graense.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';

/** So long after its instant an event may come. */
const VENT_MS = 1_000;

interface Urvalg {
  readonly ventMs?: number;
  /** What the time is; null: what the database's clock says. */
  readonly nu?: () => Oejeblik | null;
}

/**
 * Tells of what takes effect when it does (contract: the outbox has an event at each boundary of virkning). What is ahead
 * stands in the database: a process that comes after another goes on where that one stopped, and several beside each other
 * tell of each instant once. `meld` hears of a round that failed; the next is tried all the same. Back comes how it is
 * stopped: what is under way is finished first.
 */
export function startTidsur(klient: Skriveklient, meld: (fejl: unknown) => void, { ventMs = VENT_MS, nu = () => null }: Urvalg = {}) {
  let stoppet = false;
  let runde = Promise.resolve();
  let ur: NodeJS.Timeout | undefined;
  const gaa = async () => {
    try {
      while (!stoppet && (await ringNu(klient, nu())) > 0);
    } catch (fejl) {
      meld(fejl);
    }
    if (!stoppet) ur = setTimeout(start, ventMs).unref();
  };
  const start = () => {
    runde = gaa();
  };
  start();
  return {
    stop: async () => {
      stoppet = true;
      clearTimeout(ur);
      await runde;
      await klient.slut();
    },
  };
} // prettier-ignore

/** One round: how many events it told. */
export const ringNu = (klient: Skriveklient, nu: Oejeblik | null): Promise<number> =>
  klient.koer((tx) => udloesGraenser(tx, nu));
