import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands before an engine says of a bulk request, before any of it arrives: 0, and it is let through. */
export interface Traengsel {
  /** Status of the whole request number `nr` (from 1); 0: it is let through. */
  readonly hele?: (nr: number) => number;
  /** Status of item `plads` of request number `nr`; 0: it is let through. */
  readonly post?: (nr: number, plads: number) => number;
}

/** A crowded engine: a proxy before a real one that turns bulk items, or whole requests, away – these never arrive. */
export async function startTraengsel(maal: string, { hele, post }: Traengsel) {
  let nr = 0;
  /** Of each item let through, in the order it was: its id and version. */
  const igennem: { id: string; version: number }[] = [];
  const server = createServer((request, svar) => {
    void (async () => {
      const krop = await laes(request);
      if (!request.url?.includes('_bulk')) return send(svar, await videre(maal, request, krop));
      nr += 1;
      const status = hele?.(nr) ?? 0;
      if (status > 0) return send(svar, { status, krop: '{"error":"travlt"}' });
      const linjer = krop.trimEnd().split('\n');
      const par = Array.from({ length: linjer.length / 2 }, (_, plads) => ({ plads, handling: linjer[2 * plads] ?? '', kilde: linjer[2 * plads + 1] ?? '' }));
      const afvist = new Map(par.map(({ plads }) => [plads, post?.(nr, plads) ?? 0]));
      const med = par.filter(({ plads }) => afvist.get(plads) === 0);
      const lest = { items: [] as object[], ...(med.length > 0 ? (JSON.parse((await videre(maal, request, med.map(({ handling, kilde }) => `${handling}\n${kilde}\n`).join(''))).krop) as { items: object[] }) : {}) };
      for (const { handling } of med) igennem.push(indeks(handling));
      const items = par.map(({ plads }) => (afvist.get(plads) === 0 ? lest.items.shift() : { index: { status: afvist.get(plads), error: { type: 'rejected_execution_exception' } } }));
      send(svar, { status: 200, krop: JSON.stringify({ took: 1, errors: true, items }) });
    })();
  }); // prettier-ignore
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, // it listens on a port
    igennem,
    antal: () => nr,
    slut: () => new Promise((klar) => (server.closeAllConnections(), server.close(klar))),
  };
}

const indeks = (handling: string) => {
  const { index } = JSON.parse(handling) as { index: { _id: string; version: number } }; // the only action that is sent
  return { id: index._id, version: index.version };
};

async function laes(request: IncomingMessage): Promise<string> {
  let krop = '';
  for await (const del of request.setEncoding('utf8')) krop += String(del);
  return krop;
}

interface Videre {
  readonly status: number;
  readonly krop: string;
}
async function videre(maal: string, { url = '/', method = 'GET', headers }: IncomingMessage, krop: string): Promise<Videre> {
  const type = headers['content-type'];
  const svar = await fetch(`${maal}${url}`, { method, headers: type ? { 'content-type': type } : {}, ...(krop === '' ? {} : { body: krop }) });
  return { status: svar.status, krop: await svar.text() };
} // prettier-ignore

const send = (svar: ServerResponse, { status, krop }: Videre): void =>
  void svar.writeHead(status, { 'content-type': 'application/json' }).end(krop);
