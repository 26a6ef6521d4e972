import { randomUUID } from 'node:crypto';
import { erNede } from '../db/afbrudt.ts';
import { fejlspor, IndeksFejl, type FejlKode } from '../errors.ts';
import { XmlFejl } from '../indexers/xml/fejl.ts';
import type { Logger } from 'pino';
import { FEJLACTION, konvolut } from './konvolut.ts';
import type { Kald, Version } from './laes.ts';
import { escape } from './xml.ts';

/** Whose fault it was; the names SOAP 1.1 and 1.2 have for it. */
type Hvis = 'afsender' | 'modtager' | 'version' | 'forstaas';
const KODER: Record<Hvis, Record<Version, string>> = {
  afsender: { '1.1': 'Client', '1.2': 'Sender' },
  modtager: { '1.1': 'Server', '1.2': 'Receiver' },
  version: { '1.1': 'VersionMismatch', '1.2': 'VersionMismatch' },
  forstaas: { '1.1': 'MustUnderstand', '1.2': 'MustUnderstand' },
};
const VORES: ReadonlySet<FejlKode> = new Set<FejlKode>(['TJENESTE_NEDE', 'INTERNAL_SERVER_ERROR']);
/** Where HTTP has a word of its own for it; else 500, and in 1.2 400 for the sender's (the bindings' own rule). */
const STATUS: Partial<Record<string, number>> = { TJENESTE_NEDE: 503, FOR_BRED: 413 };

interface Fejlsvar {
  readonly hvis: Hvis;
  readonly kode: string;
  readonly felt?: string;
  readonly linje?: number;
  readonly besked: string;
}

export interface Fejludfald {
  readonly status: number;
  readonly version: Version;
  readonly krop: string;
}

/** Whatever was thrown, as a SOAP fault in the version asked: what is wrong, by field and rule, without stored or sent data. */
export function fejlsvar(fejl: unknown, { version, hoveder }: Kald, log: Pick<Logger, 'error' | 'debug'>): Fejludfald {
  const id = randomUUID();
  const svar = oversat(fejl);
  if (svar.hvis === 'modtager') log.error({ id, kode: svar.kode, ...fejlspor(fejl) }, 'fejl i svar');
  else log.debug({ id, kode: svar.kode }, 'afvist');
  const brugt = version ?? '1.1';
  const krop = { xml: fault(brugt, svar, id) };
  const status = STATUS[svar.kode] ?? (brugt === '1.2' && svar.hvis !== 'modtager' ? 400 : 500);
  return { status, version: brugt, krop: konvolut(brugt, hoveder, FEJLACTION, krop) };
}

function oversat(fejl: unknown): Fejlsvar {
  if (fejl instanceof XmlFejl) {
    const hvis = fejl.regel === 'SOAP_VERSION' ? 'version' : fejl.regel === 'SKAL_FORSTAAS' ? 'forstaas' : 'afsender';
    const { felt, linje, besked } = fejl;
    return { hvis, kode: fejl.regel, felt, linje, besked };
  }
  if (fejl instanceof IndeksFejl && fejl.kode !== 'INTERNAL_SERVER_ERROR') {
    return { hvis: VORES.has(fejl.kode) ? 'modtager' : 'afsender', kode: fejl.kode, besked: fejl.message };
  }
  if (erNede(fejl)) {
    return { hvis: 'modtager', kode: 'TJENESTE_NEDE', besked: 'tjenesten er ikke klar; prøv igen om lidt' };
  }
  const besked = 'noget gik galt hos os; oplys id, når det meldes';
  return { hvis: 'modtager', kode: 'INTERNAL_SERVER_ERROR', besked };
}

function fault(version: Version, { hvis, kode, felt, linje, besked }: Fejlsvar, id: string): string {
  const f = (navn: string, vaerdi: string | number | undefined) =>
    vaerdi === undefined ? '' : `<f:${navn}>${escape(String(vaerdi))}</f:${navn}>`;
  const dele = f('Kode', kode) + f('Felt', felt) + f('Linje', linje) + f('Id', id);
  const detalje = `<f:Fejl xmlns:f="urn:overblik:fejl:1">${dele}</f:Fejl>`;
  const navn = KODER[hvis][version];
  if (version === '1.1') {
    return `<s:Fault><faultcode>s:${navn}</faultcode><faultstring>${escape(besked)}</faultstring><detail>${detalje}</detail></s:Fault>`;
  }
  return `<s:Fault><s:Code><s:Value>s:${navn}</s:Value></s:Code><s:Reason><s:Text xml:lang="da">${escape(besked)}</s:Text></s:Reason><s:Detail>${detalje}</s:Detail></s:Fault>`;
}
