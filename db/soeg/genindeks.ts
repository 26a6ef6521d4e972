/** The table a rebuild fills, and its indexes: made when it is full, which is much less work than keeping them while it fills. */
import type { Tx } from '../client.ts';
import type { Eneforbindelse } from '../skriv/klient.ts';
import { koer } from '../skriv/saet.ts';

/** For the making of an index: what lies in memory is not sorted on disk. */
const HUKOMMELSE = '256MB';

/** Makes it as the one that is searched, with no index but its key: by that, what changes meanwhile is put in its place. */
export async function opretNy(tx: Tx): Promise<void> {
  await koer(tx, 'create table soegedokument_ny (like soegedokument including all excluding indexes)', []);
  await koer(tx, 'alter table soegedokument_ny add primary key (objekt_id, noegle, fra, nu_fra)', []);
}

/** Makes the other indexes, one by one; nobody who reads or writes waits for them. One that could not be made throws. */
export async function lavIndekser(forbindelse: Eneforbindelse): Promise<void> {
  const savnede = await forbindelse.koer((tx) =>
    koer<{ sql: string }>(
      tx,
      `select regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE INDEX (soegedokument)(\\S*) ON (\\S*)soegedokument ',
          'create index concurrently \\1_ny\\2 on \\3soegedokument_ny ') as sql
        from pg_index i where i.indrelid = 'soegedokument'::regclass and not i.indisprimary`,
      [],
    ),
  );
  await forbindelse.alene(`set maintenance_work_mem = '${HUKOMMELSE}'`);
  for (const { sql } of savnede) await forbindelse.alene(sql);
}

/** Keys and indexes get their names back, so that the next rebuild finds them free. */
export async function omdoeb(tx: Tx): Promise<void> {
  const navne = await koer<{ navn: string }>(
    tx,
    `select c.relname as navn from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = 'soegedokument'::regclass
      and c.relname like 'soegedokument\\_ny%'`,
    [],
  );
  for (const { navn } of navne) await koer(tx, `alter index ${navn} rename to ${navn.replace('_ny', '')}`, []);
}
