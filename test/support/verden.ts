import type { SagHalvdel } from '../../schema/domaene/dataafgraensning.ts';

/**
 * Worlds for the access properties: objects with every value drawn alone from pools that hold what goes wrong – nothing,
 * LIKE's wildcards, look-alike digits, retired and impossible KLE, unknown units – and callers drawn from the same pools.
 */
export function lavTerning(froe: number) {
  let tilstand = froe >>> 0 || 1;
  const tal = (under: number): number => {
    tilstand = (Math.imul(tilstand ^ (tilstand >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    let t = Math.imul(tilstand ^ (tilstand >>> 12), 0x297a2d39);
    t ^= t >>> 15;
    return (t >>> 0) % under;
  };
  const af = <T>(pulje: readonly T[]): T => pulje[tal(pulje.length)] as T; // the index is below the length
  const chance = (procent: number) => tal(100) < procent;
  const hex = (antal: number) => Array.from({ length: antal }, () => tal(16).toString(16)).join('');
  const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  const nogle = <T>(pulje: readonly T[], hoejst: number): T[] =>
    Array.from({ length: tal(hoejst + 1) }, () => af(pulje));
  return { tal, af, chance, uuid, nogle };
}
export type Terning = ReturnType<typeof lavTerning>;

export const EJERE = [
  '11111111',
  '22222222',
  '33236239',
  null,
  '',
  '1111111',
  '11111111 ',
  '%1111111',
  '１１１１１１１１',
] as const;
export const KLER = [
  '32.30.04', '32.30.08', '32.18.04', '27.18.00', '00.01.00', '32', '32.30', '99.99.99', '16.19.02', '32.30.0４',
  '32.3_.04', '%', '', '32.30.04 ', '32.30.04\n', '32%', '\\', '32.30.04.01', '٣٢.30.04', null,
] as const; // prettier-ignore
export const ENHEDER = [
  '0e0e0e0e-0000-4000-8000-000000000001',
  '0e0e0e0e-0000-4000-8000-000000000002',
  '0E0E0E0E-0000-4000-8000-000000000001',
  'urn:oio:kmd:sag:administrativenhed:LOSID:012345678',
  '',
  null,
] as const;
export const BRUGER = 'b0b0b0b0-0000-4000-8000-000000000001';
const PROFILER = [
  `Bruger:${BRUGER}`,
  `Bruger:${BRUGER.toUpperCase()}`,
  'Bruger:andre',
  'Organisation:cvr:11111111',
  '!',
  'OrganisationEnhed:x',
] as const;
const KLASSER = ['skjult', 'tilladt', 'ukendt', 'SKJULT', ''] as const;

/** One half's values: mostly good, so that neither side of a comparison is empty; each can be anything. */
export function halvdel(t: Terning): SagHalvdel {
  return {
    ejer: t.chance(85) ? '11111111' : t.af(EJERE),
    kle: t.chance(75) ? t.af(KLER.slice(0, 4)) : t.af(KLER),
    niveau: t.chance(92) ? 1 + t.tal(t.chance(50) ? 2 : 4) : t.af([null, 0, 5, -1]),
    ansvarlig: t.chance(60) ? t.af(ENHEDER.slice(0, 2)) : t.af(ENHEDER),
    profiler: t.chance(85) ? null : t.nogle(PROFILER, 3),
    visningsklasser: t.chance(85) ? null : t.nogle(KLASSER, 2),
  };
}

const MOENSTRE = [
  '*',
  '3*',
  '32*',
  '32.*',
  '32.3*',
  '32.30.*',
  '32.30.0*',
  '32.30.04',
  '27.*',
  '99.99.99',
  '0*',
] as const;
const PRIVILEGIER = ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'HEMMELIG_TITEL_SE'] as const;
const NIVEAUER = [
  'IKKE_FORTROLIGE_DATA',
  'FORTROLIGE_PERSONOPLYSNINGER',
  'FOELSOMME_PERSONOPLYSNINGER',
  'VIP_SAGER',
] as const;

/** A token's groups: one to three, of own or other authorities, some with every right and some with hardly any. */
export function claimgrupper(t: Terning) {
  return Array.from({ length: 1 + t.tal(3) }, () => ({
    scope: t.chance(75) ? '11111111' : t.af(['22222222', '33236239']),
    privilegier: t.chance(70) ? PRIVILEGIER : t.nogle(PRIVILEGIER, 4),
    kle: t.chance(45) ? ['*'] : t.nogle(MOENSTRE, 3),
    orgEnheder: t.chance(60) ? 'ALLE' : t.nogle(ENHEDER, 2),
    foelsomhed: t.af(NIVEAUER),
  }));
}
