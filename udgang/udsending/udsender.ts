import { lavEneforbindelse, type Eneforbindelse } from '../../db/skriv/klient.ts';
import { nummerer } from '../../db/udgang/sekvens.ts';
import { udsendinger } from '../../db/udgang/udsending.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { runde, type Rundedele } from './runde.ts';

const HVER_MS = 500;
/** A receiver that takes its time keeps the others waiting no longer than there are many of its kind. */
const SAMTIDIGE = 16;
/** Rights are taken away without anything happening: so often what was told is looked at again. */
const EFTERSYN_MS = 30_000;
/** After a fault of ours – the database, the audit log – a subscription rests so long. */
const PUSTERUM_MS = 5_000;
const SAETNING_MS = 30_000;

export interface Udsenderdele extends Rundedele {
  readonly databaseUrl: string;
  /** Done first on each new connection. */
  readonly begynd?: (klient: Eneforbindelse) => Promise<void>;
  /** Told of rounds that failed; never of what was pushed. */
  readonly meld: (fejl: unknown) => void;
  readonly hverMs?: number;
  readonly eftersynMs?: number;
}

/**
 * Pushes what there is to push, for as long as the process runs; others may do so beside it. Everything it remembers is in the
 * database: one that is killed, or whose connection is lost, is gone on from by whoever comes next. Back comes how it is stopped: pushes that
 * are under way are finished first.
 */
export function startUdsender(dele: Udsenderdele): { stop(): Promise<void> } {
  const { hverMs = HVER_MS, eftersynMs = EFTERSYN_MS, meld } = dele;
  const igang = new Map<Uuid, Promise<void>>();
  const [eftersyn, pusterum] = [new Map<Uuid, number>(), new Map<Uuid, number>()];
  let [klient, stoppet] = [null as Eneforbindelse | null, false];
  let vaek: () => void = () => undefined;

  const slip = async () => {
    const gammel = klient;
    klient = null;
    await Promise.all(igang.values());
    await gammel?.slut();
  };
  const koer = async (id: Uuid, egen: Eneforbindelse) => {
    try {
      await runde(dele, egen, id, () => !stoppet);
      eftersyn.set(id, Date.now() + eftersynMs);
    } catch (fejl) {
      meld(fejl);
      pusterum.set(id, Date.now() + PUSTERUM_MS);
    } finally {
      igang.delete(id);
    }
  };
  const slaa = async () => {
    if (!klient) {
      klient = lavEneforbindelse(dele.databaseUrl, 'overblik-udsender', SAETNING_MS, 'overblik_udgang');
      await dele.begynd?.(klient);
    }
    const egen = klient;
    const alle = await egen.koer(udsendinger);
    if (alle.length === 0) return;
    const sidste = await nummerer(egen);
    const nu = Date.now();
    for (const { id, kvitteret } of alle) {
      const skal = (kvitteret < sidste || nu >= (eftersyn.get(id) ?? 0)) && nu >= (pusterum.get(id) ?? 0);
      if (skal && !igang.has(id) && igang.size < SAMTIDIGE) igang.set(id, koer(id, egen));
    }
  };
  const ur = (async () => {
    while (!stoppet) {
      try {
        await slaa();
      } catch (fejl) {
        meld(fejl);
        await slip();
      }
      await new Promise<void>((videre) => {
        const timer = setTimeout(videre, hverMs);
        vaek = () => (clearTimeout(timer), videre());
      });
    }
  })();
  return {
    stop: async () => {
      stoppet = true;
      vaek();
      await ur;
      await slip();
    },
  };
}
