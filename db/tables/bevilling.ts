import { pgTable } from 'drizzle-orm/pg-core';
import {
  adgangKolonner, afgraensetKolonner, ansvarligKolonner, beloebTal, boolean, dagKolonne, ejerKolonner, kleKolonner,
  raekkeKolonner, smallint, systemKolonner, text,
} from './kolonner.ts'; // prettier-ignore

/** A bevilling in one stretch of virkning (SF1490 BevillingIndeksType). */
export const bevilling = pgTable('bevilling', {
  ...raekkeKolonner(),
  brugervendtNoegle: text('brugervendt_noegle'),
  startdato: dagKolonne('startdato'),
  slutdato: dagKolonne('slutdato'),
  begrundelse: text('begrundelse'),
  foelsomhed: smallint('foelsomhed'),
  ...ejerKolonner(),
  ...ansvarligKolonner(),
  behandlerRef: text('behandler_ref'),
  behandlerNavn: text('behandler_navn'),
  ...afgraensetKolonner(),
  ...adgangKolonner(),
});

/** A bevilget ydelse; `ydelse` is its id inside the bevilling (SF1490 BevilgetYdelse). */
export const bevilgetYdelse = pgTable('bevilget_ydelse', {
  ...raekkeKolonner(),
  ydelse: text('ydelse').notNull(),
  navn: text('navn'),
  ...kleKolonner(),
  startdato: dagKolonne('startdato'),
  slutdato: dagKolonne('slutdato'),
  tilbagebetalingspligtig: boolean('tilbagebetalingspligtig'),
  meddelelse: text('meddelelse'),
  ...systemKolonner(),
});

/** How a bevilget ydelse is paid (SF1490 OekonomiskEffektueringsplan). */
export const effektueringsplan = pgTable('effektueringsplan', {
  ...raekkeKolonner(),
  ydelse: text('ydelse').notNull(),
  plan: text('plan').notNull(),
  startdato: dagKolonne('startdato'),
  slutdato: dagKolonne('slutdato'),
  beloeb: beloebTal('beloeb'),
  frekvens: text('frekvens'),
  forudBagud: text('forud_bagud'),
  dispositionsdag: text('dispositionsdag'),
  manueltGodkendes: boolean('manuelt_godkendes'),
});
