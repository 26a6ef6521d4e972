/** A page of what was found, in one order: what has no value last, ties by key. Only what may be shown. */
import type { Soegespoergsmaal } from '../../schema/domaene/soegning/port.ts';
import type { Saetning } from '../saetning.ts';
import { afKlasse, hvor, kilder, type Udsnit } from './fund.ts';
import { erMange } from './optalt.ts';

const SORTERES = {
  SENEST_AENDRET: { udtryk: 'd.aendret', type: 'timestamptz', indeks: 'FALDENDE' },
  OPRETTET: { udtryk: 'd.oprettet', type: 'timestamptz', indeks: 'STIGENDE' },
  BELOEB: { udtryk: 'd.beloeb', type: 'numeric', indeks: null },
} as const;

/** Documents that are read in the order asked for, before those that were found are sorted instead. */
const FORSOEG = 10_000;

const OEJEBLIK = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
const somHit = ({ udtryk, type }: (typeof SORTERES)[keyof typeof SORTERES]): string =>
  `json_build_object('slags', d.slags, 'noegle', d.noegle, 'vaerdi',
    ${type === 'numeric' ? `${udtryk}::text` : `to_char(${udtryk} at time zone 'UTC', ${OEJEBLIK})`})`;

interface Side {
  readonly s: Saetning;
  readonly q: Soegespoergsmaal;
  readonly udsnit: Udsnit;
  readonly felt: string;
  readonly orden: string;
  readonly hoejst: string;
}

/** The hits as JSON. `talte`: how what was found is known; null: it is not, and a page is found without finding all. */
export function hitsSql(s: Saetning, q: Soegespoergsmaal, udsnit: Udsnit, talte: { readonly forsoegt: boolean } | null): string {
  const side = sideAf(s, q, udsnit);
  return `(select coalesce(json_agg(h.j order by h.nr), '[]') from (
    select ${somHit(SORTERES[q.sortering.felt])} as j, row_number() over (order by ${side.orden}) as nr
    from (${(talte ? afDeTalte(side, talte.forsoegt) : iOrden(side)).join(' union all ')}) d order by ${side.orden} limit ${side.hoejst}) h)`;
} // prettier-ignore

function sideAf(s: Saetning, q: Soegespoergsmaal, udsnit: Udsnit): Side {
  const { udtryk } = SORTERES[q.sortering.felt];
  const orden = `${udtryk} ${q.sortering.retning === 'STIGENDE' ? 'asc' : 'desc'} nulls last, d.noegle`;
  return { s, q, udsnit, felt: udtryk, orden, hoejst: s.param(String(q.foerst + 1), 'int') };
}

const foerste = ({ felt, orden, hoejst }: Side, fra: string): string =>
  `(select d.slags, d.noegle, ${felt} from ${fra} order by ${orden} limit ${hoejst})`;

const findesOgVises = ({ s, q }: Side): string => [...hvor(s, q), afKlasse(s, 'd', q.tilladt.laes)].join(' and ');
const fundne = (side: Side, led: string): string =>
  `(${kilder(side.s, side.udsnit)}) d where ${led} and ${findesOgVises(side)}`;

/** Each stretch of the order by itself, so that a page is read from where it begins in the index, and no further than it goes. */
const iOrden = (side: Side): string[] => straekkene(side.s, side.q).map((led) => foerste(side, fundne(side, led)));

/** The CTE `forsoeg`, where many were found: the page as it is met among the first documents of the order; null: no index has that order. */
export function forsoegCte(s: Saetning, q: Soegespoergsmaal, udsnit: Udsnit): string | null {
  if (SORTERES[q.sortering.felt].indeks !== q.sortering.retning) return null;
  const side = sideAf(s, q, udsnit);
  const [led = 'true'] = straekkene(s, q);
  const naermeste = `(select d.* from (${kilder(s, udsnit)}) d where ${led} and ${erMange} order by ${side.orden} limit ${String(FORSOEG)})`;
  return `forsoeg as materialized ${foerste(side, `${naermeste} d where ${findesOgVises(side)}`)}`;
}

/**
 * From `fund`, which is empty where there are many. Of those a page is soon met in the order asked for – or, where they lie
 * together far down it, it is sorted out of them all. `offset 0`: not by the index, which is what has been tried.
 */
function afDeTalte(side: Side, forsoegt: boolean): string[] {
  const led = `(${straekkene(side.s, side.q).join(' or ')})`;
  const moedt = `(select count(*) from forsoeg) = ${side.hoejst}`;
  const fra = `${fundne(side, led)} and ${erMange}${forsoegt ? ` and not ${moedt}` : ''}`;
  return [
    foerste(side, `fund d where d.l and ${led}`),
    ...(forsoegt ? [`(select d.* from forsoeg d where ${moedt})`] : []),
    foerste(side, `(select d.slags, d.noegle, ${side.felt} from ${fra} offset 0) d`),
  ];
}

/** What comes after the row the page before ended with: what has a value, then what has none. */
function straekkene(s: Saetning, { sortering, efter }: Soegespoergsmaal): string[] {
  const { udtryk, type } = SORTERES[sortering.felt];
  const noegle = 'd.noegle collate "C"';
  const uden = `${udtryk} is null`;
  if (!efter) return [`${udtryk} is not null`, uden];
  const naeste = s.param(efter.id, 'text');
  if (efter.vaerdi === null) return [`${uden} and ${noegle} > ${naeste}`];
  const v = s.param(efter.vaerdi, type);
  if (sortering.retning === 'STIGENDE') return [`(${udtryk}, ${noegle}) > (${v}, ${naeste})`, uden];
  return [`${udtryk} <= ${v} and (${udtryk} < ${v} or ${noegle} > ${naeste})`, uden];
}
