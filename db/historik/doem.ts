/**
 * Who may see a change (design.md §5, History): the object as it is now, and the slice of the virkning it touches – as it
 * was before, and as it was after – must pass, all in one group. Judged by the pure rule, of each slice's own values.
 */
import type { Adgang, GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import {
  grupperForBevilling,
  grupperForDokument,
  grupperForSag,
  type BevillingFakta,
  type BevillingHalvdel,
  type SagHalvdel,
} from '../../schema/domaene/dataafgraensning.ts';
import { kendtVed, type Kendt } from '../../schema/domaene/historik.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { medSpurgt } from '../svar/faelles.ts';
import { somKendte, type Raakendt, type Raekke } from './kendte.ts';

/** The point in the world and in index time a slice is judged at, before the change or after it. */
export interface Punkt {
  readonly virkning: Oejeblik;
  readonly tid: Oejeblik;
  readonly side: 'foer' | 'efter';
}

/** The groups that let a slice of the object through. */
export type Dommer = (skive: Raekke, punkt: Punkt) => readonly GaeldendeGruppe[];

// The columns of raekker.ts, under their own names: what the pure rule wants of them.
const halvdel = (r: Raekke) =>
  ({
    ejer: r['adgangEjer'], kle: r['adgangKle'] ?? null, niveau: r['adgangFoelsomhed'], ansvarlig: r['adgangAnsvarlig'],
    profiler: r['profiler'], visningsklasser: r['visningsklasser'] ?? null,
  }) as SagHalvdel & BevillingHalvdel; // prettier-ignore

/** The facts an object now is judged by, as the statement sends them. */
interface Nu<T> {
  readonly nu: T | null;
}

export const sagsdommer =
  (adgang: Adgang, { nu }: Nu<SagHalvdel>): Dommer =>
  (skive) =>
    grupperForSag(adgang, { nu, spurgt: halvdel(skive) });

/** A sag a dokument has hung on: the link, the sag as it is now, and all its slices. */
export interface Haengt {
  readonly id: string;
  readonly led: readonly Raakendt[];
  readonly nu: SagHalvdel | null;
  readonly skiver: readonly Raakendt[];
}

/** A dokument is judged by the sager it hung on at the point, as they were there, and by those it hangs on now. */
export function dokumentdommer(
  adgang: Adgang,
  { nu }: Nu<SagHalvdel>,
  haengteNu: readonly (SagHalvdel | null)[],
  alle: readonly Haengt[],
): Dommer {
  const kendte = alle.map(({ led, skiver, nu }) => ({ nu, led: somKendte(led), skiver: somKendte(skiver) }));
  return (skive, punkt) => {
    const sagerSpurgt = kendte
      .filter(({ led }) => vedPunkt(led, punkt) !== undefined)
      .map(({ nu, skiver }) => {
        const da = vedPunkt(skiver, punkt);
        return { nu, spurgt: da ? halvdel(da.raekke) : null };
      });
    return grupperForDokument(adgang, { nu, spurgt: halvdel(skive), sagerNu: haengteNu, sagerSpurgt });
  };
}

const vedPunkt = (raekker: readonly Kendt<Raekke>[], { tid, side, virkning }: Punkt) =>
  kendtVed(raekker, tid, side, virkning);

/** A bevilling by its own values there and its ydelser's KLE as known then; its effektueringer as they are now. */
export function bevillingsdommer(adgang: Adgang, fakta: BevillingFakta, ydelser: readonly Kendt<Raekke>[]): Dommer {
  const effektueringer = fakta.effektueringer.map((e) => medSpurgt(e));
  return (skive, { tid, side }) => {
    const kendes = ({ fra, til }: Kendt<Raekke>) =>
      side === 'efter' ? fra <= tid && (til === null || tid < til) : fra < tid && (til === null || tid <= til);
    const kleDa = ydelser.filter(kendes).map(({ raekke }) => raekke['kle'] as string | null); // a KLE's column is text
    return grupperForBevilling(adgang, { ...fakta, spurgt: halvdel(skive), kleDa, effektueringer });
  };
}
