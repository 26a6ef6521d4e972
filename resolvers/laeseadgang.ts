import { LAESEPRIVILEGIER, type Adgang } from '../schema/domaene/adgang.ts';
import { harPrivilegium } from '../schema/domaene/dataafgraensning.ts';

/** Has the caller any one privilege that opens a kind for reading? Without: nothing is shown. */
export function maaLaeseNoget({ grupper }: Adgang): boolean {
  return LAESEPRIVILEGIER.some((privilegium) => harPrivilegium(grupper, privilegium));
}
