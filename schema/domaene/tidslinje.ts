import type { Oejeblik, Periode } from './tid.ts';

/** What holds in one stretch of virkning. */
export interface Stykke<T> extends Periode {
  readonly vaerdi: T;
}

/** Stretches in order of `fra`, none overlapping another; where none lies there is a gap, and gaps stay gaps. */
export type Tidslinje<T> = readonly Stykke<T>[];

const foer = (a: Oejeblik | null, b: Oejeblik) => a !== null && a <= b;
const mindste = (a: Oejeblik | null, b: Oejeblik | null) => (a === null ? b : b === null || a < b ? a : b);

/**
 * Lays a change over exactly `[fra, til)`: `aendr` is given what held there before (undefined in a gap) and answers what
 * holds now (undefined: nothing). Everything outside the period stays as it was.
 */
export function laeg<T>(
  linje: Tidslinje<T>,
  periode: Periode,
  aendr: (gammel: T | undefined) => T | undefined,
): Tidslinje<T> {
  const ud: Stykke<T>[] = [];
  const tilfoej = (fra: Oejeblik, til: Oejeblik | null, vaerdi: T | undefined) => {
    if (vaerdi !== undefined && (til === null || fra < til)) ud.push({ fra, til, vaerdi });
  };
  let naaet: Oejeblik | null = periode.fra; // how far into the period we have come; null: to its open end
  for (const stykke of linje) {
    const uden = foer(stykke.til, periode.fra) || (periode.til !== null && stykke.fra >= periode.til);
    if (naaet !== null && stykke.fra >= (periode.til ?? '￿')) {
      tilfoej(naaet, periode.til, aendr(undefined));
      naaet = null;
    }
    if (uden) {
      ud.push(stykke);
      continue;
    }
    if (stykke.fra < periode.fra) tilfoej(stykke.fra, periode.fra, stykke.vaerdi);
    else if (naaet !== null && naaet < stykke.fra) tilfoej(naaet, stykke.fra, aendr(undefined));
    const fra = stykke.fra < periode.fra ? periode.fra : stykke.fra;
    const til = mindste(stykke.til, periode.til);
    tilfoej(fra, til, aendr(stykke.vaerdi));
    naaet = til === periode.til ? null : til;
    if (periode.til !== null && (stykke.til === null || stykke.til > periode.til)) {
      tilfoej(periode.til, stykke.til, stykke.vaerdi);
    }
  }
  if (naaet !== null) tilfoej(naaet, periode.til, aendr(undefined));
  return ud.sort((a, b) => (a.fra < b.fra ? -1 : 1));
}

/** The stretch that holds at the instant. */
export function ved<T>(linje: Tidslinje<T>, tid: Oejeblik): Stykke<T> | undefined {
  return linje.find((stykke) => stykke.fra <= tid && (stykke.til === null || tid < stykke.til));
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
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((en, i) => ens(en, b[i]));
  }
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>]; // neither null nor a list
  const navne = Object.keys(x);
  return navne.length === Object.keys(y).length && navne.every((navn) => navn in y && ens(x[navn], y[navn]));
}

/** JSON with keys in order: the same value is always the same text. */
export function fast(vaerdi: unknown): string {
  if (typeof vaerdi !== 'object' || vaerdi === null) return JSON.stringify(vaerdi) ?? 'null';
  if (Array.isArray(vaerdi)) return `[${vaerdi.map(fast).join(',')}]`;
  const felter = vaerdi as Record<string, unknown>; // neither null nor a list
  let ud = '';
  for (const navn of Object.keys(felter).sort()) {
    if (felter[navn] !== undefined) ud += `${ud === '' ? '' : ','}${JSON.stringify(navn)}:${fast(felter[navn])}`;
  }
  return `{${ud}}`;
}
