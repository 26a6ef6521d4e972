import type { Spoergeklient } from '../db/laesepulje.ts';
import { berorteParter } from '../db/queries/stroem.ts';
import type { Skriveklient } from '../db/skriv/klient.ts';
import { nummerer } from '../db/udgang/sekvens.ts';
import { hentAlle, sidsteNr } from '../db/udgang/udsendelse.ts';

/** Something happened to an object. Whom it is about is known to this process, and told to nobody. */
export interface Pulsslag {
  readonly objektId: string;
  readonly slags: string;
  readonly tidspunkt: string;
  readonly parter: readonly string[];
}
type Modtager = (slag: readonly Pulsslag[]) => void;

/** What happens, as it happens, to those in this process who listen. Nothing is asked while nobody does. */
export interface Puls {
  /** Comes back when it listens, with how to stop. What happened before that is not told. */
  lyt(modtager: Modtager): Promise<() => void>;
  slut(): Promise<void>;
}

const HVER_MS = 300;
const SLAG_MAX = 1000;

export function lavPuls(klient: Skriveklient, sql: Spoergeklient, meld: (fejl: unknown) => void): Puls {
  const modtagere = new Set<Modtager>();
  let [igang, begyndt, lukket] = [null as Promise<void> | null, null as Promise<number> | null, false];
  const slaa = async (fra: number): Promise<number> => {
    await nummerer(klient);
    const nye = await klient.koer((tx) => hentAlle(tx, fra, SLAG_MAX));
    const sidste = nye.at(-1);
    if (!sidste) return fra;
    const parter = await berorteParter(sql, [...new Set(nye.map(({ objektId }) => objektId))]);
    const slag = nye.map(({ objektId, slags, modtaget }) => ({ objektId, slags, tidspunkt: modtaget, parter: parter.get(objektId) ?? [] })); // prettier-ignore
    for (const modtager of modtagere) modtager(slag);
    return sidste.nr;
  };
  /** Goes on over a database that is away for a while: what happened meanwhile is told when it is back. */
  const koer = async (fra: number) => {
    let nr = fra;
    while (modtagere.size > 0 && !lukket) {
      try {
        nr = await slaa(nr);
      } catch (fejl) {
        meld(fejl);
      }
      await new Promise((videre) => setTimeout(videre, HVER_MS));
    }
    igang = null;
  };
  return {
    lyt: async (modtager) => {
      modtagere.add(modtager);
      const foerste = begyndt && igang ? null : (begyndt ??= begynd(klient));
      try {
        const fra = await foerste;
        if (fra !== null) igang ??= koer(fra).finally(() => (begyndt = null));
      } catch (fejl) {
        modtagere.delete(modtager);
        begyndt = null;
        throw fejl;
      }
      return () => void modtagere.delete(modtager);
    },
    slut: async () => {
      lukket = true;
      await igang;
    },
  };
}

async function begynd(klient: Skriveklient): Promise<number> {
  await nummerer(klient);
  return klient.koer(sidsteNr);
}
