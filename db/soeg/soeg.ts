/** The PostgreSQL adapter of the search port: one statement over the projection, and over what is not in it yet. */
import type {
  Beloebstal, Celle, Facetnavn, Motorsvar, Soegefilter, Soegehit, Soegeled, Soegeord, Soegespoergsmaal, Soegetidsrum,
} from '../../schema/domaene/soegning/port.ts'; // prettier-ignore
import { laegSammen } from '../../schema/domaene/beloeb.ts';
import type { Spoergeklient } from '../laesepulje.ts';
import { liste, nySaetning, type Saetning } from '../saetning.ts';
import { DOKUMENTFELTER, SOM_RAEKKE } from './gem.ts';

/** Which documents are searched beside, or instead of, the whole projection. */
export interface Udsnit {
  /** Objects left out of the projection: `levende` has them as they are. */
  readonly uden: readonly string[];
  /** Only these objects of the projection; null: all. */
  readonly kun: readonly string[] | null;
  /** Documents made from the register now, as JSON rows of DOKUMENTFELTER. */
  readonly levende: readonly object[];
}

/** The answer, and the highest klasse there was: one the caller's `tilladt` was made without means asking again. */
export interface Pgsvar extends Motorsvar {
  readonly nyesteKlasse: number;
}

interface Raasvar {
  hits: (Soegehit & { id: string })[];
  antal: { alle: number; uvist: number } | null;
  facetter: Partial<Record<Facetnavn, Celle[]>> | null;
  beloeb: Beloebstal | null;
  nyesteKlasse: number;
}

/** Searches as `spoergsmaal` says. Exact, in one snapshot. */
export async function soegIRegister(
  sql: Spoergeklient,
  spoergsmaal: Soegespoergsmaal,
  udsnit: Udsnit,
): Promise<Pgsvar> {
  const s = nySaetning({ nu: spoergsmaal.nu, virkning: spoergsmaal.virkning, registrering: null });
  const tekst = soegesaetning(s, spoergsmaal, udsnit);
  const [raekke] = await sql.unsafe<{ j: Raasvar }[]>(tekst, [...s.vaerdier], { prepare: true });
  if (!raekke) throw new Error('søgningen gav ingen række');
  const { hits, facetter, ...svar } = raekke.j;
  return {
    ...svar,
    hits: hits.slice(0, spoergsmaal.foerst).map(({ slags, noegle, vaerdi }) => ({ slags, noegle, vaerdi })),
    flere: hits.length > spoergsmaal.foerst,
    facetter: facetter ?? {},
    beloeb: svar.beloeb && ensBeloeb(svar.beloeb),
  };
}

/** Amounts as every adapter writes them. */
const ensBeloeb = ({ sum, sumUvist, mindste, stoerste, ...tal }: Beloebstal): Beloebstal => {
  const ens = (beloeb: string | null) => beloeb && laegSammen(beloeb);
  return { ...tal, sum: ens(sum), sumUvist: ens(sumUvist), mindste: ens(mindste), stoerste: ens(stoerste) };
};

const SORTERES = {
  SENEST_AENDRET: { udtryk: 'd.aendret', type: 'timestamptz' },
  OPRETTET: { udtryk: 'd.oprettet', type: 'timestamptz' },
  BELOEB: { udtryk: 'd.beloeb', type: 'numeric' },
} as const;

const FACETUDTRYK: Readonly<Record<Facetnavn, string>> = {
  slags: 'd.slags',
  kle: 'd.kle',
  fremdrift: 'd.fremdrift',
  orgEnhed: 'd.orgenhed',
  master: 'd.master',
  foelsomhed: 'd.foelsomhed::text',
  aar: `to_char(d.oprettet at time zone 'Europe/Copenhagen', 'FMYYYY')`,
};

/** What was found: the CTEs `tilladt` (`k`, `l`: shown) and, as `fund`, the documents, or no more of each than is asked for. */
export function fundCte(s: Saetning, q: Soegespoergsmaal, udsnit: Udsnit, kolonner = 'd.*'): string {
  return `tilladt as materialized (${tilladtSql(s, q)}), fund as materialized (${fundSql(s, q, udsnit, kolonner)})`;
}

/** Kept while they are counted, however many: without their words, which are the most of a document. */
const TAELLES =
  'd.noegle, d.slags, d.kle, d.fremdrift, d.orgenhed, d.master, d.foelsomhed, d.aendret, d.oprettet, d.beloeb';

const fundSql = (s: Saetning, q: Soegespoergsmaal, udsnit: Udsnit, kolonner: string): string =>
  `select ${kolonner}, t.l from (${kilder(s, udsnit)}) d join tilladt t on t.k = d.klasse where ${hvor(s, q).join(' and ')}`;

export const NYESTE_KLASSE = `coalesce((select max(id) from soegeklasse), 0)`;

