import { dagtal } from '../../generator/kalender.ts';
import { sagsforloeb } from '../../generator/sagsforloeb.ts';
import { ydelsesforloeb } from '../../generator/ydelsesforloeb.ts';
import { fastPerson, personkladde, sagAf, ydelse, type Historie } from '../historie.ts';

const otto = fastPerson('6111700703', 'Otto Ranunkel', '1970-11-01', 'd56f3133-b790-403b-8a5e-2d4907b307d0');

/** A member of the town council: every sag is at the highest step, and most callers see nothing at all. */
export const vip: Historie = {
  cpr: otto.cpr,
  navn: otto.navn,
  om: 'Byrådsmedlem: alle sager er VIP_SAGER, så en almindelig borgerservicebruger ser intet',
  fortael: (scene) => {
    const kendt = { ...scene, vip: true };
    return [
      personkladde(scene.r, otto),
      ...sagsforloeb(kendt, sagAf('ESDH', '00.07.03'), otto, { start: dagtal('2026-04-13') }).kladder,
      ...sagsforloeb(kendt, sagAf('Opera', '27.42.08'), otto, {
        start: dagtal('2025-10-06'),
        titel: 'Hjælp til pårørende',
      }).kladder,
      ...ydelsesforloeb(kendt, ydelse('Refusion af lægeregning'), otto, {
        start: dagtal('2026-07-20'),
        beloeb: 128_400,
      }).kladder,
    ];
  },
};
