import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benchserver } from './database.ts';
import { skrivFil } from './fil.ts';
import { foelgRss } from './proces.ts';

const ROD = join(import.meta.dirname, '..');

/** The most resident memory of `overblik import` of one large file, in MB. */
export async function hukommelseUnderImport(server: Benchserver, personer: number): Promise<{ mb: number; filMb: number }> {
  const fil = join(server.mappe, 'stor.ndjson');
  await skrivFil(fil, personer);
  const filMb = (await stat(fil)).size / 1e6;
  const url = await server.nyDatabase('hukommelse');
  const barn = spawn(process.execPath, [join(ROD, 'overblik.js'), 'import', fil], {
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (barn.pid === undefined) throw new Error('import kunne ikke startes');
  const { aflaes, stop } = foelgRss(barn.pid);
  let mb = 0;
  const maaler = setInterval(() => (mb = Math.max(mb, aflaes())), 200);
  const [kode] = (await once(barn, 'exit')) as [number | null];
  clearInterval(maaler);
  stop();
  await rm(fil);
  if (kode !== 0) throw new Error(`import sluttede med ${String(kode)}`);
  return { mb, filMb };
} // prettier-ignore
