import { bigint, customType, jsonb, pgTable } from 'drizzle-orm/pg-core';
import { beloebTal, boolean, integer, kleTekst, smallint, text, tid, uuid } from './kolonner.ts';

const bytea = customType<{ data: string }>({ dataType: () => 'bytea' });
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** Facts dataafgrænsning is judged by, written once however many documents share them; never changed. */
export const soegeklasse = pgTable('soegeklasse', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  aftryk: bytea('aftryk').notNull(),
  slags: text('slags').notNull(),
  /** Authorities one of whose groups could let it through. */
  ejere: text('ejere').array().notNull(),
  fakta: jsonb('fakta').notNull(),
});

/** What can be searched: a document in one stretch of virkning and of now. Made from the register, and thrown away at will. */
export const soegedokument = pgTable('soegedokument', {
  noegle: kleTekst('noegle').notNull(),
  fra: tid('fra').notNull(),
  til: tid('til').notNull(),
  nuFra: tid('nu_fra').notNull(),
  nuTil: tid('nu_til').notNull(),
  objektId: uuid('objekt_id').notNull(),
  slags: text('slags').notNull(),
  klasse: integer('klasse').notNull(),
  kle: kleTekst('kle'),
  fremdrift: text('fremdrift'),
  orgenhed: text('orgenhed'),
  master: text('master'),
  foelsomhed: smallint('foelsomhed'),
  aendret: tid('aendret'),
  oprettet: tid('oprettet'),
  beloeb: beloebTal('beloeb'),
  aktiv: boolean('aktiv'),
  /** Of a ydelse: what it is called, and how often its shown amount is paid. */
  navn: text('navn'),
  frekvens: text('frekvens'),
  parter: text('parter').array().notNull(),
  /** Words and, behind `=`, their stems. */
  ord: tsvector('ord').notNull(),
  /** The same with those of the secret title; null where there is none. */
  alt: tsvector('alt'),
});

/** What an object's documents were made from beside itself, and the number of its newest change. */
export const soegeobjekt = pgTable('soegeobjekt', {
  objektId: uuid('objekt_id').primaryKey(),
  aendring: bigint('aendring', { mode: 'number' }).notNull(),
  af: uuid('af').array().notNull(),
  /** Every document it has had in an index outside this database. */
  ider: text('ider').array().notNull(),
});

/** How far the projection has come in the outbox; one row, locked by who writes. */
export const soegestand = pgTable('soegestand', {
  en: boolean('en').primaryKey(),
  xid: xid8('xid').notNull(),
  position: bigint('position', { mode: 'number' }).notNull(),
  aendring: bigint('aendring', { mode: 'number' }).notNull(),
  /** A new projection is being made: what is written goes to both. */
  bygges: boolean('bygges').notNull(),
});

/** How far each index outside this database has come. */
export const soegeindeks = pgTable('soegeindeks', {
  navn: text('navn').primaryKey(),
  aendring: bigint('aendring', { mode: 'number' }).notNull(),
  bygges: boolean('bygges').notNull(),
});

/** Objects whose documents could not be made, or were refused by an index. */
export const soegeparkeret = pgTable('soegeparkeret', {
  indeks: text('indeks').notNull(),
  objektId: uuid('objekt_id').notNull(),
  kode: text('kode').notNull(),
  tidspunkt: tid('tidspunkt').notNull(),
  forsoeg: integer('forsoeg').notNull(),
});
