import { MED_ADVISER, MED_SAGER, type System } from './system.ts';

/** Systems of sager, dokumenter, notater and adviser: design.md §2, second row. */
const familie = 'sagssystemer';

export const institution: System = {
  familie,
  foerer: MED_SAGER,
  feed: 'amqp',
  uuid: 'dcc6a31e-cc8a-4379-857b-a1b2e9465a06',
  navn: 'Institution',
  kle: ['28.09.00', '28.06.12'],
  rytmeTimer: 24,
  link: 'https://institution.korsbaek.example/barn/{sagsnummer}',
};

export const pladsanvisning: System = {
  familie,
  foerer: MED_ADVISER,
  feed: 'cloudevents',
  uuid: 'c405918c-93cd-4910-8c70-0ff61fc232f1',
  navn: 'Pladsanvisning',
  kle: ['28.09.40', '28.77.08'],
  rytmeTimer: 24,
  link: 'https://pladsanvisning.korsbaek.example/sag/{sagsnummer}',
};

export const skole: System = {
  familie,
  foerer: MED_SAGER,
  feed: 'amqp',
  uuid: '725974da-34ca-4c55-b348-804d3463757c',
  navn: 'Skole',
  kle: ['17.20.01', '17.13.10'],
  rytmeTimer: 168,
  link: 'https://skole.korsbaek.example/elev/{sagsnummer}',
};

export const ppr: System = {
  familie,
  foerer: MED_ADVISER,
  feed: 'cloudevents',
  uuid: 'b0f87a3a-186c-4d13-b845-e74f3c4de1bb',
  navn: 'PPR',
  kle: ['17.03.04', '17.03.08'],
  link: 'https://ppr.korsbaek.example/sag/{sagsnummer}',
};

export const boernOgVoksne: System = {
  familie,
  foerer: MED_ADVISER,
  feed: 'cloudevents',
  uuid: 'ff9d6821-19ed-4795-aa22-78ddbc8cb6c9',
  navn: 'Børn og Voksne',
  kle: ['27.12.12', '27.57.04', '34.15.25'],
  rytmeTimer: 24,
  link: 'https://bov.korsbaek.example/sag/{sagsnummer}',
};

export const dubu: System = {
  familie,
  foerer: MED_ADVISER,
  feed: 'cloudevents',
  uuid: '2d108365-acdd-4ea0-9431-41909eee0cfd',
  navn: 'DUBU',
  kle: ['34.10.10', '34.10.30', '34.25.00'],
  rytmeTimer: 24,
  link: 'https://dubu.korsbaek.example/sag/{sagsnummer}',
};

export const jobcenter: System = {
  familie,
  foerer: MED_ADVISER,
  feed: 'cloudevents',
  uuid: '71b6da78-52e8-4117-a437-d6cd0e9fdfc9',
  navn: 'Jobcenter',
  kle: ['15.20.01', '15.20.20', '15.17.06'],
  rytmeTimer: 24,
  link: 'https://jobcenter.korsbaek.example/borger/{sagsnummer}',
};

export const omsorg: System = {
  familie,
  foerer: MED_ADVISER,
  feed: 'cloudevents',
  uuid: 'c666ffe4-f50e-4e4d-b92c-1002b6dbfac2',
  navn: 'Omsorg/Care',
  kle: ['27.36.04', '27.36.20', '29.21.04'],
  rytmeTimer: 24,
  link: 'https://care.korsbaek.example/borger/{sagsnummer}',
};

export const esdh: System = {
  familie,
  foerer: MED_SAGER,
  feed: 'amqp',
  uuid: '60919d53-6f7a-4c97-b3d7-9f681cccc273',
  navn: 'ESDH',
  kle: ['00.07.03', '23.05.05'],
  rytmeTimer: 24,
  link: 'https://esdh.korsbaek.example/sager/{sagsnummer}',
};

export const kmdSag: System = {
  familie,
  foerer: MED_SAGER,
  feed: 'amqp',
  uuid: '66dface5-4b61-425c-8fc1-3d8c18b4e30d',
  navn: 'KMD Sag (OIO-Sag)',
  kle: ['23.05.10', '27.60.08'],
  rytmeTimer: 24,
  link: 'https://kmdsag.korsbaek.example/sag/{sagsnummer}',
};

export const opera: System = {
  familie,
  foerer: MED_SAGER,
  feed: 'p13-39',
  uuid: 'fce4018b-81ec-4407-b869-f959b8f64c2b',
  navn: 'Opera',
  kle: ['27.42.08', '27.60.16'],
  link: 'https://opera.korsbaek.example/sag/{sagsnummer}',
};

export const structura: System = {
  familie,
  foerer: MED_ADVISER,
  feed: 'ndjson',
  uuid: '65d8a321-8df6-481d-bc20-56452021e835',
  navn: 'Structura',
  kle: ['02.34.02', '02.34.30', '09.08.05', '09.30.16'],
  rytmeTimer: 24,
  link: 'https://structura.korsbaek.example/sag/{sagsnummer}',
};

export const bbr: System = {
  familie,
  foerer: MED_SAGER,
  feed: 'amqp',
  uuid: '9d394ecf-e3f0-414d-a199-8bf59f4c4e5c',
  navn: 'BBR sager',
  kle: ['02.00.20'],
  rytmeTimer: 168,
  link: 'https://bbr.korsbaek.example/sag/{sagsnummer}',
};

export const arefusion: System = {
  familie,
  foerer: MED_ADVISER,
  feed: 'ndjson',
  uuid: '5ff21ea8-c861-4c42-b1cb-5efcbe6ec80b',
  navn: 'Arefusion',
  kle: ['15.18.10', '15.20.24'],
  link: 'https://arefusion.korsbaek.example/refusion/{sagsnummer}',
};

export const nemrefusion: System = {
  familie,
  foerer: MED_ADVISER,
  feed: 'ndjson',
  uuid: '28645a65-f7f4-4cda-9069-d238b74345ba',
  navn: 'NemRefusion',
  kle: ['32.30.04', '32.30.06'],
  rytmeTimer: 24,
  link: 'https://nemrefusion.korsbaek.example/indberetning/{sagsnummer}',
};

export const sagssystemer: readonly System[] = [
  institution,
  pladsanvisning,
  skole,
  ppr,
  boernOgVoksne,
  dubu,
  jobcenter,
  omsorg,
  esdh,
  kmdSag,
  opera,
  structura,
  bbr,
  arefusion,
  nemrefusion,
];
