import type { GraphQLResolveInfo } from 'graphql';
import { IndeksFejl } from '../../errors.ts';
import type { Kontekst } from '../context.ts';
import type { PartInput } from '../generated.ts';
import { identFraInput } from '../part.ts';
import type { Samler } from '../../revision/samler.ts';
import { kriterierAf } from '../../revision/spor.ts';

type Opslag<A, R> = (rod: object, args: A, kontekst: Kontekst, info: GraphQLResolveInfo) => R | Promise<R>;
type Logget<A, R> = (...argumenter: Parameters<Opslag<A, R>>) => Promise<R>;

/**
 * A look-up that leaves its row in the audit log, whatever comes of it: who was asked for is written down before it is
 * judged whether it may be asked, and a refusal with its code.
 */
export function logget<A, R>(opslag: Opslag<A, R>): Logget<A, R> {
  return async (rod, args, kontekst, info) => {
    const egen = kontekst.logget(info.fieldName);
    const { samler } = egen;
    const kriterier = kriterierAf(args as object); // GraphQL's arguments are always an object
    if (kriterier !== null) samler.kriterier(kriterier);
    navngivne(args, egen);
    try {
      return await opslag(rod, args, egen, info);
    } catch (fejl) {
      afvis(samler, fejl);
      throw fejl;
    }
  };
}

/** A look-up that names a part or answers with a person's rows: not run without a purpose (contract/README.md §3). */
export function personopslag<A, R>(opslag: Opslag<A, R>): Logget<A, R> {
  return logget((rod, args, kontekst, info) => {
    kontekst.kraevFormaal();
    return opslag(rod, args, kontekst, info);
  });
}

function afvis(samler: Samler, fejl: unknown): void {
  samler.afvist(fejl instanceof IndeksFejl ? fejl.kode : 'INTERNAL_SERVER_ERROR');
}

/** Everybody the arguments name, through filters in filters. An id that is nobody's is the look-up's own to refuse. */
function navngivne(vaerdi: unknown, kontekst: Kontekst): void {
  if (Array.isArray(vaerdi)) for (const en of vaerdi) navngivne(en, kontekst);
  else if (typeof vaerdi === 'object' && vaerdi !== null) {
    for (const [navn, indre] of Object.entries(vaerdi)) {
      if (navn === 'part' || navn === 'parter') {
        // What stands under these names in the schema.
        for (const part of [indre ?? []].flat() as PartInput[]) noter(part, kontekst);
      } else navngivne(indre, kontekst);
    }
  }
}

function noter(part: PartInput, kontekst: Kontekst): void {
  try {
    identFraInput(part, kontekst);
  } catch {
    // not an identifier: nobody was asked for
  }
}
