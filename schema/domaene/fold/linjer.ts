import type { Tidslinje } from '../tidslinje.ts';
import { navnAf, type Felter } from './elementer.ts';
import type { Linje, Tilstand } from './tilstand.ts';

/** Reads a state's timelines by where they belong. */
export interface Linjer {
  /** The timeline of exactly this name (`navnAf` its noegle); empty when nothing was said. */
  en(navn: string): Tidslinje<Felter>;
  /** Every timeline whose noegle begins so. */
  alle(liste: string, ...begyndelse: string[]): readonly Linje[];
}

/** What is known of an object's present life beside its timelines. */
export type Liv = Pick<Tilstand, 'oprettetAf' | 'cvr'>;

export const linjerI = ({ linjer }: Pick<Tilstand, 'linjer'>): Linjer => new Linjeopslag(linjer);

const INTET: Tidslinje<Felter> = [];
const INGEN: readonly Linje[] = [];

/** The timelines of a state, also by their list; those of a ydelse by it too, for of them there may be thousands. */
class Linjeopslag implements Linjer {
  readonly #linjer: Tilstand['linjer'];
  readonly #efterListe = new Map<string, Linje[]>();

  constructor(linjer: Tilstand['linjer']) {
    this.#linjer = linjer;
    for (const linje of linjer.values()) {
      const [liste = '', id = ''] = linje.noegle;
      this.#laegUnder(liste, linje);
      if (liste === 'ydelser') this.#laegUnder(navnAf([liste, id]), linje);
    }
  }

  en(navn: string): Tidslinje<Felter> {
    return this.#linjer.get(navn)?.tider ?? INTET;
  }

  alle(liste: string, ...resten: string[]): readonly Linje[] {
    const [foerste] = resten;
    const navn = liste === 'ydelser' && foerste ? navnAf([liste, foerste]) : liste;
    const egne = this.#efterListe.get(navn) ?? INGEN;
    if (foerste === undefined) return egne;
    const fundne: Linje[] = [];
    for (const linje of egne) if (begynder(linje.noegle, resten)) fundne.push(linje);
    return fundne;
  }

  #laegUnder(navn: string, linje: Linje): void {
    const kendte = this.#efterListe.get(navn);
    if (kendte) kendte.push(linje);
    else this.#efterListe.set(navn, [linje]);
  }
}

/** Is it so that comes after the list's own name? */
function begynder(noegle: readonly string[], resten: readonly string[]): boolean {
  for (let nr = 0; nr < resten.length; nr += 1) if (noegle[nr + 1] !== resten[nr]) return false;
  return true;
}
