import type { Uuid } from '../../id.ts';
import type { DokumentRaekke, Raekker } from '../../raekker.ts';
import type { Periode } from '../../tid.ts';
import { dato, tekst, trin, under } from '../laes.ts';
import {
  ADGANG,
  AFSENDER,
  ANSVARLIG,
  EJER,
  MASTER,
  PRIMAERKLASSE,
  ansvarligKolonner,
  ejerKolonner,
  kleKolonner,
  objektet,
  profilkolonne,
  systemKolonner,
  visningskolonne,
  type Objektet,
} from '../kolonner.ts';
import type { Linjer } from '../linjer.ts';
import { naermesteSenere, sidestil, type Vaerdier } from '../skiver.ts';
import { relationRaekker } from './relation.ts';

/** A dokument (SF1470 DokumentIndeksType): følsomhed stands in its egenskaber, not in an extension. */
export function dokumentRaekker(id: Uuid, linjer: Linjer): Partial<Raekker> {
  return { dokument: dokumentSkiver(id, linjer), relation: relationRaekker(id, linjer) };
}

/** The timelines a dokument is laid out of; `dokumentSkive` is given what they say in this order. */
const DOKUMENTETS = ['egenskaber', 'fremdrift', EJER, ANSVARLIG, PRIMAERKLASSE, MASTER, AFSENDER];

function dokumentSkiver(id: Uuid, linjer: Linjer): DokumentRaekke[] {
  const { tider, om } = objektet(id, linjer, DOKUMENTETS, true);
  return naermesteSenere(sidestil(tider, dokumentSkive, om), [
    ADGANG.ejer,
    ADGANG.kle,
    ADGANG.foelsomhed,
    ADGANG.ansvarlig,
  ]);
}

function dokumentSkive(v: Vaerdier, virkning: Periode, objekt: Objektet): DokumentRaekke {
  const [egenskaber, fremdrift, ejer, ansvarlig, klasse, master, afsender] = v;
  return {
    id: objekt.id,
    virkning,
    titel: tekst(egenskaber, 'titel'),
    hemmeligTitel: tekst(under(egenskaber, 'offentlighedUndtaget'), 'titelAlternativ'),
    dokumentnummer: tekst(egenskaber, 'dokumentnummer'),
    dokumenttype: tekst(egenskaber, 'type'),
    brevdato: dato(egenskaber, 'brevDato'),
    beskrivelse: tekst(egenskaber, 'beskrivelse'),
    fremdrift: tekst(fremdrift, 'status'),
    foelsomhed: trin(egenskaber, 'foelsomhed'),
    ...ejerKolonner(ejer),
    ...ansvarligKolonner(ansvarlig),
    ...kleKolonner(klasse),
    ...systemKolonner(master, afsender),
    profiler: profilkolonne(v, objekt),
    visningsklasser: visningskolonne(v, objekt),
    adgangEjer: null,
    adgangKle: null,
    adgangFoelsomhed: null,
    adgangAnsvarlig: null,
  };
}
