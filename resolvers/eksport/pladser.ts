import type { Readable } from 'node:stream';
import { IndeksFejl } from '../../errors.ts';

/** Exports one caller may have running in this process, and all callers. */
const PR_KALDER = 2;
const I_ALT = 20;

/** Room for one export. */
export interface Plads {
  readonly slip: () => void;
  /** Its bytes have begun: `naarLukket` is done, and the place let go, when they have ended, whichever way. */
  readonly stroem: (stroem: Readable, naarLukket: () => Promise<void>) => void;
}

/** Room for exports, and how all of them are ended. */
export function lavPladser() {
  const optagne = new Map<string, number>();
  const aabne = new Map<Readable, Promise<void>>();
  let ialt = 0;
  const graense = (besked: string) => new IndeksFejl('GRAENSE_OVERSKREDET', besked);
  const slip = (hvem: string): void => {
    ialt -= 1;
    const resten = (optagne.get(hvem) ?? 1) - 1;
    if (resten > 0) optagne.set(hvem, resten);
    else optagne.delete(hvem);
  };
  return {
    /** Breaks every one off, and waits until it is written down how they ended: the server stops. */
    luk: async (): Promise<void> => {
      const alle = [...aabne];
      for (const [stroem] of alle) stroem.destroy(new Error('serveren stopper'));
      await Promise.all(alle.map(([, lukket]) => lukket));
    },
    /** Throws GRAENSE_OVERSKREDET when there is none. */
    tag: (hvem: string): Plads => {
      const egne = optagne.get(hvem) ?? 0;
      if (egne >= PR_KALDER) throw graense(`der kører ${String(PR_KALDER)} eksporter i forvejen`);
      if (ialt >= I_ALT) throw graense('der kører for mange eksporter lige nu; prøv igen om lidt');
      optagne.set(hvem, egne + 1);
      ialt += 1;
      let holdes = true;
      const slipEnGang = () => {
        if (holdes) slip(hvem);
        holdes = false;
      };
      return {
        slip: slipEnGang,
        stroem: (stroem, naarLukket) => {
          const lukket = new Promise<void>((klar) => stroem.once('close', klar)).then(naarLukket).finally(() => {
            aabne.delete(stroem);
            slipEnGang();
          });
          aabne.set(stroem, lukket);
        },
      };
    },
  };
} // prettier-ignore
