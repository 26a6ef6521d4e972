import { randomUUID } from 'node:crypto';
import { IndeksFejl } from '../../errors.ts';
import type { Opslagsraekke } from '../../schema/domaene/revision.ts';
import { hovedsegl, INGEN_HASH, laenk, type Hoved, type Led } from '../../schema/domaene/revision/kaede.ts';
import type { Sql } from '../client.ts';
import { erUvis, kode, lavForbindelse } from './revisionsforbindelse.ts';
import { saetPunkt } from './revisionspunkt.ts';

const HOLD_MAX = 500;
const PUNKT_HVER_MS = 60 * 60_000;
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
  const ur = setInterval(() => void (igang ??= toem()), punktHverMs).unref();

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
  await sql.unsafe('select skriv_opslag(($1::text)::jsonb)', [krop], { prepare: true });
}

const nyKaede = (): Hoved => ({ kaede: randomUUID(), nr: 0, hash: INGEN_HASH });

const nede = (cause: unknown) =>
  new IndeksFejl('TJENESTE_NEDE', 'opslaget kan ikke skrives i revisionsloggen, så intet vises; prøv igen om lidt', {
    cause,
  });
