import type { Gemtpost } from '../../db/skriv/log.ts';
import type { Objektrad } from '../../db/skriv/objekt.ts';
import type { Raekkeskift } from '../../db/skriv/raekker.ts';
import type { Udbakkepost } from '../../db/skriv/indbakke.ts';
import { fold } from '../../schema/domaene/fold/fold.ts';
import { forskel } from '../../schema/domaene/fold/forskel.ts';
import type { Objektslags, Uuid } from '../../schema/domaene/id.ts';
import type { Raekker } from '../../schema/domaene/raekker.ts';
import { foldetAf, synlighed, TOM, type Foldet } from './foldet.ts';
import { erAendret, type Forudset } from './kaeder.ts';

/** An object while a batch is worked on: as it is stored, and what the batch has made of it so far. */
export interface Objekttilstand {
  rad: Objektrad;
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
  readonly afgjort: Map<number, boolean>;
  haendelse: Udbakkepost['haendelse'] | null;
  udenNotifikation: boolean;
  /** Its life ended in this batch: whatever it was before is absent at every registrering, also if it lives again. */
  glem: boolean;
}

/** An object as the database has it. Its rows are what its log means: they are worked out, not read. */
export function kendtObjekt(rad: Objektrad, log: Gemtpost[]): Objekttilstand {
  const foldet = log.length === 0 ? TOM : foldAf(rad, log);
  return { ...friskTilstand(rad, log, foldet), foer: rad, raekkerFoer: foldet.raekker };
}

/** An object nothing is known of. */
export function nytObjekt(id: Uuid, slags: Objektslags): Objekttilstand {
  const rad: Objektrad = {
    id, slags, generation: 0, livscyklus: 'venter', ejersystem: null, afsendersystem: null, version: 0,
    senestAendret: null, oprettetAf: null, ejer: null, venterPaa: null,
  }; // prettier-ignore
  return { ...friskTilstand(rad, [], TOM), foer: null, raekkerFoer: {} };
}

const friskTilstand = (rad: Objektrad, log: Gemtpost[], foldet: Foldet) => ({
  rad, log, foldet, forudset: null, nye: [], afgjort: new Map<number, boolean>(), haendelse: null, udenNotifikation: false, glem: false,
}); // prettier-ignore

const foldAf = ({ slags, id }: Objektrad, log: readonly Gemtpost[]): Foldet =>
  foldetAf(slags, fold(slags, id, log.every(({ gaelder }) => gaelder) ? log : log.filter(({ gaelder }) => gaelder))); // prettier-ignore

/** Has the object an owner and a life, or has it had one? */
export const erKendt = ({ rad }: Objekttilstand): boolean => rad.ejersystem !== null;

/**
 * Nobody has imported it, and what was sent until now was of another kind: that is left in a generation of its own. None of
 * it can be part of the object, and nobody is kept out by what another once sent.
 */
export function skiftSlags(objekt: Objekttilstand, slags: Objektslags): void {
  if (erKendt(objekt) || objekt.rad.slags === slags) return;
  const generation = objekt.rad.generation + (objekt.log.length > 0 ? 1 : 0);
  objekt.rad = { ...objekt.rad, slags, generation, livscyklus: 'venter', venterPaa: null };
  objekt.log = [];
  objekt.foldet = TOM;
  objekt.forudset = null;
}

/** Adds an entry to the log; `genfold` says what it meant. */
export function skrivTilLog(objekt: Objekttilstand, post: Gemtpost): void {
  objekt.log = [...objekt.log, post];
  objekt.nye.push(post);
}

/** Decides of every entry whether it counts. */
export function afgoer(objekt: Objekttilstand, gaelder: (post: Gemtpost) => boolean): void {
  objekt.log = objekt.log.map((post) => {
    const nu = gaelder(post);
    if (nu === post.gaelder) return post;
    if (post.loebenr !== null) objekt.afgjort.set(post.loebenr, nu);
    return { ...post, gaelder: nu };
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
  const nu = foldAf(objekt.rad, objekt.log);
  return saetFoldet(objekt, nu, null, erAendret(objekt.foldet, nu));
}

/** The same, where what the log means was worked out ahead. Its rows are worked out here if somebody asks for them. */
export function tagForudset(objekt: Objekttilstand, forudset: Forudset): boolean {
  const { kort, tekster, aendret } = forudset;
  const { rad, log } = objekt;
  let raekker = forudset.raekker;
  const nu = { ...kort, tekster, get raekker() {
    return (raekker ??= foldAf(rad, log).raekker);
  } }; // prettier-ignore
  return saetFoldet(objekt, nu, forudset, aendret);
}

function saetFoldet(objekt: Objekttilstand, nu: Foldet, forudset: Forudset | null, aendret: boolean): boolean {
  const foer = objekt.foldet;
  const { livscyklus, senestAendret, oprettetAf, ejer } = nu;
  objekt.foldet = nu;
  objekt.forudset = forudset;
  objekt.rad = { ...objekt.rad, livscyklus, senestAendret, oprettetAf, ejer: ejer ?? objekt.rad.ejer };
  if (aendret) noterAendring(objekt, foer);
  return aendret;
}

/** One more version, and what projections are told when the batch is done. */
function noterAendring(objekt: Objekttilstand, foer: Foldet): void {
  objekt.rad = { ...objekt.rad, version: objekt.rad.version + 1 };
  if (synlighed(objekt.foldet) === null) {
    objekt.haendelse = 'fjernet';
    objekt.glem = true;
  } else objekt.haendelse = synlighed(foer) === null ? 'oprettet' : (objekt.haendelse ?? 'aendret');
}

/**
 * A life that ended without a time is over: what comes now starts anew (design.md §4, generation). True when there was
 * something to see until now – a source whose clock is ahead of ours is not seen again by that.
 */
export function afslutGeneration(objekt: Objekttilstand): boolean {
  const foer = objekt.foldet;
  objekt.rad = { ...objekt.rad, generation: objekt.rad.generation + 1, livscyklus: 'fjernet' };
  objekt.log = [];
  objekt.foldet = TOM;
  objekt.forudset = null;
  if (synlighed(foer) === null) return false;
  noterAendring(objekt, foer);
  return true;
}

/** What the batch changes in the tables. Of what was removed and lives again no row is the same one. */
export function raekkeskift({ raekkerFoer, foldet, glem }: Objekttilstand): Raekkeskift {
  const varDer = Object.keys(raekkerFoer).length > 0;
  if (foldet.tekster && !varDer) return { ud: {}, ind: {}, tekster: foldet.tekster };
  return glem ? { ud: raekkerFoer, ind: foldet.raekker } : forskel(raekkerFoer, foldet.raekker);
}
