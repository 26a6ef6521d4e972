import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';
import { FELTER, type Abonnement } from './abonnement.ts';

/** A subscription that is pushed. */
export interface Udsending extends Abonnement {
  /** The exchange it is published to; null: it has an address. */
  readonly exchange: string | null;
  readonly hemmelighed: string | null;
  /** The claims its rights are read from; null: they are those of its system's serviceaftale. */
  readonly claims: Readonly<Record<string, unknown>> | null;
}

const ALT = `${FELTER}, exchange, webhook_hemmelighed as hemmelighed, webhook_claims as claims`;
const UDSENDES = 'ophoert is null and parkeret is null and (webhook is not null or exchange is not null)';

/** Those that may be pushed now, and what each has come to. */
export function udsendinger(tx: Tx): Promise<{ id: Uuid; kvitteret: number }[]> {
  const tekst = `select id, kvitteret::float8 as kvitteret from abonnement
    where ${UDSENDES} and (naeste_forsoeg is null or naeste_forsoeg <= now()) order by kvitteret, id`;
  return koer(tx, tekst, []);
}

const NOEGLE = `hashtextextended('udsending:' || $1::text, 17)`;

/** Takes it for this connection, as it is now; null: another is pushing it, or it is not to be pushed. It is held until `slip`, or the connection is gone. */
export async function tag(tx: Tx, id: Uuid): Promise<Udsending | null> {
  const [svar] = await koer<{ fik: boolean }>(tx, `select pg_try_advisory_lock(${NOEGLE}) as fik`, [id]);
  if (!svar?.fik) return null;
  // A statement of its own: it sees what the one before us came to.
  const tekst = `select ${ALT} from abonnement where id = ($1::text)::uuid and ${UDSENDES} and (naeste_forsoeg is null or naeste_forsoeg <= now())`;
  const [fundet] = await koer<Udsending>(tx, tekst, [id]);
  if (!fundet) await slip(tx, id);
  return fundet ?? null;
}

export async function slip(tx: Tx, id: Uuid): Promise<void> {
  await koer(tx, `select pg_advisory_unlock(${NOEGLE})`, [id]);
}

/** All up to this number got through. It as it is then; null: it is not to be pushed any more. */
export async function noterLeveret(tx: Tx, id: Uuid, nr: number): Promise<Udsending | null> {
  const tekst = `update abonnement set kvitteret = greatest(kvitteret, ($2::text)::bigint), leveret = greatest(leveret, ($2::text)::bigint),
      fejlet = 0, seneste_fejl = null, naeste_forsoeg = null
    where id = ($1::text)::uuid and ${UDSENDES} returning ${ALT}`;
  return (await koer<Udsending>(tx, tekst, [id, String(nr)]))[0] ?? null;
}

interface Fejlet {
  readonly fejl: string;
  readonly ventMs: number;
  /** Does it count as an attempt? */
  readonly taeller: boolean;
  readonly parkeres: boolean;
}

/** It did not get through: it is tried again after so long, or not at all until it is begun again. */
export async function noterFejl(tx: Tx, id: Uuid, { fejl, ventMs, taeller, parkeres }: Fejlet): Promise<void> {
  const tekst = `update abonnement set seneste_fejl = $2::text, fejlet = fejlet + ($4::text)::int,
      naeste_forsoeg = now() + ($3::text)::float8 * interval '1 millisecond', parkeret = case when $5::text = 'ja' then now() end
    where id = ($1::text)::uuid and ${UDSENDES}`;
  await koer(tx, tekst, [id, fejl, String(ventMs), taeller ? '1' : '0', parkeres ? 'ja' : 'nej']);
}

/** The subscription of an exchange: the one there is, or one from now on. Twice is once. */
export async function sikrExchange(
  tx: Tx,
  { exchange, system, cvr, slags }: { exchange: string; system: Uuid; cvr: Cvr; slags: readonly string[] },
): Promise<void> {
  const tekst = `insert into abonnement (system, cvr, slags, fra_nr, kvitteret, exchange)
    select ($1::text)::uuid, $2::text, (select array_agg(x) from jsonb_array_elements_text(($4::text)::jsonb) x), nr, nr, $3::text from udsendelsesstand
    on conflict (system, cvr, exchange) where exchange is not null and ophoert is null do nothing`;
  await koer(tx, tekst, [system, cvr, exchange, JSON.stringify(slags)]);
}

/** How the pushing of a kind stands; nobody's is told apart. */
export interface Udsendelsestal {
  readonly kanal: 'webhook' | 'amqp';
  /** Changes that the one furthest behind has not been through. */
  readonly bagud: number;
  /** Seconds since the oldest of them. */
  readonly alder: number;
  readonly fejler: number;
  readonly parkeret: number;
}

export function udsendelsestal(tx: Tx): Promise<Udsendelsestal[]> {
  const tekst = `select k.kanal, coalesce(max(s.nr - a.kvitteret) filter (where a.parkeret is null), 0)::float8 as bagud,
      coalesce(max(extract(epoch from now() - (select d.modtaget from udsendelse d where d.nr > a.kvitteret and d.abonnement is null order by d.nr limit 1)))
        filter (where a.parkeret is null), 0)::float8 as alder,
      count(a.id) filter (where a.seneste_fejl is not null and a.parkeret is null)::float8 as fejler,
      count(a.id) filter (where a.parkeret is not null)::float8 as parkeret
    from (values ('webhook'), ('amqp')) k(kanal) cross join udsendelsesstand s
    left join abonnement a on a.ophoert is null and (case k.kanal when 'webhook' then a.webhook else a.exchange end) is not null group by k.kanal`;
  return koer(tx, tekst, []);
}
