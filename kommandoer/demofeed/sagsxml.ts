import { Buffer } from 'node:buffer';
import type { Data } from '../../indexers/kilder/generator/haendelse.ts';
import { relation } from '../../soap/billede/relation.ts';
import { tidspunkt } from '../../soap/billede/ord.ts';
import { el, hvisNoget, tekst, type Navn, type Xml } from '../../soap/xml.ts';
import { dele, liste, ord, periode } from './felter.ts';

/** The three lists of a registrering, as its own system writes them. */
export interface Lister {
  readonly attributter: readonly (Xml | null)[];
  readonly tilstande: readonly (Xml | null)[];
  readonly relationer: readonly (Xml | null)[];
}

/** A relation whose further fields stand in one element of its LokalUdvidelseListe. */
const med = (slags: 'sag' | 'dokument', navn: Navn, en: Data, udvidelse: Navn, ...felter: readonly (Xml | null)[]) =>
  relation(navn, slags, dele(en), hvisNoget('gd:LokalUdvidelseListe', hvisNoget(udvidelse, ...felter)));

/** A sag of contract §4 by SF1470 (sag:RegistreringType). */
export const sagslister = (data: Data): Lister => ({
  attributter: [
    ...liste(data, 'egenskaber').map((en) =>
      el('sag:Egenskaber', periode('sag:Virkning', en), ord('sag:BrugervendtNoegle', en, 'brugervendtNoegle'), ord('sag:Beskrivelse', en, 'beskrivelse'),
        ord('sag:Kassationskode', en, 'kassationskode'), undtaget(en), ord('sag:Sagsnummer', en, 'sagsnummer'), ord('sag:Titel', en, 'titel')),
    ),
    hvisNoget('gd:LokalUdvidelseListe', ...liste(data, 'indeks').map((en) =>
      el('si:SagIndeksEgenskaber', periode('gd:Virkning', en), ord('si:Sagsstatus', en, 'sagsstatus'), ord('si:Foelsomhed', en, 'foelsomhed'), tidspunkt('si:OprettetTidspunkt', en['oprettet'] as string | undefined)),
    )),
  ],
  tilstande: liste(data, 'fremdrift').map((en) => el('sag:Fremdrift', periode('sag:Virkning', en), ord('sag:FremdriftStatusKode', en, 'status'))),
  relationer: [
    ...liste(data, 'aktoerer').map((en) => med('sag', 'sag:Sagsaktoer', en, 'si:SagsaktoerLokalUdvidelse', ord('si:FuldtNavn', en, 'navn'), ord('si:CVR-Nummer', en, 'cvr'))),
    ...liste(data, 'klasser').map((en) => med('sag', 'sag:Sagsklasse', en, 'si:SagsklasseLokalUdvidelse', ord('si:Klassetitel', en, 'titel'), ord('si:BrugervendtNoegle', en, 'noegle'))),
    ...liste(data, 'parter').map((en) => med('sag', 'sag:Sagspart', en, 'si:SagspartLokalUdvidelse', ord('si:FuldtNavn', en, 'navn'))),
    ...liste(data, 'sagsrelationer').map((en) => relation('sag:Sagsrelation', 'sag', dele(en))),
    ...liste(data, 'genstande').map((en) => med('sag', 'sag:Sagsgenstande', en, 'si:SagsgenstandeLokalUdvidelse', ord('si:Tekstfelt', en, 'tekst'))),
    ...liste(data, 'journalposter').map(journalpost),
    hvisNoget('gd:LokalUdvidelseListe',
      ...liste(data, 'itSystemer').map((en) => relation('si:SagsitsystemRelation', 'sag', dele(en), ord('si:SystemNavn', en, 'navn'))),
      ...liste(data, 'sikkerhedsprofiler').map((en) => relation('si:Sikkerhedsprofil', 'sag', dele(en)))),
  ],
}); // prettier-ignore

function undtaget({ offentlighedUndtaget: hemmelig }: Data): Xml | null {
  if (typeof hemmelig !== 'object' || hemmelig === null) return null;
  const en = hemmelig as Data;
  return el('sag:OffentlighedUndtaget', ord('sd:TitelAlternativTekst', en, 'titelAlternativ'), ord('sd:OffentlighedUndtagetHjemmelTekst', en, 'hjemmel')); // prettier-ignore
}

/** A notat points at nothing; the schema's word for that is `URN:Empty` (anvisning Sag). */
function journalpost(en: Data): Xml {
  const notat = en['notat'] as Data | undefined;
  if (!notat) return relation('sag:Journalpost', 'sag', dele(en), el('sag:JournalpostEgenskaber', ord('sag:Dokumenttitel', en, 'dokumenttitel'))); // prettier-ignore
  const indhold = tekst('sag:Notat', Buffer.from(String(notat['tekst'])).toString('base64'));
  const egenskaber = el('sag:JournalnotatEgenskaber', ord('sag:Titel', notat, 'titel'), indhold, ord('sag:Format', notat, 'format')); // prettier-ignore
  return relation('sag:Journalpost', 'sag', { ...dele(en), reference: 'URN:Empty' }, el('sag:JournalpostEgenskaber', egenskaber)); // prettier-ignore
}

/** A dokument of contract §4 by SF1470 (di:RegistreringType). */
export const dokumentlister = (data: Data): Lister => ({
  attributter: liste(data, 'egenskaber').map((en) =>
    el('di:Egenskaber', periode('di:Virkning', en), ord('di:Titel', en, 'titel'), ord('di:BrevDato', en, 'brevDato'), ord('di:VersionIdentifikator', en, 'versionIdentifikator'),
      ord('di:Dokumentnummer', en, 'dokumentnummer'), ord('di:Foelsomhed', en, 'foelsomhed'), ord('di:Type', en, 'type')),
  ),
  tilstande: liste(data, 'fremdrift').map((en) => el('di:Fremdrift', periode('di:Virkning', en), ord('di:FremdriftStatusKode', en, 'status'))),
  relationer: [
    ...liste(data, 'aktoerer').map((en) => med('dokument', 'di:Dokumentaktoer', en, 'di:DokumentaktoerLokalUdvidelse', ord('di:FuldtNavn', en, 'navn'), ord('di:CVR-Nr', en, 'cvr'))),
    ...liste(data, 'parter').map((en) => med('dokument', 'di:Dokumentpart', en, 'di:DokumentpartLokalUdvidelse', ord('di:FuldtNavn', en, 'navn'))),
    ...liste(data, 'klasser').map((en) => med('dokument', 'di:Dokumentklasse', en, 'di:DokumentklasseLokalUdvidelse', ord('di:Klassetitel', en, 'titel'), ord('di:BrugervendtNoegle', en, 'noegle'))),
    hvisNoget('gd:LokalUdvidelseListe', ...liste(data, 'itSystemer').map((en) => relation('di:DokumentitsystemRelation', 'dokument', dele(en), ord('di:SystemNavn', en, 'navn')))),
  ],
}); // prettier-ignore
