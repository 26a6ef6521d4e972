/** Looks for one planted leak, in the tree it is planted in. */
import type { Fund } from '../uafhaengighed/bedoem.ts';
import type { Ordre, Udbytte } from '../uafhaengighed/arbejder.ts';
import { saetIGang } from '../uafhaengighed/hold.ts';
import type { Laekage } from './laekager.ts';
import { koerProever } from './proeve.ts';
import { PLANTET_FORKERT, type Raekke } from './tabel.ts';

/** The worlds that are asked, as they were written. */
export type Verdener = Pick<Ordre, 'urler' | 'froe' | 'kendt'>;

/** Asks everything of pair after pair until something is found. */
export const spejd = (rod: string, verdener: Verdener, antal: number): Promise<Udbytte> =>
  saetIGang({ ...verdener, fra: 0, antal, tur: 1, tilFund: true }, rod);

/**
 * How the leak was found: by two worlds among `antal` pairs, or by the test it names. A tree in which answers, or the
 * tests, merely break is no leak that was found: it was planted wrongly, and `hvor` says how.
 */
export async function find({ navn, proeve }: Laekage, rod: string, verdener: Verdener, antal: number): Promise<Raekke & { hvor: string }> {
  const forkert = (hvor: string) => ({ navn, fundetAf: null, hvordan: PLANTET_FORKERT, par: null, hvor });
  try {
    if (proeve) {
      const brud = await kanSvare(rod, verdener);
      if (brud) return forkert(brud.hvor);
      const { fejlet } = await koerProever(rod, proeve);
      return { navn, fundetAf: fejlet > 0 ? proeve.fil : null, hvordan: 'prøve', par: null, hvor: '' };
    }
    const { fund, par } = await spejd(rod, verdener, antal);
    const brud = fund.find(erBrud);
    if (brud) return forkert(brud.hvor);
    const [foerst] = fund;
    return { navn, fundetAf: foerst?.operation ?? null, hvordan: foerst?.slags ?? '', par, hvor: foerst?.hvor ?? '' };
  } catch (fejl) {
    return forkert(String(fejl).slice(-2000)); // a process that ended before it could tell
  }
} // prettier-ignore

const erBrud = ({ slags }: Fund) => slags === 'brudt';

/** Some questions of one pair: a tree that cannot answer them has no leak, it has a fault. */
async function kanSvare(rod: string, verdener: Verdener): Promise<Fund | undefined> {
  const { fund } = await saetIGang({ ...verdener, fra: 0, antal: 1, tur: 3 }, rod);
  return fund.find(erBrud);
}
