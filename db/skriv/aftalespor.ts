import type { Kalder } from '../../schema/domaene/adgang.ts';
import type { Aftalestatus } from '../../schema/domaene/aftale.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

/** One line of an aftale's trail, in the transaction that did it: neither is without the other. */
export async function noterAftale(
  tx: Tx,
  aftale: string,
  handling: Aftalestatus,
  { sub, navn, azp, cvr }: Kalder,
): Promise<void> {
  const tekst = `insert into aftalespor (aftale, handling, tidspunkt, bruger, brugernavn, system, cvr)
    values (($1::text)::uuid, $2::text, now(), ($3::text)::uuid, nullif($4::text, ''), ($5::text)::uuid, $6::text)`;
  await koer(tx, tekst, [aftale, handling, sub, (navn ?? '').replaceAll('\0', ''), azp, cvr]);
}
