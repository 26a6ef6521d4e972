import { borgeradvis } from '../../generator/advis.ts';
import { dagtal, klokken } from '../../generator/kalender.ts';
import { grundlag } from '../../generator/scene.ts';
import { ydelsesforloeb } from '../../generator/ydelsesforloeb.ts';
import { adviser } from '../../generator/slags/adviser.ts';
import { fastPerson, personkladde, ydelse, type Historie } from '../historie.ts';

const bent = fastPerson('6907810915', 'Bent Stenløkke', '1981-07-09', '5b7b4d8e-3f83-4d27-9d0e-7c7f2d9e0a32');

/** One citizen, six senders: what the kommune is told from outside, with no sag to hang it on. */
export const arbejdsskade: Historie = {
  cpr: bent.cpr,
  navn: bent.navn,
  om: 'Arbejdsskade: adviser fra AES, STAR, Sygehusophold, SKAT, ESR og OPUS Debitor, uden sag',
  fortael: (scene) => {
    const { r } = scene;
    const fra = dagtal('2026-03-02');
    const udefra = adviser.map((slags, nr) => {
      const { titel, tekst, fristDage } = slags;
      const tid = klokken(fra + nr * 19, 500);
      const frist = fristDage === undefined ? {} : { fristDage };
      return borgeradvis(r, grundlag(scene, { ...slags, enhed: 'borgerservice' }, bent), {
        titel,
        tekst,
        tid,
        ...frist,
      });
    });
    const penge = ydelsesforloeb(scene, ydelse('Sygedagpenge'), bent, {
      start: fra,
      slut: dagtal('2026-08-30'),
      beloeb: 508_500,
      effektueringer: 8,
    });
    return [personkladde(r, bent), ...udefra, ...penge.kladder];
  },
};
