import { describe, expect, test } from 'vitest';
import { PRIVILEGIER, type Kalder } from '../../../../schema/domaene/adgang.ts';
import { byggAdgang, type Opslag } from '../../../../schema/domaene/adgang/byg.ts';
import { gaeldendeGrupper, type Aftalegrundlag } from '../../../../schema/domaene/adgang/gaeldende.ts';
import { kalderFraClaims } from '../../../../schema/domaene/adgang/kalder.ts';
import type { Serviceaftale, Videregivelsesaftale } from '../../../../schema/domaene/aftale.ts';
import type { Niveau } from '../../../../schema/domaene/foelsomhed.ts';
import type { Cvr, Uuid } from '../../../../schema/domaene/id.ts';
import { kle, kleMoenster, visMoenster, type Kle } from '../../../../schema/domaene/kle.ts';
import { daekkerEjer, maaSkrive } from '../../../../schema/domaene/skriveret.ts';
import { ANDEN, CVR, ENHED, gruppeClaim, SUB, SYSTEM, UDK } from './claims.ts';

const OVER = '0e0e0e0e-0000-4000-8000-000000000001' as Uuid;
const UNDER = '0e0e0e0e-0000-4000-8000-000000000002' as Uuid;
const INGEN: Aftalegrundlag = { aftaler: [], serviceaftaler: [], serviceaftalePaakraevet: false, under: () => [UNDER] };

const kalderMed = (...grupper: Record<string, unknown>[]): Kalder => {
  const kalder = kalderFraClaims(
    { sub: SUB, azp: SYSTEM, cvr: CVR, enhed: ENHED, exp: 1_900_000_000, grupper: grupper.map(gruppeClaim) },
    { rolleDomaene: 'overblik.example' },
  );
  if ('fejl' in kalder) throw new Error(kalder.fejl);
  return kalder;
};
const moenstre = (...tekster: string[]) => tekster.map(kleMoenster).filter((moenster) => moenster !== null);
/** Agreements that let everything through, but for what a test says; ids are plain text there. */
const videregivelse = (felter: Partial<Omit<Videregivelsesaftale, 'kle'>> & { kle?: string[] } = {}): Videregivelsesaftale => ({
  ejer: UDK, modtager: CVR, niveau: 4, hjemmel: 'LBK 1', ...felter, kle: moenstre(...(felter.kle ?? ['*'])),
}); // prettier-ignore
const service = (felter: Partial<Omit<Serviceaftale, 'kle'>> & { kle?: string[] } = {}): Serviceaftale => ({
  system: SYSTEM, kommune: CVR, rettigheder: new Set(PRIVILEGIER), niveau: 4, ...felter, kle: moenstre(...(felter.kle ?? ['*'])),
}); // prettier-ignore
const vist = (kalder: Kalder, grundlag: Partial<Aftalegrundlag> = {}) =>
  gaeldendeGrupper(kalder, { ...INGEN, ...grundlag }).map((g) => ({
    scope: g.scope,
    privilegier: [...g.privilegier],
    kle: g.kle.map(visMoenster),
    niveau: g.niveau,
  }));

const EGEN = { scope: CVR, privilegier: ['SAGER_SE'], kle: ['32.*'], niveau: 2 };

describe('groups of another authority', () => {
  const FREMMED = {
    scope: UDK,
    privilegier: ['YDELSER_SE', 'SOEG', 'HEMMELIG_TITEL_SE', 'EKSPORT', 'INDEKS_SKRIV'],
    foelsomhed: 'VIP_SAGER',
  };

  test('grant nothing without a videregivelsesaftale to the cvr of the token', () => {
    expect(vist(kalderMed({}, FREMMED))).toEqual([EGEN]);
    const andres = [
      videregivelse({ modtager: ANDEN }),
      videregivelse({ ejer: ANDEN }),
      videregivelse({ ejer: CVR, modtager: UDK }),
    ];
    expect(vist(kalderMed(FREMMED), { aftaler: andres })).toEqual([]);
  });

  test('are cut to the agreement: its privileges, KLE and følsomhed', () => {
    const aftale = videregivelse({ kle: ['32.30.*', '27*'], niveau: 3 });
    expect(vist(kalderMed({}, FREMMED), { aftaler: [aftale] })).toEqual([
      EGEN,
      { scope: UDK, privilegier: ['YDELSER_SE', 'SOEG'], kle: ['32.30.*'], niveau: 3 },
    ]);
    expect(vist(kalderMed({ ...FREMMED, foelsomhed: 'IKKE_FORTROLIGE_DATA' }), { aftaler: [aftale] })).toMatchObject([
      { niveau: 1 },
    ]);
  });

  test('are read once per agreement, never with the parts of two', () => {
    const aftaler = [videregivelse({ kle: ['32.30.*'], niveau: 1 }), videregivelse({ kle: ['32.45.*'], niveau: 4 })];
    expect(vist(kalderMed(FREMMED), { aftaler })).toMatchObject([
      { kle: ['32.30.*'], niveau: 1 },
      { kle: ['32.45.*'], niveau: 4 },
    ]);
  });

  test('disappear when nothing is left of their KLE or their privileges', () => {
    expect(vist(kalderMed(FREMMED), { aftaler: [videregivelse({ kle: ['27.*'] })] })).toEqual([]);
    expect(vist(kalderMed(FREMMED), { aftaler: [videregivelse({ kle: [] })] })).toEqual([]);
    expect(vist(kalderMed({ ...FREMMED, privilegier: ['HEMMELIG_TITEL_SE'] }), { aftaler: [videregivelse()] })).toEqual(
      [],
    );
  });
});

