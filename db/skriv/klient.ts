import { setTimeout as vent } from 'node:timers/promises';
import { IndeksFejl } from '../../errors.ts';
import { forbind, type Sql, type Tx } from '../client.ts';

/** What another writer did in the meantime made this attempt void: done again from the start it will be right. */
export class ProevIgen extends Error {
  override readonly name = 'ProevIgen';
}

const FORSOEG = 8;
const PAUSE_MS = 25;
/** Serialisation and deadlock: the server asks for another attempt. */
const KAPLOEB = /^40(001|P01)$/;
/** The connection is gone, or the server is on its way down or up. Time mends it. */
const AFBRUDT = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|CONNECT|57P0|08|53300)/;

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
export function lavSkriveklient(url: string, applikation = 'overblik-indexer'): Skriveklient {
  let klient: Sql | undefined;
  const slip = async () => {
    const gammel = klient;
    klient = undefined;
    await gammel?.end({ timeout: 1 }).catch(() => undefined); // it is broken: nothing more is to be had from it
  };
  return {
    koer: async (arbejde) => {
      for (let forsoeg = 1; ; forsoeg += 1) {
        klient ??= forbind({ url, rolle: 'overblik_indexer', max: 1, applikation });
        try {
          return await iTransaktion(klient, arbejde);
        } catch (fejl) {
          const afbrudt = AFBRUDT.test(kode(fejl));
          if (afbrudt) await slip();
          else if (OPTAGET.test(kode(fejl))) throw nede(fejl);
          else if (!(fejl instanceof ProevIgen) && !KAPLOEB.test(kode(fejl))) throw fejl;
          if (forsoeg >= FORSOEG) throw nede(fejl);
          await vent(PAUSE_MS * 2 ** forsoeg * (0.5 + Math.random()));
        }
      }
    },
    slut: async () => {
      await klient?.end({ timeout: 5 });
      klient = undefined;
    },
  };
}

/** The promise settles with the COMMIT: what it gives back is kept. */
async function iTransaktion<T>(klient: Sql, arbejde: (tx: Tx) => Promise<T>): Promise<T> {
  let svar: { vaerdi: T } | undefined;
  await klient.begin(async (tx) => {
    svar = { vaerdi: await arbejde(tx) };
  });
  if (!svar) throw new Error('transaktionen blev ikke udført');
  return svar.vaerdi;
}

const kode = (fejl: unknown): string =>
  typeof fejl === 'object' && fejl !== null && 'code' in fejl && typeof fejl.code === 'string' ? fejl.code : '';

const nede = (cause: unknown) =>
  new IndeksFejl('TJENESTE_NEDE', 'registret kan ikke skrives til lige nu; prøv igen om lidt', { cause });
