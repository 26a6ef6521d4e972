import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { fejlspor, IndeksFejl } from './errors.ts';
import { haendelsesruter } from './indexers/http/haendelser.ts';
import { skemaruter } from './indexers/http/skemaer.ts';
import { lavSkriveropslag } from './indexers/http/skriver.ts';
import type { Indgang } from './indexers/modtag/indgang.ts';
import { maalere } from './maalere.ts';
import { afledtNoegle } from './resolvers/cursor.ts';
import { graphqlruter, type Grafdele } from './resolvers/http.ts';
import { lavIdentificering } from './resolvers/identificering.ts';
import { svarFejl } from './resolvers/httpfejl.ts';
import { lavAlarmvagt } from './revision/vagt.ts';
import type { Skriveklient } from './db/skriv/klient.ts';
import { uuid } from './schema/domaene/id.ts';
import { lavKontekstnoegler } from './schema/domaene/kontekst.ts';
import { beskedrute } from './soap/modtagbesked.ts';
import { soapruter } from './soap/rute.ts';
import { abonnementsruter } from './udgang/http/abonnementer.ts';
import { forsendelsesrute } from './udgang/http/forsendelser.ts';
import { kontekstrute } from './udgang/http/kontekst.ts';
import { lavPositioner } from './udgang/position.ts';
import { lavWebhookhemmeligheder } from './udgang/udsending/signatur.ts';
import { webruter, type Sidedele } from './web/side.ts';

type Serverconfig = Pick<Config, 'port' | 'listenHost' | 'login'> &
  Partial<Pick<Config, 'betroetProxy' | 'beskedfordelere' | 'webhook'>> &
  Pick<Config, Exclude<Extract<keyof Config, keyof Grafdele>, 'hemmelighed'>>;

export type Del = 'api' | 'indexer' | 'all';

export interface Dele
  extends
    Pick<
      Grafdele,
      | 'sql'
      | 'revisor'
      | 'revision'
      | 'aftaler'
      | 'karantaene'
      | 'tilbage'
      | 'puls'
      | 'eftersynMs'
      | 'log'
      | 'laesToken'
      | 'soegegrundlag'
      | 'eksportplaner'
    >,
    Partial<Pick<Sidedele, 'demoborgere' | 'demobrugere'>> {
  /** From the configuration, or made at first start. */
  readonly hemmelighed: string;
  /** What is done without just now, as `/readyz` tells it. */
  readonly degraderet?: () => Promise<readonly string[]>;
  /** What is served: GraphQL and the page, hændelser in, or both (contract/README.md §1, serve). */
  readonly del?: Del;
  /** Is the broker there, and are its queues being consumed? Without, none is configured. */
  readonly koeKlar?: () => boolean;
  /** The way in, where hændelser are taken. */
  readonly indgang?: Indgang;
  /** Keeps what subscribers have been told; its role can do nothing else. */
  readonly udgang: Skriveklient;
}

/** Nothing is loaded from anywhere, and there is no script; the page has its own (web/side.ts). */
const CSP = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Starts the API on the configured port. `stop` lets what is under way finish, for at most ten seconds. */
export async function startServer(
  config: Serverconfig,
  dele: Dele,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const { log } = dele;
  const app = fastify({
    genReqId: ({ headers }) => uuid(headers['x-transaktionsid']) ?? randomUUID(),
    // A path that cannot be decoded is refused before any hook: what it says is not said again.
    frameworkErrors: (_fejl, _request, reply) => {
      void reply.header('cache-control', 'no-store');
      void svarFejl(new IndeksFejl('BAD_USER_INPUT', 'adressen kan ikke læses'), reply, log);
    },
    // A stream of hændelser is read as fast as it is written: a large one takes its time.
    requestTimeout: 15 * 60_000,
    keepAliveTimeout: 65_000,
  });
  const hoveder = await sikkerhedshoveder();
  app.addHook('onRequest', (_request, reply, videre) => {
    reply.headers(hoveder);
    videre();
  });
  app.setErrorHandler((fejl, _request, reply) => svarFejl(fejl, reply, log));
  app.setNotFoundHandler((_request, reply) =>
    svarFejl(new IndeksFejl('NOT_FOUND', 'adressen findes ikke'), reply, log),
  );
  faelles(app, dele);
  sundhed(app, dele);
  maalere(app, dele);

  let url = '';
  const api = dele.del !== 'indexer';
  const vagt = lavAlarmvagt(dele.revisor, afledtNoegle(dele.hemmelighed, 'alarmliste'));
  if (api) webruter(app, { demoborgere: [], demobrugere: [], ...config, ...dele, adresse: () => url });
  const identificer = lavIdentificering({ ...config, ...dele });
  if (api) {
    const ud = {
      identificer,
      sql: dele.sql,
      serviceaftalePaakraevet: config.serviceaftalePaakraevet,
      klient: dele.udgang,
      positioner: lavPositioner(afledtNoegle(dele.hemmelighed, 'abonnement')),
      webhook: {
        regler: config.webhook ?? { vaerter: null, testvaerter: [] },
        hemmeligheder: lavWebhookhemmeligheder(afledtNoegle(dele.hemmelighed, 'webhook')),
      },
      kontekstnoegler: lavKontekstnoegler(afledtNoegle(dele.hemmelighed, 'kontekst')),
      skrivRevision: (raekker: Parameters<typeof dele.revision.skriv>[0]) => dele.revision.skriv(raekker),
    };
    abonnementsruter(app, ud);
    kontekstrute(app, ud);
    forsendelsesrute(app, ud);
  }
  const stop = api ? await graphqlruter(app, { ...config, ...dele, vagt }) : () => app.close();
  if (dele.indgang && dele.del !== 'api') {
    const skriverFor = lavSkriveropslag(dele.sql, config.serviceaftalePaakraevet, 'http');
    haendelsesruter(app, { indgang: dele.indgang, identificer, skriverFor });
    skemaruter(app);
    const soapdele = {
      ...dele,
      vagt,
      indgang: dele.indgang,
      identificer,
      serviceaftalePaakraevet: config.serviceaftalePaakraevet,
      betroetProxy: config.betroetProxy,
    };
    const skriverPaa = (kanal: 'soap' | 'amqp') => lavSkriveropslag(dele.sql, config.serviceaftalePaakraevet, kanal);
    soapruter(app, { ...soapdele, skriverFor: skriverPaa('soap') });
    // A message pushed is one of those a queue holds: it is read by the same rules.
    beskedrute(app, { ...soapdele, skriverFor: skriverPaa('amqp'), beskedfordelere: config.beskedfordelere ?? [] });
  }
  await app.listen({ port: config.port, host: config.listenHost });
  url = `http://${vaert(config.listenHost)}:${valgtPort(app)}`;
  return { url, stop };
}

