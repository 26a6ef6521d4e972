import { randomUUID } from 'node:crypto';
import { setImmediate as dennesTur } from 'node:timers/promises';
import { IndeksFejl } from '../../errors.ts';
import { overGraensen, type Opslagsraekke } from '../../schema/domaene/revision.ts';
import { hovedsegl, INGEN_HASH, laenk, type Hoved, type Led } from '../../schema/domaene/revision/kaede.ts';
import { erAfbrudt, kode } from '../afbrudt.ts';
import type { Sql } from '../client.ts';
import {
  hentKendte,
  lavPersonbudget,
  STANDARDGRAENSER,
  type Overskredet,
  type Personbudget,
  type Personforbrug,
  type Persongraenser,
} from './personbudget.ts';
import { lavForbindelse } from './revisionsforbindelse.ts';
import { saetPunkt } from './revisionspunkt.ts';

const HOLD_MAX = 500;
const PUNKT_HVER_MS = 60 * 60_000;
/** A value the log cannot hold, or what breaks a rule of it: the fault of one row, not of those beside it. */
const RAEKKENS = /^2[23]/;

export interface Revisionsskriver {
  /** Sets persons off in their caller's budget before they are looked up; which window is full, or null. Throws TJENESTE_NEDE. */
  tag(forbrug: Personforbrug): Promise<Overskredet | null>;
  /**
   * Comes back when the rows – and the persons asked for – are committed. Throws TJENESTE_NEDE when they cannot be, and
   * GRAENSE_OVERSKREDET where the caller had no budget after all: then nothing may be shown.
   */
  skriv(raekker: readonly Opslagsraekke[], forbrug?: Personforbrug): Promise<void>;
  /** What was set off was not used after all: how much is left is asked of the database again. */
  frigiv(forbrug: Personforbrug): void;
  /** Could rows be written now? Throws TJENESTE_NEDE when not. */
  proev(): Promise<void>;
  /** Writes what waits and the chain's last point, and lets go of the connection. */
  slut(): Promise<void>;
}

interface Ventende {
  readonly raekker: readonly Opslagsraekke[];
  readonly forbrug?: Personforbrug | undefined;
  readonly klar: () => void;
  readonly fejl: (grund: unknown) => void;
}

/**
 * The one writer of this process to the audit log: a connection and a chain of its own. What comes while a batch is being
 * committed is the next batch, so many requests share one commit. At a disconnect the client is never used again (driver
 * trap, design.md §5), and the same batch is sent on a new one: the database takes it once.
 */
