import type { Afgoerelse } from '../../schema/domaene/revision.ts';
import { personnoegle } from '../../schema/domaene/revision.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Laeser, Side, Sidevalg } from '../laeser.ts';
import type { Tidsrum } from '../valg.ts';
import { identCte } from '../part.ts';
import { koer, liste, nySaetning, type Saetning } from '../saetning.ts';
import { laesSide, sideJson, type Orden, type Raaside } from '../side.ts';

/** What the log is searched by; all that is given must hold. */
export interface Revisionsfilter {
  readonly part?: Identifikator;
  readonly bruger?: string;
  readonly orgEnhed?: string;
  readonly tidsrum?: Tidsrum;
  readonly slags?: readonly string[];
  readonly alarm?: boolean;
}

/** Whose rows may be read: one kommune's, and – where the right is limited to units – those of users of these. */
export interface Revisionsomraade {
  readonly cvr: string;
  readonly enheder: 'ALLE' | readonly string[];
}

export interface OpslagSvar {
  readonly kaede: string;
  readonly nr: number;
  readonly tidspunkt: string;
  readonly bruger: string;
  readonly brugernavn: string | null;
  readonly system: string;
  readonly enhed: string | null;
  readonly formaal: string | null;
  readonly transaktion: string;
  readonly slags: string;
  readonly personer: readonly string[];
  readonly objekter: number;
  readonly rettigheder: readonly string[];
  readonly kriterier: string | null;
  readonly antal: number;
  readonly afgoerelse: Afgoerelse;
  readonly grund: string | null;
  readonly alarmer: readonly string[];
}
export interface IndsigtSvar {
  readonly tidspunkt: string;
  readonly system: string;
  readonly formaal: string;
  readonly antal: number;
}
export interface ForbrugSvar {
  readonly system: string;
  readonly opslag: number;
  readonly haendelser: number;
}

/** Newest first; of rows of one instant, by chain and number. */
const ORDEN: Orden = {
  udtryk: 'o.tidspunkt',
  type: 'timestamptz',
  retning: 'FALDENDE',
  id: `o.kaede::text || ':' || lpad(o.nr::text, 15, '0')`,
};
/** A row `o` as JSON. */
export const JSON_RAEKKE = `json_build_object('kaede', o.kaede, 'nr', o.nr, 'tidspunkt', o.tidspunkt, 'bruger', o.bruger, 'brugernavn', o.brugernavn,
  'system', o.system, 'enhed', o.enhed, 'formaal', o.formaal, 'transaktion', o.transaktion, 'slags', o.slags, 'personer', o.personer,
  'objekter', cardinality(o.objekter), 'rettigheder', o.rettigheder, 'kriterier', o.kriterier, 'antal', o.antal,
  'afgoerelse', o.afgoerelse, 'grund', o.grund, 'alarmer', o.alarmer)`;

/** Rows of the log, newest first. `l.sql` is the auditor's own connection: nobody else's role may read the table. */
export async function soegOpslag(
  l: Laeser,
  omraade: Revisionsomraade,
  filter: Revisionsfilter,
  side: Sidevalg,
): Promise<Side<OpslagSvar>> {
  const s = nySaetning(l.paa);
  const hvor = [...omraadeSql(s, omraade), ...filterSql(s, filter)];
  const tekst = `select ${sideJson(s, { fra: 'opslag o', hvor, orden: ORDEN, json: JSON_RAEKKE }, side)} as side`;
  const [raekke] = await koer<{ side: Raaside<OpslagSvar> }>(l, s, tekst);
  if (!raekke) throw new Error('opslaget i revisionsloggen gav ingen række');
  return laesSide(raekke.side, side, (opslag) => opslag);
}

/** What `alias`'s cvr and enhed must be. */
export function omraadeSql(s: Saetning, { cvr, enheder }: Revisionsomraade, alias = 'o'): string[] {
  return [
    `${alias}.cvr = ${s.param(cvr, 'text')}`,
    ...(enheder === 'ALLE' ? [] : [`${alias}.enhed = any(${liste(s, enheder, 'uuid')})`]),
  ];
}

