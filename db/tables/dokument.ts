import { pgTable } from 'drizzle-orm/pg-core';
import {
  adgangKolonner, afgraensetKolonner, ansvarligKolonner, dagKolonne, ejerKolonner, kleKolonner, kleTekst,
  raekkeKolonner, smallint, systemKolonner, text,
} from './kolonner.ts'; // prettier-ignore

/** A dokument's metadata in one stretch of virkning (SF1470 DokumentIndeksType). */
export const dokument = pgTable('dokument', {
  ...raekkeKolonner(),
  titel: text('titel'),
  hemmeligTitel: text('hemmelig_titel'),
  dokumentnummer: text('dokumentnummer'),
  dokumenttype: text('dokumenttype'),
  brevdato: dagKolonne('brevdato'),
  beskrivelse: text('beskrivelse'),
  fremdrift: text('fremdrift'),
  foelsomhed: smallint('foelsomhed'),
  ...ejerKolonner(),
  ...ansvarligKolonner(),
  ...kleKolonner(),
  ...systemKolonner(),
  ...afgraensetKolonner(),
  ...adgangKolonner(),
  adgangKle: kleTekst('adgang_kle'),
});
