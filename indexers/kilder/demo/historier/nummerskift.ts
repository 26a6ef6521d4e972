import { dagtal } from '../../generator/kalender.ts';
import { cprUrn, nummerskift } from '../../generator/person.ts';
import { sagsforloeb } from '../../generator/sagsforloeb.ts';
import { ydelsesforloeb } from '../../generator/ydelsesforloeb.ts';
import { fastPerson, partkladde, personkladde, sagAf, ydelse, type Historie, type Person } from '../historie.ts';

const robin = fastPerson('7304991320', 'Robin Hasselkrog', '1999-04-13', 'b2e4d6f8-1a3c-4e5d-8f70-9a1b2c3d4e86');
const signe = fastPerson('6609841424', 'Signe Fuglevænge', '1984-09-06', 'c3f5e7a9-2b4d-4f6e-9a81-0b2c3d4e5f97');

/** The numbers they had before: sager from that time stand under them still. */
const ROBIN_FOER = '7304991311';
const SIGNE_FOER = '6609841416';

const medTidligere = (hvem: Person, cpr: string): Person => ({ ...hvem, cpr, reference: cprUrn(cpr) });

/** An ordinary change: asking with either number finds everything. */
export const aabentSkift: Historie = {
  cpr: robin.cpr,
  navn: robin.navn,
  om: `Nyt personnummer i 2024 (før ${ROBIN_FOER}): sager under begge numre findes med begge`,
  fortael: (scene) => skift(scene, robin, ROBIN_FOER, false),
};

/** A confidential change: the old number leads nowhere. */
export const fortroligtSkift: Historie = {
  cpr: signe.cpr,
  navn: signe.navn,
  om: 'Fortroligt nummerskift i 2024: det nye nummer finder alt, det gamle er ukendt og vises aldrig',
  fortael: (scene) => skift(scene, signe, SIGNE_FOER, true),
};

function skift(scene: Parameters<Historie['fortael']>[0], hvem: Person, foer: string, fortrolig: boolean) {
  const { r } = scene;
  const tidligere = medTidligere(hvem, foer);
  const skiftet = nummerskift(tidligere.reference, hvem.reference, fortrolig);
  return [
    personkladde(r, tidligere),
    ...sagsforloeb(scene, sagAf('Jobcenter', '15.20.20'), tidligere, { start: dagtal('2022-11-14') }).kladder,
    partkladde(r, hvem.uuid, 'opdater', dagtal('2024-04-22'), skiftet),
    ...ydelsesforloeb(scene, ydelse('Kontanthjælp'), hvem, {
      start: dagtal('2025-01-01'),
      slut: dagtal('2026-09-30'),
      beloeb: 1_198_000,
    }).kladder,
  ];
}
