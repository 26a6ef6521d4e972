/**
 * Who may see a change (design.md §5, History): the object as it is now, and the slice of the virkning it touches – as it
 * was before, and as it was after – must pass, all in one group. Judged by the pure rule, of each slice's own values.
 */
import type { Adgang, GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import {
  grupperForBevilling,
  grupperForDokument,
  grupperForSag,
  type BevillingEgne,
  type BevillingHalvdel,
  type EffektueringEgne,
  type EffektueringHalvdel,
  type SagHalvdel,
} from '../../schema/domaene/dataafgraensning.ts';
import { daekker, kendteVed, kendtVed, type Kendt } from '../../schema/domaene/historik.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { somKendte, type Raakendt, type Raekke } from './kendte.ts';

/** The point in the world and in index time a slice is judged at, before the change or after it. */
export interface Punkt {
  readonly virkning: Oejeblik;
  readonly tid: Oejeblik;
  readonly side: 'foer' | 'efter';
}

export interface Dommer {
  /** The groups that let a slice of the object through. */
  readonly doem: (skive: Raekke, punkt: Punkt) => readonly GaeldendeGruppe[];
  /** What else the judgement rests on: within a stretch in which one of these begins or ends, it may change. */
  readonly andre: readonly Kendt<Raekke>[];
}

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

export const sagsdommer = (adgang: Adgang, { nu }: Nu<SagHalvdel>): Dommer => ({
  doem: (skive) => grupperForSag(adgang, { nu, spurgt: halvdel(skive) }),
  andre: [],
});

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
  const doem: Dommer['doem'] = (skive, punkt) => {
    const sagerSpurgt = kendte
      .filter(({ led }) => vedPunkt(led, punkt) !== undefined)
      .map(({ nu, skiver }) => {
        const da = vedPunkt(skiver, punkt);
        return { nu, spurgt: da ? halvdel(da.raekke) : null };
      });
    return grupperForDokument(adgang, { nu, spurgt: halvdel(skive), sagerNu: haengteNu, sagerSpurgt });
  };
  return { doem, andre: kendte.flatMap(({ led, skiver }) => [...led, ...skiver]) };
}

const vedPunkt = (raekker: readonly Kendt<Raekke>[], { tid, side, virkning }: Punkt) =>
  kendtVed(raekker, tid, side, virkning);

/** An effektuering that names a bevilling: as it is now, and all its slices and lines. */
export interface Udbetalt {
  readonly egne: Nu<EffektueringHalvdel> & Omit<EffektueringEgne, 'spurgt'>;
  readonly skiver: readonly Raakendt[];
  readonly linjer: readonly Raakendt[];
}

/** A bevilling by its own values there and its ydelser's KLE as known then; its effektueringer likewise, and as they are now. */
export function bevillingsdommer(
  adgang: Adgang,
  fakta: BevillingEgne,
  ydelser: readonly Kendt<Raekke>[],
  effektueringer: readonly Udbetalt[],
): Dommer {
  const alle = effektueringer.map(({ egne, skiver, linjer }) => ({ egne, skiver: somKendte(skiver), linjer: somKendte(linjer) })); // prettier-ignore
  const doem: Dommer['doem'] = (skive, punkt) =>
    grupperForBevilling(adgang, {
      ...fakta,
      spurgt: halvdel(skive),
      kleDa: kleKendt(ydelser, punkt),
      effektueringer: alle.map(({ egne, skiver, linjer }) => {
        const da = naermest(skiver, punkt);
        return { ...egne, spurgt: da ? halvdel(da.raekke) : null, kleDa: kleKendt(linjer, punkt) };
      }),
    });
  return { doem, andre: alle.flatMap(({ skiver }) => skiver) };
}

const kleKendt = (raekker: readonly Kendt<Raekke>[], { tid, side }: Punkt) =>
  kendteVed(raekker, tid, side).map(({ raekke }) => raekke['kle'] as string | null); // a KLE's column is text

/** The slice in force at the point, else the nearest later, else the last earlier one: partners count always. */
function naermest(raekker: readonly Kendt<Raekke>[], { tid, side, virkning }: Punkt): Kendt<Raekke> | undefined {
  const iOrden = kendteVed(raekker, tid, side).toSorted((a, b) => (a.virkning.fra < b.virkning.fra ? -1 : 1));
  return (
    iOrden.find((en) => daekker(en.virkning, virkning)) ??
    iOrden.find((en) => en.virkning.fra > virkning) ??
    iOrden.at(-1)
  );
}
