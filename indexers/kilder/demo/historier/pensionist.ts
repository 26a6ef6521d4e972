import { borgeradvis } from '../../generator/advis.ts';
import { dagtal, klokken } from '../../generator/kalender.ts';
import { sagsforloeb } from '../../generator/sagsforloeb.ts';
import { grundlag } from '../../generator/scene.ts';
import { ydelsesforloeb } from '../../generator/ydelsesforloeb.ts';
import { sygehusophold } from '../../systemer/haendelserUdefra.ts';
import { fastPerson, personkladde, sagAf, ydelse, type Historie } from '../historie.ts';

const agnes = fastPerson('6312480508', 'Agnes Storkehave', '1948-12-03', '007d10c1-bae9-4714-8275-3f2bdcdf1f90');

/** One pension, two authorities: the state pays the pension itself, the kommune what is added to it. */
export const pensionist: Historie = {
  cpr: agnes.cpr,
  navn: agnes.navn,
  om: 'Folkepension og boligydelse fra Udbetaling Danmark; helbredstillæg, varmetillæg og hjemmehjælp fra kommunen',
  fortael: (scene) => {
    const { r } = scene;
    const plads = {
      system: sygehusophold,
      enhed: 'visitation',
      kle: '27.36.20',
      foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER',
    } as const;
    const faar = (navn: string, start: string, beloeb: number) =>
      ydelsesforloeb(scene, ydelse(navn), agnes, { start: dagtal(start), beloeb, effektueringer: 4 }).kladder;
    return [
      personkladde(r, agnes),
      ...faar('Folkepension', '2019-02-01', 1_249_300),
      ...faar('Boligydelse til pensionist', '2019-03-01', 214_500),
      ...faar('Helbredstillæg', '2021-05-01', 38_700),
      ...ydelsesforloeb(scene, ydelse('Varmetillæg'), agnes, {
        start: dagtal('2022-10-01'),
        slut: dagtal('2026-12-31'),
        beloeb: 61_250,
      }).kladder,
      ...sagsforloeb(scene, sagAf('Omsorg/Care', '27.36.04'), agnes, { start: dagtal('2024-02-12') }).kladder,
      borgeradvis(r, grundlag(scene, plads, agnes), {
        titel: 'Udskrivning varslet',
        tekst: 'Ventes udskrevet 29. oktober efter hofteoperation. Behov for hjælp i hjemmet skal vurderes.',
        tid: klokken(dagtal('2026-10-27'), 630),
        fristDage: 2,
      }),
    ];
  },
};