/** The security headers, the same on every answer: made once, by asking a server that has nothing else. */
async function sikkerhedshoveder(): Promise<Record<string, string | number | string[] | undefined>> {
  const proeve = fastify();
  await proeve.register(helmet, { contentSecurityPolicy: CSP });
  proeve.get('/', () => '');
  const { headers } = await proeve.inject('/');
  const dens = new Set(['content-type', 'content-length', 'date', 'connection']); // of that answer
  return Object.fromEntries(Object.entries(headers).filter(([navn]) => !dens.has(navn)));
}

/** What holds on every address: the transaction's id, no caching, and a log line that names the route but nobody. */
function faelles(app: FastifyInstance, { log }: Dele): void {
  // Hooks without a promise each: they run at every request, and nothing in them waits.
  app.addHook('onRequest', (request, reply, videre) => {
    void reply.header('x-transaktionsid', request.id).header('cache-control', 'no-store');
    kraevEntydige(request.raw.rawHeaders);
    const sendt = request.headers['x-transaktionsid'];
    if (sendt !== undefined && !uuid(sendt))
      throw new IndeksFejl('BAD_USER_INPUT', 'X-TransaktionsId skal være et uuid');
    videre();
  });
  // After every onRequest: who does not say who asks is 401 first.
  app.addHook('preParsing', ({ headers }, _reply, krop, videre) => {
    kraevUtf8(headers);
    videre(null, krop);
  });
  app.addHook('onResponse', ({ method, routeOptions, id }, reply, videre) => {
    const ms = Math.round(reply.elapsedTime);
    log.info({ metode: method, rute: routeOptions.url ?? '', status: reply.statusCode, ms, transaktion: id }, 'svar');
    videre();
  });
}

/** Headers that decide who asks, for what, and how the body is read. */
const EN_GANG = new Set(['authorization', 'content-type', 'content-encoding', 'host', 'x-formaal', 'x-transaktionsid']);

/** Of two, Node keeps the first or joins them; a proxy in front may have judged the other (L62). */
function kraevEntydige(raa: readonly string[]): void {
  const sete = new Set<string>();
  for (let i = 0; i < raa.length; i += 2) {
    const navn = raa[i]?.toLowerCase() ?? '';
    if (!EN_GANG.has(navn)) continue;
    if (sete.has(navn)) throw new IndeksFejl('BAD_USER_INPUT', `${navn} må kun stå én gang`);
    sete.add(navn);
  }
}

/** A body in another charset, or packed, is refused before a byte of it is read (L58). */
function kraevUtf8(hoveder: { 'content-type'?: string | undefined; 'content-encoding'?: string | undefined }): void {
  const tegnsaet = [...(hoveder['content-type'] ?? '').matchAll(/;\s*charset\s*=\s*"?([^";\s]*)/gi)];
  const pakket = (hoveder['content-encoding'] ?? 'identity').trim().toLowerCase() !== 'identity';
  if (!pakket && tegnsaet.every(([, navn = '']) => /^utf-?8$/i.test(navn))) return;
  const besked = pakket ? 'Content-Encoding: kroppen må ikke være pakket' : 'Content-Type: kun UTF-8';
  throw Object.assign(new IndeksFejl('BAD_USER_INPUT', besked), { statusCode: 415 });
}

function sundhed(app: FastifyInstance, { sql, revision, del, log, degraderet, koeKlar }: Dele): void {
  app.get('/healthz', () => ({ status: 'lever' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await sql.unsafe('select 1');
      // Without an audit log the API shows nothing, so it is not ready either.
      if (del !== 'indexer') await revision.proev();
      // What is delivered over the queue waits at the broker meanwhile: nothing is lost, and everything else works.
      const koe = koeKlar && !koeKlar() ? ['koe'] : [];
      return { status: 'klar', degraderet: [...((await degraderet?.()) ?? []), ...koe] };
    } catch (fejl) {
      log.error(fejlspor(fejl), 'databasen eller revisionsloggen svarer ikke');
      return reply.code(503).send({ status: 'ikke klar', degraderet: [] });
    }
  });
}

/** The port that was listened on; with port 0 the system chose it. */
function valgtPort(app: FastifyInstance): number {
  const adresse = app.server.address();
  if (adresse === null || typeof adresse === 'string') throw new Error('serveren lytter ikke på en port');
  return adresse.port;
}

/** A host to be written in a URL: what listens everywhere is reached here. */
function vaert(host: string): string {
  if (['0.0.0.0', '::', '127.0.0.1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
