import type { System } from './system.ts';

/** Systems that tell the kommune that something happened, without a sag of their own: design.md §2, third row. */
const faelles = { familie: 'haendelserUdefra', foerer: { advis: ['importer'] } } as const;

export const aes: System = {
  ...faelles,
  feed: 'cloudevents',
  uuid: 'ad1807ee-000b-48b2-ad73-dfe5c5ca2e51',
  navn: 'AES/ASK',
  kle: ['32.39.00'],
  link: 'https://aes.korsbaek.example/arbejdsskade/{uuid}',
};

export const star: System = {
  ...faelles,
  feed: 'amqp',
  uuid: '8012667d-adc0-4a1f-b19d-0baba07a2048',
  navn: 'STAR',
  kle: ['15.17.06', '15.23.07'],
  rytmeTimer: 24,
  link: 'https://star.korsbaek.example/haendelser/{uuid}',
};

export const sygehusophold: System = {
  ...faelles,
  feed: 'ndjson',
  uuid: '3d799a57-7f2d-4aed-bf98-77ef2a69b1d3',
  navn: 'Sygehusophold',
  kle: ['27.36.20', '29.18.00'],
  rytmeTimer: 24,
  link: 'https://sygehus.korsbaek.example/ophold/{uuid}',
};

export const skat: System = {
  ...faelles,
  feed: 'csv',
  uuid: '5a8f66d8-cb58-4b09-88f9-1d81f7939532',
  navn: 'SKAT/Indkomst',
  kle: ['32.24.05', '25.00.00'],
  rytmeTimer: 744,
  link: 'https://eindkomst.korsbaek.example/aendring/{uuid}',
};

export const esr: System = {
  ...faelles,
  feed: 'fastbredde',
  uuid: '9b26c9c6-cfff-4a94-a0b2-a1427bb01670',
  navn: 'ESR',
  kle: ['25.02.01'],
  rytmeTimer: 4416,
  link: 'https://esr.korsbaek.example/ejendom/{uuid}',
};

export const opusDebitor: System = {
  ...faelles,
  feed: 'csv',
  uuid: 'afe11efd-fbc0-467a-926b-2cdb8ae6ce2c',
  navn: 'OPUS Debitor',
  kle: ['25.45.10', '25.45.32'],
  rytmeTimer: 168,
  link: 'https://opus.korsbaek.example/krav/{uuid}',
};

export const systemerUdefra: readonly System[] = [aes, star, sygehusophold, skat, esr, opusDebitor];
