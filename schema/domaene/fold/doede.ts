import type { Objektslags, Uuid } from '../id.ts';
import type { Fold } from '../registrering.ts';
import { rang } from './fold.ts';
import { kasserHele } from './kasseret.ts';
import { sandheder, taelletFra, type Indlaeg } from './forloeb.ts';

const fjerner = (slags: Objektslags, en: Indlaeg): boolean =>
  en.operation === 'slet' || en.operation === 'fjern' || kasserHele(slags, en);

const skjult = ({ livscyklus }: Fold): boolean => livscyklus === 'venter' || livscyklus === 'fjernet';

/**
 * The entries of one generation's log, in the order they were received, whose content can never again be part of what the
 * index says, at any registrering and whatever is received later: a later removal is laid after them, and no truth that is
 * kept was known between the two. With their payloads blank the log means the same. `kunKasser`: only what a kasser of the
 * whole wiped.
 */
export function doede<I extends Indlaeg>(
  slags: Objektslags,
  id: Uuid,
  log: readonly I[],
  { kunKasser = false } = {},
): I[] {
  const taeller = log.filter(({ gaelder }) => gaelder);
  const sidst = taeller
    .filter((en) => (kunKasser ? kasserHele(slags, en) : fjerner(slags, en)))
    .toSorted(rang)
    .at(-1);
  if (!sidst) return [];
  const kendt = taelletFra(sidst);
  let usynligTil = '';
  for (const [tid, nu] of sandheder(slags, id, log)) if (skjult(nu)) usynligTil = tid;
  return taeller.filter((en) => rang(en, sidst) <= 0 && (usynligTil >= kendt || taelletFra(en) >= kendt));
}
