import { fritekst, vaerdi } from './element.ts';
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
import type { Felt, Felter, Kort } from './kort.ts';
import { di } from './navnerum.ts';

const EGENSKABER = new Map<string, Felt>([
  [di('Virkning'), virkning],
  [di('BrugervendtNoegle'), som('brugervendtNoegle', vaerdi)],
  [di('Titel'), som('titel', fritekst)],
  [di('Beskrivelse'), som('beskrivelse', fritekst)],
  [di('BrevDato'), som('brevDato', vaerdi)],
  [di('OffentlighedUndtaget'), offentlighedUndtaget],
  [di('VersionIdentifikator'), som('versionIdentifikator', vaerdi)],
  [di('UnderversionIdentifikator'), som('underversionIdentifikator', vaerdi)],
  [di('Kassationskode'), som('kassationskode', vaerdi)],
  [di('Dokumentnummer'), som('dokumentnummer', vaerdi)],
  [di('Foelsomhed'), som('foelsomhed', vaerdi)],
  [di('Type'), som('type', vaerdi)],
]);

const FREMDRIFT = new Map<string, Felt>([
  [di('Virkning'), virkning],
  [di('FremdriftStatusKode'), som('status', vaerdi)],
]);

const SOEGEORD = new Map<string, Felt>([
  [di('SoegeordIdentifikator'), som('soegeordIdentifikator', vaerdi)],
  [di('Beskrivelse'), som('beskrivelse', fritekst)],
  [di('SoegeordKategori'), som('soegeordKategori', fritekst)],
]);

const AKTOER: Felter = [...navnefelter(di), [di('CVR-Nr'), som('cvr', vaerdi)]];
const KLASSE: Felter = [
  [di('Klassetitel'), som('titel', fritekst)],
  [di('BrugervendtNoegle'), som('noegle', vaerdi)],
  [di('Soegeord'), flere('soegeord', (el, ord) => fyld(el, SOEGEORD, ord))],
];

const medUdvidelse = (navn: string, felter: Felter) => gruppe(relation(lokal([di(navn), ind(new Map(felter))])));

/**
 * di:AttributListe, TilstandListe and RelationListe (SF1470 DokumentIndeks.xsd) to contract §4's dokument. Følsomhed
 * stands among the egenskaber here. A dokument never names its sager: their journalposter name it.
 */
export const DOKUMENT: Kort = new Map<string, Felt>([
  [di('AttributListe'), ind(new Map([[di('Egenskaber'), flere('egenskaber', gruppe(EGENSKABER))], lokal()]))],
  [di('TilstandListe'), ind(new Map([[di('Fremdrift'), flere('fremdrift', gruppe(FREMDRIFT))], lokal()]))],
  [
    di('RelationListe'),
    ind(
      new Map([
        [di('Dokumentrelation'), flere('dokumentrelationer', gruppe(relation(lokal())))],
        [di('Dokumentaktoer'), flere('aktoerer', medUdvidelse('DokumentaktoerLokalUdvidelse', AKTOER))],
        [di('Dokumentpart'), flere('parter', medUdvidelse('DokumentpartLokalUdvidelse', navnefelter(di)))],
        [di('Dokumentklasse'), flere('klasser', medUdvidelse('DokumentklasseLokalUdvidelse', KLASSE))],
        lokal(
          [di('DokumentitsystemRelation'), flere('itSystemer', gruppe(relation(lokal(), ...systemfelter(di))))],
          [di('Sikkerhedsprofil'), sikkerhedsprofil],
        ),
      ]),
    ),
  ],
]);
