/** What is counted, summed and shown is what a count of every document by hand comes to – of few, of many, and of none. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import type { Udsnit } from '../../db/soeg/fund.ts';
import { soegIRegister } from '../../db/soeg/soeg.ts';
import type { Udtraek } from '../../db/soeg/udtraek.ts';
import { laegSammen, sammenlignBeloeb } from '../../schema/domaene/beloeb.ts';
import { kleFilter, matcher, type Kle } from '../../schema/domaene/kle.ts';
import { FACETTER, type Celle, type Facetnavn, type Soegespoergsmaal } from '../../schema/domaene/soegning/port.ts';
import { dag, type Oejeblik } from '../../schema/domaene/tid.ts';
import { testDatabase } from '../support/database.ts';
import { antal, froe } from '../support/froe.ts';
import { laesteRaekker } from '../support/laesteraekker.ts';
import { lavTerning, type Terning } from '../support/verden.ts';

const ANTAL = 40_000;
const SPOERGSMAAL = antal(1_000, 120);
const NU = '2026-06-01T00:00:00.000000Z' as Oejeblik;
const ENHEDER = ['e-1', 'e-2', 'e-3', 'e-4', 'e-5', 'e-6', 'e-7', 'e-8'];

type Kolonner = Pick<
  Udtraek,
  'noegle' | 'objekt' | 'slags' | 'fremdrift' | 'orgenhed' | 'master' | 'foelsomhed' | 'aendret' | 'oprettet' | 'beloeb'
>;
interface Raekke extends Kolonner {
  readonly klasse: number;
  readonly gyldig: boolean;
  readonly slags: 'SAG' | 'YDELSE';
  readonly kle: Kle | null;
}

let [base, sql, alle] = [] as unknown as [{ url: string; slet(): Promise<void> }, Sql, readonly Raekke[]];

/** Every column is drawn by itself, each but the keys now and then of nothing; years turn at the Danish midnight; amounts have all the digits there is room for. */
beforeAll(async () => {
  base = await testDatabase();
  sql = forbind({ url: base.url, rolle: 'overblik_laeser', max: 1, applikation: 'test' });
  const ejer = forbind({ url: base.url, max: 1, applikation: 'test' });
  const tegn = (nr: number, af: number) => `(hashint8extended(i, ${String(nr)}) & 9223372036854775807) % ${String(af)}`;
  const en = (nr: number, vaerdier: readonly string[]) =>
    `(array['${vaerdier.join("','")}', null])[1 + ${tegn(nr, vaerdier.length + 1)}]`;
  const tid = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
  await ejer.unsafe(`insert into soegedokument (noegle, fra, til, nu_fra, nu_til, objekt_id, slags, klasse, kle, fremdrift, orgenhed, master,
      foelsomhed, aendret, oprettet, beloeb, parter, ord)
    select 'n' || lpad(i::text, 8, '0'), '-infinity', case when ${tegn(1, 10)} = 0 then timestamptz '2020-01-01' else 'infinity' end, '-infinity', 'infinity',
      gen_random_uuid(), case when ${tegn(2, 3)} = 0 then 'YDELSE' else 'SAG' end, ${tegn(3, 4)},
      ${en(4, ['32.30.04', '32.30.08', '32.24.04', '32.24.05', '27.18.00', '33.05.10', '32', '32.30', '3'])}, ${en(5, ['OPSTAAET', 'AFGJORT'])}, ${en(6, ENHEDER)},
      ${en(7, ['m-1', 'm-2'])}, ${en(8, ['1', '2', '3', '4'])}::smallint, case when ${tegn(9, 7)} > 0 then timestamptz '2024-01-01Z' + ${tegn(10, 5_000)} * interval '1 hour' end,
      case when ${tegn(11, 9)} > 0 then timestamptz '2010-12-31 22:30Z' + ${tegn(12, 15)} * interval '1 year' + ${tegn(13, 4)} * interval '30 minutes' end,
      case when ${tegn(14, 2)} = 0 then (${tegn(15, 10)} - 4) * 1e29 + ${tegn(16, 1_000_000)} / 1e16 end, '{}', ''
    from generate_series(1, ${String(ANTAL)}) i`);
  await ejer`vacuum analyze soegedokument`;
  alle = await ejer.unsafe<Raekke[]>(`select noegle, objekt_id as objekt, klasse, til > '2026-06-01Z' as gyldig, slags, kle, fremdrift, orgenhed, master, foelsomhed,
    to_char(aendret at time zone 'UTC', ${tid}) as aendret, to_char(oprettet at time zone 'UTC', ${tid}) as oprettet, beloeb::text from soegedokument`);
  await ejer.end();
}, 120_000); // prettier-ignore
afterAll(async () => {
  await sql.end();
  await base.slet();
});

