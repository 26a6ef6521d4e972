import { grupperet } from '../grupperet.ts';
import type { Tidslinje } from '../tidslinje.ts';
import type { Felter } from './elementer.ts';
import type { Linje, Tilstand } from './tilstand.ts';

/** A state's timelines by name, and by list; those of a ydelse by its id too, for of them there may be thousands. */
export interface Linjer {
  readonly efterNavn: ReadonlyMap<string, Linje>;
  readonly efterListe: ReadonlyMap<string, readonly Linje[]>;
  readonly efterYdelse: ReadonlyMap<string, readonly Linje[]>;
}

/** What is known of an object's present life beside its timelines. */
export type Liv = Pick<Tilstand, 'oprettetAf' | 'cvr'>;

export function linjerI({ linjer }: Pick<Tilstand, 'linjer'>): Linjer {
  const efterListe = grupperet(linjer.values(), listen);
  return { efterNavn: linjer, efterListe, efterYdelse: grupperet(efterListe.get('ydelser') ?? [], ydelsen) };
}

const listen = ({ noegle }: Linje): string => noegle[0] ?? '';
const ydelsen = ({ noegle }: Linje): string => noegle[1] ?? '';

const INTET: Tidslinje<Felter> = [];
const INGEN: readonly Linje[] = [];

/** The timeline of exactly this name (`navnAf` its noegle); empty when nothing was said. */
export const tidslinje = ({ efterNavn }: Linjer, navn: string): Tidslinje<Felter> =>
  efterNavn.get(navn)?.tider ?? INTET;

/** Every timeline whose noegle begins so. */
export function linjerUnder(linjer: Linjer, liste: string, ...begyndelse: string[]): readonly Linje[] {
  const [foerste] = begyndelse;
  const enYdelses = liste === 'ydelser' && foerste !== undefined;
  const egne = (enYdelses ? linjer.efterYdelse.get(foerste) : linjer.efterListe.get(liste)) ?? INGEN;
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
