import { describe, expect, test } from 'vitest';
import {
  grupperForAdvis,
  grupperForNotat,
  grupperForSag,
  harPrivilegium,
  maaSeHemmeligTitel,
} from '../../../../schema/domaene/dataafgraensning.ts';
import {
  adgangMed,
  ANDEN,
  ANDET_TEAM,
  borgerservice,
  gruppe,
  halvdel,
  KORSBAEK,
  notatHalvdel,
  sag,
  SUB,
  TEAM,
} from './byggere.ts';

const ses = (grupper: readonly unknown[]) => grupper.length > 0;

describe('a sag', () => {
  test('is there for a group that lets its Ejer, KLE and følsomhed through', () => {
    const g = gruppe();
    expect(grupperForSag(adgangMed([g]), sag())).toEqual([g]);
  });

  test.each<[string, Parameters<typeof halvdel>[0]]>([
    ['of another authority', { ejer: ANDEN }],
    ['without Ejer', { ejer: null }],
    ['with an empty Ejer', { ejer: '' }],
    ['of another KLE', { kle: '27.18.00' }],
    ['of the main group only', { kle: '32' }],
    ['without KLE', { kle: null }],
    ['with a KLE that is none', { kle: '32.%' }],
    ['a step too high', { niveau: 3 }],
    ['without følsomhed', { niveau: null }],
    ['with a step below the ladder', { niveau: 0 }],
    ['with a Sikkerhedsprofil for others', { profiler: [`Bruger:${KORSBAEK}`] }],
    ['with a Sikkerhedsprofil nobody can resolve', { profiler: ['!'] }],
    ['with Sikkerhedsprofiler that name nobody', { profiler: [] }],
  ])('%s is not there – be it so now, or at the instant asked for', (_navn, felter) => {
    expect(ses(grupperForSag(borgerservice(), sag(felter)))).toBe(false);
    expect(ses(grupperForSag(borgerservice(), sag(felter, {})))).toBe(false);
    expect(ses(grupperForSag(borgerservice(), sag({}, felter)))).toBe(false);
  });

  test('without a slice now, or at the instant asked for, is not there', () => {
    expect(ses(grupperForSag(borgerservice(), { nu: null, spurgt: halvdel() }))).toBe(false);
    expect(ses(grupperForSag(borgerservice(), { nu: halvdel(), spurgt: null }))).toBe(false);
  });

  test('needs SAGER_SE in the group itself', () => {
    const uden = gruppe({
      privilegier: ['DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'YDELSER_SE', 'SOEG', 'HEMMELIG_TITEL_SE'],
    });
    const kunAndenKle = gruppe({ privilegier: ['SAGER_SE'], kle: ['27.*'] });
    expect(ses(grupperForSag(adgangMed([uden, kunAndenKle]), sag()))).toBe(false);
  });

  test('is limited by Ansvarlig only where the group limits units', () => {
    const begraenset = adgangMed([gruppe({ enheder: [TEAM] })]);
    expect(ses(grupperForSag(begraenset, sag()))).toBe(true);
    for (const ansvarlig of [ANDET_TEAM, null, TEAM.toUpperCase()]) {
      expect(ses(grupperForSag(begraenset, sag({ ansvarlig }, {})))).toBe(false);
      expect(ses(grupperForSag(begraenset, sag({}, { ansvarlig })))).toBe(false);
      expect(ses(grupperForSag(borgerservice(), sag({ ansvarlig })))).toBe(true);
    }
  });

  test('passes in one group for both instants, never half in each', () => {
    const [a, b] = [gruppe(), gruppe({ kle: ['27.*'], niveau: 4 })];
    expect(ses(grupperForSag(adgangMed([a, b]), sag({ kle: '32.30.04' }, { kle: '27.18.00' })))).toBe(false);
    expect(ses(grupperForSag(adgangMed([a, b]), sag({ kle: '32.30.04', niveau: 4 })))).toBe(false);
    expect(grupperForSag(adgangMed([a, b]), sag({ kle: '27.18.00', niveau: 4 }))).toEqual([b]);
  });

  test('with several Sikkerhedsprofiler needs only one that names the caller', () => {
    expect(ses(grupperForSag(borgerservice(), sag({ profiler: ['!', `Bruger:${SUB}`] })))).toBe(true);
  });

  test('is hidden by Visningsklasse from the systems it names, and from citizens when unmapped', () => {
    const undtaget = sag({ visningsklasser: ['Undtaget', 'Anden'] });
    expect(ses(grupperForSag(borgerservice(), undtaget))).toBe(true);
    expect(ses(grupperForSag(borgerservice({ skjulteKlasser: new Set(['Undtaget']) }), undtaget))).toBe(false);
    expect(ses(grupperForSag(borgerservice({ tilladteKlasser: new Set(['Anden']) }), undtaget))).toBe(false);
    expect(ses(grupperForSag(borgerservice({ tilladteKlasser: new Set(['Undtaget', 'Anden']) }), undtaget))).toBe(true);
    expect(
      ses(
        grupperForSag(
          borgerservice({ skjulteKlasser: new Set(['Undtaget']) }),
          sag({ visningsklasser: ['Undtaget'] }, {}),
        ),
      ),
    ).toBe(false);
  });

  test('shows its secret title, and may be searched, only by the group that lets it through', () => {
    const andenKle = gruppe({ kle: ['27.*'], privilegier: ['SAGER_SE', 'HEMMELIG_TITEL_SE', 'SOEG'] });
    const adgang = adgangMed([gruppe(), andenKle]);
    expect(maaSeHemmeligTitel(grupperForSag(adgang, sag()))).toBe(false);
    expect(harPrivilegium(grupperForSag(adgang, sag()), 'SOEG')).toBe(false);
    expect(maaSeHemmeligTitel(grupperForSag(adgang, sag({ kle: '27.18.00' })))).toBe(true);
    expect(harPrivilegium(adgang.grupper, 'SOEG')).toBe(true);
  });
});

describe('a journalnotat', () => {
  const paa = (fakta: ReturnType<typeof sag> | null, nu = notatHalvdel(), spurgt = nu) => ({
    sag: fakta,
    sagNu: fakta?.nu ?? null,
    nu,
    spurgt,
  });

  test('follows its sag', () => {
    expect(ses(grupperForNotat(borgerservice(), paa(sag())))).toBe(true);
    expect(ses(grupperForNotat(borgerservice(), paa(sag({ niveau: 3 }))))).toBe(false);
    expect(ses(grupperForNotat(borgerservice(), paa(null)))).toBe(false);
  });

  test('needs SAGER_SE and JOURNALNOTATER_SE in the same group', () => {
    const delt = adgangMed([gruppe({ privilegier: ['SAGER_SE'] }), gruppe({ privilegier: ['JOURNALNOTATER_SE'] })]);
    expect(ses(grupperForNotat(delt, paa(sag())))).toBe(false);
  });

  test('is judged by its own følsomhed and KLE where it carries them, readable or not', () => {
    for (const egne of [{ niveau: 3 }, { niveau: null }, { kle: '27.18.00' }, { kle: null }]) {
      expect(ses(grupperForNotat(borgerservice(), paa(sag(), notatHalvdel(egne), notatHalvdel())))).toBe(false);
      expect(ses(grupperForNotat(borgerservice(), paa(sag(), notatHalvdel(), notatHalvdel(egne))))).toBe(false);
    }
    expect(ses(grupperForNotat(borgerservice(), paa(sag(), notatHalvdel({ niveau: 1, kle: '32.01.00' }))))).toBe(true);
  });

  test('that has ended is seen in the past only, by what it carried then', () => {
    const endt = { sag: sag(), sagNu: null, nu: null, spurgt: notatHalvdel() };
    expect(ses(grupperForNotat(borgerservice(), endt))).toBe(true);
    expect(ses(grupperForNotat(borgerservice(), { ...endt, spurgt: notatHalvdel({ niveau: 4 }) }))).toBe(false);
    expect(ses(grupperForNotat(borgerservice(), { ...endt, spurgt: null }))).toBe(false);
  });

  test('that has been moved to another sag is seen in the past only where that sag is seen too', () => {
    const flyttet = (sagNu: ReturnType<typeof sag>['nu']) => ({ ...paa(sag()), sagNu });
    expect(ses(grupperForNotat(borgerservice(), flyttet(halvdel())))).toBe(true);
    expect(ses(grupperForNotat(borgerservice(), flyttet(halvdel({ kle: '27.18.00' }))))).toBe(false);
    expect(ses(grupperForNotat(borgerservice(), flyttet(halvdel({ profiler: ['!'] }))))).toBe(false);
    expect(ses(grupperForNotat(borgerservice(), flyttet(null)))).toBe(false);
  });
});

describe('an advis', () => {
  const eget = notatHalvdel({ niveau: 2, kle: '32.30.04' });
  const uden = { sagId: null, sag: null, sagIdNu: null, sagNu: null, nu: eget, spurgt: eget };

  test('with a sag follows it, whatever its own Ejer', () => {
    const medSag = {
      ...{ sagId: SUB, sag: sag(), sagIdNu: SUB, sagNu: halvdel() },
      ...{ nu: notatHalvdel({ ejer: ANDEN }), spurgt: notatHalvdel({ ejer: null }) },
    };
    expect(ses(grupperForAdvis(borgerservice(), medSag))).toBe(true);
    expect(ses(grupperForAdvis(borgerservice(), { ...medSag, sag: null }))).toBe(false);
    expect(ses(grupperForAdvis(adgangMed([gruppe({ privilegier: ['JOURNALNOTATER_SE'] })]), medSag))).toBe(false);
  });

  test('without sag is judged by its own Ejer, KLE and følsomhed, and needs JOURNALNOTATER_SE alone', () => {
    expect(ses(grupperForAdvis(adgangMed([gruppe({ privilegier: ['JOURNALNOTATER_SE'] })]), uden))).toBe(true);
    expect(ses(grupperForAdvis(adgangMed([gruppe({ privilegier: ['SAGER_SE'] })]), uden))).toBe(false);
    for (const felter of [
      { ejer: ANDEN },
      { ejer: null },
      { kle: null },
      { kle: '27.18.00' },
      { niveau: null },
      { niveau: 3 },
    ]) {
      expect(ses(grupperForAdvis(borgerservice(), { ...uden, nu: { ...eget, ...felter } }))).toBe(false);
      expect(ses(grupperForAdvis(borgerservice(), { ...uden, spurgt: { ...eget, ...felter } }))).toBe(false);
    }
    expect(ses(grupperForAdvis(borgerservice(), { ...uden, nu: null }))).toBe(false);
  });

  test('that has been put on a sag, or taken off one, must pass by what it names then and by what it names now', () => {
    const paaSag = { sagIdNu: SUB, sagNu: halvdel() };
    expect(ses(grupperForAdvis(borgerservice(), { ...uden, ...paaSag }))).toBe(true);
    expect(ses(grupperForAdvis(borgerservice(), { ...uden, ...paaSag, sagNu: halvdel({ niveau: 4 }) }))).toBe(false);
    expect(ses(grupperForAdvis(borgerservice(), { ...uden, ...paaSag, sagNu: null }))).toBe(false);
    const loesNu = { ...uden, sagId: SUB, sag: sag() };
    expect(ses(grupperForAdvis(borgerservice(), loesNu))).toBe(true);
    expect(ses(grupperForAdvis(borgerservice(), { ...loesNu, nu: { ...eget, ejer: ANDEN } }))).toBe(false);
    const kunNotater = adgangMed([gruppe({ privilegier: ['JOURNALNOTATER_SE'] })]);
    expect(ses(grupperForAdvis(kunNotater, { ...uden, ...paaSag }))).toBe(false);
    expect(ses(grupperForAdvis(kunNotater, loesNu))).toBe(false);
  });
});
