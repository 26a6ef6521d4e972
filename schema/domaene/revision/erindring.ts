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

/** Of each user only as many persons are kept as it takes to tell: `hoejst` + 1, the latest. */
function lavVindue(laengdeMs: number): Vindue {
  const sete = new Map<string, Map<string, number>>();
  return ({ tidspunkt, bruger, rettetMod }, hoejst) => {
    const nu = tilMs(tidspunkt);
    const egne = sete.get(bruger) ?? nyBruger(sete, bruger);
    for (const person of rettetMod) {
      egne.delete(person); // put in again, it is the last: the map stays in the order of time
      egne.set(person, nu);
    }
    for (const [person, tid] of egne) {
      if (egne.size <= hoejst + 1 && tid > nu - laengdeMs) break;
      egne.delete(person);
    }
    return egne.size > hoejst;
  };
}

function nyBruger(sete: Map<string, Map<string, number>>, bruger: string): Map<string, number> {
  const [foerst] = sete.size >= BRUGERE_MAX ? sete.keys() : [];
  if (foerst !== undefined) sete.delete(foerst);
  const egne = new Map<string, number>();
  sete.set(bruger, egne);
  return egne;
}
