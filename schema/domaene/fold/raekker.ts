import type { Objektslags, Uuid } from '../id.ts';
import type { Raekker } from '../raekker.ts';
import { raekkeorden } from './forskel.ts';
import { advisRaekker, journalnotatRaekker } from './raekker/journalnotat.ts';
import { bevillingRaekker } from './raekker/bevilling.ts';
import { dokumentRaekker } from './raekker/dokument.ts';
import { effektueringRaekker } from './raekker/effektuering.ts';
import { klasseRaekker, orgenhedRaekker, partRaekker } from './raekker/opslagsdata.ts';
import { sagRaekker } from './raekker/sag.ts';
import { linjerI, type Linjer, type Liv } from './linjer.ts';
import type { Tilstand } from './tilstand.ts';

/** Rows out of timelines, and of what is known of the object's life beside them. */
export type Bygger = (id: Uuid, linjer: Linjer, liv: Liv) => Partial<Raekker>;

const BYGGERE: Record<Objektslags, Bygger> = {
  sag: sagRaekker,
  dokument: dokumentRaekker,
  bevilling: bevillingRaekker,
  effektuering: effektueringRaekker,
  journalnotat: journalnotatRaekker,
  advis: advisRaekker,
  part: partRaekker,
  orgenhed: orgenhedRaekker,
  klasse: klasseRaekker,
};

/** The rows of an object's state, each table's by what it is known by, virkning first, so that equal states are equal rows. */
export function raekkerAf(slags: Objektslags, id: Uuid, tilstand: Tilstand): Partial<Raekker> {
  const raekker = BYGGERE[slags](id, linjerI(tilstand), tilstand);
  for (const liste of Object.values(raekker)) if (liste.length > 1) liste.sort(raekkeorden);
  return raekker;
}
