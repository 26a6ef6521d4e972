import { useState } from 'preact/hooks';
import { Besked } from '../ramme/Besked.tsx';
import { Overskrift } from '../ramme/Overskrift.tsx';
import { logInd } from './oidc.ts';
import type { Opsaetning } from './opsaetning.ts';
import { session } from './session.ts';

/** Who are you? At the kommune's own provider; outside production, as one of the demo's invented users. */
export function Login({ opsaetning, fejl }: { readonly opsaetning: Opsaetning; readonly fejl: string | null }) {
  const { login, demobrugere } = opsaetning;
  return (
    <main class="container login">
      <Overskrift titel="Overblik" />
      <p class="font-lead">Alt, hvad der er i gang for en borger eller virksomhed, på ét sted.</p>
      {session.udloebet() ? (
        <Besked slags="info" titel="Du er logget ud">
          Din session er udløbet. Log ind igen for at fortsætte.
        </Besked>
      ) : null}
      {fejl ? (
        <Besked slags="error" titel="Du blev ikke logget ind">
          {fejl}
        </Besked>
      ) : null}
      {login ? (
        <button type="button" class="button button-primary" onClick={() => void logInd(login)}>
          Log ind
        </button>
      ) : null}
      {!login && demobrugere.length > 0 ? <Demovalg brugere={demobrugere} /> : null}
      {!login && demobrugere.length === 0 ? (
        <Besked slags="warning" titel="Der er ikke sat login op">
          Driften skal sætte OIDC_LOGIN_URL, OIDC_TOKEN_URL og OIDC_KLIENT.
        </Besked>
      ) : null}
    </main>
  );
}

function Demovalg({ brugere }: { readonly brugere: Opsaetning['demobrugere'] }) {
  const [fejl, saetFejl] = useState(false);
  const vaelg = (id: string) => {
    hentToken(id).then(
      (token) => session.begynd(token),
      () => saetFejl(true),
    );
  };
  return (
    <section aria-labelledby="demovalg">
      <h2 id="demovalg">Prøv demoen som …</h2>
      <p>Korsbæk Kommune og alle i den er opdigtede. De samme borgere ser forskellige ud, alt efter hvad man må se.</p>
      {fejl ? (
        <Besked slags="error" titel="Det lykkedes ikke">
          Serveren svarede ikke. Prøv igen.
        </Besked>
      ) : null}
      <ul class="nobullet-list demobrugere">
        {brugere.map(({ id, navn, om }) => (
          <li key={id}>
            <button type="button" class="demobruger" onClick={() => vaelg(id)}>
              <strong>{navn}</strong>
              <span>{om}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function hentToken(bruger: string): Promise<string> {
  const svar = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ bruger }),
  });
  const { token } = (await svar.json()) as { token?: unknown }; // web/demo.ts
  if (typeof token !== 'string') throw new Error('intet token');
  return token;
}
