import { Buffer } from 'node:buffer';
import type { Billede } from '../../db/fremsoeg/billede.ts';
import { foelsomhed, type Niveau } from '../../schema/domaene/foelsomhed.ts';
import { el, hvisNoget, kort, tekst, type Navn, type Xml } from '../xml.ts';
import { tidspunkt } from './ord.ts';
import { partreference } from './part.ts';
import { afArt, enkelt, relation, type Relationsdele } from './relation.ts';
import { skalVises, type Lister, type Visning } from './vis.ts';

type Sagsbillede = Extract<Billede, { slags: 'sag' }>;

const FREMDRIFT: Readonly<Record<string, string | undefined>> = { OPSTAAET: 'Opstaaet', OPLYST: 'Oplyst', AFGJORT: 'Afgjort', AFSLUTTET: 'Afsluttet' }; // prettier-ignore

/** A sag by SF1470 (sag:RegistreringType). */
export function sagslister(billede: Sagsbillede, visning: Visning): Lister {
  const { vis } = visning;
  const fremdrift = FREMDRIFT[billede.svar.fremdrift ?? ''];
  return {
    attributter: skalVises(vis, 'egenskaber') ? attributter(billede) : [],
    tilstande: skalVises(vis, 'fremdrift') && fremdrift ? [el('sag:Fremdrift', tekst('sag:FremdriftStatusKode', fremdrift))] : [],
    relationer: [
      ...(skalVises(vis, 'sagsaktoer') ? aktoerer(billede) : []),
      ...(skalVises(vis, 'sagsklasse') ? klasser(billede) : []),
      ...(skalVises(vis, 'sagspart') ? parter(billede, visning) : []),
      ...(skalVises(vis, 'sagsrelation') ? sagsrelationer(billede, visning) : []),
      ...(skalVises(vis, 'sagsgenstand') ? genstande(billede) : []),
      ...(skalVises(vis, 'journalpost') ? journalposter(billede, visning) : []),
      ...(skalVises(vis, 'journalpost-journalnote') ? notater(visning) : []),
      ...(skalVises(vis, 'itsystem') ? [hvisNoget('gd:LokalUdvidelseListe', ...systemer(billede))] : []),
    ],
  };
} // prettier-ignore

function attributter({ svar }: Sagsbillede): (Xml | null)[] {
  const undtaget =
    svar.hemmeligTitel === null
      ? null
      : el('sag:OffentlighedUndtaget', tekst('sd:TitelAlternativTekst', svar.hemmeligTitel), tekst('sd:OffentlighedUndtagetHjemmelTekst', svar.hjemmel ?? '')); // prettier-ignore
  return [
    el(
      'sag:Egenskaber',
      kort('sag:BrugervendtNoegle', svar.brugervendtNoegle, 50),
      kort('sag:Beskrivelse', svar.beskrivelse, 4096),
      kort('sag:Kassationskode', svar.kassationskode, 50),
      undtaget,
      kort('sag:Sagsnummer', svar.sagsnummer, 50),
      kort('sag:Titel', svar.titel, 255),
    ),
    el(
      'gd:LokalUdvidelseListe',
      el(
        'si:SagIndeksEgenskaber',
        kort('si:Sagsstatus', svar.sagsstatus, 255),
        svar.foelsomhed === null ? null : tekst('si:Foelsomhed', foelsomhed(svar.foelsomhed as Niveau)), // 1–4: the register's own check
        tidspunkt('si:OprettetTidspunkt', svar.oprettet),
      ),
    ),
  ];
}

/** A relation with the element its LokalUdvidelseListe holds for its kind. */
const med = (navn: Navn, dele: Relationsdele, udvidelse: Navn, ...felter: readonly (Xml | null)[]): Xml =>
  relation(navn, 'sag', dele, el('gd:LokalUdvidelseListe', el(udvidelse, ...felter)));

