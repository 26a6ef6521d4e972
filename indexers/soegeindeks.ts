import { flytYdre, naesteUdgaaende, opretYdre, ydreIndekser, type Ydreindeks } from '../db/soeg/udgaaende.ts';
import { gemParkerede, glemParkerede } from '../db/soeg/parkeret.ts';
import type { Skriveklient } from '../db/skriv/klient.ts';
import { skrivIndeks } from '../search/opensearch/bulk.ts';
import { nytNavn, opfrisk, opretIndeks, pegPaa } from '../search/opensearch/indeks.ts';
import type { Soegeklient } from '../search/opensearch/klient.ts';
import { gentag } from './gentag.ts';

/** Objects taken in one go. */
const PARTI = 500;

export interface Ydregrundlag {
  readonly register: Skriveklient;
  readonly klient: Soegeklient;
  /** What our indexes are called. */
  readonly alias: string;
}

/**
 * Brings an index one batch further: what changed after its position, in the order of the changes. The position is moved
 * when the engine has it and finds it; cut off before that, the batch is written again, and the versions make it once.
 * Back come how many objects.
 */
export async function foelgEtParti({ register, klient }: Ydregrundlag, indeks: Ydreindeks): Promise<number> {
  const parti = await register.koer((tx) => naesteUdgaaende(tx, indeks.aendring, PARTI));
  const sidste = parti.at(-1);
  if (!sidste) return 0;
  const afviste = await skrivIndeks(klient, indeks.navn, parti);
  await opfrisk(klient, indeks.navn);
  await register.koer(async (tx) => {
    await gemParkerede(tx, indeks.navn, afviste);
    await glemParkerede(tx, indeks.navn, parti.map(({ objekt }) => objekt).filter((id) => !afviste.has(id))); // prettier-ignore
    await flytYdre(tx, indeks.navn, sidste.aendring);
  });
  return parti.length;
}

/** The index that is searched; made where there is none, or where the engine has lost it. */
export async function sikrIndeks({ register, klient, alias }: Ydregrundlag): Promise<Ydreindeks> {
  const [kendt] = (await register.koer(ydreIndekser)).filter(({ bygges }) => !bygges);
  if (kendt) {
    const { body: findes } = await klient.indices.exists({ index: kendt.navn });
    if (findes) return kendt;
    // Made again from the beginning: until it has caught up the register answers.
    await register.koer((tx) => tx.unsafe('update soegeindeks set aendring = 0 where navn = ($1::text)', [kendt.navn]));
    await opretIndeks(klient, kendt.navn);
    await pegPaa(klient, alias, kendt.navn);
    return { ...kendt, aendring: 0 };
  }
  const navn = nytNavn(alias, new Date());
  await opretIndeks(klient, navn);
  await pegPaa(klient, alias, navn);
  await register.koer((tx) => opretYdre(tx, navn, false));
  return sikrIndeks({ register, klient, alias });
}

interface Foelger {
  slut(): Promise<void>;
}

/** Keeps the index that is searched up with the projection for as long as the process lives. The engine may come and go. */
export function startFoelger(grundlag: Ydregrundlag, meld: (fejl: unknown) => void): Foelger {
  const stop = gentag(async () => foelgEtParti(grundlag, await sikrIndeks(grundlag)), meld);
  return {
    slut: async () => {
      await stop();
      await grundlag.register.slut();
      await grundlag.klient.close();
    },
  };
}
