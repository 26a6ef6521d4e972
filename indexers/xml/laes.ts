import { udpak } from './besked.ts';
import type { UkendtBesked } from './besked.ts';
import type { Fund, Graenser } from './bygger.ts';
import { vaerdi } from './element.ts';
import { XmlFejl } from './fejl.ts';
import { haendelserFra } from './haendelse.ts';
import type { XmlHaendelse } from './haendelse.ts';
import { createKlasselaeser } from './klasse.ts';
import { medKle, type Klassemaal } from './kleplan.ts';
import { createLaeser, GRAENSER } from './laeser.ts';
import { ROD } from './operationer.ts';
import type { Maal, Objekt, Objektmaal } from './operationer.ts';
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
  /** Told of each number of KLE that cannot be a klasse; the others are read. Without it, it ends the reading. */
  readonly mangelfuld?: (fejl: XmlFejl) => void;
}

type Laest = XmlHaendelse<Objekt | 'klasse'>;
const FILROD = medKle(ROD);

/**
 * The hændelser of one XML document, in order and as they are read: SF1470/SF1490 version 6 importer, opdater, fjern
 * and kasser – bare or in SOAP 1.1/1.2 – a Haendelsesbesked, or KLE (emneplan, handlingsfacetter). One object at a time is in
 * memory. Throws XmlFejl, also after earlier hændelser have been given, for what is not well-formed, not ours, or too large.
 */
export async function* laesXml(
  kilde: AsyncIterable<Uint8Array | string>,
  opsaetning: XmlOpsaetning = {},
): AsyncGenerator<Laest> {
  const laeser = createLaeser(FILROD, { ...GRAENSER, ...opsaetning.graenser });
  const oversaet = createOversaetter(opsaetning);
  let noget = false;
  for await (const tekst of somTekst(kilde, laeser.linje)) {
    for (const fund of laeser.skriv(tekst)) {
      noget ||= fund.maal.slags !== 'beskedId' && fund.maal.slags !== 'udgivet';
      yield* oversaet(fund);
    }
  }
  laeser.slut();
  if (!noget) manglerOperation(laeser.linje());
}

/** Finds to hændelser; remembers the envelope's MessageID, which stands before the body. */
function createOversaetter({ roller, typer, graenser, ukendt = () => undefined, mangelfuld }: XmlOpsaetning) {
  const ordboeger = createOrdboeger(roller, typer);
  const klasser = createKlasser(mangelfuld);
  const objekt = (fund: Fund<Objektmaal>, beskedId: string | null) =>
    haendelserFra(fund, ordboeger[fund.maal.objekt], beskedId);
  let messageId: string | null = null;
  return ({ maal, ...fund }: Fund<Maal | Klassemaal>): Laest[] => {
    if (maal.slags === 'objekt') return objekt({ maal, ...fund }, messageId);
    if (maal.slags === 'klasse' || maal.slags === 'udgivet') return klasser({ maal, ...fund });
    if (maal.slags === 'kuvert') {
      const besked = udpak(fund.element, { ...GRAENSER, ...graenser }, ukendt);
      return besked.fund.flatMap((f) => objekt(f, besked.beskedId));
    }
    messageId = vaerdi(fund.element);
    return [];
  };
}

/** KLE's numbers to hændelser; one that is not whole is told of, and none comes of it. */
function createKlasser(mangelfuld: XmlOpsaetning['mangelfuld']) {
  const laeser = createKlasselaeser();
  return ({ maal, element }: Fund<Klassemaal>): Laest[] => {
    if (maal.slags === 'udgivet') {
      laeser.udgives(element);
      return [];
    }
    try {
      return [laeser.klasse(maal.niveau, element)];
    } catch (fejl) {
      if (!(fejl instanceof XmlFejl) || !mangelfuld || fejl.felt === 'UdgivelsesDato') throw fejl;
      mangelfuld(fejl);
      return [];
    }
  };
}

function manglerOperation(linje: number): never {
  const besked = 'dokumentet indeholder ingen objekter';
  throw new XmlFejl({ linje, felt: 'Body', regel: 'INGEN_OPERATION', besked });
}
