import { befolkningAf, borgere, grunddata } from '../generator/generer.ts';
import { createAfsender, iTidsorden, type Haendelse } from '../generator/haendelse.ts';
import { klokken } from '../generator/kalender.ts';
import type { Scene } from '../generator/scene.ts';
import { tilfaeldig } from '../generator/tilfaeldig.ts';
import type { Historie } from './historie.ts';
import { hemmeligTitel, sikkerhedsprofil, visningsklasse } from './historier/afgraenset.ts';
import { arbejdsskade } from './historier/arbejdsskade.ts';
import { beskyttet } from './historier/beskyttet.ts';
import { byggesag } from './historier/byggesag.ts';
import { barn, familie } from './historier/familie.ts';
import { aabentSkift, fortroligtSkift } from './historier/nummerskift.ts';
import { pensionist } from './historier/pensionist.ts';
import { sygemelding } from './historier/sygemelding.ts';
import { videregivelse } from './historier/videregivelse.ts';
import { vip } from './historier/vip.ts';
import { virksomhed } from './historier/virksomhed.ts';

/** The stories of the demo, in the order they are best shown: whom to ask for, and what to see. */
export const historier: readonly Historie[] = [
  sygemelding,
  familie,
  barn,
  byggesag,
  pensionist,
  videregivelse,
  virksomhed,
  arbejdsskade,
  beskyttet,
  vip,
  sikkerhedsprofil,
  hemmeligTitel,
  visningsklasse,
  aabentSkift,
  fortroligtSkift,
];

const FROE = 4100;
const PERSONER = 1850;
/** The stories draw from streams of numbers of their own: one that changes leaves the others as they were. */
const HISTORIERNES_STROEMME = 2_000_000_000;

/** Korsbæk Kommune (11111111): about 2,000 citizens, those of the stories and their families among them, always the same; of fewer, the first ones. */
export function* korsbaek(personer = PERSONER): Generator<Haendelse> {
  const befolkning = befolkningAf({ personer, froe: FROE });
  const nu = klokken(befolkning.nu, 0);
  const send = createAfsender();
  const [kommune] = befolkning.kommuner;
  yield* grunddata(befolkning, send);
  for (const [nr, historie] of historier.entries()) {
    const r = tilfaeldig(FROE, HISTORIERNES_STROEMME + nr);
    const scene: Scene = { r, nu: befolkning.nu, kommune, udk: befolkning.udk };
    for (const kladde of iTidsorden(historie.fortael(scene), nu)) yield send(kladde, kommune.cvr);
  }
  yield* borgere(befolkning, send);
}
