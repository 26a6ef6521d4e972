import type { Foelsomhed } from '../../../schema/domaene/foelsomhed.ts';
import type { System } from '../systemer/system.ts';
import type { Grundlag } from './grundlag.ts';
import type { Dagtal } from './kalender.ts';
import { aarstal } from './kalender.ts';
import type { Enhedsnoegle } from './enheder.ts';
import type { Myndighed } from './organisation.ts';
import type { Part } from './person.ts';
import type { Tilfaeldig } from './tilfaeldig.ts';

/** Where a forløb takes place: its own stream of numbers, the kommune, and what day it is. */
export interface Scene {
  readonly r: Tilfaeldig;
  readonly nu: Dagtal;
  readonly kommune: Myndighed;
  readonly udk: Myndighed;
  /** Whoever it is about is known to many: all their sager are VIP_SAGER. */
  readonly vip?: boolean;
}

interface Plads {
  readonly system: System;
  readonly enhed: Enhedsnoegle;
  readonly kle: string;
  readonly facet?: string;
  readonly foelsomhed: Foelsomhed;
}

/** Who owns and answers: a system of Udbetaling Danmark's is never the kommune's. */
export function grundlag(scene: Scene, plads: Plads, part: Part): Grundlag {
  const ejer = plads.system.ejer === scene.udk.cvr ? scene.udk : scene.kommune;
  const enhed = ejer.enhed(plads.enhed);
  return {
    system: plads.system,
    ejer,
    enhed,
    behandler: scene.r.vaelg(enhed.medarbejdere),
    part,
    kle: plads.kle,
    facet: plads.facet ?? 'G01',
    foelsomhed: scene.vip ? 'VIP_SAGER' : plads.foelsomhed,
  };
}

/** Eight digits and the year: never the ten that could be read as a personnummer. */
export const nummer = (r: Tilfaeldig, dag: Dagtal): string => `${aarstal(dag)}-${r.heltal(10_000_000, 99_999_999)}`;

/** A time within office hours. */
export const kontortid = (r: Tilfaeldig): number => r.heltal(7 * 60, 14 * 60);
