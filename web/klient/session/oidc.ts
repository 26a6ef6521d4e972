import { lager } from './lager.ts';
import type { Opsaetning } from './opsaetning.ts';
import { session } from './session.ts';

type Login = NonNullable<Opsaetning['login']>;

const tilbage = () => `${location.origin}/`;

/** Off to the provider (authorization code with PKCE, RFC 7636); the page comes back where it was. */
export async function logInd(login: Login): Promise<void> {
  const [state, verifier] = [tilfaeldig(), tilfaeldig()];
  lager.skriv('oidc', JSON.stringify({ state, verifier, hvor: location.hash }));
  const adresse = new URL(login.loginUrl);
  const felter = {
    response_type: 'code',
    client_id: login.klient,
    redirect_uri: tilbage(),
    scope: login.scope,
    state,
    code_challenge: base64url(
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
    ),
    code_challenge_method: 'S256',
  };
  for (const [navn, vaerdi] of Object.entries(felter)) adresse.searchParams.set(navn, vaerdi);
  location.assign(adresse);
}

/**
 * Coming back from the provider: the code is exchanged for a token and taken out of the address bar. Back comes null, or
 * what went wrong. A code that this tab did not ask for is thrown away.
 */
export async function modtagLogin(login: Login): Promise<string | null> {
  const svar = new URLSearchParams(location.search);
  if (!svar.has('code') && !svar.has('error')) return null;
  const { state, verifier, hvor } = husket();
  history.replaceState(null, '', `/${hvor}`);
  if (svar.has('error')) return 'Login blev afbrudt hos udbyderen. Prøv igen.';
  if (state === '' || svar.get('state') !== state) return 'Login blev ikke begyndt herfra. Prøv igen.';
  const token = await byt(login, svar.get('code') ?? '', verifier);
  if (token === null) return 'Udbyderen gav ikke et gyldigt login. Prøv igen.';
  session.begynd(token);
  return null;
}

/** The provider's own log-out, where it has one; else the page alone forgets. */
export function logUd(login: Opsaetning['login']): void {
  session.slut();
  if (!login?.logudUrl) return;
  const adresse = new URL(login.logudUrl);
  adresse.searchParams.set('client_id', login.klient);
  adresse.searchParams.set('post_logout_redirect_uri', tilbage());
  location.assign(adresse);
}

async function byt({ tokenUrl, klient }: Login, code: string, verifier: string): Promise<string | null> {
  try {
    const svar = await fetch(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        client_id: klient,
        redirect_uri: tilbage(),
        code_verifier: verifier,
      }),
    });
    const krop = (await svar.json()) as { access_token?: unknown }; // RFC 6749 §5.1
    return svar.ok && typeof krop.access_token === 'string' ? krop.access_token : null;
  } catch {
    return null;
  }
}

function husket(): { state: string; verifier: string; hvor: string } {
  const ingen = { state: '', verifier: '', hvor: '' };
  try {
    const fundet = JSON.parse(lager.laes('oidc') ?? 'null') as typeof ingen | null; // written above
    lager.skriv('oidc', 'null');
    return fundet ?? ingen;
  } catch {
    return ingen;
  }
}

const tilfaeldig = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
