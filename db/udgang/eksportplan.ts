import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Dag } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';

/** What is taken out every day, as an operator has set it up. */
export interface Eksportplan {
  readonly navn: string;
  readonly system: Uuid;
  readonly cvr: Cvr;
  readonly formaal: string;
  /** The body `POST /eksport` would be sent. */
  readonly oenske: object;
  readonly raekker: number;
  readonly behold: number;
}

/** A plan whose turn it is. */
export interface Forfaldenplan extends Eksportplan {
  /** The day it is to be made of: the newest whose time has come. */
  readonly dag: Dag;
  readonly udloebet: boolean;
  /** Attempts at it so far. */
  readonly forsoeg: number;
}

const IDAG = `(now() at time zone 'Europe/Copenhagen')::date`;
/** The newest Danish day on which the time of plan `p` has come. */
export const NYESTE_DAG = `(case when (${IDAG} + p.klokken::time) at time zone 'Europe/Copenhagen' <= now() then ${IDAG} else ${IDAG} - 1 end)`;
const FORFALDEN = `p.ophoert is null and p.dag < ${NYESTE_DAG} and (p.naeste_forsoeg is null or p.naeste_forsoeg <= now())`;

/** Names of those whose turn it is. */
export async function forfaldnePlaner(tx: Tx): Promise<string[]> {
  const raekker = await koer<{ navn: string }>(tx, `select p.navn from eksportplan p where ${FORFALDEN} order by p.navn`, []);
  return raekker.map(({ navn }) => navn);
} // prettier-ignore

const NOEGLE = `hashtextextended('eksportplan:' || $1::text, 18)`;

/** Takes it for this connection, as it is now; null: another is making it, or it is not its turn. Held until `slipPlan`, or the connection is gone. */
export async function tagPlan(tx: Tx, navn: string): Promise<Forfaldenplan | null> {
  const [svar] = await koer<{ fik: boolean }>(tx, `select pg_try_advisory_lock(${NOEGLE}) as fik`, [navn]);
  if (!svar?.fik) return null;
  // A statement of its own: it sees what the one before us came to.
  const tekst = `select p.navn, p.system, p.cvr, p.formaal, p.oenske, p.raekker, p.behold, p.forsoeg, ${NYESTE_DAG}::text as dag,
      coalesce(p.udloeber < ${NYESTE_DAG}, false) as udloebet
    from eksportplan p where p.navn = $1::text and ${FORFALDEN}`;
  const [fundet] = await koer<Forfaldenplan>(tx, tekst, [navn]);
  if (!fundet) await slipPlan(tx, navn);
  return fundet ?? null;
}

export async function slipPlan(tx: Tx, navn: string): Promise<void> {
  await koer(tx, `select pg_advisory_unlock(${NOEGLE})`, [navn]);
}

/** Has it not been ended meanwhile? */
export async function planGaelder(tx: Tx, navn: string): Promise<boolean> {
  const tekst = 'select 1 as en from eksportplan where navn = $1::text and ophoert is null';
  return (await koer(tx, tekst, [navn])).length === 1;
}

/** Its day has a file. */
export async function noterLavet(tx: Tx, { navn, dag }: Pick<Forfaldenplan, 'navn' | 'dag'>): Promise<void> {
  const tekst = `update eksportplan set dag = ($2::text)::date, lavet = now(), fejl = null, forsoeg = 0, naeste_forsoeg = null where navn = $1::text`;
  await koer(tx, tekst, [navn, dag]);
}

/** There is no file, and why. `igenMs`: it is tried again after so long; null: not before its next day. */
export async function noterUdeblevet(tx: Tx, { navn, dag }: Pick<Forfaldenplan, 'navn' | 'dag'>, fejl: string, igenMs: number | null): Promise<void> {
  const tekst =
    igenMs === null
      ? `update eksportplan set dag = ($3::text)::date, fejl = $2::text, forsoeg = 0, naeste_forsoeg = null where navn = $1::text`
      : `update eksportplan set fejl = $2::text, forsoeg = forsoeg + 1, naeste_forsoeg = now() + ($3::text)::float8 * interval '1 millisecond' where navn = $1::text`;
  await koer(tx, tekst, [navn, fejl, igenMs === null ? dag : String(igenMs)]);
} // prettier-ignore

/** How many there are that have no file of their newest day. */
export async function planerUdenFil(tx: Tx): Promise<number> {
  const tekst = `select count(*)::float8 as antal from eksportplan p where p.ophoert is null and (p.fejl is not null or p.dag < ${NYESTE_DAG})`;
  return (await koer<{ antal: number }>(tx, tekst, []))[0]?.antal ?? 0;
}
