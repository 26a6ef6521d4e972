import type { Billede } from '../../db/fremsoeg/billede.ts';
import { foelsomhed, type Niveau } from '../../schema/domaene/foelsomhed.ts';
import { el, hvisNoget, kort, tekst, type Navn, type Xml } from '../xml.ts';
import { partreference } from './part.ts';
import { afArt, enkelt, relation, type Relationsdele } from './relation.ts';
import { skalVises, type Lister, type Visning } from './vis.ts';

type Dokumentbillede = Extract<Billede, { slags: 'dokument' }>;

/** Closed lists of the schema; another word of a source has no place in an answer. */
const TYPER = ['Faktura', 'Brev, indgaaende', 'Brev, udgaaende', 'Brev', 'Internt Notat', 'Eksternt Notat', 'Rapport', 'Dagsorden', 'Plan', 'Andet']; // prettier-ignore
const FREMDRIFT = ['Modtaget', 'Fordelt', 'Underudarbejdelse', 'Underreview', 'Publiceret', 'Endeligt', 'Afleveret'];
const fraListe = (liste: readonly string[], ord: string | null) =>
  liste.find((en) => en.toLowerCase() === ord?.toLowerCase()) ?? null;

/** A dokument by SF1470 (di:RegistreringType). It never names its sager: their journalposter name it. */
export function dokumentlister(billede: Dokumentbillede, visning: Visning): Lister {
  const { vis } = visning;
  const { svar } = billede;
  const fremdrift = fraListe(FREMDRIFT, svar.fremdrift);
  const klasser = [
    ...klasse(enkelt('PrimaerKlasse', 'Klasse', svar.kleRef, svar.kle), svar.kle, svar.kleTitel),
    ...afArt(billede, 'klasse').flatMap((en) => klasse(en, en.klasse, en.tekst)),
  ];
  return {
    attributter: skalVises(vis, 'egenskaber') ? [egenskaber(billede)] : [],
    tilstande: skalVises(vis, 'fremdrift') && fremdrift ? [el('di:Fremdrift', tekst('di:FremdriftStatusKode', fremdrift))] : [],
    relationer: [
      ...(skalVises(vis, 'dokument') ? afArt(billede, 'dokumentrelation').filter(({ referenceId }) => visning.synlig('dokument', referenceId)).map((en) => relation('di:Dokumentrelation', 'dokument', en)) : []),
      ...(skalVises(vis, 'aktoer') ? aktoerer(billede) : []),
      ...(skalVises(vis, 'part') ? parter(billede, visning) : []),
      ...(skalVises(vis, 'klasse') ? klasser : []),
      ...(skalVises(vis, 'itsystem') ? [hvisNoget('gd:LokalUdvidelseListe', ...systemer(billede))] : []),
    ],
  };
} // prettier-ignore

const egenskaber = ({ svar }: Dokumentbillede): Xml =>
  el(
    'di:Egenskaber',
    kort('di:Titel', svar.titel, 255),
    tekst('di:BrevDato', svar.brevdato),
    kort('di:Dokumentnummer', svar.dokumentnummer, 50),
    svar.foelsomhed === null ? null : tekst('di:Foelsomhed', foelsomhed(svar.foelsomhed as Niveau)), // 1–4: the register's own check
    tekst('di:Type', fraListe(TYPER, svar.dokumenttype)),
  );

const med = (navn: Navn, dele: Relationsdele, udvidelse: Navn, ...felter: readonly (Xml | null)[]): Xml =>
  relation(navn, 'dokument', dele, el('gd:LokalUdvidelseListe', el(udvidelse, ...felter)));

function aktoerer(billede: Dokumentbillede): Xml[] {
  const { ejerRef, ejerCvr, ejerNavn, ansvarligRef, ansvarligNavn } = billede.svar;
  const aktoer = (dele: Relationsdele, navn: string | null | undefined, cvr: string | null = null) =>
    med('di:Dokumentaktoer', dele, 'di:DokumentaktoerLokalUdvidelse', kort('di:FuldtNavn', navn, 255), tekst('di:CVR-Nr', cvr)); // prettier-ignore
  const reference = ejerRef ?? (ejerCvr && `urn:oio:cvr-nr:${ejerCvr}`);
  const ejer = enkelt('Ejer', 'Organisation', reference, ejerCvr);
  const ansvarlig = enkelt('Ansvarlig', 'OrganisationEnhed', ansvarligRef, ansvarligNavn);
  return [
    ...(ejer ? [aktoer(ejer, ejerNavn, ejerCvr)] : []),
    ...(ansvarlig ? [aktoer(ansvarlig, ansvarligNavn)] : []),
    ...afArt(billede, 'aktoer').map((en) => aktoer(en, en.navn)),
  ];
}

const parter = (billede: Dokumentbillede, visning: Visning): Xml[] =>
  afArt(billede, 'part').map((en) =>
    med('di:Dokumentpart', { ...en, reference: partreference(en, visning) }, 'di:DokumentpartLokalUdvidelse', kort('di:FuldtNavn', en.navn, 255)),
  ); // prettier-ignore

const klasse = (dele: Relationsdele | null, noegle: string | null, titel: string | null): Xml[] =>
  dele
    ? [med('di:Dokumentklasse', dele, 'di:DokumentklasseLokalUdvidelse', kort('di:Klassetitel', titel, 255), kort('di:BrugervendtNoegle', noegle, 50))]
    : []; // prettier-ignore

function systemer({ svar }: Dokumentbillede): Xml[] {
  const system = (rolle: string, reference: string | null | undefined, navn: string | null | undefined) => {
    const dele = enkelt(rolle, 'ItSystem', reference, navn);
    return dele ? [relation('di:DokumentitsystemRelation', 'dokument', dele, kort('di:SystemNavn', navn, 255))] : [];
  };
  return [...system('Master', svar.masterRef, svar.masterNavn), ...system('Afsender', svar.afsenderRef, svar.afsenderNavn)]; // prettier-ignore
}
