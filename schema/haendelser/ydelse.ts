import * as z from 'zod';
import {
  aktoerer, egenVirkning, element, faelles, itSystemer, klasse, liste, noegletekst, parter, relation, sandhed,
  sikkerhedsprofiler, tekst,
} from './felter.ts'; // prettier-ignore

const plan = z.looseObject({
  id: noegletekst, startdato: tekst, slutdato: tekst, beloeb: tekst, frekvens: tekst, forudBagud: tekst, dispositionsdag: tekst,
  manueltGodkendes: sandhed,
}); // prettier-ignore

/** `data` of `dk.overblik.bevilling.*.v1`: SF1490 BevillingIndeksType in JSON (contract/README.md §4). */
export const Bevilling = z.looseObject({
  ...faelles,
  egenskaber: liste(
    element({ brugervendtNoegle: tekst, startdato: tekst, slutdato: tekst, begrundelse: tekst, foelsomhed: tekst }),
  ),
  ydelser: liste(
    element({
      id: z.string().min(1).max(255),
      navn: tekst,
      startdato: tekst,
      slutdato: tekst,
      tilbagebetalingspligtig: sandhed,
      meddelelse: tekst,
      kle: klasse.nullish(),
      itSystemer,
      plan: liste(plan),
    }),
  ),
  sager: liste(relation({})),
  parter,
  aktoerer,
  sikkerhedsprofiler,
});

/** `data` of `dk.overblik.effektuering.*.v1`: SF1490 OekonomiskEffektueringIndeksType in JSON. */
export const Effektuering = z.looseObject({
  ...faelles,
  egenskaber: liste(
    element({
      brugervendtNoegle: tekst, startdato: tekst, slutdato: tekst, dispositionsdato: tekst, bruttobeloeb: tekst,
      efterSkatOgAtp: tekst, sendtTilUdbetaling: tekst, udbetalt: tekst, udbetalingsafdeling: tekst,
    }),
  ),
  linjer: liste(
    z.looseObject({
      rolle: noegletekst, indeks: noegletekst, kle: klasse.nullish(), ydelse: noegletekst, beloeb: tekst, fra: tekst, til: tekst,
      bevilling: z.looseObject({ uuid: tekst, ydelse: tekst }).nullish(),
      virkning: egenVirkning,
    }),
  ),
  aktoerer,
  parter,
  itSystemer,
  sikkerhedsprofiler,
}); // prettier-ignore
