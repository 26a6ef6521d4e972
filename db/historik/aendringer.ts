import type { GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import { maaSeHemmeligTitel } from '../../schema/domaene/dataafgraensning.ts';
import {
  kendtVed,
  samlAendringer,
  skifter,
  vendinger,
  type Feltaendring,
  type Kendt,
  type Skifte,
} from '../../schema/domaene/historik.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Dommer } from './doem.ts';
import type { Felt } from './felter.ts';
import type { Raekke } from './kendte.ts';

/** One timeline of an object: its slices, a relation, a ydelse. */
export interface Linje {
  readonly felter: readonly Felt[];
  readonly raekker: readonly Kendt<Raekke>[];
  /** What the row itself must pass in one of the groups, beside the object: the KLE of a ydelse. */
  readonly maaSes?: (grupper: readonly GaeldendeGruppe[], skifte: Skifte<Raekke>) => boolean;
}

export interface Vist {
  readonly aendringer: readonly Feltaendring[];
  /** The rows the changes were read from, for the audit log. */
  readonly raekker: readonly Raekke[];
  readonly grupper: readonly GaeldendeGruppe[];
}

/**
 * Every instant at which the index came to know something else of the object, and of that what these slices and this
 * judge let be seen; oldest first. An instant of which nothing may be seen is absent.
 */
export function aendringerAf(skiver: readonly Kendt<Raekke>[], linjer: readonly Linje[], dommer: Dommer): Map<Oejeblik, Vist> {
  const vendte = linjer.map((linje) => ({ linje, ved: vendinger(linje.raekker) }));
  const tider = new Set(vendte.flatMap(({ ved }) => [...ved.keys()]));
  const ud = new Map<Oejeblik, Vist>();
  for (const tid of [...tider].sort()) {
    const skel = [...new Set([...skiver, ...dommer.andre].filter((skive) => roert(skive, tid)).flatMap(graenser))];
    const grupperI = husk((punkt: Oejeblik) => grupperVed(skiver, dommer, tid, punkt));
    const set: { aendringer: Feltaendring[]; raekker: Set<Raekke>; grupper: Set<GaeldendeGruppe> } = { aendringer: [], raekker: new Set(), grupper: new Set() };
    for (const { linje, ved } of vendte) {
      if (!ved.has(tid)) continue;
      for (const skifte of skifter(ved, tid, skel)) {
        const grupper = grupperI(skifte.virkning.fra);
        const aendringer = laesSkifte(linje, skifte, grupper);
        set.aendringer.push(...aendringer);
        if (aendringer.length === 0) continue;
        for (const raekke of [skifte.foer, skifte.efter]) if (raekke) set.raekker.add(raekke);
        for (const gruppe of grupper) set.grupper.add(gruppe);
      }
    }
    if (set.aendringer.length > 0)
      ud.set(tid, { aendringer: samlAendringer(set.aendringer), raekker: [...set.raekker], grupper: [...set.grupper] });
  }
  return ud;
} // prettier-ignore

/** Was the slice known just before the instant or just after it? */
const roert = ({ fra, til }: Kendt<Raekke>, tid: Oejeblik) => fra <= tid && (til === null || tid <= til);
const graenser = ({ virkning: { fra, til } }: Kendt<Raekke>): Oejeblik[] => (til === null ? [fra] : [fra, til]);

/** The groups that let the slice through both as it was before and as it is after; no slice on either side: none. */
function grupperVed(skiver: readonly Kendt<Raekke>[], { doem }: Dommer, tid: Oejeblik, virkning: Oejeblik): readonly GaeldendeGruppe[] {
  const domme = (['foer', 'efter'] as const).flatMap((side) => {
    const skive = kendtVed(skiver, tid, side, virkning);
    return skive ? [doem(skive.raekke, { virkning, tid, side })] : [];
  });
  return domme.length === 0 ? [] : domme.reduce((a, b) => a.filter((gruppe) => b.includes(gruppe)));
} // prettier-ignore

function laesSkifte({ felter, maaSes }: Linje, skifte: Skifte<Raekke>, grupper: readonly GaeldendeGruppe[]): Feltaendring[] {
  if (grupper.length === 0 || (maaSes && !maaSes(grupper, skifte))) return [];
  return felter.flatMap(({ felt, laes, hemmelig }): Feltaendring[] => {
    if (hemmelig && !maaSeHemmeligTitel(grupper)) return [];
    const [foer, efter] = [skifte.foer && laes(skifte.foer), skifte.efter && laes(skifte.efter)];
    if (foer?.id === efter?.id) return [];
    // Two who are told apart by what is not told: that it is another is told.
    const ens = foer !== null && efter !== null && foer.tekst === efter.tekst;
    return [
      {
        felt,
        foer: foer?.tekst ?? null,
        efter: ens ? `${efter.tekst} (en anden)` : (efter?.tekst ?? null),
        virkning: skifte.virkning,
      },
    ];
  });
} // prettier-ignore

function husk<N, V>(reg: (noegle: N) => V): (noegle: N) => V {
  const kendte = new Map<N, V>();
  return (noegle) => {
    const kendt = kendte.get(noegle);
    if (kendt !== undefined) return kendt;
    const ny = reg(noegle);
    kendte.set(noegle, ny);
    return ny;
  };
}
