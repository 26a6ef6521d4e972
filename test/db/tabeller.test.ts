import { getTableName, is, Table } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import * as kilde from '../../db/tables/kilde.ts';
import * as register from '../../db/tables/register.ts';
import * as registrering from '../../db/tables/registrering.ts';
import * as revision from '../../db/tables/revision.ts';
import * as sletning from '../../db/tables/sletning.ts';
import * as soeg from '../../db/tables/soeg.ts';
import * as tilbage from '../../db/tables/tilbage.ts';
import * as udgang from '../../db/tables/udgang.ts';
import { testDatabase } from '../support/database.ts';

const foldede = Object.values(register).filter((tabel) => is(tabel, Table));
const alle = [
  ...foldede,
  ...Object.values(kilde),
  ...Object.values(registrering),
  ...Object.values(sletning),
  ...Object.values(revision),
  ...Object.values(soeg),
  ...Object.values(udgang),
  ...Object.values(tilbage),
].filter((t) => is(t, Table));

interface Kolonne {
  navn: string;
  type: string;
  kraevet: boolean;
}

describe('the tables in code are the tables in the database', () => {
  let sql: Sql;
  let slet: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase();
    slet = database.slet;
    sql = forbind({ url: database.url, max: 1, applikation: 'test' });
  });
  afterAll(async () => {
    await sql.end();
    await slet();
  });

  async function iDatabasen(tabel: string): Promise<Kolonne[]> {
    const raekker = await sql<Kolonne[]>`
      select attname as navn, format_type(atttypid, atttypmod) as type, attnotnull as kraevet from pg_attribute
      where attrelid = ${tabel}::regclass and attnum > 0 and not attisdropped order by attname`;
    return raekker.map(({ navn, type, kraevet }) => ({ navn, type, kraevet }));
  }

  test('the server counts every column an index is made of, and not what is only read out', async () => {
    const uden = await sql<{ navn: string }[]>`
      select attrelid::regclass || '.' || attname as navn from pg_attribute where attstattarget = 0`;
    const navne = new Set(uden.map(({ navn }) => navn));
    for (const navn of ['sag.titel', 'sag_historik.kle', 'registrering.data']) expect(navne).toContain(navn);
    const indekserede = await sql<{ navn: string }[]>`
      select distinct attrelid::regclass || '.' || attname as navn from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)`;
    expect(indekserede.length).toBeGreaterThan(50);
    expect(indekserede.filter(({ navn }) => navne.has(navn))).toEqual([]);
  });

  test.each(alle.map((tabel) => [getTableName(tabel), tabel] as const))('%s', async (navn, tabel) => {
    const iKode = getTableConfig(tabel as PgTable) // every table here is made by pgTable
      .columns.map((k) => ({ navn: k.name, type: k.getSQLType(), kraevet: k.notNull }))
      .sort((a, b) => (a.navn < b.navn ? -1 : 1));
    const kendte = new Set(navn === 'udbakke' ? ['xid'] : []); // outbox: read by consumers in SQL, never through a row
    expect((await iDatabasen(navn)).filter((k) => !kendte.has(k.navn))).toEqual(iKode);
  });

  test.each(foldede.map((tabel) => [getTableName(tabel)]))(
    '%s_historik has the same columns and two more',
    async (navn) => {
      const mere = (await iDatabasen(`${navn}_historik`)).filter((k) => !['registrering', 'raekke'].includes(k.navn));
      expect(mere).toEqual(await iDatabasen(navn));
    },
  );

  test.each(foldede.map((tabel) => [getTableName(tabel)]))(
    '%s cannot hold two truths about one instant',
    async (navn) => {
      const [noegle] = await sql<{ def: string }[]>`
      select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = ${navn}::regclass and contype = 'p'`;
      expect(noegle?.def).toMatch(/virkning WITHOUT OVERLAPS/);
    },
  );
});

describe('the reader', () => {
  test('may SELECT what the API answers from, and do nothing else', async () => {
    const database = await testDatabase();
    const sql = forbind({ url: database.url, rolle: 'overblik_laeser', max: 1, applikation: 'test' });
    const skriv = [
      'insert into sag_historik default values',
      'delete from sag',
      'update objekt set version = 1',
      'truncate sag',
    ];
    const laes = [
      'select data from registrering',
      'select indhold from karantaene',
      'select * from indbakke',
      'select * from udbakke',
    ];
    for (const tekst of [...skriv, ...laes]) {
      await expect(sql.unsafe(tekst), tekst).rejects.toMatchObject({ code: '42501' });
    }
    await sql.end();
    await database.slet();
  });
});
