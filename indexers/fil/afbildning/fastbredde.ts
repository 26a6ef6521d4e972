import type { Afbildning, Feltregel } from './skema.ts';
import { brud, RAEKKE_MAX, type Brud, type Raekke } from './raekke.ts';
import { afkodet } from './tegnsaet.ts';

/**
 * The rows of a fixed-width extract, one per line, in order and as they are read: positions count characters. Empty lines
 * are left out, and a line past the limit is passed over and said to be so, never held.
 */
export async function* fasteRaekker(kilde: AsyncIterable<Uint8Array>, { fil }: Afbildning): AsyncGenerator<Raekke | Brud> {
  let [nr, hale, forLang] = [0, '', false];
  const luk = (linje: string): (Raekke | Brud)[] => {
    nr += 1;
    const raa = (nr === 1 ? linje.replace(/^\uFEFF/, '') : linje).replace(/\r$/, '');
    if (forLang || raa.length > RAEKKE_MAX) {
      forLang = false;
      return [brud(nr, raa.slice(0, RAEKKE_MAX), 'FOR_LANG', `er længere end ${String(RAEKKE_MAX)} tegn`)];
    }
    return raa.trim() === '' ? [] : [{ linje: nr, raa, felt: (regel) => udsnit(raa, regel) }];
  };
  for await (const tekst of afkodet(kilde, fil.tegnsaet)) {
    const [foerste = '', ...flere] = tekst.split('\n');
    hale += foerste;
    for (const naeste of flere) {
      yield* luk(hale);
      hale = naeste;
    }
    if (hale.length > RAEKKE_MAX) [hale, forLang] = [hale.slice(0, RAEKKE_MAX), true];
  }
  yield* luk(hale);
} // prettier-ignore

/** Blanks at the end of a row are often cut off: what it never reached is empty. A number cut in the middle is another number, and missing. */
function udsnit(raa: string, { plads: [fra, antal] = [1, 0], type }: Feltregel): string | undefined {
  const udsnittet = raa.slice(fra - 1, fra - 1 + antal);
  return udsnittet !== '' && udsnittet.length < antal && type !== 'tekst' ? undefined : udsnittet;
}
