import * as s from '../../systemer/sagssystemer.ts';
import type { Sagsslags } from './sagsslags.ts';

const FOELSOM = 'FOELSOMME_PERSONOPLYSNINGER';

/** Sager about care, rehabilitation and support. */
export const omsorgssager: readonly Sagsslags[] = [
  {
    system: s.omsorg,
    kle: '27.36.04',
    facet: 'G01',
    enhed: 'visitation',
    alder: [68, 101],
    vaegt: 13,
    titler: ['Personlig pleje og praktisk hjælp', 'Praktisk hjælp'],
    papirer: [
      ['Ansøgning om hjælp i hjemmet', 'Brev, indgaaende'],
      ['Afgørelse om hjælp i hjemmet', 'Brev, udgaaende'],
    ],
    notat: ['Funktionsvurdering', 'Klarer personlig hygiejne selv. Behov for hjælp til rengøring.'],
    advis: ['Revisitation', 'Hjælpen skal vurderes igen.', 365],
    foelsomhed: FOELSOM,
    trin: [10, 14],
  },
  {
    system: s.omsorg,
    kle: '29.21.04',
    facet: 'G01',
    enhed: 'sygepleje',
    alder: [25, 101],
    vaegt: 4,
    titler: ['Genoptræning efter knæoperation', 'Genoptræning efter brud'],
    papirer: [['Genoptræningsplan fra sygehus', 'Plan']],
    notat: ['Test ved start', 'Gangtest 240 meter. Mål: trapper uden støtte.'],
    foelsomhed: FOELSOM,
    trin: [5, 10, 70],
  },
  {
    system: s.opera,
    kle: '27.42.08',
    facet: 'G01',
    enhed: 'visitation',
    alder: [74, 101],
    vaegt: 5,
    titler: ['Visitation til plejebolig'],
    papirer: [['Ansøgning om plejebolig', 'Brev, indgaaende']],
    notat: ['Hjemmebesøg', 'Ægtefællen kan ikke længere klare plejen om natten.'],
    foelsomhed: FOELSOM,
    trin: [15, 30, 80],
  },
  {
    system: s.boernOgVoksne,
    kle: '27.12.12',
    facet: 'G01',
    enhed: 'voksen',
    alder: [18, 66],
    vaegt: 3,
    titler: ['Handleplan', 'Bostøtte og handleplan'],
    papirer: [['Handleplan', 'Plan']],
    notat: ['Opfølgning på handleplan', 'Borger ønsker flere timer til post og økonomi.'],
    advis: ['Handleplan', 'Planen skal revideres.', 180],
    foelsomhed: FOELSOM,
    trin: [20, 40],
  },
];
