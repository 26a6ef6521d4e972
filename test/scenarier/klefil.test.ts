import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sagsdata, skriverMed } from '../support/indgang.ts';
import { aabnFil, type Fil, type Svar } from '../support/importfil.ts';
import { gruppe } from '../support/kalder.ts';
import { emneplan, facetter, kleId, type Nummer } from '../support/kle.ts';
import { levende } from '../support/levende.ts';

/** KL publishes the whole plan several times a year; what is loaded is the file as KL made it. */
const s = levende();
const fagsystem = skriverMed();
const organisation = skriverMed();
const [GAMMELT, NYT] = ['32.32.00', '32.30.05'];
const modtagende = randomUUID();
let fil: Fil;

const toCifre = (n: number) => String(n).padStart(2, '0');
/** 3 hovedgrupper of 20 grupper of 36 emner: as many numbers as KLE has, with what makes KL's file 7 MB. */
const fyld = (hoved: number): Nummer => ({
  nr: toCifre(hoved),
  indre: Array.from({ length: 20 }, (_, g) => ({
    nr: `${toCifre(hoved)}.${toCifre(g)}`,
    indre: Array.from({ length: 36 }, (__, e) => ({
      nr: `${toCifre(hoved)}.${toCifre(g)}.${toCifre(e)}`,
      vejledning: 'Emnet dækker sager om prøver. '.repeat(90),
    })),
  })),
});
const RESTEN = [40, 41, 42].map(fyld);
const ialt = 3 * (1 + 20 * 37);
const plan = (udgivet: string, ...emner: readonly Nummer[]) =>
  emneplan(udgivet, { nr: '32', indre: [{ nr: '32.30' }, { nr: '32.32', indre: emner }] }, ...RESTEN);
const MAJ = plan('2025-05-01', { nr: GAMMELT, titel: 'Sygedagpengeregres' });
const NOVEMBER = plan(
  '2025-11-01',
  { nr: GAMMELT, titel: 'Sygedagpengeregres', udgaaet: '2025-11-01' },
  {
    nr: NYT,
    titel: 'Regres',
    vejledning: `Emnet erstatter det tidligere fagsystememne ${GAMMELT} pr. november 2025`,
  },
);

function* bidder(xml: string): Generator<Uint8Array> {
  const bytes = Buffer.from(xml);
  for (let fra = 0; fra < bytes.length; fra += 64 << 10) yield bytes.subarray(fra, fra + (64 << 10));
}
const indlaes = async (xml: string): Promise<Record<string, number>> => talt(await fil.laes(bidder(xml)));
function talt(svar: readonly Svar[]): Record<string, number> {
  const tal: Record<string, number> = {};
  for (const { status } of svar) tal[status] = (tal[status] ?? 0) + 1;
  return tal;
}

/** All that may not move when KLE is loaded again: sager, what was before, what others were told, and the klasser themselves. */
const alt = async () =>
  (await s.sql`select (select jsonb_agg(to_jsonb(x) order by x.id, x.virkning) from sag x) as sag,
    (select count(*)::int from sag_historik) as historik, (select count(*)::int from klasse_historik) as gamle,
    (select jsonb_agg(version order by id) from objekt) as versioner, (select max(position)::text from udbakke) as udbakke,
    (select md5(jsonb_agg(to_jsonb(k) order by k.id, k.virkning)::text) from klasse k) as klasser`)[0]; // prettier-ignore

beforeAll(async () => {
  fil = aabnFil(s.databaseUrl);
  expect(await indlaes(MAJ)).toEqual({ anvendt: ialt + 4 });
  await s.sig('sag.importer', randomUUID(), sagsdata({ kle: GAMMELT }), '2025-06-01T00:00:00Z', fagsystem);
  await s.sig('orgenhed.importer', modtagende, { navn: 'Modtagelsen', opgaver: ['32.30.*'] }, '2025-06-01T00:00:00Z', organisation);
}, 180_000); // prettier-ignore
afterAll(() => fil.slut());

describe('KL’s own file', () => {
  test('is 7 MB; taken in, its titles are there from the day it was published', async () => {
    expect(Buffer.byteLength(MAJ)).toBeGreaterThan(7e6);
    const spurgt = `{ klasse(kle: "40.19.35") { titel } gammelt: klasse(kle: "${GAMMELT}") { titel } }`;
    expect(await s.data(spurgt)).toEqual({ klasse: { titel: 'Prøve 40.19.35' }, gammelt: { titel: 'Sygedagpengeregres' } });
    expect(await s.sql`select distinct lower(virkning)::text as fra from klasse`).toEqual([{ fra: '2025-04-30 22:00:00+00' }]);
  }); // prettier-ignore

  test('the same file again is duplicates, the same plan published again changes nothing at all', async () => {
    const foer = await alt();
    expect(await indlaes(MAJ)).toEqual({ dublet: ialt + 4 });
    expect(await alt()).toEqual(foer);
    expect(await indlaes(MAJ.replace('2025-05-01', '2025-08-01'))).toEqual({ foraeldet: ialt + 4 });
    expect(await alt()).toEqual(foer);
  }, 180_000);

  test('a number that goes out keeps its title and its sager, and is answered for by the one that took its place', async () => {
    const sager = async () => (await s.sql`select to_jsonb(x) as sag from sag x`)[0];
    const foer = await sager();
    expect(await indlaes(NOVEMBER)).toEqual({ foraeldet: ialt + 3, anvendt: 2 });
    expect(await sager()).toEqual(foer);
    const raekker = await s.sql`select id, erstatter, udgaaet::text from klasse
      where virkning @> now() and kode in (${GAMMELT}, ${NYT}) order by kode`;
    expect(raekker).toEqual([
      { id: kleId(NYT), erstatter: [GAMMELT], udgaaet: null },
      { id: kleId(GAMMELT), erstatter: [], udgaaet: '2025-11-01' },
    ]);
    const token = await s.graf.token([gruppe({ privilegier: ['INDEKS_OPSLAG', 'SAGER_SE'] })], {});
    expect(await s.data(`{ ansvar(kle: "${GAMMELT}") { klasse { titel } enhed { uuid } } }`, {}, token)).toEqual({
      ansvar: { klasse: { titel: 'Sygedagpengeregres' }, enhed: { uuid: modtagende } },
    });
  }, 180_000);

  test('one broken number is refused by line and field; the rest is taken in', async () => {
    const ny = facetter('2026-02-01', {
      nr: 'A',
      indre: [{ nr: 'A53' }, { nr: 'A54', uuid: 'ukendt' }, { nr: 'G01' }],
    });
    const svar = await fil.laes(ny);
    expect(talt(svar)).toEqual({ anvendt: 3, afvist: 1 });
    const linje = ny.slice(0, ny.indexOf('ukendt')).split('\n').length;
    expect(svar.filter(({ status }) => status === 'afvist')).toMatchObject([
      { linje, fejl: [{ felt: 'UUID', kode: 'UGYLDIG' }] },
    ]);
  });
});
