import { getTableColumns, type Table } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** Runs one statement with every value as a parameter; all of them text, cast by the statement. */
export function koer<T extends object>(tx: Tx, tekst: string, vaerdier: readonly string[]): Promise<T[]> {
  return tx.unsafe<T[]>(tekst, [...vaerdier], { prepare: true });
}

/** The same, where nothing but how many rows it laid or changed is asked for. */
export async function koerAntal(tx: Tx, tekst: string, vaerdier: readonly string[]): Promise<number> {
  return (await tx.unsafe(tekst, [...vaerdier], { prepare: true })).count;
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
