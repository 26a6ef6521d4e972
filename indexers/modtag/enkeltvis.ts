import { gemKarantaene, gemTagne, hentTagne } from '../../db/skriv/indbakke.ts';
import { indexTid, laesObjekter } from '../../db/skriv/objekt.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import { gensyn } from './behandl.ts';
import { kvittering, type Kvittering } from './kvittering.ts';
import { karantaenepost, type Post } from './post.ts';

/** Told of what could not be written and was put in quarantine; it gets no content of the message. */
export type Fejlmelding = (fejl: unknown, post: Post) => void;

/**
 * Writes the messages together; if that fails for another reason than the database being away, half by half, until the
 * one that cannot be written stands alone. That one is kept in quarantine (design.md §4: nothing is lost, nothing is
 * retried for ever).
 */
export async function skrivEnkeltvis(
  poster: readonly Post[],
  skriv: (poster: readonly Post[]) => Promise<Kvittering[]>,
  klient: Skriveklient,
  meld: Fejlmelding,
): Promise<Kvittering[]> {
  try {
    return await skriv(poster);
  } catch (fejl) {
    if (fejl instanceof IndeksFejl) throw fejl;
    const [ene] = poster;
    if (ene === undefined) return [];
    if (poster.length === 1) {
      meld(fejl, ene);
      return [await tilKarantaene(klient, ene)];
    }
    const midt = Math.ceil(poster.length / 2);
    const foerst = await skrivEnkeltvis(poster.slice(0, midt), skriv, klient, meld);
    return [...foerst, ...(await skrivEnkeltvis(poster.slice(midt), skriv, klient, meld))];
  }
}

/** The database would not have it. */
export const KAN_IKKE: Mangel = {
  kode: 'KAN_IKKE_ANVENDES',
  felt: 'data',
  besked: 'beskeden kunne ikke lægges i registret; den er gemt og undersøges',
};

async function tilKarantaene(klient: Skriveklient, post: Post): Promise<Kvittering> {
  const { source: kilde, id: beskedId } = post.haendelse;
  const fra = { id: beskedId, source: `urn:uuid:${kilde}` };
  return klient.koer(async (tx) => {
    const [rad] = await laesObjekter(tx, [post.objektId]);
    const generation = rad?.generation ?? 0;
    const tagne = await hentTagne(tx, [{ kilde, beskedId }]);
    const foer = tagne.find((en) => en.generation === generation);
    if (foer) return kvittering(fra, 'dublet', gensyn(foer.status)); // it was kept the first time
    const modtaget = await indexTid(tx);
    await gemTagne(tx, [{ kilde, beskedId, generation, sum: post.sum, modtaget, status: 'karantaene' }]);
    await gemKarantaene(tx, [karantaenepost(post, KAN_IKKE, modtaget)]);
    return kvittering(fra, 'karantaene', { fejl: [KAN_IKKE] });
  });
}
