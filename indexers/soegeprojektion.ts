import { setTimeout as vent } from 'node:timers/promises';
import { projicerNaeste } from '../db/soeg/projektion.ts';
import type { Skriveklient } from '../db/skriv/klient.ts';

/** How long it rests when there is nothing to do, and after a fault. */
const HVIL_MS = 250;
const FEJL_MS = 2_000;

interface Projektion {
  /** Lets what is under way finish. */
  slut(): Promise<void>;
}

/**
 * Takes what changes in the register into the search projection for as long as the process lives. Where several do, they
 * take turns. A fault is told of and tried again: nothing is passed over.
 */
export function startProjektion(klient: Skriveklient, meld: (fejl: unknown) => void): Projektion {
  const stop = new AbortController();
  const arbejde = (async () => {
    while (!stop.signal.aborted) {
      const pause = await projicerNaeste(klient).then(
        ({ taget }) => (taget > 0 ? 0 : HVIL_MS),
        (fejl: unknown) => {
          meld(fejl);
          return FEJL_MS;
        },
      );
      if (pause > 0) await vent(pause, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return {
    slut: async () => {
      stop.abort();
      await arbejde;
      await klient.slut();
    },
  };
}