function filterSql(s: Saetning, f: Revisionsfilter): string[] {
  return [
    ...(f.part ? [partSql(s, f.part)] : []),
    ...(f.bruger === undefined ? [] : [`o.bruger = ${s.param(f.bruger, 'uuid')}`]),
    ...(f.orgEnhed === undefined ? [] : [`o.enhed = ${s.param(f.orgEnhed, 'uuid')}`]),
    ...(f.tidsrum?.fra ? [`o.tidspunkt >= ${s.param(f.tidsrum.fra, 'timestamptz')}`] : []),
    ...(f.tidsrum?.til ? [`o.tidspunkt < ${s.param(f.tidsrum.til, 'timestamptz')}`] : []),
    ...(f.slags === undefined ? [] : [`o.slags = any(${liste(s, f.slags)})`]),
    ...(f.alarm === undefined ? [] : [`o.alarmer ${f.alarm ? '<>' : '='} '{}'`]),
  ];
}

/** Asked for, shown, or what a shown object is about. */
function partSql(s: Saetning, part: Identifikator): string {
  const noegle = liste(s, [personnoegle(part)]);
  return `(o.personer && ${noegle} or o.vedroerer && ${noegle})`;
}

/** So many look-ups on one citizen are told at most, the newest. */
const INDSIGT_MAX = 10_000;

/**
 * Look-ups on the part that were not refused, newest first: when, through which system and for what. Nobody's name. Those
 * under the number asked, and – as in an overview (design.md §5, "The part itself") – under every other number the
 * kommune's own feed or an operator's import ties to it; one left behind in a confidential change is as one nobody
 * has: look-ups under it that found nothing. All that were made under it are told to who asks with the new one.
 */
export async function indsigtFor(l: Laeser, omraade: Revisionsomraade, part: Identifikator): Promise<IndsigtSvar[]> {
  const s = nySaetning(l.paa);
  const om = `array(select i.skema || ':' || i.vaerdi from ident i)`;
  const hvor = [
    ...omraadeSql(s, omraade),
    `(o.personer && ${om} or o.vedroerer && ${om} or ((o.afgoerelse = 'INTET' or o.slags in ('indsigt', 'revisionslog')) and o.personer && ${liste(s, [personnoegle(part)])}))`,
    `o.afgoerelse <> 'AFVIST'`,
  ].join(' and ');
  const tekst = `with ${identCte(s, omraade.cvr, [part])} select o.tidspunkt, coalesce(it.katalognavn, it.sendt_navn, o.system::text) as system,
      coalesce(o.formaal, '') as formaal, o.antal from opslag o left join it_system it on it.id = o.system
    where ${hvor} order by o.tidspunkt desc, o.kaede, o.nr limit ${String(INDSIGT_MAX)}`;
  // As JSON, so that an instant comes out as text with its zone.
  const raekker = await koer<{ j: IndsigtSvar }>(l, s, `select to_json(x) as j from (${tekst}) x`);
  return raekker.map(({ j }) => j);
}

/** Look-ups and hændelser of one kommune in `[fra, til)`, by system. */
export async function forbrugI(
  l: Laeser,
  { cvr }: Revisionsomraade,
  tidsrum: Required<Tidsrum>,
): Promise<ForbrugSvar[]> {
  const s = nySaetning(l.paa);
  const kommune = s.param(cvr, 'text');
  const iRummet = (kolonne: string) =>
    `${kolonne} >= ${s.param(tidsrum.fra, 'timestamptz')} and ${kolonne} < ${s.param(tidsrum.til, 'timestamptz')}`;
  const tekst = `select system, sum(opslag)::int as opslag, sum(haendelser)::int as haendelser from (
      select o.system, count(*) as opslag, 0 as haendelser from opslag o
        where o.cvr = ${kommune} and ${iRummet('o.tidspunkt')} group by 1
      union all select r.kilde, 0, count(*) from registrering r where r.cvr = ${kommune} and ${iRummet('r.modtaget')} group by 1) x
    group by system order by opslag desc, haendelser desc, system`;
  return koer<ForbrugSvar>(l, s, tekst);
}
