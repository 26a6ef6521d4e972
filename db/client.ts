import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** Raw SQL in this folder; values go in as parameters, never as text. */
export type Sql = postgres.Sql;
/** A connection or a transaction of it: the caller decides what is atomic. */
export type Tx = postgres.Sql | postgres.TransactionSql;
export type Db = PostgresJsDatabase;

export type Rolle = 'overblik_laeser' | 'overblik_indexer';

interface Tilslutning {
  url: string;
  rolle?: Rolle;
  max: number;
  applikation: string;
}

/**
 * A client for raw SQL. Times and amounts come out as text (a driver's Date loses microseconds and cannot say infinity).
 * The role is set as the session begins, so that no statement ever runs with the owner's rights.
 */
export function forbind({ url, rolle, max, applikation }: Tilslutning): Sql {
  return postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => undefined,
    transform: { undefined: null },
    // The driver asks for the types of arrays on its own, where nobody waits: a connection lost just then would end the
    // process. What is read to be shown comes as JSON and needs none; the writer reads arrays, on a connection of its own.
    fetch_types: rolle !== 'overblik_laeser',
    types: { numeric: { to: 1700, from: [1700], serialize: String, parse: String } },
    connection: {
      application_name: applikation,
      TimeZone: 'UTC',
      statement_timeout: 30_000,
      ...(rolle ? { role: rolle } : {}),
      // A reader's statements are few and large: planned once for each connection, not at each of the first five uses.
      ...(rolle === 'overblik_laeser' ? { plan_cache_mode: 'force_generic_plan' } : {}),
    },
  });
}

/** Drizzle changes the client it is given (its serializers), so it has one of its own. */
export function drizzleKlient(tilslutning: Tilslutning): { db: Db; slut: () => Promise<void> } {
  const klient = forbind(tilslutning);
  return { db: drizzle(klient), slut: () => klient.end({ timeout: 5 }) };
}
