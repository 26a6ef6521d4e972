import { pgTable } from 'drizzle-orm/pg-core';
import { raekkeKolonner, text, uuid } from './kolonner.ts';

/** A relation that may occur many times; those that occur once are columns of their object (`schema/domaene/raekker.ts`). */
export const relation = pgTable('relation', {
  ...raekkeKolonner(),
  art: text('art').notNull(),
  rolle: text('rolle').notNull(),
  noegle: text('noegle').notNull(),
  type: text('type'),
  reference: text('reference'),
  referenceId: uuid('reference_id'),
  skema: text('skema'),
  vaerdi: text('vaerdi'),
  navn: text('navn'),
  tekst: text('tekst'),
  klasse: text('klasse'),
});
