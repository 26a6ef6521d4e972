import { pgTable } from 'drizzle-orm/pg-core';
import { boolean, dagKolonne, kleKolonner, kleTekst, raekkeKolonner, smallint, text, tid, uuid } from './kolonner.ts';

/** A journalnotat: `id` is the sag it is a journalpost of, or the notat itself where it is an object of its own. */
export const journalnotat = pgTable('journalnotat', {
  ...raekkeKolonner(),
  notat: uuid('notat').notNull(),
  sagId: uuid('sag_id'),
  titel: text('titel'),
  tekst: text('tekst'),
  format: text('format'),
  oprettet: tid('oprettet'),
  oprettetAf: text('oprettet_af'),
  foelsomhed: smallint('foelsomhed'),
  kle: kleTekst('kle'),
  /** The uuid the source knows a journalpost's notat by, and when it last said it: it may be told of as an object of its own too. */
  samme: uuid('samme'),
  sagt: tid('sagt'),
  egenFoelsomhed: boolean('egen_foelsomhed').notNull(),
  egenKle: boolean('egen_kle').notNull(),
});

/** An advis, on a sag or on a citizen. */
export const advis = pgTable('advis', {
  ...raekkeKolonner(),
  sagId: uuid('sag_id'),
  titel: text('titel'),
  tekst: text('tekst'),
  frist: dagKolonne('frist'),
  ejerCvr: text('ejer_cvr'),
  ejerNavn: text('ejer_navn'),
  ...kleKolonner(),
  foelsomhed: smallint('foelsomhed'),
  egenFoelsomhed: boolean('egen_foelsomhed').notNull(),
  egenKle: boolean('egen_kle').notNull(),
  adgangEjer: text('adgang_ejer'),
  adgangKle: kleTekst('adgang_kle'),
  adgangFoelsomhed: smallint('adgang_foelsomhed'),
});
