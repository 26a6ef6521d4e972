/** Rows as text, and laying them: many rows in one statement, each an object whose columns have names of two letters. */
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import { jsonTekst } from '../../schema/domaene/json.ts';
import type { Periode } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { koerAntal } from './saet.ts';

interface Kolonne {
  readonly navn: string;
  readonly type: string;
  /** What the text calls it: column names would be a third of what is sent and read. */
  readonly kort: string;
  readonly foran: string;
  readonly periode: boolean;
}

const kendte = new WeakMap<Table, ReadonlyMap<string, Kolonne>>();

/** By what a row's property is called, in the table's order. */
function kolonnerAf(tabel: Table): ReadonlyMap<string, Kolonne> {
  const fundne = kendte.get(tabel);
  if (fundne) return fundne;
  const nye = Object.entries(getTableColumns(tabel)).map(([egenskab, kolonne], nr) => {
    const [kort, type] = [`c${nr.toString(36)}`, kolonne.getSQLType()];
    return [egenskab, { navn: kolonne.name, type, kort, foran: `"${kort}":`, periode: type === 'tstzrange' }] as const;
  });
  const efterEgenskab = new Map(nye);
  kendte.set(tabel, efterEgenskab);
  return efterEgenskab;
}

/** A period as PostgreSQL writes it. */
export const omfang = ({ fra, til }: Periode): string => `[${fra},${til ?? ''})`;

/** One row, by its property names, as text; what is null or unknown to the table is left out, and read as null. */
export function raekketekst(tabel: Table, raekke: object): string {
  const kolonner = kolonnerAf(tabel);
  let ud = '';
  for (const egenskab in raekke) {
    const vaerdi = (raekke as Record<string, unknown>)[egenskab];
    const kolonne = vaerdi == null ? undefined : kolonner.get(egenskab);
    if (kolonne) ud += `${ud === '' ? '{' : ','}${kolonne.foran}${skrevet(kolonne, vaerdi)}`;
  }
  return ud === '' ? '{}' : `${ud}}`;
}

function skrevet({ periode }: Kolonne, vaerdi: unknown): string {
  if (typeof vaerdi === 'string') return jsonTekst(vaerdi);
  return periode ? `"${omfang(vaerdi as Periode)}"` : JSON.stringify(vaerdi);
}

/** The text of a row – an object with at least one column – with one more, whose value needs no escaping. */
export const medFelt = (tekst: string, navn: string, vaerdi: string): string =>
  `${tekst.slice(0, -1)},"${navn}":"${vaerdi}"}`;

/** What row texts call the column of a property. */
export const kortNavn = (tabel: Table, egenskab: string): string => kolonnerAf(tabel).get(egenskab)?.kort ?? egenskab;

/** The columns that are laid, as the table calls them and as the texts do, and the latter with their types. */
export function felterAf(tabel: Table, uden: readonly string[] = []) {
  const kolonner = [...kolonnerAf(tabel).values()].filter(({ navn }) => !uden.includes(navn));
  return {
    kolonner,
    navne: kolonner.map(({ navn }) => navn).join(', '),
    korte: kolonner.map(({ kort }) => kort).join(', '),
    typede: kolonner.map(({ kort, type }) => `${kort} ${type}`).join(', '),
  };
}

interface Indsaetning {
  /** Columns left to their default. */
  readonly uden?: readonly string[];
  /** Goes after the rows: conflict handling. */
  readonly efter?: string;
}

/** Inserts rows given by the tables' property names; back comes how many were laid. */
export const indsaet = (tx: Tx, tabel: Table, raekker: readonly object[], valg: Indsaetning = {}): Promise<number> =>
  indsaetTekster(tx, tabel, raekker.map((raekke) => raekketekst(tabel, raekke)), valg); // prettier-ignore

/** Inserts rows that are text already (`raekketekst`); several may stand in one text. */
export async function indsaetTekster(
  tx: Tx,
  tabel: Table,
  tekster: readonly string[],
  { uden = [], efter = '' }: Indsaetning = {},
): Promise<number> {
  if (tekster.length === 0) return 0;
  const { navne, korte, typede } = felterAf(tabel, uden);
  const tekst = `insert into ${getTableName(tabel)} (${navne})
    select ${korte} from json_to_recordset(($1::text)::json) as x(${typede}) ${efter}`;
  return koerAntal(tx, tekst, [`[${tekster.join(',')}]`]);
}
