import { dagtal } from '../../generator/kalender.ts';
import { sagsforloeb } from '../../generator/sagsforloeb.ts';
import { ydelsesforloeb } from '../../generator/ydelsesforloeb.ts';
import { fastPerson, personkladde, sagAf, ydelse, type Historie } from '../historie.ts';

const daniel = fastPerson('8202881521', 'Daniel Rønnebro', '1988-02-22', 'd4a6f8b0-3c5e-4a7f-8b92-1c3d4e5f6a08');

/** What Udbetaling Danmark pays is seen through an aftale, and only as far as the aftale goes. */
export const videregivelse: Historie = {
  cpr: daniel.cpr,
  navn: daniel.navn,
  om: 'Boligstøtte og børnebidrag vises gennem videregivelsesaftalen; førtidspensionen er for følsom til den',
  fortael: (scene) => [
    personkladde(scene.r, daniel),
    ...ydelsesforloeb(scene, ydelse('Boligsikring'), daniel, {
      start: dagtal('2023-09-01'),
      slut: dagtal('2027-08-31'),
      beloeb: 148_600,
      effektueringer: 5,
    }).kladder,
    ...ydelsesforloeb(scene, ydelse('Forskudsvis børnebidrag'), daniel, {
      start: dagtal('2024-02-01'),
      slut: dagtal('2027-01-31'),
      beloeb: 141_700,
    }).kladder,
    ...ydelsesforloeb(scene, ydelse('Førtidspension'), daniel, { start: dagtal('2025-06-01'), beloeb: 2_008_600 })
      .kladder,
    ...sagsforloeb(scene, sagAf('KMD Sag (OIO-Sag)', '23.05.10'), daniel, { start: dagtal('2026-08-10') }).kladder,
  ],
};
