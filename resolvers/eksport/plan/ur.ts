import { setTimeout as vent } from 'node:timers/promises';
import type { Logger } from 'pino';
import { lavEneforbindelse, type Eneforbindelse } from '../../../db/skriv/klient.ts';
import {
  forfaldnePlaner, noterLavet, noterUdeblevet, planGaelder, slipPlan, tagPlan, type Forfaldenplan,
} from '../../../db/udgang/eksportplan.ts'; // prettier-ignore
import { fejlspor, IndeksFejl } from '../../../errors.ts';
import { maskerCpr } from '../../../log.ts';
import { FORSOEG, udfoerPlan, type Plandele, type Planloeb } from './udfoer.ts';

export interface Urdele extends Plandele {
  readonly databaseUrl: string;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly hverMs?: number;
}

const HVER_MS = 30_000;
const SAETNING_MS = 30_000;
/** Before the second attempt at a day; each is four times the one before. */
const PAUSE_MS = 5 * 60_000;

/**
 * Makes what operators have set up to be taken out every day, for as long as the process lives; others may do so beside it. What has been
 * made is in the database, and who makes it holds a lock that goes with its connection: each day is made once, whoever does it, and
 * what a process that was killed did not finish the next one makes. Back comes how it is stopped: what is under way is broken off.
 */
export function startEksportur(dele: Urdele): { stop(): Promise<void> } {
  const { hverMs = HVER_MS, log } = dele;
  const stop = new AbortController();
  let klient: Eneforbindelse | null = null;
  const runde = async () => {
    klient ??= lavEneforbindelse(dele.databaseUrl, 'overblik-eksportplan', SAETNING_MS, 'overblik_udgang');
    for (const navn of await klient.koer(forfaldnePlaner)) {
      if (!stop.signal.aborted) await tur(dele, klient, navn, stop.signal);
    }
  };
  const slip = async () => {
    const gammel = klient;
    klient = null;
    await gammel?.slut(); // what it held is free, too
  };
  const ur = (async () => {
    while (!stop.signal.aborted) {
      await runde().catch(async (fejl: unknown) => {
        if (!stop.signal.aborted) log.error(fejlspor(fejl), 'planlagte eksporter kunne ikke laves; prøves igen');
        await slip();
      });
      await vent(hverMs, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stop.abort();
      await ur;
      await slip();
    },
  };
} // prettier-ignore

/** Makes one plan's day, if it is ours to make. Throws what is nobody's fault but the connection's. */
async function tur(dele: Urdele, klient: Eneforbindelse, navn: string, stop: AbortSignal): Promise<void> {
  const plan = await klient.koer((tx) => tagPlan(tx, navn));
  if (!plan) return;
  const loeb: Planloeb = { begyndt: false };
  const gaelder = async () => {
    if (!(await klient.koer((tx) => planGaelder(tx, navn)))) throw new IndeksFejl('FORBIDDEN', 'planen er ophørt');
  };
  try {
    const { fil, antal } = await udfoerPlan(dele, plan, gaelder, stop, loeb);
    await klient.koer((tx) => noterLavet(tx, plan));
    dele.log.info({ plan: navn, fil, antal }, 'planlagt eksport lavet');
  } catch (fejl) {
    if (stop.aborted) return; // whoever starts next makes it
    await udeblev(dele, klient, plan, fejl, loeb);
  } finally {
    await klient.koer((tx) => slipPlan(tx, navn)).catch(() => undefined); // gone with its connection
  }
}

async function udeblev({ log }: Urdele, klient: Eneforbindelse, plan: Forfaldenplan, fejl: unknown, loeb: Planloeb): Promise<void> {
  const hvorfor = grund(fejl);
  const igen = kanMendes(fejl, loeb) && plan.forsoeg + 1 < FORSOEG;
  await klient.koer((tx) => noterUdeblevet(tx, plan, hvorfor, igen ? PAUSE_MS * 4 ** plan.forsoeg : null));
  const spor = fejl instanceof IndeksFejl ? {} : fejlspor(fejl);
  log.error({ plan: plan.navn, dag: plan.dag, hvorfor, ...spor }, igen ? 'planlagt eksport udeblev; prøves igen' : 'planlagt eksport udeblev');
} // prettier-ignore

/** Does time mend it? What is not permitted, or is too much, is not until somebody has done something. */
function kanMendes(fejl: unknown, { begyndt }: Planloeb): boolean {
  if (!(fejl instanceof IndeksFejl)) return true;
  // Rights that changed on the way may still be rights.
  return fejl.kode === 'TJENESTE_NEDE' || fejl.kode === 'INTERNAL_SERVER_ERROR' || (fejl.kode === 'FORBIDDEN' && begyndt);
} // prettier-ignore

/** Why, for the operator: ours in its own words, the file system's by its code, anything else by nothing but the log. */
function grund(fejl: unknown): string {
  if (fejl instanceof IndeksFejl) return maskerCpr(`${fejl.kode}: ${fejl.message}`);
  const { code, syscall } = fejl as NodeJS.ErrnoException; // undefined where it has none
  return code && syscall ? `${code}: der kan ikke skrives i EKSPORT_MAPPE` : 'INTERNAL_SERVER_ERROR: se loggen';
}
