import { borgeradvis } from './advis.ts';
import type { Kladde } from './haendelse.ts';
import { dagtal, klokken } from './kalender.ts';
import type { Myndighed } from './organisation.ts';
import { alder, livskladder, person, tidligereCpr, type Person } from './person.ts';
import { opretSag, sagkladde } from './sag.ts';
import { sagsforloeb } from './sagsforloeb.ts';
import { grundlag, kontortid, nummer, type Scene } from './scene.ts';
import { forAlder } from './slags/udvalg.ts';
import type { Advisslags, Sagsslags } from './slags/sagsslags.ts';
import { tilfaeldig } from './tilfaeldig.ts';
import { ANSATTE, udenbyskladde, virksomhed, virksomhedskladder } from './virksomhed.ts';
import { ydelsesforloeb } from './ydelsesforloeb.ts';

/** What everyone in one run shares. It does not grow with the number of persons. */
export interface Befolkning {
  readonly froe: number;
  readonly personer: number;
  readonly kommuner: readonly [Myndighed, ...Myndighed[]];
  readonly udk: Myndighed;
  readonly nu: number;
}

/** How many forløb of each kind a person of that age has, in thousandths: the whole part always, the rest by chance. */
const ANTAL = {
  barn: { ydelser: 0, sager: 2_600, adviser: 0 },
  voksen: { ydelser: 900, sager: 750, adviser: 700 },
  aeldre: { ydelser: 1_150, sager: 800, adviser: 600 },
} as const;

/** Where person `nr` lives. */
export const bopael = ({ kommuner }: Befolkning, nr: number): Myndighed =>
  kommuner[nr % kommuner.length] ?? kommuner[0];

/** Everything that is told about person `nr`, from every system, not yet in order. */
export function borgerkladder(b: Befolkning, nr: number): Kladde[] {
  const r = tilfaeldig(b.froe, nr * 2);
  const hvem = person(b.froe, nr);
  const scene: Scene = { r, nu: b.nu, kommune: bopael(b, nr), udk: b.udk, vip: r.promille(4) };
  const aar = alder(hvem, b.nu);
  const udvalg = forAlder(aar);
  const antal = ANTAL[aar < 18 ? 'barn' : aar < 67 ? 'voksen' : 'aeldre'];
  const gange = (promille: number) => Math.floor(promille / 1000) + (r.promille(promille % 1000) ? 1 : 0);

  const kladder = livskladder(r, hvem, () => tidligereCpr(b.froe, nr), b.nu);
  // each kommune is told of the firms its citizens work for: by the first of them who lives there
  if (nr % ANSATTE < b.kommuner.length) {
    kladder.push(...virksomhedskladder(r, virksomhed(b.froe, Math.floor(nr / ANSATTE))));
  }
  for (const slags of udvalg.ydelser(r, gange(antal.ydelser)))
    kladder.push(...ydelsesforloeb(scene, slags, hvem).kladder);
  const [foraelder, omForaelder] = aar < 20 ? foraelderTil(b, scene, hvem, nr) : [undefined, []];
  kladder.push(...omForaelder);
  for (const slags of udvalg.sager(r, gange(antal.sager))) kladder.push(...sagOm(b, scene, slags, hvem, nr, foraelder));
  for (const slags of udvalg.adviser(r, gange(antal.adviser))) kladder.push(advisOm(scene, slags, hvem));
  if (r.promille(12)) kladder.push(...fejloprettet(scene, hvem));
  return kladder;
}

function sagOm(b: Befolkning, scene: Scene, slags: Sagsslags, hvem: Person, nr: number, foraelder?: Person): Kladde[] {
  if (slags.virksomhed) {
    const firma = virksomhed(b.froe, Math.floor(nr / ANSATTE));
    return sagsforloeb(scene, slags, firma, { sekundaer: hvem }).kladder;
  }
  const tidligst = Math.max(dagtal('2019-02-01'), hvem.foedt + 200);
  const sekundaer = slags.foraelder && foraelder ? { sekundaer: foraelder } : {};
  return sagsforloeb(scene, slags, hvem, { tidligst, ...sekundaer }).kladder;
}

/** One of the next dozen persons who is of the right age; for a few, someone from another kommune. */
function foraelderTil(b: Befolkning, { r }: Scene, barn: Person, nr: number): [Person | undefined, Kladde[]] {
  const passer = (p: Person) => barn.foedt - p.foedt > 20 * 365 && barn.foedt - p.foedt < 43 * 365;
  if (r.promille(120)) {
    const udenbys = person(b.froe, nr, true);
    if (passer(udenbys)) return [udenbys, [udenbyskladde(r, udenbys)]];
  }
  for (let i = 1; i <= 12; i++) {
    const nabo = person(b.froe, (nr + i * b.kommuner.length) % b.personer);
    if (passer(nabo)) return [nabo, []];
  }
  return [undefined, []];
}

const advisOm = (scene: Scene, slags: Advisslags, hvem: Person): Kladde => {
  const g = grundlag(scene, { ...slags, enhed: 'borgerservice' }, hvem);
  const tid = klokken(scene.r.heltal(scene.nu - 700, scene.nu - 1), kontortid(scene.r));
  const { titel, tekst, fristDage } = slags;
  return borgeradvis(scene.r, g, { titel, tekst, tid, ...(fristDage === undefined ? {} : { fristDage }) });
};

/** Opened on the wrong person, and removed again the next day. */
function fejloprettet(scene: Scene, hvem: Person): Kladde[] {
  const { r } = scene;
  const [slags] = forAlder(alder(hvem, scene.nu)).sager(r, 1);
  if (!slags) return [];
  const g = grundlag(scene, slags, hvem);
  const dag = r.heltal(scene.nu - 900, scene.nu - 3);
  const [uuid, tid] = [r.uuid(), klokken(dag, kontortid(r))];
  return [
    opretSag(r, g, { uuid, sagsnummer: nummer(r, dag), titel: 'Fejloprettet', tid }),
    sagkladde(r, g, uuid, 'fjern', tid + 86_400_000, {
      note: 'Oprettet på forkert borger',
      efterladSagsloeseDokumenter: false,
      fjernOgsaaYdelse: true,
    }),
  ];
}
