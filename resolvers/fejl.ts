import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { erNede } from '../db/afbrudt.ts';
import { fejlspor, IndeksFejl, type FejlKode } from '../errors.ts';
import { udenVaerdier } from './fejltekst.ts';

/** The closed list a caller can meet (contract/README.md §6). */
const SVARES = new Set<unknown>([
  'UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'NOT_FOUND', 'FORMAAL_PAAKRAEVET', 'UGYLDIG_CURSOR', 'FOR_BRED',
  'GRAENSE_OVERSKREDET', 'TJENESTE_NEDE', 'INTERNAL_SERVER_ERROR',
] satisfies FejlKode[]); // prettier-ignore

/** What the server and graphql call a request that is itself at fault; their words speak of the request only. */
const KALDERENS = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED',
]); // prettier-ignore

/** What graphql says of an operation the schema has no root for, without a code of its own. */
const UDEN_KODE = /^Schema is not configured to execute \w+ operation/;
const FOR_MANGE_TOKENS = /^Syntax Error: Document contains more th/;

export interface Fejlsvar {
  readonly message: string;
  readonly extensions: { readonly code: FejlKode; readonly id: string };
}

/** Where errors are told of: the log, with the id the caller was given. */
export type Fejllog = Pick<Logger, 'error' | 'debug'>;

/** Turns whatever was thrown into what a caller is told, and logs the rest under the id in it. */
export function fejlsvar(fejl: unknown, log: Fejllog): Fejlsvar {
  const id = randomUUID();
  const { kode, besked } = oversat(fejl);
  // An unknown error's own text may hold stored data; only its name, code and place are written down.
  if (kode === 'INTERNAL_SERVER_ERROR' || kode === 'TJENESTE_NEDE')
    log.error({ id, kode, ...spor(fejl) }, 'fejl i svar');
  else log.debug({ id, kode }, 'afvist');
  return { message: besked, extensions: { code: kode, id } };
}

/** Refuses a whole operation before it is begun, since what it would leave could not be written down: 503, as the cause says it. */
export function tjenesteNede(grund: unknown): GraphQLError {
  return new GraphQLError('tjenesten er nede', {
    originalError: grund instanceof Error ? grund : null,
    extensions: { http: { status: 503 } },
  });
}

/** Apollo's `formatError`: the same, and where in the document and the answer. */
export function fejlformat(log: Fejllog) {
  return ({ locations, path }: GraphQLFormattedError, fejl: unknown): GraphQLFormattedError => {
    const svar = fejlsvar(fejl, log);
    return { ...svar, ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  };
}

function oversat(fejl: unknown): { kode: FejlKode; besked: string } {
  const inderst = inderstI(fejl);
  const variabel = variabelfejl(fejl);
  const kode: unknown = fejl instanceof GraphQLError ? fejl.extensions.code : undefined;
  if (fejl instanceof GraphQLError && FOR_MANGE_TOKENS.test(fejl.message)) {
    return { kode: 'FOR_BRED', besked: 'forespørgslen har for mange tokens (se graenser)' };
  }
  if (inderst instanceof IndeksFejl && SVARES.has(inderst.kode) && inderst.kode !== 'INTERNAL_SERVER_ERROR') {
    return { kode: inderst.kode, besked: `${variabel?.sti ?? ''}${inderst.message}` };
  }
  if (variabel) return { kode: 'BAD_USER_INPUT', besked: variabel.sti + udenVaerdier(variabel.regel) };
  if (fejl instanceof GraphQLError && (KALDERENS.has(kode) || UDEN_KODE.test(fejl.message))) {
    return { kode: 'BAD_USER_INPUT', besked: udenVaerdier(fejl.message) };
  }
  if (erNede(inderst)) {
    return { kode: 'TJENESTE_NEDE', besked: 'tjenesten er ikke klar; prøv igen om lidt' };
  }
  return { kode: 'INTERNAL_SERVER_ERROR', besked: 'noget gik galt hos os; oplys id, når det meldes' };
}

/** A variable that was refused: where in it, and the rule. Not what was sent – it may be somebody's number. */
function variabelfejl(fejl: unknown): { sti: string; regel: string } | null {
  const besked = fejl instanceof GraphQLError ? fejl.message : '';
  const variabel = /^Variable "\$(\w+)" got invalid value/.exec(besked)?.[1];
  if (!variabel) return null;
  const skel = besked.lastIndexOf('; ');
  const sti = / at "([^"]+)"$/.exec(besked.slice(0, skel))?.[1] ?? variabel;
  return { sti: `$${sti}: `, regel: besked.slice(skel + 2) };
}

function inderstI(fejl: unknown): unknown {
  return fejl instanceof GraphQLError && fejl.originalError ? inderstI(fejl.originalError) : fejl;
}

function spor(fejl: unknown): Record<string, unknown> {
  const felt = fejl instanceof GraphQLError ? fejl.path?.join('.') : undefined;
  return { felt, ...fejlspor(inderstI(fejl)) };
}
