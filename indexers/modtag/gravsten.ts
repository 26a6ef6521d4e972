import { randomUUID } from 'node:crypto';
import type { Gemtpost } from '../../db/skriv/log.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { OPERATOER } from './post.ts';
import { modtagetNu, type Objekttilstand } from './tilstand.ts';

/** A kasser of the whole object by nobody's message: nothing from this time or before counts again. */
export function gravsten({ rad, nye }: Pick<Objekttilstand, 'rad' | 'nye'>, tidspunkt: Oejeblik, nu: Oejeblik): Gemtpost {
  return {
    objektId: rad.id, generation: rad.generation, operation: 'kasser', tidspunkt, sekvens: null,
    beskedId: `${OPERATOER}:sletning:${randomUUID()}`, modtaget: modtagetNu({ nye }, nu), aktoer: null,
    kilde: rad.ejersystem ?? OPERATOER, cvr: null, scopes: null, gaelder: true, gaelderFra: null, data: {}, loebenr: null,
  };
} // prettier-ignore
