/** What a question is, what it is asked from, and how its document is written. */
import { buildSchema } from 'graphql';
import { laesSdl } from '../../resolvers/apollo.ts';
import type { Terning } from '../support/verden.ts';
import { lavUdvalg } from './udvalg.ts';
import type { Objekt, Sted } from './verden.ts';

/** One request. `sider`: the connections in the answer to follow to their end, by path, each with its `after` variable. */
export interface Spoergsmaal {
  readonly navn: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly sider?: readonly { readonly sti: readonly string[]; readonly efter: string }[];
  /**
   * Who asks; left out: the caller. `revisor`: somebody with REVISION_SE and nothing else, of what the caller asked.
   * `administrator`: somebody with ADMINISTRATION and nothing else. `fagsystem`: the caller with INDEKS_OPSLAG alone, in
   * those of its groups that may read both sager and ydelser: it sees no more than the caller. `eksportoer`: the caller with
   * EKSPORT besides in all its groups.
   */
  readonly som?: 'revisor' | 'administrator' | 'fagsystem' | 'eksportoer';
  /** The body of an export, which is asked for instead. */
  readonly eksport?: object;
  /** Has its asker no privilege for it, whatever there is? */
  readonly naegtes?: true;
  /** Is every look-up of the caller told of in the answer's total? */
  readonly altLogget?: true;
  /** Fields that differ from one asking to the next. */
  readonly loebende?: readonly string[];
  /** Is the order of lists no part of the answer? */
  readonly uordnet?: true;
}

/** What is known when the questions are written: both worlds' objects, so that W1's unseen are asked for in W2 too. */
export interface Emne {
  readonly t: Terning;
  readonly sted: Sted;
  readonly objekter: readonly Objekt[];
  /** The instant between the phases. */
  readonly kendt: string;
}

export const FOER = '2024-06-01T00:00:00Z';
export const skema = buildSchema(laesSdl());
export const u = lavUdvalg(skema);

const VARIABLE = { cpr: 'CPR!', foer: 'DateTime', kendt: 'DateTime', after: 'Cursor', bruger: 'UUID', parter: '[PartInput!]!', sag: 'SagSortering', ydelse: 'YdelseSortering' } as const; // prettier-ignore

/** A document that declares the variables it uses. */
export function dokument(indhold: string, art: 'query' | 'mutation' = 'query'): string {
  const brugte = Object.entries(VARIABLE).filter(([navn]) => new RegExp(`\\$${navn}\\b`).test(indhold));
  const hoved = brugte.map(([navn, type]) => `$${navn}: ${type}`).join(', ');
  return u.dokument(hoved === '' ? art : `${art}(${hoved})`, indhold);
}

/** The field itself, once, as the caller. */
export const opslag = (indhold: (emne: Emne) => string, variables: (emne: Emne) => object = () => ({})) => (emne: Emne): Spoergsmaal[] => // prettier-ignore
  [{ navn: indhold(emne).replace(/\W.*/s, ''), query: dokument(indhold(emne)), variables: { ...variables(emne) } }]; // prettier-ignore
