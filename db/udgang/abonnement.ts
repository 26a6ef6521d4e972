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
  readonly webhook: string | null;
}

export type NytAbonnement = Pick<Abonnement, 'system' | 'cvr' | 'slags' | 'kle' | 'haendelser' | 'webhook'> & {
  readonly fra: 'nu' | 'begyndelsen';
  readonly webhookHemmelighed: string | null;
  /** The token's claims as rights are read from: pushed to, a subscriber shows none. */
  readonly webhookClaims: object | null;
};

const FELTER = `id, system, cvr, to_json(slags) as slags, to_json(kle) as kle, to_json(haendelser) as haendelser,
  fra_nr::float8 as "fraNr", kvitteret::float8 as kvitteret, to_json(oprettet) #>> '{}' as oprettet, webhook`;
const liste = (nr: number) => `(select array_agg(x) from jsonb_array_elements_text(($${String(nr)}::text)::jsonb) x)`;

/** How many a system may have at a time in one kommune. */
export const ABONNEMENTER_MAX = 50;

/** Makes a subscription. Null: the system has as many as it may. */
export async function opretAbonnement(tx: Tx, nyt: NytAbonnement): Promise<Abonnement | null> {
  // Those who make one at once are one after the other, so that they can be counted.
  await koer(tx, 'select pg_advisory_xact_lock(hashtextextended($1::text, 13))', [`${nyt.system} ${nyt.cvr}`]);
  const tekst = `insert into abonnement (system, cvr, slags, kle, haendelser, fra_nr, kvitteret, webhook, webhook_hemmelighed, webhook_claims, leveret)
    select ($1::text)::uuid, $2::text, ${liste(3)}, ${liste(4)}, ${liste(5)}, f.nr, f.nr, nullif($7::text, ''), nullif($8::text, ''), (nullif($9::text, ''))::jsonb, f.nr
    from (select case when $6::text = 'nu' then (select nr from udsendelsesstand) else 0 end as nr) f
    where (select count(*) from abonnement a where a.system = ($1::text)::uuid and a.cvr = $2::text and a.ophoert is null) < ${String(ABONNEMENTER_MAX)}
    returning ${FELTER}`;
  const { system, cvr, slags, kle, haendelser, fra, webhook, webhookHemmelighed, webhookClaims } = nyt;
  const [ny] = await koer<Abonnement>(tx, tekst, [
    system, cvr, JSON.stringify(slags), JSON.stringify(kle ?? []), JSON.stringify(haendelser ?? []), fra, webhook ?? '',
    webhookHemmelighed ?? '', webhookClaims ? JSON.stringify(webhookClaims) : '',
  ]); // prettier-ignore
  return ny ?? null;
}

/** The system's own that is in force; null: there is none of that id, it has ended, or it is another's. */
export async function findAbonnement(tx: Tx, id: Uuid, system: Uuid, cvr: Cvr): Promise<Abonnement | null> {
  const tekst = `select ${FELTER} from abonnement
    where id = ($1::text)::uuid and system = ($2::text)::uuid and cvr = $3::text and ophoert is null`;
  return (await koer<Abonnement>(tx, tekst, [id, system, cvr]))[0] ?? null;
}

/** The system's own that are in force, the oldest first. */
export function egneAbonnementer(tx: Tx, system: Uuid, cvr: Cvr): Promise<Abonnement[]> {
  const tekst = `select ${FELTER} from abonnement where system = ($1::text)::uuid and cvr = $2::text and ophoert is null
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
