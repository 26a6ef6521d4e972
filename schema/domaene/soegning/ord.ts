/**
 * Words of free text, the same for what is searched and for what is searched by. A run of letters and digits is a word;
 * `% _ * " \` are words of one character each, so that they mean themselves; everything else parts words. What stands
 * together but for hyphens and the like (`2026-0042`) is also one word without them (`20260042`).
 */

/** Words of one text: more is no title or note. */
const ORD_MAX = 5_000;
/** Longer runs are no words; the beginning is what is searched. */
const TEGN_MAX = 100;
const DELE = /[\p{L}\p{N}]+|[%_*"\\]/gu;
const TEGN = /[%_*"\\]/;

const dele = (klump: string): string[] => (klump.match(DELE) ?? []).map((ord) => [...ord].slice(0, TEGN_MAX).join(''));
const normal = (tekst: string): string => tekst.normalize('NFKC').toLowerCase();
const klumper = (tekst: string): string[] => normal(tekst).split(/[\s\0]+/u).filter((klump) => klump !== ''); // prettier-ignore
const samlet = (klump: string, af: readonly string[]): string | null =>
  af.length > 1 && !TEGN.test(klump) ? [...af.join('')].slice(0, TEGN_MAX).join('') : null;

/** The words of the texts, each once. */
export function ordI(tekster: readonly (string | null)[]): string[] {
  const fundne = new Set<string>();
  for (const klump of tekster.flatMap((tekst) => klumper(tekst ?? ''))) {
    const af = dele(klump);
    for (const ord of [...af, samlet(klump, af) ?? '']) if (ord !== '' && fundne.size < ORD_MAX) fundne.add(ord);
  }
  return [...fundne];
}

/** One word asked for; from three characters it also finds what begins so: `bolig` finds `boligstøtte`. */
export interface Ord {
  readonly ord: string;
  readonly praefiks: boolean;
}

/** One piece of a question: all of `dele`, or `samlet`, must stand there. `nummer`: digits alone, where it has the form of a number. */
export interface Tekstled {
  readonly dele: readonly Ord[];
  readonly samlet: Ord | null;
  readonly nummer: string | null;
}

const PRAEFIKS_MIN = 3;
const somOrd = (ord: string): Ord => ({ ord, praefiks: [...ord].length >= PRAEFIKS_MIN });

/** What a question's text asks for, piece by piece; all of them must be found. Pieces without a word find nothing. */
export function tekstled(tekst: string): Tekstled[] {
  return klumper(tekst).map((klump) => {
    const af = dele(klump);
    const hele = samlet(klump, af);
    return {
      dele: af.map(somOrd),
      samlet: hele === null ? null : somOrd(hele),
      nummer: /^(\d{6}-?\d{4}|\d{8})$/.test(klump) ? klump.replace('-', '') : null,
    };
  });
}

/** Numbers of persons a text names, whatever stands around them: who asks by one looks that person up. */
export function cprI(tekst: string): string[] {
  return klumper(tekst).flatMap((klump) => (/^\d{6}-?\d{4}$/.test(klump) ? [klump.replace('-', '')] : []));
}
