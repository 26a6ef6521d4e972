import { raekkenoegle, type Raekkeforskel } from '../../schema/domaene/fold/forskel.ts';
import type { Raekker } from '../../schema/domaene/raekker.ts';
import * as register from '../tables/register.ts';
import { raekketekst } from './indsaet.ts';

type Tabel = keyof Raekker;

/**
 * A step of an object that was nothing before its first, made ready to be laid: the rows that begin, as text, and those that end – each
 * by its number among the rows of its table that have begun, from none. It may be made in another thread.
 */
export interface Faerdig {
  readonly tekster: Partial<Record<Tabel, readonly string[]>>;
  readonly endte: Partial<Record<Tabel, readonly number[]>>;
}

/** The rows there are, by table and key, and how many have begun: what a following step is told by. */
type Numre = Partial<Record<Tabel, { begyndt: number; readonly efter: Map<string, number> }>>;

/** An object's steps, one after another. What a row is known by is worked out only where a second follows. */
export class Trinfoelge {
  #numre: Numre | null = null;

  /** What takes it from `foer` to what it is now. */
  naeste(foer: Partial<Raekker>, { ud, ind }: Raekkeforskel): Faerdig {
    const [tekster, endte]: [Record<string, string[]>, Record<string, number[]>] = [{}, {}];
    const numre = (this.#numre ??= tabellerI(foer).length > 0 ? numreAf(foer) : null); // until then none can end
    if (numre) {
      for (const tabel of tabellerI(ud)) endte[tabel] = (ud[tabel] ?? []).map((raekke) => afslut(numre, tabel, raekke));
      for (const tabel of tabellerI(ind)) for (const raekke of ind[tabel] ?? []) begynd(numre, tabel, raekke);
    }
    for (const tabel of tabellerI(ind)) {
      const nye: readonly object[] = ind[tabel] ?? [];
      if (nye.length > 0) tekster[tabel] = nye.map((raekke) => raekketekst(register[tabel], raekke));
    }
    return { tekster, endte };
  }
}

/** The tables something is said of. */
export const tabellerI = (efterTabel: Partial<Record<Tabel, unknown>>): Tabel[] => Object.keys(efterTabel) as Tabel[]; // by table, and nothing else

function numreAf(raekker: Partial<Raekker>): Numre {
  const numre: Numre = {};
  for (const tabel of tabellerI(raekker)) for (const raekke of raekker[tabel] ?? []) begynd(numre, tabel, raekke);
  return numre;
}

function begynd(numre: Numre, tabel: Tabel, raekke: object): void {
  const egne = (numre[tabel] ??= { begyndt: 0, efter: new Map() });
  egne.efter.set(raekkenoegle(raekke), egne.begyndt);
  egne.begyndt += 1;
}

function afslut(numre: Numre, tabel: Tabel, raekke: object): number {
  const noegle = raekkenoegle(raekke);
  const nr = numre[tabel]?.efter.get(noegle);
  if (nr === undefined) throw new Error(`${tabel}: en række, der slutter, var der ikke`);
  numre[tabel]?.efter.delete(noegle);
  return nr;
}
