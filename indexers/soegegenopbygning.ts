import { setTimeout as vent } from 'node:timers/promises';
import { IndeksFejl } from '../errors.ts';
import { forventet, glemHalve, opretYdre, skiftYdre, ydreIndekser, type Ydreindeks } from '../db/soeg/udgaaende.ts';
import { indekserAf, nytNavn, optael, opretIndeks, pegPaa, slet } from '../search/opensearch/indeks.ts';
import { foelg, type Ydregrundlag } from './soegeindeks.ts';

/** Objects an index may lack when it is compared: they are left out of both sides. */
const BAGUD_MAX = 1_000;
const FORSOEG = 5;
/** What was searched when the alias was swapped may still be asked by somebody. */
const NAADE_MS = 3_000;

/** What a rebuild of an index outside came to. */
export interface Ydrebygget {
  readonly navn: string;
  readonly dokumenter: number;
  /** Objects the engine refused. */
  readonly parkeret: number;
}

/**
 * Makes a new index beside the one that is searched, fills it from the projection and follows that meanwhile, compares
 * counts and sums, points the alias – and the searchers – at it, and drops the old one. Cut off anywhere it can be run again:
 * what was half made is dropped first. Throws INTERNAL_SERVER_ERROR when the two never agree; the old index is kept then.
 */
export async function genopbygIndeks(grundlag: Ydregrundlag, meld: (faerdige: number) => void): Promise<Ydrebygget> {
  const { register, klient, alias } = grundlag;
  await register.koer(glemHalve);
  const kendte = new Set((await register.koer(ydreIndekser)).map(({ navn }) => navn));
  await slet(klient, (await indekserAf(klient, alias)).filter((navn) => !kendte.has(navn)));
  const navn = nytNavn(alias, new Date());
  await opretIndeks(klient, navn);
  await register.koer((tx) => opretYdre(tx, navn, true));
  await fyld(grundlag, navn, meld);
  const dokumenter = await sammenlign(grundlag, navn);
  await pegPaa(klient, alias, navn);
  const gamle = await register.koer((tx) => skiftYdre(tx, navn));
  await vent(NAADE_MS);
  await slet(klient, gamle);
  const [parkeret] = await register.koer((tx) =>
    tx.unsafe<{ antal: number }[]>('select count(*)::int as antal from soegeparkeret where indeks = ($1::text)', [navn]),
  );
  return { navn, dokumenter, parkeret: parkeret?.antal ?? 0 };
} // prettier-ignore

async function indeks({ register }: Ydregrundlag, navn: string): Promise<Ydreindeks> {
  const fundet = (await register.koer(ydreIndekser)).find((et) => et.navn === navn);
  if (!fundet) throw new IndeksFejl('BAD_USER_INPUT', 'søgningen blev genopbygget af en anden imens');
  return fundet;
}

async function fyld(grundlag: Ydregrundlag, navn: string, meld: (faerdige: number) => void): Promise<void> {
  for (let faerdige = 0; ;) {
    const taget = await foelg(grundlag, await indeks(grundlag, navn));
    if (taget === 0) return;
    meld((faerdige += taget));
  }
}

/** Counts and sums of both sides, leaving out what changed since. Back comes how many documents. */
async function sammenlign(grundlag: Ydregrundlag, navn: string): Promise<number> {
  for (let nr = 1; ; nr += 1) {
    await fyld(grundlag, navn, () => undefined);
    const { aendring } = await indeks(grundlag, navn);
    const { antal, sum, siden, parkerede } = await grundlag.register.koer((tx) => forventet(tx, navn, aendring));
    if (siden.length <= BAGUD_MAX) {
      const har = await optael(grundlag.klient, navn, [...siden, ...parkerede]);
      if (har.antal === antal && har.sum === sum) return antal;
    }
    if (nr >= FORSOEG) throw new IndeksFejl('INTERNAL_SERVER_ERROR', 'det nye indeks er ikke, hvad projektionen siger; det gamle er beholdt');
    await vent(500 * nr);
  }
} // prettier-ignore
