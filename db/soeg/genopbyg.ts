import { IndeksFejl } from '../../errors.ts';
import type { Tx } from '../client.ts';
import { lavEneforbindelse, type Eneforbindelse } from '../skriv/klient.ts';
import { naarDerErPlads } from '../plads.ts';
import { objektside } from '../skriv/objekt.ts';
import { koer } from '../skriv/saet.ts';
import { nummererIgen } from './gem.ts';
import { lavIndekser, omdoeb, opretNy } from './genindeks.ts';
import { laegParti, laesParti, type Parti } from './parti.ts';
import { laasStand } from './projektion.ts';
import { RAEKKESUM } from './udgaaende.ts';

/** Objects in one go; between two the projection gets its turn. */
const PARTI = 500;
/** Reading takes longer than laying: so many batches are read at once. */
const LAESERE = 3;
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
  const laesere = Array.from({ length: LAESERE }, () => lavEneforbindelse(url, 'overblik-genopbyg-udtraek', TIME_MS));
  let begyndt = false;
  try {
    await forbindelse.koer(begynd);
    begyndt = true;
    await laegAlle(forbindelse, laesere, meld);
    await lavIndekser(forbindelse);
    await forbindelse.koer((tx) => koer(tx, 'analyze soegedokument_ny', []));
    // One statement sees both as they are at one instant, and from then on the same is written to both.
    const genbygget = await forbindelse.koer(sammenlign);
    const byttes = (tx: Tx) => byt(tx, genbygget.afvigelser);
    await naarDerErPlads(() => forbindelse.koer(byttes), FORSOEG, 'søgninger holder tabellen; prøv igen, når der er færre');
    return genbygget;
  } finally {
    // What another has begun is not ours to give up; what is left here, the next rebuild clears away.
    if (begyndt) await forbindelse.koer(opgiv).catch(() => undefined);
    await Promise.all(laesere.map((laeser) => laeser.slut()));
    await forbindelse.slut();
  }
} // prettier-ignore

/** Clears away what one that was cut off left, and begins writing to both. */
async function begynd(tx: Tx): Promise<void> {
  const [laas] = await koer<{ fik: boolean }>(tx, `select pg_try_advisory_lock(${NOEGLE}) as fik`, []);
  if (!laas?.fik) throw new IndeksFejl('BAD_USER_INPUT', 'søgningen bliver allerede genopbygget af en anden');
  await laasStand(tx);
  await koer(tx, 'drop table if exists soegedokument_ny', []);
  await opretNy(tx);
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

/** Every object there is, in the order of their ids; the next are read – by as many as read – while those before are laid. */
async function laegAlle(forbindelse: Eneforbindelse, laesere: readonly Eneforbindelse[], meld: (faerdige: number, ialt: number) => void): Promise<void> {
  const [{ ialt } = { ialt: 0 }] = await forbindelse.koer((tx) => koer<{ ialt: number }>(tx, 'select count(*)::int as ialt from objekt', []));
  let efter = Promise.resolve<string | undefined>('00000000-0000-0000-0000-000000000000');
  const bestil = (laeser: Eneforbindelse): Bestilt => {
    const ider = efter.then((id) => (id === undefined ? [] : laeser.koer((tx) => objektside(tx, id, PARTI))));
    efter = ider.then((fundne) => fundne.at(-1));
    const parti = ider.then((fundne) => (fundne.length === 0 ? null : laeser.koer((tx) => laesParti(tx, fundne))));
    for (const et of [efter, parti]) et.catch(() => undefined); // told of when it is its turn, if that comes
    return { laeser, parti };
  };
  const bestilte = laesere.map(bestil);
  let faerdige = 0;
  for (let naeste = bestilte.shift(); naeste; naeste = bestilte.shift()) {
    const parti = await naeste.parti;
    if (!parti) return;
    bestilte.push(bestil(naeste.laeser));
    await forbindelse.koer((tx) => laegParti(tx, parti));
    meld((faerdige += parti.ider.length), Math.max(ialt, faerdige));
  }
} // prettier-ignore

/** A batch that is being read; null: there are no more. */
interface Bestilt {
  readonly laeser: Eneforbindelse;
  readonly parti: Promise<Parti | null>;
}

const SUMMER = (tabel: string) =>
  `select d.objekt_id, count(*) as antal, sum(${RAEKKESUM}) as sum from ${tabel} d group by d.objekt_id`;

/** Objects that are not the same in both, by id. */
async function forskellige(tx: Tx): Promise<string[]> {
  const raekker = await koer<{ id: string }>(
    tx,
    `select coalesce(a.objekt_id, b.objekt_id) as id from (${SUMMER('soegedokument')}) a
      full join (${SUMMER('soegedokument_ny')}) b on b.objekt_id = a.objekt_id
      where (a.antal, a.sum) is distinct from (b.antal, b.sum) order by 1`,
    [],
  );
  return raekker.map(({ id }) => id);
}

async function sammenlign(tx: Tx): Promise<Genbygget> {
  const afvigelser = await forskellige(tx);
  const [talt] = await koer<{ dokumenter: number }>(tx, 'select count(*)::int as dokumenter from soegedokument_ny', []);
  return { dokumenter: talt?.dokumenter ?? 0, afvigelser };
}

/** While the projection waits: the fresh one is the one that is searched. An index outside is to have what was other than it is. */
async function byt(tx: Tx, afvigelser: readonly string[]): Promise<void> {
  const { aendring } = await laasStand(tx);
  await koer(tx, `set local lock_timeout = '${String(LAAS_MS)}ms'`, []);
  await koer(tx, 'lock table soegedokument in access exclusive mode', []);
  await nummererIgen(tx, afvigelser, Number(aendring) + 1);
  await koer(tx, 'drop table soegedokument', []);
  await koer(tx, 'alter table soegedokument_ny rename to soegedokument', []);
  await koer(tx, `update soegestand set bygges = false, aendring = aendring + ($1::text)::bigint`, [String(afvigelser.length)]);
  await koer(tx, `delete from soegeparkeret where indeks = 'register' and objekt_id in (select objekt_id from soegedokument)`, []);
  await omdoeb(tx);
} // prettier-ignore
