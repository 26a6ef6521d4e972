/** Who may write what (design.md §4): the writer's own message first, then the object as it is stored. */
import type { Cvr } from '../../schema/domaene/id.ts';
import { daekkerEjer, maaSkrive } from '../../schema/domaene/skriveret.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import { naevntPaa, type Bord } from './bord.ts';
import type { Post } from './post.ts';
import { erKendt, type Objekttilstand } from './tilstand.ts';

const fejl = (kode: string, felt: string, besked: string): Mangel => ({ kode, felt, besked });

const IKKE_DIN_KILDE = fejl(
  'KILDE_IKKE_DIN',
  'source',
  'source skal være urn:uuid:<sub>: et system skriver som sig selv',
);
const IKKE_DIN_EJER = fejl(
  'EJER_IKKE_DIN',
  'data.aktoerer',
  'hver Ejer skal være scope i én gruppe med INDEKS_SKRIV, hvis KLE og følsomhed også rækker',
);
/** The same words whether or not the writer could see the object. */
const KONFLIKT = fejl('MASTER_KONFLIKT', 'subject', 'objektet skrives af et andet system eller for en anden myndighed');
const ANDET_SLAGS = fejl('UGYLDIG', 'subject', 'subject er et objekt af et andet slags');
const REGISTERKILDE = fejl(
  'REGISTERKILDE_KRAEVES',
  'type',
  'klasser kan kun sendes af et system, der er sat op som registerkilde',
);
const FLYTTES_IKKE = fejl('UGYLDIG', 'data.sag', 'kan kun flyttes til en sag, skriveren må skrive på'); // prettier-ignore

/** A system writes as itself: whatever it claims to be, nothing is said of another's. */
export const kildefejl = ({ skriver, haendelse }: Post): Mangel | null =>
  skriver.grupper !== null && haendelse.source !== skriver.system ? IKKE_DIN_KILDE : null;

/** Why the writer may not send this, or null. An operator's file is asked for nothing but that it speaks of the same kind. */
export function skrivefejl(bord: Bord, post: Post, objekt: Objekttilstand): Mangel | null {
  const { skriver, haendelse } = post;
  const fundet = skriver.grupper && (egetIndhold(bord, post, objekt) ?? gemtObjekt(bord, post, objekt));
  if (fundet) return fundet;
  if (objekt.rad.slags === haendelse.objekt) return null;
  // Whoever imports it says what it is; until then the first word stands.
  const aaben = !erKendt(objekt) && (haendelse.operation === 'importer' || objekt.log.length === 0);
  return aaben ? null : ANDET_SLAGS;
}

/** The message's own Ejer, or whose word stands for it. */
function egetIndhold(bord: Bord, post: Post, objekt: Objekttilstand): Mangel | null {
  const { haendelse, skriver, sag, vaerdier } = post;
  if (post.scopes?.length === 0) return IKKE_DIN_EJER;
  const slags = haendelse.objekt;
  if (slags === 'klasse') return bord.grundlag.registerkilder.has(haendelse.source) ? null : REGISTERKILDE;
  if (slags === 'part' || slags === 'orgenhed')
    return daekkerEjer(skriver.grupper ?? [], skriver.cvr) ? null : IKKE_DIN_EJER;
  const naevnerEjer = vaerdier.ejere.length > 0 || vaerdier.uklareEjere > 0;
  if (naevnerEjer && !egneEjere(bord, post, objekt)) return IKKE_DIN_EJER;
  return sag === null ? null : paaSag(bord, post, objekt);
}

/** Does one group cover every Ejer of the message – or does its owner move the object to another kommune? */
function egneEjere({ grundlag }: Bord, { skriver, vaerdier, haendelse }: Post, { rad }: Objekttilstand): boolean {
  const grupper = skriver.grupper ?? [];
  const { kle, niveauer, ejere, uklareEjere } = vaerdier;
  const alle: (Cvr | null)[] = uklareEjere > 0 ? [...ejere, null] : [...ejere];
  if (maaSkrive(grupper, { ejere: alle, kle, niveauer })) return true;
  const { ejer: gammel, ejersystem } = rad;
  if (gammel === null || ejersystem !== skriver.system) return false;
  const aftalt = (ejer: Cvr | null) =>
    ejer === gammel || (ejer !== null && grundlag.serviceaftaler.has(`${haendelse.source}>${ejer}`));
  return alle.every(aftalt) && maaSkrive(grupper, { ejere: [gammel], kle, niveauer });
}

/**
 * A notat or advis is its sag's kommune's. On a sag that is not there – or is another's, which reads the same – it waits;
 * one that is already shown is not moved to such a sag.
 */
function paaSag(bord: Bord, post: Post, objekt: Objekttilstand): Mangel | null {
  return erKendt(objekt) && !maaPaaSag(bord, post) ? FLYTTES_IKKE : null;
}

/** Is the sag there, and may the writer write for its Ejer? */
export function maaPaaSag(bord: Bord, { sag, scopes }: Post): boolean {
  const rad = sag === null ? null : naevntPaa(bord, sag);
  return rad?.slags === 'sag' && rad.ejer !== null && (scopes === null || scopes.includes(rad.ejer));
}

/** The stored object: its owner or the Afsender that one named, with a token that covers its Ejer – a notat's is its sag's. */
function gemtObjekt(bord: Bord, { skriver, vaerdier, scopes }: Post, objekt: Objekttilstand): Mangel | null {
  const { rad } = objekt;
  if (rad.ejersystem === null) return null;
  if (rad.ejersystem !== skriver.system && rad.afsendersystem !== skriver.system) return KONFLIKT;
  const { sag } = objekt.foldet;
  const ejer = (sag === null ? null : naevntPaa(bord, sag)?.ejer) ?? rad.ejer;
  if (ejer === null) return null;
  if (!daekkerEjer(skriver.grupper ?? [], ejer)) return KONFLIKT;
  // What names no Ejer is judged as the stored one's: KLE and følsomhed must be within a group for it.
  return vaerdier.ejere.length === 0 && !(scopes ?? []).includes(ejer) ? IKKE_DIN_EJER : null;
}
