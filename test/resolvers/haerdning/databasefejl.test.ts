import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { skrivRegister, type Register } from '../../support/spoerg-register.ts';
import { startGraf, type Graf, type Svar } from '../../support/spoerg.ts';

const CPR = '0101614444';
const HOS_OS = 'noget gik galt hos os; oplys id, når det meldes';
const NEDE = 'tjenesten er ikke klar; prøv igen om lidt';
let [base, register, graf] = [] as unknown as [{ url: string; slet(): Promise<void> }, Register, Graf];

/** A klasse that raises whatever it is told to when it is read, with a number in every text an error has. */
beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  await register.sql.unsafe(`
    create function fejler() returns text language plpgsql stable as $$ begin
      raise exception 'Sygedagpenge til ${CPR}' using errcode = (select kode from fejlkode), detail = 'Key (vaerdi)=(${CPR}) already exists.',
        hint = 'spørg ${CPR}', table = 'part', column = 'vaerdi', constraint = 'part_${CPR}'; end $$;
    create table fejlkode (kode text); insert into fejlkode values ('XX000'); grant select on fejlkode to public;
    alter table klasse rename to klasse_borte;
    create view klasse as select id, virkning, registreret, kode || fejler() as kode, titel, erstatter, udgaaet from klasse_borte;
    grant select on klasse to overblik_laeser;`);
  const id = '0e0e0e0e-0000-4000-8000-000000000077';
  await register.sql`insert into objekt ${register.sql({ id, slags: 'klasse', livscyklus: 'aktiv' })}`;
  await register.sql`insert into klasse_borte ${register.sql({ id, virkning: '[2020-01-01T00:00:00Z,)', registreret: '2026-01-01T00:00:00Z', kode: '32', titel: 'Emne', erstatter: [] })}`;
  graf = await startGraf(base.url);
});
afterAll(async () => {
  await graf.stop();
  await register.slut();
  await base.slet();
});

const spoerg = () => graf.spoerg('{ klasse(kle: "32") { kode } }');

/** One error, in words of ours, with an id the log has; nothing of what the database said is in either. */
function forventFast(svar: Svar, kode: string, besked: string, sqlstate?: string): void {
  const { errors = [] } = svar;
  expect(errors.map(({ message, extensions }) => [message, extensions.code])).toEqual([[besked, kode]]);
  expect(Object.keys(errors[0]?.extensions ?? {}).sort()).toEqual(['code', 'id']);
  expect(Object.keys(errors[0] ?? {}).sort()).toEqual(['extensions', 'locations', 'message', 'path']);
  expect(JSON.stringify(svar)).not.toMatch(/01614444|Sygedagpenge|klasse_borte|fejler|part_|PL\/pgSQL|select/i);
  const linje = JSON.parse(graf.log.find((en) => en.includes(errors[0]!.extensions.id)) ?? '{}') as object;
  expect(linje).toMatchObject({ kode, ...(sqlstate ? { sqlstate } : {}) });
}

describe('whatever the database says, a caller is told one of two sentences', () => {
  test.each([
    '02000', '0A000', '21000', '22001', '22003', '22012', '22P02', '22021', '23502', '23503', '23505', '23514', '23P01', '25006', '26000',
    '28000', '2BP01', '34000', '3F000', '40001', '40P01', '42501', '42601', '42703', '42883', '42P01', '42P18', '54001', '54023', '55P03', '57014',
    '58000', '58030', 'F0000', 'HV000', 'P0001', 'P0002', 'XX000', 'XX001', 'XX002',
  ])('SQLSTATE %s is a fault of ours', async (sqlstate) => {
    await register.sql`update fejlkode set kode = ${sqlstate}`;
    forventFast(await spoerg(), 'INTERNAL_SERVER_ERROR', HOS_OS, sqlstate);
  }); // prettier-ignore

  test.each(['08000', '08006', '53000', '53100', '53200', '53300', '57P01', '57P02', '57P03'])(
    'SQLSTATE %s is a service that is down',
    async (sqlstate) => {
      await register.sql`update fejlkode set kode = ${sqlstate}`;
      forventFast(await spoerg(), 'TJENESTE_NEDE', NEDE, sqlstate);
    },
  );

  test.each([
    ['a right taken away', 'revoke select on klasse from overblik_laeser', 'grant select on klasse to overblik_laeser', '42501'],
    ['a column gone', 'alter view klasse rename column titel to titlen', 'alter view klasse rename column titlen to titel', '42703'],
    ['the table gone', 'alter view klasse rename to klassen', 'alter view klassen rename to klasse', '42P01'],
    ['a lock held too long', "update fejlkode set kode = '57014'", "update fejlkode set kode = 'XX000'", '57014'],
  ])('%s', async (_hvad, braek, hel, sqlstate) => {
    await register.sql.unsafe(braek);
    const svar = await spoerg();
    await register.sql.unsafe(hel);
    forventFast(svar, 'INTERNAL_SERVER_ERROR', HOS_OS, sqlstate);
  }); // prettier-ignore

  test('a row that cannot be answered: a number where none may stand is not repeated', async () => {
    await register.sql.unsafe(`create or replace function fejler() returns text language sql as $$ select '' $$`);
    await register.sql`update klasse_borte set id = id, titel = null, kode = '32'`;
    expect((await spoerg()).data.klasse).toEqual({ kode: '32' });
  });

  test('and the log of it all holds no number', () => {
    expect(graf.log.length).toBeGreaterThan(100);
    expect(graf.log.join('')).not.toMatch(/01614444|Sygedagpenge/);
  });
});
