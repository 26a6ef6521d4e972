import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { IndeksFejl } from '../errors.ts';
import { lavHvem } from '../hvem.ts';
import type { Indgang } from '../indexers/modtag/indgang.ts';
import type { Skriver } from '../indexers/modtag/post.ts';
import type { Kalder } from '../schema/domaene/adgang.ts';
import { fejlsvar } from './fejl.ts';
import { lavIdentitet, type Identitetsdele } from './identitet.ts';
import { INDHOLDSTYPE, konvolut, svaraction } from './konvolut.ts';
import { laesKald, nytKald, type Kald } from './laes.ts';
import { lavOpslag, type Opslagsdele } from './opslag.ts';
import { skrivesvar, skrivHaendelser } from './skriv.ts';
import { TJENESTER, type Tjeneste } from './tjenester.ts';
import type { Xml } from './xml.ts';

export interface Soapdele extends Identitetsdele, Opslagsdele {
  readonly indgang: Indgang;
  /** The writer a caller is, with rights as they count now. Throws FORBIDDEN without INDEKS_SKRIV. */
  readonly skriverFor: (kalder: Kalder) => Promise<Skriver>;
  readonly log: Logger;
}

const TYPER = ['text/xml', 'application/soap+xml', 'application/xml'];
const PAUSE_SEK = 5;

/**
 * The four services of SF1470 and SF1490 version 6 (contract/README.md §5), SOAP 1.1 and 1.2, answered in the version asked.
 * Who calls is known before the body is read: without it 401. Everything else that is wrong with a call is a SOAP fault;
 * what is wrong with an object is its status code.
 */
export function soapruter(app: FastifyInstance, dele: Soapdele): void {
  const identificer = lavIdentitet(dele);
  const svar = lavSvar(dele);
  const kald = lavHvem<{ readonly kalder: Kalder; readonly kald: Kald }>();
  void app.register(async (rute) => {
    rute.removeAllContentTypeParsers();
    rute.addContentTypeParser(TYPER, (_request, krop, klar) => klar(null, krop));
    rute.setErrorHandler((fejl, request, reply) => {
      const igang = kald.find(request);
      if (!igang || erVort(fejl)) throw fejl; // who calls is not known, or it is no XML: answered as everywhere
      return fejludfald(fejl, reply, igang.kald, dele.log);
    });
    for (const tjeneste of TJENESTER) {
      rute.post(tjeneste.sti, {
        onRequest: async (request) => {
          kald.husk(request, { kalder: await identificer(request), kald: nytKald() });
        },
        handler: async (request, reply) => {
          const igang = kald.hent(request);
          // The parser hands the request's own stream on; there is none without a body.
          const krop = (request.body ?? []) as Readable;
          await laesKald(krop, tjeneste, igang.kald);
          return send(reply, igang.kald, await svar(igang.kald, igang.kalder, request, tjeneste));
        },
      });
      rute.route({
        method: ['GET', 'PUT', 'PATCH', 'DELETE'],
        url: tjeneste.sti,
        handler: (_request, reply) => reply.code(405).header('allow', 'POST').send(),
      });
    }
  });
}

const erVort = (fejl: unknown): boolean => fejl instanceof Error && 'statusCode' in fejl && fejl.statusCode === 415;

function lavSvar(dele: Soapdele) {
  const slaaOp = lavOpslag(dele);
  return async (kald: Kald, kalder: Kalder, request: FastifyRequest, tjeneste: Tjeneste): Promise<Xml> => {
    const skriv = async (haendelser: Kald['haendelser']) => {
      const skriver = await dele.skriverFor(kalder);
      return skrivHaendelser(haendelser, kald.hoveder.messageId, { ...skriver, system: kalder.sub }, dele.indgang);
    };
    if (kald.opslag) return slaaOp({ kald, element: kald.opslag, kalder, request, tjeneste, skriv });
    return skrivesvar(kald, kald.haendelser, await skriv(kald.haendelser));
  };
}

function send(reply: FastifyReply, { version, hoveder }: Kald, krop: Xml): FastifyReply {
  const brugt = version ?? '1.1';
  return reply.type(INDHOLDSTYPE[brugt]).send(konvolut(brugt, hoveder, svaraction(hoveder), krop));
}

function fejludfald(fejl: unknown, reply: FastifyReply, kald: Kald, log: Logger): FastifyReply {
  const { status, version, krop } = fejlsvar(fejl, kald, log);
  if (fejl instanceof IndeksFejl && fejl.kode === 'TJENESTE_NEDE') void reply.header('retry-after', PAUSE_SEK);
  return reply.code(status).type(INDHOLDSTYPE[version]).send(krop);
}
