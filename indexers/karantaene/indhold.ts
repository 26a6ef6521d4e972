import type { Liggende } from '../../db/skriv/karantaene.ts';
import { cvr, uuid, type Cvr } from '../../schema/domaene/id.ts';
import { fuldSkriveret } from '../../schema/domaene/skriveret.ts';
import type { Haendelse } from '../../schema/haendelser/kuvert.ts';
import { lavPost, type Kanal, type Post, type Skriver } from '../modtag/post.ts';

/** A message as `karantaenepost` kept it (modtag/post.ts). */
interface Gemt extends Omit<Haendelse, 'sekvens'> {
  readonly sekvens: string | null;
  readonly kanal: Kanal;
  readonly scopes: readonly Cvr[] | null;
}

/**
 * The message as it came, from the one who sent it and with the rights it came with: the authorities its token could write
 * this very KLE and følsomhed for, which are judged with this message alone. Null: it was never read as a hændelse.
 */
export function postAf({ kilde, cvr: myndighed, indhold }: Liggende): Post | null {
  if (typeof indhold['objekt'] !== 'string' || uuid(indhold['subject']) === null) return null;
  const { kanal, scopes, sekvens, ...haendelse } = indhold as unknown as Gemt; // written by karantaenepost alone
  const skriver: Skriver =
    scopes === null
      ? { system: null, cvr: null, grupper: null, kanal }
      : { system: kilde, cvr: cvr(myndighed), grupper: scopes.map(fuldSkriveret), kanal };
  return lavPost({ ...haendelse, sekvens: sekvens === null ? null : BigInt(sekvens) }, skriver);
}
