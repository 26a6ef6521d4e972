import postgres from 'postgres';

/** Raw SQL in this folder; values go in as parameters, never as text. */
export type Sql = postgres.Sql;
/** A connection or a transaction of it: the caller decides what is atomic. */
export type Tx = postgres.Sql | postgres.TransactionSql;

export type Rolle = 'overblik_laeser' | 'overblik_indexer';

interface Tilslutning {
  url: string;
  rolle?: Rolle;
  max: number;
  applikation: string;
  /** Told each time a connection is lost or given up, before anybody who waited on it. */
  lukket?: () => void;
}

/**
 * A client for raw SQL. Times and amounts come out as text (a driver's Date loses microseconds and cannot say infinity).
 * The role is set as the session begins, so that no statement ever runs with the owner's rights.
 */
export function forbind({ url, rolle, max, applikation, lukket }: Tilslutning): Sql {
  return postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => undefined,
    ...(lukket ? { onclose: lukket } : {}),
    // What it asks the server at each new connection is awaited by nobody: cut off there, the whole process would end.
    // A writer is given arrays as JSON, so it need not ask.
    fetch_types: rolle !== 'overblik_indexer',
    transform: { undefined: null },
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
