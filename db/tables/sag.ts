import { pgTable } from 'drizzle-orm/pg-core';
import {
  adgangKolonner, afgraensetKolonner, ansvarligKolonner, ejerKolonner, kleKolonner, kleTekst, raekkeKolonner, smallint,
  systemKolonner, text, tid,
} from './kolonner.ts'; // prettier-ignore

/** A sag in one stretch of virkning (SF1470 SagType). PRIMARY KEY (id, virkning WITHOUT OVERLAPS). */
export const sag = pgTable('sag', {
  ...raekkeKolonner(),
  sagsnummer: text('sagsnummer'),
  brugervendtNoegle: text('brugervendt_noegle'),
  titel: text('titel'),
  beskrivelse: text('beskrivelse'),
  hemmeligTitel: text('hemmelig_titel'),
  hjemmel: text('hjemmel'),
  kassationskode: text('kassationskode'),
  sagsstatus: text('sagsstatus'),
  oprettet: tid('oprettet'),
  foelsomhed: smallint('foelsomhed'),
  fremdrift: text('fremdrift'),
  ...ejerKolonner(),
  ...ansvarligKolonner(),
  behandlerRef: text('behandler_ref'),
  behandlerNavn: text('behandler_navn'),
  behandlerType: text('behandler_type'),
  ...kleKolonner(),
  facet: text('facet'),
  facetTitel: text('facet_titel'),
  facetRef: text('facet_ref'),
  afgoerelse: text('afgoerelse'),
  afgoerelseTitel: text('afgoerelse_titel'),
  afgoerelseRef: text('afgoerelse_ref'),
  ...systemKolonner(),
  ...afgraensetKolonner(),
  ...adgangKolonner(),
  adgangKle: kleTekst('adgang_kle'),
});
