import { describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { antal, froe } from '../support/froe.ts';
import { startGraf } from '../support/spoerg.ts';
import { OPERATORER } from './operatorer.ts';
import { lavPar, skrivPar, tal, type Par } from './par.ts';
import { proevPar, type Fund, type Opstilling, type Proeve } from './proev.ts';
import { glemte, OPERATIONER } from './spoergsmaal.ts';

/** As many worlds share two databases. */
const BUNKE = 250;
const PAR = Number(process.env['OVERBLIK_PAR'] ?? antal(20_000, 500));
/** The first pair: with OVERBLIK_PAR=1, just the one that a run told of. */
const FOERSTE = Number(process.env['OVERBLIK_FOERSTE'] ?? 0);
const FROE = process.env['OVERBLIK_PARFROE'] ? Number(process.env['OVERBLIK_PARFROE']) : froe('uafhaengighed');

test('every operation of the served schema is asked about', () => {
  expect(glemte()).toEqual([]);
});

describe('two worlds that agree on what a caller may see look alike to that caller', () => {
  const talt = { svar: 0, medBegge: 0, aendrede: 0, efterOperator: new Map<string, number>(), efterOperation: new Map<string, number>() }; // prettier-ignore
  const fund: Fund[] = [];

  test(
    `${String(PAR)} pairs, every operation`,
    async () => {
      for (let fra = 0; fra < PAR; fra += BUNKE) {
        await proevBunke(Array.from({ length: Math.min(BUNKE, PAR - fra) }, (_, i) => lavPar(FROE, FOERSTE + fra + i)));
        expect(fund.slice(0, 5), `frø ${String(FROE)}`).toEqual([]);
      }
      console.info(`${String(PAR)} par (OVERBLIK_PARFROE=${String(FROE)}), ${String(talt.svar)} svar, ${andel(talt.medBegge)} med både synligt og skjult, ${andel(talt.aendrede)} omtegnet`, Object.fromEntries(talt.efterOperator)); // prettier-ignore
    },
    12 * 3_600_000,
  );

  test('the worlds were not trivial', () => {
    expect(talt.medBegge / PAR).toBeGreaterThan(0.8);
    expect(talt.aendrede / PAR).toBeGreaterThan(0.9);
    for (const navn of Object.keys(OPERATORER))
      expect(talt.efterOperator.get(navn) ?? 0, navn).toBeGreaterThan(PAR / 50);
    for (const navn of Object.keys(OPERATIONER))
      expect(talt.efterOperation.get(navn) ?? 0, navn).toBeGreaterThan(PAR / 12);
  });

  async function proevBunke(parrene: readonly Par[]): Promise<void> {
    const [en, to] = await Promise.all([testDatabase(), testDatabase()]);
    const kendt = await skrivPar(parrene, [en.url, to.url]);
    const grafer = await Promise.all([startGraf(en.url, { forbindelser: 1 }), startGraf(to.url, { forbindelser: 1 })]);
    try {
      for (const par of parrene) tael(par, await proevPar({ grafer, froe: FROE, kendt } satisfies Opstilling, par));
    } finally {
      await Promise.all(grafer.map((graf) => graf.stop()));
      await Promise.all([en.slet(), to.slet()]);
    }
  }

  function tael(par: Par, { fund: fundet, svar, operationer }: Proeve): void {
    const { synlige, skjulte } = tal(par);
    fund.push(...fundet);
    talt.svar += svar;
    talt.medBegge += synlige > 0 && skjulte > 0 ? 1 : 0;
    talt.aendrede += par.brugte.length > 0 ? 1 : 0;
    for (const navn of new Set(par.brugte)) tilfoej(talt.efterOperator, navn);
    for (const navn of new Set(operationer)) tilfoej(talt.efterOperation, navn);
  }
  const tilfoej = (efter: Map<string, number>, navn: string) => efter.set(navn, (efter.get(navn) ?? 0) + 1);
  const andel = (antal: number) => `${((100 * antal) / PAR).toFixed(1)} %`;
});
