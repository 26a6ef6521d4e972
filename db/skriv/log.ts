import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Operation, Registrering } from '../../schema/domaene/registrering.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { registrering } from '../tables/registrering.ts';
import { instant } from '../instant.ts';
import { felterAf, raekketekst } from './indsaet.ts';
import { koer, koerAntal } from './saet.ts';

/** An entry of the log with what the fold does not read: whose rights it was sent with, and whether it counts. */
export interface Logpost extends Registrering {
  readonly objektId: Uuid;
  readonly generation: number;
  /** Authorities its writer's token could write for; null: an operator's import. */
  readonly scopes: readonly Cvr[] | null;
  readonly gaelder: boolean;
  /** When it came to count, if that was later than it was received: it waited for an importer, or for its sag. */
  readonly gaelderFra: Oejeblik | null;
  /** `data` as JSON, where it came so: it need not be read to be stored. */
  readonly tekst?: string | null;
}

/** A log entry that is stored has a number; one of this batch has none yet. */
export interface Gemtpost extends Logpost {
  readonly loebenr: number | null;
}

interface Raapost extends Omit<Gemtpost, 'sekvens' | 'operation'> {
  readonly sekvens: string | null;
  readonly operation: Operation;
}

/** The log of each object's present generation, in the order it was received. */
export async function hentLog(tx: Tx, ider: readonly Uuid[]): Promise<Gemtpost[]> {
  if (ider.length === 0) return [];
  const tekst = `select r.loebenr::float8, r.objekt_id as "objektId", r.generation, r.operation, ${instant('r.tidspunkt')} as tidspunkt,
      r.sekvens::text, r.besked_id as "beskedId", ${instant('r.modtaget')} as modtaget, r.aktoer, r.kilde, r.cvr,
      to_jsonb(r.scopes) as scopes,
      r.gaelder, ${instant('r.gaelder_fra')} as "gaelderFra", r.data
    from registrering r join objekt o on o.id = r.objekt_id and o.generation = r.generation
    where o.id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x) order by r.loebenr`;
  const raa = await koer<Raapost>(tx, tekst, [JSON.stringify(ider)]);
  return raa.map((post) => ({ ...post, sekvens: post.sekvens === null ? null : BigInt(post.sekvens) }));
}

/** Entries of the objects' earlier generations that have not been blanked: what they say is no part of anything. */
export function hentTidligere(tx: Tx, ider: readonly Uuid[]): Promise<{ objektId: Uuid; loebenr: number; tidspunkt: Oejeblik }[]> {
  const tekst = `select r.objekt_id as "objektId", r.loebenr::float8, ${instant('r.tidspunkt')} as tidspunkt
    from registrering r join objekt o on o.id = r.objekt_id and r.generation < o.generation
    where r.slettet is null and o.id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`;
  return koer(tx, tekst, [JSON.stringify(ider)]);
} // prettier-ignore

/**
 * Appends to the log. What was said goes beside the rows, a line each – JSON as it is written here has no line breaks – so
 * that it is read once and not first as a part of something else.
 */
export async function gemLog(tx: Tx, poster: readonly Logpost[]): Promise<void> {
  if (poster.length === 0) return;
  const { navne, korte, typede } = felterAf(registrering, ['loebenr', 'slettet', 'data']);
  const tekst = `insert into registrering (${navne}, data) select ${korte}, sagt::jsonb
    from rows from (json_to_recordset(($1::text)::json) as (${typede}), string_to_table($2::text, E'\\n')) as x(${korte}, sagt)`;
  const sagt = poster.map((post) => post.tekst ?? JSON.stringify(post.data));
  await koerAntal(tx, tekst, [`[${poster.map(somTekst).join(',')}]`, sagt.join('\n')]);
}

/** Field by field: to copy an entry would be to read its `data`. */
function somTekst(post: Logpost): string {
  const {
    objektId,
    generation,
    operation,
    tidspunkt,
    beskedId,
    modtaget,
    aktoer,
    kilde,
    cvr,
    scopes,
    gaelder,
    gaelderFra,
  } = post;
  const sekvens = post.sekvens?.toString() ?? null;
  return raekketekst(registrering, {
    objektId, generation, operation, tidspunkt, sekvens, beskedId, modtaget, aktoer, kilde, cvr, scopes, gaelder, gaelderFra,
  }); // prettier-ignore
}

/** Says of stored entries that they count, and since when, or that they never will: the one thing that is decided later. */
export async function gemGaelder(
  tx: Tx,
  poster: readonly { loebenr: number; gaelder: boolean; gaelderFra: Oejeblik | null }[],
): Promise<void> {
  if (poster.length === 0) return;
  const tekst = `update registrering r set gaelder = x.gaelder, gaelder_fra = x."gaelderFra"
    from json_to_recordset(($1::text)::json) as x(loebenr bigint, gaelder boolean, "gaelderFra" timestamptz) where r.loebenr = x.loebenr`;
  await koer(tx, tekst, [JSON.stringify(poster)]);
}
