import type { Raekker } from '../raekker.ts';
import type { Periode } from '../tid.ts';
import { ens } from '../tidslinje.ts';

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
  const kendte = new Map(andre.map((raekke) => [raekkenoegle(raekke), raekke]));
  return raekker.filter((raekke) => !ens(raekke, kendte.get(raekkenoegle(raekke))));
}

/** What a row is known by, beside its object: the columns of its table's primary key, its virkning first. */
interface Noegle {
  readonly virkning: Periode;
  readonly notat?: string;
  readonly ydelse?: string;
  readonly plan?: string;
  readonly art?: string;
  readonly rolle?: string;
  readonly noegle?: string;
  readonly skema?: string | null;
  readonly vaerdi?: string | null;
}

/** The text of it. Rows of one table and one object have the same text only if they are the same row. */
export function raekkenoegle(raekke: object): string {
  const { virkning: v, notat, ydelse, plan, art, rolle, noegle, skema, vaerdi } = raekke as Noegle; // every row has a virkning
  return `${v.fra}\u0000${v.til ?? ''}\u0000${notat ?? ydelse ?? ''}\u0000${plan ?? art ?? ''}\u0000${rolle ?? skema ?? ''}\u0000${noegle ?? vaerdi ?? ''}`;
}

/** Does it change anything? */
export const erTom = ({ ud, ind }: Raekkeforskel): boolean =>
  [...Object.values(ud as Lister), ...Object.values(ind as Lister)].every((liste) => liste.length === 0);
