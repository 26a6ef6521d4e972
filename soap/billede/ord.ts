import type { Hovedslags } from '../../db/synlig.ts';
import { ROLLER } from '../../indexers/xml/roller.ts';
import { uuid } from '../../schema/domaene/id.ts';
import { dag, oejeblik, visOejeblik } from '../../schema/domaene/tid.ts';
import { el, tekst, type Navn, type Xml } from '../xml.ts';

/** A UnikId: a uuid, or any other text as the urn it was sent as. */
export function unikId(navn: Navn, vaerdi: string | null | undefined): Xml | null {
  if (vaerdi === null || vaerdi === undefined || vaerdi === '') return null;
  const id = uuid(vaerdi);
  return el(navn, id ? tekst('sd:UUIDIdentifikator', id) : tekst('sd:URNIdentifikator', vaerdi));
}

const vendt = (tabel: Readonly<Record<string, string>>) => new Map(Object.entries(tabel).map(([id, ord]) => [ord, id]));
const ROLLEUUID: Record<Hovedslags, ReadonlyMap<string, string>> = {
  sag: vendt(ROLLER.sag),
  dokument: vendt(ROLLER.dokument),
  bevilling: vendt(ROLLER.bevilling),
  effektuering: vendt(ROLLER.effektuering),
};

/** Each index has type uuids of its own (domain-spec §1.10). */
const SAGENS = {
  Organisation: 'bc6972cd-8f2b-4b9d-8d37-62916d6a71aa',
  OrganisationEnhed: 'c5fc3b3b-5197-49ee-92e6-ae6ba1957174',
  Bruger: '85d65133-4b00-460d-992e-3984857b5768',
  Person: 'c189ba35-de4b-4363-a8b7-67f1456cf56f',
  Klasse: '267235ea-526d-4a18-8001-f2a0e563eba1',
  ItSystem: '29fe1da2-897a-46cd-b635-b9be8e0bffd6',
};
const TYPEUUID: Record<Hovedslags, Readonly<Record<string, string | undefined>>> = {
  sag: SAGENS,
  dokument: SAGENS,
  bevilling: {
    Organisation: '45b7dafb-d90e-41da-b30e-ba007e577a8a',
    OrganisationEnhed: '4546cca2-838e-4e0d-a5bd-83757d603362',
    Person: 'c59f1523-1786-48c7-baff-466de1db3320',
    Sag: 'f08a4a13-2567-41d0-bf8d-3af754b03464',
    Klasse: '7c51b9a8-d388-4e83-8c8b-ee3a90458d0b',
    ItSystem: '29fe1da2-897a-46cd-b635-b9be8e0bffd6',
  },
  effektuering: {
    Organisation: 'c622654c-d87f-4ac7-9a42-d0580253b979',
    ItSystem: '29fe1da2-897a-46cd-b635-b9be8e0bffd6',
  },
};

/** A role or type as KOMBIT's indexes name it; one whose uuid is not public is told by our word, in a urn. */
export const rolleId = (slags: Hovedslags, ord: string): string =>
  ROLLEUUID[slags].get(ord) ?? uuid(ord) ?? `urn:overblik:rolle:${ord}`;
export function typeId(slags: Hovedslags, ord: string | null): string | null {
  return ord === null ? null : (TYPEUUID[slags][ord] ?? uuid(ord) ?? `urn:overblik:type:${ord}`);
}

/** An instant as xs:dateTime in UTC. PostgreSQL's JSON gives it with an offset and up to six decimals. */
export function tidspunkt(navn: Navn, raa: string | null | undefined): Xml | null {
  const tid = oejeblik(raa);
  return tid && tekst(navn, visOejeblik(tid));
}

/** A day where the schema wants a time: its midnight by Danish clocks, which no zone says. */
export function dagstid(navn: Navn, raa: string | null): Xml | null {
  const dagen = dag(raa);
  return dagen && tekst(navn, `${dagen}T00:00:00`);
}

/** The period of a relation. No end is GraenseIndikator (anvisning §11). */
export function virkning(fra: string | null, til: string | null): Xml | null {
  const start = tidspunkt('sd:TidsstempelDatoTid', fra);
  if (!start) return null;
  const slut = tidspunkt('sd:TidsstempelDatoTid', til) ?? tekst('sd:GraenseIndikator', true);
  return el('gd:Virkning', el('sd:FraTidspunkt', start), el('sd:TilTidspunkt', slut));
}
