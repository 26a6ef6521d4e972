import type { Adgang, GaeldendeGruppe } from '../adgang.ts';
import type { NotatHalvdel, AdvisFakta, AdvisHalvdel, NotatFakta, SagFakta, SagHalvdel } from './fakta.ts';
import { haver, passerEnhed, passerKle, passerNiveau, passerProfil, skjultAfKlasse } from './gruppe.ts';

/** The groups that let the sag through, now and in the slice asked for (design.md §5, Sag); none: it is not there. */
export function grupperForSag(adgang: Adgang, sag: SagFakta): readonly GaeldendeGruppe[] {
  return adgang.grupper.filter((gruppe) => haver(gruppe, 'SAGER_SE') && sagPasser(adgang, gruppe, sag));
}

/**
 * The groups that let the journalnotat through: its sag passes, and its own følsomhed and KLE where it carries them. A
 * notat that has ended on its sag is judged in the past by its sag and by what it carried then.
 */
export function grupperForNotat(adgang: Adgang, { nu, spurgt, sag }: NotatFakta): readonly GaeldendeGruppe[] {
  if (!sag || !spurgt) return [];
  return adgang.grupper.filter(
    (gruppe) =>
      haver(gruppe, 'SAGER_SE', 'JOURNALNOTATER_SE') &&
      sagPasser(adgang, gruppe, sag) &&
      (nu === null || egnePasser(gruppe, nu)) &&
      egnePasser(gruppe, spurgt),
  );
}

/** The groups that let the advis through: as a notat if it names a sag, else by its own Ejer, KLE and følsomhed. */
export function grupperForAdvis(adgang: Adgang, advis: AdvisFakta): readonly GaeldendeGruppe[] {
  if (advis.sagId !== null) return grupperForNotat(adgang, advis);
  return adgang.grupper.filter(
    (gruppe) => haver(gruppe, 'JOURNALNOTATER_SE') && loesPasser(gruppe, advis.nu) && loesPasser(gruppe, advis.spurgt),
  );
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
