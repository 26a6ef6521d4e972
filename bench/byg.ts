import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROD = join(import.meta.dirname, '..');

/** Compiles our servers as for production, so that no compiler runs, or takes up memory, in what is measured. */
export function bygServere(): void {
  const tsc = join(ROD, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(ROD, 'bench')], { stdio: 'inherit' });
  if (status !== 0) throw new Error('bench kunne ikke oversættes');
}

/** Where `bygServere` put a file of bench/. */
export function bygget(fil: string): string {
  return join(ROD, 'bench-dist/bench', fil.replace(/\.ts$/, '.js'));
}
