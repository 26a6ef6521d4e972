import { cprUrn, partkladde, personkladde, type Part, type Person } from '../generator/person.ts';
import type { Data, Kladde } from '../generator/haendelse.ts';
import { dagtal } from '../generator/kalender.ts';
import type { Scene } from '../generator/scene.ts';
import { boernesager } from '../generator/slags/boernesager.ts';
import { kommunaleYdelser } from '../generator/slags/kommunaleYdelser.ts';
import type { Sagsslags } from '../generator/slags/sagsslags.ts';
import { udkYdelser } from '../generator/slags/udkYdelser.ts';
import { voksensager } from '../generator/slags/voksensager.ts';
import type { Ydelsesslags } from '../generator/slags/ydelsesslags.ts';

/** A story worth looking up: whom to ask for, and what to see. */
export interface Historie {
  /** The number to ask with: `cpr` or `cvr`. */
  readonly cpr?: string;
  readonly cvr?: string;
  readonly navn: string;
  readonly om: string;
  fortael(scene: Scene): Kladde[];
}

/** A person with a fixed number (day + 60, serial below 1000: the generator makes none of those). */
export function fastPerson(cpr: string, navn: string, foedt: string, uuid: string): Person {
  return { reference: cprUrn(cpr), navn, uuid, cpr, foedt: dagtal(foedt), kvinde: Number(cpr.at(-1)) % 2 === 0 };
}

export { partkladde, personkladde };
export type { Data, Kladde, Part, Person, Scene };

/** The ydelse with that name, as the generator grants it. */
export const ydelse = (navn: string): Ydelsesslags =>
  den(
    [...kommunaleYdelser, ...udkYdelser].find((slags) => slags.ydelse.navn === navn),
    navn,
  );

/** The kind of sag a system has on that KLE. */
export const sagAf = (system: string, kle: string): Sagsslags =>
  den(
    [...boernesager, ...voksensager].find((s) => s.system.navn === system && s.kle === kle),
    `${system} ${kle}`,
  );

function den<T>(fundet: T | undefined, hvad: string): T {
  if (fundet === undefined) throw new RangeError(`ukendt i demoen: ${hvad}`);
  return fundet;
}
