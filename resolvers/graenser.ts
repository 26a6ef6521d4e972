import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import { IndeksFejl } from '../errors.ts';
import { maal, type Maal } from './maal.ts';

/** The limits every operation is held to; `Query.graenser` answers them (security.md L54). */
export const GRAENSER = {
  dybde: 15,
  aliaser: 50,
  tokens: 2_000,
  pris: 100_000,
  sideMax: 200,
  sideStandard: 50,
  kredsMax: 50,
  /** Parts in a list a system asks of. */
  partlisteMax: 1_000,
  /** Bytes of a request's body. */
  krop: 100 * 1024,
} as const;

/** One field in a hundred fragments is a client's way of writing; a thousand times over it is something else. */
const GENTAGELSER_MAX = 100;
/** Faults told of one document: more is no help to whoever reads them. */
export const FEJL_MAX = 10;

/** An operation past a limit: refused whole, with HTTP 400, before anything is looked up. */
export function forBred(besked: string): GraphQLError {
  return new GraphQLError(besked, {
    originalError: new IndeksFejl('FOR_BRED', besked),
    extensions: { http: { status: 400 } },
  });
}

/**
 * Validation rule: depth, aliases, repetitions and selections of the whole document (maal.ts). What is past a limit is
 * empty while it is walked, so that no other rule spends time on what is refused anyway; the audit log reads it after.
 */
export function omfang(context: ValidationContext): ASTVisitor {
  const hele = context.getDocument();
  const besked = forStort(maal(hele));
  if (besked === null) return {};
  context.reportError(forBred(besked));
  const { definitions } = hele;
  const document: { definitions: typeof definitions } = hele; // parsed for this request alone
  return {
    Document: {
      enter: () => {
        document.definitions = [];
      },
      leave: () => {
        document.definitions = definitions;
      },
    },
  };
}

function forStort({ dybde, aliaser, gentagelser, valg }: Maal): string | null {
  if (valg === Infinity) return 'forespørgslen har for mange felter';
  if (dybde > GRAENSER.dybde) return `forespørgslen er dybere end ${GRAENSER.dybde} niveauer`;
  if (aliaser > GRAENSER.aliaser) return `der er flere end ${GRAENSER.aliaser} aliaser`;
  if (gentagelser > GENTAGELSER_MAX) return `samme felt står mere end ${GENTAGELSER_MAX} gange i ét valg`;
  return null;
}
