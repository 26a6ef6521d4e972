import type { Foelsomhed } from '../../../../schema/domaene/foelsomhed.ts';
import type { System, Systemydelse } from '../../systemer/system.ts';
import type { Dokumenttype } from '../dokument.ts';
import type { Enhedsnoegle } from '../enheder.ts';

export type Papir = readonly [titel: string, type: Dokumenttype];
export type Notat = readonly [titel: string, tekst: string];

/** How one kind of ydelse goes: whom it is for, what is written, how it is paid, how long it lasts. */
export interface Ydelsesslags {
  readonly system: System;
  readonly ydelse: Systemydelse;
  readonly enhed: Enhedsnoegle;
  /** Youngest and oldest who get it. */
  readonly alder: readonly [fra: number, til: number];
  /** How common it is beside the others of that age. */
  readonly vaegt: number;
  readonly sagstitel: string;
  readonly begrundelse: string;
  readonly ind: Papir;
  readonly ud: Papir;
  /** Written so many days after the start. */
  readonly opfoelgning?: readonly [efterDage: number, notat: Notat];
  readonly foelsomhed: Foelsomhed;
  readonly facet?: string;
  /** Shortest and longest course in months; absent: it goes on. */
  readonly maaneder?: readonly [fra: number, til: number];
  readonly forudBagud: 'Forud' | 'Bagud';
  readonly dispositionsdag: string;
  readonly skatPct: number;
  /** The amount is set anew each January by so many thousandths. */
  readonly reguleres?: number;
  /** A settlement at the end that is sometimes negative. */
  readonly efterregulering?: true;
  readonly tilbagebetalingspligtig?: true;
}

/** The ydelse of a system by its place in the catalogue. */
export function ydelseAf(system: System, nr = 0): Systemydelse {
  const ydelse = system.ydelser?.[nr];
  if (!ydelse) throw new RangeError(`${system.navn} har ingen ydelse ${nr}`);
  return ydelse;
}
