import {
  execute, getArgumentValues, GraphQLError, isNonNullType, locatedError, type DocumentNode, type ExecutionResult,
  type GraphQLOutputType, type GraphQLResolveInfo, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql'; // prettier-ignore
import { buildExecutionContext, buildResolveInfo, type ExecutionContext } from 'graphql/execution/execute.js';
import { inspect } from 'graphql/jsutils/inspect.js';
import { isIterableObject } from 'graphql/jsutils/isIterableObject.js';
import { isPromise } from 'graphql/jsutils/isPromise.js';
import { addPath, pathToArray, type Path } from 'graphql/jsutils/Path.js';
import { husk } from '../../schema/domaene/husk.ts';
import { lavPlan, type Feltplan, type Plan, type Vaerdiplan } from './plan.ts';

/** What an operation is executed with: graphql's own arguments. */
export interface Anmodning {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | undefined;
  readonly contextValue: unknown;
  readonly variableValues: { readonly [variable: string]: unknown } | undefined;
}

/** Executes operations of one schema. */
export type Udfoerer = (anmodning: Anmodning) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Executes as graphql's `execute` does – the same values, nulls and errors, in the same order – with what an operation asks
 * worked out once for as long as its document is remembered: graphql works it out anew for every row. What has no plan
 * (plan.ts) is graphql's own to execute.
 */
export function lavUdfoerer(schema: GraphQLSchema): Udfoerer {
  const planer = new Map<OperationDefinitionNode, Plan | null>();
  return ({ operation, ...anmodning }) => {
    const valg = { schema, ...anmodning };
    if (!operation) return execute(valg);
    let plan = planer.get(operation);
    if (plan === undefined)
      husk(planer, operation, (plan = lavPlan(schema, anmodning.document, operation)), HUSKES_MAX);
    if (plan === null) return execute(valg);
    const k = buildExecutionContext(valg);
    return 'schema' in k ? koer(k, plan) : { errors: k };
  };
}

/** Screens and systems ask in few forms; past so many the oldest is planned anew. */
const HUSKES_MAX = 100;

function koer(k: ExecutionContext, plan: Plan): ExecutionResult | Promise<ExecutionResult> {
  const svar = (data: Svar | null): ExecutionResult =>
    k.collectedErrors.errors.length === 0 ? { data } : { errors: k.collectedErrors.errors, data };
  const faldt = (fejl: unknown) => {
    k.collectedErrors.add(fejl as GraphQLError, undefined); // located by the field it left
    return svar(null);
  };
  try {
    const data = objekt(k, plan, undefined, undefined);
    return isPromise(data) ? data.then(svar, faldt) : svar(data);
  } catch (fejl) {
    return faldt(fejl);
  }
}

type Svar = Record<string, unknown>;

function objekt(k: ExecutionContext, felter: Plan, kilde: unknown, sti: Path | undefined): Svar | Promise<Svar> {
  const svar: Svar = {};
  let venter = false;
  try {
    for (const et of felter) {
      const vaerdi = felt(k, et, kilde, sti);
      svar[et.navn] = vaerdi;
      if (isPromise(vaerdi)) venter = true;
    }
  } catch (fejl) {
    if (!venter) throw fejl;
    // The others are waited for, since they may fail too.
    return alle(svar).finally(() => {
      throw fejl;
    });
  }
  return venter ? alle(svar) : svar;
}

async function alle(svar: Svar): Promise<Svar> {
  const vaerdier = await Promise.all(Object.values(svar));
  Object.keys(svar).forEach((navn, i) => (svar[navn] = vaerdier[i]));
  return svar;
}

function felt(k: ExecutionContext, et: Feltplan, kilde: unknown, over: Path | undefined): unknown {
  const { def, noder, type } = et;
  // Where a value stands is asked by its resolver, by what is below it, and where it fails.
  const kendt = et.medInfo || !et.blad ? sti(et, over) : undefined;
  try {
    const args = def.args.length === 0 ? UDEN : getArgumentValues(def, et.node, k.variableValues);
    const info = et.medInfo && kendt ? buildResolveInfo(k, def, noder, type, kendt) : IKKE_SET;
    const resolver = def.resolve ?? k.fieldResolver;
    const raa: unknown = resolver(kilde, args, k.contextValue, info);
    const faerdig = isPromise(raa)
      ? raa.then((fundet) => fuldfoert(k, et, et.vaerdi, kendt, fundet))
      : fuldfoert(k, et, et.vaerdi, kendt, raa);
    if (!isPromise(faerdig)) return faerdig;
    return faerdig.then(undefined, (fejl: unknown) => fejlet(k, noder, def.type, kendt ?? sti(et, over), fejl));
  } catch (fejl) {
    return fejlet(k, noder, def.type, kendt ?? sti(et, over), fejl);
  }
}

const sti = ({ navn, type }: Feltplan, over: Path | undefined): Path => addPath(over, navn, type.name);

/** A value as its type has it. */
function fuldfoert(k: ExecutionContext, et: Feltplan, plan: Vaerdiplan, her: Path | undefined, raa: unknown): unknown {
  if (raa instanceof Error) throw raa;
  if (plan.slags === 'altid') {
    const faerdig = fuldfoert(k, et, plan.af, her, raa);
    if (faerdig === null) throw new Error(`Cannot return null for non-nullable field ${et.type.name}.${et.def.name}.`);
    return faerdig;
  }
  if (raa == null) return null;
  if (plan.slags === 'objekt') return objekt(k, plan.felter, raa, her);
  if (plan.slags === 'liste') return liste(k, et, plan, her, raa);
  const vist: unknown = plan.type.serialize(raa);
  if (vist != null) return vist;
  throw new Error(
    `Expected \`${inspect(plan.type)}.serialize(${inspect(raa)})\` to return non-nullable value, returned: ${inspect(vist)}`,
  );
}

type Listeplan = Vaerdiplan & { readonly slags: 'liste' };

function liste(k: ExecutionContext, et: Feltplan, plan: Listeplan, her: Path | undefined, raa: unknown) {
  if (!isIterableObject(raa)) {
    throw new GraphQLError(`Expected Iterable, but did not find one for field "${et.type.name}.${et.def.name}".`);
  }
  const faerdige: unknown[] = [];
  let venter = false;
  try {
    for (const en of raa) {
      const faerdig = led(k, et, plan, addPath(her, faerdige.length, undefined), en);
      faerdige.push(faerdig);
      if (isPromise(faerdig)) venter = true;
    }
  } catch (fejl) {
    // Nobody waits for the others any more; that one of them fails too must not be news to the whole process.
    for (const en of faerdige) if (isPromise(en)) en.then(undefined, () => undefined);
    throw fejl;
  }
  return venter ? Promise.all(faerdige) : faerdige;
}

function led(k: ExecutionContext, et: Feltplan, { type, led }: Listeplan, plads: Path, en: unknown): unknown {
  try {
    const faerdig = isPromise(en)
      ? en.then((fundet) => fuldfoert(k, et, led, plads, fundet))
      : fuldfoert(k, et, led, plads, en);
    if (!isPromise(faerdig)) return faerdig;
    return faerdig.then(undefined, (fejl: unknown) => fejlet(k, et.noder, type, plads, fejl));
  } catch (fejl) {
    return fejlet(k, et.noder, type, plads, fejl);
  }
}

/** Null where the type allows it, with the error told; else the error goes on to what holds it. */
function fejlet(
  k: ExecutionContext,
  noder: Feltplan['noder'],
  type: GraphQLOutputType,
  sti: Path,
  fejl: unknown,
): null {
  const sted = locatedError(fejl, noder, pathToArray(sti));
  if (isNonNullType(type)) throw sted;
  k.collectedErrors.add(sted, sti);
  return null;
}

/** The arguments of a field that has none. */
const UDEN = Object.freeze(Object.create(null) as Record<string, never>);
/** Given to a resolver that does not name it. */
const IKKE_SET = undefined as unknown as GraphQLResolveInfo;
