import { createHmac } from 'node:crypto';
import type { Sql } from '../client.ts';

/** A request's look-up of persons: whose it is, and whom it names, as `personnoegle` writes them. */
export interface Personforbrug {
  readonly bruger: string;
  readonly cvr: string;
  readonly personer: readonly string[];
}

/** How many different persons one caller may look up within a minute and within 24 hours (contract/README.md §2). */
export interface Persongraenser {
  readonly prMinut: number;
  readonly prDoegn: number;
}

/** The contract's, where nothing else is configured. */
export const STANDARDGRAENSER: Persongraenser = { prMinut: 60, prDoegn: 600 };

/** The window there is no room in. */
export type Overskredet = 'minut' | 'doegn';

const MINUT_MS = 60_000;
const DOEGN_MS = 24 * 60 * MINUT_MS;
/** Callers remembered; one who is forgotten is asked for again. */
const KALDERE_MAX = 2_000;

export type Personbudget = ReturnType<typeof lavPersonbudget>;

/**
 * What this process knows of its callers' budgets, so that one who is over is turned away before anything is read, and those
 * who come at once are counted one by one. The database has the last word: it counts again, over every process, in the
 * commit that lets the answer go (`skriv_talte_opslag`). Persons are known by a keyed hash only.
 */
export function lavPersonbudget(
  hent: (af: Omit<Personforbrug, 'personer'>) => Promise<Kendte>,
  noegle: Buffer,
  graenser: Persongraenser,
) {
  const kaldere = new Map<string, Promise<Kendte>>();
  const kendteFor = (af: Personforbrug): Promise<Kendte> => {
    const navn = kaldernavn(af);
    const fundet = kaldere.get(navn) ?? hent(af);
    kaldere.delete(navn); // the one used last stands last
    kaldere.set(navn, fundet);
    fundet.catch(() => kaldere.delete(navn));
    for (const aeldste of kaldere.keys()) {
      if (kaldere.size <= KALDERE_MAX) break;
      kaldere.delete(aeldste);
    }
    return fundet;
  };
  /** The persons' hashes, made once for a request: it sets them off before it reads, and writes them down after. */
  const kendteAftryk = new WeakMap<readonly string[], ReadonlySet<string>>();
  const aftrykAf = ({ personer }: Personforbrug): ReadonlySet<string> => {
    const fundet = kendteAftryk.get(personer) ?? new Set(personer.map((person) => aftryk(noegle, person)));
    kendteAftryk.set(personer, fundet);
    return fundet;
  };
  return {
    graenser,
    /** Sets these persons off in the caller's budget. Null: there was room for all of them; else nothing is set off. */
    tag: async (forbrug: Personforbrug): Promise<Overskredet | null> => {
      const [kendte, personer] = [await kendteFor(forbrug), aftrykAf(forbrug)];
      return saetAf(kendte, personer, graenser, performance.now()); // nothing is awaited there
    },
    /** The database knew better: it is asked again. */
    glem: (forbrug: Personforbrug): void => void kaldere.delete(kaldernavn(forbrug)),
    /** The persons as the database keeps them, each once. */
    aftryk: (forbrug: Personforbrug): string[] => [...aftrykAf(forbrug)],
  };
}

/**
 * When each person was last looked up, in milliseconds since this process began – a clock that is set moves no window –, the
 * one looked up longest ago first: what is to be forgotten stands in front. Of the last minute once more, so that nobody is
 * counted anew at each look-up.
 */
export interface Kendte {
  readonly doegn: Map<string, number>;
  readonly minut: Map<string, number>;
}

const kaldernavn = ({ bruger, cvr }: Omit<Personforbrug, 'personer'>) => `${bruger} ${cvr}`;

const aftryk = (noegle: Buffer, person: string): string =>
  createHmac('sha256', noegle).update(`person:${person}`).digest('hex').slice(0, 32);

/** Sets them off where there is room for all of them. */
function saetAf(
  { doegn, minut }: Kendte,
  personer: ReadonlySet<string>,
  { prMinut, prDoegn }: Persongraenser,
  nu: number,
): Overskredet | null {
  glem(doegn, nu - DOEGN_MS);
  glem(minut, nu - MINUT_MS);
  if (medDisse(minut, personer) > prMinut) return 'minut';
  if (medDisse(doegn, personer) > prDoegn) return 'doegn';
  for (const person of personer) {
    for (const vindue of [doegn, minut]) {
      vindue.delete(person); // the one looked up last stands last
      vindue.set(person, nu);
    }
  }
  return null;
}

function glem(vindue: Map<string, number>, til: number): void {
  for (const [person, seneste] of vindue) {
    if (seneste > til) return;
    vindue.delete(person);
  }
}

function medDisse(vindue: ReadonlyMap<string, number>, personer: ReadonlySet<string>): number {
  let antal = vindue.size;
  for (const person of personer) if (!vindue.has(person)) antal += 1;
  return antal;
}

/** What the database has counted of a caller. */
export async function hentKendte(sql: Sql, { bruger, cvr }: Omit<Personforbrug, 'personer'>): Promise<Kendte> {
  const raekker = await sql<{ person: string; alder: string }[]>`
    select person, alder from brugte_personopslag(${bruger}::text::uuid, ${cvr}::text)`;
  const nu = performance.now();
  const sete = raekker.map(({ person, alder }): [string, number] => [person, nu - Number(alder)]);
  const doegn = new Map(sete.sort(([, a], [, b]) => a - b));
  return { doegn, minut: new Map([...doegn].filter(([, seneste]) => seneste > nu - MINUT_MS)) };
}
