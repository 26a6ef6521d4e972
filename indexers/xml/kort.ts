import type { Element } from './element.ts';
import type { Ordbog } from './roller.ts';

export type Data = Record<string, unknown>;
/** Puts what one element says into `ud`. */
export type Felt = (el: Element, ud: Data, ord: Ordbog) => void;
export type Felter = readonly (readonly [navn: string, felt: Felt])[];
export type Kort = ReadonlyMap<string, Felt>;

/**
 * Reads the children of an element by a table. One the table does not know is not lost: it lands in `udvidelser` with
 * its full name. Keys come from our tables only, never from the document.
 */
export function fyld(el: Element, kort: Kort, ord: Ordbog, ud: Data = {}): Data {
  for (const b of el.boern) (kort.get(b.navn) ?? udvidelse)(b, ud, ord);
  return ud;
}

/** A field by its name in the contract. */
export const som =
  (navn: string, laes: (el: Element) => unknown): Felt =>
  (el, ud) => {
    ud[navn] = laes(el);
  };

/** An element that is only a wrapper: its children are read as fields of what it stands in. */
export const ind =
  (kort: Kort): Felt =>
  (el, ud, ord) => {
    fyld(el, kort, ord, ud);
  };

/** A repeated element: one more entry of a list. A list nobody mentioned has no key. */
export const flere =
  (navn: string, lav: (el: Element, ord: Ordbog) => unknown): Felt =>
  (el, ud, ord) => {
    // a name is a list in every table or in none: `som` and `flere` never share one
    const liste = (ud[navn] ??= []) as unknown[];
    liste.push(lav(el, ord));
  };

/** An element that is read elsewhere. */
export const laestAndetsteds: Felt = () => undefined;

const udvidelse: Felt = flere('udvidelser', somSendt);
function somSendt(el: Element): Data {
  return { element: el.navn, indhold: el.boern.length > 0 ? el.boern.map(somSendt) : el.tekst };
}
