import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { migrer } from '../../db/migrer.ts';

/** A migrated database of the test file's own, and its removal: `beforeAll(async () => { base = await testDatabase(); })`, `afterAll(() => base.slet())`. */
export function testDatabase(): Promise<{ url: string; slet: () => Promise<void> }> {
  return lavet((sql, navn) => sql`create database ${sql(navn)} template skabelon`);
}

/** One that was migrated itself: rights on the database as such do not come along in a copy. */
export async function egenDatabase(): Promise<{ url: string; slet: () => Promise<void> }> {
  const base = await lavet((sql, navn) => sql`create database ${sql(navn)}`);
  await migrer(base.url);
  return base;
}

async function lavet(opret: (sql: postgres.Sql, navn: string) => Promise<unknown>) {
  const serverUrl = inject('serverUrl');
  const navn = `test_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${navn}`;
  await somServer(serverUrl, (sql) => opret(sql, navn));
  return {
    url: url.href,
    slet: () => somServer(serverUrl, (sql) => sql`drop database ${sql(navn)} with (force)`),
  };
}

async function somServer(url: string, arbejde: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1 });
  try {
    await arbejde(sql);
  } finally {
    await sql.end();
  }
}
