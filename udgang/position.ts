import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

/** Numbers as subscribers are told them. */
export interface Positioner {
  /** Where the subscriber has come to. No two are alike, and nothing can be told of how much there is in between. */
  lav(abonnement: string, nr: number): string;
  /** The number; null for what was not made here for this subscription. */
  laes(abonnement: string, position: string): number | null;
  /** What an event is known by: the same one is the same whenever it is told. */
  id(abonnement: string, nr: number): string;
}

/** Positions are AES-256-GCM bound to their subscription: the numbers count what others are told too (security.md L21). */
export function lavPositioner(noegle: Buffer): Positioner {
  return {
    lav(abonnement, nr) {
      const klar = Buffer.alloc(8);
      klar.writeBigInt64BE(BigInt(nr));
      const iv = randomBytes(IV);
      const laas = createCipheriv('aes-256-gcm', noegle, iv).setAAD(Buffer.from(abonnement));
      return Buffer.concat([iv, laas.update(klar), laas.final(), laas.getAuthTag()]).toString('base64url');
    },
    laes(abonnement, position) {
      const raa = Buffer.from(position, 'base64url');
      if (raa.length !== IV + 8 + TAG) return null;
      try {
        const laas = createDecipheriv('aes-256-gcm', noegle, raa.subarray(0, IV)).setAAD(Buffer.from(abonnement));
        laas.setAuthTag(raa.subarray(-TAG));
        return Number(Buffer.concat([laas.update(raa.subarray(IV, -TAG)), laas.final()]).readBigInt64BE());
      } catch {
        return null; // tampered with, or another's
      }
    },
    id(abonnement, nr) {
      const hex = createHmac('sha256', noegle)
        .update(`${abonnement}:${String(nr)}`)
        .digest('hex');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
    },
  };
}
