import type { Tidslinje } from '../tidslinje.ts';
import { navnAf, type Felter } from './elementer.ts';
import type { Linje, Tilstand } from './tilstand.ts';

/** A state's timelines by name, and by list; those of a ydelse by it too, for of them there may be thousands. */
export interface Linjer {
  readonly efterNavn: ReadonlyMap<string, Linje>;
  readonly efterListe: ReadonlyMap<string, readonly Linje[]>;
}

/** What is known of an object's present life beside its timelines. */
export type Liv = Pick<Tilstand, 'oprettetAf' | 'cvr'>;

export function linjerI({ linjer }: Pick<Tilstand, 'linjer'>): Linjer {
  const efterListe = new Map<string, Linje[]>();
  for (const linje of linjer.values()) {
    const [liste = '', id = ''] = linje.noegle;
    laegUnder(efterListe, liste, linje);
    if (liste === 'ydelser') laegUnder(efterListe, navnAf([liste, id]), linje);
  }
  return { efterNavn: linjer, efterListe };
}

function laegUnder(efterListe: Map<string, Linje[]>, navn: string, linje: Linje): void {
  const kendte = efterListe.get(navn);
  if (kendte) kendte.push(linje);
  else efterListe.set(navn, [linje]);
}

const INTET: Tidslinje<Felter> = [];
const INGEN: readonly Linje[] = [];

/** The timeline of exactly this name (`navnAf` its noegle); empty when nothing was said. */
export const tidslinje = ({ efterNavn }: Linjer, navn: string): Tidslinje<Felter> =>
  efterNavn.get(navn)?.tider ?? INTET;

/** Every timeline whose noegle begins so. */
export function linjerUnder({ efterListe }: Linjer, liste: string, ...begyndelse: string[]): readonly Linje[] {
  const [foerste] = begyndelse;
  const navn = liste === 'ydelser' && foerste ? navnAf([liste, foerste]) : liste;
  const egne = efterListe.get(navn) ?? INGEN;
  if (foerste === undefined) return egne;
  const fundne: Linje[] = [];
  for (const linje of egne) if (begynder(linje.noegle, begyndelse)) fundne.push(linje);
  return fundne;
}

/** Is it so that comes after the list's own name? */
function begynder(noegle: readonly string[], resten: readonly string[]): boolean {
  for (let nr = 0; nr < resten.length; nr += 1) if (noegle[nr + 1] !== resten[nr]) return false;
  return true;
}
