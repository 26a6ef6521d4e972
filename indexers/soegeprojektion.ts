import { PARTI, projicerNaeste } from '../db/soeg/projektion.ts';
import type { Skriveklient } from '../db/skriv/klient.ts';
import { gentag } from './gentag.ts';

/** Where little changes a change is searched soon; where much does, what changes again within a moment is laid once. */
const FAA = 50;
const [KORT_MS, LANG_MS] = [250, 750];

interface Projektion {
  /** Lets what is under way finish. */
  slut(): Promise<void>;
}

/**
 * Takes what changes in the register into the search projection for as long as the process lives. Where several do, they
 * take turns. A fault is told of and tried again: nothing is passed over.
 */
export function startProjektion(klient: Skriveklient, meld: (fejl: unknown) => void): Projektion {
  const stop = gentag(
    async () => (await projicerNaeste(klient)).taget,
    meld,
    PARTI,
    (taget) => (taget < FAA ? KORT_MS : LANG_MS),
  );
  return {
    slut: async () => {
      await stop();
      await klient.slut();
    },
  };
}