function soegesaetning(s: Saetning, q: Soegespoergsmaal, udsnit: Udsnit): string {
  // Counted and shown are the same rows; where nothing is counted, a page is found without finding all.
  const taelles = q.antal || q.facetter.length > 0 || q.sum;
  return `${taelles ? `with ${fundCte(s, q, udsnit, TAELLES)}` : ''}
    select json_build_object('hits', ${q.foerst > 0 ? hitsSql(s, q, taelles ? 'fund' : null, udsnit) : `'[]'::json`},
      'antal', ${q.antal ? taltSql('fund d') : 'null'},
      'facetter', ${facetterSql(q.facetter)},
      'beloeb', ${q.sum ? BELOEB : 'null'},
      'nyesteKlasse', ${NYESTE_KLASSE}) as j`;
}

/** Numbers as rows `x`, texts. */
export const tal = (s: Saetning, numre: readonly number[]): string =>
  `jsonb_array_elements_text(${s.param([...numre], 'jsonb')})`;

/** The klasser that are found: `l` those that are shown. */
const tilladtSql = (s: Saetning, { tilladt }: Soegespoergsmaal): string =>
  `select x::int as k, true as l from ${tal(s, tilladt.laes)} x union all select x::int, false from ${tal(s, tilladt.tael)} x`;

/** FROM of the projection with what is made from the register now in its place. */
export function kilder(s: Saetning, { uden, kun, levende }: Udsnit): string {
  const led = [
    ...(kun ? [`objekt_id = any(${liste(s, kun, 'uuid')})`] : []),
    ...(uden.length > 0 ? [`objekt_id <> all(${liste(s, uden, 'uuid')})`] : []),
  ];
  const projektion = `select ${KOLONNER} from soegedokument ${led.length > 0 ? `where ${led.join(' and ')}` : ''}`;
  if (levende.length === 0) return projektion;
  return `${projektion} union all select ${SOM_RAEKKE} from jsonb_to_recordset(${s.param([...levende], 'jsonb')}) as d(${DOKUMENTFELTER})`;
}

const KOLONNER = `noegle, fra, til, nu_fra, nu_til, objekt_id, slags, klasse, kle, fremdrift, orgenhed, master, foelsomhed,
  aendret, oprettet, beloeb, aktiv, navn, frekvens, parter, ord, alt`;

function hvor(s: Saetning, q: Soegespoergsmaal): string[] {
  return [
    `d.fra <= ${s.spurgt} and d.til > ${s.spurgt} and d.nu_fra <= ${s.nu} and d.nu_til > ${s.nu}`,
    ...(q.led ? [tekstSql(s, q.led, q.tilladt.hemmelig)] : []),
    ...filterSql(s, q.filter),
  ];
}

/** Text counts by what may be read of a document: not at all where it is counted only. */
function tekstSql(s: Saetning, led: readonly Soegeled[], hemmelig: readonly number[]): string {
  const i = (kolonne: string) => led.map((et) => ledSql(s, kolonne, et)).join(' and ');
  if (led.length === 0) return 'false';
  const alt =
    hemmelig.length === 0 ? '' : ` or (d.klasse in (select x::int from ${tal(s, hemmelig)} x) and ${i('d.alt')})`;
  return `t.l and ((${i('d.ord')})${alt})`;
}

function ledSql(s: Saetning, kolonne: string, { dele, samlet, parter }: Soegeled): string {
  const ord = [
    ...(samlet ? [ordTekst(samlet)] : []),
    ...(dele.length > 0 ? [`(${dele.map(ordTekst).join(' & ')})`] : []),
  ];
  const muligheder = [
    ...(ord.length > 0 ? [`${kolonne} @@ ${s.param(ord.join(' | '), 'tsquery')}`] : []),
    ...(parter.length > 0 ? [`d.parter && ${liste(s, parter)}`] : []),
  ];
  return muligheder.length === 0 ? 'false' : `(${muligheder.join(' or ')})`;
}

/** A lexeme as tsquery reads it: every character of it itself. */
const citeret = (ord: string): string => `'${ord.replace(/['\\]/g, '$&$&')}'`;
const ordTekst = ({ ord, stamme, praefiks }: Soegeord): string => {
  const selv = `${citeret(ord)}${praefiks ? ':*' : ''}`;
  return stamme === null ? selv : `(${selv} | ${citeret(`=${stamme}`)})`;
};

const tidsrumSql = (s: Saetning, udtryk: string, { fra, til }: Soegetidsrum): string[] => [
  ...(fra ? [`${udtryk} >= ${s.param(fra, 'timestamptz')}`] : []),
  ...(til ? [`${udtryk} < ${s.param(til, 'timestamptz')}`] : []),
  `${udtryk} is not null`,
];

