import { flytYdre, naesteUdgaaende, opretYdre, ydreIndekser, type Ydreindeks } from '../db/soeg/udgaaende.ts';
import { gemParkerede, glemParkerede } from '../db/soeg/parkeret.ts';
import type { Skriveklient } from '../db/skriv/klient.ts';
import type { UdgaaendeObjekt } from '../schema/domaene/soegning/udgaaende.ts';
import { skrivIndeks, type Afviste } from '../search/opensearch/bulk.ts';
import { nytNavn, opfrisk, opretIndeks, pegPaa } from '../search/opensearch/indeks.ts';
import type { Soegeklient } from '../search/opensearch/klient.ts';
import { gentag } from './gentag.ts';

/** Objects taken in one go: what is written is made findable once for each, and that costs the same for few and many. */
const PARTI = 2_000;
/** So many of them at a time: who is to stop waits no longer. */
const PARTIER = 5;

export interface Ydregrundlag {
  readonly register: Skriveklient;
  readonly klient: Soegeklient;
  /** What our indexes are called. */
  readonly alias: string;
}

/**
 * Brings an index some batches further: what changed after its position, in the order of the changes. The next is read while
 * the engine writes the one before. The position is moved when the engine has a batch and finds it; cut off before that, it is
 * written again, and the versions make it once. Back come how many objects.
 */
export async function foelg({ register, klient }: Ydregrundlag, indeks: Ydreindeks): Promise<number> {
  const laes = (efter: number) => register.koer((tx) => naesteUdgaaende(tx, efter, PARTI));
  let [parti, taget] = [await laes(indeks.aendring), 0];
  for (let nr = 1; parti.length > 0; nr += 1) {
    const sidste = parti.at(-1)?.aendring ?? indeks.aendring;
    const naeste = nr < PARTIER ? laes(sidste) : Promise.resolve([]);
    // One piece of work at a time on the register's connection: the reading is waited for whatever becomes of the writing.
    const [skrevet, laest] = await Promise.allSettled([skriv(klient, indeks.navn, parti), naeste]);
    if (skrevet.status === 'rejected') throw skrevet.reason;
    if (laest.status === 'rejected') throw laest.reason;
    const ider = parti.map(({ objekt }) => objekt);
    await register.koer(async (tx) => {
      await gemParkerede(tx, indeks.navn, skrevet.value);
      await glemParkerede(tx, indeks.navn, ider.filter((id) => !skrevet.value.has(id))); // prettier-ignore
      await flytYdre(tx, indeks.navn, sidste);
    });
    taget += parti.length;
    parti = laest.value;
  }
  return taget;
}

async function skriv(klient: Soegeklient, navn: string, parti: readonly UdgaaendeObjekt[]): Promise<Afviste> {
  const afviste = await skrivIndeks(klient, navn, parti);
  await opfrisk(klient, navn);
  return afviste;
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
  const stop = gentag(async () => foelg(grundlag, await sikrIndeks(grundlag)), meld);
  return {
    slut: async () => {
      await stop();
      await grundlag.register.slut();
      await grundlag.klient.close();
    },
  };
}
