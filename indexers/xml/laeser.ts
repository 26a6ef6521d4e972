import { SaxesParser } from 'saxes';
import { createBygger } from './bygger.ts';
import type { Afvis, Fund, Graenser, Sted } from './bygger.ts';
import { XmlFejl } from './fejl.ts';

/** A notat is at most 100 KB (anvisning Sag §9), a SagIndeks some tens of KB: far below, and small beside the heap. */
export const GRAENSER: Graenser = { dybde: 100, tekst: 1 << 20, objekt: 8 << 20 };

export interface Laeser<M> {
  /** Reads on; returns what was completed by this piece, in document order. */
  readonly skriv: (tekst: string) => Fund<M>[];
  /** Says that the document has ended; throws when it had not. */
  readonly slut: () => void;
  readonly linje: () => number;
}

const STYKKE = 1 << 16;

/**
 * A push reader of one XML document: namespaces resolved, DOCTYPE refused (so no entities of the sender's), anything not
 * well-formed refused. `rod` says what to capture; all failures are XmlFejl with the line.
 */
export function createLaeser<M>(rod: Sted<M>, graenser: Graenser = GRAENSER): Laeser<M> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const afvis: Afvis = (regel, felt, besked) => {
    throw new XmlFejl({ linje: parser.line, felt, regel, besked });
  };
  const bygger = createBygger(rod, graenser, afvis);
  let set = 0; // position of the last tag reported

  const markering = (): void => {
    set = parser.position;
    bygger.maal(set);
  };
  // Six handlers and no more: with a seventh or eighth V8 keeps the parser as a dictionary, and it reads at a quarter
  // of the speed. So the declaration is looked at with the first element, and comments are not waited for.
  parser.on('error', ({ message }) =>
    afvis('IKKE_VELFORMET', 'fil', `ikke velformet: ${message.replace(/^[\d:]+ /, '')}`),
  );
  parser.on('doctype', () => afvis('DOCTYPE', 'DOCTYPE', 'DOCTYPE er ikke tilladt'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (set === 0) tjekTegnsaet(parser.xmlDecl.encoding, afvis);
    markering();
    bygger.aabn(
      `{${uri}}${local}`,
      parser.line,
      set,
      (navn) => Object.values(attributes).find((en) => `{${en.uri}}${en.local}` === navn)?.value,
    );
  });
  parser.on('closetag', () => {
    markering();
    bygger.luk();
  });
  parser.on('text', bygger.tekst);
  parser.on('cdata', bygger.tekst);

  const skriv = (tekst: string): Fund<M>[] => {
    for (let i = 0; i < tekst.length; i += STYKKE) {
      parser.write(tekst.slice(i, i + STYKKE));
      // saxes holds a token until it ends: one that never does is stopped here
      bygger.uafsluttet(parser.position - set - STYKKE);
    }
    return bygger.hent();
  };
  return { skriv, slut: () => void parser.close(), linje: () => parser.line };
}

/** A declaration of another encoding is refused even when the bytes happen to be UTF-8: one of the two is wrong. */
function tjekTegnsaet(erklaeret: string | undefined, afvis: Afvis): void {
  if (erklaeret && !/^utf-?8$/i.test(erklaeret)) afvis('TEGNSAET', 'fil', `${erklaeret} kan ikke læses; send UTF-8`);
}
