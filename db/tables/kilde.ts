import { bigint, customType, pgTable } from 'drizzle-orm/pg-core';
import { boolean, integer, smallint, text, tid, uuid } from './kolonner.ts';

const tal = customType<{ data: string }>({ dataType: () => 'numeric' });

/** A fagsystem: its name in the catalogue, else the latest name a source sent; and what is configured for it. */
export const itSystem = pgTable('it_system', {
  id: uuid('id').primaryKey(),
  katalognavn: text('katalognavn'),
  sendtNavn: text('sendt_navn'),
  sendtTid: tid('sendt_tid'),
  kle: text('kle').array(),
  rytmeTimer: integer('rytme_timer'),
  link: text('link'),
  /** Origins its user may be sent back to. */
  retur: text('retur').array(),
  borgervendt: boolean('borgervendt').notNull(),
  registerkilde: boolean('registerkilde').notNull(),
});

/** What a source has delivered to one kommune. Counters are the source's as a whole, never one person's. */
export const kilde = pgTable('kilde', {
  system: uuid('system').notNull(),
  kommune: text('kommune').notNull(),
  senesteTidspunkt: tid('seneste_tidspunkt'),
  senesteModtaget: tid('seneste_modtaget'),
  senesteForsinkelse: integer('seneste_forsinkelse'),
  afvist: bigint('afvist', { mode: 'number' }).notNull(),
});

/** The highest running number seen from a source, and the stretches below it that are missing. */
export const kildeSekvens = pgTable('kilde_sekvens', {
  system: uuid('system').primaryKey(),
  foerste: tal('foerste').notNull(),
  hoejeste: tal('hoejeste').notNull(),
});

export const kildeHul = pgTable('kilde_hul', {
  system: uuid('system').notNull(),
  fra: tal('fra').notNull(),
  til: tal('til').notNull(),
});

/** Warnings a source has been given, counted: its quality page. */
export const kvalitet = pgTable('kvalitet', {
  system: uuid('system').notNull(),
  kode: text('kode').notNull(),
  felt: text('felt').notNull(),
  antal: bigint('antal', { mode: 'number' }).notNull(),
  seneste: tid('seneste').notNull(),
  eksempel: uuid('eksempel'),
});

/** The same of what was sent to one kommune. */
export const kommunekvalitet = pgTable('kommunekvalitet', {
  kommune: text('kommune').notNull(),
  system: uuid('system').notNull(),
  kode: text('kode').notNull(),
  felt: text('felt').notNull(),
  antal: bigint('antal', { mode: 'number' }).notNull(),
  seneste: tid('seneste').notNull(),
});

/** Objects that took a number another of their source and kommune had; whether it is so still, the register says. */
export const noeglekonflikt = pgTable('noeglekonflikt', {
  objektId: uuid('objekt_id').notNull(),
  felt: text('felt').notNull(),
  system: uuid('system').notNull(),
  kommune: text('kommune').notNull(),
  seneste: tid('seneste').notNull(),
});

/** What a system may do for a kommune (design.md §5). */
export const serviceaftale = pgTable('serviceaftale', {
  id: uuid('id').primaryKey().defaultRandom(),
  system: uuid('system').notNull(),
  kommune: text('kommune').notNull(),
  rettigheder: text('rettigheder').array().notNull(),
  kle: text('kle').array().notNull(),
  niveau: smallint('niveau').notNull(),
  status: text('status').notNull(),
  anmodet: tid('anmodet').notNull(),
  besluttet: tid('besluttet'),
});

/** An owner lets another authority see what is its own (design.md §5, "Other authorities"). */
export const videregivelsesaftale = pgTable('videregivelsesaftale', {
  id: uuid('id').primaryKey().defaultRandom(),
  ejer: text('ejer').notNull(),
  modtager: text('modtager').notNull(),
  kle: text('kle').array().notNull(),
  niveau: smallint('niveau').notNull(),
  hjemmel: text('hjemmel').notNull(),
  /** Null: asked for, and nothing granted by it yet. */
  godkendt: tid('godkendt'),
  ophoert: tid('ophoert'),
  anmodet: tid('anmodet'),
  afvist: tid('afvist'),
});

/** Who asked for an aftale of either kind, who decided it and when. Rows are added and never changed; no bruger: an operator. */
export const aftalespor = pgTable('aftalespor', {
  nr: bigint('nr', { mode: 'number' }).primaryKey(),
  aftale: uuid('aftale').notNull(),
  handling: text('handling').notNull(),
  tidspunkt: tid('tidspunkt').notNull(),
  bruger: uuid('bruger'),
  brugernavn: text('brugernavn'),
  system: uuid('system'),
  cvr: text('cvr'),
});

/** Two systems one kommune has declared to describe the same sager while one replaces the other. */
export const systempar = pgTable('systempar', {
  kommune: text('kommune').notNull(),
  gammelt: uuid('gammelt').notNull(),
  nyt: uuid('nyt').notNull(),
});

/** Which systems a Visningsklasse hides from; one named here with no systems hides from all that serve citizens. */
export const visningsklasse = pgTable('visningsklasse', {
  klasse: text('klasse').primaryKey(),
  systemer: uuid('systemer').array().notNull(),
});
