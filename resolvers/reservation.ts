import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import { afledtNoegle } from './cursor.ts';

const GYLDIG_MS = 24 * 60 * 60_000;
const IV = 12;

/** What a system was told of, and when: for the one who imports second to be told of the first. */
interface Reservation {
  readonly system: string;
  readonly cvr: string;
  readonly part: Identifikator;
  readonly kle: readonly string[];
}

export interface Reservationer {
  /** A reservation and when it runs out. Every one is of the same length, and no two are alike. */
  lav(om: Reservation, nuMs: number): { readonly reservation: string; readonly udloeber: string };
}

/** Reservations are AES-256-GCM of a digest: whom and what it is about can be compared with, and not read out of it. */
export function lavReservationer(hemmelighed: string): Reservationer {
  const noegle = afledtNoegle(hemmelighed, 'reservation');
  return {
    lav({ system, cvr, part, kle }, nuMs) {
      const udloeberMs = nuMs + GYLDIG_MS;
      const om = createHash('sha256').update(JSON.stringify([system, cvr, part.skema, part.vaerdi, [...kle].sort()]));
      const klar = Buffer.alloc(8 + 8 + 32);
      klar.writeBigInt64BE(BigInt(nuMs), 0);
      klar.writeBigInt64BE(BigInt(udloeberMs), 8);
      om.digest().copy(klar, 16);
      const iv = randomBytes(IV);
      const laas = createCipheriv('aes-256-gcm', noegle, iv);
      const reservation = Buffer.concat([iv, laas.update(klar), laas.final(), laas.getAuthTag()]).toString('base64url');
      return { reservation, udloeber: new Date(udloeberMs).toISOString() };
    },
  };
}
