import type { Objekt } from './operationer.ts';

/** Uuids of roles per kind of object, and uuids of types, to the contract's words. */
export type Rolletabel = Partial<Record<Objekt, Readonly<Record<string, string>>>>;
export type Typetabel = Readonly<Record<string, string>>;

/** Same role uuid in every index (domain-spec §1.10). */
const ITSYSTEM = {
  '251c24fd-57b0-4afc-9d73-b063d1957eb3': 'Master',
  '1b3c6a6d-e977-4491-9bf8-b41ee6999f39': 'Afsender',
};

const SAG = {
  ...ITSYSTEM,
  '9e979b84-b846-4472-8622-58007dc63c7e': 'Ejer',
  'a1263342-d348-44ba-a566-233f37c4cb67': 'Ansvarlig',
  'bf1f93ed-9441-4af4-835b-baeb201f3076': 'PrimaerBehandler',
  'd839f26a-d4d1-4441-b2d6-3dbbb12a9404': 'PrimaerPart',
  'a86c6581-ec85-412d-a655-31a1f1d5b14f': 'PrimaerKlasse',
  '05ef7011-11a7-4e4c-a46b-3de6aa457fc3': 'Handlingsklasse',
};

/**
 * Role uuids that are public: those KOMBIT's own clients send (domain-spec §1.10). The rest (Sekundær part, Journalpost
 * roles, Visningsklasse …) are not, and come from configuration. Dokument's are not public either: the sag's are taken.
 */
export const ROLLER: Record<Objekt, Readonly<Record<string, string>>> = {
  sag: SAG,
  dokument: SAG,
  bevilling: {
    ...ITSYSTEM,
    'abdf4d3e-f113-4282-b13e-6cd32a82621c': 'Ejer',
    'fbe1016a-170a-4dea-8652-2813c1a566c0': 'Ansvarlig',
    '93af57a7-7658-4fac-98da-9e5ac7a7d9a5': 'Ydelsesmodtager',
    '3102fa7e-f56e-4510-b0d4-1650c590dc3b': 'Bevillingsmodtager',
    '31237487-787a-424f-8819-56aaedf00643': 'Tilknyttet',
    '6ebd938f-0bbf-4142-a65c-fefe15e9f192': 'Ydelse',
    'ea909030-c5fa-4544-9b22-a0010d08ebe1': 'PrimaerKlasse',
    '4becdcec-c8bd-44a4-ac0b-5a0162986840': 'Adgang',
  },
  effektuering: {
    ...ITSYSTEM,
    'a91824c4-da1d-47f9-bce2-5d6597879415': 'Ejer',
    'a1ff36be-b3fb-4e1f-aac0-9d3313070ecb': 'UdbetalendeEnhed',
    '68d4b903-acae-4f2f-aafc-45bd999ed81f': 'Modtager',
    'ccc9d91b-9a4c-4ada-9be4-795ca068e89d': 'Ydelseseffektuering',
  },
};

/** Type uuids with a known meaning, of all indexes (domain-spec §1.10). Dokument and Virksomhed are not public. */
export const TYPER: Typetabel = {
  'bc6972cd-8f2b-4b9d-8d37-62916d6a71aa': 'Organisation',
  '45b7dafb-d90e-41da-b30e-ba007e577a8a': 'Organisation',
  'c622654c-d87f-4ac7-9a42-d0580253b979': 'Organisation',
  'c5fc3b3b-5197-49ee-92e6-ae6ba1957174': 'OrganisationEnhed',
  '4546cca2-838e-4e0d-a5bd-83757d603362': 'OrganisationEnhed',
  '85d65133-4b00-460d-992e-3984857b5768': 'Bruger',
  'c189ba35-de4b-4363-a8b7-67f1456cf56f': 'Person',
  'c59f1523-1786-48c7-baff-466de1db3320': 'Person',
  '267235ea-526d-4a18-8001-f2a0e563eba1': 'Klasse',
  '7c51b9a8-d388-4e83-8c8b-ee3a90458d0b': 'Klasse',
  '29fe1da2-897a-46cd-b635-b9be8e0bffd6': 'ItSystem',
  'f08a4a13-2567-41d0-bf8d-3af754b03464': 'Sag',
};

/** Translates the uuids of one kind of object; what is in no table stays as it was sent. */
export interface Ordbog {
  readonly rolle: (id: string) => string;
  readonly type: (id: string) => string;
}

/** The tables above with configuration laid over them (its words win), one Ordbog per kind of object. */
export function createOrdboeger(roller: Rolletabel = {}, typer: Typetabel = {}): Record<Objekt, Ordbog> {
  const type = opslag({ ...TYPER, ...medSmaat(typer) });
  const ordbog = (objekt: Objekt): Ordbog => ({
    rolle: opslag({ ...ROLLER[objekt], ...medSmaat(roller[objekt] ?? {}) }),
    type,
  });
  return {
    sag: ordbog('sag'),
    dokument: ordbog('dokument'),
    bevilling: ordbog('bevilling'),
    effektuering: ordbog('effektuering'),
  };
}

/** How our own answers name a role or type whose uuid is not public (soap/billede/ord.ts): what they say may be sent back. */
const EGET = /^urn:overblik:(?:rolle|type):([A-Za-z]{1,50})$/;

/** A Map, since the key is the sender's: `constructor` must not be found. */
function opslag(tabel: Readonly<Record<string, string>>): (id: string) => string {
  const ord = new Map(Object.entries(tabel));
  return (id) => ord.get(id) ?? EGET.exec(id)?.[1] ?? id;
}

const medSmaat = (tabel: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(tabel).map(([id, ord]) => [id.toLowerCase(), ord]));
