import { LEVER, type System } from './system.ts';

/** Registers the others refer to: people, companies, units and classes (design.md §2, fourth row). */
const familie = 'referencekilder';

export const cpr: System = {
  familie,
  foerer: { part: LEVER },
  feed: 'cloudevents',
  uuid: 'cc43e894-0cb3-426d-8b5b-ad066050b354',
  navn: 'CPR',
  link: 'https://cpr.korsbaek.example/person/{uuid}',
  kle: ['23.05.01'],
  rytmeTimer: 24,
};

export const cvr: System = {
  familie,
  foerer: { part: LEVER },
  feed: 'cloudevents',
  uuid: '8442141c-7c5c-4cc0-9d71-a8840ef2442d',
  navn: 'CVR',
  link: 'https://cvr.korsbaek.example/virksomhed/{uuid}',
  kle: [],
  rytmeTimer: 24,
};

export const organisation: System = {
  familie,
  foerer: { orgenhed: LEVER },
  feed: 'cloudevents',
  uuid: 'a2e784ba-ea81-4c3f-8192-9d87c111cc06',
  navn: 'LOS/Organisation',
  link: 'https://organisation.korsbaek.example/enhed/{uuid}',
  kle: [],
  rytmeTimer: 24,
};

/** People the kommune deals with who do not live in it. */
export const pData: System = {
  familie,
  foerer: { part: LEVER },
  feed: 'cloudevents',
  uuid: 'b94329d7-357f-4cd9-94be-1ef2479fafb9',
  navn: 'P-Data',
  link: 'https://pdata.korsbaek.example/person/{uuid}',
  kle: ['23.05.01'],
  rytmeTimer: 24,
};

/** Production units: the places where companies are. */
export const vData: System = {
  familie,
  foerer: { part: LEVER },
  feed: 'cloudevents',
  uuid: 'd6c79a19-7a32-4af7-bbba-77532a53ac8c',
  navn: 'V-Data',
  link: 'https://vdata.korsbaek.example/enhed/{uuid}',
  kle: [],
  rytmeTimer: 168,
};

export const klassifikation: System = {
  familie,
  foerer: { klasse: LEVER },
  feed: 'cloudevents',
  uuid: 'cbc0d74a-168c-4b82-ac9f-da5fe2fe1510',
  navn: 'Klassifikation (KLE)',
  link: 'https://klassifikation.korsbaek.example/klasse/{uuid}',
  registerkilde: true,
  kle: [],
  rytmeTimer: 8760,
};

/** Serviceaftaler come through its own interface, not as hændelser. */
const administrationsmodul: System = {
  familie,
  foerer: {},
  feed: 'ingen',
  uuid: 'b2938596-db59-4eb9-8e61-7a63a315f6d8',
  navn: 'Administrationsmodul',
  link: 'https://administration.korsbaek.example/aftaler',
  kle: [],
};

export const referencekilder: readonly System[] = [
  cpr,
  cvr,
  organisation,
  pData,
  vData,
  klassifikation,
  administrationsmodul,
];
