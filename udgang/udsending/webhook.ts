import { request as http, type IncomingMessage } from 'node:http';
import { request as https } from 'node:https';
import { kode } from '../../db/afbrudt.ts';
import type { Udsending } from '../../db/udgang/udsending.ts';
import type { Besked } from '../besked.ts';
import { AdresseAfvist, laesAdresse, lavOpslag, type Adresseregler, type Navneopslag } from './adresse.ts';
import { forsendelsesId, signer, type Webhookhemmeligheder } from './signatur.ts';
import type { Udfald } from './udfald.ts';

/** Name, TLS, sending and answer together. */
const TIMEOUT_MS = 10_000;
/** Of an answer no more is read: only its status means anything. */
const SVAR_MAX = 64 << 10;
const HOVED_MAX = 16 << 10;
const VENT_MAX_MS = 60 * 60_000;

export interface Webhookdele {
  readonly regler: Adresseregler;
  readonly hemmeligheder: Webhookhemmeligheder;
  readonly timeoutMs?: number;
  /** Issuers of certificates besides the well-known. */
  readonly ca?: string;
  readonly slaaOp?: Navneopslag;
}

/**
 * Pushes events to the subscription's address: one as a CloudEvent, several – where it asked for that – as a batch, signed.
 * A 2xx within ten seconds acknowledges them. Redirections are not followed; whom the name leads to is judged as it is connected to.
 */
export function lavWebhook(dele: Webhookdele) {
  return async ({ id, webhook, hemmelighed, antal }: Udsending, beskeder: readonly Besked[]): Promise<Udfald> => {
    const url = webhook === null ? null : laesAdresse(webhook, dele.regler);
    if (!url) return { fejl: 'ADRESSE' };
    const noegle = hemmelighed === null ? null : dele.hemmeligheder.laes(id, hemmelighed);
    if (!noegle) return { fejl: 'HEMMELIGHED' };
    const krop = JSON.stringify(antal > 1 ? beskeder : beskeder[0]);
    const hoveder = {
      'content-type': `application/cloudevents${antal > 1 ? '-batch' : ''}+json; charset=utf-8`,
      'content-length': String(Buffer.byteLength(krop)),
      'user-agent': 'Overblik',
      ...signer(noegle, forsendelsesId(beskeder), Date.now(), krop),
    };
    try {
      return doem(await post(url, hoveder, krop, dele));
    } catch (fejl) {
      return { fejl: ordFor(fejl) };
    }
  };
}

function post(url: URL, headers: Record<string, string>, krop: string, dele: Webhookdele): Promise<IncomingMessage> {
  const { regler, timeoutMs = TIMEOUT_MS, ca, slaaOp } = dele;
  return new Promise((svar, fejl) => {
    const valg = {
      method: 'POST', headers, agent: false as const, lookup: lavOpslag(url, regler, slaaOp), maxHeaderSize: HOVED_MAX,
      signal: AbortSignal.timeout(timeoutMs), ...(ca === undefined ? {} : { ca }),
    }; // prettier-ignore
    const kald = (url.protocol === 'https:' ? https : http)(url, valg, (besked) => {
      laesLidt(besked);
      svar(besked);
    });
    kald.on('error', fejl);
    kald.end(krop);
  });
}

/** Its sender is let finish a short answer; a long one is cut off. */
function laesLidt(besked: IncomingMessage): void {
  let laest = 0;
  besked.on('error', () => undefined); // the status has been read
  besked.on('data', (stykke: Buffer) => {
    laest += stykke.length;
    if (laest > SVAR_MAX) besked.destroy();
  });
}

function doem({ statusCode: status = 0, headers }: IncomingMessage): Udfald {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return { fejl: 'OMDIRIGERET' };
  const fejl = `HTTP_${String(status)}`;
  if (status === 410) return { fejl, opgiv: true };
  const sekunder = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(sekunder) && sekunder > 0 ? { fejl, ventMs: Math.min(sekunder * 1000, VENT_MAX_MS) } : { fejl };
} // prettier-ignore

const TLS = /CERT|TLS|SSL|ALTNAME|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|EPROTO/;

/** The kind of fault; what the other end wrote is nobody's here. */
function ordFor(fejl: unknown): string {
  if (fejl instanceof AdresseAfvist) return 'ADRESSE';
  if (!(fejl instanceof Error)) return 'FORBINDELSE';
  if (['AbortError', 'TimeoutError'].includes(fejl.name)) return 'TIMEOUT';
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(kode(fejl))) return 'NAVN';
  return TLS.test(kode(fejl)) ? 'TLS' : 'FORBINDELSE';
}
