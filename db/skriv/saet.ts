import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** Runs one statement with every value as a parameter; all of them text, cast by the statement. */
export function koer<T extends object>(tx: Tx, tekst: string, vaerdier: readonly string[]): Promise<T[]> {
  return tx.unsafe<T[]>(tekst, [...vaerdier], { prepare: true });
}

/** A list of rows as one parameter: JSON the statement reads as a table, so that a thousand rows are one statement. */
export const somParam = (raekker: readonly object[]): string => JSON.stringify(raekker);

/** `x(id uuid, virkning tstzrange, …)` of these columns, to be read out of parameter `nr`. */
export function somTabel(tabel: Table, navne: readonly string[], nr = 1): string {
  const typer = new Map(Object.values(getTableColumns(tabel)).map((k) => [k.name, k.getSQLType()]));
  const kolonner = navne.map((navn) => `${navn} ${typer.get(navn) ?? 'text'}`);
  return `json_to_recordset(($${String(nr)}::text)::json) as x(${kolonner.join(', ')})`;
}

export const kolonnenavne = (tabel: Table): string[] => Object.values(getTableColumns(tabel)).map((k) => k.name);

/** A row with its columns' names, without what is null: the statement reads a missing field as null. */
export function medKolonnenavne(tabel: Table, raekke: object): Record<string, unknown> {
  const kolonner = getTableColumns(tabel);
  const ud: Record<string, unknown> = {};
  for (const [navn, vaerdi] of Object.entries(raekke)) {
    const kolonne = kolonner[navn];
    if (kolonne && vaerdi !== null) ud[kolonne.name] = vaerdi;
  }
  return ud;
}

/** One row as the text `indsaetTekster` takes. */
export const raekketekst = (tabel: Table, raekke: object): string => JSON.stringify(medKolonnenavne(tabel, raekke));

interface Indsaetning {
  /** Columns left to their default. */
  readonly uden?: readonly string[];
  /** Goes after the rows: conflict handling, RETURNING. */
  readonly efter?: string;
  /** A column that is the same in all rows, and stands in none of them. */
  readonly faelles?: readonly [kolonne: string, vaerdi: string];
}

/** Inserts rows given by the tables' property names. */
export const indsaet = <T extends object>(tx: Tx, tabel: Table, raekker: readonly object[], valg: Indsaetning = {}) =>
  indsaetTekster<T>(tx, tabel, raekker.map((raekke) => raekketekst(tabel, raekke)), valg); // prettier-ignore

/** Inserts rows that are JSON text already, each an object with its columns' names; several may stand in one text. */
export async function indsaetTekster<T extends object>(
  tx: Tx,
  tabel: Table,
  tekster: readonly string[],
  { uden = [], efter = '', faelles }: Indsaetning = {},
): Promise<T[]> {
  if (tekster.length === 0) return [];
  const navne = kolonnenavne(tabel).filter((navn) => !uden.includes(navn) && navn !== faelles?.[0]);
  const liste = navne.join(', ');
  const [ogsaa, vaerdi] = faelles ? [`${faelles[0]}, `, `($2::text)::${typeAf(tabel, faelles[0])}, `] : ['', ''];
  const tekst = `insert into ${getTableName(tabel)} (${ogsaa}${liste}) select ${vaerdi}${liste} from ${somTabel(tabel, navne)} ${efter}`;
  return koer<T>(tx, tekst, [`[${tekster.join(',')}]`, ...(faelles ? [faelles[1]] : [])]);
}

const typeAf = (tabel: Table, navn: string): string =>
  Object.values(getTableColumns(tabel))
    .find((kolonne) => kolonne.name === navn)
    ?.getSQLType() ?? 'text';
