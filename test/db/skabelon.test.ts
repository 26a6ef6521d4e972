import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Laeser } from '../../db/laeser.ts';
import type { Valg } from '../../db/valg.ts';
import { saetningFor } from '../../db/overblik/skabelon.ts';
import { hentOverblik, overbliksaetning } from '../../db/queries/overblik.ts';
import { nySaetning } from '../../db/saetning.ts';
import type { Adgang, Kalder } from '../../schema/domaene/adgang.ts';
import { byggAdgang } from '../../schema/domaene/adgang/byg.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { froe } from '../support/froe.ts';
import { kalderMed, KORSBAEK } from '../support/kalder.ts';
import { claimgrupper, lavTerning, type Terning } from '../support/verden.ts';

/** Others' values must never be in it: that would be another's rights, or another's citizen. */
test('a statement of a form that others have asked in is, to the letter, the one built anew', async () => {
  const t = lavTerning(froe('OVERBLIK_SKABELON'));
  for (let nr = 0; nr < 1_500; nr += 1) {
    const laeser = tilfaeldigLaeser(t);
    const parter = Array.from({ length: t.af([1, 1, 1, 3]) }, () => ({ skema: 'cpr', vaerdi: `0101${String(t.tal(999_999)).padStart(6, '0')}` }) as const); // prettier-ignore
    const valg = t.af(FORMER(t));
    const sendt: { tekst: string; vaerdier: string[] }[] = [];
    const faelde = { unsafe: (tekst: string, vaerdier: string[]) => { sendt.push({ tekst, vaerdier }); return Promise.resolve([]); } }; // prettier-ignore
    await hentOverblik({ ...laeser, sql: faelde as unknown as Laeser['sql'] }, parter, valg);
    const { s, tekst } = overbliksaetning(laeser, parter, valg);
    expect(sendt).toEqual([{ tekst, vaerdier: s.vaerdier }]);
  }
});

test('a text of a known form is the same text, not one more like it', () => {
  const l = tilfaeldigLaeser(lavTerning(1), { virkning: false });
  const byg = () => overbliksaetning(l, [], SAGER);
  const [foerst, saa] = [saetningFor({ l, parter: [], valg: SAGER }, byg), saetningFor({ l, parter: [], valg: SAGER }, () => expect.unreachable())]; // prettier-ignore
  expect(saa.tekst).toBe(foerst.tekst);
});

test('a statement with a value that has no name is not kept', () => {
  const l = tilfaeldigLaeser(lavTerning(2), { virkning: false });
  const valg: Valg[] = [{ navn: 'fremmed', felt: 'ansvarlige' }];
  const byg = (hvem: string) => () => {
    const s = nySaetning(l.paa);
    return { s, tekst: `select ${s.param(hvem, 'text')}` };
  };
  expect(saetningFor({ l, parter: [], valg }, byg('den ene')).vaerdier).toEqual(['den ene']);
  expect(saetningFor({ l, parter: [], valg }, byg('den anden')).vaerdier).toEqual(['den anden']);
});

const side = (foerst = 20) => ({ foerst, efter: null, antal: true });
const SAGER: Valg[] = [{ navn: 'sager', felt: 'sager', side: side(), relationer: false }];
const FORMER = (t: Terning): Valg[][] => [
  SAGER,
  [...SAGER, { navn: 'y', felt: 'ydelser', side: side(t.af([1, 20, 200])) }],
  [{ navn: 'part', felt: 'part' }, { navn: 'a', felt: 'ansvarlige' }],
  [{ navn: 't', felt: 'tidslinje', side: side(), tidsrum: {} }, { navn: 'd', felt: 'dokumenter', side: side() }],
  [{ navn: 'n', felt: 'journalnotater', side: side() }, { navn: 'ad', felt: 'adviser', side: side() }],
  [{ navn: 'sager', felt: 'sager', side: side(), relationer: true, filter: { sagsnummer: t.af(['1', '22']) } }],
  [{ navn: 'sager', felt: 'sager', side: { ...side(), efter: { vaerdi: '2020', id: randomUUID() } }, relationer: false }],
  [{ navn: 't', felt: 'tidslinje', side: side(), tidsrum: { fra: '2020-01-01T00:00:00.000000Z' as Oejeblik } }],
]; // prettier-ignore

function tilfaeldigLaeser(t: Terning, { virkning = t.af([false, false, true]) } = {}): Laeser {
  const nu = `2026-11-${String(10 + t.tal(19))}T12:00:00.000000Z` as Oejeblik;
  const paa = virkning
    ? { nu, virkning: '2025-01-01T00:00:00.000000Z' as Oejeblik, registrering: t.af([null, nu]) }
    : { nu, virkning: nu, registrering: null };
  const adgang = tilfaeldigAdgang(t);
  const genset = t.af([true, false]) ? () => undefined : undefined;
  return { sql: { unsafe: () => Promise.reject(new Error('der spørges ikke')) }, adgang, paa, genset };
}

function tilfaeldigAdgang(t: Terning): Adgang {
  const under = { orgEnheder: [{ enhed: randomUUID(), under: true }] };
  const grupper = claimgrupper(t).map((g) => ({
    ...g,
    ...(t.chance(40) ? under : { orgEnheder: g.orgEnheder as 'ALLE' }),
  }));
  const kalder: Kalder = kalderMed(grupper, { cvr: t.af([KORSBAEK, '22222222']), ...(t.af([true, false]) ? { orgenhed: randomUUID() } : {}) }); // prettier-ignore
  const opslag = { aftaler: [], videregivelser: [], serviceaftaler: [], serviceaftalePaakraevet: false, under: () => [randomUUID()], over: () => [], organisationer: [], overgangspar: t.af([true, false]) }; // prettier-ignore
  return byggAdgang(kalder, opslag as unknown as Parameters<typeof byggAdgang>[1], { visning: {}, borgervendte: [] });
}
