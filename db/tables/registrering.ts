import { bigint, customType, jsonb, pgTable } from 'drizzle-orm/pg-core';
import { boolean, integer, text, tid, tstzrange, uuid } from './kolonner.ts';

const sekvensTal = customType<{ data: string }>({ dataType: () => 'numeric' });
const bytea = customType<{ data: string }>({ dataType: () => 'bytea' });

/** One row per object that any log entry is about: whose it is, where its life stands, and the lock writers take. */
export const objekt = pgTable('objekt', {
  id: uuid('id').primaryKey(),
  slags: text('slags').notNull(),
  generation: integer('generation').notNull(),
  livscyklus: text('livscyklus').notNull(),
  /** The system whose importer was accepted first; null while none was. */
  ejersystem: uuid('ejersystem'),
  /** The system that one named Afsender: it may write too. */
  afsendersystem: uuid('afsendersystem'),
  /** Counts every change of content; outward versions are made from it. */
  version: bigint('version', { mode: 'number' }).notNull(),
  senestAendret: tid('senest_aendret'),
  oprettetAf: text('oprettet_af'),
  /** Ejer of its newest slice; kept when it is removed, so that who may write it is still known. */
  ejer: text('ejer'),
  /** The sag a journalnotat or advis waits for; null when it waits for none. */
  venterPaa: uuid('venter_paa'),
  /** Since when the index has known its life, newest change and creator as they stand; what they were before is history. */
  registreret: tid('registreret').notNull(),
});

/** What an object's row said before, and the stretch of index time it said so in. */
export const objektHistorik = pgTable('objekt_historik', {
  id: uuid('id').notNull(),
  livscyklus: text('livscyklus').notNull(),
  senestAendret: tid('senest_aendret'),
  oprettetAf: text('oprettet_af'),
  registrering: tstzrange('registrering').notNull(),
  raekke: bigint('raekke', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
});

/** The log: everything else can be built again from it. Append-only but for kasser and erasure, which blank `data`. */
export const registrering = pgTable('registrering', {
  loebenr: bigint('loebenr', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  objektId: uuid('objekt_id').notNull(),
  generation: integer('generation').notNull(),
  operation: text('operation').notNull(),
  tidspunkt: tid('tidspunkt').notNull(),
  sekvens: sekvensTal('sekvens'),
  beskedId: text('besked_id').notNull(),
  modtaget: tid('modtaget').notNull(),
  aktoer: text('aktoer'),
  kilde: uuid('kilde').notNull(),
  cvr: text('cvr'),
  /** Authorities the writer's token could write for; judged when a waiting message meets its importer. Null: import. */
  scopes: text('scopes').array(),
  /** False: logged, but never part of the fold (waited for an importer that another wrote). */
  gaelder: boolean('gaelder').notNull(),
  /** When it came to count, if later than `modtaget`: what the index knew when is told by the log alone. */
  gaelderFra: tid('gaelder_fra'),
  data: jsonb('data').notNull(),
  /** Since when it is blank and its besked id a keyed hash; null: it has not been erased. */
  slettet: tid('slettet'),
});

/** What was taken in: one row per source and besked id, so that the same besked twice is once. */
export const indbakke = pgTable('indbakke', {
  kilde: uuid('kilde').notNull(),
  beskedId: text('besked_id').notNull(),
  generation: integer('generation').notNull(),
  sum: bytea('sum').notNull(),
  modtaget: tid('modtaget').notNull(),
  status: text('status').notNull(),
});

/** Messages valid in form that lack what their kind must have: kept for repair, visible to nobody. */
export const karantaene = pgTable('karantaene', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** Null: nobody could read who sent it. */
  kilde: uuid('kilde'),
  cvr: text('cvr'),
  beskedId: text('besked_id').notNull(),
  modtaget: tid('modtaget').notNull(),
  type: text('type').notNull(),
  kode: text('kode').notNull(),
  felt: text('felt'),
  begrundelse: text('begrundelse').notNull(),
  forsoeg: integer('forsoeg').notNull(),
  indhold: jsonb('indhold').notNull(),
  /** The object it is about; null where that was not kept. */
  objektId: uuid('objekt_id'),
  /** When it was written to the register after all, or dropped. Null: it lies there. */
  afgjort: tid('afgjort'),
});

/** Who tried a message in quarantine again, or dropped it, and what came of it. Rows are added and never changed. */
export const karantaenespor = pgTable('karantaenespor', {
  nr: bigint('nr', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  karantaene: uuid('karantaene').notNull(),
  handling: text('handling').notNull(),
  tidspunkt: tid('tidspunkt').notNull(),
  bruger: uuid('bruger').notNull(),
  brugernavn: text('brugernavn'),
  system: uuid('system').notNull(),
  cvr: text('cvr').notNull(),
  status: text('status').notNull(),
  begrundelse: text('begrundelse'),
});

/** Changes for projections to follow, written with them. `xid` lets a reader see what may still be under way. */
export const udbakke = pgTable('udbakke', {
  position: bigint('position', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  objektId: uuid('objekt_id').notNull(),
  slags: text('slags').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
  haendelse: text('haendelse').notNull(),
  udenNotifikation: boolean('uden_notifikation').notNull(),
  /** What it means in the field's own terms: NySag, SagAfsluttet, NyYdelse, YdelseAfsluttet. */
  forretning: text('forretning').array().notNull(),
  modtaget: tid('modtaget').notNull(),
  /** The instant of virkning that came, where that is what it tells of; null: it tells of what was received. */
  virkning: tid('virkning'),
});

/** Instants ahead at which an object begins to say something else: each will be told of in the outbox, once. */
export const graense = pgTable('graense', {
  objektId: uuid('objekt_id').notNull(),
  tidspunkt: tid('tidspunkt').notNull(),
  udenNotifikation: boolean('uden_notifikation').notNull(),
});
