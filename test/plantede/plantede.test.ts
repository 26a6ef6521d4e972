import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { testDatabase } from '../support/database.ts';
import { antal, froe } from '../support/froe.ts';
import { lavTerning } from '../support/verden.ts';
import type { Udbytte } from '../uafhaengighed/arbejder.ts';
import { saetIGang } from '../uafhaengighed/hold.ts';
import { lavPar, skrivVerdener } from '../uafhaengighed/par.ts';
import { LAEKAGER, type Laekage } from './laekager.ts';
import { kopi } from './plant.ts';

/** The worlds are the same every time: what finds a leak today finds it tomorrow. */
const FROE = 20_26;
const PAR = Number(process.env['OVERBLIK_PAR'] ?? 160);
/** As many are planted in a daily run, by turns. */
const DAGLIG = 6;

interface Raekke {
  readonly navn: string;
  readonly spejdet: Udbytte;
}

/** All of them at night, some by turns in a daily run. */
function valgte(): readonly Laekage[] {
  const navne = process.env['OVERBLIK_LAEKAGE'];
  if (navne !== undefined) return LAEKAGER.filter(({ navn }) => navne.split(';').some((et) => navn.includes(et)));
  const t = lavTerning(froe('plantede'));
  const blandet = LAEKAGER.map((laekage) => ({ laekage, nr: t.tal(1_000_000) })).sort((a, b) => a.nr - b.nr);
  return blandet.slice(0, antal(LAEKAGER.length, DAGLIG)).map(({ laekage }) => laekage);
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
    if (fundne.length === LAEKAGER.length) await skrivTabel(fundne);
  });

  /** Asks everything of pair after pair, in the tree as it is planted, until something is found. */
  const spejd = (par: number): Promise<Udbytte> =>
    saetIGang({ urler: [baser[0]?.url ?? '', baser[1]?.url ?? ''], froe: FROE, fra: 0, antal: par, tur: 1, kendt, tilFund: true }, trae.rod); // prettier-ignore

  test('every leak of the list can be planted', async () => {
    for (const { udskiftninger } of LAEKAGER) await (await trae.plant(udskiftninger))();
  });

  test('with none planted nothing is found', { timeout: 900_000 }, async () => {
    expect((await spejd(antal(PAR, 4))).fund).toEqual([]);
  });

  test.each(valgte().map((laekage) => [laekage.navn, laekage] as const))(
    '%s',
    { timeout: 900_000 },
    async (navn, { udskiftninger }) => {
      const tagUd = await trae.plant(udskiftninger);
      try {
        const spejdet = await spejd(PAR);
        fundne.push({ navn, spejdet });
        const [fund] = spejdet.fund;
        console.info(navn, '→', fund ? `${fund.operation}, ${fund.slags}, ${String(spejdet.par)} par` : 'IKKE FUNDET', fund?.hvor); // prettier-ignore
        expect(fund).toBeDefined();
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
  const raekker = fundne.map(({ navn, spejdet: { fund: [fund], par, svar } }) => `| ${navn} | ${fund ? `\`${fund.operation.split(' ').slice(0, 3).join(' ')}\`` : '**ikke fundet**'} | ${fund?.slags ?? ''} | ${String(par)} | ${String(svar)} |`); // prettier-ignore
  const tabel = ['| lækage | fundet af | hvordan | efter par | efter svar |', '|---|---|---|---:|---:|', ...raekker].join('\n'); // prettier-ignore
  const [foer] = tekst.split(START);
  const [, efter] = tekst.split(SLUT);
  await writeFile(sti, `${foer ?? ''}${START}\n${tabel}\n${SLUT}${efter ?? ''}`);
}
