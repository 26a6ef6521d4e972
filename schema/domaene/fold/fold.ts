import type { Fold, Folder, Registrering } from '../registrering.ts';
import { OPERATIONER } from '../registrering.ts';
import type { Oejeblik } from '../tid.ts';
import { raekkerAf } from './raekker.ts';
import { anvend, sammeIndhold, TOM } from './tilstand.ts';

/**
 * What a set of registreringer of one object means (design.md §4): sorted by source time, sequence, operation and besked
 * id, each laid over the one before. Pure; equal sets in any order, however often repeated, give equal results.
 */
export const fold: Folder = (slags, id, log): Fold => {
  let tilstand = TOM;
  let senestAendret: Oejeblik | null = null;
  const raekkefoelge = ordnet(log);
  for (const registrering of raekkefoelge) {
    const foer = tilstand;
    tilstand = anvend(slags, foer, registrering);
    if (!sammeIndhold(foer, tilstand)) senestAendret = registrering.tidspunkt;
  }
  const { livscyklus, oprettetAf } = tilstand;
  const synlig = livscyklus === 'aktiv' || livscyklus === 'passiv';
  return { livscyklus, senestAendret, oprettetAf, raekker: synlig ? raekkerAf(slags, id, tilstand, raekkefoelge) : {} };
};

/** Each besked once, in the order they are laid. */
function ordnet(log: readonly Registrering[]): Registrering[] {
  const unikke = new Map(log.map((registrering) => [registrering.beskedId, registrering]));
  return [...unikke.values()].sort(rang);
}

function rang(a: Registrering, b: Registrering): number {
  return (
    sammenlign(a.tidspunkt, b.tidspunkt) ||
    sammenlign(a.sekvens ?? -1n, b.sekvens ?? -1n) ||
    sammenlign(OPERATIONER.indexOf(a.operation), OPERATIONER.indexOf(b.operation)) ||
    sammenlign(a.beskedId, b.beskedId)
  );
}

function sammenlign<T extends string | bigint | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
