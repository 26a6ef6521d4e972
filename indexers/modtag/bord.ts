import type { Sletnoegle } from '../../db/sletning/maerke.ts';
import type { Indbakkepost, Karantaenepost, Taget } from '../../db/skriv/indbakke.ts';
import type { Objektrad } from '../../db/skriv/objekt.ts';
import type { Medfoelge, Skrivegrundlag } from '../../db/skriv/opslag.ts';
import type { Objektslags, Uuid } from '../../schema/domaene/id.ts';
import type { Kle } from '../../schema/domaene/kle.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { nytObjekt, type Objekttilstand } from './tilstand.ts';
import type { Kendtforsendelse, Kvittering as Kvitteret } from '../../db/skriv/forsendelse.ts';
import type { Noegleholder, Noeglekonflikt } from '../../db/skriv/noegle.ts';
import type { Sagder, Sagsemne } from '../../db/skriv/allerede.ts';
import type { Indloest } from '../../schema/domaene/reservation.ts';
import type { Post } from './post.ts';
import type { Kildetal } from './kildetal.ts';

/** A new sag that was looked up before it was made (contract/schema.graphql, EksisterendeSager.reservation). */
export interface Forudspurgt {
  readonly indloest: Indloest;
  readonly emner: readonly Sagsemne[];
}

/** All a batch is judged by, read once and locked; and all it comes to, to be written once. */
export interface Bord {
  /** What was erased is known by it. */
  readonly noegle: Sletnoegle;
  readonly modtaget: Oejeblik;
  readonly grundlag: Skrivegrundlag;
  readonly objekter: Map<Uuid, Objekttilstand>;
  /** By sag: the notater and adviser that wait for it. */
  readonly ventende: ReadonlyMap<Uuid | null, readonly Objekttilstand[]>;
  /** Objects that are only referred to. */
  readonly naevnte: ReadonlyMap<Uuid, Objektrad>;
  readonly taget: Map<string, Pick<Taget, 'sum' | 'status'>>;
  /** Messages that were erased, by the name the log had for them: the same again, or another under its id. */
  readonly slettede: ReadonlyMap<string, 'samme' | 'andet'>;
  /** KLE numbers that stand in the klasser the index has; null: it has none. */
  readonly kendteKle: ReadonlySet<Kle> | null;
  /** What goes with a sag removed in this batch. */
  readonly medfoelge: Medfoelge | null;
  readonly indbakke: Indbakkepost[];
  readonly karantaene: Karantaenepost[];
  readonly kildetal: Kildetal;
  /** What was sent from here that these messages are receipts of; changed as they are read. */
  readonly forsendelser: Map<Uuid, Kendtforsendelse>;
  readonly kvitteringer: Kvitteret[];
  /** Messages that hand back a reservation, and what it says. */
  readonly forudspurgte: ReadonlyMap<Post, Forudspurgt>;
  /** Live objects by the numbers these messages say theirs are known by. */
  readonly noegleholdere: Map<string, readonly Noegleholder[]>;
  /** Objects of these that took a number another has. */
  readonly noeglekonflikter: Noeglekonflikt[];
  /** Sager there are about the parts of those. */
  readonly sagerOm: readonly Sagder[];
}

/** The object, as a thing to be written to; made when nobody has written of it. */
export function objektPaa({ objekter }: Bord, id: Uuid, slags: Objektslags): Objekttilstand {
  const fundet = objekter.get(id) ?? nytObjekt(id, slags);
  objekter.set(id, fundet);
  return fundet;
}

/** What is known of an object that is referred to; null: nothing, or that it never was anybody's. */
export function naevntPaa({ objekter, naevnte }: Bord, id: Uuid): Objektrad | null {
  const rad = objekter.get(id)?.rad ?? naevnte.get(id) ?? null;
  return rad?.ejersystem == null ? null : rad;
}

export const tagetNoegle = (kilde: Uuid, beskedId: string, generation: number): string =>
  `${kilde} ${String(generation)} ${beskedId}`;
