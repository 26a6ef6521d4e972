import type { Privilegium } from './adgang.ts';
import type { Niveau } from './foelsomhed.ts';
import type { Cvr, Uuid } from './id.ts';
import type { KleMoenster } from './kle.ts';

/** Owner lets receiver see what is its own, on these KLE and up to this step; approved by the owner (design.md §5). */
export interface Videregivelsesaftale {
  readonly ejer: Cvr;
  readonly modtager: Cvr;
  readonly kle: readonly KleMoenster[];
  readonly niveau: Niveau;
  readonly hjemmel: string;
}

/** What a system may do for one kommune, whoever sits at it (design.md §5): the caller's rights are cut to it. */
export interface Serviceaftale {
  readonly system: Uuid;
  readonly kommune: Cvr;
  readonly rettigheder: ReadonlySet<Privilegium>;
  readonly kle: readonly KleMoenster[];
  readonly niveau: Niveau;
}
