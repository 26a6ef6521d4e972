/**
 * Dataafgrænsning: who may see what, as one pure predicate (design.md §5). Each `grupperFor…` answers with the groups
 * that let the object through; an empty list means that for this caller it is not there. Whatever more is asked about the
 * object – a privilege, a ydelse's KLE, totals – is asked of those groups only, since parts of different groups never
 * combine. `db/` and `search/` spell the same rule in their own languages and are held to this one.
 */
import type { GaeldendeGruppe, Privilegium } from './adgang.ts';
import { passerKle } from './dataafgraensning/gruppe.ts';

export { grupperForBevilling, grupperForEffektuering } from './dataafgraensning/bevilling.ts';
export { grupperForDokument } from './dataafgraensning/dokument.ts';
export type * from './dataafgraensning/fakta.ts';
export { grupperForAdvis, grupperForNotat, grupperForSag } from './dataafgraensning/sag.ts';

type Grupper = readonly GaeldendeGruppe[];

/**
 * Does one of the groups carry the privilege? With the groups of an object: may the caller use it on that object
 * (`SOEG`, `EKSPORT`, `HEMMELIG_TITEL_SE`); with `adgang.grupper`: anywhere at all.
 */
export function harPrivilegium(grupper: Grupper, privilegium: Privilegium): boolean {
  return grupper.some((gruppe) => gruppe.privilegier.has(privilegium));
}

/** May the secret title be read, given the groups that let its object through? */
export function maaSeHemmeligTitel(grupper: Grupper): boolean {
  return harPrivilegium(grupper, 'HEMMELIG_TITEL_SE');
}

/**
 * May this ydelse of a bevilling, or this line of an effektuering, be listed, given the groups that let that through?
 * `klerne` is its KLE as asked and as it is now: one group permits both.
 */
export function maaSeKle(grupper: Grupper, ...klerne: readonly (string | null)[]): boolean {
  return grupper.some((gruppe) => klerne.every((kle) => passerKle(gruppe, kle)));
}

/** May the totals of an effektuering be shown: does one group permit every line? `linjer` is the KLE of each. */
export function maaSeTotaler(grupper: Grupper, linjer: readonly (string | null)[]): boolean {
  return linjer.length > 0 && grupper.some((gruppe) => linjer.every((kle) => passerKle(gruppe, kle)));
}
