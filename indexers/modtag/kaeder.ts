import { raekketekster, type Raekketekster } from '../../db/skriv/raekker.ts';
import { fortsaet, nyFoldning, type Foldning } from '../../schema/domaene/fold/fold.ts';
import { erTom, forskel } from '../../schema/domaene/fold/forskel.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { beskednavn, type Haendelse } from '../../schema/haendelser/kuvert.ts';
import { foldetAf, synlighed, TOM, type Foldet } from './foldet.ts';

/** What a message makes of its object, if what its delivery said of that object before it is all there is. */
export interface Forudset {
  /** What it comes to; its rows stand beside it. */
  readonly kort: Omit<Foldet, 'raekker' | 'tekster'>;
  /** Null: they went as text, and are worked out again if they are asked for. */
  raekker: Foldet['raekker'] | null;
  /** The same as text; null: they did not go so. */
  tekster: Raekketekster | null;
  /** Did it change what the object is? */
  readonly aendret: boolean;
  /** What the delivery made of it until then; null: this importer is the first. */
  readonly efter: Forudset | null;
}

interface Kaede {
  readonly foldning: Foldning;
  sidste: Forudset;
  foldet: Foldet;
}
/** The objects of one delivery, as far as it has been read. */
export type Kaeder = Map<Uuid, Kaede>;

/**
 * Works out ahead what a message means for an object that is new with its delivery: an importer, and what follows it. Done
 * while another batch is written, and once for each message, however many there are of one object. Null: nothing can be
 * told ahead. The one who writes takes it only if the object stands exactly as `efter` says.
 */
export function forudset(kaeder: Kaeder, haendelse: Haendelse, id: Uuid, cvr: Haendelse['myndighed']): Forudset | null {
  const { objekt: slags, operation, tidspunkt, sekvens, source: kilde, data, bruger: aktoer } = haendelse;
  const foer = kaeder.get(id);
  kaeder.delete(id); // until this one has been laid, nothing is known
  const kanBegynde = foer ? foer.foldning.slags === slags : operation === 'importer';
  if (operation === 'kvittering' || tidspunkt === null || !kanBegynde) return null;
  const foldning = foer?.foldning ?? nyFoldning(slags, id);
  const beskedId = beskednavn(haendelse);
  try {
    const fold = fortsaet(foldning, { operation, tidspunkt, sekvens, beskedId, modtaget: tidspunkt, aktoer, kilde, cvr, data });
    if (fold === null) return null;
    const foldet = foldetAf(slags, fold);
    const { raekker, ...kort } = foldet;
    const aendret = erAendret(foer?.foldet ?? TOM, foldet);
    const sidste: Forudset = { kort, raekker, tekster: null, aendret, efter: foer?.sidste ?? null };
    kaeder.set(id, { foldning, sidste, foldet });
    return sidste;
  } catch {
    return null; // it fails again where it can be put in quarantine
  }
} // prettier-ignore

/** Could anybody tell the two apart? */
export const erAendret = (foer: Foldet, nu: Foldet): boolean =>
  synlighed(nu) !== synlighed(foer) || !erTom(forskel(foer.raekker, nu.raekker));

/**
 * Makes a delivery ready to be handed to another thread. Of an object it says one thing of, the rows become text. Of one it
 * says more of they go along as they are, for each step is compared with the one before it.
 */
export function somTekst(kaeder: Kaeder): void {
  for (const { sidste, foldet } of kaeder.values()) {
    if (sidste.efter === null) Object.assign(sidste, { tekster: raekketekster(foldet.raekker), raekker: null });
  }
}
