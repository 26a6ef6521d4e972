import type { Sql } from '../client.ts';

/** One thing that was looked at. `raad`: what to do, where it is not ok. */
export interface Fund {
  readonly hvad: string;
  readonly stand: 'ok' | 'advarsel' | 'fejl';
  readonly raad?: string;
}

interface Tal {
  version: number;
  udgave: string;
  utf8: boolean;
  roller: number;
  udvidelser: number;
  objekter: string;
  karantaene: string;
  venter: string;
}

const VERSION_MIN = 180_000;

/** What the database says of itself: version, encoding, roles, extensions, and what waits for somebody. */
export async function diagnoser(sql: Sql): Promise<Fund[]> {
  const [tal] = await sql.unsafe<Tal[]>(`select current_setting('server_version_num')::int as version,
    current_setting('server_version') as udgave, current_setting('server_encoding') = 'UTF8' as utf8,
    (select count(*)::int from pg_roles where rolname in ('overblik_indexer', 'overblik_laeser')) as roller,
    (select count(*)::int from pg_extension where extname = 'btree_gist') as udvidelser,
    (select count(*) from objekt where livscyklus in ('aktiv', 'passiv')) as objekter,
    (select count(*) from karantaene) as karantaene, (select count(*) from objekt where livscyklus = 'venter') as venter`);
  if (!tal) return [{ hvad: 'databasen', stand: 'fejl', raad: 'svarer ikke på, hvad den er' }];
  const er = (ok: boolean, hvad: string, raad: string, stand: Fund['stand'] = 'fejl'): Fund =>
    ok ? { hvad, stand: 'ok' } : { hvad, stand, raad };
  return [
    er(tal.version >= VERSION_MIN, `PostgreSQL ${tal.udgave}`, 'registret kræver PostgreSQL 18 (WITHOUT OVERLAPS)'),
    er(tal.utf8, 'databasens tegnsæt er UTF8', 'opret databasen med ENCODING UTF8'),
    er(tal.roller === 2, 'rollerne overblik_indexer og overblik_laeser', 'kør overblik migrate som databasens ejer'),
    er(tal.udvidelser === 1, 'udvidelsen btree_gist', 'installer postgresql-contrib og kør overblik migrate'),
    er(true, `${tal.objekter} objekter i registret`, ''),
    er(tal.karantaene === '0', `${tal.karantaene} beskeder i karantæne`, 'se tabellen karantaene: kode, felt, begrundelse', 'advarsel'),
    er(tal.venter === '0', `${tal.venter} objekter venter på deres importer eller sag`, 'kilden har sendt ændringer uden importer', 'advarsel'),
  ]; // prettier-ignore
}
