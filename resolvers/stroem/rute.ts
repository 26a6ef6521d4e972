import { Readable } from 'node:stream';
import type { HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse, OperationTypeNode, Kind, type DocumentNode } from 'graphql';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import { GRAENSER } from '../graenser.ts';
import { lavKoe, type Koe } from './koe.ts';
import { lavPladser } from './pladser.ts';
import { nyStroem, type Puls, type Stroem } from './stroem.ts';

/** How often an open stream is looked at: is its caller still to be let in? Half of what the contract allows, with room for a slow answer. */
const EFTERSYN_MS = 10_000;

export interface Stroemdele {
  readonly puls: Puls;
  /** Who an Authorization header says; throws UNAUTHENTICATED. */
  readonly identificer: (authorization: string | undefined) => Promise<Kalder>;
  /** Answers the request as any other, as a message of the stream. */
  readonly svar: (kalder: Kalder, request: FastifyRequest, stroem: Stroem) => Promise<HTTPGraphQLResponse>;
  /** May the caller read anything, by what is agreed now? */
  readonly maaLaese: (kalder: Kalder) => Promise<boolean>;
  readonly eftersynMs?: number;
}

export const vilHaveStroem = ({ headers }: FastifyRequest): boolean =>
  /(^|,)\s*text\/event-stream\s*(;|,|$)/i.test(headers.accept ?? '');

/**
 * GraphQL as a stream (graphql-sse, distinct connections): an operation's answer as `next`, then `complete`. A subscription is
 * answered anew at every event that may be about it – a whole operation each time, with the token and the rights of that moment,
 * its row in the audit log before it is sent – and ends when its caller is no longer to be let in.
 */
export function lavStroemmene(dele: Stroemdele) {
  const pladser = lavPladser();
  const slut = new Set<() => void>();
  return {
    /** Ends every stream: the server stops. */
    luk: () => {
      for (const en of slut) en();
    },
    aabn: async (kalder: Kalder, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const stroem = nyStroem();
      // It listens before it is looked at what there is: nothing falls between the two.
      const koe = erSubscription(request.body) ? await optag(kalder, stroem) : null;
      if (koe) lukNaarGaaet(reply, koe);
      try {
        const svar = await dele.svar(kalder, request, stroem);
        const krop = tekstAf(svar);
        const { status = 200, headers } = svar;
        if (status !== 200) {
          koe?.luk();
          return await reply.code(status).headers(Object.fromEntries(headers)).send(krop);
        }
        void reply.header('content-type', 'text/event-stream; charset=utf-8').header('x-accel-buffering', 'no');
        void reply.header('connection', 'close'); // one operation a connection: a server that stops waits for none that idles
        if (koe && !harFejl(krop)) return await reply.send(Readable.from(linjer(dele, request, stroem, koe)));
        koe?.luk();
        return await reply.send(Readable.from([naeste(krop), FAERDIG]));
      } catch (fejl) {
        koe?.luk();
        throw fejl;
      }
    },
  };

  /** Its place is taken before anything is waited for: of those who come at once no more are let in than there is room for. */
  async function optag(kalder: Kalder, stroem: Stroem): Promise<Koe> {
    const giv = pladser.tag(`${kalder.sub} ${kalder.azp}`);
    const koe = await lavKoe(stroem, dele.puls).catch((fejl: unknown) => {
      giv();
      throw fejl;
    });
    slut.add(koe.luk);
    koe.naarLukket(() => {
      slut.delete(koe.luk);
      giv();
    });
    return koe;
  }
}

/** A reader may go before there is anything to read: what has not begun to be read is not told that nobody will. */
function lukNaarGaaet({ raw }: FastifyReply, koe: Koe): void {
  raw.once('close', koe.luk);
  if (raw.destroyed) koe.luk();
}

const naeste = (json: string): string => `event: next\ndata: ${json.trim()}\n\n`;
const FAERDIG = 'event: complete\ndata: \n\n';
const LIV = ':\n\n';

/** The stream as text: until its caller may see nothing more, the reader has gone, or the server stops. */
async function* linjer(dele: Stroemdele, request: FastifyRequest, stroem: Stroem, koe: Koe): AsyncGenerator<string> {
  try {
    yield LIV;
    yield* beskeder(dele, request, stroem, koe);
    yield FAERDIG;
  } finally {
    koe.luk(); // also when the reader has gone
  }
}

async function* beskeder(dele: Stroemdele, request: FastifyRequest, stroem: Stroem, koe: Koe): AsyncGenerator<string> {
  while (!koe.lukket) {
    const slag = await koe.naeste(dele.eftersynMs ?? EFTERSYN_MS);
    if (koe.lukket) break;
    try {
      // The token is read each time: it runs out, and its keys may have been withdrawn.
      const kalder = await dele.identificer(request.headers.authorization);
      if (!(await dele.maaLaese(kalder))) break;
      if (slag === null) yield LIV;
      else {
        Object.assign(stroem, { slag, tavs: false });
        const svar = await dele.svar(kalder, request, stroem);
        const krop = tekstAf(svar);
        if (!stroem.tavs) yield naeste(krop);
        if (harFejl(krop) || (svar.status ?? 200) !== 200) break; // nothing can be shown: the reader asks anew
      }
    } catch {
      break; // the token is no longer good, or cannot be judged
    }
  }
}

function tekstAf({ body }: HTTPGraphQLResponse): string {
  if (body.kind !== 'complete') throw new Error('et svar i dele kan ikke sendes herfra');
  return body.string;
}

const harFejl = (json: string): boolean => 'errors' in (JSON.parse(json) as object); // an answer of our own

/** Is it a subscription that is asked – the one named, where the document holds several? What cannot be read is none. */
function erSubscription(krop: unknown): boolean {
  try {
    const { query, operationName } = krop as { query: string; operationName?: string | null };
    const { definitions }: DocumentNode = parse(query, { noLocation: true, maxTokens: GRAENSER.tokens });
    return definitions.some(
      (del) =>
        del.kind === Kind.OPERATION_DEFINITION &&
        del.operation === OperationTypeNode.SUBSCRIPTION &&
        (operationName == null || del.name?.value === operationName),
    );
  } catch {
    return false;
  }
}
