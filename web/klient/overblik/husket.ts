import { OVERBLIK } from '../graf/dokumenter.ts';
import { spoerg, type Svar } from '../graf/spoerg.ts';
import type { OverblikQuery, PartInput } from '../graf/svar.ts';
import { session } from '../session/session.ts';

/** So long a citizen's page is shown as it was when one comes back to it from a sag; after that it is asked for again. */
const GAELDER_MS = 120_000;

export type Overbliksvar = Svar<OverblikQuery>;
type Husket = { readonly id: string; readonly svar: Overbliksvar; readonly hentet: Date };

let husket: Husket | null = null;
session.vedSlut(() => (husket = null));

/** The overview of a part, for a purpose. */
export const hentOverblik = (part: PartInput, formaal: string, signal?: AbortSignal): Promise<Overbliksvar> =>
  spoerg(OVERBLIK, { part }, { formaal, ...(signal ? { signal } : {}) });

/** One citizen's page at a time is kept, in memory only: the one before is gone when the next is opened. */
export function gemOverblik(id: string, svar: Overbliksvar): void {
  husket = { id, svar, hentet: new Date() };
}

export function huskOverblik(id: string): Husket | null {
  return husket?.id === id && Date.now() - husket.hentet.getTime() < GAELDER_MS ? husket : null;
}

export function glemOverblik(): void {
  husket = null;
}
