import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { stammerAf } from '../../db/soeg/stammer.ts';
import { testDatabase } from '../support/database.ts';

let [base, sql] = [] as unknown as [{ url: string; slet(): Promise<void> }, Sql];
beforeAll(async () => {
  base = await testDatabase();
  sql = forbind({ url: base.url, max: 2, applikation: 'test' });
});
afterAll(async () => {
  await sql.end();
  await base.slet();
});

const AF_TEKSTER = [
  ['udbetaling', 'af', 'sygedagpenge', 'kommunen', 'kommunens', 'kommuner'],
  ['og', 'i', 'jeg'], // the commonest have no stem
  ['', '%', '_', '*', '"', '\\', "o'neill", '2026', '20260042', 'æblerne', 'ÆBLERNE', 'ﬁnans', '=stamme'],
  ['x'.repeat(100), 'boligstøtten', 'boligstøtten'],
  [],
];

test('lexemes are those the database makes, the first time and when the words are known', async () => {
  for (const gang of [1, 2]) {
    const leksemer = await sql.begin((tx) => stammerAf(tx, AF_TEKSTER.flat()));
    for (const ord of AF_TEKSTER) {
      const egne = leksemer(ord.filter((et) => et !== ''));
      const [svar] = await sql<{ ens: boolean; n: number }[]>`select array_to_tsvector(${egne}::text[]) = soegeord(${ord}::text[]) as ens, length(soegeord(${ord}::text[])) as n`; // prettier-ignore
      expect([gang, ord, svar]).toEqual([gang, ord, { ens: true, n: egne.length }]);
    }
  }
});

test('words beyond what is kept are looked up again, and those of one question are all there', async () => {
  const mange = Array.from({ length: 60_000 }, (_, nr) => `ord${String(nr)}`);
  const leksemer = await sql.begin((tx) => stammerAf(tx, [...mange, 'kommunerne']));
  expect(leksemer(['kommunerne', 'ord59999'])).toEqual(['kommunerne', 'ord59999', '=kommun', '=ord59999']);
  const igen = await sql.begin((tx) => stammerAf(tx, ['kommunerne']));
  expect(igen(['kommunerne'])).toEqual(['kommunerne', '=kommun']);
});
