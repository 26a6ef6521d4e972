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
 * change (`fortrolig`) finds nothing, not even what stands under it (design.md §5, "The part itself"). Where an earlier
 * registrering is asked for, `ident` is as known then and `ident_nu` as known now.
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

/** Every number of the parts in `del`, by the table of numbers `pid`. */
function kendteNumre(s: Saetning, cvr: string, pid: string): string {
  const egen = s.navngivet('kommune', cvr, 'text');
  return `
      select d.nr, d.skema, d.vaerdi, true as spurgt, true as fortalt, false as fortrolig from del d
      where not ${fortroligSql('d.skema', 'd.vaerdi')}
      union all
      select d.nr, pb.skema, pb.vaerdi, false, bool_or(pb.cvr = ${egen}), 
        ${fortroligSql('pb.skema', 'pb.vaerdi')} from del d
      cross join lateral (select pa.id from ${pid} pa where ${sammeNummer('pa', 'd')} and (pa.cvr = ${egen} or pa.cvr is null) offset 0) pa
      cross join lateral (select from objekt po where po.id = pa.id and po.livscyklus in ('aktiv', 'passiv') offset 0) po
      cross join lateral (select x.* from ${pid} x where x.id = pa.id and (x.vaerdi, x.skema) <> (d.vaerdi, d.skema) offset 0) pb
      where not ${fortroligSql('d.skema', 'd.vaerdi')}
      group by d.nr, pb.skema, pb.vaerdi`;
}
