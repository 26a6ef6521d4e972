/** What one group lets through, value by value: the parts every object's rule is put together from (design.md §5). */
import type { Adgang, GaeldendeGruppe, Privilegium } from '../adgang.ts';
import { kle, matcher } from '../kle.ts';
import type { Profiler } from './fakta.ts';

export function haver(gruppe: GaeldendeGruppe, ...privilegier: readonly Privilegium[]): boolean {
  return privilegier.every((privilegium) => gruppe.privilegier.has(privilegium));
}

/** Does the group's KLE let the number through? What is missing or not of the form passes no pattern, not even `*`. */
export function passerKle(gruppe: GaeldendeGruppe, kode: string | null): boolean {
  const laest = kle(kode);
  return laest !== null && gruppe.kle.some((moenster) => matcher(moenster, laest));
}

/** Følsomhed is a ladder: the object's step must be known and no higher than the group's. */
export function passerNiveau(gruppe: GaeldendeGruppe, niveau: number | null): boolean {
  return niveau !== null && niveau >= 1 && niveau <= gruppe.niveau;
}

/** A group that limits units lets through only what such a unit answers for; an unknown Ansvarlig does not pass. */
export function passerEnhed(gruppe: GaeldendeGruppe, ansvarlig: string | null): boolean {
  return gruppe.enheder === 'ALLE' || (ansvarlig !== null && gruppe.enheder.has(ansvarlig));
}

/** A Sikkerhedsprofil only narrows: is any in force, the caller must be in at least one of them. */
export function passerProfil({ profiler }: Adgang, iKraft: Profiler): boolean {
  return iKraft === null || iKraft.some((profil) => profiler.has(profil));
}

/** Is this hidden from the caller's system by one of its Visningsklasser? */
export function skjultAfKlasse(
  { skjulteKlasser, tilladteKlasser }: Adgang,
  klasser: readonly string[] | null,
): boolean {
  return (klasser ?? []).some(
    (klasse) => skjulteKlasser.has(klasse) || (tilladteKlasser !== null && !tilladteKlasser.has(klasse)),
  );
}

/**
 * Does a reference made by an object of `fra` to an object of `til` count? Within one authority, or where `fra` holds a
 * videregivelsesaftale from `til` (FREMMED_REFERENCE otherwise). With either unknown it counts, though it can then open
 * nothing: that a value is missing must never make visible what it would have hidden.
 */
export function taellerReference(adgang: Adgang, fra: string | null, til: string | null): boolean {
  return fra === null || til === null || fra === til || adgang.videregivelser.has(`${til}>${fra}`);
}
