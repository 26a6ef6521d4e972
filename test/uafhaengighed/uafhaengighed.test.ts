import { describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { antal, froe } from '../support/froe.ts';
import type { Udbytte } from './arbejder.ts';
import { paaAlleKerner, saetIGang } from './hold.ts';
import { OPERATORER } from './operatorer.ts';
import { glemte, OPERATIONER } from './spoergsmaal.ts';

/** As many pairs share two databases: more make the lists of each slower, fewer cost more plans. */
const BUNKE = 250;
const PAR = Number(process.env['OVERBLIK_PAR'] ?? antal(20_000, 500));
/** Of so many pairs in a row each asks its share, and – no multiple of KALDERE – each caller in turn; of one pair alone everything is asked. */
const TUR = PAR === 1 ? 1 : Number(process.env['OVERBLIK_TUR'] ?? antal(5, 35));
/** The first pair: with OVERBLIK_PAR=1, just the one that a run told of. */
const FOERSTE = Number(process.env['OVERBLIK_FOERSTE'] ?? 0);
const FROE = process.env['OVERBLIK_PARFROE'] ? Number(process.env['OVERBLIK_PARFROE']) : froe('uafhaengighed');

test('every operation of the served schema is asked about', () => {
  expect(glemte()).toEqual([]);
});

describe('two worlds that agree on what a caller may see look alike to that caller', () => {
  const udbytter: Udbytte[] = [];
  const sum = (tal: (udbytte: Udbytte) => number) => udbytter.reduce((hidtil, udbytte) => hidtil + tal(udbytte), 0);
  const efter = (af: 'efterOperator' | 'efterOperation', navn: string) => sum((udbytte) => udbytte[af][navn] ?? 0);

  test(
    `${String(PAR)} pairs, every operation`,
    async () => {
      const bunker = Array.from({ length: Math.ceil(PAR / BUNKE) }, (_, nr) => nr * BUNKE);
      await paaAlleKerner(bunker, async (fra) => {
        const fund = udbytter.flatMap((udbytte) => udbytte.fund);
        if (fund.length === 0) udbytter.push(await proevBunke(FOERSTE + fra, Math.min(BUNKE, PAR - fra)));
      });
      console.info(`${String(sum(({ par }) => par))} par (OVERBLIK_PARFROE=${String(FROE)}), ${String(sum(({ svar }) => svar))} svar, ${andel(sum(({ medBegge }) => medBegge))} med både synligt og skjult, ${andel(sum(({ aendrede }) => aendrede))} omtegnet`, Object.fromEntries(Object.keys(OPERATORER).map((navn) => [navn, efter('efterOperator', navn)]))); // prettier-ignore
      expect(udbytter.flatMap(({ fund }) => fund).slice(0, 5), `OVERBLIK_PARFROE=${String(FROE)}`).toEqual([]);
    },
    12 * 3_600_000,
  );

  // One pair, asked about again, is what it is.
  test('the worlds were not trivial', () => {
    const mindst = (del: number) => (PAR < 100 ? -1 : PAR * del);
    expect(sum(({ medBegge }) => medBegge)).toBeGreaterThan(mindst(0.8));
    expect(sum(({ aendrede }) => aendrede)).toBeGreaterThan(mindst(0.9));
    for (const navn of Object.keys(OPERATORER))
      expect(efter('efterOperator', navn), navn).toBeGreaterThan(mindst(1 / 50));
    for (const navn of Object.keys(OPERATIONER))
      expect(efter('efterOperation', navn), navn).toBeGreaterThan(mindst(1 / 40));
  });

  async function proevBunke(fra: number, par: number): Promise<Udbytte> {
    const [en, to] = await Promise.all([testDatabase(), testDatabase()]);
    try {
      return await saetIGang({ urler: [en.url, to.url], froe: FROE, fra, antal: par, tur: TUR });
    } finally {
      await Promise.all([en.slet(), to.slet()]);
    }
  }
  const andel = (tal: number) => `${((100 * tal) / PAR).toFixed(1)} %`;
});
