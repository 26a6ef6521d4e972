import {
  hovedsegl,
  INGEN_HASH,
  ledhash,
  punktsegl,
  type Hoved,
  type Punkt,
} from '../../schema/domaene/revision/kaede.ts';
import type { Sql, Tx } from '../client.ts';
import { laesKaeder, laesLed, laesPunkter, type Kaedehoved } from './laesning.ts';

export interface Brud {
  /** The chain; null: the chain of points. */
  readonly kaede: string | null;
  readonly nr: number;
  readonly hvad: string;
}
export interface Udfald {
  readonly kaeder: number;
  readonly opslag: number;
  readonly punkter: number;
  /** The first broken row of each chain; empty: nothing was changed, taken out or put in. */
  readonly brud: readonly Brud[];
}
type Seglet = Punkt & { readonly segl: string };

/**
 * Walks every chain from its beginning, or from the last signed deletion, to its head, and the chain of points. All of it
 * is read as of one instant, so that writers at work are no fault.
 */
export async function verificerRevision(sql: Sql, noegle: Buffer): Promise<Udfald> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    const [punkter, kaeder] = [await laesPunkter(tx), await laesKaeder(tx)];
    const brud: Brud[] = [];
    const meld = (et: Brud | null) => et && brud.push(et);
    let opslag = 0;
    meld(punktbrud(punkter, noegle));
    const kendte = new Set(kaeder.map(({ kaede }) => kaede));
    for (const { kaede, opslag: nr } of punkter)
      if (!kendte.has(kaede) && kendte.add(kaede)) meld({ kaede, nr, hvad: 'hele kæden mangler' });
    for (const hoved of kaeder) {
      if (hoved.nr === null) meld({ kaede: hoved.kaede, nr: 1, hvad: 'rækker uden kæde' });
      else {
        const egne = punkter.filter(({ kaede }) => kaede === hoved.kaede);
        opslag += hoved.nr - slettetTil(egne).nr;
        meld(await kaedebrud(tx, hoved, egne, noegle));
      }
    }
    return { kaeder: kaeder.length, opslag, punkter: punkter.length, brud };
  });
}

/** Where a chain begins now: at its last signed deletion, else before its first row. */
export function slettetTil(punkter: readonly Punkt[]): { nr: number; hash: string } {
  const slettet = punkter.filter(({ slags }) => slags === 'SLETNING').sort((a, b) => b.opslag - a.opslag)[0];
  return slettet ? { nr: slettet.opslag, hash: slettet.hash } : { nr: 0, hash: INGEN_HASH };
}

function punktbrud(punkter: readonly Seglet[], noegle: Buffer): Brud | null {
  let forrige = '';
  for (const [i, punkt] of punkter.entries()) {
    if (punkt.nr !== i + 1) return { kaede: null, nr: i + 1, hvad: 'punktet mangler' };
    if (punktsegl(noegle, forrige, punkt) !== punkt.segl)
      return { kaede: null, nr: punkt.nr, hvad: 'punktets segl passer ikke (er HEMMELIGHED den samme?)' };
    forrige = punkt.segl;
  }
  return null;
}

async function kaedebrud(tx: Tx, hoved: Kaedehoved, punkter: readonly Punkt[], noegle: Buffer): Promise<Brud | null> {
  const fundet = await foersteBrud(tx, hoved, punkter);
  if (fundet) return fundet;
  if (hovedsegl(noegle, hoved) === hoved.segl) return null;
  return { kaede: hoved.kaede, nr: hoved.nr, hvad: 'kædens segl passer ikke (er HEMMELIGHED den samme?)' };
}

/**
 * The first row of the chain that is not as it was written, up to `hoved`; null when every one is. `laesTil`: rows after
 * it are not looked at, where `hoved` is a point on the way.
 */
export async function foersteBrud(
  tx: Tx,
  hoved: Hoved,
  punkter: readonly Punkt[],
  laesTil = Number.MAX_SAFE_INTEGER,
): Promise<Brud | null> {
  const { kaede } = hoved;
  const brud = (nr: number, hvad: string): Brud => ({ kaede, nr, hvad });
  const fast = new Map(punkter.map((punkt) => [punkt.opslag, punkt.hash]));
  let { nr, hash } = slettetTil(punkter);
  for await (const led of laesLed(tx, kaede, 0, laesTil)) {
    if (led.nr <= nr) return brud(led.nr, 'rækken er slettet, men står der');
    if (led.nr !== nr + 1) return brud(nr + 1, 'rækken mangler');
    if (led.nr > hoved.nr) return brud(led.nr, 'rækken er sat ind');
    if (ledhash(hash, kaede, led.nr, led) !== led.hash) return brud(led.nr, 'rækken er ændret');
    if ((fast.get(led.nr) ?? led.hash) !== led.hash) return brud(led.nr, 'rækken passer ikke med sit punkt');
    ({ nr, hash } = led);
  }
  const sidste = Math.max(hoved.nr, ...fast.keys());
  if (nr < sidste) return brud(nr + 1, 'rækken mangler');
  return hash === hoved.hash ? null : brud(nr, 'rækken passer ikke med kædens hoved');
}
