import { instant } from '../../instant.ts';
import type { Saetning } from '../../saetning.ts';
import { medId } from '../../synlig.ts';

/** SELECT of both ends of virkning of a table's rows: instants at which what is read from them may change. */
export const enderAf = (id: string, fra: string, hvor: string): string =>
  `select ${id} as id, t from ${fra} cross join lateral unnest(array[lower(virkning), upper(virkning)]) t where ${hvor}`;

/** SELECT of the beginning of a Danish day. */
export const dagensStart = (id: string, dag: string, fra: string): string =>
  `select ${id} as id, (${dag})::timestamp at time zone 'Europe/Copenhagen' as t from ${fra}`;

/**
 * The CTEs `iv`: stretches of virkning `[fra, til)` crossed with stretches of now, of each id that `skel` (SELECTs of `id`, `t`)
 * names an instant for. Now is asked about from now on only: what it was earlier nobody can ask, so until the next change to
 * come it is one stretch, judged by now (`nu_ved`).
 */
export function straekCte(s: Saetning, skel: readonly string[]): string {
  const nu = s.param(s.paa.nu, 'timestamptz');
  return `skel as (select distinct id, t from (${skel.join(' union all ')}) x where t is not null and isfinite(t)),
    sv as materialized (select id, t as fra, lead(t) over (partition by id order by t) as til,
      min(t) filter (where t > ${nu}) over (partition by id) as naeste from skel),
    iv as materialized (select id, fra, til, null::timestamptz as nu_fra, ${nu} as nu_ved, naeste as nu_til from sv
      union all select sv.id, sv.fra, sv.til, k.fra, k.fra, k.til from sv join sv k on k.id = sv.id and k.fra > ${nu})`;
}

/** FROM of the stretches with the object they are of: row by row, since the planner cannot know that they are few. */
export const IV_OG_OBJEKT = `iv ${medId('objekt', 'o', 'iv.id')}`;

/** The ends of the stretch as JSON members. */
export const STRAEK = `'fra', ${instant('iv.fra')}, 'til', ${instant('iv.til')}, 'nuFra', ${instant('iv.nu_fra')}, 'nuTil', ${instant('iv.nu_til')}`;

/** Every part in force in the object, as `skema:vaerdi`; numbers left behind in a confidential change too, which nobody can ask by. */
export const parterAf = (s: Saetning, id: string): string =>
  `coalesce((select json_agg(distinct pr.skema || ':' || pr.vaerdi) from relation pr where pr.id = ${id} and pr.art = 'part'
    and pr.vaerdi is not null and coalesce(pr.virkning @> ${s.spurgt}, false)), '[]')`;

export const iso = (tid: string): string => instant(tid);
