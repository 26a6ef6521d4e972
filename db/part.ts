import type { Identifikator } from '../schema/domaene/identifikator.ts';
import { kilde, type Saetning } from './saetning.ts';
import { partidentifikator } from './tables/register.ts';

/** Are the two the same number? Said as the index on numbers says it (migration 0006). */
export const sammeNummer = (a: string, b: string) =>
  `${a}.skema || ':' || ${a}.vaerdi = ${b}.skema || ':' || ${b}.vaerdi`;

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
      where not exists (select from partidentifikator sp where ${sammeNummer('sp', 'd')} and sp.fortrolig offset 0)
      union all
      select d.nr, pb.skema, pb.vaerdi, false, bool_or(pb.cvr = ${egen}), bool_or(pb.fortrolig) from del d
      join ${pid} pa on ${sammeNummer('pa', 'd')} and (pa.cvr = ${egen} or pa.cvr is null)
      join ${pid} pb on pb.id = pa.id and (pb.vaerdi, pb.skema) <> (d.vaerdi, d.skema)
      where not exists (select from partidentifikator sp where ${sammeNummer('sp', 'd')} and sp.fortrolig offset 0)
      group by d.nr, pb.skema, pb.vaerdi)`;
}
