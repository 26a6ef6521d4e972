import { LAESEPRIVILEGIER, type Adgang, type Privilegium } from '../schema/domaene/adgang.ts';
import { harPrivilegium } from '../schema/domaene/dataafgraensning.ts';

/** Has the caller any one privilege that opens a kind for reading, or one of `ogsaa`? Without: nothing is shown. */
export function maaLaeseNoget({ grupper }: Adgang, ...ogsaa: readonly Privilegium[]): boolean {
  return [...LAESEPRIVILEGIER, ...ogsaa].some((privilegium) => harPrivilegium(grupper, privilegium));
}
