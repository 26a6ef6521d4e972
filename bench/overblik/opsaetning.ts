import type { JSONWebKeySet } from 'jose';

/** What a server of the comparison is started with. */
export interface Opsaetning {
  readonly url: string;
  /** Connections to the database: the same number for all. */
  readonly pulje: number;
  readonly jwks: JSONWebKeySet;
  readonly issuer: string;
  readonly audience: string;
  /** Ours: is each answer held until its audit row is committed? The others keep no log. */
  readonly revision?: boolean;
  readonly gruppeliste: readonly unknown[];
}

/** Read by the server itself, in its own process. */
export function laesOpsaetning(): Opsaetning {
  return JSON.parse(process.env.BENCH ?? '') as Opsaetning; // written by `startBarn`
}
