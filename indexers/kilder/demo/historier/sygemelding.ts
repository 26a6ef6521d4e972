import { borgeradvis } from '../../generator/advis.ts';
import { dagtal, klokken } from '../../generator/kalender.ts';
import { grundlag } from '../../generator/scene.ts';
import { sagsforloeb } from '../../generator/sagsforloeb.ts';
import { ydelsesforloeb } from '../../generator/ydelsesforloeb.ts';
import { star } from '../../systemer/haendelserUdefra.ts';
import { fastPerson, personkladde, sagAf, ydelse, type Historie } from '../historie.ts';

const maja = fastPerson('7001850112', 'Maja Tornehave', '1985-01-10', '4857dac3-33b6-427b-986d-e9e785603043');

/** On sick leave since the spring, after a stretch on kontanthjælp in a system that is no longer used. */
export const sygemelding: Historie = {
  cpr: maja.cpr,
  navn: maja.navn,
  om: 'Sygemeldt med sygedagpenge fra KSD og opfølgning i Jobcentret; tidligere kontanthjælp i KMD Aktiv',
  fortael: (scene) => {
    const { r } = scene;
    const opfoelgning = {
      ...sagAf('Jobcenter', '15.20.20'),
      kle: '15.17.06',
      foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER',
    } as const;
    const udefra = grundlag(
      scene,
      { system: star, enhed: 'jobcenter', kle: '15.17.06', foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' },
      maja,
    );
    return [
      personkladde(r, maja),
      ...ydelsesforloeb(scene, ydelse('Kontanthjælp (KMD Aktiv)'), maja, {
        start: dagtal('2019-04-01'),
        slut: dagtal('2020-06-30'),
        beloeb: 1_123_200,
        effektueringer: 6,
      }).kladder,
      borgeradvis(r, udefra, {
        titel: 'Sygemelding modtaget',
        tekst: 'Sygemeldt fra 11. maj 2026. Arbejdsgiver har oplyst fravær på fuld tid.',
        tid: klokken(dagtal('2026-05-18'), 600),
        fristDage: 56,
      }),
      ...ydelsesforloeb(scene, ydelse('Sygedagpenge'), maja, {
        start: dagtal('2026-05-11'),
        slut: dagtal('2026-12-06'),
        beloeb: 476_500,
        effektueringer: 12,
      }).kladder,
      ...sagsforloeb(scene, opfoelgning, maja, {
        start: dagtal('2026-06-02'),
        titel: 'Sygedagpengeopfølgning',
        beskrivelse: 'Kategori 2. Plan for tilbagevenden til arbejdspladsen.',
      }).kladder,
    ];
  },
};
