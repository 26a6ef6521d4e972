import type { Noegle, Side, Sidevalg } from './laeser.ts';
import type { Sortering } from './valg.ts';
import type { Saetning } from './saetning.ts';

/** What a page is ordered by: an SQL expression and its type; missing values come last in either direction. */
export interface Orden {
  readonly udtryk: string;
  readonly type: 'timestamptz' | 'text' | 'date' | 'numeric' | 'int';
  readonly retning: 'STIGENDE' | 'FALDENDE';
  /** Settles ties, ascending; unique among the rows. */
  readonly id: string;
}

export interface Sidekilde {
  /** FROM and joins. */
  readonly fra: string;
  readonly hvor: readonly string[];
  readonly orden: Orden;
  /** One JSON object of a row. */
  readonly json: string;
}

/** A page as it comes from the statement. */
export interface Raaside<T> {
  readonly antal: number | null;
  readonly raekker: readonly { readonly k: string | null; readonly i: string; readonly j: T }[];
}

/** One JSON object with a page and, where asked for, the exact total – both over the same rows. */
export function sideJson(s: Saetning, { fra, hvor, orden, json }: Sidekilde, valg: Sidevalg): string {
  const alle = `from ${fra} where ${hvor.join(' and ')}`;
  if (valg.foerst === 0) {
    return `json_build_object('antal', ${valg.antal ? `(select count(*) ${alle})` : 'null'}, 'raekker', '[]'::json)`;
  }
  // On a first page the rows are counted as they are found; after a cursor those before it must be counted too.
  const medtaelles = valg.antal && valg.efter === null;
  const antal = medtaelles ? 'coalesce(max(t.antal), 0)' : valg.antal ? `(select count(*) ${alle})` : 'null';
  const retning = orden.retning === 'STIGENDE' ? 'asc' : 'desc';
  const raekker = `select json_build_object('k', (${orden.udtryk})::text, 'i', (${orden.id})::text, 'j', ${json}) as x
    ${medtaelles ? ', count(*) over () as antal' : ''} ${alle} ${valg.efter ? `and ${efterSql(s, orden, valg.efter)}` : ''}
    order by ${orden.udtryk} ${retning} nulls last, ${orden.id} limit ${s.param(String(valg.foerst + 1), 'int')}`;
  return `(select json_build_object('antal', ${antal}, 'raekker', coalesce(json_agg(t.x), '[]')) from (${raekker}) t)`;
}

/** Rows after the key; a row without a value comes after all that have one. */
function efterSql(s: Saetning, { udtryk, type, retning, id }: Orden, { vaerdi, id: efterId }: Noegle): string {
  const naesteId = `(${id})::text collate "C" > ${s.param(efterId, 'text')}`;
  if (vaerdi === null) return `(${udtryk} is null and ${naesteId})`;
  const noegle = s.param(vaerdi, type);
  const tegn = retning === 'STIGENDE' ? '>' : '<';
  return `(${udtryk} ${tegn} ${noegle} or ${udtryk} is null or (${udtryk} = ${noegle} and ${naesteId}))`;
}

/** The page with each row as it may leave, and whether there is one more. */
export function laesSide<T, R>(raa: Raaside<T>, valg: Sidevalg, svar: (raekke: T) => R): Side<R> {
  const viste = raa.raekker.slice(0, valg.foerst);
  return {
    raekker: viste.map(({ j }) => svar(j)),
    noegler: viste.map(({ k, i }) => ({ vaerdi: k, id: i })),
    flere: raa.raekker.length > valg.foerst,
    antal: raa.antal,
  };
}

/** The order asked for among those a list knows; the default is newest change first. */
export function valgtOrden<Felt extends string>(
  kendte: Record<Felt, Pick<Orden, 'udtryk' | 'type'>>,
  standard: Felt,
  id: string,
  valgt: Sortering<Felt> | undefined,
): Orden {
  return { ...kendte[valgt?.felt ?? standard], retning: valgt?.retning ?? 'FALDENDE', id };
}
