import { describe, expect, test } from 'vitest';
import { grupperForDokument } from '../../../../schema/domaene/dataafgraensning.ts';
import {
  adgangMed,
  ANDEN,
  ANDET_TEAM,
  borgerservice,
  dokumentPaa,
  gruppe,
  halvdel,
  KORSBAEK,
  sag,
  SUB,
  TEAM,
} from './byggere.ts';

const ses = (adgang: ReturnType<typeof borgerservice>, dokument: ReturnType<typeof dokumentPaa>) =>
  grupperForDokument(adgang, dokument).length > 0;
const EGNE = { kle: '32.30.04' };

describe('a dokument on a sag', () => {
  test('is seen through any one visible sag, its own KLE and Ansvarlig not asked', () => {
    expect(ses(borgerservice(), dokumentPaa([sag({ niveau: 4 }), sag()]))).toBe(true);
    expect(ses(adgangMed([gruppe({ enheder: [TEAM] })]), dokumentPaa([sag()], { ansvarlig: ANDET_TEAM }))).toBe(true);
  });

  test('is not seen when every sag is hidden, though its own values would pass', () => {
    expect(ses(borgerservice(), dokumentPaa([sag({ niveau: 4 })], EGNE))).toBe(false);
    expect(ses(borgerservice(), dokumentPaa([sag({ kle: '27.18.00' })], EGNE))).toBe(false);
    expect(ses(borgerservice(), dokumentPaa([sag({ kle: null })], EGNE))).toBe(false);
    expect(ses(borgerservice(), { ...dokumentPaa([], EGNE), sagerNu: [null] })).toBe(false);
  });

  test('needs SAGER_SE, DOKUMENTER_SE and its own følsomhed in the group of the sag', () => {
    const delt = adgangMed([gruppe({ privilegier: ['SAGER_SE'] }), gruppe({ privilegier: ['DOKUMENTER_SE'] })]);
    expect(ses(delt, dokumentPaa([sag()]))).toBe(false);
    const trin = adgangMed([gruppe(), gruppe({ kle: ['27.*'], niveau: 4 })]);
    expect(ses(trin, dokumentPaa([sag()], { niveau: 3, kle: '27.18.00' }))).toBe(false);
    expect(ses(trin, dokumentPaa([sag({ kle: '27.18.00' })], { niveau: 3 }))).toBe(true);
  });

  test.each<[string, Parameters<typeof halvdel>[0]]>([
    ['without følsomhed', { niveau: null }],
    ['without Ejer', { ejer: null }],
    ['without KLE', { kle: null }],
    ['with a Sikkerhedsprofil for others', { profiler: ['!'] }],
  ])('%s is not there, now or then', (_navn, felter) => {
    const paa = { sagerNu: [halvdel()], sagerSpurgt: [sag()] };
    expect(ses(borgerservice(), { ...paa, nu: halvdel(), spurgt: halvdel() })).toBe(true);
    expect(ses(borgerservice(), { ...paa, nu: halvdel(felter), spurgt: halvdel() })).toBe(false);
    expect(ses(borgerservice(), { ...paa, nu: halvdel(), spurgt: halvdel(felter) })).toBe(false);
  });

  test('is judged by where it hung then and where it hangs now, in one group', () => {
    const flyttet = { ...sag(), sagerNu: [halvdel()], sagerSpurgt: [sag({ kle: '27.18.00' })] };
    const [a, b] = [gruppe(), gruppe({ kle: ['27.*'] })];
    expect(ses(adgangMed([a]), flyttet)).toBe(false);
    expect(ses(adgangMed([a, b]), flyttet)).toBe(false);
    expect(ses(adgangMed([gruppe({ kle: ['32.*', '27.*'] })]), flyttet)).toBe(true);
    const nuHemmelig = { ...sag(), sagerNu: [halvdel()], sagerSpurgt: [sag({ niveau: 4 }, {})] };
    expect(ses(borgerservice(), nuHemmelig)).toBe(false);
  });

  test('is hidden by the Visningsklasse of any sag it hangs on, and by its own', () => {
    const borger = borgerservice({ skjulteKlasser: new Set(['Undtaget']) });
    const undtaget = sag({ visningsklasser: ['Undtaget'] });
    expect(ses(borger, dokumentPaa([sag(), undtaget]))).toBe(false);
    expect(ses(borgerservice(), dokumentPaa([sag(), undtaget]))).toBe(true);
    expect(
      ses(borger, { ...dokumentPaa([sag()]), sagerNu: [halvdel(), halvdel({ visningsklasser: ['Undtaget'] })] }),
    ).toBe(false);
    expect(ses(borger, dokumentPaa([sag()], { visningsklasser: ['Undtaget'] }))).toBe(false);
    expect(ses(borger, dokumentPaa([], { ...EGNE, visningsklasser: ['Undtaget'] }))).toBe(false);
  });
});

describe('a dokument on no sag', () => {
  test('is judged by its own Ejer, KLE, følsomhed and Ansvarlig, and needs DOKUMENTER_SE alone', () => {
    expect(ses(adgangMed([gruppe({ privilegier: ['DOKUMENTER_SE'] })]), dokumentPaa([], EGNE))).toBe(true);
    expect(ses(adgangMed([gruppe({ privilegier: ['SAGER_SE'] })]), dokumentPaa([], EGNE))).toBe(false);
    expect(ses(adgangMed([gruppe({ enheder: [ANDET_TEAM] })]), dokumentPaa([], EGNE))).toBe(false);
    for (const felter of [{ ejer: ANDEN }, { kle: '27.18.00' }, { niveau: 3 }, { profiler: [] }]) {
      expect(ses(borgerservice(), dokumentPaa([], { ...EGNE, ...felter }))).toBe(false);
    }
    expect(ses(borgerservice(), { ...dokumentPaa([], EGNE), nu: null })).toBe(false);
  });
});

describe("another authority's sag", () => {
  const fremmed = sag({ ejer: ANDEN, visningsklasser: ['Undtaget'] });
  const modtager = { videregivelser: new Set([`${KORSBAEK}>${ANDEN}`]) };
  const andens = (andet = {}) => adgangMed([gruppe({ scope: ANDEN })], andet);

  test('neither opens nor hides the dokument', () => {
    expect(ses(andens(), dokumentPaa([fremmed], EGNE))).toBe(false);
    expect(ses(borgerservice({ skjulteKlasser: new Set(['Undtaget']) }), dokumentPaa([fremmed], EGNE))).toBe(true);
    expect(ses(borgerservice(), dokumentPaa([fremmed, sag()]))).toBe(true);
  });

  test('counts when its Ejer holds an agreement from the Ejer of the dokument, not the other way round', () => {
    expect(ses(andens(modtager), dokumentPaa([fremmed]))).toBe(true);
    expect(ses(borgerservice(modtager), dokumentPaa([fremmed], EGNE))).toBe(false);
    expect(ses(andens({ videregivelser: new Set([`${ANDEN}>${KORSBAEK}`]) }), dokumentPaa([fremmed]))).toBe(false);
  });

  test('a sag that has lost its Ejer opens nothing, and what it hid stays hidden', () => {
    expect(ses(borgerservice(), dokumentPaa([sag({ ejer: null })], EGNE))).toBe(false);
    expect(ses(borgerservice(), dokumentPaa([sag({ ejer: null }), sag()], { profiler: [`Bruger:${SUB}`] }))).toBe(true);
  });
});
