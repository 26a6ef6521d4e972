import type { Uuid } from '../../schema/domaene/id.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { instant } from '../instant.ts';
import { graense, udbakke } from '../tables/registrering.ts';
import { laasObjekter } from './objekt.ts';
import { indsaet } from './indsaet.ts';
import { koer } from './saet.ts';
import { sammenlign } from '../../schema/domaene/sammenlign.ts';

/** An object that was written to, and the instants ahead at which it will say something else. */
export interface Kommende {
  readonly id: Uuid;
  /** Nothing of it was ahead before: it is new. */
  readonly ny: boolean;
  /** Nobody can see it any more, and what has come is not told of either. */
  readonly fjernet: boolean;
  readonly graenser: readonly Oejeblik[];
  readonly udenNotifikation: boolean;
}

/**
 * What is ahead of these objects from now on: what was moved or withdrawn before it came is forgotten, what stands as it
 * stood is left. An instant that has come but is not told of yet is told of all the same: it took effect.
 */
export async function gemGraenser(tx: Tx, alle: readonly Kommende[], modtaget: Oejeblik): Promise<void> {
  const kendte = alle.filter(({ ny }) => !ny);
  if (kendte.length > 0) {
    const tekst = `delete from graense g using json_to_recordset(($1::text)::json) as x(id uuid, fjernet boolean, graenser jsonb)
      where g.objekt_id = x.id and (x.fjernet or (g.tidspunkt > ($2::text)::timestamptz
        and g.tidspunkt not in (select e::timestamptz from jsonb_array_elements_text(x.graenser) e)))`;
    await koer(tx, tekst, [JSON.stringify(kendte), modtaget]);
  }
  const nye = alle.flatMap(({ id: objektId, graenser, udenNotifikation }) =>
    graenser.map((tidspunkt) => ({ objektId, tidspunkt, udenNotifikation })),
  );
  await indsaet(tx, graense, nye, { efter: 'on conflict do nothing' });
}

/** How many objects are told of in one transaction. */
const PARTI = 500;

/**
 * Tells of what has come by `nu` (null: by the server's clock): for each instant of each object one event in the outbox, and one
 * version more, under the object's lock. Back comes how many. Whoever runs it beside another finds what the other left.
 */
export async function udloesGraenser(tx: Tx, nu: Oejeblik | null): Promise<number> {
  const naaet = nu === null ? 'clock_timestamp()' : `($1::text)::timestamptz`;
  const tid = nu === null ? [] : [nu];
  const moedt = await koer<{ id: Uuid }>(
    tx,
    `select distinct objekt_id as id from (select objekt_id from graense where tidspunkt <= ${naaet} order by tidspunkt limit ${String(PARTI)}) x`,
    tid,
  );
  if (moedt.length === 0) return 0;
  const rader = await laasObjekter(tx, moedt.map(({ id }) => id)); // prettier-ignore
  const naaede = await koer<{ objektId: Uuid; virkning: Oejeblik; udenNotifikation: boolean; modtaget: Oejeblik }>(
    tx,
    `delete from graense where objekt_id in (select x::uuid from jsonb_array_elements_text(($${String(tid.length + 1)}::text)::jsonb) x)
        and tidspunkt <= ${naaet} returning objekt_id as "objektId", ${instant('tidspunkt')} as virkning,
      uden_notifikation as "udenNotifikation", ${instant('clock_timestamp()')} as modtaget`,
    [...tid, JSON.stringify(rader.map(({ id }) => id))],
  );
  const versioner = new Map(rader.map(({ id, slags, version }) => [id, { slags, version }]));
  const poster = naaede
    .toSorted((a, b) => sammenlign(a.virkning, b.virkning))
    .flatMap((en) => {
      const objekt = versioner.get(en.objektId);
      return objekt
        ? [{ ...en, slags: objekt.slags, haendelse: 'aendret', forretning: [], version: (objekt.version += 1) }]
        : [];
    });
  await koer(
    tx,
    `update objekt o set version = x.version from json_to_recordset(($1::text)::json) as x(id uuid, version bigint) where o.id = x.id`,
    [JSON.stringify([...versioner].map(([id, { version }]) => ({ id, version })))],
  );
  await indsaet(tx, udbakke, poster, { uden: ['position'] });
  return poster.length;
}

/** Works out anew, from the rows there are, what is ahead of the objects the statement names. */
export async function genfindGraenser(tx: Tx, tabeller: readonly string[], ider: string): Promise<void> {
  await koer(tx, `delete from graense where objekt_id in (${ider}) and tidspunkt > now()`, []);
  for (const tabel of tabeller) {
    await koer(tx, `insert into graense select t.id, x.tidspunkt, false from public.${tabel} t
      cross join lateral (values (lower(t.virkning)), (upper(t.virkning))) x(tidspunkt)
      where t.id in (${ider}) and x.tidspunkt > now() and x.tidspunkt < '9999-01-01' on conflict do nothing`, []); // prettier-ignore
  }
}
