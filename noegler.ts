import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import { IndeksFejl } from './errors.ts';

const FRISK_MS = 120_000;
/** Unknown key ids make us ask the issuer at most this often (security.md L66). */
const IGEN_MS = 30_000;
const TIMEOUT_MS = 5_000;
/** How long the last good keys outlive an issuer that does not answer. */
const SIDSTE_GODE_MS = 24 * 60 * 60_000;
/** After a failed attempt, the next asker waits this long before the issuer is tried again. */
const PUSTERUM_MS = 5_000;

interface Svar {
  readonly tekst: string;
  readonly hentetMs: number;
}

/**
 * The issuer's keys, fetched when first needed and every two minutes after. While the issuer is silent the last good
 * ones serve for 24 hours; a key that is gone from an answer is gone. Throws TJENESTE_NEDE when there are none to use.
 */
export function fjernNoegler(url: URL): JWTVerifyGetKey {
  let sidste: Svar | undefined;
  let fejledeMs = -Infinity;

  const hent = async (adresse: string, init: RequestInit): Promise<Response> => {
    if (Date.now() >= fejledeMs + PUSTERUM_MS) {
      try {
        sidste = { tekst: await hentTekst(adresse, init), hentetMs: Date.now() };
      } catch {
        fejledeMs = Date.now(); // an answer is given below: the last good keys, or TJENESTE_NEDE
      }
    }
    if (!sidste || Date.now() > sidste.hentetMs + SIDSTE_GODE_MS) {
      throw new IndeksFejl('TJENESTE_NEDE', 'udstederens nøgler kan ikke hentes');
    }
    return new Response(sidste.tekst);
  };
  return createRemoteJWKSet(url, {
    cacheMaxAge: FRISK_MS,
    cooldownDuration: IGEN_MS,
    timeoutDuration: TIMEOUT_MS,
    [customFetch]: hent,
  });
}

/** The key set as text; throws when the answer is not one. */
async function hentTekst(adresse: string, init: RequestInit): Promise<string> {
  const svar = await fetch(adresse, init);
  const tekst = await svar.text();
  const laest: unknown = svar.status === 200 ? JSON.parse(tekst) : null;
  const noegler: unknown = typeof laest === 'object' && laest !== null && 'keys' in laest ? laest.keys : null;
  // One that is no key would make jose refuse them all, and the good ones would be lost with it.
  const erNoegler = Array.isArray(noegler) && noegler.every((en) => typeof en === 'object' && en !== null);
  if (!erNoegler) throw new Error(`${adresse} svarede ${svar.status} uden nøgler`);
  return tekst;
}
