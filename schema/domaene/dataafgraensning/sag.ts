import type { Adgang, GaeldendeGruppe } from '../adgang.ts';
import type { NotatHalvdel, AdvisFakta, AdvisHalvdel, NotatFakta, SagFakta, SagHalvdel } from './fakta.ts';
import { haver, passerEnhed, passerKle, passerNiveau, passerProfil, skjultAfKlasse } from './gruppe.ts';

/** The groups that let the sag through, now and in the slice asked for (design.md §5, Sag); none: it is not there. */
export function grupperForSag(adgang: Adgang, sag: SagFakta): readonly GaeldendeGruppe[] {
  return adgang.grupper.filter((gruppe) => haver(gruppe, 'SAGER_SE') && sagPasser(adgang, gruppe, sag));
}

/**
 * The groups that let the journalnotat through: its sag passes, and its own følsomhed and KLE where it carries them. One
 * that has been moved since must pass on the sag it stands on now too. A notat that has ended on its sag is judged in the
 * past by its sag and by what it carried then.
 */
export function grupperForNotat(adgang: Adgang, { nu, spurgt, sag, sagNu }: NotatFakta): readonly GaeldendeGruppe[] {
  if (!sag || !spurgt) return [];
  return adgang.grupper.filter(
    (gruppe) =>
      haver(gruppe, 'SAGER_SE', 'JOURNALNOTATER_SE') &&
      sagPasser(adgang, gruppe, sag) &&
      egnePasser(gruppe, spurgt) &&
      (nu === null || (halvdelPasser(adgang, gruppe, sagNu) && egnePasser(gruppe, nu))),
  );
}

/**
 * The groups that let the advis through: as a notat while it names a sag, else by its own Ejer, KLE and følsomhed – each
 * half by what it names then.
 */
export function grupperForAdvis(adgang: Adgang, advis: AdvisFakta): readonly GaeldendeGruppe[] {
  return adgang.grupper.filter(
    (gruppe) =>
      haver(gruppe, 'JOURNALNOTATER_SE') && advisSpurgt(adgang, gruppe, advis) && advisNu(adgang, gruppe, advis),
  );
}

function advisSpurgt(adgang: Adgang, gruppe: GaeldendeGruppe, { sagId, sag, spurgt }: AdvisFakta): boolean {
  if (sagId === null || spurgt === null) return loesPasser(gruppe, spurgt);
  return haver(gruppe, 'SAGER_SE') && sag !== null && sagPasser(adgang, gruppe, sag) && egnePasser(gruppe, spurgt);
}

/** One that has ended on its sag is judged by that; without a sag there is nothing else to judge it by. */
function advisNu(adgang: Adgang, gruppe: GaeldendeGruppe, { sagId, sagIdNu, sagNu, nu }: AdvisFakta): boolean {
  if (nu === null) return sagId !== null;
  if (sagIdNu === null) return loesPasser(gruppe, nu);
  return haver(gruppe, 'SAGER_SE') && halvdelPasser(adgang, gruppe, sagNu) && egnePasser(gruppe, nu);
}

/** Does the sag pass in this group, privileges aside? Both halves must, and in the same group. */
export function sagPasser(adgang: Adgang, gruppe: GaeldendeGruppe, { nu, spurgt }: SagFakta): boolean {
  return halvdelPasser(adgang, gruppe, nu) && halvdelPasser(adgang, gruppe, spurgt);
}

/** One half of a sag, or of a dokument that hangs on none. */
export function halvdelPasser(adgang: Adgang, gruppe: GaeldendeGruppe, halvdel: SagHalvdel | null): boolean {
  return (
    halvdel !== null &&
    halvdel.ejer === gruppe.scope &&
    passerKle(gruppe, halvdel.kle) &&
    passerNiveau(gruppe, halvdel.niveau) &&
    passerEnhed(gruppe, halvdel.ansvarlig) &&
    passerProfil(adgang, halvdel.profiler) &&
    !skjultAfKlasse(adgang, halvdel.visningsklasser)
  );
}

function egnePasser(gruppe: GaeldendeGruppe, egne: NotatHalvdel): boolean {
  return (!egne.egenNiveau || passerNiveau(gruppe, egne.niveau)) && (!egne.egenKle || passerKle(gruppe, egne.kle));
}

function loesPasser(gruppe: GaeldendeGruppe, advis: AdvisHalvdel | null): boolean {
  return (
    advis !== null && advis.ejer === gruppe.scope && passerKle(gruppe, advis.kle) && passerNiveau(gruppe, advis.niveau)
  );
}
