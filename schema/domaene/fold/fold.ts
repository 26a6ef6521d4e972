import type { Objektslags, Uuid } from '../id.ts';
import type { Fold, Folder, Registrering } from '../registrering.ts';
import { OPERATIONSRANG } from '../registrering.ts';
import { sammenlign } from '../sammenlign.ts';
import type { Oejeblik } from '../tid.ts';
import { raekkerAf } from './raekker.ts';
import { anvend, nyTilstand, type Tilstand } from './tilstand.ts';

/**
 * What a set of registreringer of one object means (design.md §4): sorted by source time, sequence, operation and besked
 * id, each laid over the one before. Pure; equal sets in any order, however often repeated, give equal results.
 */
export const fold: Folder = (slags, id, log): Fold => resultat(foldningAf(slags, id, log));

/** The same, so that it can go on. What is `stille` does what it does, and is no change: nobody has heard of it. */
export function foldningAf(
  slags: Objektslags,
  id: Uuid,
  log: readonly Registrering[],
  stille?: ReadonlySet<Registrering>,
): Foldning {
  const foldning = nyFoldning(slags, id);
  for (const registrering of ordnet(log)) laeg(foldning, registrering, stille?.has(registrering));
  return foldning;
}

/** A fold that can go on: as long as what comes belongs after all that came, only what is new need be laid. */
export interface Foldning {
  readonly slags: Objektslags;
  readonly id: Uuid;
  readonly tilstand: Tilstand;
  seneste: Registrering | null;
  senestAendret: Oejeblik | null;
}

export const nyFoldning = (slags: Objektslags, id: Uuid): Foldning => ({
  slags, id, tilstand: nyTilstand(), seneste: null, senestAendret: null,
}); // prettier-ignore

/** What all of it means with one more; null when that one does not come after the others: then all is to be folded again. */
export function fortsaet(foldning: Foldning, registrering: Registrering): Fold | null {
  const { seneste } = foldning;
  if (seneste && rang(seneste, registrering) >= 0) return null;
  laeg(foldning, registrering);
  return resultat(foldning);
}

function laeg(foldning: Foldning, registrering: Registrering, stille = false): void {
  if (anvend(foldning.slags, foldning.tilstand, registrering) && !stille)
    foldning.senestAendret = registrering.tidspunkt;
  foldning.seneste = registrering;
}

/** What that which has been laid so far means. */
export function resultat({ slags, id, tilstand, senestAendret }: Foldning): Fold {
  const { livscyklus, oprettetAf } = tilstand;
  const synlig = livscyklus === 'aktiv' || livscyklus === 'passiv';
  return { livscyklus, senestAendret, oprettetAf, raekker: synlig ? raekkerAf(slags, id, tilstand) : {} };
}

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
