import * as z from 'zod';
import {
  aktoerer, element, faelles, fremdrift, itSystemer, klasser, langTekst, liste, offentlighedUndtaget, parter, relation,
  sandhed, sikkerhedsprofiler, tekst,
} from './felter.ts'; // prettier-ignore

/** `data` of `dk.overblik.sag.*.v1`: SF1470 SagType in JSON (contract/README.md §4). */
export const Sag = z.looseObject({
  ...faelles,
  egenskaber: liste(
    element({
      sagsnummer: tekst,
      brugervendtNoegle: tekst,
      titel: tekst,
      beskrivelse: tekst,
      kassationskode: tekst,
      offentlighedUndtaget,
    }),
  ),
  indeks: liste(
    element({ foelsomhed: tekst, sagsstatus: tekst, sagskategori: tekst, lokation: tekst, oprettet: tekst }),
  ),
  fremdrift,
  aktoerer,
  parter,
  klasser,
  sagsrelationer: liste(relation({})),
  genstande: liste(relation({ tekst })),
  sikkerhedsprofiler,
  journalposter: liste(
    relation({
      dokumenttitel: tekst,
      offentlighedUndtaget,
      notat: z.looseObject({ titel: tekst, tekst: langTekst, format: tekst, foelsomhed: tekst }).nullish(),
    }),
  ),
  itSystemer,
  efterladSagsloeseDokumenter: sandhed,
  fjernOgsaaYdelse: sandhed,
});

/** `data` of `dk.overblik.dokument.*.v1`: SF1470 DokumentIndeksType in JSON. */
export const Dokument = z.looseObject({
  ...faelles,
  egenskaber: liste(
    element({
      titel: tekst, dokumentnummer: tekst, brugervendtNoegle: tekst, type: tekst, brevDato: tekst, beskrivelse: tekst,
      foelsomhed: tekst, versionIdentifikator: z.union([z.string().max(50), z.number().int()]).nullish(), offentlighedUndtaget,
    }),
  ),
  fremdrift,
  aktoerer,
  parter,
  klasser,
  dokumentrelationer: liste(relation({})),
  itSystemer,
  sikkerhedsprofiler,
}); // prettier-ignore
