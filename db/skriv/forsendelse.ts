import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

export type Kvitteringsstatus = 'AFVENTER' | 'MODTAGET' | 'GODKENDT' | 'AFVIST';

/** What is on its way to another system. */
export interface Forsendelse {
  readonly id: Uuid;
  readonly slags: 'journalnotat' | 'dokument';
  readonly handling: 'opret' | 'ret' | 'slet';
  readonly sagId: Uuid;
  readonly bruger: Uuid;
  readonly system: Uuid;
  readonly cvr: Cvr;
  /** The client's own key, or one made here; one for each user of a system. */
  readonly noegle: string;
  /** SHA-256 of what was asked for, as `\x…`: the same key for something else is refused. */
  readonly aftryk: string;
  readonly modtager: Uuid;
  readonly indhold: object;
}

const KENDT = `id, slags, handling, sag_id as "sagId", system, bruger, cvr, aftryk::text, modtager, status`;
export type Kendtforsendelse = Pick<Forsendelse, 'id' | 'slags' | 'handling' | 'sagId' | 'system' | 'bruger' | 'cvr' | 'aftryk' | 'modtager'> & {
  readonly status: Kvitteringsstatus;
}; // prettier-ignore

/** What was asked for under the key before; null: nothing. Those who use one key at once are one after the other. */
export async function medNoegle(tx: Tx, system: Uuid, bruger: Uuid, noegle: string): Promise<Kendtforsendelse | null> {
  await koer(tx, 'select pg_advisory_xact_lock(hashtextextended($1::text, 15))', [`${system} ${bruger} ${noegle}`]);
  const tekst = `select ${KENDT} from forsendelse where system = ($1::text)::uuid and bruger = ($2::text)::uuid and noegle = $3::text`;
  return (await koer<Kendtforsendelse>(tx, tekst, [system, bruger, noegle]))[0] ?? null;
}

/** These, locked. */
export function laasForsendelser(tx: Tx, ider: readonly Uuid[]): Promise<Kendtforsendelse[]> {
  if (ider.length === 0) return Promise.resolve([]);
  const tekst = `select ${KENDT} from forsendelse
    where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x) order by id for update`;
  return koer<Kendtforsendelse>(tx, tekst, [JSON.stringify(ider)]);
}

/**
 * Who receives what is written on a sag: whom the kommune's closest rule names – the longest KLE pattern, one that names the facet
 * before one that does not – else the system that owns the sag.
 */
export async function modtagerFor(tx: Tx, sag: Uuid): Promise<{ readonly modtager: Uuid; readonly ejer: Cvr } | null> {
  const tekst = `select n.ejer_cvr as ejer, coalesce((select f.system from fordelingsregel f where f.kommune = n.ejer_cvr
      and (case when right(f.kle, 1) = '*' then n.kle ^@ rtrim(f.kle, '*') else n.kle = f.kle end)
      and f.facet in ('', coalesce(n.facet, '')) order by length(f.kle) desc, f.facet desc limit 1), o.ejersystem) as modtager
    from objekt o join sag n on n.id = o.id and n.virkning @> now()
    where o.id = ($1::text)::uuid and o.slags = 'sag' and o.livscyklus in ('aktiv', 'passiv')`;
  return (await koer<{ modtager: Uuid; ejer: Cvr }>(tx, tekst, [sag]))[0] ?? null;
}

/** Sends it: it waits for its receiver to fetch it. */
export async function send(tx: Tx, f: Forsendelse): Promise<void> {
  const tekst = `insert into forsendelse (id, slags, handling, sag_id, bruger, system, cvr, noegle, aftryk, modtager, afsendt, status, indhold)
    values (($1::text)::uuid, $2::text, $3::text, ($4::text)::uuid, ($5::text)::uuid, ($6::text)::uuid, $7::text, $8::text,
      ($9::text)::bytea, ($10::text)::uuid, now(), 'AFVENTER', ($11::text)::jsonb)`;
  await koer(tx, tekst, [f.id, f.slags, f.handling, f.sagId, f.bruger, f.system, f.cvr, f.noegle, f.aftryk, f.modtager, JSON.stringify(f.indhold)]); // prettier-ignore
}

/** What was sent has been changed here, or withdrawn: it is on its way again. */
export async function sendIgen(tx: Tx, id: Uuid, handling: 'ret' | 'slet', indhold: object): Promise<void> {
  const tekst = `update forsendelse set handling = $2::text, indhold = ($3::text)::jsonb, status = 'AFVENTER', tidspunkt = null,
    begrundelse = null, afsendt = now() where id = ($1::text)::uuid`;
  await koer(tx, tekst, [id, handling, JSON.stringify(indhold)]);
}

export interface Kvittering {
  readonly id: Uuid;
  readonly status: Exclude<Kvitteringsstatus, 'AFVENTER'>;
  readonly tidspunkt: Oejeblik;
  readonly begrundelse: string | null;
}

/** What the receivers say became of it. Decided, its content is kept here no longer than in the register. */
export async function gemKvitteringer(tx: Tx, kvitteringer: readonly Kvittering[]): Promise<void> {
  if (kvitteringer.length === 0) return;
  const tekst = `update forsendelse f set status = x.status, tidspunkt = x.tidspunkt, begrundelse = x.begrundelse,
      indhold = case when x.status = 'MODTAGET' then f.indhold else '{}' end
    from json_to_recordset(($1::text)::json) as x(id uuid, status text, tidspunkt timestamptz, begrundelse text) where f.id = x.id`;
  await koer(tx, tekst, [JSON.stringify(kvitteringer)]);
}
