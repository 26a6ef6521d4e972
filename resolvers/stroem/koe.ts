import { vedkommer, type Puls, type Pulsslag, type Stroem } from './stroem.ts';

/** Events waiting for a reader that does not read: past them the stream is ended, and the reader asks anew. */
const KOE_MAX = 1_000;

/** What happens that a stream may be about. */
export interface Koe {
  /** What has happened next; null: nothing has for so long. */
  naeste(ms: number): Promise<Pulsslag | null>;
  readonly lukket: boolean;
  /** Ends it; once. */
  readonly luk: () => void;
  /** Told when it ends. */
  naarLukket(saa: () => void): void;
}

/** What happens that the stream may be about, in order, until it is read. While it is not known whose it is, everything may be. */
export async function lavKoe(stroem: Stroem, puls: Puls): Promise<Koe> {
  const venter: Pulsslag[] = [];
  let [vaek, lukket, naarLukket] = [() => undefined as unknown, false, () => undefined as unknown];
  const maaske = (slag: Pulsslag) => stroem.numre.size === 0 || vedkommer(stroem, slag);
  const luk = () => {
    if (lukket) return;
    lukket = true;
    stop();
    naarLukket();
    vaek();
  };
  const stop = await puls.lyt((slag) => {
    venter.push(...slag.filter(maaske));
    if (venter.length > KOE_MAX) luk();
    else if (venter.length > 0) vaek();
  });
  return {
    luk,
    naarLukket: (saa) => void (naarLukket = saa),
    get lukket() {
      return lukket;
    },
    naeste: async (ms) => {
      const slut = Date.now() + ms;
      while (!lukket && Date.now() < slut) {
        const foerst = venter.shift();
        if (foerst && vedkommer(stroem, foerst)) return foerst;
        if (!foerst) vaek = await sovTil(slut, (videre) => (vaek = videre));
      }
      return null;
    },
  };
}

/** Sleeps until the time, or until what is handed out is called. */
async function sovTil(slut: number, udlever: (videre: () => unknown) => void): Promise<() => unknown> {
  await new Promise<void>((videre) => {
    const ur = setTimeout(videre, Math.max(0, slut - Date.now()));
    udlever(() => {
      clearTimeout(ur);
      videre();
    });
  });
  return () => undefined;
}
