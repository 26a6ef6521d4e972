import type { Fold, Folder, Registrering } from '../registrering.ts';
import { OPERATIONSRANG } from '../registrering.ts';
import type { Oejeblik } from '../tid.ts';
import { raekkerAf } from './raekker.ts';
import { anvend, nyTilstand } from './tilstand.ts';

/**
 * What a set of registreringer of one object means (design.md §4): sorted by source time, sequence, operation and besked
 * id, each laid over the one before. Pure; equal sets in any order, however often repeated, give equal results.
 */
export const fold: Folder = (slags, id, log): Fold => {
  const tilstand = nyTilstand();
  let senestAendret: Oejeblik | null = null;
  for (const registrering of ordnet(log)) {
    if (anvend(slags, tilstand, registrering)) senestAendret = registrering.tidspunkt;
  }
  const { livscyklus, oprettetAf } = tilstand;
  const synlig = livscyklus === 'aktiv' || livscyklus === 'passiv';
  return { livscyklus, senestAendret, oprettetAf, raekker: synlig ? raekkerAf(slags, id, tilstand) : {} };
};

/** Each besked once, in the order they are laid. */
function ordnet(log: readonly Registrering[]): readonly Registrering[] {
  if (log.length < 2) return log;
  const set = new Set<string>();
  return log.toSorted(rang).filter(({ beskedId }) => !set.has(beskedId) && set.add(beskedId));
}

/** The order registreringer are laid in. */
export function rang(a: Registrering, b: Registrering): number {
  return (
    sammenlign(a.tidspunkt, b.tidspunkt) ||
    sammenlign(a.sekvens ?? -1n, b.sekvens ?? -1n) ||
    OPERATIONSRANG[a.operation] - OPERATIONSRANG[b.operation] ||
    sammenlign(a.beskedId, b.beskedId)
  );
}

function sammenlign<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
