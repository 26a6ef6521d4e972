import { createHash, timingSafeEqual } from 'node:crypto';
import { kleFilter, type KleMoenster } from './kle.ts';
import { LAAS, laasetMed, laastOp } from './laas.ts';

const GYLDIG_MS = 24 * 60 * 60_000;
const [HOVED, AFTRYK, KLE] = [16, 32, 720];

/** What a system was told of, and when: for the one who imports second to be told of the first. */
interface Reservation {
  readonly system: string;
  readonly cvr: string;
  /** What it asked for. */
  readonly kle: readonly string[];
}

/** A reservation handed back with a new sag. */
export interface Indloest {
  /** When the system looked, and saw what there was. */
  readonly udstedtMs: number;
  /** The subjects it asked for; null: they were too many to be kept, and the sag's own counts. */
  readonly kle: readonly KleMoenster[] | null;
}

export interface Reservationer {
  /** A reservation and when it runs out. Every one is of the same length, and no two are alike. */
  lav(om: Reservation, nuMs: number): { readonly reservation: string; readonly udloeber: string };
  /** What was handed back; null for what was not made here, for another system or authority, or has run out. */
  laes(reservation: string, hvem: Omit<Reservation, 'kle'>, nuMs: number): Indloest | null;
}

/** Reservations are AES-256-GCM: nobody without the key can tell whom one is about, make one, or use another's. */
export function lavReservationer(noegle: Buffer): Reservationer {
  return {
    lav({ system, cvr, kle }, nuMs) {
      const udloeberMs = nuMs + GYLDIG_MS;
      const klar = Buffer.alloc(HOVED + AFTRYK + KLE, ' ');
      klar.writeBigInt64BE(BigInt(nuMs), 0);
      klar.writeBigInt64BE(BigInt(udloeberMs), 8);
      aftryk(system, cvr).copy(klar, HOVED);
      const tekst = Buffer.from(JSON.stringify([...kle].sort()));
      if (tekst.length <= KLE) tekst.copy(klar, HOVED + AFTRYK);
      return {
        reservation: laasetMed(noegle, klar).toString('base64url'),
        udloeber: new Date(udloeberMs).toISOString(),
      };
    },
    laes(reservation, { system, cvr }, nuMs) {
      const raa = Buffer.from(reservation, 'base64url');
      const klar = raa.length === LAAS + HOVED + AFTRYK + KLE ? laastOp(noegle, raa) : null;
      if (!klar || !timingSafeEqual(klar.subarray(HOVED, HOVED + AFTRYK), aftryk(system, cvr))) return null;
      if (Number(klar.readBigInt64BE(8)) < nuMs) return null;
      const tekst = klar
        .subarray(HOVED + AFTRYK)
        .toString()
        .trim();
      const kle = tekst === '' ? null : (JSON.parse(tekst) as string[]).flatMap((en) => kleFilter(en) ?? []); // authentic, so ours
      return { udstedtMs: Number(klar.readBigInt64BE(0)), kle };
    },
  };
}

const aftryk = (system: string, cvr: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([system, cvr]))
    .digest();
