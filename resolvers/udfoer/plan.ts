import {
  BREAK, getNullableType, isLeafType, isListType, isNonNullType, isObjectType, Kind, OperationTypeNode,
  TypeNameMetaFieldDef as TYPENAVN, visit,
  type DocumentNode, type FieldNode, type GraphQLField, type GraphQLLeafType, type GraphQLObjectType,
  type GraphQLOutputType, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql'; // prettier-ignore
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';

/** A field as it is asked for in one place: all that does not depend on who asks. */
export interface Feltplan {
  /** Its name in the answer. */
  readonly navn: string;
  readonly type: GraphQLObjectType;
  readonly def: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly noder: readonly FieldNode[];
  readonly vaerdi: Vaerdiplan;
  /** Is it a value by itself, with nothing below it? */
  readonly blad: boolean;
  /** Does its resolver take the fourth argument? A function that names three at most is not given it. */
  readonly medInfo: boolean;
}

/** How a value of the type is completed. */
export type Vaerdiplan =
  | { readonly slags: 'blad'; readonly type: GraphQLLeafType }
  | { readonly slags: 'objekt'; readonly felter: readonly Feltplan[] }
  | { readonly slags: 'liste'; readonly type: GraphQLOutputType; readonly led: Vaerdiplan }
  | { readonly slags: 'altid'; readonly af: Vaerdiplan };

export type Plan = readonly Feltplan[];
/** What is selected of one thing, by its name in the answer. */
export type Valgte = ReadonlyMap<string, readonly FieldNode[]>;

/** Plans are kept, so a document cannot ask for one without end: fragments in fragments can be many times what was sent. */
const FELTER_MAX = 1_000;
/** What is selected below the fields of a plan: the same for all who ask. */
const valgteUnder = new WeakMap<readonly FieldNode[], Valgte>();

/** What a plan found selected below a field; undefined for one that is in none. */
export const planlagtUnder = (noder: readonly FieldNode[]): Valgte | undefined => valgteUnder.get(noder);

/** Thrown on the way down a document, and seen by nobody else. */
class Uplanlagt extends Error {}

/**
 * The plan of an operation; null where graphql's own executor is to answer it: a mutation, a selection that depends on
 * variables (`@skip`, `@include`), what is an interface or a union, introspection, or is very large. Every other word of GraphQL is the same here
 * as there: test/resolvers/udfoer holds one to the other.
 */
export function lavPlan(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Plan | null {
  const rod = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !rod || betinget(document)) return null;
  const fragmenter = Object.fromEntries(
    document.definitions.flatMap((en) => (en.kind === Kind.FRAGMENT_DEFINITION ? [[en.name.value, en]] : [])),
  );
  let antal = 0;
  const felter = (type: GraphQLObjectType, valgte: Valgte): Feltplan[] =>
    [...valgte].flatMap(([navn, noder]) => {
      const [node] = noder;
      if (!node) return [];
      const def = node.name.value === TYPENAVN.name ? TYPENAVN : type.getFields()[node.name.value];
      if (!def || navn === '__proto__' || (antal += 1) > FELTER_MAX) throw new Uplanlagt(); // __schema is no field of the type
      const medInfo = def.resolve === undefined || def.resolve.length === 0 || def.resolve.length > 3;
      return [{ navn, type, def, node, noder, medInfo, blad: isLeafType(getNullableType(def.type)), vaerdi: vaerdi(def.type, noder) }];
    });
  const vaerdi = (type: GraphQLOutputType, noder: readonly FieldNode[]): Vaerdiplan => {
    if (isNonNullType(type)) return { slags: 'altid', af: vaerdi(type.ofType, noder) };
    if (isListType(type)) return { slags: 'liste', type: type.ofType, led: vaerdi(type.ofType, noder) };
    if (isLeafType(type)) return { slags: 'blad', type };
    if (!isObjectType(type) || type.isTypeOf) throw new Uplanlagt();
    const under = collectSubfields(schema, fragmenter, {}, type, noder);
    valgteUnder.set(noder, under);
    return { slags: 'objekt', felter: felter(type, under) };
  };
  try {
    return felter(rod, collectFields(schema, fragmenter, {}, rod, operation.selectionSet));
  } catch (fejl) {
    if (fejl instanceof Uplanlagt) return null;
    throw fejl;
  }
} // prettier-ignore

function betinget(document: DocumentNode): boolean {
  let fundet = false;
  visit(document, { Directive: () => ((fundet = true), BREAK) });
  return fundet;
}
