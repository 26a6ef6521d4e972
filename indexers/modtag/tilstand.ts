import type { Gemtpost } from '../../db/skriv/log.ts';
import type { Objektrad } from '../../db/skriv/objekt.ts';
import type { Udbakkepost } from '../../db/skriv/indbakke.ts';
import type { Objektslags, Uuid } from '../../schema/domaene/id.ts';
import type { Raekker } from '../../schema/domaene/raekker.ts';
import { senere, type Oejeblik } from '../../schema/domaene/tid.ts';
import { foldAf, synlighed, TOM, type Foldet } from './foldet.ts';
import { Forudfoldet } from './forudfoldet.ts';
import { erAendret, type Forudset } from './kaeder.ts';

/** An object while a batch is worked on: as it is stored, and what the batch has made of it so far. */
export interface Objekttilstand {
  readonly rad: { -readonly [Felt in keyof Objektrad]: Objektrad[Felt] };
  /** As it was when the batch began; null: it was not there. */
  readonly foer: Objektrad | null;
  /** Its rows in the tables when the batch began. */
  readonly raekkerFoer: Partial<Raekker>;
  /** The present generation, stored entries first. */
  log: Gemtpost[];
  foldet: Foldet;
  /** What was worked out ahead and taken, while nothing else has been said. */
  forudset: Forudset | null;
  readonly nye: Gemtpost[];
  /** Stored entries whose say was decided in this batch. */
  readonly afgjort: Map<number, Pick<Gemtpost, 'gaelder' | 'gaelderFra'>>;
  /** Entries of which words were struck out in this batch: what stored ones say now, and the names of all; null: none. */
  overstreget: { readonly gemte: Map<number, Gemtpost['data']>; readonly navne: Set<string> } | null;
  /** What it came to, message by message: each is a truth the index has known, if only for a microsecond. */
  readonly trin: Trinstand[];
  haendelse: Udbakkepost['haendelse'] | null;
  udenNotifikation: boolean;
  /** Its life ended in this batch: whatever it was before is absent at every registrering, also if it lives again. */
  glem: boolean;
}

/** What the object meant after the batch's `nr`th message of it, counted from none. */
export interface Trinstand {
  readonly nr: number;
  readonly foldet: Foldet;
}

/** An object as the database has it. Its rows are what its log means: they are worked out, not read. */
export function kendtObjekt(rad: Objektrad, log: Gemtpost[]): Objekttilstand {
  const foldet = log.length === 0 ? TOM : foldAf(rad.slags, rad.id, log);
  return tilstandAf(rad, rad, log, foldet);
}

/** An object nothing is known of. */
export function nytObjekt(id: Uuid, slags: Objektslags): Objekttilstand {
  const rad: Objektrad = {
    id, slags, generation: 0, livscyklus: 'venter', ejersystem: null, afsendersystem: null, version: 0,
    senestAendret: null, oprettetAf: null, ejer: null, venterPaa: null,
  }; // prettier-ignore
  return tilstandAf(rad, null, [], TOM);
}

/** Written out, and changed where it lies: copied at each change, an object would have a new shape each time. */
function tilstandAf(rad: Objektrad, foer: Objektrad | null, log: Gemtpost[], foldet: Foldet): Objekttilstand {
  return {
    rad: { ...rad }, foer, raekkerFoer: foldet.raekker, log, foldet, forudset: null, nye: [], afgjort: new Map(), trin: [], haendelse: null,
    udenNotifikation: false, glem: false, overstreget: null,
  };
} // prettier-ignore

/** Has the object an owner and a life, or has it had one? */
export const erKendt = ({ rad }: Objekttilstand): boolean => rad.ejersystem !== null;

/**
 * Nobody has imported it, and what was sent until now was of another kind: that is left in a generation of its own. None of
 * it can be part of the object, and nobody is kept out by what another once sent.
 */
export function skiftSlags(objekt: Objekttilstand, slags: Objektslags): void {
  if (erKendt(objekt) || objekt.rad.slags === slags) return;
  const { rad } = objekt;
  rad.slags = slags;
  rad.generation += objekt.log.length > 0 ? 1 : 0;
  rad.livscyklus = 'venter';
  rad.venterPaa = null;
  objekt.log = [];
  objekt.foldet = TOM;
  objekt.forudset = null;
}

