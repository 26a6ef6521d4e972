import autocannon from 'autocannon';
import type { Barn } from '../barn.ts';
import { cpuMs } from '../proces.ts';

/** How one server is asked: what differs between them. */
export interface Maalt {
  readonly navn: string;
  readonly sti: string;
  /** Of the next request: who asks is another each time. */
  readonly hoveder: () => Readonly<Record<string, string>>;
  readonly krop: (cpr: string) => string;
}

/** What was seen in one round of one server. */
export interface Runde {
  readonly tider: readonly number[];
  readonly sekunder: number;
  /** Processor time of the server and of the database. */
  readonly cpuMs: number;
  /** Of that, the database's. */
  readonly databaseMs: number;
  readonly rssMb: number;
}

export interface Last {
  readonly forbindelser: number;
  readonly naesteCpr: () => string;
  /** The database server's first process. */
  readonly databasePid: number;
}

/** Asks one server about citizen after citizen. An answer that is not a good one is a fault, never a fast answer. */
export async function maal(
  barn: Barn,
  { navn, sti, hoveder, krop }: Maalt,
  last: Last,
  duration: number,
): Promise<Runde> {
  const tider: number[] = [];
  const cpu = () => [cpuMs(barn.pid), cpuMs(last.databasePid)] as const;
  barn.rssMb();
  const foer = cpu();
  const svar = await autocannon({
    url: barn.url,
    connections: last.forbindelser,
    duration,
    requests: [
      {
        method: 'POST',
        path: sti,
        setupRequest: (request) => {
          const headers = { ...request.headers, 'content-type': 'application/json', ...hoveder() };
          return { ...request, headers, body: krop(last.naesteCpr()) };
        },
      },
    ],
    verifyBody: (body) => !body.includes('"errors":'),
    // autocannon's own histogram counts whole milliseconds; that is too coarse to compare two medians.
    setupClient: (client) => client.on('response', (_status: number, _bytes: number, ms: number) => tider.push(ms)),
  });
  const fejl = svar.errors + svar.non2xx + svar.mismatches;
  if (fejl > 0 || tider.length === 0) throw new Error(`${navn}: ${fejl} fejl i ${tider.length} svar`);
  const efter = cpu();
  const databaseMs = efter[1] - foer[1];
  return { tider, sekunder: svar.duration, cpuMs: efter[0] - foer[0] + databaseMs, databaseMs, rssMb: barn.rssMb() };
}

/** One answer, as text. */
export async function spoerg({ url }: Barn, { navn, sti, hoveder, krop }: Maalt, cpr: string): Promise<string> {
  const headers = { 'content-type': 'application/json', ...hoveder() };
  const svar = await fetch(`${url}${sti}`, { method: 'POST', headers, body: krop(cpr) });
  if (!svar.ok) throw new Error(`${navn} svarede ${svar.status}: ${await svar.text()}`);
  return svar.text();
}
