import { spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { klargoer, ledigPort } from '../../db/postgresserver.ts';
import { doemVersion, versionAf } from '../../db/version.ts';
import { overblik } from '../support/kommando.ts';
import { udholdende } from '../support/vent.ts';

describe('a version of PostgreSQL', () => {
  test.each([
    [170_012, false, 'fejl', 'kræver 18'],
    [180_000, false, 'fejl', 'CVE-2026-120154'],
    [180_006, false, 'fejl', '18.7 eller nyere'],
    [180_006, true, 'advarsel', 'brug en egen server i drift'],
    [170_012, true, 'fejl', 'kræver 18'],
    [180_007, false, 'ok', ''],
    [180_012, false, 'ok', ''],
    [190_000, false, 'advarsel', 'ikke afprøvet'],
  ])('%i, our own %s: %s', (nummer, indbygget, stand, ord) => {
    const dom = doemVersion(nummer, 'x', indbygget);
    expect(dom.stand).toBe(stand);
    expect(dom.besked).toContain(ord);
  });

  test('of the server that comes along is known wherever it is met', async () => {
    const sql = forbind({ url: inject('serverUrl'), max: 1, applikation: 'test' });
    expect((await versionAf(sql)).stand).not.toBe('fejl');
    await sql.end();
  });
});

/** The same binaries, started by somebody else: a server of one's own. */
describe('a server of one’s own below the floor', () => {
  let [url, mappe, stop, sql] = ['', '', () => Promise.resolve()] as unknown as [
    string,
    string,
    () => Promise<void>,
    Sql,
  ];

  beforeAll(async () => {
    mappe = await realpath(await mkdtemp(join(tmpdir(), 'overblik-egen-')));
    const port = await ledigPort();
    const klynge = await klargoer(join(mappe, 'pg'), 'kode', true);
    const flag = ['-D', klynge.mappe, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
    const barn = spawn(join(klynge.programmer, 'postgres'), flag, { cwd: '/', env: { LC_ALL: 'C' }, stdio: 'ignore', ...klynge.bruger });
    const slut = new Promise((lukket) => barn.once('close', lukket));
    stop = async () => {
      barn.kill('SIGINT');
      await slut;
    };
    url = `postgres://postgres:kode@127.0.0.1:${String(port)}/postgres`;
    sql = forbind({ url, max: 1, applikation: 'test' });
    await udholdende(() => sql`select 1`);
  }); // prettier-ignore
  afterAll(async () => {
    await sql.end();
    await stop();
    await rm(mappe, { recursive: true, force: true });
  });

  test.each(['migrate', 'serve', 'doctor'])('%s says which and why, and leaves it as it was', async (kommando) => {
    const { stand, besked } = await versionAf(sql);
    if (stand === 'ok') return; // binaries past the floor have come: the judgement above is what is left to test
    expect(besked).toContain('CVE-2026-120154');
    const { kode, ud, fejl } = await overblik([kommando], { DATABASE_URL: url, OVERBLIK_DATA: join(mappe, 'data') });
    expect(kode).toBe(1);
    expect(ud + fejl).toContain(`DATABASE_URL: databasen kan ikke bruges: ${besked}`);
    const tabeller = await sql`select from pg_tables where schemaname in ('public', 'drizzle')`;
    expect(tabeller).toHaveLength(0);
  });
});
