import type { FastifyInstance } from 'fastify';
import { form, laesByggede, laesForud } from './byggede.ts';
import { demoruter, type Demobruger } from './demo.ts';
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
}

export type { Demoborger, Demobruger };

const ET_AAR = 'public, max-age=31536000, immutable';

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
    if (!fil) return reply.callNotFound();
    const { krop, kodning } = form(fil, String(request.headers['accept-encoding'] ?? ''));
    if (kodning) void reply.header('content-encoding', kodning);
    return reply.type(fil.type).header('cache-control', ET_AAR).header('vary', 'accept-encoding').send(krop);
  });
  app.get('/opsaetning.json', () => opsaetning(dele));
  udviklerruter(app, dele.adresse, dele.demoborgere);
  demoruter(app, dele.demobrugere);
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
