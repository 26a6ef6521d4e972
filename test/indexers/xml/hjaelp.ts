import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'vitest';
import { laesXml } from '../../../indexers/xml/laes.ts';
import type { XmlHaendelse as Haendelse, XmlOpsaetning } from '../../../indexers/xml/laes.ts';
import type { Objekt } from '../../../indexers/xml/operationer.ts';

type XmlHaendelse = Haendelse<Objekt | 'klasse'>;

const ROD = resolve(import.meta.dirname, '../../..');
export const STANDARDER = resolve(ROD, '../shared/standards');

/** Tests that need the published samples and schemas, which are not part of the product: skipped aloud without them. */
export function medStandarder(navn: string, afsnit: () => void): void {
  const findes = existsSync(STANDARDER);
  describe.skipIf(!findes)(navn, afsnit);
  if (findes) return;
  if (process.env.CI === 'true')
    test(`${navn}: ../shared/standards mangler`, () => Promise.reject(new Error(STANDARDER)));
  else console.warn(`SPRUNGET OVER: ${navn} (../shared/standards mangler)`);
}

export const eksempel = (navn: string): string => readFileSync(resolve(STANDARDER, 'eksempler', navn), 'utf8');

export async function* iStykker(stykker: Iterable<Uint8Array | string>): AsyncGenerator<Uint8Array | string> {
  yield* stykker;
}

export async function laesStykker(stykker: Iterable<Uint8Array | string>, opsaetning?: XmlOpsaetning) {
  const haendelser: XmlHaendelse[] = [];
  for await (const haendelse of laesXml(iStykker(stykker), opsaetning)) haendelser.push(haendelse);
  return haendelser;
}

export const laes = (xml: string | Uint8Array, opsaetning?: XmlOpsaetning): Promise<XmlHaendelse[]> =>
  laesStykker([xml], opsaetning);

/** One hændelse, without the line: most tests are not about it. */
export async function en(xml: string, opsaetning?: XmlOpsaetning): Promise<Omit<XmlHaendelse, 'linje'>> {
  const [{ linje: _linje, ...haendelse }, ...flere] = (await laes(xml, opsaetning)) as [XmlHaendelse];
  if (flere.length > 0) throw new Error(`${flere.length} hændelser for mange`);
  return haendelse;
}

const NAVNERUM = `xmlns:sdi="urn:oio:sts:sagdok:sagdokumentindeks:6" xmlns:sag="urn:oio:sts:sagdok:sag:6"
  xmlns:si="urn:oio:sts:sagdok:sagindeks:6" xmlns:di="urn:oio:sts:sagdok:dokumentindeks:6" xmlns:sd="urn:oio:sagdok:3.0.0"
  xmlns:gd="urn:oio:sts:generelledefinitioner:6" xmlns:yi="urn:oio:sts:ydelse:ydelseindeks:6"
  xmlns:bi="urn:oio:sts:ydelse:bevillingindeks:6" xmlns:oei="urn:oio:sts:ydelse:oekonomiskeffektueringindeks:6"
  xmlns:go="urn:oio:sts:generelleoperationer:6"`;

/** An element with every namespace of SF1470/SF1490 declared, under the prefixes this file's builders use. */
export const rod = (navn: string, indhold: string): string => `<${navn} ${NAVNERUM}>${indhold}</${navn}>`;

export const uuid = (n: number): string => `5a9c0000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const id = (vaerdi: string): string => `<sd:UUIDIdentifikator>${vaerdi}</sd:UUIDIdentifikator>`;
export const urn = (vaerdi: string): string => `<sd:URNIdentifikator>${vaerdi}</sd:URNIdentifikator>`;
const tid = (vaerdi: string | null): string =>
  vaerdi === null
    ? '<sd:GraenseIndikator>true</sd:GraenseIndikator>'
    : `<sd:TidsstempelDatoTid>${vaerdi}</sd:TidsstempelDatoTid>`;
/** The content of a Virkning. */
export const periode = (fra: string | null, til: string | null = null): string =>
  `<sd:FraTidspunkt>${tid(fra)}</sd:FraTidspunkt><sd:TilTidspunkt>${tid(til)}</sd:TilTidspunkt>`;

/** A relation of gd:RelationType, from 2026, of the given role. */
export const relation = (navn: string, rolle: string, reference: string, mere = '', indeks = ''): string =>
  `<${navn}><gd:Virkning>${periode('2026-01-01T00:00:00+01:00')}</gd:Virkning><gd:Rolle>${id(rolle)}</gd:Rolle>` +
  `${indeks && `<gd:Indeks>${indeks}</gd:Indeks>`}<gd:ReferenceID>${reference}</gd:ReferenceID>${mere}</${navn}>`;

export const EJER = '9e979b84-b846-4472-8622-58007dc63c7e';

/** A sag's Registrering with the given lists (any may be empty) and LivscyklusKode. */
export const registrering = (
  lister: { attributter?: string; tilstande?: string; relationer?: string },
  { tidspunkt = '2026-01-01T12:00:00+01:00', kode = 'Importeret' } = {},
): string =>
  `<sag:Registrering><sd:Tidspunkt>${tidspunkt}</sd:Tidspunkt><sd:LivscyklusKode>${kode}</sd:LivscyklusKode>` +
  `<sag:AttributListe>${lister.attributter ?? ''}</sag:AttributListe>` +
  `<sag:TilstandListe>${lister.tilstande ?? ''}</sag:TilstandListe>` +
  `<sag:RelationListe>${lister.relationer ?? ''}</sag:RelationListe></sag:Registrering>`;

/** An importer of one sag with these registreringer. */
export const importer = (...registreringer: string[]): string =>
  rod('sdi:ImporterSagDokumentIndeksInput', `<sdi:SagIndeks>${id(uuid(1))}${registreringer.join('')}</sdi:SagIndeks>`);
