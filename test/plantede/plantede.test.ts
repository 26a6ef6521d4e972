import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind } from '../../db/client.ts';
import { testDatabase } from '../support/database.ts';
import { antal, froe } from '../support/froe.ts';
import { lavTerning } from '../support/verden.ts';
import { lavPar, skrivVerdener } from '../uafhaengighed/par.ts';
import { find, spejd, type Verdener } from './find.ts';
import { LAEKAGER, type Laekage } from './laekager.ts';
import { OMKRING } from './omkring.ts';
import { kopi } from './plant.ts';
import { koerProever } from './proeve.ts';
import { PLANTET_FORKERT, skrivTabel, type Raekke } from './tabel.ts';

/** The worlds are the same every time: what finds a leak today finds it tomorrow. */
const FROE = 20_26;
const PAR = Number(process.env['OVERBLIK_PAR'] ?? 100);
/** Room for a leak that is looked for in all of them in vain, on a slow machine. */
const FRIST_MS = 3_600_000;
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
  let verdener: Verdener;
  const fundne: Raekke[] = [];

  beforeAll(async () => {
    trae = await kopi();
    baser = [await testDatabase(), await testDatabase()];
    const urler = [baser[0]?.url ?? '', baser[1]?.url ?? ''] as const;
    verdener = { urler, froe: FROE, kendt: await skrivVerdener(lavPar(FROE, 0, PAR).verdener, urler) };
  }, 300_000);
  afterAll(async () => {
    await trae.slet();
    await Promise.all(baser.map((base) => base.slet()));
    await skriv();
  });

  const glem = () => Promise.all(baser.map(({ url }) => glemLog(url)));

  test('every leak of the list can be planted', async () => {
    for (const { udskiftninger } of ALLE) await (await trae.plant(udskiftninger))();
  });

  test('with none planted nothing is found', { timeout: FRIST_MS }, async () => {
    await glem();
    expect((await spejd(trae.rod, verdener, antal(40, 4))).fund).toEqual([]);
  });

  test('with none planted every test that guards passes', { timeout: FRIST_MS }, async () => {
    const proever = valgte().flatMap(({ proeve }) => proeve ?? []);
    if (proever.length === 0) return; // this day's turn has none that a test guards
    const { bestaaet, koert } = await koerProever(trae.rod, ...proever);
    expect(bestaaet).toBe(koert);
  });

  // What is found must be a leak: a fault that is planted so that nothing is answered is none.
  const BRUDT: readonly Laekage[] = [
    { navn: 'svaret går i stykker', udskiftninger: [{ fil: 'db/svar/sag.ts', find: 'return Object.assign(raekke, { grupper, hemmeligTitel', erstat: "if (raekke.id) throw new Error('i stykker');\n  return Object.assign(raekke, { grupper, hemmeligTitel" }] },
    { navn: 'sætningen er ingen', proeve: { fil: 'test/log.test.ts', del: 'log' }, udskiftninger: [{ fil: 'db/queries/sag.ts', find: 'from ${fra} where o.id = any(', erstat: 'from ${fra} where o.id = everything(' }] },
    { navn: 'programmet starter ikke', udskiftninger: [{ fil: 'server.ts', find: "import { randomUUID } from 'node:crypto';", erstat: "import { randomUUID } from 'node:crypto';\nthrow new Error('starter ikke');" }] },
  ]; // prettier-ignore
  test.each(BRUDT)('a tree that breaks is planted wrongly: $navn', { timeout: FRIST_MS }, async (laekage) => {
    expect(await plantOgFind(laekage, 1)).toMatchObject({ fundetAf: null, hvordan: PLANTET_FORKERT });
  });

  /** Row by row, so that a long run stopped on its way has told what it found. */
  async function skriv(): Promise<void> {
    const navne = ALLE.map(({ navn }) => navn);
    if (process.env['OVERBLIK_FULD'] === '1') await skrivTabel(navne, fundne);
  }

  async function plantOgFind(laekage: Laekage, par: number) {
    await glem();
    const tagUd = await trae.plant(laekage.udskiftninger);
    try {
      return await find(laekage, trae.rod, verdener, par);
    } finally {
      await tagUd();
    }
  }

  test.each(valgte().map((laekage) => [laekage.navn, laekage] as const))(
    '%s',
    { timeout: FRIST_MS },
    async (_navn, laekage) => {
      const { hvor, ...raekke } = await plantOgFind(laekage, PAR);
      console.info(
        raekke.navn,
        '→',
        raekke.fundetAf ?? 'IKKE FUNDET',
        raekke.hvordan,
        `${String(raekke.par)} par`,
        hvor,
      );
      fundne.push(raekke);
      await skriv();
      expect(raekke.hvordan).not.toBe(PLANTET_FORKERT);
      expect(raekke.fundetAf).not.toBeNull();
    },
  );
});
