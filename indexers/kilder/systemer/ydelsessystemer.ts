import { MED_YDELSER, type System } from './system.ts';

/** The kommune's own ydelsessystemer: design.md §2, first row. Udbetaling Danmark's stand in udbetalingDanmark.ts. */
const faelles = { familie: 'ydelsessystemer', foerer: MED_YDELSER } as const;

export const kmdAktiv: System = {
  ...faelles,
  feed: 'ndjson',
  uuid: 'a8084f5e-f792-406e-b420-1fc67b74dd89',
  navn: 'KMD Aktiv',
  kle: ['32.24.04'],
  ydelser: [{ navn: 'Kontanthjælp (KMD Aktiv)', kle: '32.24.04', frekvens: 'Månedlig', beloebKr: [7426, 15850] }],
  rytmeTimer: 744,
  link: 'https://aktiv.korsbaek.example/sag/{sagsnummer}',
};

export const ky: System = {
  ...faelles,
  feed: 'ndjson',
  uuid: '39c224d3-df4e-4d0f-88c7-b3ae9067567a',
  navn: 'KY',
  kle: ['32.24.04', '32.21.12'],
  ydelser: [
    { navn: 'Kontanthjælp', kle: '32.24.04', frekvens: 'Månedlig', beloebKr: [6955, 17130] },
    { navn: 'Hjælp til enkeltudgifter', kle: '32.21.12', frekvens: 'Engangsydelse', beloebKr: [450, 9800] },
  ],
  rytmeTimer: 24,
  link: 'https://ky.korsbaek.example/sager/{sagsnummer}',
};

export const sygedagpenge: System = {
  ...faelles,
  feed: 'soap',
  uuid: 'e75b9f08-2e9e-4fef-b7e1-c422c0ebbfc5',
  navn: 'Sygedagpenge/Dagpenge',
  kle: ['32.30.12'],
  ydelser: [
    { navn: 'Dagpenge ved alvorligt syge børn', kle: '32.30.12', frekvens: 'Ugentlig', beloebKr: [2900, 4695] },
  ],
  rytmeTimer: 168,
  link: 'https://dagpenge.korsbaek.example/sag/{sagsnummer}',
};

export const ksd: System = {
  ...faelles,
  feed: 'soap',
  uuid: '49f7af01-1adc-4c2a-afce-57eb2f8431f0',
  navn: 'KSD',
  foerer: { ...MED_YDELSER, advis: ['importer'] },
  kle: ['32.30.04'],
  ydelser: [{ navn: 'Sygedagpenge', kle: '32.30.04', frekvens: 'Ugentlig', beloebKr: [3110, 5085] }],
  rytmeTimer: 24,
  link: 'https://ksd.korsbaek.example/sag/{sagsnummer}',
};

export const boliglaan: System = {
  ...faelles,
  feed: 'ndjson',
  uuid: 'a4402742-64ed-4a68-a707-322071210fe0',
  navn: 'Boliglån',
  kle: ['32.06.16', '25.02.09'],
  ydelser: [
    { navn: 'Lån til beboerindskud', kle: '32.06.16', frekvens: 'Engangsydelse', beloebKr: [9500, 38400] },
    { navn: 'Lån til ejendomsskat', kle: '25.02.09', frekvens: 'Årlig', beloebKr: [4200, 21700] },
  ],
  rytmeTimer: 168,
  link: 'https://boliglaan.korsbaek.example/laan/{sagsnummer}',
};

export const boliganvisning: System = {
  ...faelles,
  feed: 'ndjson',
  uuid: '6cf6a638-2fa0-42ff-ba91-a44d5f9d77cc',
  navn: 'Boliganvisning',
  kle: ['03.10.04', '03.10.10'],
  ydelser: [{ navn: 'Dækning af flytteudgifter', kle: '03.10.10', frekvens: 'Engangsydelse', beloebKr: [2100, 14600] }],
  link: 'https://boliganvisning.korsbaek.example/sag/{sagsnummer}',
};

export const hjaelpebidrag: System = {
  ...faelles,
  feed: 'csv',
  uuid: '534a6903-3f97-4ecb-aed3-2d02ee9ecbbf',
  navn: 'Hjælpebidrag',
  kle: ['32.21.20'],
  ydelser: [{ navn: 'Hjælpebidrag til barn', kle: '32.21.20', frekvens: 'Månedlig', beloebKr: [680, 1890] }],
  rytmeTimer: 744,
  link: 'https://hjaelpebidrag.korsbaek.example/sag/{sagsnummer}',
};

export const socialPension: System = {
  ...faelles,
  feed: 'ndjson',
  uuid: '33c4cf9a-912e-405f-82c2-afc5bd584b4a',
  navn: 'Social Pension',
  kle: ['32.03.04', '32.03.10', '32.03.12'],
  ydelser: [
    { navn: 'Helbredstillæg', kle: '32.03.12', frekvens: 'Månedlig', beloebKr: [140, 1260] },
    { navn: 'Varmetillæg', kle: '32.03.10', frekvens: 'Månedlig', beloebKr: [210, 1480] },
    { navn: 'Ældrecheck', kle: '32.03.04', frekvens: 'Årlig', beloebKr: [3900, 21300] },
  ],
  rytmeTimer: 24,
  link: 'https://pension.korsbaek.example/sag/{sagsnummer}',
};

export const klientbetaling: System = {
  ...faelles,
  feed: 'ndjson',
  uuid: '97fbda68-abf6-42ab-ae03-8cf2fc15a4ca',
  navn: 'Klientbetaling',
  kle: ['32.21.32'],
  ydelser: [{ navn: 'Administreret husleje og el', kle: '32.21.32', frekvens: 'Månedlig', beloebKr: [4300, 9700] }],
  rytmeTimer: 744,
  link: 'https://klientbetaling.korsbaek.example/aftale/{sagsnummer}',
};

export const sygesikring: System = {
  ...faelles,
  feed: 'soap',
  uuid: '5bc48d8f-e793-4055-9dca-3c91385ca348',
  navn: 'Sygesikring',
  kle: ['29.03.14', '29.03.06'],
  ydelser: [{ navn: 'Refusion af lægeregning', kle: '29.03.14', frekvens: 'Engangsydelse', beloebKr: [95, 2750] }],
  link: 'https://sygesikring.korsbaek.example/sag/{sagsnummer}',
};

export const kommunaleYdelsessystemer: readonly System[] = [
  kmdAktiv,
  ky,
  sygedagpenge,
  ksd,
  boliglaan,
  boliganvisning,
  hjaelpebidrag,
  socialPension,
  klientbetaling,
  sygesikring,
];