const KLEFILTRE = ['32.30.04', '32.30.*', '32*', '3*', '27.18.00', '32.24.0*', '*', '99.01.01'];
function spoergsmaal(t: Terning): Soegespoergsmaal {
  const kle = t.chance(60) ? t.nogle(KLEFILTRE, 3).flatMap((moenster) => kleFilter(moenster) ?? []) : undefined;
  const tael = t.chance(50) ? [2] : [];
  return {
    led: null, nu: NU, virkning: NU, antal: true, sum: true, foerst: t.af([0, 3, 50]), efter: null,
    filter: {
      ...(kle && { kle }),
      ...(t.chance(30) && { slags: t.nogle(['SAG', 'YDELSE'] as const, 2) }),
      ...(t.chance(30) && { orgEnhed: t.nogle(ENHEDER, 3) }),
      ...(t.chance(30) && { foelsomhed: t.nogle([1, 2, 3, 4], 3) }),
      ...(t.chance(20) && { fremdrift: ['AFGJORT'] }),
      ...(t.chance(10) && { beloeb: { fra: '0', til: t.af(['1', '900000000000000000000000000000']) } }),
    },
    tilladt: { laes: t.af([[0], [0, 1], [1], []]), hemmelig: [], tael },
    sortering: { felt: t.af(['SENEST_AENDRET', 'OPRETTET', 'BELOEB'] as const), retning: t.af(['STIGENDE', 'FALDENDE'] as const) },
    facetter: t.chance(50) ? FACETTER : FACETTER.filter(() => t.chance(50)),
  };
} // prettier-ignore

/** Now and then some objects are looked at apart, as where an engine has the others; of some that are left out, half are as they were. */
function udsnit(t: Terning): Udsnit {
  const nogle = () => Array.from({ length: 500 }, () => t.af(alle));
  const uden = t.chance(30) ? nogle() : [];
  return {
    uden: uden.map(({ objekt }) => objekt),
    kun: t.chance(20) ? nogle().map(({ objekt }) => objekt) : null,
    levende: [...new Set(uden.slice(250))].map(({ gyldig, ...d }) => ({ ...d, fra: '-infinity', til: gyldig ? null : '2020-01-01Z', parter: [], ord: [] })),
  };
} // prettier-ignore

/** Each object is alone in having its documents. */
function blandt({ uden, kun, levende }: Udsnit): readonly Raekke[] {
  const nogle = new Map<string, boolean>();
  for (const objekt of kun ?? []) nogle.set(objekt, true);
  for (const objekt of uden) nogle.set(objekt, false);
  for (const d of levende as readonly Raekke[]) nogle.set(d.objekt, true);
  return alle.filter(({ objekt }) => nogle.get(objekt) ?? kun === null);
}

function findes({ filter: f, tilladt }: Soegespoergsmaal, d: Raekke): boolean {
  const enAf = <T>(tilladte: readonly T[] | undefined, vaerdi: T | null) =>
    !tilladte || (vaerdi !== null && tilladte.includes(vaerdi));
  const { kle, beloeb: penge } = d;
  return (
    d.gyldig && [...tilladt.laes, ...tilladt.tael].includes(d.klasse) &&
    (!f.kle || (kle !== null && f.kle.some((m) => matcher(m, kle)))) &&
    enAf(f.slags, d.slags) && enAf(f.orgEnhed, d.orgenhed) && enAf(f.foelsomhed, d.foelsomhed) && enAf(f.fremdrift, d.fremdrift) &&
    (!f.beloeb || (penge !== null && sammenlignBeloeb(penge, f.beloeb.fra ?? '') >= 0 && sammenlignBeloeb(penge, f.beloeb.til ?? '') <= 0))
  );
} // prettier-ignore

const VAERDI: Readonly<Record<Facetnavn, (d: Raekke) => string | null>> = {
  slags: (d) => d.slags,
  kle: (d) => d.kle,
  fremdrift: (d) => d.fremdrift,
  orgEnhed: (d) => d.orgenhed,
  master: (d) => d.master,
  foelsomhed: (d) => d.foelsomhed && String(d.foelsomhed),
  aar: (d) => dag(d.oprettet)?.slice(0, 4) ?? null,
} as Readonly<Record<Facetnavn, (d: Raekke) => string | null>>; // a følsomhed is never 0

function celler(navn: Facetnavn, fundne: readonly Raekke[], vist: (d: Raekke) => boolean): Celle[] {
  const talt = new Map<string, { alle: number; uvist: number }>();
  for (const d of fundne) {
    const vaerdi = VAERDI[navn](d);
    if (vaerdi === null) continue;
    const { alle: foer, uvist } = talt.get(vaerdi) ?? { alle: 0, uvist: 0 };
    talt.set(vaerdi, { alle: foer + 1, uvist: uvist + (vist(d) ? 0 : 1) });
  }
  return [...talt].map(([vaerdi, tal]) => ({ vaerdi, ...tal })).sort((a, b) => b.alle - a.alle || (a.vaerdi < b.vaerdi ? -1 : 1));
} // prettier-ignore

