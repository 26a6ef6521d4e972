import { getTableName, type Table } from 'drizzle-orm';
import { felter, iKraft, kilde, type Saetning, somJson } from '../saetning.ts';
import { bevilgetYdelse, effektueringsplan } from '../tables/register.ts';

/**
 * Which slice of something that is listed whatever its virkning: the one in force, else the last that was, else the
 * next to come (contract, BevilgetYdelse.beloeb). An ORDER BY.
 */
export const valgtSkive = (s: Saetning, alias: string, ved = s.spurgt) =>
  `${alias}.virkning @> ${ved} desc, lower(${alias}.virkning) <= ${ved} desc,
    case when lower(${alias}.virkning) <= ${ved} then upper(${alias}.virkning) end desc, lower(${alias}.virkning)`;

/** A row that is listed by its KLE: `klerne` is its KLE as asked and – where another instant is asked for – as it is now. */
export type MedKle<T> = T & { readonly klerne: readonly (string | null)[] };

/**
 * `klerne` of the chosen slice `alias`: what is shown of an earlier instant is by its KLE now too ("When", design.md §5).
 * `noegle` are the columns that name it within its object; one that is gone now stands by what it was.
 */
export function klerneSql(s: Saetning, tabel: Table, alias: string, noegle: readonly string[]): string {
  if (!s.fortid) return `array[${alias}.kle]`;
  const samme = ['id', ...noegle].map((felt) => `nk.${felt} = ${alias}.${felt}`).join(' and ');
  return `array[${alias}.kle] || array(select nk.kle from ${getTableName(tabel)} nk where ${samme}
    order by ${valgtSkive(s, 'nk', s.nu)} limit 1)`;
}

/** The bevilgede ydelser of the bevilling `id`, each by its chosen slice, with its `klerne`. A subquery. */
export function ydelserAf(s: Saetning, id: string): string {
  return `select distinct on (yy.ydelse) yy.*, ${klerneSql(s, bevilgetYdelse, 'yy', ['ydelse'])} as klerne from ${kilde(s, bevilgetYdelse)} yy where yy.id = ${id}
    order by yy.ydelse, ${valgtSkive(s, 'yy')}`;
}

/** The plans of one ydelse, each by its chosen slice; first the one whose amount is shown. A subquery. */
export function planerAf(s: Saetning, id: string, ydelse: string): string {
  const iKraft = `(pv.startdato is null or pv.startdato <= ${s.dagen}) and (pv.slutdato is null or pv.slutdato >= ${s.dagen})`;
  return `select pv.*, row_number() over (order by coalesce(${iKraft}, false) desc,
      coalesce(pv.slutdato < ${s.dagen}, false) desc, case when pv.slutdato < ${s.dagen} then pv.slutdato end desc,
      pv.startdato, pv.plan) as valg
    from (select distinct on (pp.plan) pp.* from ${kilde(s, effektueringsplan)} pp
      where pp.id = ${id} and pp.ydelse = ${ydelse} order by pp.plan, ${valgtSkive(s, 'pp')}) pv`;
}

/** Is the ydelse `y` of the bevilling `b` running on the day asked for? */
export function aktivSql(s: Saetning, y: string, b: string): string {
  return `(${iKraft(y, s.spurgt)} and coalesce(${y}.startdato, ${b}.startdato, '-infinity') <= ${s.dagen}
    and coalesce(${y}.slutdato, ${b}.slutdato, 'infinity') >= ${s.dagen})`;
}

/** The shown plan's amount, for filters and sorting. */
export const beloebSql = (s: Saetning, y: string) =>
  `(select p1.beloeb from (${planerAf(s, `${y}.id`, `${y}.ydelse`)}) p1 where p1.valg = 1)`;

/** A bevilget ydelse as JSON with its plans. */
export function ydelseJson(s: Saetning, y: string, b: string): string {
  return somJson(
    `${felter(bevilgetYdelse, y, ['meddelelse', 'afsenderRef', 'afsenderNavn'])}, ${aktivSql(s, y, b)} as aktiv, ${y}.klerne,
      p.planer, p.beloeb, p.frekvens, p."forudBagud"`,
    `from (select coalesce(json_agg(json_build_object('ydelse', q.ydelse, 'plan', q.plan, 'startdato', q.startdato,
        'slutdato', q.slutdato, 'beloeb', q.beloeb::text, 'frekvens', q.frekvens, 'forudBagud', q.forud_bagud,
        'dispositionsdag', q.dispositionsdag) order by q.startdato, q.plan), '[]') as planer,
        max(q.beloeb::text) filter (where q.valg = 1) as beloeb,
        max(q.frekvens) filter (where q.valg = 1) as frekvens,
        max(q.forud_bagud) filter (where q.valg = 1) as "forudBagud"
      from (${planerAf(s, `${y}.id`, `${y}.ydelse`)}) q) p`,
  );
}
