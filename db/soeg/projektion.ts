import { fraDate } from '../../schema/domaene/tid.ts';
import { kode } from '../afbrudt.ts';
import type { Tx } from '../client.ts';
import { slaaOpPaaNoegle } from '../skriv/noegleopslag.ts';
import { koer } from '../skriv/saet.ts';
import type { Skriveklient } from '../skriv/klient.ts';
import { dokumenterAf } from './dokument.ts';
import { gemParkerede, glemParkerede } from './parkeret.ts';
import { klassenumre, laegDokumenter, noterObjekter, type Soegetabel } from './gem.ts';
import { udtraek } from './udtraek.ts';

/** Changes taken from the outbox in one go: an object that changes again meanwhile is projected once. */
export const PARTI = 2_000;

interface Stand {
  readonly xid: string;
  readonly position: string;
  readonly aendring: string;
  readonly bygges: boolean;
}
interface Udbakkerad {
  readonly objekt: string;
  readonly xid: string;
  readonly position: string;
}

/** What one step of the projection came to. */
export interface Trin {
  /** Changes taken, and objects whose documents were made again because of them. */
  readonly taget: number;
  readonly objekter: number;
  readonly parkeret: number;
}

/**
 * Takes the next changes of the outbox into the projection: documents, numbers and position in one transaction, so that
 * done twice is done once. One writer at a time, whichever process: others wait on the row of `soegestand`.
 */
export function projicerNaeste(klient: Skriveklient): Promise<Trin> {
  return klient.koer(async (tx) => {
    const stand = await laasStand(tx);
    const nye = await naesteAf(tx, stand);
    const sidste = nye.at(-1);
    if (!sidste) return { taget: 0, objekter: 0, parkeret: 0 };
    await slaaOpPaaNoegle(tx);
    const ider = await beroerte(tx, [...new Set(nye.map(({ objekt }) => objekt))]);
    const parkeret = await projicer(tx, stand, ider);
    await koer(tx, `update soegestand set xid = ($1::text)::xid8, position = ($2::text)::bigint`, [sidste.xid, sidste.position]);
    return { taget: nye.length, objekter: ider.length, parkeret };
  });
} // prettier-ignore

/** The projection's row, locked until the transaction ends. */
export async function laasStand(tx: Tx): Promise<Stand> {
  const [stand] = await koer<Stand>(
    tx,
    `select xid::text, position::text, aendring::text, bygges from soegestand for update`,
    [],
  );
  if (!stand) throw new Error('soegestand har ingen række');
  return stand;
}

/** In the order their transactions were begun, up to the first that is still under way: none can be passed over. */
const naesteAf = (tx: Tx, { xid, position }: Stand) =>
  koer<Udbakkerad>(
    tx,
    `select u.objekt_id as objekt, u.xid::text, u.position::text from udbakke u
      where (u.xid, u.position) > (($1::text)::xid8, ($2::text)::bigint) and u.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by u.xid, u.position limit ${String(PARTI)}`,
    [xid, position],
  );

/** SELECT of the objects whose documents a change of the objects `x` may change, `x` among them. */
export const beroerteSql = (x: string): string => `select c.id from (${x}) c
  union select so.objekt_id from (${x}) c join soegeobjekt so on so.af <> '{}' and so.af @> array[c.id]
  union select n.id from (${x}) c join journalnotat n on n.sag_id = c.id
  union select n.id from (${x}) c join journalnotat n on n.samme = c.id
  union select n.id from (${x}) c join journalnotat n on n.notat = c.id
  union select f.sag_id from (${x}) c join forsendelse f on f.id = c.id
  union select r.reference_id from (${x}) c join relation r on r.id = c.id and r.art = 'journalpost'
    and r.rolle in ('Tilakteret', 'Vedlagt') and r.reference_id is not null
  union select l.bevilling_id from (${x}) c join effektueringslinje l on l.id = c.id and l.bevilling_id is not null`;

async function beroerte(tx: Tx, ider: readonly string[]): Promise<string[]> {
  const raekker = await koer<{ id: string }>(
    tx,
    beroerteSql('select x::uuid as id from jsonb_array_elements_text(($1::text)::jsonb) x'),
    [JSON.stringify(ider)],
  );
  return raekker.map(({ id }) => id).sort();
}

/**
 * Makes the documents of these objects again. Where one of them cannot be made the others are, one by one, and it is
 * parked: not searched, and told of (`doctor`). Back comes how many were.
 */
export async function projicer(tx: Tx, stand: Pick<Stand, 'aendring' | 'bygges'>, ider: readonly string[]): Promise<number> {
  const foerste = Number(stand.aendring) + 1;
  const tabeller: Soegetabel[] = stand.bygges ? ['soegedokument', 'soegedokument_ny'] : ['soegedokument'];
  const umulige = new Map<string, string>();
  await proev(tx, ider, umulige, async (parti) => {
    const alle = dokumenterAf(await udtraek(tx, parti, fraDate(new Date())));
    const numre = await klassenumre(tx, alle.flatMap(({ dokumenter }) => dokumenter));
    for (const tabel of tabeller) await laegDokumenter(tx, tabel, parti, alle, numre);
    await noterObjekter(tx, parti, alle, foerste + ider.indexOf(parti[0] ?? ''));
  });
  if (umulige.size > 0) {
    for (const tabel of tabeller) await laegDokumenter(tx, tabel, [...umulige.keys()], [], new Map());
    for (const id of umulige.keys()) await noterObjekter(tx, [id], [], foerste + ider.indexOf(id));
    await gemParkerede(tx, 'register', umulige);
  }
  await glemParkerede(tx, 'register', ider.filter((id) => !umulige.has(id)));
  await koer(tx, `update soegestand set aendring = ($1::text)::bigint`, [String(Number(stand.aendring) + ider.length)]);
  return umulige.size;
} // prettier-ignore

/** A fault of data (22…, 23…, 54…: a value no column, key or index can hold) is one object's; any other is nobody's. */
const DATAS = /^(22|23|54)/;

async function proev(
  tx: Tx,
  ider: readonly string[],
  umulige: Map<string, string>,
  arbejde: (parti: readonly string[]) => Promise<void>,
): Promise<void> {
  if (ider.length === 0) return;
  await koer(tx, 'savepoint projektion', []);
  try {
    await arbejde(ider);
    await koer(tx, 'release savepoint projektion', []);
  } catch (fejl) {
    if (!DATAS.test(kode(fejl))) throw fejl;
    await koer(tx, 'rollback to savepoint projektion', []);
    await koer(tx, 'release savepoint projektion', []);
    if (ider.length === 1) for (const id of ider) umulige.set(id, kode(fejl));
    else for (const half of halve(ider)) await proev(tx, half, umulige, arbejde);
  }
}

const halve = <T>(liste: readonly T[]): readonly (readonly T[])[] => {
  const midte = Math.ceil(liste.length / 2);
  return [liste.slice(0, midte), liste.slice(midte)];
};
