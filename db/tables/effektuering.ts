import { pgTable } from 'drizzle-orm/pg-core';
import {
  beloebTal, dagKolonne, ejerKolonner, kleTekst, raekkeKolonner, systemKolonner, text, uuid,
} from './kolonner.ts'; // prettier-ignore

/** An økonomisk effektuering in one stretch of virkning (SF1490 OekonomiskEffektueringIndeksType). */
export const effektuering = pgTable('effektuering', {
  ...raekkeKolonner(),
  brugervendtNoegle: text('brugervendt_noegle'),
  startdato: dagKolonne('startdato'),
  slutdato: dagKolonne('slutdato'),
  dispositionsdato: dagKolonne('dispositionsdato'),
  bruttobeloeb: beloebTal('bruttobeloeb'),
  efterSkatOgAtp: beloebTal('efter_skat_og_atp'),
  sendtTilUdbetaling: beloebTal('sendt_til_udbetaling'),
  udbetalt: beloebTal('udbetalt'),
  udbetalingsafdeling: text('udbetalingsafdeling'),
  ...ejerKolonner(),
  ...systemKolonner(),
  profiler: text('profiler').array(),
  adgangEjer: text('adgang_ejer'),
});

/** One line of it: what was paid of which bevilget ydelse (SF1490 OekonomiskYdelseEffektueringRelation). */
export const effektueringslinje = pgTable('effektueringslinje', {
  ...raekkeKolonner(),
  rolle: text('rolle').notNull(),
  noegle: text('noegle').notNull(),
  kle: kleTekst('kle'),
  kleTitel: text('kle_titel'),
  ydelseRef: text('ydelse_ref'),
  beloeb: beloebTal('beloeb'),
  fra: dagKolonne('fra'),
  til: dagKolonne('til'),
  bevillingId: uuid('bevilling_id'),
  bevillingYdelse: text('bevilling_ydelse'),
});
