import { fremdriftAf } from '../../fremdrift.ts';
import { uuid5, type Uuid } from '../../id.ts';
import type { JournalnotatRaekke, Raekker, SagRaekke } from '../../raekker.ts';
import type { Oejeblik, Periode } from '../../tid.ts';
import { SAGT, sammeNotat, type Felter } from '../elementer.ts';
import { reference, tekst, tid, trin, under } from '../laes.ts';
import {
  ADGANG,
  AFGOERELSESKLASSE,
  AFSENDER,
  ANSVARLIG,
  BEHANDLER,
  EJER,
  HANDLINGSKLASSE,
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
import { linjerUnder, type Linjer } from '../linjer.ts';
import { naermesteSenere, sidestil, type Vaerdier } from '../skiver.ts';
import { relationRaekker } from './relation.ts';

type Fra = Felter | undefined;

/** A sag (SF1470 SagType): its slices, relations and the notater among its journalposter. */
export function sagRaekker(id: Uuid, linjer: Linjer): Partial<Raekker> {
  return { sag: sagSkiver(id, linjer), relation: relationRaekker(id, linjer), journalnotat: notater(id, linjer) };
}

/** The timelines a sag is laid out of; `sagSkive` is given what they say in this order. */
const SAGENS = [
  'egenskaber', 'indeks', 'fremdrift', EJER, ANSVARLIG, BEHANDLER, PRIMAERKLASSE, HANDLINGSKLASSE, AFGOERELSESKLASSE, MASTER, AFSENDER,
]; // prettier-ignore

function sagSkiver(id: Uuid, linjer: Linjer): SagRaekke[] {
  const { tider, om } = objektet(id, linjer, SAGENS, true);
  return naermesteSenere(sidestil(tider, sagSkive, om), [ADGANG.ejer, ADGANG.kle, ADGANG.foelsomhed, ADGANG.ansvarlig]);
}

function sagSkive(v: Vaerdier, virkning: Periode, objekt: Objektet): SagRaekke {
  const [egenskaber, indeks, fremdrift, ejer, ansvarlig, behandler, klasse, facet, afgoerelse, master, afsender] = v;
  return {
    id: objekt.id,
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
    profiler: profilkolonne(v, objekt),
    visningsklasser: visningskolonne(v, objekt),
    adgangEjer: null,
    adgangKle: null,
    adgangFoelsomhed: null,
    adgangAnsvarlig: null,
  };
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
  const skiver: JournalnotatRaekke[] = [];
  for (const { noegle, tider } of linjerUnder(linjer, 'journalposter', 'Journalnotat')) {
    const [, rolle = '', indeks = ''] = noegle;
    const post = { id, noegle, notat: uuid5(id, `${rolle}/${indeks}`), oprettet: tider[0]?.fra ?? null };
    for (const skive of sidestil([tider], notatSkive, post)) skiver.push(skive);
  }
  return skiver;
}

/** The journalpost a notat is: its sag, whose timeline, the notat's own id and when it was first there. */
interface Journalpost {
  readonly id: Uuid;
  readonly noegle: readonly string[];
  readonly notat: Uuid;
  readonly oprettet: Oejeblik | null;
}

function notatSkive([felter]: Vaerdier, virkning: Periode, post: Journalpost): JournalnotatRaekke {
  const { id, noegle, notat, oprettet } = post;
  const sagt = under(felter, 'notat');
  return {
    id,
    virkning,
    notat,
    sagId: id,
    titel: tekst(sagt, 'titel'),
    tekst: tekst(sagt, 'tekst'),
    format: tekst(sagt, 'format'),
    oprettet,
    oprettetAf: reference(under(felter, 'aktoer')),
    foelsomhed: trin(sagt, 'foelsomhed'),
    kle: null,
    samme: felter ? sammeNotat({ noegle, felter }) : null,
    sagt: tid(felter, SAGT),
    egenFoelsomhed: sagt?.['foelsomhed'] != null,
    egenKle: false,
  };
}
