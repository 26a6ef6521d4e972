import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { pakkeRod } from '../pakke.ts';
import { forbind } from './client.ts';

const LAAS = 7_204_854_444; // any number: what matters is that all who migrate one database use the same

/** Brings the database to the current schema. Programs that start together take turns; the second finds nothing to do. */
export async function migrer(url: string): Promise<void> {
  const klient = forbind({ url, max: 1, applikation: 'overblik-migrer' });
  try {
    await klient`SELECT pg_advisory_lock(${LAAS})`;
    await migrate(drizzle(klient), { migrationsFolder: join(pakkeRod, 'db/migrations') });
  } finally {
    await klient.end({ timeout: 5 });
  }
}
