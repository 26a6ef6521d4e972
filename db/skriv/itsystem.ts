import type { Uuid } from '../../schema/domaene/id.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

/** How a system is opened from the overview, and where it may have its user sent back to. What is left out stays as it is. */
export interface Systemopsaetning {
  readonly system: Uuid;
  /** A deep link with `{uuid}` where the object's stands. */
  readonly link?: string;
  /** Origins, as `https://vaert:port`. */
  readonly retur?: readonly string[];
}

/** Writes it down: an operator's act. */
export async function gemSystemopsaetning(tx: Tx, { system, link, retur }: Systemopsaetning): Promise<void> {
  const tekst = `insert into it_system as s (id, link, retur) values (($1::text)::uuid, nullif($2::text, ''),
      array(select jsonb_array_elements_text(($3::text)::jsonb)))
    on conflict (id) do update set link = coalesce(excluded.link, s.link),
      retur = case when $4::text = 'ja' then excluded.retur else s.retur end`;
  await koer(tx, tekst, [system, link ?? '', JSON.stringify(retur ?? []), retur === undefined ? 'nej' : 'ja']);
}
