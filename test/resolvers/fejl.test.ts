import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { IndeksFejl, type FejlKode } from '../../errors.ts';
import { fejlsvar } from '../../resolvers/fejl.ts';

const log = () => {
  const linjer: string[] = [];
  const skriv = (felter: object) => void linjer.push(JSON.stringify(felter));
  return { linjer, log: { error: skriv, debug: skriv } as unknown as Parameters<typeof fejlsvar>[1] };
};
const databasefejl = (code: string) =>
  Object.assign(new Error('duplicate key value violates unique constraint "part_pkey"'), {
    name: 'PostgresError', code, detail: 'Key (cpr)=(0101614444) already exists.', query: 'select hemmelig', table_name: 'part',
  }); // prettier-ignore

describe('what a caller is told', () => {
  test.each([
    '23505',
    '22P02',
    '42P01',
    '42501',
    '22003',
    '40001',
    '40P01',
    '57014',
    '54001',
    'XX000',
    '21000',
    '42P18',
  ])('SQLSTATE %s is a fault of ours, in the same words', (sqlstate) => {
    const { linjer, log: tillog } = log();
    const { message, extensions } = fejlsvar(
      new GraphQLError('x', { originalError: databasefejl(sqlstate), path: ['sag'] }),
      tillog,
    );
    expect([message, extensions.code]).toEqual([
      'noget gik galt hos os; oplys id, når det meldes',
      'INTERNAL_SERVER_ERROR',
    ]);
    expect(linjer.join()).not.toMatch(/0101614444|hemmelig|part_pkey/);
    expect(JSON.parse(linjer[0]!)).toMatchObject({ id: extensions.id, sqlstate, navn: 'PostgresError', felt: 'sag' });
  });

  test.each(['ECONNREFUSED', 'EPIPE', 'CONNECTION_CLOSED', 'CONNECT_TIMEOUT', '57P01', '53300', '08006'])(
    '%s is a service that is down',
    (code) => {
      expect(fejlsvar(databasefejl(code), log().log).extensions.code).toBe('TJENESTE_NEDE');
    },
  );

  test.each<FejlKode>(['FORBIDDEN', 'NOT_FOUND', 'GRAENSE_OVERSKREDET', 'UGYLDIG_CURSOR'])(
    '%s is told as it is',
    (kode) => {
      const fejl = new GraphQLError('ydre', { originalError: new IndeksFejl(kode, 'besked') });
      expect(fejlsvar(fejl, log().log)).toMatchObject({ message: 'besked', extensions: { code: kode } });
    },
  );

  test.each<FejlKode>(['INTERNAL_SERVER_ERROR', 'UGYLDIG_KONFIGURATION'])('%s never tells its own words', (kode) => {
    const { message } = fejlsvar(new IndeksFejl(kode, 'sag 4711 hos 0101614444'), log().log);
    expect(message).not.toContain('4711');
  });

  test('what is thrown need not be an error', () => {
    expect(fejlsvar('tekst', log().log).extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(fejlsvar(undefined, log().log).extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });
});
