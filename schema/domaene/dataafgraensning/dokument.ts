import type { Adgang, GaeldendeGruppe } from '../adgang.ts';
import type { DokumentFakta, SagFakta, SagHalvdel } from './fakta.ts';
import { haver, passerNiveau, passerProfil, skjultAfKlasse, taellerReference } from './gruppe.ts';
import { halvdelPasser, sagPasser } from './sag.ts';

/**
 * The groups that let the dokument through (design.md §5, Dokument): by any one sag it hangs on that passes in the same
 * group, or by its own values while it hangs on none. Judged as it hangs now and as it hung at the instant asked for.
 */
export function grupperForDokument(adgang: Adgang, dokument: DokumentFakta): readonly GaeldendeGruppe[] {
  const { nu, spurgt } = dokument;
  const sagerNu = dokument.sagerNu.filter((sag) => taeller(adgang, sag, nu));
  const sagerSpurgt = dokument.sagerSpurgt.filter((sag) => taeller(adgang, sag.spurgt, spurgt));
  const klasserPaaSager = [...sagerNu, ...sagerSpurgt.flatMap((sag) => [sag.nu, sag.spurgt])];
  if (klasserPaaSager.some((sag) => skjultAfKlasse(adgang, sag?.visningsklasser ?? null))) return [];

  return adgang.grupper.filter(
    (gruppe) =>
      tilstandPasser(adgang, gruppe, nu, sagerNu.map(somNu)) && tilstandPasser(adgang, gruppe, spurgt, sagerSpurgt),
  );
}

/**
 * The dokument at one instant, with the sager it then hangs on. Ejer and KLE are access fields and must have a value,
 * but are compared only while it hangs on none.
 */
function tilstandPasser(
  adgang: Adgang,
  gruppe: GaeldendeGruppe,
  egne: SagHalvdel | null,
  sager: readonly SagFakta[],
): boolean {
  if (!egne || !haver(gruppe, 'DOKUMENTER_SE')) return false;
  if (sager.length === 0) return halvdelPasser(adgang, gruppe, egne);
  return (
    egne.ejer !== null &&
    egne.kle !== null &&
    passerNiveau(gruppe, egne.niveau) &&
    passerProfil(adgang, egne.profiler) &&
    !skjultAfKlasse(adgang, egne.visningsklasser) &&
    haver(gruppe, 'SAGER_SE') &&
    sager.some((sag) => sagPasser(adgang, gruppe, sag))
  );
}

function taeller(adgang: Adgang, sag: SagHalvdel | null, dokument: SagHalvdel | null): boolean {
  return taellerReference(adgang, sag?.ejer ?? null, dokument?.ejer ?? null);
}

/** A sag as it is now, asked about now. */
function somNu(sag: SagHalvdel | null): SagFakta {
  return { nu: sag, spurgt: sag };
}
