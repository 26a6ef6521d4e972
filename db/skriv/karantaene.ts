import type { Kalder } from '../../schema/domaene/adgang.ts';
import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Tx } from '../client.ts';
import type { Indbakkepost } from './indbakke.ts';
import { koer } from './saet.ts';

/** A message in quarantine as it was kept: whole. */
export interface Liggende {
  readonly id: Uuid;
  readonly kilde: Uuid | null;
  readonly cvr: Cvr | null;
  readonly beskedId: string;
  readonly indhold: Readonly<Record<string, unknown>>;
}

/** Which of these lie in the kommune's quarantine, locked, in the order of their ids: two who ask at once are one after the other. */
export function laasLiggende(tx: Tx, ider: readonly Uuid[], cvr: Cvr): Promise<Liggende[]> {
  const tekst = `select id, kilde, cvr, besked_id as "beskedId", indhold from karantaene
    where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x) and cvr = $2::text and afgjort is null
    order by id for update`;
  return koer<Liggende>(tx, tekst, [JSON.stringify(ider), cvr]);
}

/** What lies in quarantine of these objects, locked. */
export function liggendeOm(tx: Tx, objekter: readonly Uuid[]): Promise<(Liggende & { objektId: Uuid })[]> {
  const tekst = `select id, kilde, cvr, besked_id as "beskedId", indhold, objekt_id as "objektId" from karantaene
    where objekt_id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x) and afgjort is null order by id for update`;
  return koer(tx, tekst, [JSON.stringify(objekter)]);
}

/** The message is as one never taken in; back comes what stood of it, to be put back if it comes to nothing. */
export function frigivTaget(
  tx: Tx,
  { kilde, beskedId }: Pick<Liggende, 'kilde' | 'beskedId'>,
): Promise<Indbakkepost[]> {
  const tekst = `delete from indbakke where kilde = (nullif($1::text, ''))::uuid and besked_id = $2::text and status = 'karantaene'
    returning kilde, besked_id as "beskedId", generation, sum::text, to_json(modtaget) #>> '{}' as modtaget, status`;
  return koer<Indbakkepost>(tx, tekst, [kilde ?? '', beskedId]);
}

/** One more attempt came to nothing: why, this time. */
export async function noterForsoeg(
  tx: Tx,
  id: Uuid,
  { kode, felt, besked }: { readonly kode: string; readonly felt: string; readonly besked: string },
): Promise<void> {
  const tekst = `update karantaene set forsoeg = forsoeg + 1, kode = $2::text, felt = $3::text, begrundelse = $4::text
    where id = ($1::text)::uuid`;
  await koer(tx, tekst, [id, kode, felt, besked]);
}

/** It lies there no more, and what it said is kept no longer: what was written to the register stands there. */
export async function afgoer(tx: Tx, ider: readonly Uuid[]): Promise<void> {
  const tekst = `update karantaene set afgjort = now(), indhold = '{}', forsoeg = forsoeg + 1
    where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`;
  await koer(tx, tekst, [JSON.stringify(ider)]);
}

/** A dropped message is known, so that the same one again is told what became of it. */
export async function saetKasseret(tx: Tx, liggende: readonly Liggende[]): Promise<void> {
  const tekst = `update indbakke i set status = 'kasseret'
    from json_to_recordset(($1::text)::json) as x(kilde uuid, "beskedId" text)
    where i.kilde = x.kilde and i.besked_id = x."beskedId" and i.status = 'karantaene'`;
  await koer(tx, tekst, [JSON.stringify(liggende.map(({ kilde, beskedId }) => ({ kilde, beskedId })))]);
}

export interface Sporlinje {
  readonly handling: 'GENSPILLET' | 'KASSERET';
  readonly hvem: Kalder;
  /** The receipt it was given, or `kasseret`. */
  readonly status: string;
  readonly begrundelse?: string;
}

/** One line of the trail for each, in the transaction that did it: neither is without the other. */
export async function noterKarantaenespor(tx: Tx, ider: readonly Uuid[], linje: Sporlinje): Promise<void> {
  const { handling, hvem, status, begrundelse = '' } = linje;
  const tekst = `insert into karantaenespor (karantaene, handling, tidspunkt, bruger, brugernavn, system, cvr, status, begrundelse)
    select x::uuid, $2::text, now(), ($3::text)::uuid, nullif($4::text, ''), ($5::text)::uuid, $6::text, $7::text, nullif($8::text, '')
    from jsonb_array_elements_text(($1::text)::jsonb) x`;
  const navn = (hvem.navn ?? '').replaceAll('\0', '');
  await koer(tx, tekst, [JSON.stringify(ider), handling, hvem.sub, navn, hvem.azp, hvem.cvr, status, begrundelse]);
}
