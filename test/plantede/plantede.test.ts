import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind } from '../../db/client.ts';
import { testDatabase } from '../support/database.ts';
import { antal, froe } from '../support/froe.ts';
import { lavTerning } from '../support/verden.ts';
import type { Udbytte } from '../uafhaengighed/arbejder.ts';
import { saetIGang } from '../uafhaengighed/hold.ts';
import { lavPar, skrivVerdener } from '../uafhaengighed/par.ts';
import { LAEKAGER, type Laekage } from './laekager.ts';
import { OMKRING } from './omkring.ts';
import { kopi } from './plant.ts';
import { fejledeProever } from './proeve.ts';
import { skrivTabel, type Raekke } from './tabel.ts';

/** The worlds are the same every time: what finds a leak today finds it tomorrow. */
const FROE = 20_26;
const PAR = Number(process.env['OVERBLIK_PAR'] ?? 100);
/** As many are planted in a daily run, by turns. */
const DAGLIG = 6;

const ALLE = [...LAEKAGER, ...OMKRING];

/** What the log holds of an earlier leak would tell of that, and not of the next. */
async function glemLog(url: string): Promise<void> {
  const sql = forbind({ url, max: 1, applikation: 'test' });
  await sql`truncate opslag, opslagskaede, revisionspunkt`.finally(() => sql.end());
}

/** All of them at night, some by turns in a daily run. */
function valgte(): readonly Laekage[] {
  const navne = process.env['OVERBLIK_LAEKAGE'];
  if (navne !== undefined) return ALLE.filter(({ navn }) => navne.split(';').some((et) => navn.includes(et)));
  const t = lavTerning(froe('plantede'));
  const blandet = ALLE.map((laekage) => ({ laekage, nr: t.tal(1_000_000) })).sort((a, b) => a.nr - b.nr);
  return blandet.slice(0, antal(ALLE.length, DAGLIG)).map(({ laekage }) => laekage);
}

describe('a planted leak is found', () => {
  let trae: Awaited<ReturnType<typeof kopi>>;
  let baser: Awaited<ReturnType<typeof testDatabase>>[];
  let kendt: string;
  const fundne: Raekke[] = [];

  beforeAll(async () => {
    trae = await kopi();
    baser = [await testDatabase(), await testDatabase()];
    kendt = await skrivVerdener(lavPar(FROE, 0, PAR).verdener, [baser[0]?.url ?? '', baser[1]?.url ?? '']);
  }, 300_000);
  afterAll(async () => {
    await trae.slet();
    await Promise.all(baser.map((base) => base.slet()));
    await skriv();
  });

  /** Asks everything of pair after pair, in the tree as it is planted, until something is found. */
  async function spejd(par: number): Promise<Udbytte> {
    await Promise.all(baser.map(({ url }) => glemLog(url)));
    return saetIGang({ urler: [baser[0]?.url ?? '', baser[1]?.url ?? ''], froe: FROE, fra: 0, antal: par, tur: 1, kendt, tilFund: true }, trae.rod); // prettier-ignore
  }

  test('every leak of the list can be planted', async () => {
    for (const { udskiftninger } of ALLE) await (await trae.plant(udskiftninger))();
  });

  test('with none planted nothing is found', { timeout: 900_000 }, async () => {
    expect((await spejd(antal(40, 4))).fund).toEqual([]);
  });

  /** Row by row, so that a long run stopped on its way has told what it found. */
  async function skriv(): Promise<void> {
    const navne = ALLE.map(({ navn }) => navn);
    if (process.env['OVERBLIK_FULD'] === '1') await skrivTabel(navne, fundne);
  }

  /** By two worlds, or by the test it names. */
  async function find({ navn, proeve }: Laekage): Promise<Raekke> {
    if (proeve) {
      const fejlet = await fejledeProever(trae.rod, proeve);
      return { navn, fundetAf: fejlet > 0 ? proeve.fil : null, hvordan: 'prøve', par: null, svar: null };
    }
    const { fund: [fund], par, svar } = await spejd(PAR); // prettier-ignore
    console.info(navn, '→', fund?.operation ?? 'IKKE FUNDET', fund?.slags, `${String(par)} par`, fund?.hvor);
    return { navn, fundetAf: fund?.operation ?? null, hvordan: fund?.slags ?? '', par, svar };
  }

  test.each(valgte().map((laekage) => [laekage.navn, laekage] as const))(
    '%s',
    { timeout: 900_000 },
    async (_navn, laekage) => {
      const tagUd = await trae.plant(laekage.udskiftninger);
      try {
        const raekke = await find(laekage);
        fundne.push(raekke);
        await skriv();
        expect(raekke.fundetAf).not.toBeNull();
      } finally {
        await tagUd();
      }
    },
  );
});
