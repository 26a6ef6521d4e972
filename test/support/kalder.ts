import { randomUUID } from 'node:crypto';
import { LAESEPRIVILEGIER, type Kalder } from '../../schema/domaene/adgang.ts';
import { kalderFraClaims } from '../../schema/domaene/adgang/kalder.ts';

export const KORSBAEK = '11111111';

interface Claimgruppe {
  scope?: string;
  privilegier?: readonly string[];
  kle?: readonly string[];
  orgEnheder?: 'ALLE' | readonly unknown[];
  foelsomhed?: string;
}

/** One group of a token, with all a test does not speak of wide open. */
export const gruppe = (g: Claimgruppe = {}) => ({
  scope: KORSBAEK,
  privilegier: LAESEPRIVILEGIER,
  kle: ['*'],
  orgEnheder: 'ALLE',
  foelsomhed: 'VIP_SAGER',
  ...g,
});

/** A caller with these groups, as a token would say it. */
export function kalderMed(g: Claimgruppe | readonly Claimgruppe[] = {}, claims: Record<string, unknown> = {}): Kalder {
  const grupper = (Array.isArray(g) ? g : [g]).map((en: Claimgruppe) => gruppe(en));
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const kalder = kalderFraClaims(
    { sub: randomUUID(), azp: randomUUID(), cvr: KORSBAEK, name: 'Prøve', exp, grupper, ...claims },
    { rolleDomaene: 'overblik.example' },
  );
  if ('fejl' in kalder) throw new Error(kalder.fejl);
  return kalder;
}
