import { describe, expect, test } from 'vitest';
import {
  grupperForBevilling,
  grupperForEffektuering,
  maaSeKle,
  maaSeTotaler,
} from '../../../../schema/domaene/dataafgraensning.ts';
import {
  adgangMed,
  ANDEN,
  ANDET_TEAM,
  bevilling,
  borgerservice,
  effektuering,
  effektueringAf,
  gruppe,
  KORSBAEK,
  TEAM,
} from './byggere.ts';

const ses = (grupper: readonly unknown[]) => grupper.length > 0;
const bevillingSes = (...args: Parameters<typeof grupperForBevilling>) => ses(grupperForBevilling(...args));
const effektueringSes = (...args: Parameters<typeof grupperForEffektuering>) => ses(grupperForEffektuering(...args));

describe('a bevilling', () => {
  test.each<[string, Parameters<typeof bevilling>[0]]>([
    ['of another authority', { ejer: ANDEN }],
    ['without Ejer', { ejer: null }],
    ['a step too high', { niveau: 3 }],
    ['without følsomhed', { niveau: null }],
    ['with a Sikkerhedsprofil for others', { profiler: ['!'] }],
  ])('%s is not there, now or then', (_navn, felter) => {
    expect(bevillingSes(borgerservice(), bevilling())).toBe(true);
    expect(bevillingSes(borgerservice(), bevilling(felter, {}, {}))).toBe(false);
    expect(bevillingSes(borgerservice(), bevilling({}, {}, felter))).toBe(false);
  });

  test('needs YDELSER_SE and one ydelse of a permitted KLE', () => {
    expect(bevillingSes(adgangMed([gruppe({ privilegier: ['SAGER_SE'] })]), bevilling())).toBe(false);
    expect(bevillingSes(borgerservice(), bevilling({}, { kle: ['27.18.00', '32.30.04'] }))).toBe(true);
    for (const kle of [[], ['27.18.00'], [null], ['32']])
      expect(bevillingSes(borgerservice(), bevilling({}, { kle }))).toBe(false);
  });

  test('is limited by Ansvarlig only where the group limits units', () => {
    const begraenset = adgangMed([gruppe({ enheder: [TEAM] })]);
    expect(bevillingSes(begraenset, bevilling())).toBe(true);
    for (const ansvarlig of [ANDET_TEAM, null]) expect(bevillingSes(begraenset, bevilling({ ansvarlig }))).toBe(false);
  });

  test('with effektueringer needs one that passes on its own, in the same group', () => {
    const med = (...effektueringer: ReturnType<typeof effektuering>[]) => bevilling({}, { effektueringer });
    expect(bevillingSes(borgerservice(), med(effektuering({ kle: ['27.18.00'] }), effektuering()))).toBe(true);
    expect(bevillingSes(borgerservice(), med(effektuering({ kle: ['27.18.00'] })))).toBe(false);
    expect(bevillingSes(borgerservice(), med(effektuering({ kle: [] })))).toBe(false);
    const delt = adgangMed([gruppe(), gruppe({ kle: ['27.*'] })]);
    expect(bevillingSes(delt, med(effektuering({ kle: ['27.18.00'] })))).toBe(false);
  });

  test("is neither opened nor hidden by another authority's effektuering without agreement", () => {
    const fremmed = bevilling({}, { effektueringer: [effektuering({ ejer: ANDEN })] });
    expect(bevillingSes(borgerservice(), fremmed)).toBe(true);
    expect(bevillingSes(borgerservice({ videregivelser: new Set([`${KORSBAEK}>${ANDEN}`]) }), fremmed)).toBe(false);
    expect(bevillingSes(borgerservice({ videregivelser: new Set([`${ANDEN}>${KORSBAEK}`]) }), fremmed)).toBe(true);
  });

  test('stays hidden when the effektuering that hid it loses its Ejer', () => {
    expect(bevillingSes(borgerservice(), bevilling({}, { effektueringer: [effektuering({ ejer: null })] }))).toBe(
      false,
    );
  });

  test('asked about the past, needs a partner that passes both then and now', () => {
    const skiftet = { ...effektuering(), spurgt: { ejer: KORSBAEK, profiler: ['!'] } };
    expect(bevillingSes(borgerservice(), bevilling({}, { effektueringer: [skiftet] }))).toBe(false);
    const foerst = { ...effektuering(), nu: { ejer: KORSBAEK, profiler: ['!'] } };
    expect(bevillingSes(borgerservice(), bevilling({}, { effektueringer: [skiftet, foerst] }))).toBe(false);
    expect(bevillingSes(borgerservice(), bevilling({}, { effektueringer: [skiftet, effektuering()] }))).toBe(true);
  });

  test('lists only permitted ydelser, of the groups that let it through', () => {
    const laag = gruppe({ niveau: 1, kle: ['27.*'] });
    const grupper = grupperForBevilling(adgangMed([gruppe(), laag]), bevilling({}, { kle: ['32.30.04', '27.18.00'] }));
    expect(maaSeKle(grupper, '32.30.04')).toBe(true);
    expect(maaSeKle(grupper, '27.18.00')).toBe(false);
    expect(maaSeKle(grupper, null)).toBe(false);
    expect(maaSeKle([], '32.30.04')).toBe(false);
  });
});

