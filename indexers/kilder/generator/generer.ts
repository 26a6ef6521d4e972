import { bopael, borgerkladder, type Befolkning } from './borger.ts';
import { createAfsender, iTidsorden, type Haendelse, type Send } from './haendelse.ts';
import { dagAf, dagtal, klokken } from './kalender.ts';
import { klassekladder } from './klassekladder.ts';
import { kommune, organisationskladder, udbetalingDanmark } from './organisation.ts';

export interface Bestilling {
  readonly personer: number;
  readonly froe: number;
  /** How many kommuner the persons live in; 1 is Korsbæk alone. */
  readonly kommuner?: number;
  /** The day the data are of. Fixed unless given: the same seed is the same bytes on any day. */
  readonly nu?: string;
}

export const NU = '2026-11-01T00:00:00Z';

/** Past this the numbers run out: CPR of the same seed would no longer be different ones. */
const PERSONER_MAX = 10_000_000;

/**
 * Synthetic hændelser from every system of the catalogue, in an order they can be loaded in: units, klasser, then person
 * by person. The same order gives the same bytes. Nothing is remembered from one person to the next, so memory does
 * not grow with their number. CPR are of day + 60 only. Throws RangeError for a number of persons or kommuner it cannot make.
 */
export function* generer(bestilling: Bestilling): Generator<Haendelse> {
  const befolkning = befolkningAf(bestilling);
  const send = createAfsender();
  yield* grunddata(befolkning, send);
  yield* borgere(befolkning, send);
}

/** Who lives where, and who owns what, in a run. */
export function befolkningAf({ personer, froe, kommuner = 1, nu = NU }: Bestilling): Befolkning {
  if (!Number.isInteger(personer) || personer < 0 || personer > PERSONER_MAX) {
    throw new RangeError(`personer skal være et helt tal fra 0 til ${PERSONER_MAX}`);
  }
  if (!Number.isInteger(kommuner) || kommuner < 1 || kommuner > 98) throw new RangeError('kommuner skal være 1 til 98');
  if (!Number.isSafeInteger(froe)) throw new RangeError('froe skal være et helt tal');
  const [foerste, ...andre] = Array.from({ length: kommuner }, (_, nr) => kommune(nr));
  if (!foerste) throw new RangeError('ingen kommune');
  return { froe, personer, kommuner: [foerste, ...andre], udk: udbetalingDanmark(), nu: dagAf(Date.parse(nu)) };
}

/** What everything else refers to: units first, then klasser. */
export function* grunddata(befolkning: Befolkning, send: Send): Generator<Haendelse> {
  const tid = klokken(dagtal('2019-01-01'), 60);
  for (const myndighed of [...befolkning.kommuner, befolkning.udk]) {
    for (const kladde of organisationskladder(myndighed, tid)) yield send(kladde, myndighed.cvr);
  }
  const { cvr } = befolkning.kommuner[0];
  for (const kladde of klassekladder(tid)) yield send(kladde, cvr);
}

/** The hændelser of each person in order of time. */
export function* borgere(befolkning: Befolkning, send: Send): Generator<Haendelse> {
  const nu = klokken(befolkning.nu, 0);
  for (let nr = 0; nr < befolkning.personer; nr++) {
    const { cvr } = bopael(befolkning, nr);
    for (const kladde of iTidsorden(borgerkladder(befolkning, nr), nu)) yield send(kladde, cvr);
  }
}
