import type { Uuid } from '../../schema/domaene/id.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { sletning, slettetBesked } from '../tables/sletning.ts';
import { instant } from '../instant.ts';
import { indsaet } from '../skriv/indsaet.ts';
import { koer } from '../skriv/saet.ts';
import { beskedmaerke, objektmaerke, summaerke, type Sletnoegle } from './maerke.ts';

/** Why something is erased: its source removed it, its time is up, it waited too long, or an operator said so. */
export type Anledning = 'FJERNET' | 'OPHOERT' | 'VENTER' | 'KARANTAENE' | 'OPERATOER';

/** One object that is erased, as it is remembered ever after: nothing of it can be told from this. */
export interface Sletning {
  readonly maerke: string;
  /** No message of the object's from this time or before counts again. */
  readonly tidspunkt: Oejeblik;
  readonly slettet: Oejeblik;
  readonly anledning: Anledning;
  /** Its messages: mark of the name, mark of the content. */
  readonly beskeder: readonly (readonly [maerke: string, sum: string])[];
}

/** What is to be blanked of one object; its rows and history are gone already. */
export interface Tilsletning {
  readonly id: Uuid;
  readonly anledning: Anledning;
  readonly tidspunkt: Oejeblik;
  /** Entries of its log; null: all, and what lies in quarantine of it. */
  readonly loebenre: readonly number[] | null;
}

const IDER = `(select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`;

/** An entry's or a kept message's name in the log, and the sum its inbox row has; null: it has none of its own. */
interface Navngiven {
  readonly objektId: Uuid;
  readonly navn: string;
  readonly sum: string | null;
}

/**
 * Blanks what is left of objects: payloads, actors and ids in the log, what lies in quarantine, ids and sums in the inbox, what
 * search finds them by. What
 * remains of each message is a keyed hash, so that the same again is known. Back comes what is to be remembered; objects
 * nothing was left of are not among it. The objects are locked.
 */
export async function udslet(tx: Tx, noegle: Sletnoegle, alle: readonly Tilsletning[], slettet: Oejeblik): Promise<Sletning[]> {
  const loegnavne = await blankLog(tx, noegle, alle, slettet);
  const hele = alle.filter(({ loebenre }) => loebenre === null).map(({ id }) => id);
  const iKarantaene = await koer<Navngiven>(tx, `delete from karantaene where objekt_id in ${IDER}
    returning objekt_id as "objektId", coalesce(kilde::text, '') || ':' || besked_id as navn, null as sum`, [JSON.stringify(hele)]); // prettier-ignore
  // The projection will hear of it; but it may be behind.
  await koer(tx, `delete from soegedokument where objekt_id in ${IDER}`, [JSON.stringify(hele)]);
  await koer(tx, `delete from noeglekonflikt where objekt_id in ${IDER}`, [JSON.stringify(hele)]);
  await koer(tx, `update objekt set oprettet_af = null where id in ${IDER} and oprettet_af is not null`, [JSON.stringify(hele)]);
  await glemForsendelser(tx, hele);
  const sletninger = await glemBeskeder(tx, noegle, alle, [...loegnavne, ...iKarantaene], slettet);
  await huskSletninger(tx, sletninger);
  return sletninger;
} // prettier-ignore

/**
 * What was written here and sent on – the object itself, or on it – says nothing any more: words, key, writer, and the sum that words
 * could be guessed by. What its receiver has not fetched is not handed out; that it was withdrawn still is.
 */
export async function glemForsendelser(tx: Tx, ider: readonly Uuid[]): Promise<void> {
  const tekst = `update forsendelse f set indhold = '{}', begrundelse = null, noegle = 'slettet:' || f.id, aftryk = '',
      bruger = '00000000-0000-0000-0000-000000000000',
      status = case when f.status in ('AFVENTER', 'MODTAGET') and f.handling <> 'slet' then 'AFVIST' else f.status end
    where f.id in ${IDER} or f.sag_id in ${IDER}`;
  await koer(tx, tekst, [JSON.stringify(ider)]);
}

/** The log's entries, blank: what is kept of each is its operation and its times. Back come the names they had. */
async function blankLog(tx: Tx, noegle: Sletnoegle, alle: readonly Tilsletning[], slettet: Oejeblik): Promise<Navngiven[]> {
  const poster = await koer<Navngiven & { loebenr: number }>(
    tx,
    `select r.loebenr::float8, r.objekt_id as "objektId", r.besked_id as navn, null as sum from registrering r
      join json_to_recordset(($1::text)::json) as x(id uuid, loebenre jsonb) on x.id = r.objekt_id
      where r.slettet is null and (x.loebenre is null or x.loebenre = 'null' or x.loebenre @> to_jsonb(r.loebenr))`,
    [JSON.stringify(alle)],
  );
  const nye = poster.map(({ loebenr, navn }) => ({ loebenr, navn: `slettet:${beskedmaerke(noegle, navn)}` }));
  await koer(
    tx,
    `update registrering r set data = '{}', aktoer = null, besked_id = x.navn, slettet = ($2::text)::timestamptz
      from json_to_recordset(($1::text)::json) as x(loebenr bigint, navn text) where r.loebenr = x.loebenr`,
    [JSON.stringify(nye), slettet],
  );
  return poster;
} // prettier-ignore

