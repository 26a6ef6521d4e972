import { bigint, customType, jsonb, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { boolean, dagKolonne, integer, text, tid, uuid } from './kolonner.ts';

const tal = (navn: string) => bigint(navn, { mode: 'number' });
const bytea = customType<{ data: string }>({ dataType: () => 'bytea' });
const transaktionsnummer = customType<{ data: string }>({ dataType: () => 'xid8' });

/** Changes in the order they are told, numbered by one at a time: nothing will ever come below a number that was seen. */
export const udsendelse = pgTable('udsendelse', {
  nr: tal('nr').primaryKey(),
  /** Its place in the outbox; null for one that is a single subscriber's. */
  position: tal('position'),
  /** The one it is for; null: everybody. */
  abonnement: uuid('abonnement'),
  objektId: uuid('objekt_id').notNull(),
  slags: text('slags').notNull(),
  haendelse: text('haendelse').notNull(),
  /** What it means in the field's own terms: NySag, SagAfsluttet, NyYdelse, YdelseAfsluttet. */
  forretning: text('forretning').array().notNull(),
  udenNotifikation: boolean('uden_notifikation').notNull(),
  modtaget: tid('modtaget').notNull(),
});

/** One row: the last number given, and the transaction below which every change has one. */
export const udsendelsesstand = pgTable('udsendelsesstand', {
  ene: boolean('ene').primaryKey(),
  nr: tal('nr').notNull(),
  xminXid: transaktionsnummer('xmin_xid').notNull(),
  /** What was told up to this number is kept no longer. */
  beskaaret: tal('beskaaret').notNull(),
});

/** A system that wants to be told (contract/README.md §6). */
export const abonnement = pgTable('abonnement', {
  id: uuid('id').primaryKey().defaultRandom(),
  system: uuid('system').notNull(),
  cvr: text('cvr').notNull(),
  slags: text('slags').array().notNull(),
  /** KLE patterns it is narrowed to; null: none. */
  kle: text('kle').array(),
  haendelser: text('haendelser').array(),
  fraNr: tal('fra_nr').notNull(),
  kvitteret: tal('kvitteret').notNull(),
  oprettet: tid('oprettet').notNull(),
  ophoert: tid('ophoert'),
  webhook: text('webhook'),
  webhookHemmelighed: text('webhook_hemmelighed'),
  /** The rights it was made with: pushed to, a subscriber shows no token. */
  webhookClaims: jsonb('webhook_claims'),
  leveret: tal('leveret'),
  fejlet: integer('fejlet').notNull(),
  naesteForsoeg: tid('naeste_forsoeg'),
  senesteFejl: text('seneste_fejl'),
  /** Of the operator's: the exchange events are published to. Its system neither sees nor ends it. */
  exchange: text('exchange'),
  /** At most so many events in one push. */
  webhookAntal: integer('webhook_antal').notNull(),
  /** Since when nothing is pushed, since nothing got through; null: it is. */
  parkeret: tid('parkeret'),
});

/** One-time keys of dialogs that have been used, by their SHA-256, until they would have run out anyway. */
export const kontekstIndloest = pgTable('kontekst_indloest', {
  aftryk: bytea('aftryk').primaryKey(),
  udloeber: tid('udloeber').notNull(),
});

/** What a subscriber has been told of: since which number, and at which it was told that it is no longer its to see. */
export const abonnementKendt = pgTable('abonnement_kendt', {
  abonnement: uuid('abonnement').notNull(),
  objektId: uuid('objekt_id').notNull(),
  slags: text('slags').notNull(),
  siden: tal('siden').notNull(),
  til: tal('til'),
  varslet: boolean('varslet').notNull(),
  tjekket: tid('tjekket').notNull(),
});

/** What was taken out of the register as a file (docs/eksport.md). */
export const eksport = pgTable('eksport', {
  id: uuid('id').primaryKey(),
  bruger: uuid('bruger').notNull(),
  system: uuid('system').notNull(),
  cvr: text('cvr').notNull(),
  begyndt: tid('begyndt').notNull(),
  sluttet: tid('sluttet'),
  tilstand: text('tilstand').notNull(),
  /** Why it is not complete. */
  grund: text('grund'),
  /** Rows it was to have; when it has ended, those it has. They count in the caller's ceiling. */
  antal: integer('antal').notNull(),
  /** The rest of the manifest. */
  indhold: jsonb('indhold').notNull(),
  /** The scheduled export it is one of; null: somebody asked for it. */
  plan: text('plan'),
});

/** What is taken out every day without anybody asking (docs/eksport.md). */
export const eksportplan = pgTable('eksportplan', {
  navn: text('navn').primaryKey(),
  /** On whose right: what its serviceaftale with the kommune lets through. */
  system: uuid('system').notNull(),
  cvr: text('cvr').notNull(),
  formaal: text('formaal').notNull(),
  /** What is asked, as the body of `POST /eksport`. */
  oenske: jsonb('oenske').notNull(),
  /** When on a Danish day, as 04:30. */
  klokken: text('klokken').notNull(),
  /** Rows it may have at most, and days that are kept of it. */
  raekker: integer('raekker').notNull(),
  behold: integer('behold').notNull(),
  /** The last day it is made; null: until it is ended. */
  udloeber: dagKolonne('udloeber'),
  ophoert: tid('ophoert'),
  /** The newest day that is done with, made or not. */
  dag: dagKolonne('dag').notNull(),
  /** Attempts at the day after it that time may mend, and when there is another. */
  forsoeg: integer('forsoeg').notNull().default(0),
  naesteForsoeg: tid('naeste_forsoeg'),
  lavet: tid('lavet'),
  /** Why the newest day has no file; null: it has. */
  fejl: text('fejl'),
});

/** What an analyst has been told counts of within 24 hours (docs/soegning.md). */
export const optaelling = pgTable(
  'optaelling',
  {
    bruger: uuid('bruger').notNull(),
    cvr: text('cvr').notNull(),
    nr: integer('nr').notNull(),
    tidspunkt: tid('tidspunkt').notNull().defaultNow(),
    /** Which documents: a filter and an instant. */
    maengde: jsonb('maengde').notNull(),
    /** The cells that were told; JSON's null: not even how many there were. */
    fortalt: jsonb('fortalt').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bruger, t.cvr, t.nr] })],
);
