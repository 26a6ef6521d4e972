import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

/** What one source delivered to one kommune in a batch. */
export interface Leverance {
  readonly system: Uuid;
  readonly kommune: Cvr;
  /** The newest source time among them; null when all were refused. */
  readonly tidspunkt: Oejeblik | null;
  readonly modtaget: Oejeblik;
  /** False: loaded by an operator, which says nothing of how late the source is. */
  readonly afKilden: boolean;
  readonly afvist: number;
}

/** Adds to what is known of each source: the newest hændelse, how late it came, how many were refused. */
export async function gemLeverancer(tx: Tx, leverancer: readonly Leverance[]): Promise<void> {
  if (leverancer.length === 0) return;
  const forsinkelse = `case when "afKilden" then greatest(0, extract(epoch from modtaget - tidspunkt))::int end`;
  const tekst = `insert into kilde as k (system, kommune, seneste_tidspunkt, seneste_modtaget, seneste_forsinkelse, afvist)
    select system, kommune, tidspunkt, case when tidspunkt is not null then modtaget end, ${forsinkelse}, afvist
    from json_to_recordset(($1::text)::json) as x(system uuid, kommune text, tidspunkt timestamptz, modtaget timestamptz,
      "afKilden" boolean, afvist bigint) order by kommune, system
    on conflict (kommune, system) do update set afvist = k.afvist + excluded.afvist,
      seneste_modtaget = greatest(k.seneste_modtaget, excluded.seneste_modtaget),
      seneste_forsinkelse = case when excluded.seneste_tidspunkt >= coalesce(k.seneste_tidspunkt, '-infinity')
        then coalesce(excluded.seneste_forsinkelse, k.seneste_forsinkelse) else k.seneste_forsinkelse end,
      seneste_tidspunkt = greatest(k.seneste_tidspunkt, excluded.seneste_tidspunkt)`;
  await koer(tx, tekst, [JSON.stringify(leverancer)]);
}

/** A warning or fault a source has been given, counted on its quality page. */
export interface Kvalitetspost {
  readonly system: Uuid;
  readonly kode: string;
  readonly felt: string;
  readonly antal: number;
  readonly seneste: Oejeblik;
  readonly eksempel: Uuid | null;
}

export async function gemKvalitet(tx: Tx, poster: readonly Kvalitetspost[]): Promise<void> {
  if (poster.length === 0) return;
  const tekst = `insert into kvalitet as k (system, kode, felt, antal, seneste, eksempel)
    select system, kode, felt, antal, seneste, eksempel from json_to_recordset(($1::text)::json)
      as x(system uuid, kode text, felt text, antal bigint, seneste timestamptz, eksempel uuid) order by system, kode, felt
    on conflict (system, kode, felt) do update set antal = k.antal + excluded.antal,
      seneste = greatest(k.seneste, excluded.seneste), eksempel = coalesce(excluded.eksempel, k.eksempel)`;
  await koer(tx, tekst, [JSON.stringify(poster)]);
}

/** The same of what was sent to one kommune. */
export type Kommunekvalitet = Omit<Kvalitetspost, 'eksempel'> & { readonly kommune: Cvr };

export async function gemKommunekvalitet(tx: Tx, poster: readonly Kommunekvalitet[]): Promise<void> {
  if (poster.length === 0) return;
  const tekst = `insert into kommunekvalitet as k (kommune, system, kode, felt, antal, seneste)
    select kommune, system, kode, felt, antal, seneste from json_to_recordset(($1::text)::json)
      as x(kommune text, system uuid, kode text, felt text, antal bigint, seneste timestamptz) order by kommune, system, kode, felt
    on conflict (kommune, system, kode, felt) do update set antal = k.antal + excluded.antal, seneste = greatest(k.seneste, excluded.seneste)`;
  await koer(tx, tekst, [JSON.stringify(poster)]);
}

/** The latest name sources have sent for a system. */
export interface Systemnavn {
  readonly id: Uuid;
  readonly navn: string;
  readonly tid: Oejeblik;
}

export async function gemSystemnavne(tx: Tx, navne: readonly Systemnavn[]): Promise<void> {
  if (navne.length === 0) return;
  const tekst = `insert into it_system as s (id, sendt_navn, sendt_tid) select id, navn, tid
    from json_to_recordset(($1::text)::json) as x(id uuid, navn text, tid timestamptz) order by id
    on conflict (id) do update set sendt_navn = excluded.sendt_navn, sendt_tid = excluded.sendt_tid
    where s.sendt_tid is null or s.sendt_tid < excluded.sendt_tid`;
  await koer(tx, tekst, [JSON.stringify(navne)]);
}
