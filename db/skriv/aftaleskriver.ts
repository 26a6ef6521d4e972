import { lavSkriveklient, type Skriveklient } from './klient.ts';

/** Runs work on aftaler, each in a transaction of its own and one at a time. */
export type Aftaleskriver = Skriveklient;

/** A writer whose role can ask for aftaler and answer them, and touch nothing else (migration 0011). */
export function lavAftaleskriver(url: string): Aftaleskriver {
  const klient = lavSkriveklient(url, 'overblik-aftaler', 'overblik_aftaler');
  let forrige: Promise<unknown> = Promise.resolve();
  return {
    koer: (arbejde) => {
      const svar = forrige.then(() => klient.koer(arbejde));
      forrige = svar.catch(() => undefined); // told to the one who asked for it
      return svar;
    },
    slut: async () => {
      await forrige;
      await klient.slut();
    },
  };
}
