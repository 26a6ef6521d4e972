import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Adgang, GaeldendeGruppe } from '../../../../schema/domaene/adgang.ts';
import {
  grupperForAdvis,
  grupperForBevilling,
  grupperForDokument,
  grupperForEffektuering,
  grupperForNotat,
  grupperForSag,
  type SagFakta,
} from '../../../../schema/domaene/dataafgraensning.ts';
import { antal, froe } from '../../../support/froe.ts';
import { adgangMed, ALLE_SE, ANDEN, ANDET_TEAM, gruppe, KORSBAEK, SUB, TEAM } from './byggere.ts';

/** Few values of everything, hostile ones among them, so that callers and objects meet often – and miss often. */
const oftest = <T>(almindelig: T, ...sjaeldne: T[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(almindelig) }, { weight: 3, arbitrary: fc.constantFrom(...sjaeldne) });
const ejer = oftest<string | null>(KORSBAEK, ANDEN, null);
const kode = oftest<string | null>('32.30.04', '27.18.00', '32', null, '', '%', '3_.30.04', '３２.30.04');
const niveau = oftest<number | null>(1, 2, 3, 4, null, 0);
const profiler = oftest<string[] | null>(null, [`Bruger:${SUB}`], ['!'], []);
const klasser = oftest<string[] | null>(null, ['Undtaget'], []);
const ansvarlig = oftest<string | null>(TEAM, ANDET_TEAM, null, '');
const halv = fc.record({ ejer, kle: kode, niveau, ansvarlig, profiler, visningsklasser: klasser });

/** The two halves are mostly one and the same: the question is mostly about now. */
const halvdele = <T>(en: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 5, arbitrary: en.map((e) => ({ nu: e, spurgt: e })) },
    { weight: 1, arbitrary: fc.record({ nu: fc.option(en), spurgt: fc.option(en) }) },
  );
const sag = halvdele(halv);
const koder = fc.array(kode, { maxLength: 3 });
const egne = <T>(halvdel: fc.Arbitrary<T>) => fc.tuple(halvdele(halvdel), koder).map(([h, kle]) => ({ ...h, kle }));
const bevilling = fc.record({ ejer, niveau, ansvarlig, profiler });
const effektuering = fc.record({ ejer, profiler });
const flag = fc.constantFrom(false, false, true);
const notat = fc.record({ ejer, niveau, kle: kode, egenNiveau: flag, egenKle: flag });

interface Objekt {
  readonly slags: string;
  readonly grupperFor: (adgang: Adgang) => readonly GaeldendeGruppe[];
}
const haengtPaa = (sager: readonly SagFakta[]) => ({ sagerNu: sager.map(({ nu }) => nu), sagerSpurgt: sager });
const objekt: fc.Arbitrary<Objekt> = fc.oneof(
  sag.map((f) => ({ slags: 'sag', grupperFor: (a: Adgang) => grupperForSag(a, f) })),
  fc.tuple(sag, fc.array(sag, { maxLength: 2 })).map(([f, sager]) => ({
    slags: 'dokument',
    grupperFor: (a: Adgang) => grupperForDokument(a, { ...f, ...haengtPaa(sager) }),
  })),
  fc.tuple(halvdele(notat), sag, fc.option(sag)).map(([f, s, flyttet]) => ({
    slags: 'notat',
    grupperFor: (a: Adgang) => grupperForNotat(a, { ...f, sag: s, sagNu: (flyttet ?? s).nu }),
  })),
  halvdele(notat).map((f) => ({
    slags: 'advis',
    grupperFor: (a: Adgang) => grupperForAdvis(a, { ...f, sagId: null, sag: null, sagIdNu: null, sagNu: null }),
  })),
  fc.tuple(egne(bevilling), fc.array(egne(effektuering), { maxLength: 2 })).map(([f, effektueringer]) => ({
    slags: 'bevilling',
    grupperFor: (a: Adgang) => grupperForBevilling(a, { ...f, effektueringer }),
  })),
  fc.tuple(egne(effektuering), fc.array(egne(bevilling), { maxLength: 3 })).map(([f, bevillinger]) => ({
    slags: 'effektuering',
    grupperFor: (a: Adgang) => grupperForEffektuering(a, { ...f, bevillinger }),
  })),
);

