import type { Haendelse } from '../../indexers/kilder/generator/haendelse.ts';
import { tidspunkt, unikId } from '../../soap/billede/ord.ts';
import { el, rod, tekst, type Navn, type Praefiks, type Xml } from '../../soap/xml.ts';
import { dokumentlister, sagslister, type Lister } from './sagsxml.ts';
import { bevillingslister, effektueringslister } from './ydelsesxml.ts';

const OBJEKTER = {
  sag: { rum: 'sag', lister: sagslister, importer: ['sdi:SagIndeks'], opdater: 'sdi:OpdaterSagIndeks' },
  dokument: { rum: 'di', lister: dokumentlister, importer: ['sdi:DokumentIndeks'], opdater: 'sdi:OpdaterDokumentIndeks' },
  bevilling: { rum: 'bi', lister: bevillingslister, importer: ['yi:BevillingIndeks', 'bi:BevillingIndeks'], opdater: 'yi:OpdaterBevillingIndeks' },
  effektuering: { rum: 'oei', lister: effektueringslister, importer: ['yi:OekonomiskEffektueringIndeks', 'oei:OekonomiskEffektueringIndeks'], opdater: 'yi:OpdaterOekonomiskEffektueringIndeks' },
} as const satisfies Record<string, { rum: Praefiks; lister: (data: Haendelse['data']) => Lister; importer: readonly Navn[]; opdater: Navn }>; // prettier-ignore

/** What SF1470 and SF1490 have a word for; a notat is its sag's. */
export const OBJEKTER_I_XML: ReadonlySet<string> = new Set([...Object.keys(OBJEKTER), 'journalnotat']);

/** What a hændelse is in the words of contract §4. */
export const slagsOf = ({ type }: Haendelse): readonly [objekt: string, operation: string] => {
  const [objekt = '', operation = ''] = type.slice('dk.overblik.'.length).split('.');
  return [objekt, operation];
};

/** Operations of SF1470 and SF1490 with these hændelser in their order, as few as can be: each as its system would call. */
export function somOperationer(haendelser: readonly Haendelse[]): string[] {
  const operationer: { rod: Navn; indhold: Xml[] }[] = [];
  for (const en of haendelser.map(notatPaaSag)) {
    const [roden, indhold] = operationAf(en);
    const sidste = operationer.at(-1);
    if (sidste?.rod === roden && !roden.includes('Fjern')) sidste.indhold.push(indhold);
    else operationer.push({ rod: roden, indhold: [indhold] });
  }
  return operationer.map(({ rod: roden, indhold }) => rod(roden, ...indhold).xml);
}

/** SF1470 has no journalnotat of its own: it is a journalpost of its sag, told apart by its Indeks. */
function notatPaaSag(en: Haendelse): Haendelse {
  if (slagsOf(en)[0] !== 'journalnotat') return en;
  const { sag, titel, tekst: notat, format } = en.data as Record<string, string>; // the generator's own
  const post = { rolle: 'Journalnotat', indeks: en.subject, notat: { titel, tekst: notat, format } };
  return { ...en, type: 'dk.overblik.sag.opdater.v1', subject: sag ?? '', data: { journalposter: [post] } };
}

function operationAf(en: Haendelse): [Navn, Xml] {
  const [objekt, operation] = slagsOf(en);
  if (!(objekt in OBJEKTER)) throw new RangeError(`SF1470 og SF1490 har ikke ${objekt}`);
  const { rum, lister, importer, opdater } = OBJEKTER[objekt as keyof typeof OBJEKTER];
  const tjeneste = rum === 'sag' || rum === 'di' ? 'sdi' : 'yi';
  const indeks = tjeneste === 'sdi' ? 'SagDokumentIndeks' : 'YdelseIndeks';
  const uuid = tekst('sd:UUIDIdentifikator', en.subject);
  if (operation === 'fjern') return [`${tjeneste}:Fjern${indeks}Input`, el('sdi:SagUuid', uuid)];
  const tre = listerI(rum, lister(en.data));
  if (operation === 'opdater') {
    return [`${tjeneste}:Opdater${indeks}Input`, el(opdater, uuid, ...tre, tidspunkt(`${tjeneste}:Tidspunkt`, en.time))];
  }
  const registrering = el(`${rum}:Registrering`, tidspunkt('sd:Tidspunkt', en.time), tekst('sd:LivscyklusKode', operation === 'passiver' ? 'Passiveret' : 'Importeret'), unikId('sd:BrugerRef', en.bruger), ...tre);
  const objektet = importer.reduceRight<Xml[]>((indhold, navn) => [el(navn, ...indhold)], [uuid, registrering].filter((x) => x !== null));
  return [`${tjeneste}:Importer${indeks}Input`, objektet[0] as Xml]; // importer names one element at least
} // prettier-ignore

const listerI = (rum: Praefiks, { attributter, tilstande, relationer }: Lister) => [
  el(`${rum}:AttributListe`, ...attributter),
  el(`${rum}:TilstandListe`, ...tilstande),
  el(`${rum}:RelationListe`, ...relationer),
];

/** An operation in a Haendelsesbesked, as Beskedfordeler's queue holds it: BeskedId, who it is from and whose, and the content. */
export function somHaendelsesbesked(operation: string, { id, source, time }: Haendelse, kommune: string): string {
  const urn = (navn: string, vaerdi: string) => `<${navn}><sd:URNIdentifikator>${vaerdi}</sd:URNIdentifikator></${navn}>`;
  const uuid = (navn: string, vaerdi: string) => `<${navn}><sd:UUIDIdentifikator>${vaerdi}</sd:UUIDIdentifikator></${navn}>`;
  const system = source.slice('urn:uuid:'.length);
  return `<b:Haendelsesbesked xmlns:b="urn:oio:besked:kuvert:1.0" xmlns:sd="urn:oio:sagdok:3.0.0">${uuid('b:BeskedId', id)}<b:BeskedVersion>1.0</b:BeskedVersion><b:Beskedkuvert><b:Filtreringsdata>${uuid('b:BeskedAnsvarligAktoer', system)}${urn('b:TilladtModtager', `urn:oio:cvr-nr:${kommune}`)}</b:Filtreringsdata><b:Leveranceinformation><b:Dannelsestidspunkt><sd:TidsstempelDatoTid>${time}</sd:TidsstempelDatoTid></b:Dannelsestidspunkt>${uuid('b:Kildesystem', system)}</b:Leveranceinformation></b:Beskedkuvert><b:Beskeddata>${operation}</b:Beskeddata></b:Haendelsesbesked>`;
} // prettier-ignore
