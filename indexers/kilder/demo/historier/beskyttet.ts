import { dagtal, midnat } from '../../generator/kalender.ts';
import { sagsforloeb } from '../../generator/sagsforloeb.ts';
import { ydelsesforloeb } from '../../generator/ydelsesforloeb.ts';
import { fastPerson, partkladde, personkladde, sagAf, ydelse, type Historie } from '../historie.ts';

const ida = fastPerson('7702930606', 'Ida Vindebro', '1993-02-17', '38397d71-1e34-48fb-90eb-bd3268763a71');

/** Moved away from someone: the address is protected, and the overview must say so before anything else. */
export const beskyttet: Historie = {
  cpr: ida.cpr,
  navn: ida.navn,
  om: 'Navne- og adressebeskyttelse; sag om beskyttelsen i ESDH og kontanthjælp i KY',
  fortael: (scene) => {
    const { r } = scene;
    const beskyttelse = {
      ...sagAf('ESDH', '00.07.03'),
      kle: '23.05.05',
      facet: 'P19',
      enhed: 'borgerservice',
    } as const;
    const fra = dagtal('2026-02-09');
    return [
      personkladde(r, ida),
      partkladde(r, ida.uuid, 'opdater', fra, { beskyttet: { fra: midnat(fra), til: midnat(dagtal('2027-02-09')) } }),
      ...sagsforloeb(scene, beskyttelse, ida, { start: fra, titel: 'Navne- og adressebeskyttelse' }).kladder,
      ...ydelsesforloeb(scene, ydelse('Kontanthjælp'), ida, {
        start: dagtal('2026-03-01'),
        slut: dagtal('2027-02-28'),
        beloeb: 1_256_400,
      }).kladder,
    ];
  },
};
