import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

/** A migrated database of the test file's own, and its removal: `beforeAll(async () => { base = await testDatabase(); })`, `afterAll(() => base.slet())`. */
export async function testDatabase(): Promise<{ url: string; slet: () => Promise<void> }> {
  const serverUrl = inject('serverUrl');
  const navn = `test_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${navn}`;
  await somServer(serverUrl, (sql) => sql`create database ${sql(navn)} template skabelon`);
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