const FELT = { SENEST_AENDRET: 'aendret', OPRETTET: 'oprettet', BELOEB: 'beloeb' } as const;
function ordnet({ sortering }: Soegespoergsmaal, viste: readonly Raekke[]): Raekke[] {
  const felt = FELT[sortering.felt];
  const fortegn = sortering.retning === 'STIGENDE' ? 1 : -1;
  const sammenlign = (a: string, b: string) =>
    felt === 'beloeb' ? sammenlignBeloeb(a, b) : a < b ? -1 : a > b ? 1 : 0;
  return [...viste].sort((a, b) => {
    const [x, y] = [a[felt], b[felt]];
    const efterVaerdi = x === null || y === null ? (x === y ? 0 : x === null ? 1 : -1) : fortegn * sammenlign(x, y);
    return efterVaerdi || (a.noegle < b.noegle ? -1 : 1);
  });
}

test(`${String(SPOERGSMAAL)} questions`, async () => {
  const t = lavTerning(froe('optalt'));
  const set = { ingen: 0, faa: 0, mange: 0, uvist: 0 };
  for (let nr = 0; nr < SPOERGSMAAL; nr += 1) {
    let q = spoergsmaal(t);
    const u = udsnit(t);
    const fundne = blandt(u).filter((d) => findes(q, d));
    const vist = (d: Raekke) => q.tilladt.laes.includes(d.klasse);
    const viste = ordnet(q, fundne.filter(vist));
    // A page further on, which may be past the last that has a value.
    const efter = t.chance(40) ? viste[t.tal(viste.length + 1)] : undefined;
    const felt = FELT[q.sortering.felt];
    if (efter) q = { ...q, efter: { vaerdi: efter[felt], id: efter.noegle } };
    const om = `spørgsmål ${String(nr)}: ${JSON.stringify({ ...q, uden: u.uden.length, kun: u.kun?.length })}`;

    const svar = await soegIRegister(sql, q, u);

    const fra = efter ? viste.indexOf(efter) + 1 : 0;
    expect(svar.hits.map(({ noegle }) => noegle), om).toEqual(viste.slice(fra, fra + q.foerst).map(({ noegle }) => noegle));
    expect(svar.flere, om).toBe(q.foerst > 0 && viste.length > fra + q.foerst);
    const uvist = fundne.length - viste.length;
    expect(svar.antal, om).toEqual({ alle: fundne.length, uvist });
    expect(svar.facetter, om).toEqual(Object.fromEntries(q.facetter.map((navn) => [navn, celler(navn, fundne, vist)])));
    const penge = (blandt: readonly Raekke[]) => blandt.flatMap(({ beloeb }) => beloeb ?? []);
    const [af, skjulte, kendte] = [penge(fundne), penge(fundne.filter((d) => !vist(d))), penge(viste).sort(sammenlignBeloeb)];
    const eller = (beloeb: readonly string[]) => (beloeb.length > 0 ? laegSammen(...beloeb) : null);
    expect(svar.beloeb, om).toEqual({
      alle: af.length, uvist: skjulte.length, sum: eller(af), sumUvist: eller(skjulte), mindste: eller(kendte.slice(0, 1)), stoerste: eller(kendte.slice(-1)),
    });
    set[fundne.length === 0 ? 'ingen' : fundne.length < ANTAL / 20 ? 'faa' : 'mange'] += 1;
    if (uvist > 0) set.uvist += 1;
  }
  console.info(JSON.stringify(set));
  for (const gange of Object.values(set)) expect(gange).toBeGreaterThan(5);
}, 600_000); // prettier-ignore

test('a subject, a unit, or a few objects, are found without reading the rest', async () => {
  const uden = { uden: [], kun: null, levende: [] };
  const q = { ...spoergsmaal(lavTerning(1)), facetter: FACETTER, foerst: 50, tilladt: { laes: [0, 1], hemmelig: [], tael: [] } };
  const laest = (filter: Soegespoergsmaal['filter'], u: Udsnit = uden) => laesteRaekker(sql, { ...q, filter }, u);
  const kle = [kleFilter('32.30.04'), kleFilter('27.*')].flatMap((en) => en ?? []);
  expect(await laest({ kle, slags: ['YDELSE'], foelsomhed: [1] })).toBeLessThan(ANTAL / 10);
  expect(await laest({ orgEnhed: ['e-1'] })).toBeLessThan(ANTAL / 4);
  expect(await laest({}, { ...uden, kun: alle.slice(0, 100).map(({ objekt }) => objekt) })).toBeLessThan(200);
  expect(await laest({}), 'of many, all are read').toBeGreaterThan(ANTAL / 2);
}, 120_000); // prettier-ignore