/** Adds an entry to the log; `genfold` says what it meant. */
export function skrivTilLog(objekt: Objekttilstand, post: Gemtpost): void {
  objekt.log = [...objekt.log, post];
  objekt.nye.push(post);
}

/** Decides of every entry whether it counts; what comes to count does so from the message the batch has come to. */
export function afgoer(objekt: Objekttilstand, gaelder: (post: Gemtpost) => boolean, modtaget: Oejeblik): void {
  const fra = senere(modtaget, Math.max(objekt.nye.length - 1, 0));
  objekt.log = objekt.log.map((post) => {
    const nu = gaelder(post);
    if (nu === post.gaelder) return post;
    const dom = { gaelder: nu, gaelderFra: nu ? fra : null };
    if (post.loebenr !== null) objekt.afgjort.set(post.loebenr, dom);
    return { ...post, ...dom, data: post.data }; // it may be worked out, and then no copy has it
  });
  const forladte = objekt.nye.filter(({ generation }) => generation < objekt.rad.generation);
  const egne = objekt.log.filter(({ loebenr }) => loebenr === null);
  objekt.nye.splice(0, objekt.nye.length, ...forladte, ...egne);
}

/**
 * Folds the log again. True when the content came out another than before. What follows from the content – life, Ejer,
 * newest change – is kept beside it.
 */
export function genfold(objekt: Objekttilstand): boolean {
  const nu = foldAf(objekt.rad.slags, objekt.rad.id, objekt.log);
  return saetFoldet(objekt, nu, null, erAendret(objekt.foldet, nu));
}

/** The same, where what the log means was worked out ahead. */
export function tagForudset(objekt: Objekttilstand, forudset: Forudset): boolean {
  return saetFoldet(
    objekt,
    new Forudfoldet(forudset, objekt.rad.slags, objekt.rad.id, objekt.log),
    forudset,
    forudset.aendret,
  );
}

function saetFoldet(objekt: Objekttilstand, nu: Foldet, forudset: Forudset | null, aendret: boolean): boolean {
  const { foldet: foer, rad } = objekt;
  const { livscyklus, senestAendret, oprettetAf, ejer } = nu;
  objekt.foldet = nu;
  objekt.forudset = forudset;
  rad.livscyklus = livscyklus;
  rad.senestAendret = senestAendret;
  rad.oprettetAf = oprettetAf;
  rad.ejer = ejer ?? rad.ejer;
  if (aendret || senestAendret !== foer.senestAendret || oprettetAf !== foer.oprettetAf) noterTrin(objekt);
  if (aendret) noterAendring(objekt, foer);
  return aendret;
}

/** The last word of each message counts. One woken by another's has no message of its own in the batch. */
function noterTrin({ trin, nye, foldet }: Objekttilstand): void {
  const nr = Math.max(nye.length - 1, 0);
  if (trin.at(-1)?.nr === nr) trin.pop();
  trin.push({ nr, foldet });
}

/** When the index received the next message of the object: each of a batch at an instant of its own, in their order. */
export const modtagetNu = (objekt: Pick<Objekttilstand, 'nye'>, modtaget: Oejeblik): Oejeblik =>
  senere(modtaget, objekt.nye.length);

/** One more version, and what projections are told when the batch is done. */
function noterAendring(objekt: Objekttilstand, foer: Foldet): void {
  objekt.rad.version += 1;
  if (synlighed(objekt.foldet) === null) {
    objekt.haendelse = 'fjernet';
    objekt.glem = true;
    objekt.trin.splice(0, objekt.trin.length - 1); // what led there is forgotten; what follows is not
  } else objekt.haendelse = synlighed(foer) === null ? 'oprettet' : (objekt.haendelse ?? 'aendret');
}

/**
 * A life that ended without a time is over: what comes now starts anew (design.md §4, generation). True when there was
 * something to see until now – a source whose clock is ahead of ours is not seen again by that.
 */
export function afslutGeneration(objekt: Objekttilstand): boolean {
  const foer = objekt.foldet;
  objekt.rad.generation += 1;
  objekt.rad.livscyklus = 'fjernet';
  objekt.log = [];
  objekt.foldet = TOM;
  objekt.forudset = null;
  if (synlighed(foer) === null) return false;
  noterTrin(objekt);
  noterAendring(objekt, foer);
  return true;
}
