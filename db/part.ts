import type { Identifikator } from '../schema/domaene/identifikator.ts';
import { kilde, type Saetning } from './saetning.ts';
import { partidentifikator } from './tables/register.ts';

/** Are the two the same number? Said as the index on numbers says it (migration 0006). */
export const sammeNummer = (a: string, b: string) =>
  `${a}.skema || ':' || ${a}.vaerdi = ${b}.skema || ':' || ${b}.vaerdi`;

/** Is the row of a number still the part's? What ended was an error, or is over: it ties nothing, whatever the virkning asked about. */
export const gaelderStadig = (s: Saetning, p: string) => `coalesce(upper(${p}.virkning) > ${s.nu}, true)`;

/**
 * Was the number left behind in a confidential change? Any authority's feed may have said so, and it counts from then on
 * at every instant asked about: who knew the number earlier is the one it is kept from. A record that is sent again and
 * does not mention the change any more has not lifted it; one that tells of another course of the change has.
 */
export function fortroligSql(skema: string, vaerdi: string): string {
  const nummer = (p: string) => `${p}.skema || ':' || ${p}.vaerdi = ${skema} || ':' || ${vaerdi}`;
  return `(exists (select from partidentifikator fs where ${nummer('fs')} and fs.fortrolig offset 0)
    or exists (select from partidentifikator_historik fh where ${nummer('fh')} and fh.fortrolig and not exists (
      select from partidentifikator fn join partidentifikator fx on fx.id = fn.id and fx.forladt
      where fn.id = fh.id and ${nummer('fn')} and not fn.fortrolig) offset 0))`;
}

/**
 * `del`: the parts asked for, numbered; `ident`: every identifier each of them is known by. Numbers the caller's own
 * authority's feed – or an operator's import – ties to the same part count as well, and what those are tied to, so that
 * every number of a person gives the same; one left behind in a confidential change (`fortrolig`) finds nothing, not even
 * what stands under it (design.md §5, "The part itself"). Where an earlier registrering is asked for, `ident` is as known
 * then and `ident_nu` as known now.
 */
export function identCte(s: Saetning, cvr: string, parter: readonly Identifikator[]): string {
  const dele = parter.map(({ skema, vaerdi }, nr) => ({ nr, skema, vaerdi }));
  const del = `del as materialized (select * from jsonb_to_recordset(${s.param(dele, 'jsonb')}) as d(nr int, skema text, vaerdi text))`;
  const nu =
    s.paa.registrering === null ? [] : [`ident_nu as materialized (${kendteNumre(s, cvr, 'partidentifikator')})`];
  return [del, `ident as materialized (${kendteNumre(s, cvr, kilde(s, partidentifikator))})`, ...nu].join(',\n');
}

/**
 * Every number of the parts in `del`, by the table of numbers `pid`: `spurgt` the one asked by, `fortalt` tied to it by the
 * authority's own feed alone, `forladt` given up for another. From a number that was left nothing leads over a confidential
 * change; from the new one it does, and on to numbers left before.
 */
function kendteNumre(s: Saetning, cvr: string, pid: string): string {
  const egen = s.param(cvr, 'text');
  const vores = (p: string) => `(${p}.cvr = ${egen} or ${p}.cvr is null) and ${gaelderStadig(s, p)}`;
  const fortrolig = fortroligSql('y.skema', 'y.vaerdi');
  return `with recursive n(nr, skema, vaerdi, fortalt, fortrolig) as (
      select d.nr, d.skema, d.vaerdi, true, false from del d where not ${fortroligSql('d.skema', 'd.vaerdi')}
      union
      select n.nr, y.skema, y.vaerdi, n.fortalt and y.cvr is not null, y.lukket from n
      cross join lateral (select pa.id, pa.forladt from ${pid} pa where ${sammeNummer('pa', 'n')} and ${vores('pa')} offset 0) pa
      cross join lateral (select from objekt po where po.id = pa.id and po.livscyklus in ('aktiv', 'passiv') offset 0) po
      cross join lateral (select y.skema, y.vaerdi, y.cvr, y.forladt, ${fortrolig} as lukket from ${pid} y
        where y.id = pa.id and (y.vaerdi, y.skema) <> (n.vaerdi, n.skema) and ${gaelderStadig(s, 'y')} offset 0) y
      where case when n.fortrolig then not pa.forladt and y.forladt else not (y.lukket and pa.forladt) end)
    select n.nr, n.skema, n.vaerdi, bool_or((n.skema, n.vaerdi) = (d.skema, d.vaerdi)) as spurgt, bool_or(n.fortalt) as fortalt,
      bool_or(n.fortrolig) as fortrolig, exists (select from ${pid} f where ${sammeNummer('f', 'n')} and ${vores('f')} and f.forladt) as forladt
    from n join del d on d.nr = n.nr group by n.nr, n.skema, n.vaerdi`;
}
