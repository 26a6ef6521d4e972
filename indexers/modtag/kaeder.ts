import { fortsaet, nyFoldning, type Foldning } from '../../schema/domaene/fold/fold.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Fold } from '../../schema/domaene/registrering.ts';
import { beskednavn, type Haendelse } from '../../schema/haendelser/kuvert.ts';

/** What a message makes of its object, if what its delivery said of that object before it is all there is. */
export interface Forudset {
  readonly fold: Fold;
  /** What the delivery made of it until then; null: this importer is the first. */
  readonly efter: Fold | null;
}

/** The objects of one delivery, as far as it has been read. */
export type Kaeder = Map<Uuid, { readonly foldning: Foldning; sidste: Fold }>;

/**
 * Works out ahead what a message means for an object that is new with its delivery: an importer, and what follows it. Done
 * while another batch is written, and once for each message, however many there are of one object. Null: nothing can be
 * told ahead. The one who writes takes it only if the object stands exactly as `efter` says.
 */
export function forudset(kaeder: Kaeder, haendelse: Haendelse, id: Uuid, cvr: Haendelse['myndighed']): Forudset | null {
  const { objekt: slags, operation, tidspunkt, sekvens, source: kilde, data, bruger: aktoer } = haendelse;
  const foer = kaeder.get(id);
  kaeder.delete(id);
  if (operation === 'kvittering' || tidspunkt === null || (foer ? foer.foldning.slags !== slags : operation !== 'importer')) return null;
  const foldning = foer?.foldning ?? nyFoldning(slags, id);
  const beskedId = beskednavn(haendelse);
  try {
    const fold = fortsaet(foldning, { operation, tidspunkt, sekvens, beskedId, modtaget: tidspunkt, aktoer, kilde, cvr, data });
    if (fold === null) return null;
    kaeder.set(id, { foldning, sidste: fold });
    return { fold, efter: foer?.sidste ?? null };
  } catch {
    return null; // it fails again where it can be put in quarantine
  }
} // prettier-ignore
