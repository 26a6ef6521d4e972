import type { Config } from '../config.ts';
import { IndeksFejl } from '../errors.ts';
import { LAESEPRIVILEGIER } from '../schema/domaene/adgang.ts';
import { gruppeFraClaim } from '../schema/domaene/adgang/gruppe.ts';
import { udviklingssigner } from './udsteder.ts';

/** Options of `overblik token`, as commander reads them. */
export interface Tokenvalg {
  readonly sub: string;
  readonly azp?: string;
  readonly cvr: string;
  readonly scope?: string;
  readonly navn?: string;
  readonly enhed?: string;
  readonly kle: readonly string[];
  readonly privilegier?: readonly string[];
  readonly foelsomhed: string;
  readonly enheder?: readonly string[];
  readonly timer: string;
}

/** A development token with one group, or the sum of why it would grant nothing. Only with the development key. */
export async function lavToken(valg: Tokenvalg, config: Config): Promise<string> {
  const signer = await udviklingssigner(config);
  if (!signer) throw new IndeksFejl('UGYLDIG_KONFIGURATION', 'JWKS_URL er sat: tokens udstedes der, ikke her');
  const gruppe = {
    scope: valg.scope ?? valg.cvr,
    privilegier: valg.privilegier ?? LAESEPRIVILEGIER,
    kle: valg.kle,
    orgEnheder: valg.enheder ?? 'ALLE',
    foelsomhed: valg.foelsomhed,
  };
  if (!gruppeFraClaim(gruppe)) {
    throw new IndeksFejl('BAD_USER_INPUT', 'gruppen giver intet: tjek --kle, --privilegier, --foelsomhed, --enheder og --cvr');
  }
  const { sub, cvr, navn, enhed } = valg;
  const claims = { sub, azp: valg.azp ?? sub, cvr, name: navn ?? 'Udvikling', ...(enhed ? { enhed } : {}), grupper: [gruppe] };
  return signer(claims, Number(valg.timer));
} // prettier-ignore
