import type { Afbildning, Raekketype } from '../../../fil/afbildning/skema.ts';
import type { Data, Haendelse } from '../../generator/haendelse.ts';
import { danskTid, oejeblik } from '../../../../schema/domaene/tid.ts';
import type { Fladraekke } from './flad.ts';

type Element = Readonly<Record<string, string | undefined>>;

const liste = (data: Data, navn: string): Element[] => (data[navn] ?? []) as Element[]; // the generator's own
const dagAf = (tekst: string | undefined) => tekst?.slice(0, 10);
const nummer = (reference: string | undefined, skema: string) =>
  reference?.startsWith(`urn:oio:${skema}-nr:`) ? reference.slice(reference.lastIndexOf(':') + 1) : undefined;
/** By Danish clocks, to the second. */
const dansk = (tid: string) => danskTid(oejeblik(tid) ?? fejl('tid')).replace(' ', 'T');
function fejl(hvad: string): never {
  throw new RangeError(`kan ikke skrives fladt: ${hvad}`);
}

/** The keys a flat feed names its objects by: the ids it has here are made of them. Kept only for the objects still under way. */
export type Noegler = Map<string, Fladraekke>;

/** What stands in all rows of a hændelse, whatever it is about. */
const faelles = ({ time, sequence }: Haendelse): Fladraekke => ({ registreret: dansk(time), loebenr: sequence });

function aktoerer(data: Data): Fladraekke {
  const af = (rolle: string) => liste(data, 'aktoerer').find((en) => en['rolle'] === rolle);
  const [enhed, behandler] = [af('Ansvarlig'), af('PrimaerBehandler')];
  return { enhed: enhed?.['reference'], enhedsnavn: enhed?.['navn'], behandler: behandler?.['reference'], behandlernavn: behandler?.['navn'] }; // prettier-ignore
}

function personOgEmne(data: Data): Fladraekke {
  const [part] = liste(data, 'parter');
  const klasser = liste(data, 'klasser');
  const emne = klasser.find((en) => en['rolle'] === 'PrimaerKlasse');
  return {
    cpr: nummer(part?.['reference'], 'cpr'),
    cvr: nummer(part?.['reference'], 'cvr'),
    navn: part?.['navn'],
    kle: emne?.['noegle'],
    emne: emne?.['titel'],
    facet: klasser.find((en) => en['rolle'] === 'Handlingsklasse')?.['noegle'],
  };
}

/** An advis as a flat feed tells of it. */
export function advisraekke(en: Haendelse): Fladraekke {
  const { titel, tekst, frist, foelsomhed } = en.data as Element;
  return { ...faelles(en), ...personOgEmne(en.data), post: '10', nummer: en.id.slice(0, 12), titel, tekst, frist, foelsomhed }; // prettier-ignore
}

const STATUSORD: Readonly<Record<string, string>> = { Opstaaet: 'Modtaget', Oplyst: 'Under behandling', Afgjort: 'Afgjort', Afsluttet: 'Afsluttet' }; // prettier-ignore

function journalpost(data: Data, noegler: Noegler): Fladraekke {
  const [post] = liste(data, 'journalposter');
  const dokument = post && noegler.get(post['reference'] ?? '');
  return dokument ? { doknr: dokument['doknr'], dokindeks: post['indeks'], doktitel: post['dokumenttitel'] } : {};
}

function status(data: Data): Fladraekke {
  const ord = liste(data, 'fremdrift').at(-1)?.['status'];
  return ord === undefined ? {} : { status: ord, statustekst: STATUSORD[ord] };
}

/** A hændelse of a sag, dokument, notat, bevilling or betaling as a flat feed's row, without its kind. */
function sagsraekke(en: Haendelse, noegler: Noegler): Fladraekke {
  const { data, subject } = en;
  const [objekt, operation] = slags(en);
  const kendt = noegler.get(subject) ?? {};
  if (operation !== 'importer') {
    const [klasse] = liste(data, 'klasser');
    return { ...faelles(en), ...kendt, ...aktoerer(data), ...status(data), ...journalpost(data, noegler), afgoerelse: klasse?.['noegle'], afgoerelsestitel: klasse?.['titel'] }; // prettier-ignore
  }
  const [egne] = liste(data, 'egenskaber');
  const grund = { ...faelles(en), ...personOgEmne(data), ...aktoerer(data) };
  if (objekt === 'dokument') {
    const doknr = egne?.['dokumentnummer'] ?? '';
    const noegle = { sagsnr: doknr.replace(/-\d+$/, ''), doknr };
    noegler.set(subject, noegle);
    return { ...grund, ...noegle, titel: egne?.['titel'], doktype: egne?.['type'], dokstatus: liste(data, 'fremdrift')[0]?.['status'], foelsomhed: egne?.['foelsomhed'], fra: egne?.['brevDato'] }; // prettier-ignore
  }
  if (objekt === 'journalnotat') {
    const { sag = '', titel, tekst } = data as Element;
    return { ...grund, ...noegler.get(sag), notatnr: subject, titel, tekst };
  }
  const noegle = { sagsnr: egne?.['sagsnummer'] };
  noegler.set(subject, noegle);
  return { ...grund, ...noegle, ...status(data), ...journalpost(data, noegler), titel: egne?.['titel'], foelsomhed: liste(data, 'indeks')[0]?.['foelsomhed'], fra: dagAf(egne?.['fra']) }; // prettier-ignore
}

