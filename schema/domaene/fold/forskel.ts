import type { Raekker } from '../raekker.ts';
import { fast } from '../tidslinje.ts';

/** What takes a set of rows from one truth to the next: rows that end, and rows that begin. */
export interface Raekkeforskel {
  readonly ud: Partial<Raekker>;
  readonly ind: Partial<Raekker>;
}

type Lister = Record<string, object[]>;

/**
 * The fewest rows to replace: one that is the same in both, to the letter, stays where it is and keeps the time it has
 * been known since. Reading is quick where there was nothing before, as when an object is first imported.
 */
export function forskel(foer: Partial<Raekker>, efter: Partial<Raekker>): Raekkeforskel {
  const [ud, ind]: [Lister, Lister] = [{}, {}];
  const [gamle, nye] = [foer as Lister, efter as Lister]; // by table, whatever its row is
  for (const navn of new Set([...Object.keys(gamle), ...Object.keys(nye)])) {
    const [a, b] = [gamle[navn] ?? [], nye[navn] ?? []];
    if (a.length > 0) ud[navn] = uden(a, b);
    if (b.length > 0) ind[navn] = uden(b, a);
  }
  return { ud, ind };
}

function uden(raekker: object[], andre: readonly object[]): object[] {
  if (andre.length === 0) return raekker;
  const kendte = new Set(andre.map(fast));
  return raekker.filter((raekke) => !kendte.has(fast(raekke)));
}

/** Does it change anything? */
export const erTom = ({ ud, ind }: Raekkeforskel): boolean =>
  [...Object.values(ud as Lister), ...Object.values(ind as Lister)].every((liste) => liste.length === 0);
