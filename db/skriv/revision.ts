import { randomUUID } from 'node:crypto';
import { setTimeout as vent } from 'node:timers/promises';
import { IndeksFejl } from '../../errors.ts';
import type { Opslagsraekke } from '../../schema/domaene/revision.ts';
import { hovedsegl, INGEN_HASH, laenk, type Hoved, type Led } from '../../schema/domaene/revision/kaede.ts';
import { forbind, type Sql } from '../client.ts';
import { saetPunkt } from './revisionspunkt.ts';

/** How long an answer is held for its row, all attempts told; then it is 503. */
const SENEST_MS = 5_000;
const SAETNING_MS = 3_000;
const PAUSE_MS = 25;
const HOLD_MAX = 500;
const PUNKT_HVER_MS = 60 * 60_000;
/** The connection is gone, or the server is on its way down or up: whether the rows were committed is not known. */
const AFBRUDT = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|CONNECT|57P0|08|53300)/;
/** A value the log cannot hold, or what breaks a rule of it: the fault of one row, not of those beside it. */
const RAEKKENS = /^2[23]/;

export interface Revisionsskriver {
  /** Comes back when the rows are committed. Throws TJENESTE_NEDE when they cannot be: then nothing may be shown. */
  skriv(raekker: readonly Opslagsraekke[]): Promise<void>;
  /** Could rows be written now? Throws TJENESTE_NEDE when not. */
  proev(): Promise<void>;
  /** Writes what waits and the chain's last point, and lets go of the connection. */
  slut(): Promise<void>;
}

interface Ventende {
  readonly raekker: readonly Opslagsraekke[];
  readonly klar: () => void;
  readonly fejl: (grund: unknown) => void;
}

/**
 * The one writer of this process to the audit log: a connection and a chain of its own. What comes while a batch is being
 * committed is the next batch, so many requests share one commit. At a disconnect the client is never used again (driver
 * trap, design.md §5), and the same batch is sent on a new one: the database takes it once.
 */
export function lavRevisionsskriver(url: string, noegle: Buffer, punktHverMs = PUNKT_HVER_MS): Revisionsskriver {
  const forbindelse = lavForbindelse(url);
  let kaede = nyKaede();
  let punkt = { nr: 0, tid: 0 };
  const venter: Ventende[] = [];
  let igang: Promise<void> | null = null;

  const gem = async (raekker: readonly Opslagsraekke[]) => {
    const led = laenk(kaede, raekker);
    const hoved = led.at(-1) ?? kaede;
    try {
      await forbindelse.udfoer((sql) => sendLed(sql, kaede, led, hovedsegl(noegle, hoved)));
      kaede = { kaede: hoved.kaede, nr: hoved.nr, hash: hoved.hash };
    } catch (fejl) {
      // Perhaps they stand there, perhaps not: a new chain goes on from what is known.
      if (erUvis(fejl)) [kaede, punkt] = [nyKaede(), { nr: 0, tid: 0 }];
      throw fejl;
    }
  };
  const saetPunktNaar = async (forfaldent: boolean) => {
    if (!forfaldent || kaede.nr === punkt.nr) return;
    await forbindelse.udfoer((sql) => saetPunkt(sql, noegle, kaede));
    punkt = { nr: kaede.nr, tid: Date.now() };
  };
  const toem = async () => {
    do {
      const hold = venter.splice(0, HOLD_MAX);
      if (hold.length > 0) await gemHold(hold, gem);
      // A point that cannot be set now is set later; the rows are committed all the same.
      await saetPunktNaar(Date.now() - punkt.tid >= punktHverMs).catch(() => undefined);
    } while (venter.length > 0);
    igang = null;
  };
  const ur = setInterval(() => (igang ??= toem()), punktHverMs).unref();

  return {
    skriv: (raekker) =>
      new Promise((klar, fejl) => {
        venter.push({ raekker, klar, fejl: (grund) => fejl(nede(grund)) });
        igang ??= toem();
      }),
    proev: () =>
      forbindelse
        .udfoer((sql) => sql`select skriv_opslag('{}')`)
        .then(
          () => undefined,
          (grund: unknown) => Promise.reject(nede(grund)),
        ),
    slut: async () => {
      clearInterval(ur);
      while (igang) await igang;
      await saetPunktNaar(true).catch(() => undefined); // without it the chain is anchored by the next clean-up
      await forbindelse.slip();
    },
  };
}

