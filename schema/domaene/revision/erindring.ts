import { tilMs, type Oejeblik } from '../tid.ts';

interface Opslaget {
  readonly tidspunkt: Oejeblik;
  readonly bruger: string;
  readonly rettetMod: ReadonlySet<string>;
}
/** Remembers a look-up. Has the user now looked up more than `hoejst` different persons within the window? */
export type Vindue = (opslag: Opslaget, hoejst: number) => boolean;

/** What one process remembers of who looked up how many. */
export interface Erindring {
  readonly tiMinutter: Vindue;
  readonly doegn: Vindue;
  readonly udenSag: Vindue;
}

const MINUT_MS = 60_000;
const DOEGN_MS = 24 * 60 * MINUT_MS;
/** Users remembered; past them the one first seen is forgotten. */
const BRUGERE_MAX = 50_000;

export const lavErindring = (): Erindring => ({
  tiMinutter: lavVindue(10 * MINUT_MS),
  doegn: lavVindue(DOEGN_MS),
  udenSag: lavVindue(DOEGN_MS),
});

/** The persons one user looked up, with when, and the order in which they are to be forgotten. */
interface Sete {
  readonly personer: Map<string, number>;
  koe: (readonly [person: string, ms: number])[];
  naeste: number;
}

/** Looked up again within so small a part of the window, a person is not remembered anew: so the queue stays short. */
const DEL = 100;
const RYD_VED = 1_000;

/** Of each user only as many persons are kept as it takes to tell: `hoejst` + 1, the latest. */
function lavVindue(laengdeMs: number): Vindue {
  const brugere = new Map<string, Sete>();
  return ({ tidspunkt, bruger, rettetMod }, hoejst) => {
    const nu = tilMs(tidspunkt);
    const sete = brugere.get(bruger) ?? nyBruger(brugere, bruger);
    for (const person of rettetMod) {
      if (nu - (sete.personer.get(person) ?? -Infinity) < laengdeMs / DEL) continue;
      sete.personer.set(person, nu);
      sete.koe.push([person, nu]);
    }
    glem(sete, nu - laengdeMs, hoejst + 1);
    return sete.personer.size > hoejst;
  };
}

/** Forgets those last looked up at `foer` or earlier, and the oldest of more than `hoejst`. */
function glem(sete: Sete, foer: number, hoejst: number): void {
  for (let foerst = sete.koe[sete.naeste]; foerst; foerst = sete.koe[(sete.naeste += 1)]) {
    const [person, ms] = foerst;
    if (ms > foer && sete.personer.size <= hoejst) break;
    if (sete.personer.get(person) === ms) sete.personer.delete(person); // else looked up again since
  }
  if (sete.naeste < RYD_VED) return;
  sete.koe = sete.koe.slice(sete.naeste);
  sete.naeste = 0;
}

function nyBruger(brugere: Map<string, Sete>, bruger: string): Sete {
  const [foerst] = brugere.size >= BRUGERE_MAX ? brugere.keys() : [];
  if (foerst !== undefined) brugere.delete(foerst);
  const ny: Sete = { personer: new Map(), koe: [], naeste: 0 };
  brugere.set(bruger, ny);
  return ny;
}
