import { createServer as http, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as https } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a body is what was sent

export interface Modtaget {
  readonly sti: string;
  readonly hoveder: IncomingHttpHeaders;
  readonly krop: string;
  readonly beskeder: readonly Json[];
  /** What it was answered; 0: nothing. */
  readonly status: number;
}
type Svar =
  number | { readonly status: number; readonly hoveder?: Record<string, string>; readonly krop?: string } | 'intet';

/** Somebody who is pushed to: keeps what comes, and answers as told. */
export interface Modtager {
  readonly vaert: string;
  readonly url: string;
  readonly alle: Modtaget[];
  /** What it acknowledged, event by event. */
  readonly kvitterede: () => Json[];
  /** How the next ones are answered; by default 204. */
  svar: (nr: number, beskeder: readonly Json[]) => Svar;
  readonly slut: () => Promise<void>;
}

/** With a certificate it speaks TLS. */
export async function startModtager(tls?: { key: string; cert: string }): Promise<Modtager> {
  const alle: Modtaget[] = [];
  const lyt: RequestListener = (request, reply) => {
    const stykker: Buffer[] = [];
    request.on('data', (stykke: Buffer) => stykker.push(stykke));
    request.on('end', () => {
      const krop = Buffer.concat(stykker).toString('utf8');
      const laest: Json = krop ? JSON.parse(krop) : [];
      const beskeder = Array.isArray(laest) ? laest : [laest];
      const svar = modtager.svar(alle.length, beskeder);
      const status = svar === 'intet' ? 0 : typeof svar === 'number' ? svar : svar.status;
      alle.push({
        sti: `${request.method ?? ''} ${request.url ?? ''}`,
        hoveder: request.headers,
        krop,
        beskeder,
        status,
      });
      if (svar === 'intet') return;
      const { hoveder = {}, krop: tekst = '' } = typeof svar === 'number' ? {} : svar;
      reply.writeHead(status, hoveder).end(tekst);
    });
  };
  const server = tls ? https(tls, lyt) : http(lyt);
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  const vaert = `localhost:${String((server.address() as AddressInfo).port)}`; // it listens on a port
  const modtager: Modtager = {
    vaert,
    url: `${tls ? 'https' : 'http'}://${vaert}/ind`,
    alle,
    kvitterede: () => alle.flatMap(({ status, beskeder }) => (status >= 200 && status < 300 ? beskeder : [])),
    svar: () => 204,
    slut: async () => {
      server.closeAllConnections();
      await new Promise((lukket) => server.close(lukket));
    },
  };
  return modtager;
}

/** Comes back when it is so; throws when that takes too long, and says what it was. */
export async function til(sandt: () => boolean | Promise<boolean>, hvad = 'det', ms = 20_000): Promise<void> {
  for (const graense = Date.now() + ms; Date.now() < graense; await pause(25)) if (await sandt()) return;
  throw new Error(`${hvad} blev ikke så`);
}
