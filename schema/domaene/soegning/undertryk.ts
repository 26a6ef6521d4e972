/**
 * Small cells (contract, Facetter; security.md L79). What a caller may read is counted truly; what they may only count –
 * STATISTIK – is not told where it is one to four, nor where the rest of the same answer would tell it.
 */
import type { Beloebstal, Celle, Tal } from './port.ts';

/** Fewer than these, and somebody could be told. */
export const MINDST = 5;

const er = ({ uvist }: Tal): boolean => uvist > 0 && uvist < MINDST;

/** A count as it is told; null: withheld. */
export const vistTal = (tal: Tal): number | null => (er(tal) ? null : tal.alle);

export interface VistCelle {
  readonly vaerdi: string;
  readonly antal: number | null;
  readonly undertrykt: boolean;
}

/** A cell that is told, as far as it alone can say: how many of it may only be counted. */
export interface DoemtCelle extends VistCelle {
  readonly uvist: number;
}

/** As it is told, when `maa` says which may be, beside what else has been told. */
export const efterDom = ({ uvist, ...celle }: DoemtCelle, maa: boolean): VistCelle =>
  uvist === 0 || maa ? celle : { ...celle, antal: null, undertrykt: true };

/**
 * The cells of one facet as they are told. One withheld alone would be the difference between the total and the rest, so
 * the next smallest goes with it, until at least two are withheld that come to five together.
 */
export function visteCeller(celler: readonly Celle[]): DoemtCelle[] {
  const skjulte = new Set(celler.filter(er));
  const resten = celler.filter((celle) => celle.uvist > 0 && !skjulte.has(celle)).sort((a, b) => a.uvist - b.uvist);
  const ialt = () => [...skjulte].reduce((sum, { uvist }) => sum + uvist, 0);
  while (skjulte.size > 0 && (skjulte.size < 2 || ialt() < MINDST)) {
    const naeste = resten.shift();
    if (!naeste) break;
    skjulte.add(naeste);
  }
  return celler.map((celle) => {
    const undertrykt = skjulte.has(celle);
    return { vaerdi: celle.vaerdi, antal: undertrykt ? null : celle.alle, undertrykt, uvist: celle.uvist };
  });
}

export interface VistSum {
  readonly antal: number | null;
  readonly sum: string | null;
  readonly mindste: string | null;
  readonly stoerste: string | null;
  readonly undertrykt: boolean;
}

/** Sums as they are told. The extremes are single amounts: of what is only counted there are none. */
export function visteBeloeb(tal: Beloebstal, maa: boolean): VistSum {
  if (er(tal) || (tal.uvist > 0 && !maa))
    return { antal: null, sum: null, mindste: null, stoerste: null, undertrykt: true };
  const { alle: antal, sum } = tal;
  const alene = tal.uvist > 0;
  return {
    antal,
    sum,
    mindste: alene ? null : tal.mindste,
    stoerste: alene ? null : tal.stoerste,
    undertrykt: false,
  };
}
