import { jsonTekst } from './json.ts';
import type { Oejeblik, Periode } from './tid.ts';

/** What holds in one stretch of virkning. */
export interface Stykke<T> extends Periode {
  readonly vaerdi: T;
}

/** Stretches in order of `fra`, none overlapping another; where none lies there is a gap, and gaps stay gaps. */
export type Tidslinje<T> = readonly Stykke<T>[];

/** What holds where a change is laid, by what held there (undefined in a gap) and what is said; undefined: nothing. */
export type Aendring<T, S> = (gammel: T | undefined, sagt: S) => T | undefined;

/**
 * Lays a change over exactly the period: `aendr` is asked for each stretch of it. Everything outside stays as it was, and
 * where nothing comes out another than it was it is the very same timeline that comes back. Only what the period touches is
 * looked at, so ten thousand changes of one object are laid in no time.
 */
export function laeg<T, S>(linje: Tidslinje<T>, { fra, til }: Periode, aendr: Aendring<T, S>, sagt: S): Tidslinje<T> {
  if (linje.length === 0) {
    const vaerdi = aendr(undefined, sagt);
    return vaerdi === undefined ? linje : [{ fra, til, vaerdi }];
  }
  const foerste = foersteEfter(linje, fra);
  const nye: Stykke<T>[] = [];
  let aendret = false;
  let naaet: Oejeblik | null = fra; // how far into the period we have come; null: to its open end
  let plads = foerste;
  for (let stykke = linje[plads]; stykke && (til === null || stykke.fra < til); stykke = linje[(plads += 1)]) {
    if (stykke.fra < fra) tilfoej(nye, stykke.fra, fra, stykke.vaerdi);
    else if (naaet !== null && naaet < stykke.fra) {
      aendret = tilfoej(nye, naaet, stykke.fra, aendr(undefined, sagt)) || aendret;
    }
    const slut = mindste(stykke.til, til);
    const vaerdi = aendr(stykke.vaerdi, sagt);
    aendret ||= !ens(vaerdi, stykke.vaerdi);
    tilfoej(nye, stykke.fra < fra ? fra : stykke.fra, slut, vaerdi);
    naaet = slut;
    if (til !== null && (stykke.til === null || stykke.til > til)) tilfoej(nye, til, stykke.til, stykke.vaerdi);
  }
  if (naaet !== null && (til === null || naaet < til)) {
    aendret = tilfoej(nye, naaet, til, aendr(undefined, sagt)) || aendret;
  }
  return aendret ? linje.slice(0, foerste).concat(nye, linje.slice(plads)) : linje;
}

/** Adds a stretch after the others, joined with the last where they say the same. False: there was nothing to add. */
function tilfoej<T>(stykker: Stykke<T>[], fra: Oejeblik, til: Oejeblik | null, vaerdi: T | undefined): boolean {
  if (vaerdi === undefined || (til !== null && fra >= til)) return false;
  const sidste = stykker.at(-1);
  if (sidste?.til === fra && ens(sidste.vaerdi, vaerdi)) stykker[stykker.length - 1] = { ...sidste, til };
  else stykker.push({ fra, til, vaerdi });
  return true;
}

const mindste = (a: Oejeblik | null, b: Oejeblik | null) => (a === null ? b : b === null || a < b ? a : b);

/** The place of the first stretch that has not ended at the instant. */
function foersteEfter<T>(linje: Tidslinje<T>, tid: Oejeblik): number {
  let [lav, hoej] = [0, linje.length];
  while (lav < hoej) {
    const midt = (lav + hoej) >>> 1;
    const til = linje[midt]?.til ?? null;
    if (til !== null && til <= tid) lav = midt + 1;
    else hoej = midt;
  }
  return lav;
}

/** The stretch that holds at the instant. */
export function ved<T>(linje: Tidslinje<T>, tid: Oejeblik): Stykke<T> | undefined {
  const stykke = linje[foersteEfter(linje, tid)];
  return stykke && stykke.fra <= tid ? stykke : undefined;
}

/** What is unbroken from the instant on and passes `samme` ends here; null: never. The instant itself: nothing did. */
export function raekkerTil<T>(linje: Tidslinje<T>, tid: Oejeblik, samme: (vaerdi: T) => boolean): Oejeblik | null {
  let naaet = tid;
  for (let plads = foersteEfter(linje, tid); plads < linje.length; plads += 1) {
    const stykke = linje[plads];
    if (!stykke || stykke.fra > naaet || !samme(stykke.vaerdi)) return naaet;
    if (stykke.til === null) return null;
    naaet = stykke.til;
  }
  return naaet;
}

/** Neighbours that say the same become one: equal truths are equal slices, however they were written. */
export function saml<T>(linje: Tidslinje<T>): Tidslinje<T> {
  const ud: Stykke<T>[] = [];
  for (const stykke of linje) {
    const forrige = ud.at(-1);
    if (forrige && forrige.til === stykke.fra && ens(forrige.vaerdi, stykke.vaerdi)) {
      ud[ud.length - 1] = { ...forrige, til: stykke.til };
    } else ud.push(stykke);
  }
  return ud;
}

/** Structural equality of JSON values, whatever the order their keys were written in. */
export function ens(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && ensLister(a, b);
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>]; // neither null nor a list
  let flere = 0; // names of the one that are not counted off by the other: no list of them is made, it is asked of every row
  for (const navn in x) {
    if (!(navn in y) || !ens(x[navn], y[navn])) return false;
    flere += 1;
  }
  for (const _navn in y) flere -= 1;
  return flere === 0;
}

function ensLister(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let nr = 0; nr < a.length; nr += 1) if (!ens(a[nr], b[nr])) return false;
  return a.length === b.length;
}

/** JSON with keys in order: the same value is always the same text. */
export function fast(vaerdi: unknown): string {
  if (typeof vaerdi === 'string') return jsonTekst(vaerdi);
  if (typeof vaerdi !== 'object' || vaerdi === null) return JSON.stringify(vaerdi) ?? 'null';
  if (Array.isArray(vaerdi)) return fastListe(vaerdi);
  const felter = vaerdi as Record<string, unknown>; // neither null nor a list
  let ud = '';
  for (const navn of iOrden(Object.keys(felter))) {
    const felt = felter[navn];
    if (felt !== undefined) ud += `${ud === '' ? '' : ','}${jsonTekst(navn)}:${fast(felt)}`;
  }
  return `{${ud}}`;
}

function fastListe(liste: readonly unknown[]): string {
  let ud = '';
  for (let nr = 0; nr < liste.length; nr += 1) ud += nr === 0 ? fast(liste[nr]) : `,${fast(liste[nr])}`;
  return `[${ud}]`;
}

/** The names sorted where they lie: for the few an object has it is many times quicker than `sort`. */
function iOrden(navne: string[]): string[] {
  if (navne.length > 24) return navne.sort();
  for (let nr = 1; nr < navne.length; nr += 1) {
    const navn = navne[nr] ?? '';
    let plads = nr;
    for (let forrige = navne[plads - 1]; forrige !== undefined && forrige > navn; forrige = navne[plads - 1]) {
      navne[plads] = forrige;
      plads -= 1;
    }
    navne[plads] = navn;
  }
  return navne;
}
