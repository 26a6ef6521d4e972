import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Sletnoegle } from '../db/sletning/maerke.ts';
import { afledtNoegle } from '../resolvers/cursor.ts';

/** The installation's secret: HEMMELIGHED, or the one made in OVERBLIK_DATA. */
export async function hentHemmelighed({ hemmelighed, dataMappe }: Config): Promise<string> {
  return hemmelighed ?? egenHemmelighed(dataMappe);
}

/** The key the audit log's heads and points are sealed with. */
export function revisionsnoegle(hemmelighed: string): Buffer {
  return afledtNoegle(hemmelighed, 'revision');
}

/** The key erased objects and messages are remembered by. */
export function sletnoegle(hemmelighed: string): Sletnoegle {
  return afledtNoegle(hemmelighed, 'sletning');
}

/** Made at first start, the same ever after: cursors and opaque ids outlive a restart. Of two that start, both use one. */
async function egenHemmelighed(mappe: string): Promise<string> {
  const fil = join(mappe, 'hemmelighed');
  await mkdir(mappe, { recursive: true });
  const udkast = `${fil}.${String(process.pid)}`;
  await writeFile(udkast, randomBytes(32).toString('hex'), { mode: 0o600 });
  await link(udkast, fil).catch((fejl: NodeJS.ErrnoException) => {
    if (fejl.code !== 'EEXIST') throw fejl;
  });
  await unlink(udkast);
  return (await readFile(fil, 'utf8')).trim();
}
