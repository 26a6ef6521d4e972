import { setTimeout as vent } from 'node:timers/promises';
import { IndeksFejl } from '../../errors.ts';
import { forbind, type Sql, type Tx } from '../client.ts';
import { naarDerErPlads } from '../plads.ts';
import { genfindGraenser } from '../skriv/graense.ts';
import { koer } from '../skriv/saet.ts';
import { aendrede, laegAlle, laegObjekter, PARTI, type Meld } from './laeg.ts';
import { findAfvigelser, hentAfvigelser, retObjekter, saetTjek, type Afvigelse } from './sammenlign.ts';
import { flytIndITabellernesSted, GAELDENDE, lavIndekser, opretTabeller, SKEMA, TABELLER } from './tabeller.ts';

/** A statement may fold, sort or index the whole register. */
const TIME_MS = 6 * 60 * 60_000;
/** Rounds of catching up while others write; what is left then is folded while they wait. */
const RUNDER = 5;
/** Few enough to be folded while writers wait. */
const FAA = 200;
/** Attempts at the swap, and how long one of them may make readers wait: less than the second after which the server begins to
 * look for deadlocks, so that it is never a reader that is refused. */
const FORSOEG = 60;
const LAAS_MS = 500;
/** Differences that come back; the rest are counted. */
const HENTET_MAX = 100_000;

/** What a rebuild came to. */
export interface Genopbygning {
  readonly afvigelser: readonly Afvigelse[];
  /** How many there are, also where they were not all read. */
  readonly ialt: number;
  readonly byttet: boolean;
}

/**
 * Folds the whole log into fresh tables beside the live ones and compares the two. Where they are equal – or `byt` – the
 * fresh ones take their place. Others read and write meanwhile; at the end writers wait while what they changed is folded
 * again and compared, and the swap is in that same transaction. Cut off anywhere it can be begun again. Throws
 * BAD_USER_INPUT when another is under way, TJENESTE_NEDE when readers never left room for the swap.
 */
export async function genopbyg(url: string, valg: { readonly byt: boolean }, meld: Meld): Promise<Genopbygning> {
  const sql = forbind({ url, max: 1, applikation: 'overblik-genopbyg', tidsgraenseMs: TIME_MS });
  try {
    await vaerAlene(sql);
    return await genopbygAlene(sql, valg.byt, meld);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function genopbygAlene(sql: Sql, byt: boolean, meld: Meld): Promise<Genopbygning> {
  try {
    await sql.begin(opretTabeller);
    await laegAlle(sql, meld);
    await sql.begin(lavIndekser);
    for (const navn of TABELLER) await koer(sql, `vacuum (analyze) ${SKEMA}.${navn}`, []);
    await indhent(sql);
    await sql.begin((tx) => findAfvigelser(tx, 'alle'));
    return await afslut(sql, byt);
  } finally {
    await koer(sql, `drop schema if exists ${SKEMA} cascade`, []); // a copy of everything is not left lying
  }
}

const NOEGLE = `hashtextextended('overblik:genopbyg', 0)`;

/** One at a time; one that was killed a moment ago is waited for while the server finds out. */
async function vaerAlene(sql: Sql): Promise<void> {
  for (let forsoeg = 0; forsoeg < 20; forsoeg += 1) {
    const [svar] = await koer<{ fik: boolean }>(sql, `select pg_try_advisory_lock(${NOEGLE}) as fik`, []);
    if (svar?.fik) return;
    await vent(500);
  }
  throw new IndeksFejl('BAD_USER_INPUT', 'registret bliver allerede genopbygget af en anden');
}

/** Folds again what was written meanwhile, while others go on writing, until little is left. */
async function indhent(sql: Sql): Promise<void> {
  for (let runde = 0; runde < RUNDER; runde += 1) {
    const ider = await aendrede(sql);
    if (ider.length < FAA) return;
    await laegIPartier(ider, (parti) => sql.begin('isolation level repeatable read', (tx) => laegObjekter(tx, parti)));
  }
}

async function laegIPartier<T>(ider: readonly T[], laeg: (parti: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let fra = 0; fra < ider.length; fra += PARTI) await laeg(ider.slice(fra, fra + PARTI));
}

const afslut = (sql: Sql, byt: boolean): Promise<Genopbygning> =>
  naarDerErPlads(
    () => sql.begin((tx) => doemOgByt(tx, byt)),
    FORSOEG,
    'læsere holder tabellerne; prøv igen, når der er færre',
  );

/** While writers wait: the last of what they wrote is folded, all that may differ is compared, and the tables are swapped. */
async function doemOgByt(tx: Tx, byt: boolean): Promise<Genopbygning> {
  const [svar] = await koer<{ fik: boolean }>(tx, `select pg_try_advisory_xact_lock(${NOEGLE}) as fik`, []);
  if (!svar?.fik) throw new Error('forbindelsen gik tabt, og en anden er begyndt');
  const alle = TABELLER.map((navn) => `public.${navn}`).join(', ');
  await koer(tx, `set local lock_timeout = '10s'`, []);
  // In no reader's or writer's way, but the server's own housekeeping yields to it.
  await koer(tx, `lock table ${alle} in share update exclusive mode`, []);
  await koer(tx, 'lock table public.objekt in exclusive mode', []);
  const ider = await aendrede(tx);
  await laegIPartier(ider, (parti) => laegObjekter(tx, parti));
  await saetTjek(tx, ider);
  await findAfvigelser(tx, 'tjek');
  const fundet = await hentAfvigelser(tx, HENTET_MAX);
  if (fundet.ialt > 0 && !byt) return { ...fundet, byttet: false };
  await koer(tx, `set local statement_timeout = '${String(LAAS_MS)}ms'`, []);
  await koer(tx, `lock table ${alle} in access exclusive mode`, []);
  await koer(tx, `set local statement_timeout = '${String(TIME_MS)}ms'`, []);
  await retObjekter(tx);
  await flytIndITabellernesSted(tx);
  await genfindGraenser(tx, GAELDENDE, `select id from ${SKEMA}.afvigelse`);
  return { ...fundet, byttet: true };
}
