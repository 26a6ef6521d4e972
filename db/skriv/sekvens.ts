import type { Uuid } from '../../schema/domaene/id.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';
import { sammenlign } from '../../schema/domaene/sammenlign.ts';

/** Sources that are counted, locked; a new one's counting begins with the first number seen. What is read of them comes in a later statement. */
const LAAS = `insert into kilde_sekvens as k (system, foerste, hoejeste) select system, f, f
  from json_to_recordset(($1::text)::json) as x(system uuid, f numeric) order by system
  on conflict (system) do update set foerste = k.foerste`;

/** Ranges of whole numbers are half open here, so that those side by side become one. Of what is missing only what was touched is laid anew. */
const NOTER = `with x as materialized (
    select k.system, k.hoejeste, x.m, greatest(k.hoejeste, upper(x.m) - 1) as h from kilde_sekvens k
      join json_to_recordset(($1::text)::json) as x(system uuid, m nummultirange) on x.system = k.system),
  vaek as (delete from kilde_hul g using x where g.system = x.system and numrange(g.fra, g.til + 1) && x.m
    returning g.system, numrange(g.fra, g.til + 1) as r),
  nye as (insert into kilde_hul (system, fra, til) select x.system, lower(r), upper(r) - 1 from x cross join lateral unnest(
    coalesce((select range_agg(v.r) from vaek v where v.system = x.system), '{}') + nummultirange(numrange(x.hoejeste + 1, x.h + 1)) - x.m) r)
  update kilde_sekvens k set hoejeste = x.h from x where k.system = x.system and k.hoejeste < x.h`;

/**
 * Notes the running numbers seen of each source, in the order they were seen (contract §4): a number past the highest leaves a gap, one inside a gap
 * closes it there, one before the first or seen already changes nothing. Asked for last in a transaction, since until it ends others that hear of the source wait.
 */
export async function noterNumre(tx: Tx, numre: ReadonlyMap<Uuid, readonly bigint[]>): Promise<void> {
  if (numre.size === 0) return;
  const foerste = [...numre].map(([system, [f = 0n]]) => ({ system, f: String(f) }));
  const sete = [...numre].map(([system, liste]) => ({ system, m: somMaengde(liste) }));
  await Promise.all([koer(tx, LAAS, [JSON.stringify(foerste)]), koer(tx, NOTER, [JSON.stringify(sete)])]);
}

/** Whole numbers as PostgreSQL writes a set of ranges. */
function somMaengde(tal: readonly bigint[]): string {
  const ordnede = [...tal].sort(sammenlign);
  const straek: [fra: bigint, foer: bigint][] = [];
  for (const n of ordnede) {
    const sidste = straek.at(-1);
    if (sidste && n <= sidste[1]) sidste[1] = n + 1n;
    else straek.push([n, n + 1n]);
  }
  return `{${straek.map(([fra, foer]) => `[${String(fra)},${String(foer)})`).join(',')}}`;
}
