import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';

/** A subscription as it is kept. */
export interface Abonnement {
  readonly id: Uuid;
  readonly system: Uuid;
  readonly cvr: Cvr;
  readonly slags: readonly string[];
  /** KLE patterns it is narrowed to; null: what the rights let through. */
  readonly kle: readonly string[] | null;
  /** Only these, where given: oprettet, aendret, or the name of a forretningshændelse. */
  readonly haendelser: readonly string[] | null;
  readonly fraNr: number;
  /** What was acknowledged last; where a reader that says nothing goes on from. */
  readonly kvitteret: number;
  readonly oprettet: string;
  /** Where it is pushed to; null: it is pulled, or an exchange's. */
  readonly webhook: string | null;
  /** Events in one push, at most. */
  readonly antal: number;
  /** Pushes that failed in a row, and the last one's why. */
  readonly fejlet: number;
  readonly senesteFejl: string | null;
  readonly naesteForsoeg: string | null;
  /** Since when it is not pushed any more, and waits to be begun again; null: it is not parked. */
  readonly parkeret: string | null;
}

/** Where a subscription is pushed to. */
export interface Webhook {
  readonly url: string;
  /** Events in one push, at most. */
  readonly antal: number;
  /** What they are signed with, encrypted; null: as before. */
  readonly hemmelighed: string | null;
  /** The token's claims as rights are read from: pushed to, a subscriber shows none. */
  readonly claims: object;
}

export type NytAbonnement = Pick<Abonnement, 'id' | 'system' | 'cvr' | 'slags' | 'kle' | 'haendelser'> & {
  readonly fra: 'nu' | 'begyndelsen';
  readonly webhook: Webhook | null;
};

/** The columns an `Abonnement` is read from. */
export const FELTER = `id, system, cvr, to_json(slags) as slags, to_json(kle) as kle, to_json(haendelser) as haendelser,
  fra_nr::float8 as "fraNr", kvitteret::float8 as kvitteret, to_json(oprettet) #>> '{}' as oprettet, webhook, webhook_antal as antal,
  fejlet, seneste_fejl as "senesteFejl", to_json(naeste_forsoeg) #>> '{}' as "naesteForsoeg", to_json(parkeret) #>> '{}' as parkeret`;
const liste = (nr: number) => `(select array_agg(x) from jsonb_array_elements_text(($${String(nr)}::text)::jsonb) x)`;

/** How many a system may have at a time in one kommune. */
export const ABONNEMENTER_MAX = 50;

/** Makes a subscription. Null: the system has as many as it may. */
export async function opretAbonnement(tx: Tx, nyt: NytAbonnement): Promise<Abonnement | null> {
  // Those who make one at once are one after the other, so that they can be counted.
  await koer(tx, 'select pg_advisory_xact_lock(hashtextextended($1::text, 13))', [`${nyt.system} ${nyt.cvr}`]);
  const tekst = `insert into abonnement (id, system, cvr, slags, kle, haendelser, fra_nr, kvitteret, webhook, webhook_hemmelighed, webhook_claims, webhook_antal)
    select ($10::text)::uuid, ($1::text)::uuid, $2::text, ${liste(3)}, ${liste(4)}, ${liste(5)}, f.nr, f.nr, nullif($7::text, ''), nullif($8::text, ''),
      (nullif($9::text, ''))::jsonb, ($11::text)::int
    from (select case when $6::text = 'nu' then st.nr else st.beskaaret end as nr from udsendelsesstand st) f
    where (select count(*) from abonnement a where a.system = ($1::text)::uuid and a.cvr = $2::text and a.ophoert is null and a.exchange is null) < ${String(ABONNEMENTER_MAX)}
    returning ${FELTER}`;
  const { id, system, cvr, slags, kle, haendelser, fra, webhook } = nyt;
  const [ny] = await koer<Abonnement>(tx, tekst, [
    system, cvr, JSON.stringify(slags), JSON.stringify(kle ?? []), JSON.stringify(haendelser ?? []), fra, webhook?.url ?? '',
    webhook?.hemmelighed ?? '', webhook ? JSON.stringify(webhook.claims) : '', id, String(webhook?.antal ?? 1),
  ]); // prettier-ignore
  return ny ?? null;
}

/** The system's own that is in force; null: there is none of that id, it has ended, or it is another's. */
export async function findAbonnement(tx: Tx, id: Uuid, system: Uuid, cvr: Cvr): Promise<Abonnement | null> {
  const tekst = `select ${FELTER} from abonnement
    where id = ($1::text)::uuid and system = ($2::text)::uuid and cvr = $3::text and ophoert is null and exchange is null`;
  return (await koer<Abonnement>(tx, tekst, [id, system, cvr]))[0] ?? null;
}

/** The system's own that are in force, the oldest first. */
export function egneAbonnementer(tx: Tx, system: Uuid, cvr: Cvr): Promise<Abonnement[]> {
  const tekst = `select ${FELTER} from abonnement where system = ($1::text)::uuid and cvr = $2::text and ophoert is null and exchange is null
    order by oprettet, id`;
  return koer<Abonnement>(tx, tekst, [system, cvr]);
}

/** Ends it, and forgets what the subscriber was told. */
export async function ophoerAbonnement(tx: Tx, { id }: Pick<Abonnement, 'id'>): Promise<void> {
  await koer(tx, 'update abonnement set ophoert = now(), webhook_hemmelighed = null, webhook_claims = null where id = ($1::text)::uuid', [id]); // prettier-ignore
  await koer(tx, 'delete from abonnement_kendt where abonnement = ($1::text)::uuid', [id]);
}

/** All up to this number is taken care of. It never goes back. What is acknowledged now comes back. */
export async function kvitter(tx: Tx, { id }: Pick<Abonnement, 'id'>, nr: number): Promise<number> {
  const tekst = `update abonnement set kvitteret = greatest(kvitteret, ($2::text)::bigint) where id = ($1::text)::uuid
    returning kvitteret::float8 as nr`;
  const [svar] = await koer<{ nr: number }>(tx, tekst, [id, String(nr)]);
  return svar?.nr ?? nr;
}

/**
 * It is pushed from now on, or again: from what was acknowledged last – or what is left of it, if it has been parked for longer than
 * events are kept – with the rights that are shown.
 */
export async function saetWebhook(
  tx: Tx,
  { id }: Pick<Abonnement, 'id'>,
  webhook: Webhook,
): Promise<Abonnement | null> {
  const tekst = `update abonnement set webhook = $2::text, webhook_antal = ($3::text)::int, webhook_claims = ($4::text)::jsonb,
      webhook_hemmelighed = coalesce(nullif($5::text, ''), webhook_hemmelighed), fejlet = 0, seneste_fejl = null, naeste_forsoeg = null, parkeret = null,
      kvitteret = greatest(kvitteret, (select beskaaret from udsendelsesstand))
    where id = ($1::text)::uuid and ophoert is null returning ${FELTER}`;
  const { url, antal, claims, hemmelighed } = webhook;
  const svar = await koer<Abonnement>(tx, tekst, [id, url, String(antal), JSON.stringify(claims), hemmelighed ?? '']);
  return svar[0] ?? null;
}

/** It is pulled from now on. */
export async function fjernWebhook(tx: Tx, { id }: Pick<Abonnement, 'id'>): Promise<void> {
  const tekst = `update abonnement set webhook = null, webhook_hemmelighed = null, webhook_claims = null, webhook_antal = 1, fejlet = 0,
      seneste_fejl = null, naeste_forsoeg = null, parkeret = null where id = ($1::text)::uuid`;
  await koer(tx, tekst, [id]);
}
