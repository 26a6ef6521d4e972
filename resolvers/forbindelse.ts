import { getNamedType, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Noegle, Side, Sidevalg } from '../db/laeser.ts';
import { IndeksFejl } from '../errors.ts';
import type { Kontekst } from './context.ts';
import { felter } from './felter.ts';
import { GRAENSER } from './graenser.ts';
import { vis, type Udsyn, type Vist } from './loaders.ts';
import { planlagtUnder, type Valgte } from './udfoer/plan.ts';

/** A page on its way out. `binding` is what its cursors are made for; they are made only when asked for. */
export interface Forbindelse<T> {
  readonly nodes: readonly T[];
  readonly noegler: readonly Noegle[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly antal: number | null;
  readonly binding: string;
}
export interface Kant<T> {
  readonly node: T;
  readonly noegle: Noegle | undefined;
  readonly binding: string;
}

/** The connection of a page of rows; each is marked with its udsyn. */
export function forbindelse<T extends object>(
  side: Side<T> | null,
  udsyn: Udsyn,
  binding: string,
  { efter }: Sidevalg,
): Forbindelse<Vist<T>> {
  for (const raekke of side?.raekker ?? []) vis(raekke, udsyn);
  udsyn.samler.total(side?.antal ?? 0);
  return {
    nodes: (side?.raekker ?? []) as readonly Vist<T>[], // every one was marked on the line above
    noegler: side?.noegler ?? [],
    hasNextPage: side?.flere ?? false,
    hasPreviousPage: efter !== null,
    antal: side ? side.antal : 0,
    binding,
  };
}

interface Sideargumenter {
  readonly first?: number | null;
  readonly after?: string | null;
}
export type Opslagsinfo = Pick<
  GraphQLResolveInfo,
  'schema' | 'fragments' | 'variableValues' | 'returnType' | 'fieldNodes'
>;

/** The page a connection field asks for: rows only when it selects any, the total only when it selects that. */
export function sidevalg(
  args: Sideargumenter,
  binding: string,
  cursorer: Kontekst['cursorer'],
  info: Opslagsinfo,
): Sidevalg {
  const foerst = args.first ?? GRAENSER.sideStandard;
  if (foerst < 1 || foerst > GRAENSER.sideMax) {
    throw new IndeksFejl('BAD_USER_INPUT', `first skal være mellem 1 og ${GRAENSER.sideMax}`);
  }
  const valgte = [...underfelter(info).values()].map(([node]) => node?.name.value);
  return {
    // Not 0: a page without rows leaves its limit unused, and PostgreSQL refuses an unused parameter (42P18).
    foerst: valgte.some((felt) => felt === 'edges' || felt === 'nodes' || felt === 'pageInfo') ? foerst : 1,
    efter: args.after ? cursorer.laes(binding, args.after) : null,
    antal: valgte.includes('totalCount'),
  };
}

/**
 * The fields selected below a field, by response name: fragments, aliases, @skip and @include as execution itself counts
 * them – the function is execution's own, which graphql marks internal; its version is pinned. Of a field that is planned
 * (udfoer/plan.ts) it has been found already.
 */
export function underfelter({ schema, fragments, variableValues, returnType, fieldNodes }: Opslagsinfo): Valgte {
  const planlagt = planlagtUnder(fieldNodes);
  if (planlagt) return planlagt;
  const type = getNamedType(returnType) as GraphQLObjectType; // called for fields of object types only
  return collectSubfields(schema, fragments, variableValues, type, fieldNodes);
}

/** Where a list is, for its cursors: the field, whose list it is, what was asked of it, and when it is looked at. */
export function binding(felt: string, om: string, args: object, { paa }: Pick<Udsyn, 'paa'>): string {
  const { first: _first, after: _after, paa: _paa, ...resten } = args as Record<string, unknown>;
  return JSON.stringify([felt, om, resten, paa]);
}

/** The resolvers every connection shares. */
export const forbindelsesfelter = {
  ...felter('nodes'),
  edges: <T>({ nodes, noegler, binding }: Forbindelse<T>): Kant<T>[] =>
    nodes.map((node, i) => ({ node, noegle: noegler[i], binding })),
  pageInfo: (side: Forbindelse<unknown>) => side,
};
export const medAntal = { ...forbindelsesfelter, totalCount: ({ antal }: Forbindelse<unknown>) => antal ?? 0 };

/** The resolvers every edge shares. */
export const kantfelter = {
  ...felter('node'),
  cursor: (kant: Kant<unknown>, _args: unknown, { cursorer }: Kontekst) =>
    lavCursor(kant.binding, kant.noegle, cursorer),
};

export const PageInfo = {
  ...felter('hasNextPage', 'hasPreviousPage'),
  startCursor: ({ binding, noegler }: Forbindelse<unknown>, _args: unknown, { cursorer }: Kontekst) =>
    noegler.length > 0 ? lavCursor(binding, noegler[0], cursorer) : null,
  endCursor: ({ binding, noegler }: Forbindelse<unknown>, _args: unknown, { cursorer }: Kontekst) =>
    noegler.length > 0 ? lavCursor(binding, noegler.at(-1), cursorer) : null,
};

function lavCursor(binding: string, noegle: Noegle | undefined, cursorer: Kontekst['cursorer']): string {
  if (!noegle) throw new Error('en side har færre nøgler end rækker');
  return cursorer.lav(binding, noegle);
}
