import type { Config } from '../config.ts';
import { aabnEmbedded } from '../db/embedded.ts';
import { forbind } from '../db/client.ts';
import { migrer } from '../db/migrer.ts';
import { versionAf, type Versionsdom } from '../db/version.ts';
import { IndeksFejl } from '../errors.ts';

export interface Database {
  readonly url: string;
  /** What is to be said of the server's version; empty when nothing is. */
  readonly advarsel: string;
  readonly stop: () => Promise<void>;
}

/** The database of the configuration, at the current schema: the given server, or the embedded one in OVERBLIK_DATA. */
export async function aabnDatabase({ databaseUrl, dataMappe }: Config): Promise<Database> {
  const embedded = databaseUrl === undefined ? await aabnEmbedded(dataMappe) : null;
  const url = databaseUrl ?? embedded?.url ?? '';
  const stop = async () => embedded?.stop();
  try {
    const { stand, besked } = await version(url);
    if (stand === 'fejl') throw new IndeksFejl('DATABASE_STARTER_IKKE', besked);
    await migrer(url);
    return { url, advarsel: besked, stop };
  } catch (fejl) {
    await stop();
    throw databaseUrl === undefined ? fejl : utilgaengelig(fejl);
  }
}

/** Asked before anything is changed: a server that is not to be used is left as it was. */
async function version(url: string): Promise<Versionsdom> {
  const sql = forbind({ url, max: 1, applikation: 'overblik-version' });
  try {
    return await versionAf(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Never with the address: it holds a password. */
function utilgaengelig(cause: unknown): IndeksFejl {
  const hvad = cause instanceof Error ? cause.message.replace(/postgres(ql)?:\/\/\S+/g, '<adressen>') : '';
  return new IndeksFejl('DATABASE_STARTER_IKKE', `DATABASE_URL: databasen kan ikke bruges: ${hvad}`, { cause });
}

/** Does the work against the database and lets go of it again, whatever came of it. */
export async function medDatabase<T>(config: Config, arbejde: (database: Database) => Promise<T>): Promise<T> {
  const database = await aabnDatabase(config);
  try {
    return await arbejde(database);
  } finally {
    await database.stop();
  }
}
