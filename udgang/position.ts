import { createHmac } from 'node:crypto';
import { LAAS, laasetMed, laastOp } from '../schema/domaene/laas.ts';

/** Numbers as subscribers are told them. */
export interface Positioner {
  /** Where the subscriber has come to. No two are alike, and nothing can be told of how much there is in between. */
  lav(abonnement: string, nr: number): string;
  /** The number; null for what was not made here for this subscription. */
  laes(abonnement: string, position: string): number | null;
  /**
   * What an event is known by: the same one is the same whenever it is told. One told to be gone is another than the change
   * that once stood at the same number: whoever got that one must not take it for a repetition.
   */
  id(abonnement: string, nr: number, bortfaldet?: boolean): string;
}

/** Positions are AES-256-GCM bound to their subscription: the numbers count what others are told too (security.md L21). */
export function lavPositioner(noegle: Buffer): Positioner {
  return {
    lav(abonnement, nr) {
      const klar = Buffer.alloc(8);
      klar.writeBigInt64BE(BigInt(nr));
      return laasetMed(noegle, klar, Buffer.from(abonnement)).toString('base64url');
    },
    laes(abonnement, position) {
      const raa = Buffer.from(position, 'base64url');
      if (raa.length !== LAAS + 8) return null;
      const klar = laastOp(noegle, raa, Buffer.from(abonnement));
      return klar && Number(klar.readBigInt64BE());
    },
    id(abonnement, nr, bortfaldet = false) {
      const hex = createHmac('sha256', noegle)
        .update(`${abonnement}:${String(nr)}${bortfaldet ? ':bortfaldet' : ''}`)
        .digest('hex');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
    },
  };
}
