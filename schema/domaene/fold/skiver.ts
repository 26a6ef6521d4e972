import type { Oejeblik, Periode } from '../tid.ts';
import { ens, type Tidslinje } from '../tidslinje.ts';
import type { Felter } from './elementer.ts';

/** What each of some timelines says at an instant, at its place; undefined: nothing. */
export type Vaerdier = readonly (Felter | undefined)[];

/**
 * A slice out of what the timelines say in it, each at its place, and of what else is known (`om`). They stand by themselves, and
 * not where they are used: one made anew for every object is compiled again and again.
 */
export type Skivebygger<R, O> = (vaerdier: Vaerdier, virkning: Periode, om: O) => R;

/**
 * Lays timelines side by side: one slice for each stretch in which none of them changes, gaps where none says anything,
 * neighbours that come out alike joined – the fewest slices that tell the whole.
 */
export function sidestil<R extends Skive, O>(linjer: readonly Tidslinje<Felter>[], byg: Skivebygger<R, O>, om: O): R[] {
  const ud: R[] = [];
  const [eneste] = linjer;
  if (eneste && linjer.length === 1) {
    for (const { fra, til, vaerdi } of eneste) laegTil(ud, byg([vaerdi], { fra, til }, om));
    return ud;
  }
  const tider = graenser(linjer);
  const naaet = linjer.map(() => 0);
  for (let plads = 0; plads < tider.length; plads += 1) {
    const fra = tider[plads] as Oejeblik; // within the list
    const vaerdier = vedTid(linjer, naaet, fra);
    if (vaerdier) laegTil(ud, byg(vaerdier, { fra, til: tider[plads + 1] ?? null }, om));
  }
  return ud;
}

/** What each of the timelines says at the instant; null: none says anything. */
function vedTid(linjer: readonly Tidslinje<Felter>[], naaet: number[], tid: Oejeblik): (Felter | undefined)[] | null {
  const vaerdier: (Felter | undefined)[] = [];
  let siges = false;
  for (const linje of linjer) {
    const vaerdi = gaaTil(linje, naaet, vaerdier.length, tid);
    siges ||= vaerdi !== undefined;
    vaerdier.push(vaerdi);
  }
  return siges ? vaerdier : null;
}

interface Skive {
  virkning: Periode;
}

function laegTil<R extends Skive>(skiver: R[], naeste: R): void {
  if (!forlaenget(skiver.at(-1), naeste)) skiver.push(naeste);
}

/** Says the next slice what the last one does, from where it ends? Then the last reaches as far. */
function forlaenget(sidste: Skive | undefined, naeste: Skive): boolean {
  const { virkning } = naeste;
  if (sidste?.virkning.til !== virkning.fra) return false;
  naeste.virkning = sidste.virkning; // alike, if all else is
  const samme = ens(sidste, naeste);
  naeste.virkning = virkning;
  if (samme) sidste.virkning = { fra: sidste.virkning.fra, til: virkning.til };
  return samme;
}

/** Every instant at which something begins or ends, once and in order. */
function graenser(linjer: readonly Tidslinje<Felter>[]): Oejeblik[] {
  const tider = new Set<Oejeblik>();
  for (const linje of linjer) {
    for (const { fra, til } of linje) {
      tider.add(fra);
      if (til !== null) tider.add(til);
    }
  }
  return [...tider].sort();
}

/** What holds at the instant, `naaet[nr]` being how far that line has been followed: instants only go forward. */
function gaaTil(linje: Tidslinje<Felter>, naaet: number[], nr: number, tid: Oejeblik): Felter | undefined {
  let plads = naaet[nr] ?? 0;
  let stykke = linje[plads];
  while (stykke && stykke.til !== null && stykke.til <= tid) stykke = linje[(plads += 1)];
  naaet[nr] = plads;
  return stykke && stykke.fra <= tid ? stykke.vaerdi : undefined;
}

/** Fills `til` in each slice with `fra`'s value there, else the nearest later one ("When", design.md §5). Fills them where they lie. */
export function naermesteSenere<R extends object>(skiver: R[], felter: readonly (readonly [keyof R, keyof R])[]): R[] {
  const senere: Partial<R> = {};
  for (let nr = skiver.length - 1; nr >= 0; nr -= 1) {
    const skive = skiver[nr];
    if (!skive) continue;
    for (const [fra, til] of felter) {
      if (skive[fra] !== null) senere[fra] = skive[fra];
      skive[til] = (senere[fra] ?? null) as R[keyof R]; // both columns of a pair hold the same type
    }
  }
  return skiver;
}