/** What a filter demands of a document `d`, all of it. */
export function filterSql(s: Saetning, f: Soegefilter): string[] {
  const enAf = (udtryk: string, vaerdier: readonly string[] | undefined) =>
    vaerdier ? [`${udtryk} = any(${liste(s, vaerdier)})`] : [];
  return [
    ...enAf('d.slags', f.slags),
    ...(f.part ? [`d.parter && ${liste(s, f.part)}`] : []),
    ...(f.kle ? [kleSql(s, f.kle)] : []),
    ...enAf('d.fremdrift', f.fremdrift),
    ...enAf('d.orgenhed', f.orgEnhed),
    ...enAf('d.master', f.master),
    ...(f.foelsomhed ? [`d.foelsomhed in (select x::smallint from ${tal(s, f.foelsomhed)} x)`] : []),
    ...(f.aendret ? tidsrumSql(s, 'd.aendret', f.aendret) : []),
    ...(f.oprettet ? tidsrumSql(s, 'd.oprettet', f.oprettet) : []),
    ...(f.beloeb?.fra ? [`d.beloeb >= ${s.param(f.beloeb.fra, 'numeric')}`] : []),
    ...(f.beloeb?.til ? [`d.beloeb <= ${s.param(f.beloeb.til, 'numeric')}`] : []),
    ...(f.beloeb ? ['d.beloeb is not null'] : []),
    ...(f.aktiv === undefined ? [] : [`d.aktiv = ${f.aktiv ? 'true' : 'false'}`]),
  ];
}

function kleSql(s: Saetning, moenstre: Soegefilter['kle'] = []): string {
  const praecise = moenstre.flatMap((m) => ('praecis' in m ? [m.praecis] : []));
  const praefikser = moenstre.flatMap((m) => ('praefiks' in m ? [m.praefiks] : []));
  return `(d.kle = any(${liste(s, praecise)}) or d.kle ^@ any(${liste(s, praefikser)}))`;
}

const OEJEBLIK = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
const somHit = ({ udtryk, type }: (typeof SORTERES)[keyof typeof SORTERES]): string =>
  `json_build_object('slags', d.slags, 'noegle', d.noegle, 'vaerdi',
    ${type === 'numeric' ? `${udtryk}::text` : `to_char(${udtryk} at time zone 'UTC', ${OEJEBLIK})`})`;

/** A page in one order: what has no value last, ties by key. Only what may be shown. `fra`: all that was found; null: it is not known. */
function hitsSql(s: Saetning, q: Soegespoergsmaal, fra: string | null, udsnit: Udsnit): string {
  const felt = SORTERES[q.sortering.felt];
  const orden = `${felt.udtryk} ${q.sortering.retning === 'STIGENDE' ? 'asc' : 'desc'} nulls last, d.noegle`;
  const hoejst = s.param(String(q.foerst + 1), 'int');
  const kilde = fra ? `${fra} d where d.l` : `(${kilder(s, udsnit)}) d cross join (select true as l) t
    where d.klasse = any(array(select x::int from ${tal(s, q.tilladt.laes)} x)) and ${hvor(s, q).join(' and ')}`;
  // Each stretch of the order by itself, so that a page is read from where it begins in the index, and no further than it goes.
  const straek = straekkene(s, q).map((led) => `(select d.slags, d.noegle, ${felt.udtryk} from ${kilde} and ${led} order by ${orden} limit ${hoejst})`);
  return `(select coalesce(json_agg(h.j order by h.nr), '[]') from (
    select ${somHit(felt)} as j, row_number() over (order by ${orden}) as nr
    from (${straek.join(' union all ')}) d order by ${orden} limit ${hoejst}) h)`;
} // prettier-ignore

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

const taltSql = (fra: string): string =>
  `(select json_build_object('alle', count(*)::int, 'uvist', (count(*) filter (where not d.l))::int) from ${fra})`;

function facetterSql(navne: readonly Facetnavn[]): string {
  if (navne.length === 0) return 'null';
  const en = (
    navn: Facetnavn,
  ) => `'${navn}', (select coalesce(json_agg(f order by f.alle desc, f.vaerdi collate "C"), '[]') from (
    select ${FACETUDTRYK[navn]} as vaerdi, count(*)::int as alle, (count(*) filter (where not d.l))::int as uvist
    from fund d where ${FACETUDTRYK[navn]} is not null group by 1) f)`;
  return `json_build_object(${navne.map(en).join(', ')})`;
}

const BELOEB = `(select json_build_object('alle', count(*)::int, 'uvist', (count(*) filter (where not d.l))::int,
  'sum', sum(d.beloeb)::text, 'sumUvist', (sum(d.beloeb) filter (where not d.l))::text,
  'mindste', (min(d.beloeb) filter (where d.l))::text, 'stoerste', (max(d.beloeb) filter (where d.l))::text)
  from fund d where d.beloeb is not null)`;
