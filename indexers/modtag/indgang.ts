import type { Skriveklient } from '../../db/skriv/klient.ts';
import { IndeksFejl } from '../../errors.ts';
import { medSpor } from '../../sporing.ts';
import { skalStaaAlene, type Partigrundlag } from './daek.ts';
import { skrivEnkeltvis, type Fejlmelding } from './enkeltvis.ts';
import type { Kvittering } from './kvittering.ts';
import { skrivParti } from './parti.ts';
import type { Post } from './post.ts';

/** As many messages in one transaction: enough to share its cost, few enough to be done in a breath. */
export const PARTI_MAX = 500;
/** Waiting messages past which the next is told to come back. */
const KOE_MAX = 20_000;

/** The one door into the register, shared by all who deliver in this process. */
export interface Indgang {
  /** Receipts in order, when all is committed. Throws TJENESTE_NEDE when the queue is full or the database cannot be had. */
  modtag(poster: readonly Post[]): Promise<Kvittering[]>;
  /** Messages that wait to be written; those of the batch in flight apart. */
  venter(): number;
  /** Waits for what is under way, and closes the writer's connection. */
  slut(): Promise<void>;
}

interface Indgangsvalg extends Partigrundlag {
  readonly partiMax?: number;
  readonly koeMax?: number;
}

interface Plads {
  readonly post: Post;
  readonly klar: (kvittering: Kvittering) => void;
  readonly fejl: (fejl: unknown) => void;
}

/**
 * One batch in flight on the writer's connection; what comes meanwhile is the next one, so that many small senders share a
 * commit (design.md §4). What cannot be written is found and put in quarantine: the others do not wait for it.
 */
export function lavIndgang(
  klient: Skriveklient,
  meld: Fejlmelding,
  { partiMax = PARTI_MAX, koeMax = KOE_MAX, ...grundlag }: Indgangsvalg,
): Indgang {
  const koe: Plads[] = [];
  let koerer: Promise<void> | null = null;

  const toem = async () => {
    while (koe.length > 0) {
      const parti = koe.splice(0, partilaengde(koe, partiMax));
      try {
        const poster = parti.map(({ post }) => post);
        const svar = await medSpor('indtag', { 'overblik.beskeder': poster.length }, () =>
          skrivEnkeltvis(poster, (dem) => skrivParti(klient, dem, grundlag), klient, meld),
        );
        parti.forEach(({ klar }, nr) => klar(svar[nr] as Kvittering)); // as many as were asked
      } catch (fejl) {
        for (const plads of parti) plads.fejl(fejl);
      }
    }
    koerer = null;
  };

  return {
    modtag: (poster) => {
      if (poster.length === 0) return Promise.resolve([]); // nothing to write: the writer is not set going
      if (koe.length > 0 && koe.length + poster.length > koeMax) {
        return Promise.reject(new IndeksFejl('TJENESTE_NEDE', 'køen er fuld; prøv igen om lidt'));
      }
      const svar = poster.map((post) => new Promise<Kvittering>((klar, fejl) => koe.push({ post, klar, fejl })));
      koerer ??= toem();
      return Promise.all(svar);
    },
    venter: () => koe.length,
    slut: async () => {
      await koerer;
      await klient.slut();
    },
  };
}

/** How many of those in front go together: one that must stand alone does. */
function partilaengde(koe: readonly Plads[], hoejst: number): number {
  const alene = koe.slice(0, hoejst).findIndex(({ post }) => skalStaaAlene(post));
  return alene < 0 ? hoejst : Math.max(1, alene);
}
