import { randomUUID } from 'node:crypto';
import { KOMBIT_HOVED, type Hoveder } from './hoved.ts';
import type { Version } from './laes.ts';
import { escape, type Xml } from './xml.ts';

const SOAP: Record<Version, string> = {
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
};
const WSA = 'http://www.w3.org/2005/08/addressing';
/** What is answered in each version; both sample clients take these (soap-clients.md §1). */
export const INDHOLDSTYPE: Record<Version, string> = {
  '1.1': 'text/xml; charset=utf-8',
  '1.2': 'application/soap+xml; charset=utf-8',
};

/** The answer in the version asked, with the RequestHeader echoed and WS-Addressing answered where it was used. */
export function konvolut(version: Version, hoveder: Hoveder, action: string | null, krop: Xml): string {
  const hoved = hovedtekst(hoveder, action);
  return `<s:Envelope xmlns:s="${SOAP[version]}">${hoved}<s:Body>${krop.xml}</s:Body></s:Envelope>`;
}

/** The action of an answer, as WS-Addressing makes it from what was asked. */
export const svaraction = ({ action }: Hoveder): string | null => (action === null ? null : `${action}Response`);
/** The action of a fault (WS-Addressing 1.0 SOAP Binding §6). */
export const FEJLACTION = `${WSA}/soap/fault`;

function hovedtekst({ messageId, transaktion }: Hoveder, action: string | null): string {
  const adresse = messageId === null ? '' : svar(messageId, action);
  const egen =
    transaktion === null
      ? ''
      : `<h:RequestHeader xmlns:h="${KOMBIT_HOVED}"><h:TransactionUUID>${escape(transaktion)}</h:TransactionUUID></h:RequestHeader>`;
  return adresse + egen === '' ? '' : `<s:Header>${adresse}${egen}</s:Header>`;
}

function svar(messageId: string, action: string | null): string {
  const a = (navn: string, vaerdi: string) => `<a:${navn} xmlns:a="${WSA}">${escape(vaerdi)}</a:${navn}>`;
  const handling = action === null ? '' : a('Action', action);
  return `${handling}${a('MessageID', `urn:uuid:${randomUUID()}`)}${a('RelatesTo', messageId)}`;
}
