import { setTimeout as pause } from 'node:timers/promises';

const HVERT_MS = 100;
const OPGIVES_MS = 30_000;
const HOEJST_SAMTIDIGE = 4;
const FORESPOERGSEL = 'query($cpr: CPR!) { overblik(part: { cpr: $cpr }) { sager(first: 5) { nodes { uuid } } } }';

/** Asks for a person's overview until a sag stands in it; keeps how many ms that took since it was sent. */
export function lavUdkig(url: string, token: string) {
  const ms: number[] = [];
  const igang = new Set<Promise<void>>();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-formaal': 'bench' };

  async function staar(cpr: string, sag: string): Promise<boolean> {
    const body = JSON.stringify({ query: FORESPOERGSEL, variables: { cpr } });
    const svar = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const tekst = await svar.text();
    if (!svar.ok || tekst.includes('"errors"')) throw new Error(`overblikket svarede ${tekst.slice(0, 300)}`);
    return tekst.includes(sag);
  }

  async function vent(cpr: string, sag: string): Promise<void> {
    const start = performance.now();
    for (;;) {
      if (await staar(cpr, sag)) return void ms.push(performance.now() - start);
      if (performance.now() - start > OPGIVES_MS) return void ms.push(Infinity);
      await pause(HVERT_MS);
    }
  }
  return {
    /** Looks for it from now on, unless others are looked for already. */
    saet: (cpr: string, sag: string): void => {
      if (igang.size >= HOEJST_SAMTIDIGE) return;
      const arbejde = vent(cpr, sag);
      igang.add(arbejde);
      void arbejde.finally(() => igang.delete(arbejde));
    },
    /** What has been kept since it was asked for last, least first. */
    svar: async (): Promise<number[]> => {
      await Promise.all(igang);
      return ms.splice(0).sort((a, b) => a - b);
    },
  };
}
