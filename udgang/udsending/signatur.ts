import { createHash, createHmac, randomBytes } from 'node:crypto';
import { LAAS, laasetMed, laastOp } from '../../schema/domaene/laas.ts';
import type { Besked } from '../besked.ts';

const LAENGDE = 32;
const PRAEFIKS = 'whsec_';

/** What pushes are signed with: a secret for each subscription, told once, kept encrypted. */
export interface Webhookhemmeligheder {
  /** A new one: as its subscriber is told it, and as it is kept. */
  lav(abonnement: string): { readonly klar: string; readonly laast: string };
  /** The key as it is kept; null for what was not made here for this subscription. */
  laes(abonnement: string, laast: string): Buffer | null;
}

/** AES-256-GCM bound to the subscription: a copy of the table signs nothing. */
export function lavWebhookhemmeligheder(noegle: Buffer): Webhookhemmeligheder {
  return {
    lav(abonnement) {
      const hemmelig = randomBytes(LAENGDE);
      const laast = laasetMed(noegle, hemmelig, Buffer.from(abonnement));
      return { klar: `${PRAEFIKS}${hemmelig.toString('base64')}`, laast: laast.toString('base64url') };
    },
    laes(abonnement, laast) {
      const raa = Buffer.from(laast, 'base64url');
      return raa.length === LAAS + LAENGDE ? laastOp(noegle, raa, Buffer.from(abonnement)) : null;
    },
  };
}

/** The headers of a push, by Standard Webhooks: HMAC-SHA256 over id, seconds and the body as it is sent. */
export function signer(noegle: Buffer, id: string, nuMs: number, krop: string): Record<string, string> {
  const sekunder = String(Math.floor(nuMs / 1000));
  const hmac = createHmac('sha256', noegle).update(`${id}.${sekunder}.${krop}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': sekunder, 'webhook-signature': `v1,${hmac}` };
}

/** The same events are the same push: one that was received and not acknowledged can be told from a new one. */
export function forsendelsesId(beskeder: readonly Besked[]): string {
  return createHash('sha256').update(beskeder.map(({ id }) => id).join(' ')).digest('hex').slice(0, 32);
} // prettier-ignore
