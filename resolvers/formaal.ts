import type { GraphQLResolveInfo } from 'graphql';
import type { Kontekst } from './context.ts';

type Opslag<A, R> = (rod: object, args: A, kontekst: Kontekst, info: GraphQLResolveInfo) => R;

/** A look-up that names a part or answers with a person's rows: not run without a purpose (contract/README.md §3). */
export function personopslag<A, R>(opslag: Opslag<A, R>): Opslag<A, R> {
  return (rod, args, kontekst, info) => {
    kontekst.kraevFormaal();
    return opslag(rod, args, kontekst, info);
  };
}

/** The purpose a header says: percent-encoded UTF-8, 3–200 characters. Null when it says none that can be logged. */
export function laesFormaal(hoved: string | undefined): string | null {
  try {
    const formaal = decodeURIComponent(hoved ?? '').trim();
    const laengde = [...formaal].length;
    return laengde >= 3 && laengde <= 200 && !/\p{Cc}/u.test(formaal) ? formaal : null;
  } catch {
    return null; // not percent-encoded UTF-8
  }
}
