import type { Sql } from '../client.ts';
import { versionAf } from '../version.ts';
import { planer, type Planstand } from './eksportplan.ts';

/** One thing that was looked at. `raad`: what to do, where it is not ok. */
export interface Fund {
  readonly hvad: string;
  readonly stand: 'ok' | 'advarsel' | 'fejl';
  readonly raad?: string;
}

interface Tal {
  utf8: boolean;
  roller: number;
  stoerre: number;
  udvidelser: number;
  objekter: string;
  karantaene: string;
  venter: string;
  parkeret: string;
  bagud: string;
  stoppede: string;
}

/** What the database says of itself: version, encoding, roles, extensions, and what waits for somebody. */
export async function diagnoser(sql: Sql): Promise<Fund[]> {
  const version = await versionAf(sql);
  const [tal] = await sql.unsafe<Tal[]>(`select current_setting('server_encoding') = 'UTF8' as utf8,
    (select count(*)::int from pg_roles where rolname in ('overblik_indexer', 'overblik_laeser')) as roller,
    (select count(*)::int from pg_roles where (rolsuper or rolbypassrls or rolcreaterole or rolcanlogin)
      and rolname in ('overblik_indexer', 'overblik_laeser', 'overblik_revision', 'overblik_revisor')) as stoerre,
    (select count(*)::int from pg_extension where extname = 'btree_gist') as udvidelser,
    (select count(*) from objekt where livscyklus in ('aktiv', 'passiv')) as objekter,
    (select count(*) from karantaene where afgjort is null) as karantaene, (select count(*) from objekt where livscyklus = 'venter') as venter,
    (select count(*) from soegeparkeret) as parkeret,
    (select count(*) from abonnement where parkeret is not null and ophoert is null) as stoppede,
    (select count(*) from udbakke u cross join soegestand s where (u.xid, u.position) > (s.xid, s.position)) as bagud`);
  const eksporter = await planer(sql);
  if (!tal) return [{ hvad: 'databasen', stand: 'fejl', raad: 'svarer ikke på, hvad den er' }];
  const er = (ok: boolean, hvad: string, raad: string, stand: Fund['stand'] = 'fejl'): Fund =>
    ok ? { hvad, stand: 'ok' } : { hvad, stand, raad };
  return [
    { hvad: `PostgreSQL ${version.udgave}`, stand: version.stand, ...(version.besked ? { raad: version.besked } : {}) },
    er(tal.utf8, 'databasens tegnsæt er UTF8', 'opret databasen med ENCODING UTF8'),
    er(tal.roller === 2, 'rollerne overblik_indexer og overblik_laeser', 'kør overblik migrate som databasens ejer'),
    er(tal.stoerre === 0, 'rollerne kan ikke mere, end de har fået', 'tag SUPERUSER, BYPASSRLS, CREATEROLE og LOGIN fra overblik_-rollerne'),
    er(tal.udvidelser === 1, 'udvidelsen btree_gist', 'installer postgresql-contrib og kør overblik migrate'),
    er(true, `${tal.objekter} objekter i registret`, ''),
    er(tal.karantaene === '0', `${tal.karantaene} beskeder i karantæne`, 'se tabellen karantaene: kode, felt, begrundelse', 'advarsel'),
    er(tal.venter === '0', `${tal.venter} objekter venter på deres importer eller sag`, 'kilden har sendt ændringer uden importer', 'advarsel'),
    er(tal.parkeret === '0', `${tal.parkeret} objekter kan ikke søges frem`, 'se tabellen soegeparkeret: indeks, objekt_id, kode; kør overblik rebuild search, når årsagen er væk', 'advarsel'),
    er(Number(tal.bagud) <= 1_000, `søgningen mangler ${tal.bagud} ændringer`, 'den indhenter dem selv, mens overblik serve kører', 'advarsel'),
    er(tal.stoppede === '0', `${tal.stoppede} webhooks er parkeret`, 'se tabellen abonnement: system, seneste_fejl, parkeret; systemet sætter dem i gang igen med PUT /abonnementer/{id}/webhook', 'advarsel'),
    ...eksporter.map(planfund),
  ]; // prettier-ignore
}

const planfund = ({ navn, dag, lavet, mangler }: Planstand): Fund =>
  mangler === null
    ? { hvad: `planlagt eksport ${navn}: ${lavet ? `lavet ${dag}` : 'endnu ikke lavet'}`, stand: 'ok' }
    : { hvad: `planlagt eksport ${navn}: ingen fil for ${dag}`, stand: 'advarsel', raad: mangler };
