import { borgeradvis } from '../../generator/advis.ts';
import { dagtal, klokken } from '../../generator/kalender.ts';
import { sagsforloeb } from '../../generator/sagsforloeb.ts';
import { grundlag } from '../../generator/scene.ts';
import { ydelsesforloeb } from '../../generator/ydelsesforloeb.ts';
import { opusDebitor } from '../../systemer/haendelserUdefra.ts';
import { fastPerson, personkladde, sagAf, ydelse, type Historie, type Kladde, type Scene } from '../historie.ts';

const sofie = fastPerson('6704880224', 'Sofie Lærkedal', '1988-04-07', '5cca99a7-8c87-4ee7-8a65-533a801d0841');
const villads = fastPerson('7206190335', 'Villads Lærkedal', '2019-06-12', '39cd0422-c28d-443f-a0e0-876915faff8e');

/** The mother: what is paid to her stands at Udbetaling Danmark, what she owes at the kommune. */
export const familie: Historie = {
  cpr: sofie.cpr,
  navn: sofie.navn,
  om: 'Mor med børne- og ungeydelse og barsel fra Udbetaling Danmark; part i sin søns sager; en ubetalt regning',
  fortael: (scene) => [
    personkladde(scene.r, sofie),
    ...ydelsesforloeb(scene, ydelse('Børne- og ungeydelse'), sofie, { start: dagtal('2019-07-01'), beloeb: 458_200 })
      .kladder,
    ...ydelsesforloeb(scene, ydelse('Barselsdagpenge'), sofie, {
      start: dagtal('2019-06-12'),
      slut: dagtal('2020-04-26'),
      beloeb: 1_812_000,
    }).kladder,
    restance(scene),
  ],
};

function restance(scene: Scene): Kladde {
  const plads = {
    system: opusDebitor,
    enhed: 'opkraevning',
    kle: '25.45.10',
    foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER',
  } as const;
  return borgeradvis(scene.r, grundlag(scene, plads, sofie), {
    titel: 'Regning ikke betalt',
    tekst: 'Forældrebetaling for september 2026, 1.684 kr. Første rykker er sendt.',
    tid: klokken(dagtal('2026-10-14'), 420),
    fristDage: 10,
  });
}

/** The son: nursery, kindergarten, school, and PPR; his mother is a sekundær part in all of it. */
export const barn: Historie = {
  cpr: villads.cpr,
  navn: villads.navn,
  om: 'Barn med sager i Pladsanvisning, Institution, Skole og PPR; moderen er sekundær part',
  fortael: (scene) => {
    const { r } = scene;
    const med = { sekundaer: sofie };
    const sag = (system: string, kle: string, start: string, titel: string) =>
      sagsforloeb(scene, sagAf(system, kle), villads, { ...med, start: dagtal(start), titel }).kladder;
    return [
      personkladde(r, villads),
      ...sag('Pladsanvisning', '28.09.40', '2020-01-20', 'Optagelse i vuggestue'),
      ...sag('Institution', '28.09.00', '2020-05-01', 'Indskrevet i Mariehønen'),
      ...sag('Skole', '17.20.01', '2025-01-08', 'Indskrivning, Korsbæk Skole'),
      ...sag('PPR', '17.03.04', '2026-03-16', 'Pædagogisk-psykologisk vurdering'),
    ];
  },
};