const ret = fc
  .record({
    scope: fc.constantFrom(KORSBAEK, KORSBAEK, ANDEN),
    privilegier: fc.oneof(fc.constant(ALLE_SE), fc.subarray([...ALLE_SE])),
    kle: fc.subarray(['*', '32.*', '32*', '27.18.00', '3*'], { minLength: 1 }),
    enheder: fc.constantFrom('ALLE' as const, [TEAM], [ANDET_TEAM, '']),
    niveau: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  })
  .map(gruppe);
const retter = fc.array(ret, { maxLength: 4 });
const omgivelser = fc.constantFrom<Partial<Adgang>>(
  {},
  { skjulteKlasser: new Set(['Undtaget']) },
  { tilladteKlasser: new Set() },
  { videregivelser: new Set([`${KORSBAEK}>${ANDEN}`]) },
  { videregivelser: new Set([`${ANDEN}>${KORSBAEK}`]) },
);
const koersler = (navn: string) => ({ numRuns: antal(50_000, 10_000), seed: froe(navn) });

describe('the predicate', () => {
  test('no mixing across groups: what sets of rights open together is what each right opens alone (P13)', () => {
    const sete = new Map<string, { ja: number; alle: number }>();
    fc.assert(
      fc.property(retter, retter, objekt, omgivelser, (r1, r2, { slags, grupperFor }, om) => {
        const sammen = grupperFor(adgangMed([...r1, ...r2], om));
        expect(sammen).toEqual([...grupperFor(adgangMed(r1, om)), ...grupperFor(adgangMed(r2, om))]);
        expect(sammen).toEqual([...r1, ...r2].flatMap((r) => grupperFor(adgangMed([r], om))));
        const hidtil = sete.get(slags) ?? { ja: 0, alle: 0 };
        sete.set(slags, { ja: hidtil.ja + (sammen.length > 0 ? 1 : 0), alle: hidtil.alle + 1 });
      }),
      koersler('P13'),
    );
    // Rights that open next to nothing, or everything, would prove nothing.
    expect(sete.size).toBe(6);
    for (const [slags, { ja, alle }] of sete) {
      expect(ja / alle, slags).toBeGreaterThan(0.05);
      expect(ja / alle, slags).toBeLessThan(0.95);
    }
  });

  test('more rights never show less (P12): a group more, or a group wider in any part', () => {
    fc.assert(
      fc.property(retter, ret, objekt, omgivelser, (r, ny, { grupperFor }, om) => {
        const ses = (grupper: readonly GaeldendeGruppe[]) => grupperFor(adgangMed(grupper, om)).length > 0;
        const videre = r.map((en) => ({
          ...en,
          niveau: 4 as const,
          enheder: 'ALLE' as const,
          kle: [...en.kle, ...ny.kle],
        }));
        expect(ses([...r, ny])).toBe(ses(r) || ses([ny]));
        if (ses(r)) expect(ses(videre)).toBe(true);
      }),
      koersler('P12'),
    );
  });

  test('an object of another authority is never seen by rights of one alone (P14)', () => {
    const fremmed = fc.constantFrom(ANDEN, null, '', KORSBAEK.slice(0, 7));
    const fremmedSag = halvdele(halv.chain((h) => fremmed.map((e) => ({ ...h, ejer: e }))));
    const kunKorsbaek = fc.array(
      ret.map((r) => ({ ...r, scope: KORSBAEK })),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(kunKorsbaek, fremmedSag, fc.array(sag, { maxLength: 2 }), (r, f, sager) => {
        const adgang = adgangMed(r);
        expect(grupperForSag(adgang, f)).toEqual([]);
        expect(grupperForDokument(adgang, { ...f, ...haengtPaa(sager) })).toEqual([]);
      }),
      koersler('P14'),
    );
  });

  test('no groups, nothing at all', () => {
    fc.assert(
      fc.property(objekt, omgivelser, ({ grupperFor }, om) => grupperFor(adgangMed([], om)).length === 0),
      { numRuns: 1000, seed: froe('ingen') },
    );
  });
});