/** How PostgreSQL writes the sum of a message whose words were struck out: its mark is laid down already. */
const UDEN_SUM = '\\x';
const NAEVNTE = `jsonb_array_elements_text(($1::text)::jsonb) x
      where x ~ '^[0-9a-f-]{36}:' and i.kilde = left(x, 36)::uuid and i.besked_id = substr(x, 38)`;

interface Summeret {
  readonly navn: string;
  readonly sum: string;
}

/**
 * Messages of which words were struck out lose the sum that those could be guessed by: the inbox has them without, and a mark tells the same
 * again from another.
 */
export async function glemSummer(tx: Tx, noegle: Sletnoegle, navne: readonly string[]): Promise<void> {
  if (navne.length === 0) return;
  const tekst = `update indbakke i set sum = '' from ${NAEVNTE} and i.sum <> ''
      returning i.kilde || ':' || i.besked_id as navn, old.sum::text as sum`;
  const taget = await koer<Summeret>(tx, tekst, [JSON.stringify([...new Set(navne)])]);
  await huskBeskeder(tx, taget.map(({ navn, sum }) => [beskedmaerke(noegle, navn), summaerke(noegle, navn, sum)] as const)); // prettier-ignore
}

/** Inbox rows of the messages become marks. One whose row is another object's – what went along with a sag – has only a name. */
async function glemBeskeder(
  tx: Tx,
  noegle: Sletnoegle,
  alle: readonly Tilsletning[],
  navne: readonly Navngiven[],
  slettet: Oejeblik,
): Promise<Sletning[]> {
  const taget = await koer<Summeret>(
    tx,
    `delete from indbakke i using ${NAEVNTE} returning i.kilde || ':' || i.besked_id as navn, i.sum::text as sum`,
    [JSON.stringify([...new Set(navne.map(({ navn }) => navn))])],
  );
  const summer = new Map(taget.filter(({ sum }) => sum !== UDEN_SUM).map(({ navn, sum }) => [navn, sum]));
  return alle.flatMap(({ id, anledning, tidspunkt }): Sletning[] => {
    const egne = [...new Set(navne.filter(({ objektId }) => objektId === id).map(({ navn }) => navn))];
    if (egne.length === 0) return [];
    const beskeder = egne.flatMap((navn) => {
      const sum = summer.get(navn);
      return sum === undefined ? [] : [[beskedmaerke(noegle, navn), summaerke(noegle, navn, sum)] as const];
    });
    return [{ maerke: objektmaerke(noegle, id), tidspunkt, slettet, anledning, beskeder }];
  });
}

/** Lays down what was erased; what is known already is left as it stands. */
export async function huskSletninger(tx: Tx, sletninger: readonly Sletning[]): Promise<void> {
  await indsaet(tx, sletning, sletninger.map((en) => ({ ...en, maerke: hex(en.maerke) })), { uden: ['nr'], efter: 'on conflict do nothing' });
  await huskBeskeder(tx, sletninger.flatMap(({ beskeder }) => beskeder));
} // prettier-ignore

/** Lays down messages that were erased: mark of the name, mark of the content. */
export async function huskBeskeder(tx: Tx, beskeder: Sletning['beskeder']): Promise<void> {
  const raekker = beskeder.map(([maerke, sum]) => ({ maerke: hex(maerke), sum: hex(sum) }));
  await indsaet(tx, slettetBesked, raekker, { efter: 'on conflict do nothing' });
}

/** Bytes as PostgreSQL writes them. */
const hex = (tekst: string) => `\\x${tekst}`;

/** Which of these are not known here: a database put back from a backup lacks the latest. */
export async function ukendteSletninger<S extends Pick<Sletning, 'maerke' | 'slettet'>>(tx: Tx, alle: readonly S[]): Promise<S[]> {
  const kendte = await koer<{ maerke: string; slettet: Oejeblik }>(
    tx,
    `select encode(s.maerke, 'hex') as maerke, ${instant('s.slettet')} as slettet from sletning s
      join json_to_recordset(($1::text)::json) as x(maerke text, slettet timestamptz)
        on s.maerke = decode(x.maerke, 'hex') and s.slettet = x.slettet`,
    [JSON.stringify(alle.map(({ maerke, slettet }) => ({ maerke, slettet })))],
  );
  const noegler = new Set(kendte.map(({ maerke, slettet }) => `${maerke} ${slettet}`));
  return alle.filter(({ maerke, slettet }) => !noegler.has(`${maerke} ${slettet}`));
} // prettier-ignore

/** Blanks payloads at once, without more: what a kasser of the whole object wiped. */
export async function toemPoster(tx: Tx, loebenre: readonly number[]): Promise<void> {
  if (loebenre.length === 0) return;
  await koer(tx, `update registrering set data = '{}', aktoer = null
    where loebenr in (select x::bigint from jsonb_array_elements_text(($1::text)::jsonb) x)`, [JSON.stringify(loebenre)]); // prettier-ignore
}

/** Writes what entries say over with what is left of it: what a kasser of a part listed is struck out. */
export async function skrivPosterOm(tx: Tx, poster: readonly { loebenr: number; data: object }[]): Promise<void> {
  if (poster.length === 0) return;
  await koer(tx, `update registrering r set data = x.data from json_to_recordset(($1::text)::json) as x(loebenr bigint, data jsonb)
    where r.loebenr = x.loebenr`, [JSON.stringify(poster)]); // prettier-ignore
}