const slags = ({ type }: Haendelse) => type.slice('dk.overblik.'.length).split('.') as [string, string];

const P1339: Readonly<Record<string, string>> = { sag: '10', dokument: '20', journalnotat: '30' };
const HANDLING: Readonly<Record<string, string>> = { importer: 'O', opdater: 'R', fjern: 'S', slet: 'S' };

/** A hændelse as a row of a P13-39 feed. */
export function p1339raekke(en: Haendelse, noegler: Noegler): Fladraekke {
  const [objekt, operation] = slags(en);
  return { ...sagsraekke(en, noegler), post: P1339[objekt] ?? fejl(objekt), handling: HANDLING[operation] ?? fejl(operation) }; // prettier-ignore
}

const PENGE: Readonly<Record<string, readonly [importer: string, opdater: string]>> = {
  sag: ['SAG', 'STATUS'],
  dokument: ['DOKUMENT', 'DOKUMENT'],
  bevilling: ['BEVILLING', 'NYTBELØB'],
  effektuering: ['BETALING', 'UDBETALT'],
};

/** A hændelse as a row of the CSV of a system that grants money. */
export function ydelsesraekke(en: Haendelse, noegler: Noegler): Fladraekke {
  const [objekt, operation] = slags(en);
  const post = PENGE[objekt]?.[operation === 'importer' ? 0 : 1] ?? fejl(objekt);
  if (objekt === 'bevilling') return { ...bevillingsraekke(en, noegler), ...(liste(en.data, 'egenskaber').length > 0 && operation !== 'importer' ? { post: 'OPHØR' } : { post }) }; // prettier-ignore
  if (objekt === 'effektuering') return { ...betalingsraekke(en, noegler), post };
  return { ...sagsraekke(en, noegler), post };
}

function bevillingsraekke(en: Haendelse, noegler: Noegler): Fladraekke {
  const { data, subject } = en;
  const [egne] = liste(data, 'egenskaber');
  const [ydelse] = (data['ydelser'] ?? []) as { navn?: string; fra?: string; plan: Element[] }[]; // the generator's own
  const planer = ydelse?.plan ?? [];
  const [foerste, plan] = [planer[0], planer.at(-1)];
  const penge = { plan: plan?.['id'], beloeb: plan?.['beloeb'], frekvens: plan?.['frekvens'], forudbagud: plan?.['forudBagud'], dag: plan?.['dispositionsdag'], fra: plan?.['startdato'], til: plan?.['slutdato'] }; // prettier-ignore
  if (slags(en)[1] !== 'importer') {
    return { ...faelles(en), ...noegler.get(subject), ...penge, forrige: foerste?.['id'], forrigetil: foerste?.['slutdato'] }; // prettier-ignore
  }
  const sag = liste(data, 'sager')[0]?.['reference'] ?? '';
  const kle = (ydelse as unknown as { kle: Element }).kle;
  const noegle = { ...noegler.get(sag), nummer: egne?.['brugervendtNoegle'] };
  noegler.set(subject, noegle);
  return { ...faelles(en), ...personOgEmne(data), ...aktoerer(data), ...noegle, ...penge, kle: kle['noegle'], emne: kle['titel'], ydelse: ydelse?.navn, foelsomhed: egne?.['foelsomhed'], titel: egne?.['begrundelse'] }; // prettier-ignore
}

function betalingsraekke(en: Haendelse, noegler: Noegler): Fladraekke {
  const { data, subject } = en;
  const [egne] = liste(data, 'egenskaber');
  if (slags(en)[1] !== 'importer') {
    return { ...faelles(en), ...noegler.get(subject), netto: egne?.['udbetalt'], fra: dagAf(egne?.['fra']) };
  }
  const [linje] = (data['linjer'] ?? []) as unknown as { ydelse: string; kle: Element; bevilling: { uuid: string } }[]; // as above
  const noegle = { ...noegler.get(linje?.bevilling.uuid ?? ''), betaling: egne?.['brugervendtNoegle'] };
  noegler.set(subject, noegle);
  return { ...faelles(en), ...personOgEmne(data), ...noegle, kle: linje?.kle['noegle'], emne: linje?.kle['titel'], ydelse: linje?.ydelse, beloeb: egne?.['bruttobeloeb'], netto: egne?.['efterSkatOgAtp'], dag: egne?.['dispositionsdato'], fra: egne?.['startdato'], til: egne?.['slutdato'], enhedsnavn: egne?.['udbetalingsafdeling'] }; // prettier-ignore
}

/** The kind of row that a mapping reads a row as. */
export function raekketypeFor({ raekker }: Afbildning, { post }: Fladraekke): Raekketype {
  return raekker.find(({ naar }) => !naar || naar.er.includes(post ?? '')) ?? fejl(String(post));
}