describe('an effektuering', () => {
  test('is seen through one bevilling it names that passes on its own, whose følsomhed and unit count', () => {
    expect(effektueringSes(borgerservice(), effektueringAf([bevilling({ niveau: 4 }), bevilling()]))).toBe(true);
    for (const felter of [{ niveau: 3 }, { niveau: null }, { profiler: [] }, { ejer: ANDEN }, { ejer: null }]) {
      expect(effektueringSes(borgerservice(), effektueringAf([bevilling(felter)]))).toBe(false);
    }
    const begraenset = adgangMed([gruppe({ enheder: [TEAM] })]);
    expect(effektueringSes(begraenset, effektueringAf([bevilling()]))).toBe(true);
    expect(effektueringSes(begraenset, effektueringAf([bevilling({ ansvarlig: null })]))).toBe(false);
  });

  test('naming no bevilling is hidden', () => {
    expect(effektueringSes(borgerservice(), effektueringAf([]))).toBe(false);
  });

  test("does not need its bevilling's own partner rule: that would go in rings", () => {
    const uvist = bevilling({}, { effektueringer: [effektuering({ kle: ['27.18.00'] })] });
    expect(effektueringSes(borgerservice(), effektueringAf([uvist]))).toBe(true);
  });

  test('needs its own Ejer and a permitted line in the group of the bevilling', () => {
    for (const felter of [{ ejer: ANDEN }, { ejer: null }, { kle: ['27.18.00'] }, { kle: [] }, { kle: [null] }]) {
      expect(effektueringSes(borgerservice(), effektueringAf([bevilling()], felter))).toBe(false);
    }
    const delt = adgangMed([gruppe(), gruppe({ kle: ['27.*'] })]);
    expect(effektueringSes(delt, effektueringAf([bevilling()], { kle: ['27.18.00'] }))).toBe(false);
    expect(effektueringSes(adgangMed([gruppe({ privilegier: ['SAGER_SE'] })]), effektueringAf([bevilling()]))).toBe(
      false,
    );
  });

  test('shows totals when one group permits every line, not when two do between them', () => {
    const fakta = effektueringAf([bevilling({}, { kle: ['32.30.04', '27.18.00'] })], { kle: ['32.30.04', '27.18.00'] });
    const [a, b] = [gruppe(), gruppe({ kle: ['27.*'] })];
    const totaler = (...grupper: (typeof a)[]) =>
      maaSeTotaler(grupperForEffektuering(adgangMed(grupper), fakta), fakta.kle);
    expect(totaler(a, b)).toBe(false);
    expect(totaler(a, b, gruppe({ kle: ['32.*', '27.*'] }))).toBe(true);
    expect(totaler(a, b, gruppe({ kle: ['*'], niveau: 1 }))).toBe(false);
    expect(maaSeTotaler([a], ['32.30.04', null])).toBe(false);
    expect(maaSeTotaler([a], [])).toBe(false);
  });
});
