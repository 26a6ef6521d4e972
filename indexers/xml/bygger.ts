import type { Element } from './element.ts';
import type { XmlRegel } from './fejl.ts';
import { lokaltNavn } from './navnerum.ts';

/** Depth in elements; one element's text and one object in characters. An object is what stands in memory at a time. */
export interface Graenser {
  readonly dybde: number;
  readonly tekst: number;
  readonly objekt: number;
}

/**
 * What to do with an element met outside an object: look inside, capture it whole – but for `egne`, children that are objects
 * of their own, given before it and no part of it – pass over it, or refuse the file.
 */
export type Skridt<M> =
  | { readonly gaa: Sted<M> }
  | { readonly fang: M; readonly storTekst?: true; readonly egne?: ReadonlyMap<string, Skridt<M>> }
  | { readonly spring: true }
  | { readonly afvis: XmlRegel; readonly besked: string };
/** A place in the document, as the answer to "and what is this child?"; its attributes by `{namespace}local`. */
export type Sted<M> = (navn: string, attributter: Attributter) => Skridt<M>;
export type Attributter = (navn: string) => string | undefined;

/** A captured element, and what it was captured as. `linje` when the element's own line is not the file's. */
export interface Fund<M> {
  readonly maal: M;
  readonly element: Element;
  readonly linje?: number;
}

/** Ends the reading with the parser's present line. */
export type Afvis = (regel: XmlRegel, felt: string, besked: string) => never;

interface Fangst<M> {
  readonly maal: M;
  /** Where it began; what its own children took is not counted. */
  start: number;
  readonly tekstgraense: number;
  readonly egne: ReadonlyMap<string, Skridt<M>> | undefined;
  /** How many elements were open outside it. */
  readonly ved: number;
  /** The one it stands in. */
  readonly ydre: Fangst<M> | null;
}
type Ramme<M> = { readonly sted: Sted<M> } | Element | 'spring';

/**
 * Builds a tree inside captured elements only, and hands each over when it closes. Text and size are bounded while they
 * grow, not afterwards.
 */
export function createBygger<M>(rod: Sted<M>, graenser: Graenser, afvis: Afvis) {
  const rammer: Ramme<M>[] = [];
  let fund: Fund<M>[] = [];
  let fangst: Fangst<M> | null = null;
  let naaet = 0; // position of the last tag

  function ny(navn: string, linje: number, position: number, attributter: Attributter): Ramme<M> {
    const ydre = rammer.at(-1);
    if (ydre === 'spring') return ydre;
    const element: Element = { navn, linje, boern: [], tekst: '' };
    const eget = fangst?.egne && rammer.length === fangst.ved + 1 ? fangst.egne.get(navn) : undefined;
    if (ydre && 'boern' in ydre && !eget) {
      ydre.boern.push(element);
      return element;
    }
    const skridt = eget ?? (ydre && 'sted' in ydre ? ydre.sted : rod)(navn, attributter);
    if ('gaa' in skridt) return { sted: skridt.gaa };
    if ('spring' in skridt) return 'spring';
    if ('afvis' in skridt) return afvis(skridt.afvis, lokaltNavn(navn), skridt.besked);
    const tekstgraense = skridt.storTekst ? graenser.objekt : graenser.tekst;
    fangst = {
      maal: skridt.fang,
      start: position,
      tekstgraense,
      egne: skridt.egne,
      ved: rammer.length,
      ydre: fangst,
    };
    return element;
  }

  function luk(): void {
    const ramme = rammer.pop();
    if (!fangst || rammer.length !== fangst.ved || !ramme || ramme === 'spring' || !('boern' in ramme)) return;
    const { maal, start, ydre } = fangst;
    fund.push({ maal, element: ramme });
    for (let om = ydre; om; om = om.ydre) om.start += naaet - start;
    fangst = ydre;
  }

  function tekst(stykke: string): void {
    const ramme = rammer.at(-1);
    if (!ramme || ramme === 'spring' || !('boern' in ramme)) return;
    ramme.tekst += stykke;
    bind(ramme.tekst.length, ramme.navn);
  }

  function bind(laengde: number, navn: string): void {
    const graense = fangst?.tekstgraense ?? graenser.tekst;
    if (laengde > graense) afvis('TEKST_FOR_LANG', lokaltNavn(navn), `teksten er over ${graense} tegn`);
  }

  return {
    aabn: (navn: string, linje: number, position: number, attributter: Attributter): void => {
      if (rammer.length >= graenser.dybde) afvis('DYBDE', lokaltNavn(navn), `dybere end ${graenser.dybde} elementer`);
      rammer.push(ny(navn, linje, position, attributter));
    },
    luk,
    tekst,
    /** Looks at how far the document has come since the object began. */
    maal: (position: number): void => {
      naaet = position;
      if (!fangst || position - fangst.start <= graenser.objekt) return;
      afvis('OBJEKT_FOR_STORT', 'objekt', `objektet er over ${graenser.objekt} tegn`);
    },
    /** The length of a token the parser still holds: it is text that has not been reported yet. */
    uafsluttet: (laengde: number): void => bind(laengde, 'fil'),
    hent: (): Fund<M>[] => {
      const faerdige = fund;
      fund = [];
      return faerdige;
    },
  };
}
