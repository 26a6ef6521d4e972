import { getTableName } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';
import * as register from '../tables/register.ts';
import { objektHistorik } from '../tables/registrering.ts';

/** Where the fresh tables stand until they are swapped in; nobody but the owner may look. */
export const SKEMA = 'genopbyg';

/** Tables with rows that hold now, and those of what held before. */
export const GAELDENDE = Object.values(register).map((tabel) => getTableName(tabel));
export const HISTORIK = [...GAELDENDE.map((navn) => `${navn}_historik`), getTableName(objektHistorik)];
/** Everything that is built again. */
export const TABELLER: readonly string[] = [...GAELDENDE, ...HISTORIK];

/** Clears away what one that was cut off left behind, and makes the fresh tables: columns only, keys when they are full. */
export async function opretTabeller(tx: Tx): Promise<void> {
  await koer(tx, `drop schema if exists ${SKEMA} cascade`, []);
  await koer(tx, `create schema ${SKEMA}`, []);
  for (const navn of TABELLER) {
    await koer(tx, `create table ${SKEMA}.${navn} (like public.${navn} including all excluding indexes)`, []);
  }
  // What each object was when it was folded: `maerke` is the version of its row that was read.
  await koer(tx, `create table ${SKEMA}.foldet (id uuid primary key, maerke text not null, livscyklus text,
    senest_aendret timestamptz, oprettet_af text, registreret timestamptz)`, []); // prettier-ignore
  await koer(tx, `create table ${SKEMA}.tjek (id uuid primary key)`, []);
  await koer(tx, `create table ${SKEMA}.afvigelse (id uuid not null, tabel text not null, side text not null, antal int not null)`, []);
  // A copy of the register in rows and rights alike: until it is swapped in, nobody can reach it.
  for (const saetning of await saetninger(tx, EJER_OG_RETTIGHEDER)) await koer(tx, saetning, []);
} // prettier-ignore

/** Keys, indexes and statistics, as the live tables have them. */
export async function lavIndekser(tx: Tx): Promise<void> {
  for (const saetning of await saetninger(tx, NOEGLER_OG_INDEKSER)) await koer(tx, saetning, []);
  for (const navn of TABELLER) {
    const [id] = await koer(tx, `select 1 from pg_index where indrelid = '${SKEMA}.${navn}'::regclass`, []);
    if (!id) throw new Error(`${navn} fik intet indeks`);
  }
}

/** Takes the live tables away and puts the fresh ones in their place: keys, indexes and sequences go along. */
export async function flytIndITabellernesSted(tx: Tx): Promise<void> {
  await koer(tx, `drop table ${TABELLER.map((navn) => `public.${navn}`).join(', ')}`, []);
  for (const navn of TABELLER) await koer(tx, `alter table ${SKEMA}.${navn} set schema public`, []);
}

async function saetninger(tx: Tx, tekst: string): Promise<string[]> {
  return (await koer<{ saetning: string }>(tx, tekst, [JSON.stringify(TABELLER)])).map(({ saetning }) => saetning);
}

const VORES = `select c.* from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and c.relname in (select jsonb_array_elements_text(($1::text)::jsonb))`;

const NOEGLER_OG_INDEKSER = `with c as (${VORES})
  select format('alter table ${SKEMA}.%I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as saetning
    from c join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u', 'x')
  union all select replace(pg_get_indexdef(i.indexrelid), ' ON public.', ' ON ${SKEMA}.')
    from c join pg_index i on i.indrelid = c.oid
    where not exists (select from pg_constraint k where k.conindid = i.indexrelid)`;

/** Owner, storage options and grants – on tables, their columns and their sequences. */
const EJER_OG_RETTIGHEDER = `with c as (${VORES}),
  s as (select q.*, q.relname as navn from pg_class q join pg_depend d on d.objid = q.oid and d.deptype = 'i' join c on c.oid = d.refobjid where q.relkind = 'S'),
  alle as (select relname, relowner, relacl, 'table' as slags from c union all select relname, relowner, relacl, 'sequence' from s),
  til as (select a.*, case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end
      || case when a.is_grantable then ' with grant option' else '' end as hvem
    from (select alle.*, x.* from alle, aclexplode(alle.relacl) x
      union all select c.relname, c.relowner, null, 'table (' || quote_ident(t.attname) || ')', x.*
        from c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) x) a where a.grantee <> a.relowner)
  select format('alter table ${SKEMA}.%I owner to %I', relname, pg_get_userbyid(relowner)) as saetning from c
  union all select format('alter table ${SKEMA}.%I set (%s)', relname, array_to_string(reloptions, ', ')) from c where reloptions is not null
  union all select format('grant %s %s on %s ${SKEMA}.%I to %s', privilege_type, substr(slags, strpos(slags || '(', '(')),
    split_part(slags, ' ', 1), relname, hvem) from til`;
