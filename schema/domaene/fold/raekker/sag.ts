import { fremdriftAf } from '../../fremdrift.ts';
import { uuid5, type Uuid } from '../../id.ts';
import type { JournalnotatRaekke, Raekker, SagRaekke } from '../../raekker.ts';
import { SAGT, sammeNotat, type Felter } from '../elementer.ts';
import { reference, tekst, tid, trin, under } from '../laes.ts';
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

type Fra = Felter | undefined;

/** A sag (SF1470 SagType): its slices, relations and the notater among its journalposter. */
export function sagRaekker(id: Uuid, linjer: Linjer): Partial<Raekker> {
  return { sag: sagSkiver(id, linjer), relation: relationRaekker(id, linjer), journalnotat: notater(id, linjer) };
}

function sagSkiver(id: Uuid, linjer: Linjer): SagRaekke[] {
  const ejere = ejeresCvr(linjer);
  const profiler = tiderAf(linjer, 'sikkerhedsprofiler');
  const visning = tiderAf(linjer, 'klasser', 'Visningsklasse');
  const enkelte = [
    linjer.en('egenskaber'), linjer.en('indeks'), linjer.en('fremdrift'),
    linjer.en('aktoerer', 'Ejer', ''), linjer.en('aktoerer', 'Ansvarlig', ''), linjer.en('aktoerer', 'PrimaerBehandler', ''),
    linjer.en('klasser', 'PrimaerKlasse', ''), linjer.en('klasser', 'Handlingsklasse', ''),
    linjer.en('klasser', 'Afgoerelsesklasse', ''), linjer.en('itSystemer', 'Master', ''), linjer.en('itSystemer', 'Afsender', ''),
  ]; // prettier-ignore
  const skiver = sidestil([...enkelte, ...profiler, ...visning], (v, virkning): SagRaekke => {
    const [egenskaber, indeks, fremdrift, ejer, ansvarlig, behandler, klasse, facet, afgoerelse, master, afsender] = v;
    return {
      id,
      virkning,
      ...egenskabKolonner(egenskaber, indeks),
      fremdrift: fremdriftOrd(fremdrift),
      ...ejerKolonner(ejer),
      ...ansvarligKolonner(ansvarlig),
      behandlerRef: reference(behandler),
      behandlerNavn: tekst(behandler, 'navn'),
      behandlerType: tekst(behandler, 'type'),
      ...kleKolonner(klasse),
      facet: tekst(facet, 'noegle'),
      facetTitel: tekst(facet, 'titel'),
      facetRef: reference(facet),
      afgoerelse: tekst(afgoerelse, 'noegle'),
      afgoerelseTitel: tekst(afgoerelse, 'titel'),
      afgoerelseRef: reference(afgoerelse),
      ...systemKolonner(master, afsender),
      profiler: profilkolonne(ejere, v.slice(11, 11 + profiler.length)),
      visningsklasser: visningskolonne(v.slice(11 + profiler.length)),
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

/** `titel` is the public one; a title withheld from the public stands in OffentlighedUndtaget (domain-spec, fact 1). */
function egenskabKolonner(egenskaber: Fra, indeks: Fra) {
  const undtaget = under(egenskaber, 'offentlighedUndtaget');
  return {
    sagsnummer: tekst(egenskaber, 'sagsnummer'),
    brugervendtNoegle: tekst(egenskaber, 'brugervendtNoegle'),
    titel: tekst(egenskaber, 'titel'),
    beskrivelse: tekst(egenskaber, 'beskrivelse'),
    hemmeligTitel: tekst(undtaget, 'titelAlternativ'),
    hjemmel: tekst(undtaget, 'hjemmel'),
    kassationskode: tekst(egenskaber, 'kassationskode'),
    sagsstatus: tekst(indeks, 'sagsstatus'),
    oprettet: tid(indeks, 'oprettet'),
    foelsomhed: trin(indeks, 'foelsomhed'),
  };
}

function fremdriftOrd(felter: Fra): string | null {
  return fremdriftAf(tekst(felter, 'status')?.toUpperCase() ?? null);
}

/** A journalpost's notat is known by where it stands (design.md §4, Notat identity). */
function notater(id: Uuid, linjer: Linjer): JournalnotatRaekke[] {
  return linjer.alle('journalposter', 'Journalnotat').flatMap(({ noegle, tider }) => {
    const [, rolle = '', indeks = ''] = noegle;
    const oprettet = tider[0]?.fra ?? null;
    return sidestil([tider], ([felter], virkning): JournalnotatRaekke => {
      const notat = under(felter, 'notat');
      return {
        id,
        virkning,
        notat: uuid5(id, `${rolle}/${indeks}`),
        sagId: id,
        titel: tekst(notat, 'titel'),
        tekst: tekst(notat, 'tekst'),
        format: tekst(notat, 'format'),
        oprettet,
        oprettetAf: reference(under(felter, 'aktoer')),
        foelsomhed: trin(notat, 'foelsomhed'),
        kle: null,
        samme: felter ? sammeNotat({ noegle, felter }) : null,
        sagt: tid(felter, SAGT),
        egenFoelsomhed: notat?.['foelsomhed'] != null,
        egenKle: false,
      };
    });
  });
}
