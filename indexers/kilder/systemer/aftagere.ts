import type { System } from './system.ts';

/** Systems that read the index, or carry beskeder and notater from it: design.md §2, last row. */
const faelles = { familie: 'aftagere', feed: 'ingen', foerer: {}, kle: [] } as const;

export const sapa: System = {
  ...faelles,
  uuid: '504ebe2c-a02a-40b5-ac21-94684c855622',
  navn: 'SAPA',
  link: 'https://sapa.korsbaek.example/sag/{uuid}',
};
const lis: System = {
  ...faelles,
  uuid: '45b19ff3-5d97-468d-b08d-cc809012e964',
  navn: 'LIS/FLIS',
  link: 'https://lis.korsbaek.example/udtraek',
};
const borgerservice: System = {
  ...faelles,
  uuid: '153892f1-30e6-42c0-9c69-6718c4c7cb61',
  navn: 'Borgerservice portals',
  link: 'https://borgerservice.korsbaek.example/sag/{uuid}',
  borgervendt: true,
};
const beskedfordeler: System = {
  ...faelles,
  uuid: '2de03cc4-dd1e-433d-894e-7f01fc4308d7',
  navn: 'Beskedfordeler',
  link: 'https://beskedfordeler.korsbaek.example/abonnementer',
};
const fordelingskomponent: System = {
  ...faelles,
  uuid: 'fe4f25ef-2bb9-473f-8bfd-c5525173408a',
  navn: 'Fordelingskomponent',
  link: 'https://fordeling.korsbaek.example/forsendelser',
};

export const aftagere: readonly System[] = [sapa, lis, borgerservice, beskedfordeler, fordelingskomponent];
