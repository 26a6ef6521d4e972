import type { Fund, Graenser, Sted } from './bygger.ts';
import { barn, boern, unikId } from './element.ts';
import type { Element } from './element.ts';
import { XmlFejl } from './fejl.ts';
import { createLaeser } from './laeser.ts';
import { besked, indpakning, lokaltNavn } from './navnerum.ts';
import { BESKEDDATA } from './operationer.ts';
import type { Maal, Objektmaal } from './operationer.ts';
import { base64Tekst } from './tegn.ts';

/** A Beskeddata that holds nothing this index keeps: named, never silently passed over. */
export interface UkendtBesked {
  beskedId: string | null;
  /** Local name of what it holds; `Beskeddata` when it holds no element. */
  element: string;
  linje: number;
}

/**
 * The objects in a Haendelsesbesked (Beskedkuvert.xsd §Beskeddata): an operation or RegistreringBesked of SF1470/SF1490,
 * inline or as Base64. Everything in the kuvert but BeskedId is routing, and is left to the receiver of the message.
 */
export function udpak(kuvert: Element, graenser: Graenser, ukendt: (besked: UkendtBesked) => void) {
  const beskedId = unikId(barn(kuvert, besked('BeskedId')));
  const fund: Fund<Objektmaal>[] = [];
  const alle = boern(kuvert, besked('Beskeddata'));
  if (alle.length === 0) ukendt({ beskedId, element: 'Beskeddata', linje: kuvert.linje });
  for (const data of alle) {
    for (const indhold of data.boern.length > 0 ? data.boern : [data]) {
      const fundet = indholdAf(indhold, graenser);
      if (fundet) fund.push(...fundet);
      else ukendt({ beskedId, element: lokaltNavn(indhold.navn), linje: indhold.linje });
    }
  }
  return { beskedId, fund };
}

const KODET = new Set([besked('Beskeddata'), besked('Base64'), indpakning('Base64')]);

/** Null: not an operation of ours. A broken operation of ours is an error, on the line of the Beskeddata. */
function indholdAf(el: Element, graenser: Graenser): Fund<Objektmaal>[] | null {
  try {
    const fund = KODET.has(el.navn) ? laesTekst(el, graenser) : gaaIgennem(el, BESKEDDATA);
    const objekter = fund.filter((f): f is Fund<Objektmaal> => f.maal.slags === 'objekt');
    return objekter.length > 0 ? objekter : null;
  } catch (fejl) {
    if (!(fejl instanceof XmlFejl)) throw fejl;
    if (fejl.regel === 'UKENDT_ROD' || fejl.regel === 'OPERATION') return null;
    throw KODET.has(el.navn) ? new XmlFejl({ ...medFelter(fejl), linje: el.linje }) : fejl;
  }
}

const medFelter = ({ felt, regel, besked }: XmlFejl) => ({ felt, regel, besked });

/** Base64 (or XML as text) in an element; lines inside it are not the file's, so each find takes the element's. */
function laesTekst(el: Element, graenser: Graenser): Fund<Maal>[] {
  const tekst = base64Tekst(el.tekst) ?? el.tekst;
  if (!tekst.trimStart().startsWith('<')) return [];
  const laeser = createLaeser(BESKEDDATA, graenser);
  const fund = laeser.skriv(tekst);
  laeser.slut();
  return fund.map((f) => ({ ...f, linje: el.linje }));
}

/** The same walk as the reader's, over what is already a tree; attributes are not kept in one. */
function gaaIgennem(el: Element, sted: Sted<Maal>): Fund<Maal>[] {
  const skridt = sted(el.navn, () => undefined);
  if ('fang' in skridt) return [{ maal: skridt.fang, element: el }];
  if ('spring' in skridt) return [];
  if ('gaa' in skridt) return el.boern.flatMap((b) => gaaIgennem(b, skridt.gaa));
  const { afvis: regel, besked: tekst } = skridt;
  throw new XmlFejl({ linje: el.linje, felt: lokaltNavn(el.navn), regel, besked: tekst });
}
