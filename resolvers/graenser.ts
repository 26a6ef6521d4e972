import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql';
import { IndeksFejl } from '../errors.ts';

/** The limits every operation is held to; `Query.graenser` answers them (security.md L54). */
export const GRAENSER = {
  dybde: 15,
  aliaser: 50,
  tokens: 2_000,
  pris: 100_000,
  sideMax: 200,
  sideStandard: 50,
  kredsMax: 50,
  /** Bytes of a request's body. */
  krop: 100 * 1024,
} as const;

/** An operation past a limit: refused whole, with HTTP 400, before anything is looked up. */
export function forBred(besked: string): GraphQLError {
  return new GraphQLError(besked, {
    originalError: new IndeksFejl('FOR_BRED', besked),
    extensions: { http: { status: 400 } },
  });
}

/** Validation rule: depth of each operation, and aliases in the document. Introspection is held by `tokens` alone. */
export function dybdeOgAliaser(context: ValidationContext): ASTVisitor {
  const kendte = new Map<string, number>();
  let aliaser = 0;

  const dybde = ({ selections }: SelectionSetNode): number =>
    Math.max(
      0,
      ...selections.map((valg) => {
        if (valg.kind === Kind.FRAGMENT_SPREAD) return fragmentdybde(valg.name.value);
        if (valg.kind === Kind.INLINE_FRAGMENT) return dybde(valg.selectionSet);
        return valg.name.value.startsWith('__') ? 0 : 1 + (valg.selectionSet ? dybde(valg.selectionSet) : 0);
      }),
    );
  // Each fragment is measured once; a circle, which another rule refuses, measures nothing.
  const fragmentdybde = (navn: string): number => {
    const fragment = context.getFragment(navn);
    if (!kendte.has(navn)) {
      kendte.set(navn, 0);
      if (fragment) kendte.set(navn, dybde(fragment.selectionSet));
    }
    return kendte.get(navn) ?? 0;
  };

  return {
    OperationDefinition({ selectionSet }) {
      if (dybde(selectionSet) <= GRAENSER.dybde) return;
      context.reportError(forBred(`forespørgslen er dybere end ${GRAENSER.dybde} niveauer`));
    },
    Field({ alias }) {
      if (alias) aliaser += 1;
    },
    Document: {
      leave() {
        if (aliaser > GRAENSER.aliaser) context.reportError(forBred(`der er flere end ${GRAENSER.aliaser} aliaser`));
      },
    },
  };
}
