import type { Config } from '../config.ts';
import { IndeksFejl } from '../errors.ts';
import { LAESEPRIVILEGIER, PRIVILEGIER } from '../schema/domaene/adgang.ts';
import { niveau } from '../schema/domaene/foelsomhed.ts';
import { cvr as cvrAf, uuid as uuidAf } from '../schema/domaene/id.ts';
import { kleMoenster } from '../schema/domaene/kle.ts';
import { alle, krav } from './krav.ts';
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
  readonly timer: number;
}

const TIMER_MAX = 24 * 366;

/** A development token with one group. Throws BAD_USER_INPUT with every option that would not do. Only with the development key. */
export async function lavToken(valg: Tokenvalg, config: Config): Promise<string> {
  const claims = claimsAf(valg);
  const signer = await udviklingssigner(config);
  if (!signer) throw new IndeksFejl('UGYLDIG_KONFIGURATION', 'JWKS_URL er sat: tokens udstedes der, ikke her');
  return signer(claims, valg.timer);
}

function claimsAf(valg: Tokenvalg): Record<string, unknown> {
  const k = krav();
  const sub = k.skal('--sub', uuidAf(valg.sub));
  const cvr = k.skal('--cvr', cvrAf(valg.cvr));
  const enhed = valg.enhed === undefined ? {} : { enhed: k.skal('--enhed', uuidAf(valg.enhed)) };
  k.skal('--timer', valg.timer > 0 && valg.timer <= TIMER_MAX ? valg.timer : null);
  const azp = valg.azp === undefined ? sub : k.skal('--azp', uuidAf(valg.azp));
  return k.ellers({ sub, azp, cvr, name: valg.navn ?? 'Udvikling', ...enhed, grupper: [gruppeAf(valg, k)] });
}

function gruppeAf({ scope, cvr, kle, privilegier = LAESEPRIVILEGIER, enheder, foelsomhed }: Tokenvalg, k: ReturnType<typeof krav>) {
  k.skal('--kle', alle(kle, kleMoenster));
  k.skal('--foelsomhed', niveau(foelsomhed));
  return {
    scope: scope === undefined ? cvr : k.skal('--scope', cvrAf(scope)),
    privilegier: k.skal('--privilegier', alle(privilegier, (navn) => PRIVILEGIER.find((kendt) => kendt === navn) ?? null)),
    kle,
    orgEnheder: enheder === undefined ? 'ALLE' : k.skal('--enheder', alle(enheder, uuidAf)),
    foelsomhed,
  };
} // prettier-ignore
