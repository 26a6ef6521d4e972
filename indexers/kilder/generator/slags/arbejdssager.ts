import * as s from '../../systemer/sagssystemer.ts';
import type { Sagsslags } from './sagsslags.ts';

const PERSONLIG = 'FORTROLIGE_PERSONOPLYSNINGER';

/** Sager about work, and employers' refunds. */
export const arbejdssager: readonly Sagsslags[] = [
  {
    system: s.jobcenter,
    kle: '15.20.20',
    facet: 'G01',
    enhed: 'jobcenter',
    alder: [18, 66],
    vaegt: 12,
    titler: ['Kontaktforløb, jobparat', 'Kontaktforløb, aktivitetsparat'],
    papirer: [['Indkaldelse til jobsamtale', 'Brev, udgaaende']],
    notat: ['Jobsamtale', 'Søger lager og butik. Næste samtale aftalt. CV opdateret på Jobnet.'],
    advis: ['Jobsamtale', 'Næste samtale skal holdes.', 30],
    foelsomhed: PERSONLIG,
    trin: [7, 120, 60],
  },
  {
    system: s.jobcenter,
    kle: '15.20.01',
    facet: 'G01',
    enhed: 'jobcenter',
    alder: [18, 62],
    vaegt: 5,
    titler: ['Min Plan'],
    papirer: [['Min Plan', 'Plan']],
    foelsomhed: PERSONLIG,
    trin: [10, 10],
  },
  {
    system: s.nemrefusion,
    kle: '32.30.04',
    facet: 'Ø36',
    enhed: 'sygedagpenge',
    alder: [20, 66],
    vaegt: 4,
    titler: ['Arbejdsgivers refusion ved sygdom'],
    papirer: [['Indberettet sygefravær', 'Brev, indgaaende']],
    advis: ['Manglende oplysninger', 'Første fraværsdag stemmer ikke med lønsedlen.', 8],
    foelsomhed: PERSONLIG,
    trin: [1, 12, 40],
    virksomhed: true,
  },
  {
    system: s.arefusion,
    kle: '15.18.10',
    facet: 'Ø36',
    enhed: 'jobcenter',
    alder: [20, 64],
    vaegt: 3,
    titler: ['Refusion af løntilskud'],
    papirer: [
      ['Refusionsanmodning', 'Faktura'],
      ['Bilag: lønsedler', 'Andet'],
    ],
    notat: ['Kontrol af timer', 'Timerne stemmer med den bevilgede periode.'],
    advis: ['Anmodning udløber', 'Refusion skal være anmodet inden kvartalets udgang.', 45],
    foelsomhed: PERSONLIG,
    trin: [2, 9, 30],
    virksomhed: true,
  },
];
