import type { Objektslags, Uuid } from '../id.ts';
import type { Fold, Registrering } from '../registrering.ts';
import type { Oejeblik } from '../tid.ts';
import { fold, foldningAf, fortsaet, resultat } from './fold.ts';
import { kasserDel } from './kasseret.ts';
import { erTom, forskel, type Raekkeforskel } from './forskel.ts';
import { sammenlign } from '../sammenlign.ts';

/** An entry of the log with whether it counts, and since when if that was later than it was received. */
export interface Indlaeg extends Registrering {
  readonly gaelder: boolean;
  readonly gaelderFra: Oejeblik | null;
}

/** What an object's own row said, and since when the index had it so. */
export interface Liv extends Pick<Fold, 'livscyklus' | 'senestAendret' | 'oprettetAf'> {
  readonly registreret: Oejeblik;
}

/** What the index has known of an object, in order: rows that ended and began, and its life. Nothing when it is not to be seen. */
export interface Forloeb {
  readonly trin: readonly (Raekkeforskel & { readonly modtaget: Oejeblik })[];
  readonly liv: readonly Liv[];
}

/**
 * What the index came to know, message by message, out of the log of one generation in the order it was received. A life
 * that ended takes what was known of it along: removed objects are absent at every registrering (design.md §4). So is what a
 * kasser of a part lists.
 */
export function forloeb(slags: Objektslags, id: Uuid, log: readonly Indlaeg[]): Forloeb {
  let [foer, trin, liv] = [fold(slags, id, []), [] as Forloeb['trin'][number][], [] as Liv[]];
  for (const [modtaget, nu] of sandheder(slags, id, log)) {
    const skridt = forskel(foer.raekker, nu.raekker);
    if (!erSynlig(nu)) [trin, liv] = [[], []];
    else {
      if (!erTom(skridt)) trin.push({ ...skridt, modtaget });
      const { livscyklus, senestAendret, oprettetAf } = nu;
      const sidste = liv.at(-1);
      const ens = sidste?.livscyklus === livscyklus && sidste.senestAendret === senestAendret && sidste.oprettetAf === oprettetAf; // prettier-ignore
      if (!ens || !erTom(skridt)) liv.push({ livscyklus, senestAendret, oprettetAf, registreret: modtaget });
    }
    foer = nu;
  }
  return { trin, liv };
}

const erSynlig = ({ livscyklus }: Fold): boolean => livscyklus === 'aktiv' || livscyklus === 'passiv';

/**
 * What all of it meant each time something more had come to count. A kasser of a part wipes what it lists as if it had never been
 * said, so it is laid from the first; that it came is a change when it came.
 */
export function* sandheder(slags: Objektslags, id: Uuid, log: readonly Indlaeg[]): Generator<[Oejeblik, Fold]> {
  const lagt: Indlaeg[] = [];
  const kasserer = new Set(log.filter((en) => en.gaelder && kasserDel(slags, en)));
  const ukendte = new Set(kasserer);
  let foldning = foldningAf(slags, id, [...ukendte], ukendte);
  for (const [tid, nye] of efterTid(log)) {
    lagt.push(...nye);
    for (const en of nye) ukendte.delete(en);
    const [ene] = nye;
    const kendt = lagt.some((en) => en !== ene && en.beskedId === ene?.beskedId);
    const videre = ene && nye.length === 1 && !kendt && !kasserer.has(ene) ? fortsaet(foldning, ene) : null;
    if (videre === null) foldning = foldningAf(slags, id, [...lagt, ...ukendte], ukendte);
    yield [tid, videre ?? resultat(foldning)];
  }
}

/** Since when an entry has counted. */
export const taelletFra = ({ gaelderFra, modtaget }: Indlaeg): Oejeblik => gaelderFra ?? modtaget;

/** Entries that count, by when they came to; as received, but for what waited. */
function efterTid(log: readonly Indlaeg[]): Map<Oejeblik, Indlaeg[]> {
  const taeller = log.filter(({ gaelder }) => gaelder);
  const ventede = taeller.some(({ gaelderFra }) => gaelderFra !== null);
  const tid = taelletFra;
  const raekke = ventede ? taeller.toSorted((a, b) => sammenlign(tid(a), tid(b))) : taeller;
  const ud = new Map<Oejeblik, Indlaeg[]>();
  for (const en of raekke) ud.set(tid(en), [...(ud.get(tid(en)) ?? []), en]);
  return ud;
}
