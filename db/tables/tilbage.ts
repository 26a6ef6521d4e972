import { bigint, customType, jsonb, pgTable } from 'drizzle-orm/pg-core';
import { text, tid, uuid } from './kolonner.ts';

const bytea = customType<{ data: string }>({ dataType: () => 'bytea' });

/** Which system receives what is written on sager of a subject, where that is not the one that owns the sag. */
export const fordelingsregel = pgTable('fordelingsregel', {
  kommune: text('kommune').notNull(),
  /** A pattern as in rights. */
  kle: text('kle').notNull(),
  /** Handlingsfacet; empty: any. */
  facet: text('facet').notNull(),
  system: uuid('system').notNull(),
});

/** Something written here on a sag another system owns, on its way there, and what became of it (contract, Forretningskvittering). */
export const forsendelse = pgTable('forsendelse', {
  /** The notat's or dokument reference's own uuid. */
  id: uuid('id').primaryKey(),
  slags: text('slags').notNull(),
  handling: text('handling').notNull(),
  sagId: uuid('sag_id').notNull(),
  bruger: uuid('bruger').notNull(),
  system: uuid('system').notNull(),
  cvr: text('cvr').notNull(),
  noegle: text('noegle').notNull(),
  aftryk: bytea('aftryk').notNull(),
  modtager: uuid('modtager').notNull(),
  nr: bigint('nr', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
  afsendt: tid('afsendt').notNull(),
  status: text('status').notNull(),
  tidspunkt: tid('tidspunkt'),
  begrundelse: text('begrundelse'),
  indhold: jsonb('indhold').notNull(),
});