function aktoerer(billede: Sagsbillede): Xml[] {
  const { svar } = billede;
  const ejerRef = svar.ejerRef ?? (svar.ejerCvr && `urn:oio:cvr-nr:${svar.ejerCvr}`);
  const aktoer = (dele: Relationsdele, navn: string | null | undefined, cvr: string | null = null) =>
    med('sag:Sagsaktoer', dele, 'si:SagsaktoerLokalUdvidelse', kort('si:FuldtNavn', navn, 255), tekst('si:CVR-Nummer', cvr)); // prettier-ignore
  const { ansvarligRef, ansvarligNavn, behandlerRef, behandlerNavn, behandlerType } = svar;
  const ansvarlig = enkelt('Ansvarlig', 'OrganisationEnhed', ansvarligRef, ansvarligNavn);
  const behandler = enkelt('PrimaerBehandler', behandlerType ?? 'Bruger', behandlerRef, behandlerNavn);
  return [
    aktoer({ rolle: 'Ejer', type: 'Organisation', reference: ejerRef }, svar.ejerNavn, svar.ejerCvr),
    ...(ansvarlig ? [aktoer(ansvarlig, ansvarligNavn)] : []),
    ...(behandler ? [aktoer(behandler, behandlerNavn)] : []),
    ...afArt(billede, 'aktoer').map((en) => aktoer(en, en.navn)),
  ];
}

function klasser(billede: Sagsbillede): Xml[] {
  const { svar } = billede;
  const klasse = (dele: Relationsdele | null, noegle: string | null, titel: string | null) =>
    dele
      ? [med('sag:Sagsklasse', dele, 'si:SagsklasseLokalUdvidelse', kort('si:Klassetitel', titel, 255), kort('si:BrugervendtNoegle', noegle, 50))]
      : []; // prettier-ignore
  return [
    ...klasse(enkelt('PrimaerKlasse', 'Klasse', svar.kleRef, svar.kle), svar.kle, svar.kleTitel),
    ...klasse(enkelt('Handlingsklasse', 'Klasse', svar.facetRef, svar.facet), svar.facet, svar.facetTitel),
    ...klasse(enkelt('Afgoerelsesklasse', 'Klasse', svar.afgoerelseRef, svar.afgoerelse), svar.afgoerelse, svar.afgoerelseTitel), // prettier-ignore
    ...afArt(billede, 'klasse').flatMap((en) => klasse(en, en.klasse, en.tekst)),
  ];
}

const parter = (billede: Sagsbillede, visning: Visning): Xml[] =>
  afArt(billede, 'part').map((en) =>
    med('sag:Sagspart', { ...en, reference: partreference(en, visning) }, 'si:SagspartLokalUdvidelse', kort('si:FuldtNavn', en.navn, 255)),
  ); // prettier-ignore

const sagsrelationer = (billede: Sagsbillede, { synlig }: Visning): Xml[] =>
  afArt(billede, 'sagsrelation')
    .filter(({ referenceId }) => synlig('sag', referenceId))
    .map((en) => relation('sag:Sagsrelation', 'sag', en));

const genstande = (billede: Sagsbillede): Xml[] =>
  afArt(billede, 'genstand').map((en) =>
    med('sag:Sagsgenstande', en, 'si:SagsgenstandeLokalUdvidelse', kort('si:Tekstfelt', en.tekst, 1024)),
  );

const journalposter = (billede: Sagsbillede, { synlig }: Visning): Xml[] =>
  afArt(billede, 'journalpost')
    .filter(({ referenceId }) => synlig('dokument', referenceId))
    .map(
      (en) =>
      relation('sag:Journalpost', 'sag', en, hvisNoget('sag:JournalpostEgenskaber', kort('sag:Dokumenttitel', en.tekst, 255))), // prettier-ignore
    );

/** A notat points at nothing; the schema's word for that is `URN:Empty` (anvisning Sag). */
const notater = ({ notater: alle }: Visning): Xml[] =>
  alle.map(({ titel, tekst: notat, format }) => {
    const indhold = notat === null ? null : tekst('sag:Notat', Buffer.from(notat).toString('base64'));
    const egenskaber = el('sag:JournalnotatEgenskaber', kort('sag:Titel', titel, 255), indhold, kort('sag:Format', format, 50)); // prettier-ignore
    const dele = { rolle: 'Journalnotat', reference: 'URN:Empty' };
    return relation('sag:Journalpost', 'sag', dele, el('sag:JournalpostEgenskaber', egenskaber));
  });

function systemer({ svar }: Sagsbillede): Xml[] {
  const system = (rolle: string, reference: string | null, navn: string | null) => {
    const dele = enkelt(rolle, 'ItSystem', reference, navn);
    return dele ? [relation('si:SagsitsystemRelation', 'sag', dele, kort('si:SystemNavn', navn, 255))] : [];
  };
  return [...system('Master', svar.masterRef, svar.masterNavn), ...system('Afsender', svar.afsenderRef, svar.afsenderNavn)]; // prettier-ignore
}
