import { randomUUID } from 'node:crypto';
import { Trinfoelge } from '../../db/skriv/faerdig.ts';
import { fortsaet, nyFoldning, type Foldning } from '../../schema/domaene/fold/fold.ts';
import { erTom, forskel, type Raekkeforskel } from '../../schema/domaene/fold/forskel.ts';
import { forretningshaendelser } from '../../schema/domaene/forretning.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { beskednavn, type Haendelse } from '../../schema/haendelser/kuvert.ts';
import { foldetAf, synlighed, TOM, type Foldet, type Forud } from './foldet.ts';

/** What a message makes of its object, if what its delivery said of that object before it is all there is. */
export interface Forudset {
  /** What it comes to, without its rows: they are worked out again if they are asked for. */
  readonly kort: Omit<Foldet, 'raekker' | 'forud'>;
  readonly forud: Forud;
  /** Did it change what the object is? */
  readonly aendret: boolean;
  /** No other has it, in any delivery: they are told apart also where they have come from another thread. */
  readonly navn: string;
  /** The name of what the delivery made of it until then; null: this importer is the first. */
  readonly efter: string | null;
}

interface Kaede {
  readonly foldning: Foldning;
  readonly foelge: Trinfoelge;
  /** Its rows as they were when anybody could first see it; those of the last message are in `foldet`. */
  readonly foerste: Foldet['raekker'];
  readonly foldet: Foldet;
  readonly sidste: Forudset;
}
/** The objects one delivery has lately spoken of, as far as it has been read; the one not spoken of for longest first. */
export interface Kaeder {
  readonly navn: string;
  antal: number;
  readonly efterObjekt: Map<Uuid, Kaede>;
}

export const nyeKaeder = (): Kaeder => ({ navn: randomUUID(), antal: 0, efterObjekt: new Map() });

/** What follows on an object mostly follows at once; what is remembered of objects costs whoever collects what is left behind. */
const HUSKES = 64;

/**
 * Works out ahead what a message means for an object that is new with its delivery: an importer, and what follows it. Done
 * while another batch is written, and once for each message, however many there are of one object. Null: nothing can be
 * told ahead. The one who writes takes it only if the object stands exactly as `efter` says.
 */
export function forudset(kaeder: Kaeder, haendelse: Haendelse, id: Uuid, cvr: Haendelse['myndighed']): Forudset | null {
  const { objekt: slags, operation, tidspunkt, sekvens, source: kilde, data, bruger: aktoer } = haendelse;
  const { efterObjekt } = kaeder;
  const foer = efterObjekt.get(id);
  efterObjekt.delete(id); // until this one has been laid, nothing is known
  const kanBegynde = foer ? foer.foldning.slags === slags : operation === 'importer';
  if (operation === 'kvittering' || tidspunkt === null || !kanBegynde) return null;
  const foldning = foer?.foldning ?? nyFoldning(slags, id);
  const beskedId = beskednavn(haendelse);
  try {
    const fold = fortsaet(foldning, { operation, tidspunkt, sekvens, beskedId, modtaget: tidspunkt, aktoer, kilde, cvr, data });
    if (fold === null) return null;
    const kaede = laegTil(foer, foldning, foldetAf(slags, fold), nytNavn(kaeder));
    husk(kaeder, id, kaede);
    return kaede.sidste;
  } catch {
    return null; // it fails again where it can be put in quarantine
  }
} // prettier-ignore

function nytNavn(kaeder: Kaeder): string {
  kaeder.antal += 1;
  return `${kaeder.navn}.${String(kaeder.antal)}`;
}

function husk({ efterObjekt }: Kaeder, id: Uuid, kaede: Kaede): void {
  efterObjekt.set(id, kaede);
  if (efterObjekt.size <= HUSKES) return;
  for (const aeldst of efterObjekt.keys()) {
    efterObjekt.delete(aeldst);
    return;
  }
}

function laegTil(kaede: Kaede | undefined, foldning: Foldning, foldet: Foldet, navn: string): Kaede {
  const { raekker, livscyklus, senestAendret, oprettetAf, ejer, master, sag, graenser } = foldet;
  const kort = { livscyklus, senestAendret, oprettetAf, ejer, master, sag, graenser };
  const foer = kaede?.foldet ?? TOM;
  const foelge = kaede?.foelge ?? new Trinfoelge();
  const foerste = kaede && synlighed(foer) !== null ? kaede.foerste : raekker;
  const aendring = forskel(foer.raekker, raekker);
  const forretning = forretningshaendelser({ slags: foldning.slags, ny: true, foer: foerste, nu: raekker });
  const forud = { trin: foelge.naeste(foer.raekker, aendring), forretning };
  const aendret = erAendret(foer, foldet, aendring);
  return {
    foldning,
    foelge,
    foerste,
    foldet,
    sidste: { kort, forud, aendret, navn, efter: kaede?.sidste.navn ?? null },
  };
}

/** Could anybody tell the two apart? `aendring`: what takes the rows of one to those of the other, where it is known. */
export const erAendret = (foer: Foldet, nu: Foldet, aendring?: Raekkeforskel): boolean =>
  synlighed(nu) !== synlighed(foer) || !erTom(aendring ?? forskel(foer.raekker, nu.raekker));
