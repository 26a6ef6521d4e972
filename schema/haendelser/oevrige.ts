import * as z from 'zod';
import { aktoerer, faelles, klasser, langTekst, liste, parter, sandhed, tekst } from './felter.ts';

/** `data` of `dk.overblik.journalnotat.*.v1` (contract/README.md §4). */
export const Journalnotat = z.looseObject({
  ...faelles, sag: tekst, titel: tekst, tekst: langTekst, format: tekst, oprettet: tekst, foelsomhed: tekst, kle: tekst,
}); // prettier-ignore

/** `data` of `dk.overblik.journalnotat.kvittering.v1`: what became of a notat written here. */
export const Kvittering = z.looseObject({
  journalnotat: z.guid(),
  status: z.enum(['MODTAGET', 'GODKENDT', 'AFVIST']),
  begrundelse: tekst,
});

/** `data` of `dk.overblik.advis.*.v1`. */
export const Advis = z.looseObject({
  ...faelles, sag: tekst, parter, titel: tekst, tekst: langTekst, frist: tekst, aktoerer, klasser, foelsomhed: tekst,
}); // prettier-ignore

/** `data` of `dk.overblik.part.*.v1`: what a CPR or CVR feed tells. */
export const Part = z.looseObject({
  ...faelles,
  identifikatorer: liste(z.string().min(1).max(255)),
  navn: tekst,
  status: tekst,
  doedsdato: tekst,
  beskyttet: z.looseObject({ fra: tekst, til: tekst }).nullish(),
  nummerskift: z.looseObject({ fra: tekst, til: tekst, fortrolig: sandhed }).nullish(),
});

/** `data` of `dk.overblik.orgenhed.*.v1`. */
export const Orgenhed = z.looseObject({
  ...faelles, navn: tekst, overordnet: tekst, telefon: tekst, email: tekst, adresse: tekst, ean: tekst, leder: tekst,
  opgaver: liste(z.string().max(50)),
  medarbejdere: liste(z.looseObject({ uuid: z.string(), navn: tekst, email: tekst, telefon: tekst })),
}); // prettier-ignore

/** `data` of `dk.overblik.klasse.*.v1`. */
export const Klasse = z.looseObject({
  ...faelles, kode: tekst, titel: tekst, erstatter: liste(z.string().max(50)), udgaaet: z.union([z.string().max(50), sandhed]),
}); // prettier-ignore
