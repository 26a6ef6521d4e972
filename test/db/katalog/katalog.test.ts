import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Rolle, type Sql } from '../../../db/client.ts';
import { egenDatabase } from '../../support/database.ts';
import { katalog } from './katalog.ts';

const FACIT = join(import.meta.dirname, 'katalog.golden.txt');

/**
 * Who may do what in the database, fact by fact, against `katalog.golden.txt`. A migration that gives or takes a right changes that file in
 * the same commit, where it is read by somebody: `OVERBLIK_KATALOG=skriv npx vitest run test/db/katalog` writes it anew.
 */
let [base, sql, fakta] = [] as unknown as [{ url: string; slet(): Promise<void> }, Sql, string[]];
beforeAll(async () => {
  base = await egenDatabase();
  sql = forbind({ url: base.url, max: 1, applikation: 'test' });
  fakta = await katalog(sql);
  if (process.env.OVERBLIK_KATALOG === 'skriv') writeFileSync(FACIT, `${fakta.join('\n')}\n`);
});
afterAll(async () => {
  await sql.end();
  await base.slet();
});

test('is what was read by somebody', () => {
  expect(fakta.length).toBeGreaterThan(150);
  expect(fakta).toEqual(readFileSync(FACIT, 'utf8').trimEnd().split('\n'));
});

describe('whatever the file says', () => {
  const om = (...slags: string[]) => fakta.filter((linje) => slags.includes(linje.split(' ')[0] ?? ''));

  test('no role of ours logs in, is superuser, makes roles or goes round row security', () => {
    expect(om('rolle').length).toBeGreaterThanOrEqual(4);
    expect(om('rolle').filter((linje) => /=true/.test(linje))).toEqual([]);
    expect(om('medlem').filter((linje) => linje.includes('er medlem af'))).toEqual([]);
  });

  test('PUBLIC has nothing but the right to connect', () => {
    expect(fakta.filter((linje) => linje.includes('PUBLIC'))).toEqual(['database PUBLIC CONNECT']);
  });

  test('every definer function says where it looks for names, pg_temp last; what runs as the owner is one function', () => {
    const definer = om('funktion').filter((linje) => linje.includes('DEFINER'));
    expect(definer.filter((linje) => !linje.includes('search_path=pg_catalog, pg_temp'))).toEqual([]);
    expect(definer.filter((linje) => linje.includes(' af ejer')).map((linje) => /funktion (\w+)/.exec(linje)?.[1])).toEqual(['slet_opslag']);
  }); // prettier-ignore

  test('no view, rule, policy, trigger or foreign server stands between a reader and the tables', () => {
    expect(om('regel', 'politik', 'udloeser', 'udvendig')).toEqual([]);
    expect(om('relation').filter((linje) => /view|fremmed/.test(linje))).toEqual([]);
  });

  test('the reader reads: no right of it is another than SELECT and the functions of the audit log', () => {
    const laesers = om('ret', 'kolonneret').filter((linje) => linje.includes('overblik_laeser'));
    expect(laesers.length).toBeGreaterThan(30);
    expect(laesers.filter((linje) => !/overblik_laeser SELECT( \([\w,]+\))?$/.test(linje))).toEqual([]);
  });

  test.each([
    ['what is waiting to be applied', 'indbakke'],
    ['log payloads', 'registrering.data'],
    ['content in quarantine', 'karantaene.indhold'],
    ['what is to be told to others, but that an object changed', 'udbakke.haendelse'],
    ['nor to whom it is not told', 'udbakke.uden_notifikation'],
    ['objects that could not be searched', 'soegeparkeret'],
    ['what sources get wrong', 'kvalitet'],
    ['the audit log', 'opslag'],
    ['running numbers', 'kilde_sekvens'],
  ])('the reader has no access to %s', async (_hvad, navn) => {
    const [tabel = '', kolonne] = navn.split('.');
    const [svar] = await sql<{ maa: boolean }[]>`select ${kolonne === undefined
      ? sql`has_any_column_privilege('overblik_laeser', ${tabel}, 'SELECT')`
      : sql`has_column_privilege('overblik_laeser', ${tabel}, ${kolonne}, 'SELECT')`} as maa`;
    expect(svar).toEqual({ maa: false });
  }); // prettier-ignore
});

describe('tried, as each role', () => {
  const proev = async (rolle: Rolle, tekst: string) => {
    const klient = forbind({ url: base.url, rolle, max: 1, applikation: 'test' });
    const kode = await klient.unsafe(tekst).then(
      () => 'ok',
      (fejl: { code?: string }) => fejl.code,
    );
    await klient.end();
    return kode;
  };

  test.each([
    ['select 1 from indbakke', '42501'],
    ['select indhold from karantaene', '42501'],
    ['select * from registrering', '42501'],
    ['select * from opslag', '42501'],
    ["insert into sag (id) values ('00000000-0000-4000-8000-000000000000')", '42501'],
    ['update objekt set slags = slags', '42501'],
    ['delete from sag', '42501'],
    ['truncate sag', '42501'],
    ['select * from sag for update', '42501'],
    ['create table x (y int)', '42501'],
    ['create temporary table x (y int)', '42501'],
    ['create function f() returns int language sql as $$ select 1 $$', '42501'],
    ["copy sag to program 'true'", '42501'],
    ["select pg_read_file('/etc/hostname')", '42501'],
    ["select slet_opslag('{}')", '42501'],
    ['select objekt_id, kilde from registrering', 'ok'],
    ['select kilde, cvr from karantaene', 'ok'],
    ['select * from sag', 'ok'],
    ["select skriv_opslag('{}')", 'ok'],
  ])('the reader: %s: %s', async (tekst, kode) => expect(await proev('overblik_laeser', tekst)).toBe(kode));

  test.each([
    ['select * from opslag', '42501'],
    ["select skriv_opslag('{}')", '42501'],
    ['delete from opslag', '42501'],
    ['drop table sag', '42501'],
    ['create temporary table x (y int)', '42501'],
  ])('the indexer: %s: %s', async (tekst, kode) => expect(await proev('overblik_indexer', tekst)).toBe(kode));

  test.each([
    ['select * from sag', '42501'],
    ['delete from opslag', '42501'],
    ["update opslag set formaal = ''", '42501'],
    ['select * from opslag', 'ok'],
  ])('who reads the audit log: %s: %s', async (tekst, kode) => expect(await proev('overblik_revisor', tekst)).toBe(kode));
}); // prettier-ignore
