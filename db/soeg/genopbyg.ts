import { IndeksFejl } from '../../errors.ts';
import { fraDate } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { lavEneforbindelse, type Eneforbindelse } from '../skriv/klient.ts';
import { naarDerErPlads } from '../plads.ts';
import { koer } from '../skriv/saet.ts';
import { dokumenterAf } from './dokument.ts';
import { klassenumre, laegDokumenter, noterObjekter } from './gem.ts';
import { laasStand } from './projektion.ts';
import { udtraek } from './udtraek.ts';
import { RAEKKESUM } from './udgaaende.ts';

/** Objects in one go; between two the projection gets its turn. */
const PARTI = 500;
const TIME_MS = 6 * 60 * 60_000;
const NOEGLE = `hashtextextended('overblik:genopbyg-soegning', 0)`;
/** Attempts at the swap, and how long one of them may make searchers wait. */
const FORSOEG = 60;
const LAAS_MS = 500;

/** What a rebuild came to: documents now, and objects whose documents were others before. */
export interface Genbygget {
  readonly dokumenter: number;
  readonly afvigelser: readonly string[];
}

/**
 * Makes the projection again from the register beside the one that is searched: the projection writes to both meanwhile.
 * Then the two are compared, and the fresh one takes the other's place in one step. Cut off anywhere it can be run again.
 * Throws BAD_USER_INPUT when another is under way, TJENESTE_NEDE when searchers never left room for the swap.
 */
export async function genopbygSoegning(url: string, meld: (faerdige: number, ialt: number) => void): Promise<Genbygget> {
  const forbindelse = lavEneforbindelse(url, 'overblik-genopbyg-soegning', TIME_MS);
  let begyndt = false;
  try {
    await forbindelse.koer(begynd);
    begyndt = true;
    await laegAlle(forbindelse, meld);
    await forbindelse.koer((tx) => koer(tx, 'analyze soegedokument_ny', []));
    return await naarDerErPlads(() => forbindelse.koer(sammenlignOgByt), FORSOEG, 'søgninger holder tabellen; prøv igen, når der er færre');
  } finally {
    // What another has begun is not ours to give up; what is left here, the next rebuild clears away.
    if (begyndt) await forbindelse.koer(opgiv).catch(() => undefined);
    await forbindelse.slut();
  }
} // prettier-ignore

/** Clears away what one that was cut off left, and begins writing to both. */
async function begynd(tx: Tx): Promise<void> {
  const [laas] = await koer<{ fik: boolean }>(tx, `select pg_try_advisory_lock(${NOEGLE}) as fik`, []);
  if (!laas?.fik) throw new IndeksFejl('BAD_USER_INPUT', 'søgningen bliver allerede genopbygget af en anden');
  await laasStand(tx);
  await koer(tx, 'drop table if exists soegedokument_ny', []);
  await koer(tx, 'create table soegedokument_ny (like soegedokument including all)', []);
  for (const [rolle, ret] of [['overblik_indexer', 'select, insert, update, delete'], ['overblik_laeser', 'select']])
    await koer(tx, `grant ${ret ?? ''} on soegedokument_ny to ${rolle ?? ''}`, []);
  await koer(tx, 'update soegestand set bygges = true', []);
} // prettier-ignore

/** After a swap there is nothing to give up. */
async function opgiv(tx: Tx): Promise<void> {
  await laasStand(tx);
  await koer(tx, 'update soegestand set bygges = false', []);
  await koer(tx, 'drop table if exists soegedokument_ny', []);
}

