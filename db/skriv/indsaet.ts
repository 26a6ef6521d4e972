/** Rows as text, and laying them: many rows in one statement, each an object whose columns have names of two letters. */
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type { Periode } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { koerAntal } from './saet.ts';

interface Kolonne {
  /** What the row's property is called. */
  readonly egenskab: string;
  readonly navn: string;
  readonly type: string;
  /** What the text calls it: column names would be a third of what is sent and read. */
  readonly kort: string;
  readonly foran: string;
  /** Are its values of a form that hardly ever needs escaping? */
  readonly ligeud: boolean;
}

/** Their values are made of hex digits, digits, `T`, `Z` and signs. */
const LIGEUD: ReadonlySet<string> = new Set(['uuid', 'timestamp with time zone', 'date', 'numeric']);
const SAERLIGT = /["\\]/;
const kendte = new WeakMap<Table, readonly Kolonne[]>();

function kolonnerAf(tabel: Table): readonly Kolonne[] {
  const fundne = kendte.get(tabel);
  if (fundne) return fundne;
  const nye = Object.entries(getTableColumns(tabel)).map(([egenskab, kolonne], nr) => {
    const [kort, type] = [`c${nr.toString(36)}`, kolonne.getSQLType()];
    return { egenskab, navn: kolonne.name, type, kort, foran: `"${kort}":`, ligeud: LIGEUD.has(type) };
  });
  kendte.set(tabel, nye);
  return nye;
}

/** A period as PostgreSQL writes it. */
export const omfang = ({ fra, til }: Periode): string => `[${fra},${til ?? ''})`;

/** One row, by its property names, as text; what is null or unknown to the table is left out, and read as null. */
export function raekketekst(tabel: Table, raekke: object): string {
  let ud = '';
  for (const kolonne of kolonnerAf(tabel)) {
    const vaerdi = (raekke as Record<string, unknown>)[kolonne.egenskab];
    if (vaerdi != null) ud += `${ud === '' ? '' : ','}${kolonne.foran}${skrevet(kolonne, vaerdi)}`;
  }
  return `{${ud}}`;
}

function skrevet({ type, ligeud }: Kolonne, vaerdi: unknown): string {
  if (ligeud && typeof vaerdi === 'string' && !SAERLIGT.test(vaerdi)) return `"${vaerdi}"`;
  if (type === 'tstzrange' && typeof vaerdi !== 'string') return `"${omfang(vaerdi as Periode)}"`;
  return JSON.stringify(vaerdi);
}

/** The text of a row – an object with at least one column – with one more, whose value needs no escaping. */
export const medFelt = (tekst: string, navn: string, vaerdi: string): string =>
  `${tekst.slice(0, -1)},"${navn}":"${vaerdi}"}`;

/** What row texts call the column. */
export const kortNavn = (tabel: Table, navn: string): string =>
  kolonnerAf(tabel).find((kolonne) => kolonne.navn === navn)?.kort ?? navn;

/** The columns that are laid, as the table calls them and as the texts do, and the latter with their types. */
export function felterAf(tabel: Table, uden: readonly string[] = []) {
  const valgte = kolonnerAf(tabel).filter(({ navn }) => !uden.includes(navn));
  return {
    navne: valgte.map(({ navn }) => navn).join(', '),
    korte: valgte.map(({ kort }) => kort).join(', '),
    typede: valgte.map(({ kort, type }) => `${kort} ${type}`).join(', '),
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
