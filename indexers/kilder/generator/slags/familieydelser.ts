import * as s from '../../systemer/udbetalingDanmark.ts';
import { ydelseAf, type Ydelsesslags } from './ydelsesslags.ts';

const PERSONLIG = 'FORTROLIGE_PERSONOPLYSNINGER';

/** What Udbetaling Danmark pays to families with children. */
export const familieydelser: readonly Ydelsesslags[] = [
  {
    system: s.boerneydelse,
    ydelse: ydelseAf(s.boerneydelse),
    enhed: 'udkFamilie',
    alder: [20, 52],
    vaegt: 14,
    sagstitel: 'Børne- og ungeydelse',
    begrundelse: 'Barnet bor hos modtageren, og optjeningskravet er opfyldt.',
    ind: ['Underretning om fødsel fra CPR', 'Andet'],
    ud: ['Meddelelse om børne- og ungeydelse', 'Brev, udgaaende'],
    foelsomhed: PERSONLIG,
    forudBagud: 'Forud',
    dispositionsdag: 'Den 20. i kvartalets første måned',
    skatPct: 0,
    reguleres: 1024,
  },
  {
    system: s.barsel,
    ydelse: ydelseAf(s.barsel),
    enhed: 'udkBarsel',
    alder: [20, 46],
    vaegt: 6,
    sagstitel: 'Barselsdagpenge',
    begrundelse: 'Beskæftigelseskravet er opfyldt på første fraværsdag. Barselslovens § 27.',
    ind: ['Arbejdsgivers anmeldelse via NemRefusion', 'Andet'],
    ud: ['Afgørelse om barselsdagpenge', 'Brev, udgaaende'],
    opfoelgning: [100, ['Overdragelse af orlov', 'To uger overdraget til den anden forælder.']],
    foelsomhed: PERSONLIG,
    maaneder: [4, 11],
    forudBagud: 'Bagud',
    dispositionsdag: 'Sidste bankdag i måneden',
    skatPct: 38,
  },
  {
    system: s.underholdsbidrag,
    ydelse: ydelseAf(s.underholdsbidrag),
    enhed: 'udkFamilie',
    alder: [20, 55],
    vaegt: 4,
    sagstitel: 'Forskudsvis udbetaling af børnebidrag',
    begrundelse: 'Den bidragspligtige har ikke betalt det forfaldne bidrag.',
    ind: ['Bidragsafgørelse fra Familieretshuset', 'Brev, indgaaende'],
    ud: ['Meddelelse om forskudsvis bidrag', 'Brev, udgaaende'],
    opfoelgning: [45, ['Opkrævning', 'Bidraget er sendt til opkrævning hos den bidragspligtige.']],
    foelsomhed: PERSONLIG,
    maaneder: [9, 60],
    forudBagud: 'Forud',
    dispositionsdag: 'Første bankdag i måneden',
    skatPct: 0,
    reguleres: 1025,
  },
];
