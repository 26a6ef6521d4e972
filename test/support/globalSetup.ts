import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { aabnEmbedded } from '../../db/embedded.ts';
import { migrer } from '../../db/migrer.ts';
import { bygSiden } from '../../web/byg.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser on the run's own server; `/skabelon` is the migrated template. */
    serverUrl: string;
    froe: string;
  }
}

/** One server for the whole run, in a folder of its own; a migrated template that every test file copies. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const froe = process.env.OVERBLIK_FROE ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');
  console.log(`frø ${froe} (gentag med OVERBLIK_FROE=${froe})`);

  await bygSiden(); // before the files, which would build it at once
  const mappe = await mkdtemp(join(tmpdir(), 'overblik-test-'));
  const server = await aabnEmbedded(mappe, { flygtig: true });
  const luk = async () => {
    await server.stop();
    await rm(mappe, { recursive: true, force: true });
  };
  try {
    const sql = postgres(server.url, { max: 1 });
    await sql`create database skabelon`;
    await sql.end();
    const skabelon = new URL(server.url);
    skabelon.pathname = '/skabelon';
    await migrer(skabelon.href);
  } catch (fejl) {
    await luk();
    throw fejl;
  }
  provide('serverUrl', server.url);
  provide('froe', froe);
  return luk;
}
