import type { Billede } from '../../db/fremsoeg/billede.ts';
import type { PlanSvar, YdelseSvar } from '../../db/svarfelter/ydelse.ts';
import { foelsomhed, type Niveau } from '../../schema/domaene/foelsomhed.ts';
import { el, kort, tekst, type Xml } from '../xml.ts';
import { dagstid, rolleId, typeId, unikId } from './ord.ts';
import { partreference } from './part.ts';
import { afArt, enkelt, relation, type Relationsdele } from './relation.ts';
import { skalVises, type Lister, type Visning } from './vis.ts';

type Bevillingsbillede = Extract<Billede, { slags: 'bevilling' }>;

/** A bevilling by SF1490 (bi:RegistreringType), with only the ydelser the caller may see. */
export function bevillingslister(billede: Bevillingsbillede, visning: Visning): Lister {
  const { vis } = visning;
  return {
    attributter: [
      ...(skalVises(vis, 'egenskaber') ? [egenskaber(billede)] : []),
      ...(skalVises(vis, 'bevilgetydelse') ? billede.svar.ydelser.map(ydelse) : []),
    ],
    tilstande: [],
    relationer: [
      ...(skalVises(vis, 'sag') ? sager(billede, visning) : []),
      ...(skalVises(vis, 'part') ? parter(billede, visning) : []),
      ...aktoerer(billede, visning),
    ],
  };
}

const egenskaber = ({ svar }: Bevillingsbillede): Xml =>
  el(
    'bi:Egenskaber',
    kort('bi:BrugervendtNoegle', svar.brugervendtNoegle, 50),
    tekst('bi:Bevillingstartdato', svar.startdato),
    tekst('bi:Bevillingslutdato', svar.slutdato),
    kort('bi:Begrundelse', svar.begrundelse, 4096),
    svar.foelsomhed === null ? null : tekst('bi:Foelsomhed', foelsomhed(svar.foelsomhed as Niveau)), // 1–4: the register's own check
  );

function ydelse(y: YdelseSvar): Xml {
  const master =
    y.masterRef === null
      ? null
      : el('bi:ItSystem', ...udenVirkning('Master', 'ItSystem', y.masterRef), tekst('bi:SystemNavn', y.masterNavn));
  const klasse = el(
    'bi:Klassifikation',
    unikId('bi:ReferenceID', y.kleRef),
    kort('bi:BrugervendtNoegle', y.kle, 50),
    kort('bi:Klassetitel', y.kleTitel, 255),
  );
  return el(
    'bi:BevilgetYdelse',
    kort('bi:Id', y.ydelse, 36),
    tekst('bi:Navn', y.navn),
    dagstid('bi:BevilgetYdelseStartdato', y.startdato),
    dagstid('bi:BevilgetYdelseSlutdato', y.slutdato),
    tekst('bi:Tilbagebetalingspligtig', y.tilbagebetalingspligtig),
    master,
    el('bi:Ydelse', ...udenVirkning('Ydelse', 'Klasse', null), klasse),
    ...y.planer.map(plan),
  );
}

/** bi:RelationUdenVirkningType. */
const udenVirkning = (rolle: string, type: string, reference: string | null) => [
  unikId('bi:Rolle', rolleId('bevilling', rolle)),
  unikId('bi:Type', typeId('bevilling', type)),
  unikId('bi:ReferenceID', reference),
];

const forudBagud = (ord: string | null) => ['Forud', 'Bagud'].find((en) => en.toLowerCase() === ord?.toLowerCase());

const plan = (p: PlanSvar): Xml =>
  el(
    'bi:OekonomiskEffektueringsplan',
    tekst('bi:Id', p.plan),
    dagstid('bi:EffektueringsplanStartdato', p.startdato),
    dagstid('bi:EffektueringsplanSlutdato', p.slutdato),
    kort('bi:Beregningsfrekvens', p.frekvens, 50),
    tekst('bi:ForudBagud', forudBagud(p.forudBagud)),
    kort('bi:Dispositionsdag', p.dispositionsdag, 50),
    tekst('bi:Ydelsesbeloeb', p.beloeb),
  );

const sager = (billede: Bevillingsbillede, { synlig }: Visning): Xml[] =>
  afArt(billede, 'sag')
    .filter(({ referenceId }) => synlig('sag', referenceId))
    .map((en) =>
      relation('bi:Bevillingssag', 'bevilling', en, kort('bi:BrugervendtNoegle', en.klasse, 50), kort('bi:FuldtNavn', en.navn, 255)),
    ); // prettier-ignore

const parter = (billede: Bevillingsbillede, visning: Visning): Xml[] =>
  afArt(billede, 'part').map((en) =>
    relation('bi:Bevillingspart', 'bevilling', { ...en, reference: partreference(en, visning) }, kort('bi:FuldtNavn', en.navn, 255)),
  ); // prettier-ignore

function aktoerer(billede: Bevillingsbillede, { vis }: Visning): Xml[] {
  const { ejerRef, ejerCvr, ejerNavn, ansvarligRef, ansvarligNavn, behandlerRef, behandlerNavn } = billede.svar;
  const aktoer = (dele: Relationsdele | null, navn: string | null | undefined, cvr: string | null = null) =>
    dele ? [relation('bi:Bevillingsaktoer', 'bevilling', dele, kort('bi:FuldtNavn', navn, 255), tekst('bi:CVR-nr', cvr))] : []; // prettier-ignore
  const reference = ejerRef ?? (ejerCvr && `urn:oio:cvr-nr:${ejerCvr}`);
  return [
    ...(skalVises(vis, 'aktoer-ejer') ? aktoer(enkelt('Ejer', 'Organisation', reference, ejerCvr), ejerNavn, ejerCvr) : []),
    ...(skalVises(vis, 'aktoer-ansvarlig') ? aktoer(enkelt('Ansvarlig', 'OrganisationEnhed', ansvarligRef, ansvarligNavn), ansvarligNavn) : []),
    // The schema's filter has words for these two only; the rest comes where nothing is left out.
    ...(vis === null ? [...aktoer(enkelt('PrimaerBehandler', 'Bruger', behandlerRef, behandlerNavn), behandlerNavn), ...afArt(billede, 'aktoer').flatMap((en) => aktoer(en, en.navn))] : []),
  ];
} // prettier-ignore
