import { setTimeout as vent } from 'node:timers/promises';
import { IndeksFejl } from '../../errors.ts';
import type { TransactionSql } from 'postgres';
import { erAfbrudt, kode } from '../afbrudt.ts';
import { forbind, type Rolle, type Sql, type Tilslutning, type Tx } from '../client.ts';

/** What another writer did in the meantime made this attempt void: done again from the start it will be right. */
export class ProevIgen extends Error {
  override readonly name = 'ProevIgen';
}

const FORSOEG = 8;
const PAUSE_MS = 25;
/** Serialisation and deadlock: the server asks for another attempt. */
const KAPLOEB = /^40(001|P01)$/;
/** Out of room or memory, waited too long for a lock, read-only after a failover: not the message's fault, and time mends it. */
const OPTAGET = /^(53|58|57014|55P03|25006)/;

export interface Skriveklient {
  /** Runs the work in one transaction. Throws TJENESTE_NEDE when the database cannot be had, else what the work threw. */
  koer<T>(arbejde: (tx: Tx) => Promise<T>): Promise<T>;
  slut(): Promise<void>;
}

/**
 * A writer's own connection. At any disconnect the client is ended – never used again, so that no statement of the broken
 * transaction can land on its next connection (driver trap, design.md §5) – and the work is done again on a new one: it
 * must be such that twice is once. One piece of work at a time.
 */
export function lavSkriveklient(
  url: string,
  applikation = 'overblik-indexer',
  rolle: Rolle = 'overblik_indexer',
): Skriveklient {
  let klient: Forbindelse | undefined;
  const slip = async () => {
    const gammel = klient?.sql;
    klient = undefined;
    await gammel?.end({ timeout: 1 }).catch(() => undefined); // it is broken: nothing more is to be had from it
  };
  return {
    koer: async (arbejde) => {
      for (let forsoeg = 1; ; forsoeg += 1) {
        klient ??= nyForbindelse({ url, applikation, rolle });
        try {
          return await iTransaktion(klient, arbejde);
        } catch (fejl) {
          const afbrudt = erAfbrudt(fejl);
          if (afbrudt) await slip();
          else if (OPTAGET.test(kode(fejl))) throw nede(fejl);
          else if (!(fejl instanceof ProevIgen) && !KAPLOEB.test(kode(fejl))) throw fejl;
          if (forsoeg >= FORSOEG) throw nede(fejl);
          await vent(PAUSE_MS * 2 ** forsoeg * (0.5 + Math.random()));
        }
      }
    },
    slut: async () => {
      await klient?.sql.end({ timeout: 5 });
      klient = undefined;
    },
  };
}

/** The same client for many who ask at once: their work is done one piece at a time, in the order it came. */
export function enAdGangen(klient: Skriveklient): Skriveklient {
  let forrige: Promise<unknown> = Promise.resolve();
  return {
    koer: (arbejde) => {
      const svar = forrige.then(() => klient.koer(arbejde));
      forrige = svar.catch(() => undefined); // told to the one who asked for it
      return svar;
    },
    slut: async () => {
      await forrige;
      await klient.slut();
    },
  };
}

/** One connection for a long piece of work: transactions, one after another, until it is lost. Then every one throws. */
export interface Eneforbindelse {
  /** Runs the work in a transaction; throws what it threw, CONNECTION_CLOSED when the connection is gone. Never done again. */
  koer<T>(arbejde: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs a statement that may stand in no transaction; throws as `koer`. */
  alene(saetning: string): Promise<void>;
  slut(): Promise<void>;
}

/** As its owner – with all an owner may do – unless a role is said: nothing that was begun goes on over another connection. */
export function lavEneforbindelse(
  url: string,
  applikation: string,
  tidsgraenseMs: number,
  rolle?: Rolle,
): Eneforbindelse {
  let lukket = false;
  const valg = { url, applikation, tidsgraenseMs, lister: false, ...(rolle ? { rolle } : {}) };
  const forbindelse = nyForbindelse(valg, () => (lukket = true));
  const tabt = () => Promise.reject(Object.assign(new Error('forbindelsen er tabt'), { code: 'CONNECTION_CLOSED' }));
  return {
    koer: (arbejde) => (lukket ? tabt() : iTransaktion(forbindelse, arbejde)),
    alene: (saetning) => (lukket ? tabt() : forbindelse.sql.unsafe(saetning).then(() => undefined)),
    slut: () => forbindelse.sql.end({ timeout: lukket ? 0 : 5 }).catch(() => undefined),
  };
}

interface Forbindelse {
  readonly sql: Sql;
  /** It was lost: nothing may be sent on it any more. */
  tabt: boolean;
}

function nyForbindelse(valg: Omit<Tilslutning, 'max' | 'lukket'>, ogsaa?: () => void): Forbindelse {
  const forbindelse: { sql?: Sql; tabt: boolean } = { tabt: false };
  const lukket = () => {
    forbindelse.tabt = true;
    ogsaa?.();
  };
  return Object.assign(forbindelse, { sql: forbind({ ...valg, max: 1, lukket }) });
}

/**
 * The promise settles with the COMMIT: what it gives back is kept.
 *
 * When the connection is lost, `begin` throws; but postgres.js 3.4.9 lets the work go on and would then send its own
 * rollback, and whatever the work sends, to a socket that is gone – an exception nobody can catch. So the work of a lost
 * connection sends nothing, and is never heard of again.
 */
async function iTransaktion<T>(forbindelse: Forbindelse, arbejde: (tx: Tx) => Promise<T>): Promise<T> {
  let svar: { vaerdi: T } | undefined;
  await forbindelse.sql.begin(async (tx) => {
    forbindelse.tabt = false; // BEGIN was answered: one lost before it, as when idle, is another
    try {
      svar = { vaerdi: await arbejde(bevogtet(forbindelse, tx)) };
    } finally {
      if (forbindelse.tabt) await aldrig();
    }
  });
  if (!svar) throw new Error('transaktionen blev ikke udført');
  return svar.vaerdi;
}

/** Made anew each time, so that what waits on it can be forgotten. */
const aldrig = () => new Promise<never>(() => undefined);

/** The transaction, deaf from the moment its connection is lost. Writers send everything with `unsafe` (saet.ts). */
function bevogtet(forbindelse: Forbindelse, tx: TransactionSql): Tx {
  const unsafe = tx.unsafe.bind(tx);
  return Object.assign(tx, {
    unsafe: (...om: Parameters<typeof unsafe>) => (forbindelse.tabt ? aldrig() : unsafe(...om)),
  });
}

const nede = (cause: unknown) =>
  new IndeksFejl('TJENESTE_NEDE', 'registret kan ikke skrives til lige nu; prøv igen om lidt', { cause });
