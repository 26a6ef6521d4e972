/** An issuer of our own: a JWKS over HTTP whose keys come and go, and tokens signed with any of them, or badly. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export const ISSUER = 'https://udsteder.example';
export const AUDIENCE = 'overblik';

export interface Noegle {
  readonly privat: CryptoKey;
  readonly offentlig: JWK;
  readonly alg: string;
}

export async function nyNoegle(kid: string, alg = 'ES256'): Promise<Noegle> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { privat: privateKey, offentlig: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }, alg };
}

/** Claims of a token good for five minutes by the clock as it stands. */
export const claims = (felter: Record<string, unknown> = {}): Record<string, unknown> => ({
  iss: ISSUER,
  aud: AUDIENCE,
  exp: Math.floor(Date.now() / 1000) + 300,
  ...felter,
});

export function signer(noegle: Noegle, felter: Record<string, unknown> = {}, hoved: Record<string, unknown> = {}) {
  const { kid = '' } = noegle.offentlig;
  const jwt = new SignJWT(claims(felter)).setProtectedHeader({ alg: noegle.alg, kid, ...hoved });
  return jwt.sign(noegle.privat, { crit: { udvidelse: true } });
}

export async function udsteder(...noegler: Noegle[]) {
  const tilstand = { noegler, svarer: true, hentninger: 0 };
  const server = createServer((_, svar) => {
    tilstand.hentninger += 1;
    svar.statusCode = tilstand.svarer ? 200 : 500;
    svar.end(JSON.stringify({ keys: tilstand.noegler.map(({ offentlig }) => offentlig) }));
  });
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  const { port } = server.address() as AddressInfo; // a TCP server has one while it listens
  const luk = () => new Promise((lukket) => server.close(lukket).closeAllConnections());
  return { tilstand, url: `http://127.0.0.1:${port}/jwks`, luk };
}
