/** What an analyst is told of a new question, beside what they were told before (differens.ts, docs/soegning.md). */
import type { Soegefilter } from './port.ts';
import { kanUdledes, type Del } from './differens.ts';

/** Which documents a question was about; `virkning` null: those of now. */
export interface Maengde {
  readonly filter: Omit<Soegefilter, 'part'>;
  readonly virkning: string | null;
}

/** A question that was asked: the cells whose counts were told, as `liste:værdi`; null: it was not even told how many. */
export interface Optaelling {
  readonly maengde: Maengde;
  readonly fortalt: readonly string[] | null;
}

/** Figures that cannot be added – citizens, medians – are told of sets that are equal or have nothing in common. */
export const HELHEDER = 'helheder';

/** The count of citizens with so many open sager: told of one number a day, since two could be subtracted. */
export const borgerne = (mindst: number): string => `borgere:${String(mindst)}`;

/** Documents alike: of each set (by its place among the questions) they lie in, the cells of this axis they are counted in. */
export interface Akseraekke {
  readonly antal: number;
  readonly i: ReadonlyMap<number, readonly string[]>;
}

/** A cell that might be told, and how many documents it has that may only be counted. */
export interface Kandidat {
  readonly navn: string;
  readonly antal: number;
}

export interface Akse {
  readonly raekker: readonly Akseraekke[];
  readonly kandidater: readonly Kandidat[];
}

/** Trials at most for one list; what has not been tried then is withheld. */
const PROEVER_MAX = 200;

type Fortalt = ReadonlyMap<number, ReadonlySet<string>>;

/** Parts of the documents by what would then have been told, one axis by itself. */
function delene(raekker: readonly Akseraekke[], fortalt: Fortalt): Del[] {
  return raekker.map(({ antal, i }) => ({
    antal,
    saet: [...i].flatMap(([nr, celler]) => {
      const egne = fortalt.get(nr);
      if (!egne) return []; // nothing was told of it
      // The set last in order, so that what only few documents have is worked out first.
      return [`~${String(nr)}`, ...celler.filter((celle) => egne.has(celle)).map((celle) => `${celle}@${String(nr)}`)];
    }),
  }));
}

/** Of the whole: told where the sets allow, and of citizens where no other number was. */
function helheder(nr: number, tidligere: Fortalt, akser: readonly Akse[], spurgt: readonly string[]): string[] {
  if (!akser.every(({ raekker }) => adskilt(nr, tidligere, raekker))) return [];
  const andre = [...tidligere.values()].flatMap((en) => [...en]).filter((navn) => navn.startsWith('borgere:'));
  return [HELHEDER, ...spurgt.filter((navn) => navn.startsWith('borgere:') && andre.every((en) => en === navn))];
}

/**
 * The cells of question number `nr` that may be told beside all that has been; null: not even how many there are.
 * `tidligere`: what was told of each question, by its number. Each axis is judged by itself.
 */
export function afgoer(
  nr: number,
  tidligere: Fortalt,
  akser: readonly Akse[],
  spurgt: readonly string[] = [],
): Set<string> | null {
  const egne = tidligere.get(nr) ?? new Set<string>();
  const sikker = (raekker: readonly Akseraekke[], nye: ReadonlySet<string>) =>
    !kanUdledes(delene(raekker, new Map([...tidligere, [nr, new Set([...egne, ...nye])]])));
  if (!akser.every(({ raekker }) => sikker(raekker, new Set()))) return null;
  const valgte = new Set(helheder(nr, tidligere, akser, spurgt));
  for (const { raekker, kandidater } of akser) {
    let [proever, taget] = [0, new Set<string>()];
    const tag = (rest: readonly Kandidat[]): void => {
      if (rest.length === 0 || (proever += 1) > PROEVER_MAX) return;
      const med = new Set([...taget, ...rest.map(({ navn }) => navn)]);
      if (sikker(raekker, med)) taget = med;
      else if (rest.length > 1) {
        const midt = rest.length >> 1;
        tag(rest.slice(0, midt));
        tag(rest.slice(midt));
      }
    };
    tag([...kandidater].sort((a, b) => b.antal - a.antal || (a.navn < b.navn ? -1 : 1)));
    for (const navn of taget) valgte.add(navn);
  }
  return valgte;
}

/** Is the set the same as, or apart from, each that figures of the whole were told of? */
function adskilt(nr: number, tidligere: Fortalt, raekker: readonly Akseraekke[]): boolean {
  return [...tidligere].every(([andet, fortalt]) => {
    if (andet === nr || !fortalt.has(HELHEDER)) return true;
    const [begge, ene] = [raekker.some(({ i }) => i.has(nr) && i.has(andet)), raekker.some(({ i }) => i.has(nr) !== i.has(andet))];
    return !begge || !ene;
  });
} // prettier-ignore
