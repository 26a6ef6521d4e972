import { hash } from 'node:crypto';
import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { IndeksFejl } from './errors.ts';
import { fjernNoegler } from './noegler.ts';
import { husk } from './schema/domaene/husk.ts';

export interface Tokenopsaetning {
  /** Where the issuer's keys are; or, for the development key, the keys themselves. */
  readonly jwksUrl?: string;
  readonly noegle?: JSONWebKeySet;
  readonly issuer: string;
  readonly audience: string;
}

export type Tokenlaeser = (authorization: string | undefined) => Promise<Readonly<JWTPayload> | null>;

/** The only algorithms a token may name (contract/README.md §3); `none` and shared secrets are not among them. */
const ALGORITMER = ['RS256', 'ES256', 'EdDSA'];
const BEARER = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;
/** Twenty groups written out take half of it; past it somebody sends us lists to read (security.md L64). */
const TEGN_MAX = 8 * 1024;
const HUSKES_MAX = 1000;
/** With the keys' own two minutes (noegler.ts) a token of a removed key is dead within five (security.md L66). */
const HUSKES_MS = 120_000;

interface Husket {
  readonly claims: Readonly<JWTPayload>;
  readonly indtilMs: number;
}

/**
 * Reads an Authorization header. Back come the claims of a token that is signed by one of the configured keys, meant for
 * us and not expired – the same object while it is remembered – and null for everything else. Where the token says its
 * keys are to be found (`jku`, `x5u`, `jwk`) is never looked at. Throws TJENESTE_NEDE when no keys can be had.
 */
export function lavTokenlaeser({ jwksUrl, noegle, issuer, audience }: Tokenopsaetning): Tokenlaeser {
  const noegler = noegle ? createLocalJWKSet(noegle) : jwksUrl ? fjernNoegler(new URL(jwksUrl)) : null;
  if (!noegler) throw new IndeksFejl('UGYLDIG_KONFIGURATION', 'hverken JWKS_URL eller en udviklingsnøgle');
  const huskede = new Map<string, Husket>();

  return async (authorization) => {
    const token = BEARER.exec((authorization ?? '').slice(0, TEGN_MAX + 1))?.[1];
    if (!token || token.length > TEGN_MAX) return null;
    const aftryk = hash('sha256', token, 'base64');
    const husket = find(huskede, aftryk);
    if (husket) return husket.claims;

    const claims = await efterproev(token, noegler, issuer, audience);
    if (claims) {
      const indtilMs = Math.min(Date.now() + HUSKES_MS, (claims.exp ?? 0) * 1000);
      husk(huskede, aftryk, { claims, indtilMs }, HUSKES_MAX);
    }
    return claims;
  };
}

async function efterproev(
  token: string,
  noegler: JWTVerifyGetKey,
  issuer: string,
  audience: string,
): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(token, noegler, {
      algorithms: ALGORITMER,
      issuer,
      audience,
      requiredClaims: ['exp', 'iss', 'aud'],
      clockTolerance: 30,
    });
    return Number.isSafeInteger(payload.exp) ? payload : null;
  } catch (fejl) {
    if (fejl instanceof errors.JOSEError || fejl instanceof TypeError || fejl instanceof DOMException) return null;
    throw fejl;
  }
}

/** The remembered token, now the latest used; one past its time is forgotten. */
function find(huskede: Map<string, Husket>, aftryk: string): Husket | undefined {
  const husket = huskede.get(aftryk);
  huskede.delete(aftryk);
  if (!husket || husket.indtilMs <= Date.now()) return undefined;
  huskede.set(aftryk, husket);
  return husket;
}
