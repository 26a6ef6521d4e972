import type { Adgang, GaeldendeGruppe } from '../adgang.ts';
import type {
  BevillingEgne,
  BevillingFakta,
  EffektueringEgne,
  EffektueringFakta,
  Halvdele,
  KleFakta,
} from './fakta.ts';
import { haver, passerEnhed, passerKle, passerNiveau, passerProfil, taellerReference } from './gruppe.ts';

type Tid = keyof Halvdele<unknown>;
const TIDER: readonly Tid[] = ['nu', 'spurgt'];

/**
 * The groups that let the bevilling through (design.md §5): its own values, and of its effektueringer, if it has any,
 * one that passes on its own in the same group.
 */
export function grupperForBevilling(adgang: Adgang, bevilling: BevillingFakta): readonly GaeldendeGruppe[] {
  return adgang.grupper.filter(
    (gruppe) =>
      haver(gruppe, 'YDELSER_SE') &&
      bevillingPasser(adgang, gruppe, bevilling, TIDER) &&
      TIDER.every((tid) => partnerPasser(adgang, gruppe, bevilling, tid)),
  );
}

/**
 * The groups that let the effektuering through: its own values, and one of the bevillinger it names that passes on its
 * own in the same group – whose følsomhed is then its own. One that names none is hidden. That group owns both, so the
 * reference is within one authority.
 */
export function grupperForEffektuering(adgang: Adgang, effektuering: EffektueringFakta): readonly GaeldendeGruppe[] {
  return adgang.grupper.filter(
    (gruppe) =>
      haver(gruppe, 'YDELSER_SE') &&
      effektueringPasser(adgang, gruppe, effektuering, TIDER) &&
      effektuering.bevillinger.some((bevilling) => bevillingPasser(adgang, gruppe, bevilling, TIDER)),
  );
}

/**
 * At one instant: no effektuering that counts, or one of them passes – in the past also by what it is now. One not known
 * yet at the registrering asked for counted nothing then; it counts now.
 */
function partnerPasser(adgang: Adgang, gruppe: GaeldendeGruppe, bevilling: BevillingFakta, tid: Tid): boolean {
  const ejer = bevilling[tid]?.ejer ?? null;
  const egne = bevilling.effektueringer.filter(
    (e) => (tid === 'nu' || e.spurgt !== null) && taellerReference(adgang, e[tid]?.ejer ?? null, ejer),
  );
  const tider = tid === 'nu' ? (['nu'] as const) : TIDER;
  return egne.length === 0 || egne.some((e) => effektueringPasser(adgang, gruppe, e, tider));
}

/** At least one ydelse or line with permitted KLE, as known now and as known then. */
function harKle(gruppe: GaeldendeGruppe, { kle, kleDa = kle }: KleFakta, tider: readonly Tid[]): boolean {
  return tider.every((tid) => (tid === 'nu' ? kle : kleDa).some((kode) => passerKle(gruppe, kode)));
}

function bevillingPasser(
  adgang: Adgang,
  gruppe: GaeldendeGruppe,
  bevilling: BevillingEgne,
  tider: readonly Tid[],
): boolean {
  return (
    harKle(gruppe, bevilling, tider) &&
    tider.every((tid) => {
      const egne = bevilling[tid];
      return (
        egne !== null &&
        egne.ejer === gruppe.scope &&
        passerNiveau(gruppe, egne.niveau) &&
        passerEnhed(gruppe, egne.ansvarlig) &&
        passerProfil(adgang, egne.profiler)
      );
    })
  );
}

function effektueringPasser(
  adgang: Adgang,
  gruppe: GaeldendeGruppe,
  effektuering: EffektueringEgne,
  tider: readonly Tid[],
): boolean {
  return (
    harKle(gruppe, effektuering, tider) &&
    tider.every((tid) => {
      const egne = effektuering[tid];
      return egne !== null && egne.ejer === gruppe.scope && passerProfil(adgang, egne.profiler);
    })
  );
}
