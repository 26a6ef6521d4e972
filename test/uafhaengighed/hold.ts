import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pakkeRod } from '../../pakke.ts';
import type { Ordre, Udbytte } from './arbejder.ts';

/** Has an order done by a process of its own, with the source of the tree it stands in. */
export async function saetIGang(ordre: Ordre, rod = pakkeRod): Promise<Udbytte> {
  const argumenter = ['--import', 'tsx', join(rod, 'test/uafhaengighed/arbejder.ts'), JSON.stringify(ordre)];
  const { stdout } = await promisify(execFile)(process.execPath, argumenter, { cwd: rod, maxBuffer: 1e9 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Udbytte; // what arbejder.ts writes
}

/** Does every piece of work, as many at a time as there are processors; the first failure is thrown when all are done. */
export async function paaAlleKerner<T>(opgaver: readonly T[], arbejd: (opgave: T) => Promise<void>): Promise<void> {
  const koe = [...opgaver];
  const tag = async () => {
    for (let opgave = koe.shift(); opgave !== undefined; opgave = koe.shift()) await arbejd(opgave);
  };
  const svar = await Promise.allSettled(Array.from({ length: availableParallelism() }, tag));
  for (const en of svar) if (en.status === 'rejected') throw en.reason;
}
