import type { Uuid } from '../../id.ts';
import type { DokumentRaekke, Raekker } from '../../raekker.ts';
import { dato, tekst, trin, under } from '../laes.ts';
import {
  ansvarligKolonner,
  ejerKolonner,
  ejeresCvr,
  kleKolonner,
  profilkolonne,
  systemKolonner,
  tiderAf,
  visningskolonne,
} from '../kolonner.ts';
import { naermesteSenere, sidestil, type Linjer } from '../skiver.ts';
import { relationRaekker } from './relation.ts';

/** A dokument (SF1470 DokumentIndeksType): følsomhed stands in its egenskaber, not in an extension. */
export function dokumentRaekker(id: Uuid, linjer: Linjer): Partial<Raekker> {
  return { dokument: dokumentSkiver(id, linjer), relation: relationRaekker(id, linjer) };
}

function dokumentSkiver(id: Uuid, linjer: Linjer): DokumentRaekke[] {
  const ejere = ejeresCvr(linjer);
  const profiler = tiderAf(linjer, 'sikkerhedsprofiler');
  const visning = tiderAf(linjer, 'klasser', 'Visningsklasse');
  const enkelte = [
    linjer.en('egenskaber'), linjer.en('fremdrift'), linjer.en('aktoerer', 'Ejer', ''),
    linjer.en('aktoerer', 'Ansvarlig', ''), linjer.en('klasser', 'PrimaerKlasse', ''),
    linjer.en('itSystemer', 'Master', ''), linjer.en('itSystemer', 'Afsender', ''),
  ]; // prettier-ignore
  const skiver = sidestil([...enkelte, ...profiler, ...visning], (v, virkning): DokumentRaekke => {
    const [egenskaber, fremdrift, ejer, ansvarlig, klasse, master, afsender] = v;
    return {
      id,
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
      profiler: profilkolonne(ejere, v.slice(7, 7 + profiler.length)),
      visningsklasser: visningskolonne(v.slice(7 + profiler.length)),
      adgangEjer: null,
      adgangKle: null,
      adgangFoelsomhed: null,
      adgangAnsvarlig: null,
    };
  });
  return naermesteSenere(skiver, [
    ['ejerCvr', 'adgangEjer'],
    ['kle', 'adgangKle'],
    ['foelsomhed', 'adgangFoelsomhed'],
    ['ansvarligRef', 'adgangAnsvarlig'],
  ]);
}
