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
  return {
    graenser,
    /** Sets these persons off in the caller's budget. Null: there was room for all of them; else nothing is set off. */
    tag: async (forbrug: Personforbrug): Promise<Overskredet | null> => {
      const [kendte, personer] = [await kendteFor(forbrug), aftryk(noegle, forbrug.personer)];
      const nu = Date.now(); // nothing is awaited from here on
      const over = overskredet(kendte, personer, graenser, nu);
      if (over === null) for (const person of personer) kendte.set(person, nu);
      return over;
    },
    /** The database knew better: it is asked again. */
    glem: (forbrug: Personforbrug): void => void kaldere.delete(kaldernavn(forbrug)),
    /** The persons as the database keeps them, each once. */
    aftryk: ({ personer }: Personforbrug): string[] => [...aftryk(noegle, personer)],
  };
}

/** When each person was last looked up, in milliseconds of this process's clock. */
export type Kendte = Map<string, number>;

const kaldernavn = ({ bruger, cvr }: Omit<Personforbrug, 'personer'>) => `${bruger} ${cvr}`;

const aftryk = (noegle: Buffer, personer: readonly string[]): ReadonlySet<string> =>
  new Set(personer.map((person) => createHmac('sha256', noegle).update(`person:${person}`).digest('hex').slice(0, 32)));

function overskredet(
  kendte: Kendte,
  personer: ReadonlySet<string>,
  { prMinut, prDoegn }: Persongraenser,
  nu: number,
): Overskredet | null {
  let [minut, doegn] = [personer.size, personer.size];
  for (const [person, seneste] of kendte) {
    if (seneste <= nu - DOEGN_MS) kendte.delete(person);
    else if (!personer.has(person)) {
      doegn += 1;
      if (seneste > nu - MINUT_MS) minut += 1;
    }
  }
  return minut > prMinut ? 'minut' : doegn > prDoegn ? 'doegn' : null;
}

/** What the database has counted of a caller. */
export async function hentKendte(sql: Sql, { bruger, cvr }: Omit<Personforbrug, 'personer'>): Promise<Kendte> {
  const raekker = await sql<{ person: string; alder: string }[]>`
    select person, alder from brugte_personopslag(${bruger}::text::uuid, ${cvr}::text)`;
  const nu = Date.now();
  return new Map(raekker.map(({ person, alder }) => [person, nu - Number(alder)]));
}
