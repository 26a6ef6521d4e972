import type { Oejeblik, Periode } from '../tid.ts';
import { ens, type Tidslinje } from '../tidslinje.ts';
import { navnAf, type Felter } from './elementer.ts';
import type { Linje, Tilstand } from './tilstand.ts';

/** Reads a state's timelines by where they belong. */
export interface Linjer {
  /** The timeline of exactly this noegle; empty when nothing was said. */
  en(...noegle: string[]): Tidslinje<Felter>;
  /** Every timeline whose noegle begins so. */
  alle(liste: string, ...begyndelse: string[]): readonly Linje[];
}

/** What is known of an object's present life beside its timelines. */
export type Liv = Pick<Tilstand, 'oprettetAf' | 'cvr'>;

export function linjerI({ linjer }: Pick<Tilstand, 'linjer'>): Linjer {
  const efterListe = new Map<string, Linje[]>();
  for (const linje of linjer.values()) {
    const [liste = '', id = ''] = linje.noegle;
    laegUnder(efterListe, liste, linje);
    if (liste === 'ydelser') laegUnder(efterListe, navnAf([liste, id]), linje); // of these there may be thousands
  }
  return {
    en: (...noegle) => linjer.get(navnAf(noegle))?.tider ?? [],
    alle: (liste, ...resten) => {
      const egne = efterListe.get(liste === 'ydelser' && resten[0] ? navnAf([liste, resten[0]]) : liste) ?? [];
      return resten.length === 0 ? egne : egne.filter(({ noegle }) => resten.every((del, i) => noegle[i + 1] === del));
    },
  };
}

function laegUnder(efterListe: Map<string, Linje[]>, navn: string, linje: Linje): void {
  const kendte = efterListe.get(navn);
  if (kendte) kendte.push(linje);
  else efterListe.set(navn, [linje]);
}

/**
 * Lays timelines side by side: one slice for each stretch in which none of them changes, gaps where none says anything,
 * neighbours that come out alike joined – the fewest slices that tell the whole.
 */
export function sidestil<R extends Skive>(
  linjer: readonly Tidslinje<Felter>[],
  byg: (vaerdier: readonly (Felter | undefined)[], virkning: Periode) => R,
): R[] {
  const ud: R[] = [];
  const laeg = (virkning: Periode, vaerdier: readonly (Felter | undefined)[]) => {
    const raekke = byg(vaerdier, virkning);
    if (!forlaenget(ud.at(-1), raekke)) ud.push(raekke);
  };
  const [eneste] = linjer;
  if (eneste && linjer.length === 1) for (const { fra, til, vaerdi } of eneste) laeg({ fra, til }, [vaerdi]);
  else hvertStykke(linjer, laeg);
  return ud;
}

interface Skive {
  virkning: Periode;
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

/** Every stretch in which none of the timelines changes and at least one says something. */
function hvertStykke(
  linjer: readonly Tidslinje<Felter>[],
  laeg: (virkning: Periode, vaerdier: readonly (Felter | undefined)[]) => void,
): void {
  const tider = graenser(linjer);
  const naaet = linjer.map(() => 0);
  for (let plads = 0; plads < tider.length; plads += 1) {
    const fra = tider[plads] as Oejeblik; // within the list
    const vaerdier = linjer.map((linje, nr) => gaaTil(linje, naaet, nr, fra));
    if (vaerdier.some((vaerdi) => vaerdi !== undefined)) laeg({ fra, til: tider[plads + 1] ?? null }, vaerdier);
  }
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
