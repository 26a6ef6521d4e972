import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { erAfbrudt } from '../../db/afbrudt.ts';
import type { Rolle } from '../../db/client.ts';
import { lavLaesepulje, type Laesepulje } from '../../db/laesepulje.ts';
import { testDatabase } from '../support/database.ts';
import { antal } from '../support/froe.ts';

let base: Awaited<ReturnType<typeof testDatabase>>;
let ejer: postgres.Sql;
const puljer: Laesepulje[] = [];

beforeAll(async () => {
  base = await testDatabase();
  ejer = postgres(base.url, { max: 1, onnotice: () => undefined });
});
afterEach(async () => {
  for (const pulje of puljer.splice(0)) await pulje.end();
});
afterAll(async () => {
  await ejer.end();
  await base.slet();
});

function pulje(max: number, rolle: Rolle = 'overblik_laeser'): Laesepulje {
  const ny = lavLaesepulje({ url: base.url, rolle, max, applikation: 'puljetest' });
  puljer.push(ny);
  return ny;
}
const afbryd = () =>
  ejer`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'puljetest'`.then(
    (doede) => doede.length,
  );
const igang = async (antalIgang: number) => {
  for (;;) {
    const [svar] = await ejer<{ n: number }[]>`select count(*)::int as n from pg_stat_activity
      where application_name = 'puljetest' and state = 'active' and query like '%pg_sleep%'`;
    if (svar?.n === antalIgang) return;
  }
}; // prettier-ignore
const sov = (en: Laesepulje, sekunder: number) =>
  en.unsafe<{ x: string }[]>(`select 'svar' as x, pg_sleep($1::text::float8)`, [String(sekunder)], { prepare: true });

describe('readers whose connection is lost', () => {
  test('are answered all the same', async () => {
    const en = pulje(2);
    const svar = Promise.all([sov(en, 0.3), sov(en, 0.3)]);
    await igang(2);
    expect(await afbryd()).toBe(2);
    expect((await svar).map(([raekke]) => raekke?.x)).toEqual(['svar', 'svar']);
  });

  test('and those who write are told, for it is not known what was done', async () => {
    const en = pulje(1, 'overblik_revisor');
    const svar = sov(en, 5).catch((fejl: unknown) => fejl);
    await igang(1);
    await afbryd();
    expect(erAfbrudt(await svar), String(await svar)).toBe(true); // as the server says it, the driver or the socket: who comes first
    expect((await sov(en, 0))[0]?.x).toBe('svar');
  });

  test('leave nothing behind: no connection waits for what another had not sent', async () => {
    const en = pulje(4);
    const fejl: unknown[] = [];
    let svar = 0;
    let faerdig = false;
    const spoergere = Array.from({ length: 32 }, async () => {
      while (!faerdig) await en.unsafe('select $1::text as x', ['x'.repeat(40)], { prepare: true }).then(() => (svar += 1), (grund: unknown) => fejl.push(grund)); // prettier-ignore
    });
    for (let nr = 0; nr < antal(1_000, 100); nr += 1) await afbryd();
    faerdig = true;
    // Each is settled at once; one that sat on a connection of the kind above would wait ten seconds and fail.
    await Promise.all(spoergere);
    expect(svar).toBeGreaterThan(0);
    const koder = new Set(fejl.map((en) => (en as { code?: string }).code));
    expect([...koder].filter((kode) => kode === 'CONNECT_TIMEOUT' || kode === 'ETIMEDOUT' || kode === undefined)).toEqual([]);
    expect((await sov(en, 0))[0]?.x).toBe('svar');
  }); // prettier-ignore
});

describe('a pool', () => {
  test('has as many connections as it may, and the rest wait their turn', async () => {
    const en = pulje(2);
    const svar = Promise.all(Array.from({ length: 6 }, () => sov(en, 0.05)));
    await igang(2);
    expect(await svar).toHaveLength(6);
    expect((await ejer`select from pg_stat_activity where application_name = 'puljetest'`).length).toBe(2);
  });

  test('says what the server says of a statement that is at fault, and goes on', async () => {
    const en = pulje(1);
    await expect(en.unsafe('select 1/0')).rejects.toMatchObject({ code: '22012' });
    await expect(en.unsafe('create table t ()')).rejects.toMatchObject({ code: '42501' });
    expect((await sov(en, 0))[0]?.x).toBe('svar');
  });

  test('of a server that is not there says so at once', async () => {
    const ingen = lavLaesepulje({ url: 'postgres://x@127.0.0.1:1/x', rolle: 'overblik_laeser', max: 1, applikation: 'x' });
    await expect(ingen.unsafe('select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await ingen.end({ timeout: 1 });
  }); // prettier-ignore
});