/** One batch; where a row of it cannot be held, each of the others on its own. */
async function gemHold(hold: readonly Ventende[], gem: (raekker: readonly Opslagsraekke[]) => Promise<void>) {
  try {
    await gem(hold.flatMap(({ raekker }) => raekker));
    for (const { klar } of hold) klar();
  } catch (grund) {
    if (hold.length > 1 && RAEKKENS.test(kode(grund))) for (const en of hold) await gemHold([en], gem);
    else for (const { fejl } of hold) fejl(grund);
  }
}

/** A single statement, so there is no transaction that could be left half on another connection. */
async function sendLed(sql: Sql, fra: Hoved, led: readonly Led[], segl: string): Promise<void> {
  const til = led.at(-1) ?? fra;
  const krop = JSON.stringify({
    kaede: fra.kaede, fraNr: fra.nr, fraHash: fra.hash, nr: til.nr, hash: til.hash, segl,
    raekker: led.map((et) => ({ ...et, hash: `\\x${et.hash}` })),
  }); // prettier-ignore
  await sql`select skriv_opslag((${krop}::text)::jsonb)`;
}

/** Runs a statement until it is done, refused, or it is too late. */
function lavForbindelse(url: string) {
  let klient: Sql | undefined;
  const slip = async (brugt = klient) => {
    if (brugt === klient) klient = undefined;
    await brugt?.end({ timeout: 1 }).catch(() => undefined); // it may be broken: nothing more is to be had from it
  };
  const forsoeg = async <T>(arbejde: (sql: Sql) => Promise<T>, senest: number): Promise<T> => {
    for (let nr = 0; ; nr += 1) {
      const brugt = (klient ??= nyKlient(url));
      try {
        return await inden(arbejde(brugt), senest);
      } catch (fejl) {
        if (!erUvis(fejl)) throw fejl;
        void slip(brugt);
        const pause = PAUSE_MS * 2 ** nr * (0.5 + Math.random());
        if (Date.now() + pause >= senest) throw fejl;
        await vent(pause);
      }
    }
  };
  return { slip, udfoer: <T>(arbejde: (sql: Sql) => Promise<T>) => forsoeg(arbejde, Date.now() + SENEST_MS) };
}

/** The work, or ETIMEDOUT when it is not done by then: a network may swallow a statement without a word. */
async function inden<T>(arbejde: Promise<T>, senest: number): Promise<T> {
  const stop = new AbortController();
  const forSent = vent(Math.max(senest - Date.now(), 0), null, { signal: stop.signal }).then(() => {
    throw Object.assign(new Error('revisionsloggen svarer ikke'), { code: 'ETIMEDOUT' });
  });
  forSent.catch(() => undefined); // it is called off when the work is done first
  try {
    return await Promise.race([arbejde, forSent]);
  } finally {
    stop.abort();
  }
}

const nyKlient = (url: string) =>
  forbind({
    url,
    rolle: 'overblik_laeser',
    max: 1,
    applikation: 'overblik-revision',
    tidsgraenseMs: SAETNING_MS,
    lister: false,
  });

const nyKaede = (): Hoved => ({ kaede: randomUUID(), nr: 0, hash: INGEN_HASH });

const kode = (fejl: unknown): string =>
  typeof fejl === 'object' && fejl !== null && 'code' in fejl && typeof fejl.code === 'string' ? fejl.code : '';
const erUvis = (fejl: unknown) => AFBRUDT.test(kode(fejl));

const nede = (cause: unknown) =>
  new IndeksFejl('TJENESTE_NEDE', 'opslaget kan ikke skrives i revisionsloggen, så intet vises; prøv igen om lidt', {
    cause,
  });
