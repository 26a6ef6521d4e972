import type { Skridt, Sted } from '../indexers/xml/bygger.ts';
import { lokaltNavn, soap11, soap12, wsa, type Navnerum } from '../indexers/xml/navnerum.ts';

/** What of an envelope's header is used: WS-Addressing, and KOMBIT's RequestHeader. */
export interface Hoveder {
  messageId: string | null;
  action: string | null;
  transaktion: string | null;
}
export interface Hovedmaal {
  readonly slags: 'hoved';
  readonly navn: keyof Hoveder;
}

export const KOMBIT_HOVED = 'http://kombit.dk/xml/schemas/RequestHeader/1/';
const requestHeader = (lokal: string) => `{${KOMBIT_HOVED}}${lokal}`;
const WSSE = '{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd}Security';
const LIBERTY = '{urn:liberty:sb:2006-08}Framework';

/** Headers for the next one on the way, or for whoever is last: both are us. */
const TIL_OS = new Set([
  undefined,
  '',
  'http://schemas.xmlsoap.org/soap/actor/next',
  'http://www.w3.org/2003/05/soap-envelope/role/next',
  'http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver',
]);

const fang = (navn: keyof Hoveder): Skridt<Hovedmaal> => ({ fang: { slags: 'hoved', navn } });
const SPRING: Skridt<Hovedmaal> = { spring: true };
const LAESES = new Map<string, Skridt<Hovedmaal>>([
  [wsa('MessageID'), fang('messageId')],
  [wsa('Action'), fang('action')],
  [
    requestHeader('RequestHeader'),
    { gaa: (navn) => (navn === requestHeader('TransactionUUID') ? fang('transaktion') : SPRING) },
  ],
  // The token in it is exchanged in front of us (docs/integration.md); who calls is told by the bearer or the proxy.
  [WSSE, SPRING],
  [LIBERTY, SPRING],
]);

/** The header's elements. One that must be understood and is not ends the call, as SOAP says (1.1 §4.2.3, 1.2 §5.2.3). */
export const hovedsted: Sted<Hovedmaal> = (navn, attributter) => {
  const kendt = LAESES.get(navn) ?? (navn.startsWith(wsa('')) ? SPRING : undefined);
  if (kendt) return kendt;
  const skal = [soap11, soap12].some((rum) => skalForstaas(rum, attributter));
  const besked = `hovedet ${lokaltNavn(navn)} skal forstås (mustUnderstand) og kendes ikke`;
  return skal ? { afvis: 'SKAL_FORSTAAS', besked } : SPRING;
};

function skalForstaas(rum: Navnerum, attribut: (navn: string) => string | undefined): boolean {
  const [krav, rolle] = [attribut(rum('mustUnderstand')), attribut(rum('actor')) ?? attribut(rum('role'))];
  return (krav === '1' || krav === 'true') && TIL_OS.has(rolle);
}
