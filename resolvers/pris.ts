import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, isListType, isNonNullType, type DocumentNode, type GraphQLOutputType } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { forBred, GRAENSER } from './graenser.ts';

/** How many rows a list without `first` is reckoned to hold: the parts of a sag, the lines of a payment. */
const LISTE = 2;
/** Costs remembered per document: one per size of page its clients ask for. */
const HUSKES_MAX = 100;

type Husket = WeakMap<DocumentNode, Map<string, number>>;

/** Refuses with FOR_BRED what would cost too much to answer, before it is answered. */
export function prisgraense(): ApolloServerPlugin {
  const huskede: Husket = new WeakMap();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request: { variables = {} } }) => {
        if (!operation) return; // no operation of that name: execution says so
        const pris = husket(huskede, document, `${operation.name?.value}${stoerrelser(variables)}`, () =>
          beregn({
            schema,
            query: document,
            variables,
            ...(operation.name ? { operationName: operation.name.value } : {}),
          }),
        );
        if (pris > GRAENSER.pris) throw forBred(`forespørgslen koster ${pris}; højst ${GRAENSER.pris} (se graenser)`);
      },
    }),
  };
}

function beregn(valg: Omit<Parameters<typeof getComplexity>[0], 'estimators'>): number {
  try {
    return getComplexity({ ...valg, estimators: [estimat] });
  } catch (fejl) {
    if (!(fejl instanceof GraphQLError)) throw fejl;
    if (fejl.message.startsWith('Query exceeds')) throw forBred('forespørgslen har for mange felter');
    // Variables that cannot be read: what cannot be reckoned is not run.
    const { nodes, originalError } = fejl;
    throw new GraphQLError(fejl.message, {
      ...(nodes ? { nodes } : {}),
      ...(originalError ? { originalError } : {}),
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
}

/** A field costs one, and what is below it once per row it may hold. Past `sideMax` the resolver refuses, so no more is reckoned. */
const estimat: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  if (childComplexity === 0) return 1;
  if (field.args.some(({ name }) => name === 'first')) {
    const first: unknown = args.first ?? GRAENSER.sideStandard;
    return 1 + childComplexity * Math.min(Math.max(Number(first), 1), GRAENSER.sideMax);
  }
  if (Array.isArray(args.parter)) return 1 + childComplexity * Math.min(args.parter.length, GRAENSER.kredsMax);
  const iForbindelse = type.name.endsWith('Connection'); // its rows are counted by the field that gave it
  return 1 + childComplexity * (erListe(field.type) && !iForbindelse ? LISTE : 1);
};

function erListe(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** The variables as far as a cost can depend on them: their shape, numbers and truths. No text, so no number of a person. */
function stoerrelser(variables: object): string {
  return JSON.stringify(variables, (_navn, vaerdi: unknown) => (typeof vaerdi === 'string' ? '' : vaerdi));
}

function husket(huskede: Husket, document: DocumentNode, noegle: string, beregnet: () => number): number {
  const forDokument = huskede.get(document) ?? new Map<string, number>();
  huskede.set(document, forDokument);
  const fundet = forDokument.get(noegle);
  if (fundet !== undefined) return fundet;
  const pris = beregnet();
  if (forDokument.size >= HUSKES_MAX) forDokument.clear();
  forDokument.set(noegle, pris);
  return pris;
}
