import { uuid } from '../../schema/domaene/id.ts';
import { fritekst, sandhed, vaerdi } from './element.ts';
import type { Element } from './element.ts';
import {
  gruppe,
  lokal,
  navnefelter,
  offentlighedUndtaget,
  relation,
  sikkerhedsprofil,
  systemfelter,
  virkning,
} from './faelles.ts';
import { flere, fyld, ind, som } from './kort.ts';
import type { Data, Felt, Felter, Kort } from './kort.ts';
import { gd, sag, sd, si } from './navnerum.ts';
import type { Ordbog } from './roller.ts';
import { base64Tekst } from './tegn.ts';

const EGENSKABER = new Map<string, Felt>([
  [sag('Virkning'), virkning],
  [sag('BrugervendtNoegle'), som('brugervendtNoegle', vaerdi)],
  [sag('AfleveretIndikator'), som('afleveretIndikator', sandhed)],
  [sag('Beskrivelse'), som('beskrivelse', fritekst)],
  [sag('HjemmelSpecifikation'), som('hjemmelSpecifikation', fritekst)],
  [sag('Kassationskode'), som('kassationskode', vaerdi)],
  [sag('OffentlighedUndtaget'), offentlighedUndtaget],
  [sag('PrincipielIndikator'), som('principielIndikator', sandhed)],
  [sag('Sagsnummer'), som('sagsnummer', vaerdi)],
  [sag('Titel'), som('titel', fritekst)],
]);

/** si:SagIndeksEgenskaber: the following attributes have a virkning of their own. */
const INDEKS = new Map<string, Felt>([
  [gd('Virkning'), virkning],
  [si('Sagsstatus'), som('sagsstatus', fritekst)],
  [si('Sagskategori'), som('sagskategori', fritekst)],
  [si('Foelsomhed'), som('foelsomhed', vaerdi)],
  [si('Lokation'), som('lokation', fritekst)],
  [si('OprettetTidspunkt'), som('oprettet', vaerdi)],
]);

const FREMDRIFT = new Map<string, Felt>([
  [sag('Virkning'), virkning],
  [sag('FremdriftStatusKode'), som('status', vaerdi)],
]);

const SOEGEORD = new Map<string, Felt>([
  [si('SoegeordIdentifikator'), som('soegeordIdentifikator', vaerdi)],
  [sd('BeskrivelseTekst'), som('beskrivelse', fritekst)],
  [si('SoegeordKategoriTekst'), som('soegeordKategori', fritekst)],
]);

const AKTOER: Felter = [...navnefelter(si), [si('CVR-Nummer'), som('cvr', vaerdi)]];
const KLASSE: Felter = [
  [si('Facettitel'), som('facettitel', fritekst)],
  [si('Klassetitel'), som('titel', fritekst)],
  [si('BrugervendtNoegle'), som('noegle', vaerdi)],
  [si('Soegeord'), flere('soegeord', (el, ord) => fyld(el, SOEGEORD, ord))],
];
const GENSTAND: Felter = [[si('Tekstfelt'), som('tekst', fritekst)]];

/** A relation whose further fields stand in one element of its LokalUdvidelseListe. */
const medUdvidelse = (navn: string, felter: Felter) => gruppe(relation(lokal([si(navn), ind(new Map(felter))])));

const NOTAT = new Map<string, Felt>([
  [sag('Titel'), som('titel', fritekst)],
  [sag('Notat'), notattekst],
  [sag('Format'), som('format', vaerdi)],
]);

/** base64Binary to text where it is text; RTF is, OOXML is not and stays base64, said by `kodning`. */
function notattekst(el: Element, ud: Data): void {
  const kodet = vaerdi(el);
  const tekst = kodet === null ? null : base64Tekst(kodet);
  ud.tekst = tekst ?? kodet;
  if (kodet !== null && tekst === null) ud.kodning = 'base64';
}

const POSTEGENSKABER = new Map<string, Felt>([
  [sag('Dokumenttitel'), som('dokumenttitel', fritekst)],
  [sd('OffentlighedUndtaget'), offentlighedUndtaget],
  [sag('JournalnotatEgenskaber'), (el, ud, ord) => void (ud.notat = fyld(el, NOTAT, ord))],
]);

const JOURNALPOST = relation(lokal(), [sag('JournalpostEgenskaber'), ind(POSTEGENSKABER)]);
const POSTROLLER: readonly unknown[] = ['Tilakteret', 'Vedlagt', 'Journalnotat'];

/**
 * The role uuids of journalposter are not public (domain-spec §1.10): an unknown one is read from its shape. A notat's
 * `URN:Empty` is no reference (anvisning Sag), and left out: null would clear the notat.
 */
function journalpost(el: Element, ord: Ordbog): Data {
  const post = fyld(el, JOURNALPOST, ord, { til: null });
  const reference = typeof post.reference === 'string' ? post.reference : '';
  if (!POSTROLLER.includes(post.rolle)) {
    if (post.notat !== undefined) post.rolle = 'Journalnotat';
    else if (uuid(reference)) post.rolle = 'Tilakteret';
  }
  if (/^urn:empty$/i.test(reference)) delete post.reference;
  return post;
}

/** sag:AttributListe, TilstandListe and RelationListe (SF1470 Sag.xsd, SagIndeks.xsd) to contract §4's sag. */
export const SAG: Kort = new Map<string, Felt>([
  [
    sag('AttributListe'),
    ind(
      new Map([
        [sag('Egenskaber'), flere('egenskaber', gruppe(EGENSKABER))],
        lokal([si('SagIndeksEgenskaber'), flere('indeks', gruppe(INDEKS))]),
      ]),
    ),
  ],
  [sag('TilstandListe'), ind(new Map([[sag('Fremdrift'), flere('fremdrift', gruppe(FREMDRIFT))], lokal()]))],
  [
    sag('RelationListe'),
    ind(
      new Map([
        [sag('Sagsaktoer'), flere('aktoerer', medUdvidelse('SagsaktoerLokalUdvidelse', AKTOER))],
        [sag('Sagsklasse'), flere('klasser', medUdvidelse('SagsklasseLokalUdvidelse', KLASSE))],
        [sag('Sagspart'), flere('parter', medUdvidelse('SagspartLokalUdvidelse', navnefelter(si)))],
        [sag('Sagsrelation'), flere('sagsrelationer', gruppe(relation(lokal())))],
        [sag('Sagsgenstande'), flere('genstande', medUdvidelse('SagsgenstandeLokalUdvidelse', GENSTAND))],
        [sag('Journalpost'), flere('journalposter', journalpost)],
        lokal(
          [si('SagsitsystemRelation'), flere('itSystemer', gruppe(relation(lokal(), ...systemfelter(si))))],
          [si('Sikkerhedsprofil'), sikkerhedsprofil],
        ),
      ]),
    ),
  ],
]);
