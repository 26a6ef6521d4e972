import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';

/** Uses a one-time key; false: it has been used. Keys that have run out are forgotten on the way. */
export async function indloes(tx: Tx, aftryk: string, udloeberMs: number): Promise<boolean> {
  await koer(tx, `delete from kontekst_indloest where udloeber < now() - interval '1 hour'`, []);
  const tekst = `insert into kontekst_indloest (aftryk, udloeber) values (decode($1::text, 'hex'), to_timestamp(($2::text)::float8 / 1000))
    on conflict do nothing returning 1 as ny`;
  return (await koer(tx, tekst, [aftryk, String(udloeberMs)])).length === 1;
}
