import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';

/** Writes down objects that could not be projected to the index, with the code that said why. */
export async function gemParkerede(tx: Tx, indeks: string, fejl: ReadonlyMap<string, string>): Promise<void> {
  if (fejl.size === 0) return;
  await koer(
    tx,
    `insert into soegeparkeret (indeks, objekt_id, kode)
      select ($1::text), x.objekt, x.kode from json_to_recordset(($2::text)::json) as x(objekt uuid, kode text)
      on conflict (indeks, objekt_id) do update set kode = excluded.kode, tidspunkt = now(), forsoeg = soegeparkeret.forsoeg + 1`,
    [indeks, JSON.stringify([...fejl].map(([objekt, kode]) => ({ objekt, kode })))],
  );
}

/** They could be, after all. */
export async function glemParkerede(tx: Tx, indeks: string, ider: readonly string[]): Promise<void> {
  if (ider.length === 0) return;
  const tekst = `delete from soegeparkeret where indeks = ($1::text)
    and objekt_id in (select x::uuid from jsonb_array_elements_text(($2::text)::jsonb) x)`;
  await koer(tx, tekst, [indeks, JSON.stringify(ider)]);
}
