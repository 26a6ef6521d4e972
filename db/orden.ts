import { FREMDRIFT } from '../schema/domaene/fremdrift.ts';
import type { SagSorteringFelt, YdelseSorteringFelt } from './valg.ts';
import type { Saetning } from './saetning.ts';
import type { Orden } from './side.ts';
import { senestAendret } from './svar/faelles.ts';
import { beloebSql } from './svar/ydelse.ts';
import { asked } from './synlig.ts';

type Udtryk = Pick<Orden, 'udtryk' | 'type'>;

/** Where in the course of a sag it is, from 1. */
export const fremdriftOrden = (udtryk: string): string =>
  `array_position(array[${FREMDRIFT.map((en) => `'${en}'`).join(', ')}], ${udtryk})`;

/** What sager can be ordered by; fremdrift in the order a sag goes through it. */
export function SAG_ORDEN(s: Saetning): Record<SagSorteringFelt, Udtryk> {
  const v = asked(s);
  return {
    SENEST_AENDRET: { udtryk: senestAendret(s, 'o'), type: 'timestamptz' },
    OPRETTET: { udtryk: `${v}.oprettet`, type: 'timestamptz' },
    SAGSNUMMER: { udtryk: `${v}.sagsnummer`, type: 'text' },
    KLE: { udtryk: `${v}.kle`, type: 'text' },
    FREMDRIFT: {
      udtryk: fremdriftOrden(`${v}.fremdrift`),
      type: 'int',
    },
  };
}

/** What bevilgede ydelser can be ordered by; the newest change is their bevilling's. */
export function YDELSE_ORDEN(s: Saetning): Record<YdelseSorteringFelt, Udtryk> {
  return {
    SENEST_AENDRET: { udtryk: senestAendret(s, 'o'), type: 'timestamptz' },
    STARTDATO: { udtryk: 'y.startdato', type: 'date' },
    BELOEB: { udtryk: beloebSql(s, 'y'), type: 'numeric' },
    NAVN: { udtryk: 'y.navn', type: 'text' },
  };
}

/** A bevilget ydelse is unique by its bevilling and its own id. */
export const YDELSE_ID = `(o.id || '/' || y.ydelse) collate "C"`;
