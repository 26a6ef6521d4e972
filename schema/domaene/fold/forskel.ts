import type { Raekker } from '../raekker.ts';
import { sammenlign } from '../sammenlign.ts';
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
  for (const navn in gamle) {
    const egne = gamle[navn] ?? [];
    if (egne.length > 0) [ud[navn], ind[navn]] = byttet(egne, nye[navn] ?? []);
  }
  for (const navn in nye) ind[navn] ??= nye[navn] ?? [];
  return { ud, ind };
}

/** The rows of one table that end, and those that begin. Both lists are in order: most begin alike. */
function byttet(foer: readonly object[], nu: readonly object[]): [object[], object[]] {
  let faelles = 0;
  while (faelles < foer.length && faelles < nu.length && ens(foer[faelles], nu[faelles])) faelles += 1;
  const slutter = new Map(foer.slice(faelles).map((raekke) => [raekkenoegle(raekke), raekke]));
  const begynder: object[] = [];
  for (let nr = faelles; nr < nu.length; nr += 1) {
    const raekke = nu[nr] as object; // within the list
    const noegle = raekkenoegle(raekke);
    if (!ens(raekke, slutter.get(noegle)) || !slutter.delete(noegle)) begynder.push(raekke);
  }
  return [[...slutter.values()], begynder];
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

/** The order those texts stand in, without writing them. */
export function raekkeorden(en: object, anden: object): number {
  const [a, b] = [en as Noegle, anden as Noegle]; // every row has a virkning
  return (
    sammenlign(a.virkning.fra, b.virkning.fra) ||
    sammenlign(a.virkning.til ?? '', b.virkning.til ?? '') ||
    sammenlign(a.notat ?? a.ydelse ?? '', b.notat ?? b.ydelse ?? '') ||
    sammenlign(a.plan ?? a.art ?? '', b.plan ?? b.art ?? '') ||
    sammenlign(a.rolle ?? a.skema ?? '', b.rolle ?? b.skema ?? '') ||
    sammenlign(a.noegle ?? a.vaerdi ?? '', b.noegle ?? b.vaerdi ?? '')
  );
}

/** Does it change anything? */
export const erTom = ({ ud, ind }: Raekkeforskel): boolean =>
  [...Object.values(ud as Lister), ...Object.values(ind as Lister)].every((liste) => liste.length === 0);
