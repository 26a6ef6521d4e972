import type { Tx } from '../client.ts';
import type { Karantaenepost } from './indbakke.ts';
import { gemKarantaene } from './indbakke.ts';
import { koer } from './saet.ts';

/** Keeps a message nobody waits for an answer to, once: the same that lies there already is not kept again. */
export async function gemUlaest(tx: Tx, post: Karantaenepost): Promise<void> {
  await koer(tx, 'select pg_advisory_xact_lock(hashtextextended($1::text, 16))', [post.beskedId]);
  const findes = `select 1 as en from karantaene where kilde is not distinct from (nullif($1::text, ''))::uuid and besked_id = $2::text
    and kode = $3::text and afgjort is null`;
  if ((await koer(tx, findes, [post.kilde ?? '', post.beskedId, post.kode])).length === 0)
    await gemKarantaene(tx, [post]);
}