/** Every object there is, in the order of their ids; each batch under the projection's lock, so that neither undoes the other. */
async function laegAlle(forbindelse: Eneforbindelse, meld: (faerdige: number, ialt: number) => void): Promise<void> {
  const [{ ialt } = { ialt: 0 }] = await forbindelse.koer((tx) =>
    koer<{ ialt: number }>(tx, 'select count(*)::int as ialt from objekt', []),
  );
  let [faerdige, sidste] = [0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const efter = sidste;
    const ider = await forbindelse.koer((tx) =>
      koer<{ id: string }>(tx, `select id from objekt where id > ($1::text)::uuid order by id limit ${String(PARTI)}`, [
        efter,
      ]),
    );
    const slut = ider.at(-1);
    if (!slut) return;
    await forbindelse.koer((tx) => laegParti(tx, ider.map(({ id }) => id))); // prettier-ignore
    sidste = slut.id;
    meld((faerdige += ider.length), Math.max(ialt, faerdige));
  }
}

/** An object whose documents are others than those searched gets a new number: an index outside is to have them too. */
async function laegParti(tx: Tx, ider: readonly string[]): Promise<void> {
  const { aendring } = await laasStand(tx);
  const alle = dokumenterAf(await udtraek(tx, ider, fraDate(new Date())));
  const numre = await klassenumre(tx, alle.flatMap(({ dokumenter }) => dokumenter)); // prettier-ignore
  await laegDokumenter(tx, 'soegedokument_ny', ider, alle, numre);
  const andre = await forskellige(tx, ider);
  const egne = new Set(andre);
  await noterObjekter(tx, andre, alle.filter(({ objekt }) => egne.has(objekt)), Number(aendring) + 1); // prettier-ignore
  await koer(tx, `update soegestand set aendring = aendring + ($1::text)::bigint`, [String(andre.length)]);
}

const SUMMER = (tabel: string, hvor: string) =>
  `select d.objekt_id, count(*) as antal, sum(${RAEKKESUM}) as sum from ${tabel} d ${hvor} group by d.objekt_id`;

/** Those of these objects – all, without – that are not the same in both. */
async function forskellige(tx: Tx, ider?: readonly string[]): Promise<string[]> {
  const hvor = ider ? `where d.objekt_id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)` : '';
  const raekker = await koer<{ id: string }>(
    tx,
    `select coalesce(a.objekt_id, b.objekt_id) as id from (${SUMMER('soegedokument', hvor)}) a
      full join (${SUMMER('soegedokument_ny', hvor)}) b on b.objekt_id = a.objekt_id
      where (a.antal, a.sum) is distinct from (b.antal, b.sum) order by 1`,
    ider ? [JSON.stringify(ider)] : [],
  );
  return raekker.map(({ id }) => id);
}

/** While the projection waits: the two are compared, and swapped. */
async function sammenlignOgByt(tx: Tx): Promise<Genbygget> {
  await laasStand(tx);
  const afvigelser = await forskellige(tx);
  const [{ dokumenter } = { dokumenter: 0 }] = await koer<{ dokumenter: number }>(
    tx,
    'select count(*)::int as dokumenter from soegedokument_ny',
    [],
  );
  await koer(tx, `set local lock_timeout = '${String(LAAS_MS)}ms'`, []);
  await koer(tx, 'lock table soegedokument in access exclusive mode', []);
  await koer(tx, 'drop table soegedokument', []);
  await koer(tx, 'alter table soegedokument_ny rename to soegedokument', []);
  await koer(tx, 'update soegestand set bygges = false', []);
  await koer(tx, `delete from soegeparkeret where indeks = 'register' and objekt_id in (select objekt_id from soegedokument)`, []);
  await omdoeb(tx);
  return { dokumenter, afvigelser };
} // prettier-ignore

/** Keys and indexes get their names back, so that the next rebuild finds them free. */
async function omdoeb(tx: Tx): Promise<void> {
  const navne = await koer<{ navn: string }>(
    tx,
    `select c.relname as navn from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = 'soegedokument'::regclass
      and c.relname like 'soegedokument\\_ny%'`,
    [],
  );
  for (const { navn } of navne) await koer(tx, `alter index ${navn} rename to ${navn.replace('_ny', '')}`, []);
}
