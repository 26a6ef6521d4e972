import { udpak } from './besked.ts';
import type { UkendtBesked } from './besked.ts';
import type { Fund, Graenser } from './bygger.ts';
import { vaerdi } from './element.ts';
import { XmlFejl } from './fejl.ts';
import { haendelserFra } from './haendelse.ts';
import type { XmlHaendelse } from './haendelse.ts';
import { createLaeser, GRAENSER } from './laeser.ts';
import { ROD } from './operationer.ts';
import type { Maal, Objektmaal } from './operationer.ts';
import { createOrdboeger } from './roller.ts';
import type { Rolletabel, Typetabel } from './roller.ts';
import { somTekst } from './tegn.ts';

export { XmlFejl } from './fejl.ts';
export type { XmlHaendelse } from './haendelse.ts';
export type { UkendtBesked } from './besked.ts';

export interface XmlOpsaetning {
  /** Role and type uuids that are not public, from configuration; they win over the known ones. */
  readonly roller?: Rolletabel;
  readonly typer?: Typetabel;
  readonly graenser?: Partial<Graenser>;
  /** Told of each Beskeddata that holds nothing of SF1470/SF1490. */
  readonly ukendt?: (besked: UkendtBesked) => void;
}

/**
 * The hændelser of one XML document, in order and as they are read: SF1470/SF1490 version 6 importer, opdater, fjern
 * and kasser – bare or in SOAP 1.1/1.2 – or a Haendelsesbesked. One object at a time is in memory. Throws XmlFejl,
 * also after earlier hændelser have been given, for what is not well-formed, not ours, or too large.
 */
export async function* laesXml(
  kilde: AsyncIterable<Uint8Array | string>,
  opsaetning: XmlOpsaetning = {},
): AsyncGenerator<XmlHaendelse> {
  const laeser = createLaeser(ROD, { ...GRAENSER, ...opsaetning.graenser });
  const oversaet = createOversaetter(opsaetning);
  let noget = false;
  for await (const tekst of somTekst(kilde, laeser.linje)) {
    for (const fund of laeser.skriv(tekst)) {
      noget ||= fund.maal.slags !== 'beskedId';
      yield* oversaet(fund);
    }
  }
  laeser.slut();
  if (!noget) manglerOperation(laeser.linje());
}

/** Finds to hændelser; remembers the envelope's MessageID, which stands before the body. */
function createOversaetter({ roller, typer, graenser, ukendt = () => undefined }: XmlOpsaetning) {
  const ordboeger = createOrdboeger(roller, typer);
  const objekt = (fund: Fund<Objektmaal>, beskedId: string | null) =>
    haendelserFra(fund, ordboeger[fund.maal.objekt], beskedId);
  let messageId: string | null = null;
  return ({ maal, ...fund }: Fund<Maal>): XmlHaendelse[] => {
    if (maal.slags === 'objekt') return objekt({ maal, ...fund }, messageId);
    if (maal.slags === 'kuvert') {
      const besked = udpak(fund.element, { ...GRAENSER, ...graenser }, ukendt);
      return besked.fund.flatMap((f) => objekt(f, besked.beskedId));
    }
    messageId = vaerdi(fund.element);
    return [];
  };
}

function manglerOperation(linje: number): never {
  const besked = 'dokumentet indeholder ingen objekter';
  throw new XmlFejl({ linje, felt: 'Body', regel: 'INGEN_OPERATION', besked });
}
