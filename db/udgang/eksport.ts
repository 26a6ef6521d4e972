import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';

/** Whose an export is: only they are told of it again. */
export interface Eksportejer {
  readonly bruger: string;
  readonly system: string;
  readonly cvr: string;
}

export interface NyEksport extends Eksportejer {
  readonly id: string;
  /** The scheduled export it is one of; null: somebody asked for it. */
  readonly plan: string | null;
  /** Rows it is to have. */
  readonly antal: number;
  /** What is known of its manifest before a row has left. */
  readonly indhold: object;
}

/** How it ended. `grund`: why it is not complete. */
export interface Eksportslut {
  readonly grund: string | null;
  readonly antal: number;
  /** What is added to its manifest. */
  readonly indhold: object;
}

export interface GemtEksport {
  readonly id: string;
  readonly tilstand: 'IGANG' | 'FULDSTAENDIG' | 'UFULDSTAENDIG';
  readonly grund: string | null;
  readonly begyndt: string;
  readonly sluttet: string | null;
  readonly antal: number;
  readonly indhold: Readonly<Record<string, unknown>>;
}

/** So long its manifest can be asked for. */
export const GEMMES_DAGE = 30;
/** Longer than this none runs: one that did not end was cut off with its process. */
export const LOEBER_HOEJST_MINUTTER = 30;

/**
 * Begins an export; false: more than `prDoegn` rows would have been taken out within 24 hours, of a plan by that plan, else by the
 * caller without one. Forgets the old ones.
 */
export async function begyndEksport(tx: Tx, ny: NyEksport, prDoegn: number): Promise<boolean> {
  const { id, bruger, system, cvr, plan, antal, indhold } = ny;
  await koer(tx, `delete from eksport where begyndt < now() - interval '${String(GEMMES_DAGE)} days'`, []);
  // A caller's own are begun one after the other, so that they can be counted.
  await koer(tx, 'select pg_advisory_xact_lock(hashtextextended($1::text, 14))', [`${bruger} ${cvr}`]);
  const tekst = `insert into eksport (id, bruger, system, cvr, tilstand, antal, indhold, plan)
    select ($1::text)::uuid, ($2::text)::uuid, ($3::text)::uuid, $4::text, 'IGANG', ($5::text)::int, ($6::text)::jsonb, nullif($8::text, '')
    where coalesce((select sum(e.antal) from eksport e where e.bruger = ($2::text)::uuid and e.cvr = $4::text and e.plan is not distinct from nullif($8::text, '')
      and e.begyndt > now() - interval '24 hours' and e.id <> ($1::text)::uuid), 0) + ($5::text)::int <= ($7::text)::bigint
    on conflict (id) do update set antal = excluded.antal returning 1 as ny`;
  const vaerdier = [id, bruger, system, cvr, String(antal), JSON.stringify(indhold), String(prDoegn), plan ?? ''];
  return (await koer(tx, tekst, vaerdier)).length === 1;
}

/** It has ended, once. */
export async function slutEksport(tx: Tx, id: string, { grund, antal, indhold }: Eksportslut): Promise<void> {
  const tekst = `update eksport set sluttet = now(), tilstand = case when $2::text = '' then 'FULDSTAENDIG' else 'UFULDSTAENDIG' end,
      grund = nullif($2::text, ''), antal = ($3::text)::int, indhold = indhold || ($4::text)::jsonb
    where id = ($1::text)::uuid and tilstand = 'IGANG'`;
  await koer(tx, tekst, [id, grund ?? '', String(antal), JSON.stringify(indhold)]);
}

/** The caller's own; null: there is none of that id, or it is another's. */
export async function findEksport(tx: Tx, id: string, ejer: Eksportejer): Promise<GemtEksport | null> {
  const doed = `tilstand = 'IGANG' and begyndt < now() - interval '${String(LOEBER_HOEJST_MINUTTER + 1)} minutes'`;
  const tekst = `select id, case when ${doed} then 'UFULDSTAENDIG' else tilstand end as tilstand,
      case when ${doed} then 'AFBRUDT' else grund end as grund, to_json(begyndt) #>> '{}' as begyndt,
      to_json(sluttet) #>> '{}' as sluttet, antal, indhold
    from eksport where id = ($1::text)::uuid and bruger = ($2::text)::uuid and system = ($3::text)::uuid and cvr = $4::text`;
  return (await koer<GemtEksport>(tx, tekst, [id, ejer.bruger, ejer.system, ejer.cvr]))[0] ?? null;
}
