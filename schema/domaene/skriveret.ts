import type { GaeldendeGruppe } from './adgang.ts';
import type { Niveau } from './foelsomhed.ts';
import type { Cvr } from './id.ts';
import { matcher, type Kle } from './kle.ts';

/** What a message says of itself, over all its virkning. An Ejer without a readable CVR is null. */
export interface Skrivning {
  readonly ejere: readonly (Cvr | null)[];
  /** Every primær klasse (or ydelse's, or line's) and følsomhed it states that could be read; none: it states none. */
  readonly kle: readonly Kle[];
  readonly niveauer: readonly Niveau[];
}

/**
 * May the writer send this (design.md §4, Who may write)? Every Ejer must be the scope of one `INDEKS_SKRIV` group whose
 * KLE and følsomhed let all of it through; units do not limit writing. A message naming no Ejer is not covered: ask with
 * the stored one. The groups are those that count (`gaeldendeGrupper`), so another authority's scope writes nothing.
 */
export function maaSkrive(grupper: readonly GaeldendeGruppe[], { ejere, kle, niveauer }: Skrivning): boolean {
  return (
    ejere.length > 0 &&
    skrivegrupper(grupper).some(
      (gruppe) => ejere.every((ejer) => ejer === gruppe.scope) && omfatter(gruppe, kle, niveauer),
    )
  );
}

/** The authorities the writer may write this KLE and følsomhed for; each once. */
export function daekkende(
  grupper: readonly GaeldendeGruppe[],
  { kle, niveauer }: Pick<Skrivning, 'kle' | 'niveauer'>,
): Cvr[] {
  const scopes = skrivegrupper(grupper).filter((gruppe) => omfatter(gruppe, kle, niveauer));
  return [...new Set(scopes.map(({ scope }) => scope))];
}

/** Does the writer's token cover this Ejer at all, whatever the KLE and følsomhed? */
export function daekkerEjer(grupper: readonly GaeldendeGruppe[], ejer: Cvr | null): boolean {
  return skrivegrupper(grupper).some((gruppe) => gruppe.scope === ejer);
}

function omfatter(gruppe: GaeldendeGruppe, kle: readonly Kle[], niveauer: readonly Niveau[]): boolean {
  return (
    kle.every((kode) => gruppe.kle.some((moenster) => matcher(moenster, kode))) &&
    niveauer.every((trin) => trin <= gruppe.niveau)
  );
}

function skrivegrupper(grupper: readonly GaeldendeGruppe[]): readonly GaeldendeGruppe[] {
  return grupper.filter((gruppe) => gruppe.privilegier.has('INDEKS_SKRIV'));
}

/** A group that may write whatever the authority owns: what a message was judged by already, or what configuration says of a queue. */
export const fuldSkriveret = (scope: Cvr): GaeldendeGruppe => ({
  scope,
  privilegier: new Set(['INDEKS_SKRIV']),
  kle: [{ praefiks: '' }],
  enheder: 'ALLE',
  niveau: 4,
});
