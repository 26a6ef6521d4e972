import { PARTI, projicerNaeste } from '../db/soeg/projektion.ts';
import type { Skriveklient } from '../db/skriv/klient.ts';
import { gentag } from './gentag.ts';

interface Projektion {
  /** Lets what is under way finish. */
  slut(): Promise<void>;
}

/**
 * Takes what changes in the register into the search projection for as long as the process lives. Where several do, they
 * take turns. A fault is told of and tried again: nothing is passed over.
 */
export function startProjektion(klient: Skriveklient, meld: (fejl: unknown) => void): Projektion {
  const stop = gentag(async () => (await projicerNaeste(klient)).taget, meld, PARTI);
  return {
    slut: async () => {
      await stop();
      await klient.slut();
    },
  };
}
