import { createHash } from 'node:crypto';
import { inject } from 'vitest';

/** The seed of one property: a new one each day, the same all day, so a fault found at night is found again in the morning. Printed by the run. */
export function froe(navn: string): number {
  return createHash('sha256')
    .update(`${inject('froe')}:${navn}`)
    .digest()
    .readInt32BE();
}

/** How many cases: all of them with OVERBLIK_FULD=1 (`npm run test:full`), else as many as a daily run has time for. */
export function antal(fuld: number, ci: number): number {
  return process.env.OVERBLIK_FULD === '1' ? fuld : ci;
}
