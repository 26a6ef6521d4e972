import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forbind, type Sql } from '../db/client.ts';
import { aabnEmbedded } from '../db/embedded.ts';
import { migrer } from '../db/migrer.ts';

/** A server of the bench's own, as the product starts it, in a folder that is removed afterwards. */
export interface Benchserver {
  readonly mappe: string;
  /** Of the server's first process; every connection is a child of it. */
  readonly pid: number;
  /** A migrated, empty database on it: its address for a superuser. */
  readonly nyDatabase: (navn: string) => Promise<string>;
}

/** Starts a server, does the work, stops it and removes what it left. */
export async function medServer<T>(arbejde: (server: Benchserver) => Promise<T>): Promise<T> {
  const mappe = await mkdtemp(join(tmpdir(), 'overblik-bench-'));
  const { url, stop } = await aabnEmbedded(mappe);
  const ryd = async () => {
    await stop();
    await rm(mappe, { recursive: true, force: true });
  };
  try {
    const { pid } = JSON.parse(await readFile(join(mappe, 'postgres.json'), 'utf8')) as { pid: number }; // aabnEmbedded's own
    return await arbejde({ mappe, pid, nyDatabase: (navn) => nyDatabase(url, navn) });
  } finally {
    await ryd();
  }
}

/** One connection as superuser, for as long as the work takes. */
export async function somEjer<T>(url: string, arbejde: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = forbind({ url, max: 1, applikation: 'bench' });
  try {
    return await arbejde(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function nyDatabase(serverUrl: string, navn: string): Promise<string> {
  await somEjer(serverUrl, (sql) => sql`create database ${sql(navn)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${navn}`;
  await migrer(url.href);
  return url.href;
}
