import type { Soegespoergsmaal, Tal } from '../../schema/domaene/soegning/port.ts';
import type { Spoergeklient } from '../laesepulje.ts';
import { nySaetning } from '../saetning.ts';
import { findes, fundCte, kilder, NYESTE_KLASSE, type Udsnit } from './fund.ts';

export const SAGSTAL = ['hovedgruppe', 'gruppe', 'emne', 'maaned', 'orgEnhed', 'system', 'status'] as const;
export type Sagstalnavn = (typeof SAGSTAL)[number];

export interface Talcelle extends Tal {
  readonly vaerdi: string;
}
/** How long sager took from one step to the next, in days. */
export interface Gennemloebstal extends Tal {
  readonly fra: (typeof TRIN)[number];
  readonly til: (typeof TRIN)[number];
  readonly median: number | null;
  readonly p90: number | null;
}
export interface Ydelsestal extends Tal {
  readonly navn: string | null;
  readonly frekvens: string | null;
  readonly sum: string | null;
}
/** Counts of one system of record's sager and ydelser; the instants of what may be shown only. */
export type Daekningstal = Readonly<Record<Daekningsnavn, Tal>> & {
  readonly system: string;
  readonly foerste: string | null;
  readonly seneste: string | null;
};
export interface Statistiktal {
  readonly daekning: readonly Daekningstal[];
  readonly sager: Readonly<Record<Sagstalnavn, readonly Talcelle[]>>;
  readonly gennemloeb: readonly Gennemloebstal[];
  readonly ydelser: readonly Ydelsestal[];
  readonly borgere: Tal;
  readonly nyesteKlasse: number;
}

export const DAEKNING = ['sager', 'ydelser', 'medPart', 'medKle', 'medBeloeb'] as const;
export type Daekningsnavn = (typeof DAEKNING)[number];
const TAELLES: Readonly<Record<Daekningsnavn, string>> = {
  sager: `d.slags = 'SAG'`,
  ydelser: `d.slags = 'YDELSE'`,
  medPart: 'cardinality(d.parter) > 0',
  medKle: 'd.kle is not null',
  medBeloeb: `d.slags = 'YDELSE' and d.beloeb is not null`,
};
const daekningstal = (navn: Daekningsnavn): string =>
  `json_build_object('alle', (count(*) filter (where ${TAELLES[navn]}))::int, 'uvist', (count(*) filter (where not d.l and ${TAELLES[navn]}))::int) as "${navn}"`;
const tid = (udtryk: string) => `to_char(${udtryk} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const DAEKNINGER = `(select coalesce(json_agg(c order by c.system), '[]') from (select d.master as system, ${DAEKNING.map(daekningstal).join(', ')},
  ${tid('min(d.aendret) filter (where d.l)')} as foerste, ${tid('max(d.aendret) filter (where d.l)')} as seneste
  from fund d where d.slags in ('SAG', 'YDELSE') and d.master is not null group by 1) c)`;

const UDTRYK: Readonly<Record<Sagstalnavn, string>> = {
  hovedgruppe: 'left(d.kle, 2)',
  gruppe: 'case when length(d.kle) >= 5 then left(d.kle, 5) end',
  emne: 'case when length(d.kle) = 8 then d.kle end',
  maaned: `to_char(d.oprettet at time zone 'Europe/Copenhagen', 'YYYY-MM')`,
  orgEnhed: 'd.orgenhed',
  system: 'd.master',
  status: 'd.fremdrift',
};

const TAL = `count(*)::int as alle, (count(*) filter (where not d.l))::int as uvist`;
const TRIN = ['OPSTAAET', 'OPLYST', 'AFGJORT', 'AFSLUTTET'] as const;

const sagstal = (navn: Sagstalnavn): string => `'${navn}', (select coalesce(json_agg(c order by c.vaerdi), '[]') from (
  select ${UDTRYK[navn]} as vaerdi, ${TAL} from fund d where d.slags = 'SAG' and ${UDTRYK[navn]} is not null group by 1) c)`;

/** Days between two steps, of the sager among what was found that have taken both; a step is taken when it first came into force. */
const gennemloeb = (fra: string, til: string): string => `(select json_build_object('fra', '${fra}', 'til', '${til}',
  'alle', count(*)::int, 'uvist', (count(*) filter (where not t.l))::int,
  'median', percentile_cont(0.5) within group (order by t.dage), 'p90', percentile_cont(0.9) within group (order by t.dage))
  from (select f.l, extract(epoch from f.${til} - f.${fra}) / 86400 as dage from forloeb f where f.${til} >= f.${fra}) t)`;

/**
 * What analysts ask of what was found: sager by subject, month, unit, system and status; how long they took; running ydelser
 * with their amounts; and how many citizens have at least `mindst` sager that are not closed. Counted over the same
 * documents a search finds, each stretch of an earlier time by the rule too.
 */
export async function taelStatistik(
  sql: Spoergeklient,
  q: Soegespoergsmaal,
  udsnit: Udsnit,
  mindst: number,
): Promise<Statistiktal> {
  const s = nySaetning({ nu: q.nu, virkning: q.virkning, registrering: null });
  const trin = TRIN.map((et) => `min(p.fra) filter (where p.fremdrift = '${et}') as ${et}`);
  const tekst = `with ${fundCte(s, q, udsnit)},
    forloeb as materialized (select d.objekt_id, bool_and(d.l) as l, ${trin.join(', ')} from fund d
      join (${kilder(s, udsnit)}) p on p.objekt_id = d.objekt_id and p.slags = 'SAG' and p.fra <= ${s.spurgt}
        and p.nu_fra <= ${s.nu} and p.nu_til > ${s.nu}
        and ${findes(s, q, 'p')} where d.slags = 'SAG' group by d.objekt_id),
    borgere as (select part, bool_and(d.l) as l from fund d cross join lateral unnest(d.parter) part
      where d.slags = 'SAG' and d.fremdrift is distinct from 'AFSLUTTET' and part like 'cpr:%'
      group by part having count(distinct d.objekt_id) >= ${s.param(String(mindst), 'int')})
    select json_build_object('sager', json_build_object(${SAGSTAL.map(sagstal).join(', ')}),
      'gennemloeb', json_build_array(${TRIN.slice(1).map((til, nr) => gennemloeb(TRIN[nr] ?? '', til)).join(', ')}),
      'ydelser', (select coalesce(json_agg(c order by c.alle desc, c.navn, c.frekvens), '[]') from (
        select d.navn, d.frekvens, sum(d.beloeb)::text as sum, ${TAL} from fund d where d.slags = 'YDELSE' and d.aktiv group by 1, 2) c),
      'borgere', (select json_build_object('alle', count(*)::int, 'uvist', (count(*) filter (where not l))::int) from borgere),
      'daekning', ${DAEKNINGER},
      'nyesteKlasse', ${NYESTE_KLASSE}) as j`;
  const [raekke] = await sql.unsafe<{ j: Statistiktal }[]>(tekst, [...s.vaerdier], { prepare: true });
  if (!raekke) throw new Error('statistikken gav ingen række');
  return raekke.j;
} // prettier-ignore
