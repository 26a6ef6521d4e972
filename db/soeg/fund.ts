/** Which documents a question finds: the conditions on a document `d` of the projection, or made from the register now. */
import type { Soegeled, Soegeord, Soegespoergsmaal, Tilladt } from '../../schema/domaene/soegning/port.ts';
import { liste, type Saetning } from '../saetning.ts';
import { filterSql } from './filter.ts';
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

/** What was found, as the CTE `fund`: the documents, and `l`: may it be shown? */
export const fundCte = (s: Saetning, q: Soegespoergsmaal, udsnit: Udsnit): string =>
  `fund as materialized (select d.*, ${vises(s, q)} as l from (${kilder(s, udsnit)}) d
    where ${[...hvor(s, q), findes(s, q, 'd')].join(' and ')})`;

/** The newest klasse there is. */
export const NYESTE_KLASSE = `coalesce((select max(id) from soegeklasse), 0)`;

/** May a document that is found be shown, not counted only? */
export const vises = (s: Saetning, { tilladt: { laes, tael } }: Soegespoergsmaal): string =>
  tael.length === 0 ? 'true' : afKlasse(s, 'd', laes);

/** May the document be found, shown or counted only? */
export const findes = (s: Saetning, { tilladt: { laes, tael } }: Soegespoergsmaal, d: string): string =>
  afKlasse(s, d, [...laes, ...tael]);

/**
 * Is the document of one of the klasser? Looked up in a hash that is made once: there may be tens of thousands, which
 * the planner does not know, so of a join it can make a loop over them all for each document.
 */
export const afKlasse = (s: Saetning, d: string, numre: readonly number[]): string =>
  `(${d}.klasse in (select unnest(${heltal(s, numre)}))) is true`;

/** Numbers as an SQL array. */
const heltal = (s: Saetning, numre: readonly number[]): string => s.param(`{${numre.join()}}`, 'int[]');

/** FROM of the projection with what is made from the register now in its place. */
export function kilder(s: Saetning, { uden, kun, levende }: Udsnit): string {
  const led = [
    ...(kun ? [`objekt_id = any(${liste(s, kun, 'uuid')})`] : []),
    ...(uden.length > 0 ? [`(objekt_id in (select unnest(${liste(s, uden, 'uuid')}))) is not true`] : []),
  ];
  const projektion = `select ${KOLONNER} from soegedokument ${led.length > 0 ? `where ${led.join(' and ')}` : ''}`;
  if (levende.length === 0) return projektion;
  return `${projektion} union all select ${SOM_RAEKKE} from jsonb_to_recordset(${s.param([...levende], 'jsonb')}) as d(${DOKUMENTFELTER})`;
}

const KOLONNER = `noegle, fra, til, nu_fra, nu_til, objekt_id, slags, klasse, kle, fremdrift, orgenhed, master, foelsomhed,
  aendret, oprettet, beloeb, aktiv, navn, frekvens, parter, ord, alt`;

/** What the question demands of a document, but for who asks. */
export function hvor(s: Saetning, q: Soegespoergsmaal): string[] {
  return [
    `d.fra <= ${s.spurgt} and d.til > ${s.spurgt} and d.nu_fra <= ${s.nu} and d.nu_til > ${s.nu}`,
    ...(q.led ? [tekstSql(s, q.led, q.tilladt)] : []),
    ...filterSql(s, q.filter),
  ];
}

/** Text counts by what may be read of a document: not at all where it is counted only. */
function tekstSql(s: Saetning, led: readonly Soegeled[], { laes, hemmelig }: Tilladt): string {
  const i = (kolonne: string) => led.map((et) => ledSql(s, kolonne, et)).join(' and ');
  if (led.length === 0) return 'false';
  const alt = hemmelig.length === 0 ? '' : ` or (${afKlasse(s, 'd', hemmelig)} and ${i('d.alt')})`;
  return `${afKlasse(s, 'd', laes)} and ((${i('d.ord')})${alt})`;
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
