import { setTimeout as pause } from 'node:timers/promises';
import type { Barn } from '../barn.ts';
import { somEjer } from '../database.ts';
import type { Ledning } from './ledning.ts';

/** Those that are killed in turn, and how one is started in the place of another. */
export interface Flok {
  readonly indeksere: Barn[];
  readonly start: () => Promise<Barn>;
}

const afbrydDatabasen = (url: string) =>
  somEjer(
    url,
    (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
      and pid <> pg_backend_pid() and application_name like 'overblik%' and application_name not like '%api%'`,
  );

export type Uheld = 'dræbt' | 'køen afbrudt' | 'databasen afbrudt';

/**
 * Cuts and kills in turn, so often, until told to stop: every connection of the indexers to the broker, every one of theirs to the database, one of
 * them killed and another started – never the last one there is. Back comes how many of each there were, when all are there again.
 */
export async function volder(
  { indeksere, start }: Flok,
  ledning: Ledning,
  databaseUrl: string,
  hverMs: number,
  stop: AbortSignal,
): Promise<Record<Uheld, number>> {
  const antal = { dræbt: 0, 'køen afbrudt': 0, 'databasen afbrudt': 0 };
  const nye: Promise<void>[] = [];
  const draeb = async (): Promise<boolean> => {
    if (indeksere.length < 2) return false;
    await indeksere.shift()?.stop(); // SIGKILL
    nye.push(start().then((ny) => void indeksere.push(ny)));
    return true;
  };
  const arter: [Uheld, () => unknown][] = [
    ['køen afbrudt', () => ledning.klip()],
    ['databasen afbrudt', () => afbrydDatabasen(databaseUrl)],
    ['dræbt', draeb],
  ];
  for (let nr = 0; !stop.aborted; nr += 1) {
    await pause(hverMs, undefined, { signal: stop }).catch(() => undefined);
    const [navn, volde] = arter[nr % arter.length] ?? ['dræbt', draeb];
    if (!stop.aborted && (await volde()) !== false) antal[navn] += 1;
  }
  await Promise.all(nye);
  return antal;
}
