import type { Skridt, Sted } from '../indexers/xml/bygger.ts';
import { unikId, vaerdi, type Element } from '../indexers/xml/element.ts';
import { XmlFejl } from '../indexers/xml/fejl.ts';
import { haendelserFra, type XmlHaendelse } from '../indexers/xml/haendelse.ts';
import { createLaeser, GRAENSER } from '../indexers/xml/laeser.ts';
import { lokaltNavn, soap11, soap12 } from '../indexers/xml/navnerum.ts';
import { KUVERTER, OPERATIONER, type Maal } from '../indexers/xml/operationer.ts';
import { createOrdboeger } from '../indexers/xml/roller.ts';
import { somTekst } from '../indexers/xml/tegn.ts';
import { IndeksFejl } from '../errors.ts';
import { hovedsted, type Hoveder, type Hovedmaal } from './hoved.ts';
import { OPSLAG } from './operationer.ts';
import { tjenesteFor, type Tjeneste } from './tjenester.ts';

export type Version = '1.1' | '1.2';

/** One call, as far as it was read. */
export interface Kald {
  /** Of its envelope; null until that was met. */
  version: Version | null;
  readonly hoveder: Hoveder;
  /** The body's root element, `{namespace}local`. */
  rod: string | null;
  /** What it wants changed. */
  readonly haendelser: XmlHaendelse[];
  /** Its root element, where it asks for something. */
  opslag: Element | null;
}

export const nytKald = (): Kald => ({
  version: null,
  hoveder: { messageId: null, action: null, transaktion: null },
  rod: null,
  haendelser: [],
  opslag: null,
});

/** A body that is read whole: many objects, but not a file. */
const KROP_MAX = 32 << 20;

type Alt = Maal | Hovedmaal | { readonly slags: 'opslag' };

/** The words of roles and types, as they are written in a sag, dokument, bevilling or effektuering. */
export const ORDBOEGER = createOrdboeger();

/**
 * Reads a call of one service into `kald`, which holds what was read also when this throws: XmlFejl for what is not
 * well-formed, in no envelope, not an operation of the service or too large. Nothing is done before all of it is read.
 */
export async function laesKald(krop: AsyncIterable<Uint8Array>, tjeneste: Tjeneste, kald: Kald): Promise<void> {
  const laeser = createLaeser<Alt>(
    konvolut(kald, (rod) => operation(kald, tjeneste, rod)),
    { ...GRAENSER, objekt: KROP_MAX },
  );
  for await (const tekst of somTekst(hoejst(krop), laeser.linje)) {
    for (const { maal, ...fund } of laeser.skriv(tekst)) {
      if (maal.slags === 'hoved') kald.hoveder[maal.navn] = vaerdi(fund.element) ?? unikId(fund.element);
      else if (maal.slags === 'opslag') kald.opslag = fund.element;
      else if (maal.slags === 'objekt') {
        kald.haendelser.push(...haendelserFra({ maal, ...fund }, ORDBOEGER[maal.objekt], kald.hoveder.messageId));
      }
    }
  }
  laeser.slut();
  if (kald.rod !== null) return;
  throw new XmlFejl({ linje: laeser.linje(), felt: 'Body', regel: 'INGEN_OPERATION', besked: 'Body er tom' });
}

/**
 * Reads one ModtagBeskedInput – or its Haendelsesbesked alone – bare or in an envelope, whose version and headers go into
 * `kald`. Throws as `laesKald`.
 */
export async function laesBesked(krop: AsyncIterable<Uint8Array>, kald: Kald): Promise<Element> {
  const laeser = createLaeser<Alt>(konvolut(kald, kuvertsted, kuvertsted), { ...GRAENSER, objekt: KROP_MAX });
  let besked: Element | null = null;
  for await (const tekst of somTekst(hoejst(krop), laeser.linje)) {
    for (const { maal, element } of laeser.skriv(tekst)) {
      if (maal.slags === 'hoved') kald.hoveder[maal.navn] = vaerdi(element) ?? unikId(element);
      else if (maal.slags === 'kuvert') besked = element;
    }
  }
  laeser.slut();
  if (besked) return besked;
  throw new XmlFejl({ linje: laeser.linje(), felt: 'Haendelsesbesked', regel: 'INGEN_OPERATION', besked: 'der er ingen Haendelsesbesked' }); // prettier-ignore
}

/** Only a Haendelsesbesked, alone or as ModtagBeskedInput. */
const kuvertsted: Sted<Alt> = (navn) =>
  KUVERTER.get(navn) ?? { afvis: 'UKENDT_ROD', besked: `${lokaltNavn(navn)} er ikke en ModtagBeskedInput` };

async function* hoejst(krop: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let set = 0;
  for await (const stykke of krop) {
    set += stykke.length;
    if (set > KROP_MAX) throw new IndeksFejl('FOR_BRED', `kroppen er over ${KROP_MAX >> 20} MB`);
    yield stykke;
  }
}

const VERSIONER: readonly (readonly [string, Version])[] = [
  [soap11('Envelope'), '1.1'],
  [soap12('Envelope'), '1.2'],
];

/** The envelope tells the version, never the Content-Type (soap-clients.md §1). `bar`: what may stand without one. */
function konvolut(kald: Kald, krop: Sted<Alt>, bar?: Sted<Alt>): Sted<Alt> {
  return (navn, attributter) => {
    const fundet = VERSIONER.find(([konvolut]) => konvolut === navn);
    if (!fundet && bar) return bar(navn, attributter);
    if (!fundet) return { afvis: 'SOAP_VERSION', besked: 'roden skal være Envelope i SOAP 1.1 eller 1.2' };
    [, kald.version] = fundet;
    const rum = kald.version === '1.1' ? soap11 : soap12;
    return {
      gaa: (del) => {
        if (del === rum('Header')) return { gaa: hovedsted };
        return del === rum('Body') ? { gaa: krop } : { spring: true };
      },
    };
  };
}

/** Routed by the root element in the body (soap-clients.md §1): SOAPAction says the same, or is missing. */
function operation(kald: Kald, tjeneste: Tjeneste, rod: string): Skridt<Alt> {
  const navn = lokaltNavn(rod);
  if (kald.rod !== null) return { afvis: 'UKENDT_ELEMENT', besked: 'Body skal have ét element' };
  const hjemme = tjenesteFor(rod);
  if (!hjemme) return { afvis: 'UKENDT_ROD', besked: `${navn} er hverken SF1470 eller SF1490 i version 6` };
  if (hjemme !== tjeneste) return { afvis: 'OPERATION', besked: `${navn} hører til på ${hjemme.sti}` };
  kald.rod = rod;
  if (OPSLAG.has(rod)) return { fang: { slags: 'opslag' }, storTekst: true };
  return OPERATIONER.get(rod) ?? { afvis: 'OPERATION', besked: `${tjeneste.navn} har ikke operationen ${navn} her` };
}
