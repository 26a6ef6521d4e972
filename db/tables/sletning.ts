import { bigint, customType, pgTable } from 'drizzle-orm/pg-core';
import { integer, text, tid } from './kolonner.ts';

const bytea = customType<{ data: string }>({ dataType: () => 'bytea' });

/** How many months something is kept, by kind, occasion and Kassationskode ('' none, '*' any other). Null: it is kept. */
export const bevaring = pgTable('bevaring', {
  slags: text('slags').notNull(),
  anledning: text('anledning').notNull(),
  kassationskode: text('kassationskode').notNull(),
  maaneder: integer('maaneder'),
});

/** What was erased: a keyed hash of the object's id, and the time up to which nothing said of it counts any more. */
export const sletning = pgTable('sletning', {
  nr: bigint('nr', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  maerke: bytea('maerke').notNull(),
  tidspunkt: tid('tidspunkt').notNull(),
  slettet: tid('slettet').notNull(),
  anledning: text('anledning').notNull(),
});

/** The messages it came in, as keyed hashes. */
export const slettetBesked = pgTable('slettet_besked', {
  maerke: bytea('maerke').primaryKey(),
  sum: bytea('sum').notNull(),
});
