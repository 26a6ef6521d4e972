import type { Foelsomhed, Fremdrift, KildeTilstand, ServiceaftaleStatus } from '../graf/svar.ts';

export const FREMDRIFT: Readonly<Record<Fremdrift, string>> = {
  OPSTAAET: 'Opstået',
  OPLYST: 'Oplyst',
  AFGJORT: 'Afgjort',
  AFSLUTTET: 'Afsluttet',
};

export const FOELSOMHED: Readonly<Record<Foelsomhed, string>> = {
  IKKE_FORTROLIGE_DATA: 'Ikke fortrolige data',
  FORTROLIGE_PERSONOPLYSNINGER: 'Fortrolige personoplysninger',
  FOELSOMME_PERSONOPLYSNINGER: 'Følsomme personoplysninger',
  VIP_SAGER: 'VIP-sager',
};

export const KILDETILSTAND: Readonly<Record<KildeTilstand, string>> = {
  AJOUR: 'Ajour',
  FORSINKET: 'Forsinket',
  TAVS: 'Tavs',
  UFULDSTAENDIG: 'Ufuldstændig',
};

export const AFTALESTATUS: Readonly<Record<ServiceaftaleStatus, string>> = {
  ANMODET: 'Anmodet',
  GODKENDT: 'Godkendt',
  AFVIST: 'Afvist',
  OPHOERT: 'Ophørt',
};

const ROLLER: Readonly<Record<string, string>> = {
  PrimaerPart: 'Primær part',
  SekundaerPart: 'Sekundær part',
  Ydelsesmodtager: 'Ydelsesmodtager',
  Bevillingsmodtager: 'Bevillingsmodtager',
  Parter: 'Part',
  Kopiparter: 'Kopipart',
  Oversag: 'Oversag',
  Praecedens: 'Præcedens',
  AndreSager: 'Relateret sag',
};

/** A role of SF1470 in plain Danish; one nobody has a word for is shown as it is. */
export const rolle = (navn: string): string => ROLLER[navn] ?? navn;

const PRIVILEGIER: Readonly<Record<string, string>> = {
  SAGER_SE: 'se sager',
  YDELSER_SE: 'se ydelser',
  DOKUMENTER_SE: 'se dokumenter',
  JOURNALNOTATER_SE: 'se journalnotater og adviser',
  HEMMELIG_TITEL_SE: 'se hemmelige titler',
  JOURNALNOTAT_SKRIV: 'skrive journalnotater',
  DOKUMENT_SKRIV: 'tilknytte dokumenter',
  SOEG: 'søge på tværs',
  EKSPORT: 'eksportere',
  REVISION_SE: 'læse revisionsloggen',
  STATISTIK: 'se statistik',
  ADMINISTRATION: 'administrere',
  BERIGTIGELSE: 'se det, der er rettet',
  INDEKS_SKRIV: 'levere til indekset',
  INDEKS_OPSLAG: 'slå op i indekset',
  ABONNER: 'abonnere på ændringer',
};

export const privilegium = (navn: string): string => PRIVILEGIER[navn] ?? navn;
