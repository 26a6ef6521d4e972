import type { Adgang } from '../adgang.ts';
import { haver } from './gruppe.ts';

/**
 * With what an object is judged that is found by a corrected error – a wrong person's number, put right since (design.md
 * §5, "When"): only groups that hold BERIGTIGELSE and let it through. Without, it is not there at any registrering.
 */
export function adgangTilRettet(adgang: Adgang, rettet: boolean): Adgang {
  if (!rettet) return adgang;
  return { ...adgang, grupper: adgang.grupper.filter((gruppe) => haver(gruppe, 'BERIGTIGELSE')) };
}
