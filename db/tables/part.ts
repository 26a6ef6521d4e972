import { jsonb, pgTable } from 'drizzle-orm/pg-core';
import { boolean, dagKolonne, raekkeKolonner, text, uuid } from './kolonner.ts';

/** What one authority's CPR or CVR feed told about a person or company. */
export const part = pgTable('part', {
  ...raekkeKolonner(),
  cvr: text('cvr'),
  navn: text('navn'),
  status: text('status'),
  doedsdato: dagKolonne('doedsdato'),
  beskyttetFra: dagKolonne('beskyttet_fra'),
  beskyttetTil: dagKolonne('beskyttet_til'),
  beskyttetKendt: boolean('beskyttet_kendt').notNull(),
});

/** Which identifiers are one part's, and when: joined when reading, so that a number's change rewrites no slice. */
export const partidentifikator = pgTable('partidentifikator', {
  ...raekkeKolonner(),
  skema: text('skema').notNull(),
  vaerdi: text('vaerdi').notNull(),
  cvr: text('cvr'),
  fortrolig: boolean('fortrolig').notNull(),
  forladt: boolean('forladt').notNull(),
});

/** A unit of an authority's organisation with its contact data (SF1500 OrganisationEnhed). */
export const orgenhed = pgTable('orgenhed', {
  ...raekkeKolonner(),
  cvr: text('cvr'),
  navn: text('navn'),
  overordnet: uuid('overordnet'),
  telefon: text('telefon'),
  email: text('email'),
  adresse: text('adresse'),
  ean: text('ean'),
  leder: uuid('leder'),
  opgaver: text('opgaver').array().notNull(),
  medarbejdere: jsonb('medarbejdere').notNull(),
});

/** A klasse of KLE, from a system configured as a register source. */
export const klasse = pgTable('klasse', {
  ...raekkeKolonner(),
  kode: text('kode'),
  titel: text('titel'),
  erstatter: text('erstatter').array().notNull(),
  udgaaet: dagKolonne('udgaaet'),
});
