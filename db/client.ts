import { connect, type Socket } from 'node:net';
import postgres from 'postgres';

/** Raw SQL in this folder; values go in as parameters, never as text. */
export type Sql = postgres.Sql;
/** A connection or a transaction of it: the caller decides what is atomic. */
export type Tx = postgres.Sql | postgres.TransactionSql;

export type Rolle =
  'overblik_laeser' | 'overblik_indexer' | 'overblik_revisor' | 'overblik_aftaler' | 'overblik_udgang';

/** An idle connection is kept so long: a new one plans its large statements anew, and the first to ask would wait for that. */
const IDLE_S = 10 * 60;

/** How long a statement may take unless said. */
export const SAETNING_MS = 30_000;

export interface Tilslutning {
  url: string;
  rolle?: Rolle;
  max: number;
  applikation: string;
  /** How long a statement may take; `SAETNING_MS` unless said. */
  tidsgraenseMs?: number;
  /** Does it read arrays? A writer is given them as JSON. */
  lister?: boolean;
  /** Told each time a connection is lost or given up, before anybody who waited on it. */
  lukket?: () => void;
}

/**
 * A client for raw SQL. Times and amounts come out as text (a driver's Date loses microseconds and cannot say infinity).
 * The role is set as the session begins, so that no statement ever runs with the owner's rights.
 */
export function forbind({ url, rolle, max, applikation, lukket, ...valg }: Tilslutning): Sql {
  const { tidsgraenseMs = SAETNING_MS, lister = rolle === undefined || rolle === 'overblik_revisor' } = valg;
  return postgres(url, {
    max,
    idle_timeout: IDLE_S,
    connect_timeout: 10,
    onnotice: () => undefined,
    // After a fault it is tried again within a second, however many there have been: somebody is waiting.
    backoff: (forsoeg: number) => Math.min(2 ** forsoeg / 100, 1) * (0.5 + Math.random() / 2),
    ...(flereVaerter(url) ? {} : udenVenten),
    ...(lukket ? { onclose: lukket } : {}),
    // What it asks the server at each new connection is awaited by nobody: cut off there, the whole process would end.
    // One that reads no arrays need not ask: readers and writers get them as JSON.
    fetch_types: lister,
    transform: { undefined: null },
    types: {
      numeric: { to: 1700, from: [1700], serialize: String, parse: String },
      oejeblik: { to: 1184, from: [], serialize: somTid, parse: String },
      dag: { to: 1082, from: [], serialize: somTid, parse: String },
    },
    connection: {
      application_name: applikation,
      TimeZone: 'UTC',
      statement_timeout: tidsgraenseMs,
      ...(rolle ? { role: rolle } : {}),
      // A reader's statements are few and large: planned once for each connection, not at each of the first five uses.
      ...(rolle === 'overblik_laeser' ? { plan_cache_mode: 'force_generic_plan' } : {}),
    },
  });
}

/** A time is sent as it is written, with its microseconds. */
const somTid = (tid: unknown): string => (tid instanceof Date ? tid.toISOString() : String(tid));

/**
 * The driver's own socket waits with a small piece until the larger one before it is acknowledged, and the server
 * acknowledges late: forty milliseconds in the middle of a batch. This one sends at once. Where several servers are named
 * the driver's own is kept, which tries one after another. (`socket` is in the driver's manual, not in its types.)
 */
const udenVenten: { socket?: (til: Adresse) => Socket } = {
  socket: ({ host: [host = '127.0.0.1'], port: [port = 5432], path }) =>
    connect(path ? { path } : { host, port, noDelay: true }),
};
interface Adresse {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | false;
}
const flereVaerter = (url: string): boolean => /^[^?]*@[^/?]*,/.test(url);
