import type { Oejeblik, Periode } from '../tid.ts';
import { ens, type Tidslinje } from '../tidslinje.ts';
import type { Felter } from './elementer.ts';
import type { Linje, Tilstand } from './tilstand.ts';

/** Reads a state's timelines by where they belong. */
export interface Linjer {
  /** The timeline of exactly this noegle; empty when nothing was said. */
  en(...noegle: string[]): Tidslinje<Felter>;
  /** Every timeline whose noegle begins so. */
  alle(...begyndelse: string[]): readonly Linje[];
}

export function linjerI({ linjer }: Tilstand): Linjer {
  return {
    en: (...noegle) => linjer.get(noegle.join('\u0000'))?.tider ?? [],
    alle: (...begyndelse) =>
      [...linjer.values()].filter(({ noegle }) => begyndelse.every((del, plads) => noegle[plads] === del)),
  };
}

/**
 * Lays timelines side by side: one slice for each stretch in which none of them changes, gaps where none says anything,
 * neighbours that come out alike joined – the fewest slices that tell the whole.
 */
export function sidestil<R extends object>(
  linjer: readonly Tidslinje<Felter>[],
  byg: (vaerdier: readonly (Felter | undefined)[]) => R,
): ({ virkning: Periode } & R)[] {
  const graenser = [...new Set(linjer.flatMap((linje) => linje.flatMap(({ fra, til }) => [fra, til])))];
  const tider = graenser.filter((tid): tid is Oejeblik => tid !== null).sort();
  const ud: ({ virkning: Periode } & R)[] = [];
  tider.forEach((fra, plads) => {
    const vaerdier = linjer.map((linje) => linje.find((s) => s.fra <= fra && (s.til === null || fra < s.til))?.vaerdi);
    if (vaerdier.every((vaerdi) => vaerdi === undefined)) return;
    const raekke = byg(vaerdier);
    const til = tider[plads + 1] ?? null;
    const forrige = ud.at(-1);
    if (forrige?.virkning.til === fra && ens({ ...forrige, virkning: null }, { ...raekke, virkning: null })) {
      ud[ud.length - 1] = { ...forrige, virkning: { fra: forrige.virkning.fra, til } };
    } else ud.push({ virkning: { fra, til }, ...raekke });
  });
  return ud;
}

/** Fills `til` in each slice with `fra`'s value there, else the nearest later one ("When", design.md §5). */
export function naermesteSenere<R extends object>(
  skiver: readonly R[],
  felter: readonly (readonly [keyof R, keyof R])[],
): R[] {
  const senere: Partial<R> = {};
  const ud: R[] = [];
  for (const skive of [...skiver].reverse()) {
    const fyldt = { ...skive };
    for (const [fra, til] of felter) {
      if (skive[fra] !== null) senere[fra] = skive[fra];
      fyldt[til] = (senere[fra] ?? null) as R[keyof R]; // both columns of a pair hold the same type
    }
    ud.unshift(fyldt);
  }
  return ud;
}
