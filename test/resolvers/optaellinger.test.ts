import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { gruppe } from '../support/kalder.ts';
import { lavSoegbar, type Soegbar } from '../support/soegbar.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer is what the query asked for
const GRAENSE = 6;
const U = '0e0e0e0e-0000-4000-8000-00000000000';
let [base, register, graf, soegbar] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  Soegbar,
];

/** Twelve ordinary sager of each of two subjects, and one of somebody whose sag alone is confidential; thirteen elsewhere. */
beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  const sag = (nr: number, kle: string, mere = {}) =>
    register.sag({ cpr: `710161${String(2000 + nr)}`, kle, adgang_kle: kle, ...mere });
  for (let nr = 0; nr < 12; nr += 1) await sag(nr, '32.30.04', { ansvarlig_ref: `${U}${nr < 6 ? '1' : '2'}` });
  for (let nr = 12; nr < 24; nr += 1) await sag(nr, '32.18.04');
  await sag(30, '32.30.04', { foelsomhed: 2, adgang_foelsomhed: 2, fremdrift: 'AFGJORT', ansvarlig_ref: `${U}3` });
  for (let nr = 40; nr < 53; nr += 1) await sag(nr, '27.18.00', { fremdrift: nr < 48 ? 'AFGJORT' : 'OPSTAAET' });
  soegbar = lavSoegbar(base.url);
  await soegbar.goer();
  graf = await startGraf(base.url, { optaellingerPrDoegn: GRAENSE });
}, 120_000); // prettier-ignore
afterAll(async () => {
  await graf.stop();
  await soegbar.slut();
  await register.slut();
  await base.slet();
});

const CELLER = '{ vaerdi antal undertrykt }';
const TAL = `query($f: SoegFilter, $p: PaaTidspunkt) { soeg(filter: $f, paa: $p) { totalCount } }`;
const LISTER = `query($f: SoegFilter) { soeg(filter: $f) { totalCount facetter { kle ${CELLER} fremdrift ${CELLER} foelsomhed ${CELLER} } } }`;
const STATISTIK = `query($f: SoegFilter) { statistik(filter: $f, mindstAabneSager: 1) { borgereMedAabneSager
  sager { gruppe ${CELLER} emne ${CELLER} status ${CELLER} } gennemloeb { antal } } }`;

/** An analyst; `hos` the process they come through. */
const analytiker = (hos = graf, sub = randomUUID(), privilegier: readonly string[] = ['STATISTIK']) => {
  const token = hos.token([gruppe({ privilegier })], { sub });
  const spoerg = async (query: string, variables: object): Promise<Json> => hos.spoerg(query, variables, await token);
  return { sub, spoerg, tal: async (f: object, p?: object) => (await spoerg(TAL, { f, p })).data?.soeg.totalCount };
};
const ALLE = { kle: ['32.*'] };
const FORTROLIGE_UDEN = { kle: ['32.*'], fremdrift: ['OPSTAAET'] };

