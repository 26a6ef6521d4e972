/** What was found, counted: all that is asked for in one reading of it. */
import type { Facetnavn, Soegespoergsmaal } from '../../schema/domaene/soegning/port.ts';
import type { Saetning } from '../saetning.ts';
import { findes, hvor, kilder, type Udsnit, vises } from './fund.ts';

/** So much of the projection is looked at first, in hundredths; where more than one in twenty of that is found, there are many. */
const PROEVE = '0.5';
const EN_AF = 20;

interface Facet {
  readonly kolonne: string;
  readonly tekst: string;
}
const FACET: Readonly<Record<Facetnavn, Facet>> = {
  slags: { kolonne: 'slags', tekst: 'f.slags' },
  kle: { kolonne: 'kle', tekst: 'f.kle' },
  fremdrift: { kolonne: 'fremdrift', tekst: 'f.fremdrift' },
  orgEnhed: { kolonne: 'orgenhed', tekst: 'f.orgenhed' },
  master: { kolonne: 'master', tekst: 'f.master' },
  foelsomhed: { kolonne: 'foelsomhed', tekst: 'f.foelsomhed::text' },
  aar: { kolonne: 'aar', tekst: `to_char(f.aar, 'FMYYYY')` },
};

/** What is counted and shown of a document, without its words, which are the most of it. A year is cut here, and written when there are few. */
const kolonner = (s: Saetning, q: Soegespoergsmaal): string =>
  `d.noegle, d.aendret, d.oprettet, d.beloeb, d.slags, d.kle, d.fremdrift, d.orgenhed, d.master, d.foelsomhed,
  date_trunc('year', d.oprettet at time zone 'Europe/Copenhagen') as aar, ${vises(s, q)} as l`;

/**
 * The CTE `talt`: for each value of each facet (`g` says which), and for all of it, how many there are and their amounts. Few
 * are kept as `fund` while they are counted, to be shown from; many are counted as they are met, and none is kept. Which it is
 * is a guess (`omfang`, the same for the same register), and decides what it costs and nothing else.
 */
export function taltCte(s: Saetning, q: Soegespoergsmaal, udsnit: Udsnit): string {
  const led = [...hvor(s, q), findes(s, q, 'd')].join(' and ');
  const alle = `select ${kolonner(s, q)} from (${kilder(s, udsnit)}) d where ${led}`;
  const navne = q.facetter.map((navn) => FACET[navn].kolonne);
  const g = navne.length > 0 ? `grouping(${navne.join(', ')})` : '0';
  return `omfang as materialized (${udsnit.kun ? 'select false as mange' : proeve(led)}),
    fund as materialized (${alle} and ${erFaa}),
    talt as materialized (select ${[...navne, `${g} as g`, ...tal(q)].join(', ')}
    from (select * from fund union all select * from (${alle} and ${erMange} offset 0) m) d
    group by grouping sets (${[...navne.map((k) => `(${k})`), '()'].join(', ')}))`;
} // prettier-ignore

const proeve = (led: string): string =>
  `select count(*) filter (where ${led}) * ${String(EN_AF)} > count(*) as mange from soegedokument d tablesample system (${PROEVE}) repeatable (1)`;

/** Are there many? The same for every document, so that nothing is read for what is not so. */
export const erMange = '(select mange from omfang)';
const erFaa = '(select not mange from omfang)';

/** Counts, and amounts where they are asked for; extremes of what may be shown only. */
function tal({ sum, tilladt }: Soegespoergsmaal): string[] {
  const uvist = (udtryk: string, ellers: string) =>
    tilladt.tael.length === 0 ? ellers : `${udtryk} filter (where not d.l)`;
  return [
    'count(*) as alle',
    `${uvist('count(*)', '0')} as uvist`,
    ...(sum
      ? [
          'count(d.beloeb) as alle_beloeb, sum(d.beloeb) as sum',
          `${uvist('count(d.beloeb)', '0')} as uvist_beloeb`,
          `${uvist('sum(d.beloeb)', 'null::numeric')} as sum_uvist`,
          'min(d.beloeb) filter (where d.l) as mindste, max(d.beloeb) filter (where d.l) as stoerste',
        ]
      : []),
  ];
}

/** GROUPING of the rows of one facet: a bit is set for each of the others. */
const afFacet = (antal: number, nr: number): string => String(2 ** antal - 1 - 2 ** (antal - 1 - nr));
const afAlt = ({ facetter }: Soegespoergsmaal): string => String(2 ** facetter.length - 1);

/** The total, and how many of it are not shown. */
export const antalSql = (q: Soegespoergsmaal): string =>
  `(select json_build_object('alle', f.alle, 'uvist', f.uvist) from talt f where f.g = ${afAlt(q)})`;

/** The amounts of all that have one. */
export const beloebSql = (q: Soegespoergsmaal): string =>
  `(select json_build_object('alle', f.alle_beloeb, 'uvist', f.uvist_beloeb, 'sum', f.sum::text, 'sumUvist', f.sum_uvist::text,
    'mindste', f.mindste::text, 'stoerste', f.stoerste::text) from talt f where f.g = ${afAlt(q)})`;

/** The values of each facet, most first; what has none is in no row of it. */
export function facetterSql({ facetter }: Soegespoergsmaal): string {
  if (facetter.length === 0) return 'null';
  const en = (navn: Facetnavn, nr: number) => {
    const { tekst } = FACET[navn];
    return `'${navn}', (select coalesce(json_agg(c order by c.alle desc, c.vaerdi collate "C"), '[]') from (
      select ${tekst} as vaerdi, sum(f.alle)::int as alle, sum(f.uvist)::int as uvist
      from talt f where f.g = ${afFacet(facetter.length, nr)} and ${tekst} is not null group by 1) c)`;
  };
  return `json_build_object(${facetter.map(en).join(', ')})`;
}
