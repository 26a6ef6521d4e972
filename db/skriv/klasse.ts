import type { Kle } from '../../schema/domaene/kle.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

/** Which of the numbers stand in the klasser the index has; null when it has none to compare with. */
export async function kendteKle(tx: Tx, numre: readonly Kle[]): Promise<ReadonlySet<Kle> | null> {
  const tekst = `select exists (select from klasse) as har,
    to_jsonb(array(select distinct kode from klasse where kode in (select jsonb_array_elements_text(($1::text)::jsonb)))) as kendte`;
  const [fundet] = await koer<{ har: boolean; kendte: Kle[] }>(tx, tekst, [JSON.stringify(numre)]);
  return fundet?.har ? new Set(fundet.kendte) : null;
}