describe('subtracting counts', () => {
  test('two analysts together could tell one person; one alone cannot, in either order', async () => {
    expect((await analytiker().tal(ALLE)) - (await analytiker().tal(FORTROLIGE_UDEN))).toBe(1);
    const [ene, anden] = [analytiker(), analytiker()];
    expect([await ene.tal(ALLE), await ene.tal(FORTROLIGE_UDEN)]).toEqual([25, null]);
    expect([await anden.tal(FORTROLIGE_UDEN), await anden.tal(ALLE)]).toEqual([24, null]);
    // The same again is told again, and what differs by enough is.
    expect([await ene.tal(ALLE), await ene.tal({}), await anden.tal(FORTROLIGE_UDEN)]).toEqual([25, 38, 24]);
  });

  test('nor in three steps, where no two answers are near one another', async () => {
    const a = analytiker();
    const dele = [
      { kle: ['32.30.04'], orgEnhed: [`${U}1`] },
      { kle: ['32.30.04'], orgEnhed: [`${U}2`] },
      { kle: ['32.30.04'] },
    ];
    expect([await a.tal(dele[0] ?? {}), await a.tal(dele[1] ?? {}), await a.tal(dele[2] ?? {})]).toEqual([6, 6, null]);
  });

  test('nor at another instant, nor through another process, nor after a restart', async () => {
    const a = analytiker();
    await a.tal(ALLE);
    const ny = await startGraf(base.url, { optaellingerPrDoegn: GRAENSE });
    expect(await analytiker(ny, a.sub).tal(FORTROLIGE_UDEN)).toBeNull();
    await ny.stop();
    expect(await a.tal(FORTROLIGE_UDEN, { virkning: '2024-01-01T00:00:00Z' })).toBeNull();
    expect(await a.tal(ALLE, { virkning: '2024-01-01T00:00:00Z' })).toBe(25);
  });

  test('nor in one answer: a cell of a list against the rest of it, or against the list one level up', async () => {
    const { data } = await analytiker().spoerg(LISTER, { f: { kle: ['32.30.04'] } });
    expect(data.soeg.totalCount).toBe(13);
    expect(data.soeg.facetter.fremdrift.map((c: Json) => c.antal)).toEqual([null, null]);
    const { data: hele } = await analytiker().spoerg(STATISTIK, { f: {} });
    expect(hele.statistik.sager.gruppe.map((c: Json) => c.antal)).toEqual([13, 12, 13]);
  });

  test('nor in the lists of two answers whose totals differ by enough', async () => {
    const a = analytiker();
    const foerst = (await a.spoerg(LISTER, { f: {} })).data.soeg;
    const saa = (await a.spoerg(LISTER, { f: { kle: ['32.*'] } })).data.soeg;
    expect([foerst.totalCount, saa.totalCount]).toEqual([38, 25]);
    expect(saa.facetter.fremdrift).toEqual([
      { vaerdi: 'OPSTAAET', antal: null, undertrykt: true },
      { vaerdi: 'AFGJORT', antal: null, undertrykt: true },
    ]);
    expect(saa.facetter.kle.map((c: Json) => c.antal)).toEqual([13, 12]);
  });

  test('citizens and times are told of sets that are equal or apart', async () => {
    const a = analytiker();
    const borgere = async (f: object) => (await a.spoerg(STATISTIK, { f })).data.statistik.borgereMedAabneSager;
    expect(await borgere({ kle: ['32.*'] })).toBe(25);
    expect(await borgere({ kle: ['32.18.*'] })).toBeNull();
    expect(await borgere({ kle: ['27.*'] })).toBe(13);
    expect(await borgere({ kle: ['32.*'] })).toBe(25);
    const { data } = await a.spoerg(
      '{ statistik(filter: { kle: ["32.*"] }, mindstAabneSager: 2) { borgereMedAabneSager } }',
      {},
    );
    expect(data.statistik.borgereMedAabneSager).toBe(0);
  });

  test('who may read the sager is told all of it, as often as they like', async () => {
    const laeser = analytiker(graf, randomUUID(), ['SAGER_SE', 'SOEG']);
    for (let nr = 0; nr < 2 * GRAENSE; nr += 1)
      expect(await laeser.tal({ oprettet: { fra: `20${String(10 + nr)}-01-01T00:00:00Z` } })).not.toBeNull();
    expect((await laeser.tal(ALLE)) - (await laeser.tal(FORTROLIGE_UDEN))).toBe(1);
  });
});

describe('the number of different questions', () => {
  const aar = (nr: number) => ({ kle: ['32.*'], aendret: { fra: `20${String(10 + nr)}-01-01T00:00:00Z` } });

  test('is limited in a day, over processes; the same question costs once; it opens again, and says when', async () => {
    const a = analytiker();
    for (let nr = 0; nr < GRAENSE; nr += 1) expect([await a.tal(aar(nr)), await a.tal(aar(nr))]).toEqual([25, 25]);
    const ny = await startGraf(base.url, { optaellingerPrDoegn: GRAENSE });
    const { errors, data } = await analytiker(ny, a.sub).spoerg(TAL, { f: aar(9) });
    await ny.stop();
    expect([errors?.[0]?.extensions.code, data]).toEqual(['GRAENSE_OVERSKREDET', null]);
    expect(errors?.[0]?.message).toMatch(/6 forskellige udsnit.*åbnes igen \d{4}-/);
    expect(await a.tal(aar(0))).toBe(25);
    await register.sql`update optaelling set tidspunkt = tidspunkt - interval '25 hours' where bruger = ${a.sub} and nr = 1`;
    expect(await a.tal(aar(9))).toBe(25);
  });

  test('those asked at once are judged one by one', async () => {
    const a = analytiker();
    const svar = await Promise.all([a.tal(ALLE), a.tal(FORTROLIGE_UDEN)]);
    expect(svar.filter((tal) => tal === null)).toHaveLength(1);
  });

  test('a question that is refused counts too', async () => {
    const a = analytiker();
    await a.tal(ALLE);
    await a.tal(FORTROLIGE_UDEN);
    const [raekke] = await register.sql<
      { n: number }[]
    >`select count(*)::int as n from optaelling where bruger = ${a.sub}`;
    expect(raekke?.n).toBe(2);
  });
});
