import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { pakkeRod } from '../pakke.ts';
import type { Kontekst } from './context.ts';
import { budgetgraense } from './budget.ts';
import { fejlformat, tjenesteNede } from './fejl.ts';
import { FEJL_MAX, GRAENSER, omfang } from './graenser.ts';
import { resolvers } from './index.ts';
import { prisgraense } from './pris.ts';
import type { Revisionslog } from '../revision/skriv.ts';
import { revisionshook } from './revision/hook.ts';
import { lavUdfoerer } from './udfoer/udfoer.ts';

/** The served schema as text. */
export function laesSdl(): string {
  const mappe = join(pakkeRod, 'schema/graphql');
  const filer = readdirSync(mappe).filter((navn) => navn.endsWith('.graphql'));
  return filer.map((navn) => readFileSync(join(mappe, navn), 'utf8')).join('\n');
}

/**
 * What changes something cannot be made over again: it begins only when the caller's adgang is known to hold now – and when
 * it could be written down, since what was done cannot be withheld.
 */
function gaeldendeRettigheder(revision: Revisionslog): ApolloServerPlugin<Kontekst> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue: { rettigheder } }) => {
        if (operation?.operation !== OperationTypeNode.MUTATION) return;
        // Seen by nobody: the request is made again (http.ts).
        if (!(await rettigheder.gaelder())) throw new Error('rettighederne er ændret');
        await revision.proev().catch((fejl: unknown) => Promise.reject(tjenesteNede(fejl)));
      },
    }),
  };
}

type Gateway = NonNullable<ApolloServerOptions<Kontekst>['gateway']>;

/** The schema with the executor of its own: a gateway of Apollo's is the one who says how an operation is executed. */
function egenUdfoerer(apiSchema: GraphQLSchema): Gateway {
  const udfoer = lavUdfoerer(apiSchema);
  return {
    onSchemaLoadOrUpdate: (meld) => {
      meld({ apiSchema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, operation, context: contextValue, request: { operationName, variables } }) =>
        udfoer({ document, operation, contextValue, operationName, variableValues: variables }),
    }),
    stop: async () => undefined,
  };
}

interface Valg {
  /** Introspection is for development: the schema is published, a server need not tell it (security.md L55). */
  readonly introspektion: boolean;
  readonly log: Logger;
  /** No answer leaves before its look-ups are written here. */
  readonly revision: Revisionslog;
  readonly draen?: ApolloServerPlugin;
  /** Told of the schema as it is served, for who reads its types besides. */
  readonly vedSkema: (skema: GraphQLSchema) => void;
}

/**
 * The GraphQL server, started. What a document means is worked out once: parsed and validated documents are kept by
 * their text in a bounded cache of the server's own; nothing that was answered is.
 */
export async function startApollo({
  introspektion,
  log,
  revision,
  draen,
  vedSkema,
}: Valg): Promise<ApolloServer<Kontekst>> {
  const apollo = new ApolloServer<Kontekst>({
    gateway: egenUdfoerer(makeExecutableSchema({ typeDefs: laesSdl(), resolvers })),
    introspection: introspektion,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: GRAENSER.tokens },
    validationRules: [omfang],
    validationOptions: { maxErrors: FEJL_MAX, hideSuggestions: true },
    formatError: fejlformat(log),
    logger: log,
    plugins: [
      prisgraense(),
      gaeldendeRettigheder(revision),
      budgetgraense(revision),
      revisionshook(revision, log),
      { serverWillStart: async ({ schema }) => vedSkema(schema) },
      ...(draen ? [draen] : []),
      // The first of these would wrap every resolver to reckon cache headers we never send; the rest speak to others.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}
