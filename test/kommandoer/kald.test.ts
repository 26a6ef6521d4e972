import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { lavRevisionsskriver } from '../../db/skriv/revision.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { testDatabase } from '../support/database.ts';
import { overblik, type Udfald } from '../support/kommando.ts';

const SYSTEM = '5e5e5e5e-0000-4000-8000-000000000001';

let env: Record<string, string>;
let sql: Sql;
const slut: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const mappe = await mkdtemp(join(tmpdir(), 'overblik-kald-'));
  const database = await testDatabase();
  env = { DATABASE_URL: database.url, OVERBLIK_DATA: mappe };
  sql = forbind({ url: database.url, max: 1, applikation: 'test' });
  slut.push(
    () => sql.end(),
    database.slet,
    () => rm(mappe, { recursive: true, force: true }),
  );
});
afterAll(async () => {
  for (const en of slut) await en();
});

/** A refusal is a line or a few for the one who typed, and nothing on stdout. */
function afvist({ kode, ud, fejl }: Udfald): string {
  expect([kode, ud]).toEqual([1, '']);
  expect(fejl).not.toMatch(/^\s+at |node_modules/m);
  return fejl.trim();
}

describe('overblik token', () => {
  test('signs what was asked for', async () => {
    const { ud, kode } = await overblik(['token', '--sub', SYSTEM, '--cvr', '11111111', '--kle', '32.*,27.18.00', '--kle', '15*', '--timer', '2'], env); // prettier-ignore
    expect(kode).toBe(0);
    const { exp = 0, iat = 0, ...claims } = decodeJwt(ud.trim());
    expect(exp - iat).toBe(2 * 3600);
    expect(claims).toMatchObject({
      sub: SYSTEM,
      azp: SYSTEM,
      cvr: '11111111',
      grupper: [
        {
          scope: '11111111',
          kle: ['32.*', '27.18.00', '15*'],
          orgEnheder: 'ALLE',
          foelsomhed: 'IKKE_FORTROLIGE_DATA',
        },
      ],
    });
  });

  test('names every option that would not do, and only those', async () => {
    const svar = await overblik(['token', '--sub', 'mig', '--cvr', '11111111', '--kle', '32.*,alt', '--enheder', 'her', '--privilegier', 'SAGER_SE,ALT', '--foelsomhed', 'HEMMELIG', '--timer', '0'], env); // prettier-ignore
    expect(afvist(svar)).toBe(
      'mangler eller kan ikke læses: --sub, --timer, --kle, --foelsomhed, --privilegier, --enheder',
    );
  });

  test('is refused where another issues tokens', async () => {
    const andre = { JWKS_URL: 'https://udsteder.example/jwks', JWT_ISSUER: 'i', JWT_AUDIENCE: 'a' };
    const svar = await overblik(['token', '--sub', SYSTEM, '--cvr', '11111111', '--kle', '*'], { ...env, ...andre });
    expect(afvist(svar)).toMatch(/JWKS_URL er sat/);
  });
});

describe('overblik revision stikproeve', () => {
  const kald = ['revision', 'stikproeve', '--kommune', '11111111', '--enhed', SYSTEM, '--maaned', '2026-01'];

  test('draws the same each time, and names nobody', async () => {
    const skriver = lavRevisionsskriver(env['DATABASE_URL'] ?? '', Buffer.alloc(32));
    const tidspunkt = '2026-01-05T10:00:00.000000Z' as Oejeblik;
    await skriver.skriv(
      Array.from({ length: 12 }, (_, nr) => ({
        tidspunkt, bruger: randomUUID(), brugernavn: 'Åse Opdigtet', system: SYSTEM, cvr: '11111111', enhed: SYSTEM, rettigheder: [], formaal: 'x',
        transaktion: randomUUID(), slags: 'overblik', personer: [`cpr:01016144${String(nr + 10)}`], vedroerer: [], objekter: [], kriterier: null, antal: 0,
        afgoerelse: 'INTET' as const, grund: null, alarmer: [],
      })),
    ); // prettier-ignore
    await skriver.slut();
    const [foerste, igen] = [await overblik(kald, env), await overblik(kald, env)];
    expect([foerste.kode, foerste.fejl]).toEqual([0, '']);
    expect(foerste.ud.trim().split('\n')).toHaveLength(11);
    expect(igen.ud).toBe(foerste.ud);
    expect(foerste.ud).not.toMatch(/010161|Opdigtet/);
  });

  test('says what is missing, and refuses a month that has not ended', async () => {
    expect(afvist(await overblik(['revision', 'stikproeve', '--maaned', '2026-13'], env))).toMatch(/--kommune.*\n--enhed.*\n--maaned/);
    expect(afvist(await overblik([...kald.slice(0, -1), new Date().toISOString().slice(0, 7)], env))).toMatch(/ikke slut/);
  }); // prettier-ignore
});

