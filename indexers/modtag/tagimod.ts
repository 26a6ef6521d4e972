import type { Laest } from '../fil/laest.ts';
import type { Indgang } from './indgang.ts';
import type { Kvittering } from './kvittering.ts';
import { lavPost, type Skriver } from './post.ts';

/** A receipt for everything that was read, in order, when what could be taken in is committed. */
export async function tagImod(laeste: readonly Laest[], indgang: Indgang, skriver: Skriver): Promise<Kvittering[]> {
  const poster = laeste.flatMap((en) => ('haendelse' in en ? [lavPost(en.haendelse, skriver)] : []));
  const svar = (await indgang.modtag(poster))[Symbol.iterator]();
  return laeste.map((en) => ('afvist' in en ? en.afvist : (svar.next().value as Kvittering))); // one for each post, in order
}
