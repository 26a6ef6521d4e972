import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType, getNullableType, getVariableValues, GraphQLError, isInputObjectType, isListType, Kind, TypeInfo, valueFromAST, visit,
  visitWithTypeInfo, type DocumentNode, type GraphQLInputType, type GraphQLSchema, type OperationDefinitionNode, type ValueNode,
} from 'graphql'; // prettier-ignore
import { IndeksFejl } from '../errors.ts';
import { skjult, type Identifikator } from '../schema/domaene/identifikator.ts';
import { cprI } from '../schema/domaene/soegning/ord.ts';
import type { Kontekst } from './context.ts';
import { tjenesteNede } from './fejl.ts';
import type { PartInput } from './generated.ts';
import { GRAENSER } from './graenser.ts';
import { laesIdent } from './part.ts';
import type { Revisionslog } from '../revision/skriv.ts';

const VINDUE = { minut: ['minuttet', 60], doegn: ['døgnet', 3_600] } as const;

/**
 * Sets everybody an operation names off in the caller's budget before anything of it is looked up – known, hidden or
 * unknown alike, so that being refused tells nothing of them (security.md L52). Without room for all, none is looked up.
 */
export function budgetgraense(revision: Pick<Revisionslog, 'tag'>): ApolloServerPlugin<Kontekst> {
  const kendte = new WeakMap<OperationDefinitionNode, readonly Sted[]>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request: { variables = {} }, contextValue }) => {
        if (!operation) return; // no operation of that name: execution says so
        const steder = kendte.get(operation) ?? stederI(schema, document, operation);
        kendte.set(operation, steder);
        if (steder.length === 0) return;
        const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
        if (!coerced) return; // execution refuses it, and looks nobody up
        const naevnte = steder.flatMap(({ vaerdi, type, tekst, max }) => {
          const laest: unknown = valueFromAST(vaerdi, type, coerced);
          if (tekst) return typeof laest === 'string' ? cprI(laest).map((cpr) => skjult('cpr', cpr)) : [];
          return parterI(laest, type, max).flatMap((part) => identAf(part, contextValue) ?? []);
        });
        contextValue.spor.naevn(naevnte);
        const forbrug = contextValue.spor.forbrug();
        if (forbrug === null) return;
        const over = await revision.tag(forbrug).catch((fejl: unknown) => Promise.reject(tjenesteNede(fejl)));
        if (over !== null) throw overskredet(over);
      },
    }),
  };
}

/** An argument that can hold a part, somewhere in it; `tekst`: free text that is searched for, where a number is one. */
interface Sted {
  readonly tekst: boolean;
  readonly vaerdi: ValueNode;
  readonly type: GraphQLInputType;
  /** Longer lists than this are refused whole. */
  readonly max: number;
}

/** Every such argument of the operation and the document's fragments; the same for every request with this document. */
function stederI(schema: GraphQLSchema, { definitions }: DocumentNode, operation: OperationDefinitionNode): Sted[] {
  const steder: Sted[] = [];
  const typer = new TypeInfo(schema);
  const Argument = ({ value }: { readonly value: ValueNode }) => {
    const type = typer.getInputType();
    const tekst = typer.getFieldDef()?.name === 'soeg' && typer.getArgument()?.name === 'tekst';
    const max = typer.getFieldDef()?.name === 'kendteParter' ? GRAENSER.partlisteMax : GRAENSER.kredsMax;
    if (type && (tekst || kanHoldePart(type))) steder.push({ vaerdi: value, type, tekst, max });
  };
  for (const del of definitions) {
    if (del === operation || del.kind === Kind.FRAGMENT_DEFINITION) visit(del, visitWithTypeInfo(typer, { Argument }));
  }
  return steder;
}

function kanHoldePart(type: GraphQLInputType, sete = new Set<string>()): boolean {
  const inderst = getNamedType(type);
  if (inderst.name === 'PartInput') return true;
  if (!isInputObjectType(inderst) || sete.has(inderst.name)) return false;
  sete.add(inderst.name); // a filter can hold filters of its own kind
  return Object.values(inderst.getFields()).some((felt) => kanHoldePart(felt.type, sete));
}

/** The parts in a value of the type. A kreds past its limit is refused whole, and reads nobody. */
function parterI(vaerdi: unknown, type: GraphQLInputType, max: number): PartInput[] {
  const ren = getNullableType(type);
  if (isListType(ren)) {
    const fundne = Array.isArray(vaerdi) ? vaerdi.flatMap((en) => parterI(en, ren.ofType, max)) : [];
    return fundne.length > max && getNamedType(ren).name === 'PartInput' ? [] : fundne;
  }
  if (!isInputObjectType(ren) || typeof vaerdi !== 'object' || vaerdi === null) return [];
  if (ren.name === 'PartInput') return [vaerdi as PartInput]; // a value graphql has read as that type
  return Object.entries(ren.getFields()).flatMap(([navn, felt]) =>
    parterI((vaerdi as Record<string, unknown>)[navn], felt.type, max),
  );
}

/** Whom it names; null for what is nobody's number, which the look-up itself refuses. */
function identAf(part: PartInput, { partIder }: Kontekst): Identifikator | null {
  try {
    return laesIdent(part, partIder);
  } catch {
    return null;
  }
}

function overskredet(vindue: keyof typeof VINDUE): GraphQLError {
  const [navn, sekunder] = VINDUE[vindue];
  const besked = `der er slået for mange personer op i ${navn}; prøv igen senere (se graenser)`;
  const headers = new HeaderMap([['retry-after', String(sekunder)]]);
  return new GraphQLError(besked, {
    originalError: new IndeksFejl('GRAENSE_OVERSKREDET', besked),
    extensions: { http: { status: 429, headers } },
  });
}