describe('overblik aftale', () => {
  const videregivelse = ['aftale', '--ejer', '33236239', '--modtager', '11111111', '--kle', '32.03.*', '--foelsomhed', 'FORTROLIGE_PERSONOPLYSNINGER', '--hjemmel', 'Lov om UDK § 8']; // prettier-ignore
  const service = ['aftale', '--system', SYSTEM, '--kommune', '11111111', '--kle', '*', '--foelsomhed', 'VIP_SAGER', '--rettigheder', 'INDEKS_SKRIV']; // prettier-ignore
  const gaelder = async () =>
    (
      await sql`select (select count(*)::int from videregivelsesaftale where ophoert is null) as videregivelse,
      (select count(*)::int from serviceaftale where status = 'GODKENDT') as service, (select count(*)::int from systempar) as par`
    )[0];

  test.each([
    ['videregivelse', videregivelse, ['aftale', '--ejer', '33236239', '--modtager', '11111111', '--ophoer']],
    [
      'par',
      ['aftale', '--par', `${SYSTEM},5e5e5e5e-0000-4000-8000-0000000000ff`, '--kommune', '11111111'],
      ['aftale', '--par', `${SYSTEM},5e5e5e5e-0000-4000-8000-0000000000ff`, '--kommune', '11111111', '--ophoer'],
    ],
    ['service', service, ['aftale', '--system', SYSTEM, '--kommune', '11111111', '--ophoer']],
  ])('%s: once it is new, twice it is the same, and it can be ended', async (slags, indgaa, ophoer) => {
    expect(await overblik(indgaa, env)).toMatchObject({ kode: 0, ud: 'aftalen er registreret og gælder nu\n' });
    expect(await overblik(indgaa, env)).toMatchObject({ kode: 0, ud: 'aftalen var registreret i forvejen\n' });
    expect(await gaelder()).toMatchObject({ [slags]: 1 });
    expect(await overblik(ophoer, env)).toMatchObject({ kode: 0, ud: '1 aftale(r) er ophørt\n' });
    expect(await gaelder()).toMatchObject({ [slags]: 0 });
  });

  test('lists every mistake at once, and records nothing', async () => {
    const [a, b] = await Promise.all([
      overblik(['aftale', '--ejer', '123', '--kle', '32.*,alt', '--foelsomhed', 'MEGET'], env),
      overblik(['aftale', '--system', 'KSD', '--rettigheder', 'ALT'], env),
    ]);
    expect(afvist(a)).toBe('mangler eller kan ikke læses: --ejer, --modtager, --kle, --foelsomhed, --hjemmel');
    expect(afvist(b)).toBe('mangler eller kan ikke læses: --system, --kommune, --kle, --foelsomhed, --rettigheder');
    expect(await gaelder()).toEqual({ videregivelse: 0, service: 0, par: 0 });
  });
});

describe('overblik doctor', () => {
  test('says what it looked at, and ends with 0 when nothing is wrong', async () => {
    const { kode, ud } = await overblik(['doctor'], env);
    expect(kode).toBe(0);
    expect(ud).toMatch(/^ok +overblik \d+\.\d+\.\d+/);
    expect(ud).toMatch(/^(ok|advarsel) +PostgreSQL 18/m);
    expect(ud).not.toMatch(/^fejl/m);
  });

  test('ends with 1 when the database cannot be reached, and never says the password', async () => {
    const daarlig = 'postgres://overblik:hemmeligt@127.0.0.1:1/overblik';
    const { kode, ud, fejl } = await overblik(['doctor'], { ...env, DATABASE_URL: daarlig });
    expect(kode).toBe(1);
    expect(ud).toMatch(/^fejl +databasen: DATABASE_URL: databasen kan ikke bruges: .*ECONNREFUSED/m);
    expect(ud + fejl).not.toContain('hemmeligt');
  });
});

describe('every command', () => {
  test('migrate can be run on a database that is up to date', async () => {
    expect(await overblik(['migrate'], env)).toEqual({ kode: 0, ud: 'databasen er ajour\n', fejl: '' });
  });

  test('an unknown one is refused by name', async () => {
    expect(afvist(await overblik(['slet-alt'], env))).toContain('slet-alt');
  });

  test('a configuration that cannot be used is refused with every mistake, and no value', async () => {
    const daarlig = { PORT: 'sytten', DATABASE_URL: 'mysql://hemmeligt', HEMMELIGHED: 'kort', JWT_ISSUER: 'i' };
    const fejl = afvist(await overblik(['serve'], { ...env, ...daarlig }));
    for (const noegle of ['PORT', 'DATABASE_URL', 'HEMMELIGHED', 'JWKS_URL', 'JWT_AUDIENCE'])
      expect(fejl).toContain(`  ${noegle}: `);
    for (const vaerdi of ['sytten', 'hemmeligt', 'kort']) expect(fejl).not.toContain(vaerdi);
  });

  test('one part alone is not served without DATABASE_URL', async () => {
    const svar = await overblik(['serve', 'api'], { OVERBLIK_DATA: env['OVERBLIK_DATA'] ?? '' });
    expect(afvist(svar)).toBe('DATABASE_URL skal være sat, når delene kører hver for sig (serve api)');
  });
});