export function lavRevisionsskriver(
  url: string,
  noegle: Buffer,
  punktHverMs = PUNKT_HVER_MS,
  graenser: Persongraenser = STANDARDGRAENSER,
): Revisionsskriver {
  const forbindelse = lavForbindelse(url);
  const budget = lavPersonbudget((af) => forbindelse.udfoer((sql) => hentKendte(sql, af)), noegle, graenser);
  let kaede = nyKaede();
  let punkt = { nr: 0, tid: 0 };
  const venter: Ventende[] = [];
  let igang: Promise<void> | null = null;

  const gem = async (hold: readonly Ventende[]): Promise<ReadonlySet<number>> => {
    const led = laenk(
      kaede,
      hold.flatMap(({ raekker }) => raekker),
    );
    const hoved = led.at(-1) ?? kaede;
    try {
      const send = { fra: kaede, led, segl: hovedsegl(noegle, hoved), forbrug: medNumre(hold, budget), ...graenser };
      const over = await forbindelse.udfoer((sql) => sendLed(sql, send));
      if (over.length === 0) kaede = { kaede: hoved.kaede, nr: hoved.nr, hash: hoved.hash };
      return new Set(over);
    } catch (fejl) {
      // Perhaps they stand there, perhaps not: a new chain goes on from what is known.
      if (erAfbrudt(fejl)) [kaede, punkt] = [nyKaede(), { nr: 0, tid: 0 }];
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
      // What else is answered in the same turn of the event loop goes along.
      await dennesTur();
      const hold = venter.splice(0, HOLD_MAX);
      if (hold.length > 0) await gemHold(hold, gem, budget);
      // A point that cannot be set now is set later; the rows are committed all the same.
      await saetPunktNaar(Date.now() - punkt.tid >= punktHverMs).catch(() => undefined);
    } while (venter.length > 0);
    igang = null;
  };
  const ur = setInterval(() => void (igang ??= toem()), punktHverMs).unref();

  return {
    tag: (forbrug) =>
      budget.tag(forbrug).catch((grund: unknown) => {
        throw nede(grund);
      }),
    skriv: (raekker, forbrug) =>
      new Promise((klar, fejl) => {
        const opgiv = (grund: unknown) => {
          if (forbrug) budget.glem(forbrug);
          fejl(grund instanceof IndeksFejl ? grund : nede(grund));
        };
        venter.push({ raekker, forbrug, klar, fejl: opgiv });
        igang ??= toem();
      }),
    frigiv: budget.glem,
    proev: () =>
      forbindelse
        .udfoer((sql) => sql`select skriv_talte_opslag('{}')`)
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

type Gem = (hold: readonly Ventende[]) => Promise<ReadonlySet<number>>;

/**
 * One batch; where a row of it cannot be held, each of the others on its own. Those who are over budget – seen by the
 * database alone, since another process has counted too – are written as refused, and the others as they were.
 */
async function gemHold(hold: readonly Ventende[], gem: Gem, budget: Personbudget): Promise<void> {
  try {
    const over = await gem(hold);
    if (over.size === 0) for (const { klar } of hold) klar();
    else await gemHold(hold.map((en, nr) => (over.has(nr) ? afvist(en) : en)), gem, budget); // prettier-ignore
  } catch (grund) {
    if (hold.length > 1 && RAEKKENS.test(kode(grund))) for (const en of hold) await gemHold([en], gem, budget);
    else for (const { fejl } of hold) fejl(grund);
  }
}

function afvist({ raekker, forbrug, fejl }: Ventende): Ventende {
  if (!forbrug) throw new Error('den, der ikke har spurgt om nogen, har ikke spurgt om for mange');
  return {
    raekker: raekker.map((raekke) => overGraensen(raekke, forbrug.personer)),
    klar: () => fejl(graense()),
    fejl,
  };
}

/** Whom each of the batch asked for, by its place in it. */
function medNumre(hold: readonly Ventende[], budget: Personbudget): object[] {
  return hold.flatMap(({ forbrug }, nr) => {
    if (!forbrug || forbrug.personer.length === 0) return [];
    return [{ nr, bruger: forbrug.bruger, cvr: forbrug.cvr, personer: budget.aftryk(forbrug) }];
  });
}

interface Forsendelse extends Persongraenser {
  readonly fra: Hoved;
  readonly led: readonly Led[];
  readonly segl: string;
  readonly forbrug: readonly object[];
}

/** A single statement, so there is no transaction that could be left half on another connection. Back comes who is over. */
async function sendLed(sql: Sql, { fra, led, segl, ...budget }: Forsendelse): Promise<number[]> {
  const til = led.at(-1) ?? fra;
  const krop = JSON.stringify({
    kaede: fra.kaede, fraNr: fra.nr, fraHash: fra.hash, nr: til.nr, hash: til.hash, segl, ...budget,
    raekker: led.map((et) => ({ ...et, hash: `\\x${et.hash}` })),
  }); // prettier-ignore
  const tekst = 'select to_json(skriv_talte_opslag(($1::text)::jsonb)) as over';
  const [svar] = await sql.unsafe<{ over: number[] }[]>(tekst, [krop], { prepare: true });
  return svar?.over ?? [];
}

const nyKaede = (): Hoved => ({ kaede: randomUUID(), nr: 0, hash: INGEN_HASH });

const nede = (cause: unknown) =>
  new IndeksFejl('TJENESTE_NEDE', 'opslaget kan ikke skrives i revisionsloggen, så intet vises; prøv igen om lidt', {
    cause,
  });

const graense = () =>
  new IndeksFejl('GRAENSE_OVERSKREDET', 'der er slået for mange personer op; prøv igen senere (se graenser)');
