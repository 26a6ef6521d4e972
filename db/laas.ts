import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as vent } from 'node:timers/promises';
import { IndeksFejl } from '../errors.ts';

const PROEV_IGEN_MS = 50;
const GIV_OP_MS = 120_000;

/** True if a process with this id exists, ours or not. */
export function lever(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fejl) {
    return (fejl as NodeJS.ErrnoException).code === 'EPERM'; // every errno comes from kill(2)
  }
}

let forrige: Promise<unknown> = Promise.resolve();

/**
 * Runs `arbejde` while no one else, in this process or another, holds the lock file `sti`; waits up to two
 * minutes for it. A lock left by a process that died is broken. Linked into place, so it is never seen without its pid.
 */
export function medLaas<T>(sti: string, arbejde: () => Promise<T>): Promise<T> {
  const min = forrige.then(() => tagOgKoer(sti, arbejde));
  forrige = min.catch(() => undefined);
  return min;
}

async function tagOgKoer<T>(sti: string, arbejde: () => Promise<T>): Promise<T> {
  const egen = `${sti}.${process.pid}`;
  const senest = Date.now() + GIV_OP_MS;
  await writeFile(egen, String(process.pid), { mode: 0o600 });
  try {
    while (!(await tag(egen, sti))) {
      if (Date.now() > senest) throw new IndeksFejl('DATABASE_STARTER_IKKE', `En anden proces holder ${sti}`);
      await brydHvisForladt(sti);
      await vent(PROEV_IGEN_MS);
    }
  } finally {
    await rm(egen, { force: true });
  }
  try {
    return await arbejde();
  } finally {
    await rm(sti, { force: true });
  }
}

async function tag(egen: string, sti: string): Promise<boolean> {
  try {
    await link(egen, sti);
    return true;
  } catch (fejl) {
    if ((fejl as NodeJS.ErrnoException).code === 'EEXIST') return false; // every errno comes from link(2)
    throw fejl;
  }
}

/** Moved aside before it is judged: of two that see the same dead lock, only one gets it, and a live one is put back. */
async function brydHvisForladt(sti: string): Promise<void> {
  if (!(await erForladt(sti))) return;
  const tilSide = `${sti}.${process.pid}.gammel`;
  try {
    await rename(sti, tilSide);
  } catch {
    return; // another was first
  }
  if (!(await erForladt(tilSide))) await link(tilSide, sti).catch(() => undefined);
  await rm(tilSide, { force: true });
}

/** A container starts its numbers over: our own pid, or one on a lock older than any start takes, is a dead holder's. */
async function erForladt(sti: string): Promise<boolean> {
  try {
    const pid = Number(await readFile(sti, 'utf8'));
    return pid === process.pid || !lever(pid) || Date.now() - (await stat(sti)).mtimeMs > GIV_OP_MS;
  } catch {
    return false; // given back meanwhile
  }
}
