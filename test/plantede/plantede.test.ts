import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { testDatabase } from '../support/database.ts';
import { antal, froe } from '../support/froe.ts';
import { lavTerning } from '../support/verden.ts';
import { lavPar, skrivPar } from '../uafhaengighed/par.ts';
import type { Fund } from '../uafhaengighed/proev.ts';
import { LAEKAGER, type Laekage } from './laekager.ts';
import { kopi } from './plant.ts';

/** The worlds are the same every time: what finds a leak today finds it tomorrow. */
const FROE = 20_26;
const PAR = Number(process.env['OVERBLIK_PAR'] ?? 40);

interface Spejdet {
  readonly fund: Fund | null;
  readonly par: number;
  readonly svar: number;
}
interface Raekke {
  readonly navn: string;
  readonly spejdet: Spejdet;
}

/** All of them at night, some by turns in a daily run. */
function valgte(): readonly Laekage[] {
  const navne = process.env['OVERBLIK_LAEKAGE'];
  if (navne !== undefined) return LAEKAGER.filter(({ navn }) => navne.split(';').some((et) => navn.includes(et)));
  const t = lavTerning(froe('plantede'));
  const blandet = LAEKAGER.map((laekage) => ({ laekage, nr: t.tal(1_000_000) })).sort((a, b) => a.nr - b.nr);
  return blandet.slice(0, antal(LAEKAGER.length, 5)).map(({ laekage }) => laekage);
}

describe('a planted leak is found', () => {
  let trae: Awaited<ReturnType<typeof kopi>>;
  let baser: Awaited<ReturnType<typeof testDatabase>>[];
  let kendt: string;
  const fundne: Raekke[] = [];

  beforeAll(async () => {
    trae = await kopi();
    baser = [await testDatabase(), await testDatabase()];
    kendt = await skrivPar(
      Array.from({ length: PAR }, (_, nr) => lavPar(FROE, nr)),
      [baser[0]?.url ?? '', baser[1]?.url ?? ''],
    );
  }, 300_000);
  afterAll(async () => {
    await trae.slet();
    await Promise.all(baser.map((base) => base.slet()));
    if (fundne.length === LAEKAGER.length) await skrivTabel(fundne);
  });

  async function spejd(antalPar = PAR): Promise<Spejdet> {
    const tsx = join(pakkeRod, 'node_modules/tsx/dist/cli.mjs');
    const argumenter = [tsx, join(trae.rod, 'test/plantede/spejder.ts'), ...baser.map(({ url }) => url), String(FROE), kendt, String(antalPar)]; // prettier-ignore
    const { stdout } = await promisify(execFile)(process.execPath, argumenter, { cwd: trae.rod, maxBuffer: 1e8 });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Spejdet; // what spejder.ts writes
  }

  test('every leak of the list can be planted', async () => {
    for (const { udskiftninger } of LAEKAGER) await (await trae.plant(udskiftninger))();
  });

  test('with none planted nothing is found', { timeout: 900_000 }, async () => {
    expect((await spejd(antal(PAR, 4))).fund).toBeNull();
  });

  test.each(valgte().map((laekage) => [laekage.navn, laekage] as const))(
    '%s',
    { timeout: 900_000 },
    async (navn, { udskiftninger }) => {
      const tagUd = await trae.plant(udskiftninger);
      try {
        const spejdet = await spejd();
        fundne.push({ navn, spejdet });
        console.info(navn, '→', spejdet.fund ? `${spejdet.fund.operation}, ${spejdet.fund.slags}, par ${String(spejdet.par)}` : 'IKKE FUNDET'); // prettier-ignore
        expect(spejdet.fund).not.toBeNull();
      } finally {
        await tagUd();
      }
    },
  );
});

const START = '<!-- tabel -->';
const SLUT = '<!-- slut -->';

/** The table of docs/plantede.md, as this run found it. */
async function skrivTabel(fundne: readonly Raekke[]): Promise<void> {
  const sti = join(pakkeRod, 'docs/plantede.md');
  const tekst = await readFile(sti, 'utf8');
  const raekker = fundne.map(({ navn, spejdet: { fund, par, svar } }) => `| ${navn} | ${fund ? `\`${fund.operation.split(' ').slice(0, 3).join(' ')}\`` : '**ikke fundet**'} | ${fund?.slags ?? ''} | ${String(par)} | ${String(svar)} |`); // prettier-ignore
  const tabel = ['| lækage | fundet af | hvordan | efter par | efter svar |', '|---|---|---|---:|---:|', ...raekker].join('\n'); // prettier-ignore
  const [foer] = tekst.split(START);
  const [, efter] = tekst.split(SLUT);
  await writeFile(sti, `${foer ?? ''}${START}\n${tabel}\n${SLUT}${efter ?? ''}`);
}
