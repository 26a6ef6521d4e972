import type { Laest } from '../fil/laest.ts';
import type { Karantaenepost } from '../../db/skriv/indbakke.ts';
import type { Indgang } from './indgang.ts';
import type { Kvittering } from './kvittering.ts';
import { nyeKaeder, type Kaeder } from './kaeder.ts';
import { lavPost, type Post, type Skriver } from './post.ts';

/** What was read in one place, ready to be judged; or the receipt of what could not be read. */
export type Klar = { readonly linje: number } & (
  { readonly post: Post } | { readonly afvist: Kvittering; readonly behold?: Karantaenepost }
);

/**
 * Works out all that can be told of a message by itself and by what its delivery said before it (`kaeder`, which it adds
 * to). It may be done in another thread than the judging.
 */
export const klargoer = (laest: Laest, skriver: Skriver, kaeder: Kaeder): Klar =>
  'afvist' in laest ? laest : { linje: laest.linje, post: lavPost(laest.haendelse, skriver, kaeder) };

/** A receipt for each, in order, when what could be taken in is committed. */
export async function skrivKlare(klare: readonly Klar[], indgang: Indgang): Promise<Kvittering[]> {
  const poster = klare.flatMap((en) => ('post' in en ? [en.post] : []));
  const svar = (await indgang.modtag(poster))[Symbol.iterator]();
  return klare.map((en) => ('afvist' in en ? en.afvist : (svar.next().value as Kvittering))); // one for each post, in order
}

/** A receipt for everything that was read, in order, when what could be taken in is committed. */
export function tagImod(laeste: readonly Laest[], indgang: Indgang, skriver: Skriver): Promise<Kvittering[]> {
  const kaeder = nyeKaeder();
  return skrivKlare(
    laeste.map((en) => klargoer(en, skriver, kaeder)),
    indgang,
  );
}