describe('a system with a serviceaftale', () => {
  test('is bound by the token alone when none is on record, and by nothing at all when one is required', () => {
    const andres = [service({ system: SUB }), service({ kommune: UDK })];
    expect(vist(kalderMed({}), { serviceaftaler: andres })).toEqual([EGEN]);
    expect(vist(kalderMed({}), { serviceaftaler: andres, serviceaftalePaakraevet: true })).toEqual([]);
    expect(vist(kalderMed({}), { serviceaftaler: [service()], serviceaftalePaakraevet: true })).toEqual([EGEN]);
  });

  test('does for its user what both may do', () => {
    const aftale = service({ rettigheder: new Set(['SAGER_SE']), kle: ['32.30.*', '32.30.04', '3*'], niveau: 1 });
    const kalder = kalderMed({ privilegier: ['SAGER_SE', 'SOEG'] }, { privilegier: ['SOEG'] }, { kle: ['27.*'] });
    expect(vist(kalder, { serviceaftaler: [aftale] })).toEqual([
      { scope: CVR, privilegier: ['SAGER_SE'], kle: ['32.30.*', '32.30.04', '32.*'], niveau: 1 },
    ]);
  });

  test('with several is let through by any one of them whole', () => {
    const serviceaftaler = [service({ kle: ['32.30.*'], niveau: 1 }), service({ kle: ['32.45.*'], niveau: 2 })];
    expect(vist(kalderMed({}), { serviceaftaler })).toMatchObject([
      { kle: ['32.30.*'], niveau: 1 },
      { kle: ['32.45.*'], niveau: 2 },
    ]);
  });
});

describe('byggAdgang', () => {
  const opslag: Opslag = {
    ...INGEN,
    over: () => [OVER],
    organisationer: [SUB],
    videregivelser: [videregivelse()],
    overgangspar: false,
  };
  const visning = {
    visning: { Undtaget: [SYSTEM.toUpperCase()], Anden: [SUB], Tom: [] },
    borgervendte: [] as string[],
  };

  test('units are unfolded only where written so', () => {
    const kalder = kalderMed({ orgEnheder: [ENHED] }, { orgEnheder: [{ enhed: ENHED, under: true }] });
    const { grupper } = byggAdgang(kalder, opslag, visning);
    expect(grupper.map(({ enheder }) => enheder)).toEqual([new Set([ENHED]), new Set([ENHED, UNDER])]);
  });

  test('a profile may name the person, their unit and those above, and their authority', () => {
    expect([...byggAdgang(kalderMed(), opslag, visning).profiler].sort()).toEqual(
      [
        `Bruger:${SUB}`,
        `OrganisationEnhed:${ENHED}`,
        `OrganisationEnhed:${OVER}`,
        `Organisation:${SUB}`,
        `Organisation:cvr:${CVR}`,
      ].sort(),
    );
  });

  test('classes hide from the systems they name; a system for citizens is shown mapped classes only', () => {
    const personale = byggAdgang(kalderMed(), opslag, visning);
    expect(personale).toMatchObject({ skjulteKlasser: new Set(['Undtaget']), tilladteKlasser: null });
    const borger = byggAdgang(kalderMed(), opslag, { ...visning, borgervendte: [SYSTEM] });
    expect(borger.tilladteKlasser).toEqual(new Set(['Undtaget', 'Anden']));
    expect(borger.videregivelser).toEqual(new Set([`${UDK}>${CVR}`]));
  });
});

describe('who may write', () => {
  const SKRIV = { privilegier: ['INDEKS_SKRIV'], kle: ['32.*'], orgEnheder: [ENHED] };
  const besked = (felter: { ejere?: (Cvr | null)[]; kle?: string[]; niveauer?: Niveau[] } = {}) => ({
    ejere: felter.ejere ?? [CVR],
    kle: (felter.kle ?? ['32.30.04']).map(kle) as Kle[],
    niveauer: felter.niveauer ?? [2],
  });
  const maa = (grupper: Record<string, unknown>[], felter?: Parameters<typeof besked>[0]) =>
    maaSkrive(gaeldendeGrupper(kalderMed(...grupper), { ...INGEN, aftaler: [videregivelse()] }), besked(felter));

  test('one group must let every Ejer, KLE and følsomhed through; units do not limit writing', () => {
    expect(maa([SKRIV])).toBe(true);
    expect(maa([SKRIV], { kle: [], niveauer: [] })).toBe(true);
    expect(maa([{ ...SKRIV, privilegier: ['SAGER_SE'] }])).toBe(false);
    expect(maa([SKRIV, { ...SKRIV, kle: ['27.*'] }], { kle: ['32.30.04', '27.18.00'] })).toBe(false);
    expect(maa([SKRIV, { ...SKRIV, kle: ['27.*'], foelsomhed: 'VIP_SAGER' }], { niveauer: [1, 3] })).toBe(false);
  });

  test('no Ejer, one that cannot be read, or another authority is not covered – an agreement lets nobody write', () => {
    for (const ejere of [[], [null], [CVR, null], [UDK], [CVR, UDK]]) {
      expect(maa([SKRIV, { ...SKRIV, scope: UDK }], { ejere })).toBe(false);
    }
  });

  test('daekkerEjer asks for the scope alone', () => {
    const grupper = gaeldendeGrupper(kalderMed(SKRIV), INGEN);
    expect([CVR, UDK, null].map((ejer) => daekkerEjer(grupper, ejer))).toEqual([true, false, false]);
  });
});
