import { tidspunkt } from '../vis/format.ts';
import { FOELSOMHED, FREMDRIFT, rolle } from '../vis/ord.ts';

const FELTER: Readonly<Record<string, string>> = {
  titel: 'Titel',
  hemmeligTitel: 'Hemmelig titel',
  beskrivelse: 'Beskrivelse',
  sagsnummer: 'Sagsnummer',
  fremdrift: 'Fremdrift',
  sagsstatus: 'Status i systemet',
  foelsomhed: 'Følsomhed',
  oprettet: 'Oprettet',
  kle: 'Emne',
  handlingsfacet: 'Handlingsfacet',
  afgoerelse: 'Afgørelse',
  ejer: 'Ejer',
  ansvarligEnhed: 'Ansvarlig enhed',
  primaerBehandler: 'Primær sagsbehandler',
  andreBehandlere: 'Andre behandlere',
  master: 'Fagsystem',
  afsender: 'Afsender',
};

const OPERATIONER: Readonly<Record<string, string>> = {
  importer: 'Leveret helt',
  opdater: 'Opdateret',
  ret: 'Rettet',
  passiver: 'Passiveret',
  kasser: 'Kasseret',
};

const ORD: Readonly<Record<string, string>> = { ...FREMDRIFT, ...FOELSOMHED };

/** A field of the history in plain Danish; `parter.PrimaerPart` by its role; one without a word as it is. */
export function feltnavn(felt: string): string {
  const [navn = '', under] = felt.split('.');
  return FELTER[felt] ?? (under === undefined ? navn : rolle(under));
}

export const operation = (navn: string): string => OPERATIONER[navn] ?? navn;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** What a field said; nothing is said as such. */
export function vaerdi(tekst: string | null): string {
  if (tekst === null) return 'Intet';
  return ORD[tekst] ?? (INSTANT.test(tekst) ? tidspunkt(tekst) : tekst);
}
