import { cvr, uuid, type Uuid } from '../../schema/domaene/id.ts';
import { kle } from '../../schema/domaene/kle.ts';
import type { Besked } from '../besked.ts';

export interface Afsender {
  /** Our own uuid with whoever distributes messages: BeskedAnsvarligAktoer. */
  readonly afsender: Uuid;
  /** Whose subscription it is: TilladtModtager. */
  readonly cvr: string;
  /** The distributor's uuids of what can be told of, by `sag.oprettet` or `NySag`; what is not there has a urn of ours. */
  readonly beskedtyper: Readonly<Record<string, string>>;
}

/**
 * The event as a Haendelsesbesked (Beskedkuvert.xsd): what it is filtered by in the kuvert, and the CloudEvent itself, in Base64, in Beskeddata.
 * Everything written is of a form that needs no escaping; what is not of its form is left out.
 */
export function haendelsesbesked(besked: Besked, { afsender, cvr: modtager, beskedtyper }: Afsender): string {
  const { id, time, data } = besked;
  const type = [...data.forretningshaendelser, `${data.slags}.${data.haendelse}`].map((navn) => uuid(beskedtyper[navn]));
  const kilde = uuid(data.system);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<bk:Haendelsesbesked xmlns:bk="urn:oio:besked:kuvert:1.0" xmlns:sd="urn:oio:sagdok:3.0.0">',
    el('BeskedId', unik(id)),
    '<bk:BeskedVersion>1.0</bk:BeskedVersion>',
    el('Beskedkuvert',
      el('Filtreringsdata',
        el('Beskedtype', unik(type.find((en) => en !== null) ?? `urn:overblik:beskedtype:${data.slags}:${data.haendelse}`)),
        el('BeskedAnsvarligAktoer', unik(afsender)),
        el('TilladtModtager', unik(`urn:oio:cvr-nr:${modtager}`)),
        ...relaterede(besked),
        registrering(besked)),
      el('Leveranceinformation',
        el('Dannelsestidspunkt', tidspunkt(time)),
        el('TransaktionsId', unik(id)),
        kilde ? el('Kildesystem', unik(kilde)) : '')),
    `<bk:Beskeddata><Base64 xmlns="urn:besked:kuvert:1.0">${Buffer.from(JSON.stringify(besked)).toString('base64')}</Base64></bk:Beskeddata>`,
    '</bk:Haendelsesbesked>',
  ].join('');
} // prettier-ignore

function registrering({ time, data }: Besked): string {
  const [ejer, emne] = [cvr(data.ejer), data.kle.flatMap((en) => kle(en) ?? [])[0]];
  return el('ObjektRegistrering',
    el('Registreringstidspunkt', tidspunkt(time)),
    ejer ? el('ObjektAnsvarligMyndighed', unik(`urn:oio:cvr-nr:${ejer}`)) : '',
    el('ObjektId', unik(data.objekt)),
    el('ObjektType', unik(objekttype(data.slags))),
    el('ObjektHandling', unik(`urn:overblik:handling:${data.haendelse}`)),
    emne ? el('OpgaveEmne', unik(`urn:oio:kle:${emne}`)) : '');
} // prettier-ignore

/** The sager it stands on. */
const relaterede = ({ data }: Besked): string[] =>
  data.sager
    .filter((sag) => sag !== data.objekt)
    .map((sag) => el('RelateretObjekt', el('ObjektId', unik(sag)), el('ObjektType', unik(objekttype('sag')))));

const objekttype = (slags: string): string => `urn:overblik:objekttype:${slags}`;
const el = (navn: string, ...indhold: readonly string[]): string => `<bk:${navn}>${indhold.join('')}</bk:${navn}>`;
const unik = (id: string): string =>
  uuid(id) ? `<sd:UUIDIdentifikator>${id}</sd:UUIDIdentifikator>` : `<sd:URNIdentifikator>${id}</sd:URNIdentifikator>`;
const tidspunkt = (tid: string): string => `<sd:TidsstempelDatoTid>${tid}</sd:TidsstempelDatoTid>`;
