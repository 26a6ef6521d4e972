import type { FastifyReply } from 'fastify';
import { IndeksFejl, type FejlKode } from '../errors.ts';
import { fejlsvar, type Fejllog } from './fejl.ts';

const STATUS: Partial<Record<FejlKode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  UGYLDIG_CURSOR: 410,
  FORMAAL_PAAKRAEVET: 400,
  FOR_BRED: 413,
  GRAENSE_OVERSKREDET: 429,
  TJENESTE_NEDE: 503,
};

/** Whoever listened to a stream went away, as they do when they have seen enough: no fault, and nobody to answer. */
const erForladt = (fejl: unknown): boolean =>
  fejl instanceof Error && 'code' in fejl && fejl.code === 'ERR_STREAM_PREMATURE_CLOSE';

/**
 * Answers a request that never reached GraphQL, in GraphQL's own form: one error, its code, an id for the log. One whose
 * asker has left the stream is let go.
 */
export function svarFejl(fejl: unknown, reply: FastifyReply, log: Fejllog): FastifyReply {
  if (erForladt(fejl)) return reply.hijack();
  const status = fejl instanceof Error && 'statusCode' in fejl ? Number(fejl.statusCode) : undefined;
  const kendt = fejl instanceof IndeksFejl || status === undefined || status >= 500 ? fejl : afvist(status);
  const svar = fejlsvar(kendt, log);
  const { code } = svar.extensions;
  if (code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer');
  return reply.code(status ?? STATUS[code] ?? 500).send({ errors: [svar] });
}

/** What the HTTP server itself refuses: its words could hold what was sent, so they are ours. */
function afvist(status: number): IndeksFejl {
  if (status === 413) return new IndeksFejl('FOR_BRED', 'forespørgslen fylder for meget (se graenser)');
  if (status === 404) return new IndeksFejl('NOT_FOUND', 'adressen findes ikke');
  if (status === 415) return new IndeksFejl('BAD_USER_INPUT', 'Content-Type kan ikke læses her');
  return new IndeksFejl('BAD_USER_INPUT', 'forespørgslen kan ikke læses');
}
