import type { Uuid } from '../../schema/domaene/id.ts';
import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';

/** One event as it was numbered. */
export interface Udsendt {
  readonly nr: number;
  readonly objektId: Uuid;
  readonly slags: string;
  readonly haendelse: string;
  readonly forretning: readonly string[];
  readonly udenNotifikation: boolean;
  readonly modtaget: string;
}

/** The events after a number that are everybody's or this subscriber's, of these kinds, in their order. */
export function hentUdsendte(
  tx: Tx,
  abonnement: Uuid,
  efter: number,
  { slags, hoejst }: { readonly slags: readonly string[]; readonly hoejst: number },
): Promise<Udsendt[]> {
  const tekst = `select nr::float8 as nr, objekt_id as "objektId", slags, haendelse, to_json(forretning) as forretning,
      uden_notifikation as "udenNotifikation", to_json(modtaget) #>> '{}' as modtaget
    from udsendelse where nr > ($2::text)::bigint and (abonnement is null or abonnement = ($1::text)::uuid)
      and slags in (select jsonb_array_elements_text(($3::text)::jsonb)) order by nr limit ($4::text)::int`;
  return koer<Udsendt>(tx, tekst, [abonnement, String(efter), JSON.stringify(slags), String(hoejst)]);
}

/** Everybody's events after a number, in their order. */
export function hentAlle(
  tx: Tx,
  efter: number,
  hoejst: number,
): Promise<Pick<Udsendt, 'nr' | 'objektId' | 'slags' | 'modtaget'>[]> {
  const tekst = `select nr::float8 as nr, objekt_id as "objektId", slags, to_json(modtaget) #>> '{}' as modtaget from udsendelse
    where nr > ($1::text)::bigint and abonnement is null order by nr limit ($2::text)::int`;
  return koer(tx, tekst, [String(efter), String(hoejst)]);
}

/** The last number given. */
export async function sidsteNr(tx: Tx): Promise<number> {
  const [stand] = await koer<{ nr: number }>(tx, 'select nr::float8 as nr from udsendelsesstand', []);
  return stand?.nr ?? 0;
}

/** What a subscriber has been told of one object. */
export interface Kendt {
  readonly objektId: Uuid;
  readonly slags: string;
  /** The number it was first told at. */
  readonly siden: number;
  /** The number it was told at that the object is gone; null: as far as it knows it is there. */
  readonly til: number | null;
}

export async function hentKendte(tx: Tx, abonnement: Uuid, ider: readonly Uuid[]): Promise<Map<Uuid, Kendt>> {
  const tekst = `select objekt_id as "objektId", slags, siden::float8 as siden, til::float8 as til from abonnement_kendt
    where abonnement = ($1::text)::uuid and objekt_id in (select x::uuid from jsonb_array_elements_text(($2::text)::jsonb) x)`;
  const fundne = await koer<Kendt>(tx, tekst, [abonnement, JSON.stringify(ider)]);
  return new Map(fundne.map((en) => [en.objektId, en]));
}

/** Remembers what a subscriber is told. */
export async function gemKendte(tx: Tx, abonnement: Uuid, kendte: readonly Kendt[]): Promise<void> {
  if (kendte.length === 0) return;
  const tekst = `insert into abonnement_kendt as k (abonnement, objekt_id, slags, siden, til)
    select ($1::text)::uuid, "objektId", slags, siden, til from json_to_recordset(($2::text)::json)
      as x("objektId" uuid, slags text, siden bigint, til bigint) order by "objektId"
    on conflict (abonnement, objekt_id) do update set til = excluded.til, varslet = false, tjekket = now()`;
  await koer(tx, tekst, [abonnement, JSON.stringify(kendte)]);
}

/** Objects a subscriber was told of and not told to be gone, those looked at longest ago first. */
export function laengeUset(tx: Tx, abonnement: Uuid, hoejst: number): Promise<Pick<Kendt, 'objektId' | 'slags'>[]> {
  const tekst = `select objekt_id as "objektId", slags from abonnement_kendt
    where abonnement = ($1::text)::uuid and til is null and not varslet order by tjekket limit ($2::text)::int`;
  return koer(tx, tekst, [abonnement, String(hoejst)]);
}

/** They were looked at now. */
export async function noterSet(tx: Tx, abonnement: Uuid, ider: readonly Uuid[]): Promise<void> {
  const tekst = `update abonnement_kendt set tjekket = now() where abonnement = ($1::text)::uuid
    and objekt_id in (select x::uuid from jsonb_array_elements_text(($2::text)::jsonb) x)`;
  await koer(tx, tekst, [abonnement, JSON.stringify(ider)]);
}

/**
 * An event of the subscriber's own for each object it can see no more: rights were taken away, and nothing happened to the
 * object itself. Numbered like all others, so that it too can be asked for again.
 */
export async function varsl(tx: Tx, abonnement: Uuid, tabte: readonly Uuid[]): Promise<void> {
  await koer(tx, 'select nr from udsendelsesstand for update', []);
  const tekst = `with nye as (update abonnement_kendt k set varslet = true, tjekket = now()
      where k.abonnement = ($1::text)::uuid and k.til is null and not k.varslet
        and k.objekt_id in (select x::uuid from jsonb_array_elements_text(($2::text)::jsonb) x) returning objekt_id, slags),
    s as materialized (select nr from udsendelsesstand),
    ind as (insert into udsendelse (nr, abonnement, objekt_id, slags, haendelse, forretning, uden_notifikation, modtaget)
      select s.nr + row_number() over (order by nye.objekt_id), ($1::text)::uuid, nye.objekt_id, nye.slags, 'bortfaldet', '{}', false, now()
      from nye, s returning 1)
    update udsendelsesstand set nr = nr + (select count(*) from ind)`;
  await koer(tx, tekst, [abonnement, JSON.stringify(tabte)]);
}
