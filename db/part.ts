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
 * does not mention the change any more has not lifted it (schema/domaene/fold/raekker/partidentifikator.ts).
 */
export const fortroligSql = (skema: string, vaerdi: string) =>
  `exists (select from partidentifikator fs where fs.skema || ':' || fs.vaerdi = ${skema} || ':' || ${vaerdi} and fs.fortrolig offset 0)`;

/**
 * `del`: the parts asked for, numbered; `ident`: every identifier each of them is known by. Numbers the caller's own
 * authority's feed – or an operator's import – ties to the same part count as well, and what those are tied to, so that
 * every number of a person gives the same; one left behind in a confidential change (`fortrolig`) finds nothing, not even
 * what stands under it (design.md §5, "The part itself"). Where an earlier registrering is asked for, `ident` is as known
 * then and `ident_nu` as known now.
 */
export function identCte(s: Saetning, cvr: string, parter: readonly Identifikator[]): string {
  return identAfCte(s, cvr, s.param(partvaerdier(parter), 'jsonb'));
}

/** The parts as the database is given them: the rows of `del`. */
export const partvaerdier = (parter: readonly Identifikator[]) =>
  parter.map(({ skema, vaerdi }, nr) => ({ nr, skema, vaerdi }));

/** The same of a parameter with the parts. */
export function identAfCte(s: Saetning, cvr: string, parter: string): string {
  const del = `del as materialized (select * from jsonb_to_recordset(${parter}) as d(nr int, skema text, vaerdi text))`;
  const nu =
    s.paa.registrering === null ? [] : [`ident_nu as materialized (${kendteNumre(s, cvr, 'partidentifikator')})`];
  return [del, `ident as materialized (${kendteNumre(s, cvr, kilde(s, partidentifikator))})`, ...nu].join(',\n');
}

/**
 * Every number of the parts in `del`, by the table of numbers `pid`: `spurgt` the one asked by, `fortalt` tied to it by the
 * authority's own feed alone, `forladt` given up for another. From a number that was left nothing leads over a confidential
 * change; from the new one it does, and on to numbers left before.
 *
 * Nearly everybody has one number, in one record, and every overview pays for this: what only a second number needs stands
 * after the look-up that finds one (`offset 0` keeps it there).
 */
function kendteNumre(s: Saetning, cvr: string, pid: string): string {
  const egen = s.navngivet('kommune', cvr, 'text');
  const vores = (p: string) => `(${p}.cvr = ${egen} or ${p}.cvr is null) and ${gaelderStadig(s, p)}`;
  return `with recursive n(nr, skema, vaerdi, fortalt, fortrolig, spurgt) as (
      select d.nr, d.skema, d.vaerdi, true, false, true from del d where not ${fortroligSql('d.skema', 'd.vaerdi')}
      union
      select n.nr, y.skema, y.vaerdi, n.fortalt and y.cvr is not null, y.lukket, false from n
      cross join lateral (select pa.id, pa.forladt from ${pid} pa where ${sammeNummer('pa', 'n')} and ${vores('pa')} offset 0) pa
      cross join lateral (select y.skema, y.vaerdi, y.cvr, y.forladt, ${fortroligSql('y.skema', 'y.vaerdi')} as lukket from ${pid} y
        where y.id = any(array[pa.id]) and (y.vaerdi, y.skema) <> (n.vaerdi, n.skema) and ${gaelderStadig(s, 'y')} offset 0) y
      cross join lateral (select from objekt po where po.id = pa.id and po.livscyklus in ('aktiv', 'passiv') offset 0) po
      where case when n.fortrolig then not pa.forladt and y.forladt else not (y.lukket and pa.forladt) end)
    select n.nr, n.skema, n.vaerdi, bool_or(n.spurgt) as spurgt, bool_or(n.fortalt) as fortalt, bool_or(n.fortrolig) as fortrolig,
      (select count(*) from n m where m.nr = n.nr) > 1 and exists (select from ${pid} f where ${sammeNummer('f', 'n')} and ${vores('f')} and f.forladt offset 0) as forladt
    from n group by n.nr, n.skema, n.vaerdi`;
}
