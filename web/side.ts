import type { FastifyInstance } from 'fastify';
import { laesByggede, laesForud, sendFil } from './byggede.ts';
import { demoruter, type Demobruger } from './demo.ts';
import { graphiqlruter } from './graphiql.ts';
import { skal } from './skal.ts';
import { udviklerruter, type Demoborger } from './udvikler.ts';

/** Where a user's token comes from: an OpenID Connect provider's own addresses, and who we are to it. */
export interface Login {
  readonly loginUrl: string;
  readonly tokenUrl: string;
  readonly logudUrl?: string;
  readonly klient: string;
  readonly scope: string;
}

export interface Sidedele {
  /** Where the server answers, once it listens. */
  readonly adresse: () => string;
  /** Undefined: no provider is configured. */
  readonly login: Login | undefined;
  /** Empty in production, and where the register is not the demo's. */
  readonly demoborgere: readonly Demoborger[];
  readonly demobrugere: readonly Demobruger[];
  /** In production there is no place to try the API. */
  readonly produktion: boolean;
}

export type { Demoborger, Demobruger };

/** `GET /`: the page, its files and its settings. It holds nobody's data: those it asks for over GraphQL. */
export function webruter(app: FastifyInstance, dele: Sidedele): void {
  const filer = laesByggede();
  const html = skal([...filer.keys()], laesForud());
  const csp = politik(dele.login);
  app.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', csp).send(html),
  );
  app.get<{ Params: { fil: string } }>('/assets/:fil', (request, reply) => {
    const fil = filer.get(request.params.fil);
    return fil ? sendFil(fil, request, reply) : reply.callNotFound();
  });
  app.get('/opsaetning.json', () => opsaetning(dele));
  udviklerruter(app, dele);
  demoruter(app, dele.demobrugere);
  if (!dele.produktion) graphiqlruter(app);
}

/** What the page must know before anybody has logged in; nothing in it is secret. */
function opsaetning({ login, demoborgere, demobrugere }: Sidedele) {
  return {
    login: login ?? null,
    demoborgere,
    demobrugere: demobrugere.map(({ id, navn, om }) => ({ id, navn, om })),
  };
}

/** Everything the page loads and asks is here, but for the exchange of a code for a token. */
function politik(login: Login | undefined): string {
  const tokenudsteder = login ? ` ${new URL(login.tokenUrl).origin}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${tokenudsteder}`,
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join(';');
}
