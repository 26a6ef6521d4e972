import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import { visMoenster, type KleMoenster } from '../../schema/domaene/kle.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

/** Which system receives what is written on sager of a subject. */
export interface Fordelingsregel {
  readonly kommune: Cvr;
  readonly kle: KleMoenster;
  /** Null: whatever the facet. */
  readonly facet: string | null;
  readonly system: Uuid;
}

/** Writes the rule down, in place of one for the same subject: an operator's act. */
export async function gemFordelingsregel(tx: Tx, { kommune, kle, facet, system }: Fordelingsregel): Promise<void> {
  const tekst = `insert into fordelingsregel (kommune, kle, facet, system) values ($1::text, $2::text, $3::text, ($4::text)::uuid)
    on conflict (kommune, kle, facet) do update set system = excluded.system`;
  await koer(tx, tekst, [kommune, visMoenster(kle), facet ?? '', system]);
}

/** Takes it away; how many there were. */
export async function ophaevFordelingsregel(
  tx: Tx,
  { kommune, kle, facet }: Omit<Fordelingsregel, 'system'>,
): Promise<number> {
  const tekst = `delete from fordelingsregel where kommune = $1::text and kle = $2::text and facet = $3::text returning kle`;
  return (await koer(tx, tekst, [kommune, visMoenster(kle), facet ?? ''])).length;
}
