import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { lavHvem } from '../hvem.ts';
import { laesJsonkroppe } from '../krop.ts';
import { medSpor } from '../sporing.ts';
import type { Kalder } from '../schema/domaene/adgang.ts';
import { startApollo } from './apollo.ts';
import type { Kontekst } from './context.ts';
import { startEksportur, type Urdele } from './eksport/plan/ur.ts';
import { eksportruter, type Eksportdele } from './eksport/rute.ts';
import { laesFormaal } from '../revision/formaal.ts';
import { GRAENSER } from './graenser.ts';
import { lavIdentificering, type Tokendele } from './identificering.ts';
import { lavKontekstfabrik, type Kontekstdele } from './kontekstfabrik.ts';
import { maaLaeseNoget } from './laeseadgang.ts';
import { lavRettighedsopslag, type Rettighedsopslag } from './rettigheder.ts';
import { lavOpslagsskriver, type Revisionslog } from '../revision/skriv.ts';
import { lavStroemmene, vilHaveStroem } from './stroem/rute.ts';
import type { Puls, Stroem } from './stroem/stroem.ts';

type Eksportvalg = Pick<Urdele, 'databaseUrl' | 'mappe' | 'hverMs'>;

export interface Grafdele extends Tokendele, Kontekstdele {
  readonly revision: Revisionslog;
  readonly produktion: boolean;
  readonly serviceaftalePaakraevet: boolean;
  readonly eksportRaekker: number;
  readonly eksportRaekkerPrDoegn: number;
  /** What is taken out every day, and where the files are put; without, nothing is made here. */
  readonly eksportplaner?: Eksportvalg;
  /** What happens, for those who have a stream open. */
  readonly puls: Puls;
  /** How often an open stream's caller is looked at again; unless said, so that withdrawal counts within 30 seconds. */
  readonly eftersynMs?: number;
}

/** `POST /graphql` and `POST /eksport`. Who asks is known before the body is read; without that, 401. Back comes how it is stopped. */
export async function graphqlruter(app: FastifyInstance, dele: Grafdele): Promise<() => Promise<void>> {
  let skema: GraphQLSchema | undefined;
  const apollo = await startApollo({
    vedSkema: (klart) => (skema = klart),
    introspektion: !dele.produktion,
    log: dele.log,
    revision: dele.revision,
    draen: fastifyApolloDrainPlugin(app),
  });
  const identificer = lavIdentificering(dele);
  const kaldere = lavHvem<Kalder>();
  const rettighederFor = lavRettighedsopslag(dele.sql, dele.serviceaftalePaakraevet);
  const kontekst = lavKontekstfabrik(dele);
  const svar = lavSvar(apollo, kontekst, rettighederFor);
  const maaLaese = async (kalder: Kalder) => maaLaeseNoget((await rettighederFor(kalder, true)).adgang);
  const { puls, eftersynMs } = dele;
  const stroemmene = lavStroemmene({
    puls,
    identificer,
    svar,
    maaLaese,
    ...(eftersynMs === undefined ? {} : { eftersynMs }),
  });
  app.addHook('preClose', async () => stroemmene.luk());

  await app.register(async (rute) => {
    laesJsonkroppe(rute, 'application/json');
    if (!skema) throw new Error('serveren har intet skema');
    const skriv = lavOpslagsskriver(dele.revision, dele.log);
    const { revision, log, udgang: klient, eksportRaekker, eksportRaekkerPrDoegn } = dele;
    const eksport: Eksportdele = {
      skema, identificer, skriv, revision, log, klient, eksportRaekker, eksportRaekkerPrDoegn,
      rettighederFor: (kalder) => rettighederFor(kalder, true),
      kontekst: (kalder, rettigheder, anmodning) => kontekst(kalder, rettigheder, anmodning, null),
    }; // prettier-ignore
    eksportruter(rute, eksport);
    if (dele.eksportplaner) rute.addHook('preClose', startPlaner(dele, dele.eksportplaner, { ...eksport, skema }));
    rute.route({
      method: 'POST',
      url: '/graphql',
      bodyLimit: GRAENSER.krop,
      onRequest: async (request) => {
        kaldere.husk(request, await identificer(request.headers.authorization));
      },
      handler: async (request, reply) => {
        const kalder = kaldere.hent(request);
        if (vilHaveStroem(request)) return stroemmene.aabn(kalder, request, reply);
        const {
          status = 200,
          headers,
          body,
        } = await medSpor('graphql', { 'overblik.transaktion': request.id }, () => svar(kalder, request));
        if (body.kind !== 'complete') throw new Error('et svar i dele kan ikke sendes herfra');
        return reply.code(status).headers(Object.fromEntries(headers)).send(body.string);
      },
    });
  });
  // GET would put a person's number in a URL (L59).
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (_request, reply) => reply.code(405).header('allow', 'POST').send(),
  });
  return () => apollo.stop();
}

/** What is taken out every day runs beside the server, on no token: without an aftale in force it may nothing. Back comes how it is stopped. */
function startPlaner({ sql, log }: Grafdele, valg: Eksportvalg, eksport: Eksportdele): () => Promise<void> {
  const paaAftale = lavRettighedsopslag(sql, true);
  const rettighederFor = (kalder: Kalder) => paaAftale(kalder, true);
  const ur = startEksportur({ ...eksport, ...valg, sql, log, rettighederFor });
  return () => ur.stop();
}

/** Answers a request – made once more from the start where the caller's adgang was no longer the one remembered. */
function lavSvar(
  apollo: ApolloServer<Kontekst>,
  kontekst: ReturnType<typeof lavKontekstfabrik>,
  rettighederFor: Rettighedsopslag,
) {
  const forsoeg = async (kalder: Kalder, request: FastifyRequest, forfra: boolean, stroem: Stroem | null) => {
    const rettigheder = await rettighederFor(kalder, forfra);
    const { id: transaktion, headers } = request;
    const formaal = laesFormaal(headers['x-formaal']);
    const svar = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: grafkald(request, stroem !== null),
      context: async () => kontekst(kalder, rettigheder, { transaktion, formaal }, stroem),
    });
    return (await rettigheder.gaelder()) ? svar : null;
  };
  return async (kalder: Kalder, request: FastifyRequest, stroem: Stroem | null = null) => {
    const svar = (await forsoeg(kalder, request, false, stroem)) ?? (await forsoeg(kalder, request, true, stroem));
    if (!svar) throw new Error('rettigheder, der lige er slået op, gælder');
    return svar;
  };
}

/** What Apollo asks of a request's headers: its form, the answer's, and that no form of a browser's sent it. */
const LAESES = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** A message of a stream is JSON, whatever the stream is. */
function grafkald({ method, headers, body }: FastifyRequest, somJson: boolean): HTTPGraphQLRequest {
  const hoveder = new HeaderMap();
  for (const navn of LAESES) {
    const vaerdi = headers[navn];
    if (vaerdi !== undefined) hoveder.set(navn, Array.isArray(vaerdi) ? vaerdi.join(', ') : vaerdi);
  }
  if (somJson) hoveder.set('accept', 'application/json');
  return { method, headers: hoveder, search: '', body };
}
