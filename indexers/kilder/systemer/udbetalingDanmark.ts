import { MED_YDELSER, UDBETALING_DANMARK, type System } from './system.ts';

/** Systems whose sager and ydelser Udbetaling Danmark owns: a kommune sees them through a videregivelsesaftale only. */
const faelles = { familie: 'ydelsessystemer', foerer: MED_YDELSER, ejer: UDBETALING_DANMARK } as const;

export const barsel: System = {
  ...faelles,
  feed: 'soap',
  uuid: 'f3f4340b-f47c-41b5-9b45-c15b11e229b4',
  navn: 'Barsel',
  kle: ['32.30.08'],
  ydelser: [{ navn: 'Barselsdagpenge', kle: '32.30.08', frekvens: 'Månedlig', beloebKr: [13900, 20340] }],
  rytmeTimer: 24,
  link: 'https://barsel.udbetaling.example/sag/{sagsnummer}',
};

export const boligstoette: System = {
  ...faelles,
  feed: 'soap',
  uuid: 'abcee555-c2c1-4949-b964-9e162939c635',
  navn: 'Boligstøtte',
  kle: ['32.06.00'],
  ydelser: [{ navn: 'Boligsikring', kle: '32.06.00', frekvens: 'Månedlig', beloebKr: [310, 4120] }],
  rytmeTimer: 24,
  link: 'https://boligstoette.udbetaling.example/sag/{sagsnummer}',
};

/** The child benefits have no KLE number of their own; they are filed under the group's general one. */
export const boerneydelse: System = {
  ...faelles,
  feed: 'ndjson',
  uuid: '022087ac-d482-433c-bbc0-becb3031ab53',
  navn: 'Børneydelse',
  kle: ['32.00.00'],
  ydelser: [{ navn: 'Børne- og ungeydelse', kle: '32.00.00', frekvens: 'Kvartalsvis', beloebKr: [3228, 5292] }],
  rytmeTimer: 2208,
  link: 'https://familieydelser.udbetaling.example/sag/{sagsnummer}',
};

export const underholdsbidrag: System = {
  ...faelles,
  feed: 'soap',
  uuid: 'a19aaa27-088a-435b-a41d-bb6b87675de5',
  navn: 'Underholdsbidrag',
  kle: ['25.45.20'],
  ydelser: [{ navn: 'Forskudsvis børnebidrag', kle: '25.45.20', frekvens: 'Månedlig', beloebKr: [1284, 1603] }],
  rytmeTimer: 744,
  link: 'https://bidrag.udbetaling.example/sag/{sagsnummer}',
};

export const udkPension: System = {
  ...faelles,
  feed: 'ndjson',
  uuid: '9b3a1df2-cf68-424c-a890-603352f5a385',
  navn: 'UDK pension',
  kle: ['32.03.04', '32.03.16', '32.03.44'],
  ydelser: [
    { navn: 'Folkepension', kle: '32.03.04', frekvens: 'Månedlig', beloebKr: [6694, 15770] },
    { navn: 'Førtidspension', kle: '32.03.16', frekvens: 'Månedlig', beloebKr: [18120, 21370] },
    { navn: 'Seniorpension', kle: '32.03.44', frekvens: 'Månedlig', beloebKr: [17940, 21370] },
  ],
  rytmeTimer: 24,
  link: 'https://pension.udbetaling.example/sag/{sagsnummer}',
};

export const udkbo: System = {
  ...faelles,
  feed: 'ndjson',
  uuid: 'c12b47cc-7e6f-4d46-a935-9a81d19353c6',
  navn: 'UDKBO',
  kle: ['32.06.00'],
  ydelser: [{ navn: 'Boligydelse til pensionist', kle: '32.06.00', frekvens: 'Månedlig', beloebKr: [640, 4790] }],
  rytmeTimer: 24,
  link: 'https://udkbo.udbetaling.example/sag/{sagsnummer}',
};

export const andreUdk: System = {
  ...faelles,
  feed: 'soap',
  uuid: '79c4bf33-8706-4777-a3ad-bdcc7891548a',
  navn: 'Andre Udbetaling Danmark-ydelser',
  kle: ['32.42.08', '32.21.28'],
  ydelser: [
    { navn: 'Begravelseshjælp', kle: '32.42.08', frekvens: 'Engangsydelse', beloebKr: [1100, 12550] },
    { navn: 'Efterlevelseshjælp', kle: '32.21.28', frekvens: 'Engangsydelse', beloebKr: [5200, 16744] },
  ],
  link: 'https://ydelser.udbetaling.example/sag/{sagsnummer}',
};

export const udkSystemer: readonly System[] = [
  barsel,
  boligstoette,
  boerneydelse,
  underholdsbidrag,
  udkPension,
  udkbo,
  andreUdk,
];
