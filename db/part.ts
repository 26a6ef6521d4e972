import type { Identifikator } from '../schema/domaene/identifikator.ts';
import { kilde, type Saetning } from './saetning.ts';
import { partidentifikator } from './tables/register.ts';

/** Are the two the same number? Said as the index on numbers says it (migration 0006). */
export const sammeNummer = (a: string, b: string) =>
  `${a}.skema || ':' || ${a}.vaerdi = ${b}.skema || ':' || ${b}.vaerdi`;

/**
 * Was the number left behind in a confidential change? Any authority's feed may have said so, and it counts from then on
 * at every instant asked about: who knew the number earlier is the one it is kept from.
 */
export const fortroligSql = (skema: string, vaerdi: string) =>
  `exists (select from partidentifikator fs where fs.skema || ':' || fs.vaerdi = ${skema} || ':' || ${vaerdi} and fs.fortrolig offset 0)`;

/**
 * `del`: the parts asked for, numbered; `ident`: every identifier each of them is known by. A number the caller's own
 * authority's feed – or an operator's import – ties to the same part counts as well; one left behind in a confidential
 * change (`fortrolig`) finds nothing, not even what stands under it (design.md §5, "The part itself").
 */
export function identCte(s: Saetning, cvr: string, parter: readonly Identifikator[]): string {
  const dele = parter.map(({ skema, vaerdi }, nr) => ({ nr, skema, vaerdi }));
  const pid = kilde(s, partidentifikator);
  const egen = s.param(cvr, 'text');
  return `del as materialized (select * from jsonb_to_recordset(${s.param(dele, 'jsonb')}) as d(nr int, skema text, vaerdi text)),
    ident as materialized (
      select d.nr, d.skema, d.vaerdi, true as spurgt, true as fortalt, false as fortrolig from del d
      where not ${fortroligSql('d.skema', 'd.vaerdi')}
      union all
      select d.nr, pb.skema, pb.vaerdi, false, bool_or(pb.cvr = ${egen}), 
        ${fortroligSql('pb.skema', 'pb.vaerdi')} from del d
      join ${pid} pa on ${sammeNummer('pa', 'd')} and (pa.cvr = ${egen} or pa.cvr is null)
      join objekt po on po.id = pa.id and po.livscyklus in ('aktiv', 'passiv')
      join ${pid} pb on pb.id = pa.id and (pb.vaerdi, pb.skema) <> (d.vaerdi, d.skema)
      where not ${fortroligSql('d.skema', 'd.vaerdi')}
      group by d.nr, pb.skema, pb.vaerdi)`;
}
