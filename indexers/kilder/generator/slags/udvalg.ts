import type { Tilfaeldig } from '../tilfaeldig.ts';
import { adviser } from './adviser.ts';
import { boernesager } from './boernesager.ts';
import { kommunaleYdelser } from './kommunaleYdelser.ts';
import type { Advisslags, Sagsslags } from './sagsslags.ts';
import { udkYdelser } from './udkYdelser.ts';
import { voksensager } from './voksensager.ts';
import type { Ydelsesslags } from './ydelsesslags.ts';

interface Slags {
  readonly alder: readonly [fra: number, til: number];
  readonly vaegt: number;
}

/** Draws `antal` different kinds; fewer when there are not so many. */
type Traek<T> = (r: Tilfaeldig, antal: number) => T[];

interface Udvalg {
  readonly ydelser: Traek<Ydelsesslags>;
  readonly sager: Traek<Sagsslags>;
  readonly adviser: Traek<Advisslags>;
}

const ALDER_MAX = 101;

const alle: readonly Udvalg[] = Array.from({ length: ALDER_MAX + 1 }, (_, aar) => ({
  ydelser: vejet([...kommunaleYdelser, ...udkYdelser], aar),
  sager: vejet([...boernesager, ...voksensager], aar),
  adviser: vejet(adviser, aar),
}));

const INGEN: Udvalg = { ydelser: () => [], sager: () => [], adviser: () => [] };

/** The kinds a person of that age can have, each as common as its weight. */
export const forAlder = (aar: number): Udvalg => alle[Math.max(0, Math.min(aar, ALDER_MAX))] ?? INGEN;

function vejet<T extends Slags>(slags: readonly T[], aar: number): Traek<T> {
  const mulige = slags.filter(({ alder: [fra, til] }) => fra <= aar && aar <= til);
  const lodder = mulige.flatMap((en) => Array<T>(en.vaegt).fill(en));
  return (r, antal) => {
    const fundne = new Set<T>();
    // twice as many draws as wanted: kinds that come up again are not drawn for ever
    for (let i = 0; i < antal * 2 && fundne.size < antal; i++) {
      const lod = lodder[r.heltal(0, Math.max(0, lodder.length - 1))];
      if (lod) fundne.add(lod);
    }
    return [...fundne];
  };
}
