import type { Config } from '../config.ts';
import { IndeksFejl } from '../errors.ts';
import type { Tokenopsaetning } from '../token.ts';
import { udviklingsnoegle, type Udviklingsnoegle } from '../udviklingsnoegle.ts';

const ISSUER = 'urn:overblik:udvikling';
const AUDIENCE = 'overblik';

/** Whose tokens are believed: the configured issuer's, else – outside production – those of the development key. */
export async function tokenopsaetning(config: Config): Promise<Tokenopsaetning> {
  if (config.udsteder) return config.udsteder;
  return { noegle: (await noegle(config)).offentlig, issuer: ISSUER, audience: AUDIENCE };
}

/** Signs development tokens; null where another issues them. */
export async function udviklingssigner(config: Config) {
  if (config.udsteder) return null;
  const { signer } = await noegle(config);
  return (claims: Readonly<Record<string, unknown>>, timer: number): Promise<string> => {
    const nu = Math.floor(Date.now() / 1000);
    return signer({ iss: ISSUER, aud: AUDIENCE, iat: nu, exp: nu + timer * 3600, ...claims });
  };
}

async function noegle({ produktion, dataMappe }: Config): Promise<Udviklingsnoegle> {
  if (produktion) throw new IndeksFejl('UGYLDIG_KONFIGURATION', 'JWKS_URL: i produktion findes ingen udviklingsnøgle');
  return udviklingsnoegle(dataMappe);
}
