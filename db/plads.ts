import { setTimeout as vent } from 'node:timers/promises';
import { IndeksFejl } from '../errors.ts';
import { kode } from './afbrudt.ts';

/** Not to be had just now: a lock (55P03), too long a wait (57014), or a ring of waiters of which we were chosen (40P01). */
const OPTAGET = /^(55P03|57014|40P01)$/;

/**
 * Does what needs a table for itself, tried again while others hold it. After `forsoeg` attempts TJENESTE_NEDE in these
 * words; any other fault is thrown as it is.
 */
export async function naarDerErPlads<T>(arbejde: () => Promise<T>, forsoeg: number, besked: string): Promise<T> {
  for (let nr = 1; ; nr += 1) {
    try {
      return await arbejde();
    } catch (fejl) {
      if (!OPTAGET.test(kode(fejl))) throw fejl;
      if (nr >= forsoeg) throw new IndeksFejl('TJENESTE_NEDE', besked, { cause: fejl });
      await vent(100 + Math.random() * 200 * nr);
    }
  }
}
