import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { aabnRevision } from '../support/revision.ts';
import { scene } from '../support/scene.ts';
import { eksempel, medStandarder } from '../indexers/xml/hjaelp.ts';
import { konvolut, soap, systemtoken, TYPE } from '../support/soap.ts';
import { fejlI, lavSkema } from './skema.ts';

const MAJA = '7001610001';
const OLE = '7001610002';
const ider: Record<string, string> = {};

const s = scene(async (r) => {
  ider['syg'] = await r.sag({ cpr: MAJA, titel: 'Sygedagpenge', sagsnummer: 'S-1', brugervendt_noegle: 'S-1', fremdrift: 'OPLYST', oprettet: '2026-01-05T00:00:00Z' });
  ider['barsel'] = await r.sag({ cpr: MAJA, titel: 'Barsel', sagsnummer: 'S-2', kle: '32.30.08', fremdrift: 'AFSLUTTET', oprettet: '2026-02-05T00:00:00Z' });
  ider['ole'] = await r.sag({ cpr: OLE, titel: 'Sygedagpenge', sagsnummer: 'S-3', foelsomhed: 3, adgang_foelsomhed: 3 });
  ider['skjult'] = await r.sag({ cpr: MAJA, titel: 'Skjult', sagsnummer: 'S-4', kle: '85.02.02', adgang_kle: '85.02.02', hemmelig_titel: 'Tys' });
  ider['fremmed'] = await r.sag({ cpr: MAJA, titel: 'Andres', sagsnummer: 'S-5', ejer_cvr: '22222222', adgang_ejer: '22222222' });
  ider['brev'] = await r.dokument(ider['syg'], { titel: 'Lægeerklæring', dokumentnummer: 'D-1', brevdato: '2026-02-02' });
  ider['hemmeligt'] = await r.dokument(ider['skjult'], { titel: 'Hemmeligt brev' });
  ider['notat'] = await r.notat(ider['syg'], { titel: 'Ringet', tekst: 'Talt med Maja', format: 'Text' });
  await r.relation(ider['syg'], { art: 'sagsrelation', rolle: 'AndreSager', noegle: '1', reference: ider['barsel'], reference_id: ider['barsel'] });
  await r.relation(ider['syg'], { art: 'sagsrelation', rolle: 'AndreSager', noegle: '2', reference: ider['skjult'], reference_id: ider['skjult'] });
  ider['bevilling'] = await r.bevilling({ cpr: MAJA, sag: ider['syg'], brugervendt_noegle: 'B-1' });
  ider['anden'] = await r.bevilling({ cpr: OLE, sag: ider['ole'], kle: '85.02.02' });
  ider['betaling'] = await r.effektuering({ cpr: MAJA, bevilling: ider['bevilling'] });
}); // prettier-ignore

let token = '';
const system = randomUUID();
beforeAll(async () => {
  token = await systemtoken(s.graf, system, { kle: ['32.*'] });
});

const NS = `xmlns:sdi="urn:oio:sts:sagdok:sagdokumentindeks:6" xmlns:sag="urn:oio:sts:sagdok:sag:6" xmlns:si="urn:oio:sts:sagdok:sagindeks:6"
  xmlns:di="urn:oio:sts:sagdok:dokumentindeks:6" xmlns:sd="urn:oio:sagdok:3.0.0" xmlns:gd="urn:oio:sts:generelledefinitioner:6"
  xmlns:go="urn:oio:sts:generelleoperationer:6" xmlns:yi="urn:oio:sts:ydelse:ydelseindeks:6" xmlns:bi="urn:oio:sts:ydelse:bevillingindeks:6"
  xmlns:oei="urn:oio:sts:ydelse:oekonomiskeffektueringindeks:6"`;

/** A SoegSag (SoegDokument …) with these lists, and what stands before them. */
const led = (navn: string, lister: { a?: string; t?: string; r?: string } = {}, foran = '', p = 'sag', i = 'sdi') =>
  `<${i}:${navn}>${foran}<${p}:AttributListe>${lister.a ?? ''}</${p}:AttributListe><${p}:TilstandListe>${lister.t ?? ''}</${p}:TilstandListe><${p}:RelationListe>${lister.r ?? ''}</${p}:RelationListe></${i}:${navn}>`; // prettier-ignore
const sag = (lister = {}, foran = '') => led('SoegSag', lister, foran);
const egenskab = (felt: string, vaerdi: string) => sag({ a: `<sag:Egenskaber><sag:${felt}>${vaerdi}</sag:${felt}></sag:Egenskaber>` }); // prettier-ignore
const fremdrift = (kode: string) => sag({ t: `<sag:Fremdrift><sag:FremdriftStatusKode>${kode}</sag:FremdriftStatusKode></sag:Fremdrift>` }); // prettier-ignore
const part = (cpr: string, mere = '') =>
  sag({ r: `<sag:Sagspart>${mere}<gd:ReferenceID><sd:URNIdentifikator>urn:oio:cpr-nr:${cpr}</sd:URNIdentifikator></gd:ReferenceID></sag:Sagspart>` }); // prettier-ignore
const udtryk = (...dele: string[]) => `<sdi:SoegUdtryk>${dele.join('')}</sdi:SoegUdtryk>`;
const eller = (...dele: string[]) => udtryk('<sdi:operation>OR</sdi:operation>', ...dele);
const ikke = (...dele: string[]) => `<sdi:NOT>${dele.join('')}</sdi:NOT>`;
const vis = (...ord: string[]) => `<sdi:Filter>${ord.map((en) => `<sdi:SagVis><sdi:Vis>${en}</sdi:Vis></sdi:SagVis>`).join('')}</sdi:Filter>`; // prettier-ignore

async function kald(sti: string, navn: string, indhold: string, skema: string, hoveder: Record<string, string> = {}) {
  const krop = konvolut(`<${navn} ${NS}>${indhold}</${navn}>`);
  const svar = await soap(s.graf, sti, krop, { authorization: `Bearer ${token}`, 'content-type': TYPE['1.2'], ...hoveder });
  if (svar.status === 200) expect(fejlI(await lavSkema(skema), svar.tekst)).toEqual([]);
  return svar;
} // prettier-ignore
const fremsoeg = (indhold: string, hoveder = {}) => kald('/sagdokumentindeks/6', 'sdi:FremsoegSagDokumentIndeksInput', indhold, 'sagdokumentindeks', hoveder); // prettier-ignore
const ydelser = (indhold: string, hoveder = {}) => kald('/ydelseindeks/6', 'yi:FremsoegYdelseIndeksInput', indhold, 'ydelseindeks', hoveder); // prettier-ignore
const numre = async (indhold: string) => {
  const svar = await fremsoeg(indhold);
  expect(svar.koder, svar.tekst).toEqual([20]);
  return svar.alle('Sagsnummer').sort();
};
const antalI = (tekst: string) => [...tekst.matchAll(/<\w+:Element>(\w+)<\/\w+:Element><\w+:Antal>(\d+)</g)].map(([, hvad, tal]) => `${hvad} ${tal}`); // prettier-ignore

describe('a SoegUdtryk', () => {
  test.each([
    ['one example', udtryk(egenskab('Titel', 'sygedagpenge')), ['S-1', 'S-3']],
    ['several values are all to hold', udtryk(egenskab('Titel', 'Sygedagpenge'), fremdrift('Oplyst')), ['S-1']],
    ['OR', eller(egenskab('Sagsnummer', 'S-1'), egenskab('Sagsnummer', 'S-3')), ['S-1', 'S-3']],
    ['NOT', udtryk(sag(), ikke(egenskab('Titel', 'Sygedagpenge'))), ['S-2']],
    ['NOT of NOT', udtryk(ikke(ikke(egenskab('Titel', 'Barsel')))), ['S-2']],
    ['NOT of OR', udtryk(sag(), ikke('<sdi:operation>OR</sdi:operation>', fremdrift('Oplyst'), fremdrift('Afsluttet'))), ['S-3']],
    ['a tree', eller(udtryk(egenskab('Titel', 'Barsel'), fremdrift('Afsluttet')), udtryk(part(OLE), ikke(fremdrift('Oplyst')))), ['S-2', 'S-3']],
    ['an empty example: all of them', udtryk(sag()), ['S-1', 'S-2', 'S-3']],
    ['a part, in a role', udtryk(part(MAJA, '<gd:Rolle><sd:UUIDIdentifikator>d839f26a-d4d1-4441-b2d6-3dbbb12a9404</sd:UUIDIdentifikator></gd:Rolle>')), ['S-1', 'S-2']],
    ['a part, in a role she has not', udtryk(part(MAJA, '<gd:Rolle><sd:URNIdentifikator>SekundaerPart</sd:URNIdentifikator></gd:Rolle>')), []],
    ['a klasse by its number', udtryk(sag({ r: '<sag:Sagsklasse><gd:LokalUdvidelseListe><si:SagsklasseLokalUdvidelse><si:BrugervendtNoegle>32.30.08</si:BrugervendtNoegle></si:SagsklasseLokalUdvidelse></gd:LokalUdvidelseListe></sag:Sagsklasse>' })), ['S-2']],
    ['the owner by CVR', udtryk(sag({ r: '<sag:Sagsaktoer><gd:Rolle><sd:UUIDIdentifikator>9e979b84-b846-4472-8622-58007dc63c7e</sd:UUIDIdentifikator></gd:Rolle><gd:LokalUdvidelseListe><si:SagsaktoerLokalUdvidelse><si:CVR-Nummer>11111111</si:CVR-Nummer></si:SagsaktoerLokalUdvidelse></gd:LokalUdvidelseListe></sag:Sagsaktoer>' })), ['S-1', 'S-2', 'S-3']],
    ['følsomhed', udtryk(sag({ a: '<gd:LokalUdvidelseListe><si:SagIndeksEgenskaber><si:Foelsomhed>FOELSOMME_PERSONOPLYSNINGER</si:Foelsomhed></si:SagIndeksEgenskaber></gd:LokalUdvidelseListe>' })), ['S-3']],
    ['an interval', udtryk(sag({ a: '<gd:LokalUdvidelseListe><si:SoegEgenskaberLokalUdvidelse><si:OprettetTidspunktInterval><go:FraTidspunkt><sd:TidsstempelDatoTid>2026-02-01T00:00:00Z</sd:TidsstempelDatoTid></go:FraTidspunkt><go:TilTidspunkt><sd:GraenseIndikator>true</sd:GraenseIndikator></go:TilTidspunkt></si:OprettetTidspunktInterval></si:SoegEgenskaberLokalUdvidelse></gd:LokalUdvidelseListe>' })), ['S-2']],
    ['what hangs on it', udtryk(sag(), led('SoegDokument', { a: '<di:Egenskaber><di:Titel>lægeerklæring</di:Titel></di:Egenskaber>' }, '', 'di')), ['S-1']],
  ])('%s', async (_navn, indhold, fundne) => {
    expect(await numre(indhold)).toEqual(fundne);
  }); // prettier-ignore

  test('what the index does not keep finds nothing, nor does its opposite – and that is said', async () => {
    const ukendt = egenskab('HjemmelSpecifikation', 'Lov');
    for (const indhold of [udtryk(ukendt), udtryk(sag(), ikke(ukendt))]) {
      const svar = await fremsoeg(indhold);
      expect([svar.koder, svar.tekst.includes('Antal')]).toEqual([[20], false]);
      expect(svar.alle('DetaljeretFejlbesked')[0]).toContain('hjemmelSpecifikation');
    }
    expect(await numre(eller(ukendt, egenskab('Sagsnummer', 'S-1')))).toEqual(['S-1']);
  });
});

medStandarder('the guide', () => {
  test('its own search for a part is answered', async () => {
    const krop = konvolut(eksempel('konstrueret/sdi-fremsoeg-part.xml').replace('0123456789', MAJA).replace(/<!--[\s\S]*?-->/, ''), '1.1'); // prettier-ignore
    const svar = await soap(s.graf, '/sagdokumentindeks/6', krop, { authorization: `Bearer ${token}`, 'content-type': TYPE['1.1'] }); // prettier-ignore
    expect(fejlI(await lavSkema('sagdokumentindeks'), svar.tekst)).toEqual([]);
    expect([svar.koder, svar.alle('Sagsnummer'), svar.type]).toEqual([[20], ['S-2', 'S-1'], 'text/xml; charset=utf-8']);
    expect(svar.alle('FremdriftStatusKode')).toEqual(['Afsluttet', 'Oplyst']);
  });
});

describe('pages, order and what is shown', () => {
  const side = (fra: number, maks: number) => `<sd:FoersteResultatReference>${String(fra)}</sd:FoersteResultatReference><sd:MaksimalAntalKvantitet>${String(maks)}</sd:MaksimalAntalKvantitet>`; // prettier-ignore
  const efter = (element: string, retning: string, nr = 1) => `<sdi:SagSortering><sdi:Element>${element}</sdi:Element><sdi:Retning>${retning}</sdi:Retning><sdi:Prioritet>${String(nr)}</sdi:Prioritet></sdi:SagSortering>`; // prettier-ignore

  test('a page of them, with the count of all', async () => {
    const svar = await fremsoeg(`${udtryk(sag({}, side(1, 1)))}${vis('egenskaber')}<sdi:Sortering>${efter('BrugervendtNoegle', 'Faldende')}${efter('Titel', 'Stigende')}</sdi:Sortering>`); // prettier-ignore
    expect([antalI(svar.tekst), svar.alle('Sagsnummer')]).toEqual([['sager 3'], ['S-2']]);
    expect([svar.alle('FoersteResultatReference'), svar.alle('MaksimalAntalKvantitet')]).toEqual([['1'], ['1']]);
    expect(antalI((await fremsoeg(udtryk(sag({}, side(7, 5))))).tekst)).toEqual(['sager 3']);
  });

  test('the keys count in the order of their Prioritet', async () => {
    const sorteret = async (...led: string[]) => (await fremsoeg(`${udtryk(sag())}${vis('egenskaber')}<sdi:Sortering>${led.join('')}</sdi:Sortering>`)).alle('Sagsnummer'); // prettier-ignore
    expect(await sorteret(efter('Fremdrift', 'Faldende', 2), efter('Titel', 'Faldende', 1))).toEqual(['S-1', 'S-3', 'S-2']); // prettier-ignore
    expect(await sorteret(efter('Sagklasse-BrugervendtNoegle', 'Faldende'), efter('Registreringstidspunkt', 'Stigende', 2))).toEqual(['S-2', 'S-1', 'S-3']); // prettier-ignore
  });

  test('no Filter: all of it; an empty one: nothing but how many', async () => {
    const alt = await fremsoeg(`<sdi:SagUuid>${ider['syg']}</sdi:SagUuid>`);
    for (const navn of ['Egenskaber', 'Fremdrift', 'Sagsaktoer', 'Sagsklasse', 'Sagspart', 'Sagsrelation', 'Journalpost', 'SagsitsystemRelation']) expect(alt.tekst).toContain(`:${navn}>`); // prettier-ignore
    const intet = await fremsoeg(`<sdi:SagUuid>${ider['syg']}</sdi:SagUuid><sdi:Filter/>`);
    expect([antalI(intet.tekst), intet.tekst.includes('Oejebliksbillede')]).toEqual([['sager 1'], false]);
    const kun = await fremsoeg(`<sdi:SagUuid>${ider['syg']}</sdi:SagUuid>${vis('journalpost-journalnote')}`);
    expect(Buffer.from(kun.alle('Notat')[0] ?? '', 'base64').toString()).toBe('Talt med Maja');
    expect(kun.tekst).not.toContain('Sagspart');
  });

  test('Inkluder brings along what hangs on it, as far as it may be seen', async () => {
    const svar = await fremsoeg(`<sdi:SagUuid>${ider['syg']}</sdi:SagUuid><sdi:Filter><sdi:SagVis><sdi:Vis>egenskaber</sdi:Vis></sdi:SagVis><sdi:SagInkluder>journalpost</sdi:SagInkluder><sdi:SagInkluder>sagsrelation</sdi:SagInkluder></sdi:Filter>`); // prettier-ignore
    expect([svar.alle('Sagsnummer'), svar.alle('Dokumentnummer'), antalI(svar.tekst)]).toEqual([['S-1', 'S-2'], ['D-1'], ['sager 1']]); // prettier-ignore
  });

  test('sager and dokumenter in one call are counted each', async () => {
    const svar = await fremsoeg(eller(egenskab('Sagsnummer', 'S-1'), led('SoegDokument', {}, '', 'di')));
    expect(antalI(svar.tekst)).toEqual(['sager 1', 'dokumenter 1']);
    expect(antalI((await fremsoeg(udtryk(led('SoegSagsloeseDokumenter', {}, '', 'di')))).tekst)).toEqual([]);
  });

  test.each([
    ['nothing to look for', '', /skal have uuid eller SoegUdtryk/],
    ['a uuid that is none', '<sdi:SagUuid>7001610001</sdi:SagUuid>', /SagUuid: skal være et uuid/],
    ['an unknown sort key', `${udtryk(sag())}<sdi:Sortering>${efter('Alder', 'Stigende')}</sdi:Sortering>`, /Sortering.Element/],
    ['a page before the first', udtryk(sag({}, side(-1, 5))), /FoersteResultatReference/],
    ['a følsomhed that is none', udtryk(sag({ a: '<gd:LokalUdvidelseListe><si:SagIndeksEgenskaber><si:Foelsomhed>HEMMELIG</si:Foelsomhed></si:SagIndeksEgenskaber></gd:LokalUdvidelseListe>' })), /foelsomhed: skal være/],
    ['an operation that is none', udtryk('<sdi:operation>XOR</sdi:operation>', sag()), /AND eller OR/],
    ['more demands than one statement has room for', udtryk(...Array.from({ length: 51 }, () => sag())), /50 led/],
    ['periods without an instant in common', udtryk(sag({}, '<sd:SoegVirkning><sd:TilTidspunkt><sd:TidsstempelDatoTid>2021-01-01T00:00:00Z</sd:TidsstempelDatoTid></sd:TilTidspunkt></sd:SoegVirkning>'), sag({}, '<sd:SoegVirkning><sd:FraTidspunkt><sd:TidsstempelDatoTid>2022-01-01T00:00:00Z</sd:TidsstempelDatoTid></sd:FraTidspunkt></sd:SoegVirkning>')), /tidspunkt til fælles/],
  ])('%s is answered 40, with field and rule and nothing that was sent', async (_navn, indhold, besked) => {
    const svar = await fremsoeg(indhold);
    expect([svar.status, svar.koder]).toEqual([200, [40]]);
    expect(svar.alle('FejlbeskedTekst')[0]).toMatch(besked);
    expect(svar.tekst).not.toContain('7001610001');
  }); // prettier-ignore
});

describe('who may see it', () => {
  test('what the system may not see is not there: not by uuid, part, title, count, reference or what hangs on it', async () => {
    const skjulte = [ider['skjult'], ider['fremmed']];
    for (const indhold of [
      ...skjulte.map((id) => `<sdi:SagUuid>${id}</sdi:SagUuid>`),
      udtryk(egenskab('Titel', 'Skjult')),
      `<sdi:DokumentUuid>${ider['hemmeligt']}</sdi:DokumentUuid>`,
      udtryk(sag({ r: `<sag:Journalpost><gd:ReferenceID><sd:UUIDIdentifikator>${ider['hemmeligt']}</sd:UUIDIdentifikator></gd:ReferenceID></sag:Journalpost>` })),
      udtryk(sag({ r: `<sag:Sagsrelation><gd:ReferenceID><sd:UUIDIdentifikator>${ider['skjult']}</sd:UUIDIdentifikator></gd:ReferenceID></sag:Sagsrelation>` })),
      udtryk(sag(), led('SoegDokument', { a: '<di:Egenskaber><di:Titel>Hemmeligt brev</di:Titel></di:Egenskaber>' }, '', 'di')),
    ]) {
      const svar = await fremsoeg(indhold);
      expect([svar.koder, svar.tekst.includes('Antal')], indhold).toEqual([[20], false]);
    }
    const maja = await fremsoeg(udtryk(part(MAJA)));
    expect(antalI(maja.tekst)).toEqual(['sager 2']);
    for (const id of [...skjulte, ider['hemmeligt']]) expect(maja.tekst).not.toContain(id);
  }); // prettier-ignore

  test('a group without INDEKS_OPSLAG opens nothing here, whatever else it may', async () => {
    const laeser = await s.graf.token(undefined, { sub: system, azp: system });
    const svar = await fremsoeg(udtryk(sag()), { authorization: `Bearer ${laeser}` });
    expect([svar.status, svar.alle('Kode')]).toEqual([400, ['FORBIDDEN']]);
    expect(svar.tekst).toContain('s:Sender');
  });

  test('a hemmelig titel is for who may see it', async () => {
    const alt = { privilegier: ['INDEKS_OPSLAG'] };
    const uden = await systemtoken(s.graf, system, alt);
    const med = await systemtoken(s.graf, system, { privilegier: ['INDEKS_OPSLAG', 'HEMMELIG_TITEL_SE'] });
    const spoerg = async (bearer: string) => (await fremsoeg(`<sdi:SagUuid>${ider['skjult']}</sdi:SagUuid>`, { authorization: `Bearer ${bearer}` })).alle('TitelAlternativTekst'); // prettier-ignore
    expect([await spoerg(uden), await spoerg(med)]).toEqual([[], ['Tys']]);
  });

  test('a number is told of whom was asked for, and of sager asked for by uuid; of nobody else in a list', async () => {
    const fundet = await fremsoeg(udtryk(sag()));
    expect([fundet.alle('FuldtNavn').filter((navn) => navn === 'Prøve Person').length, fundet.tekst.includes('urn:oio:cpr-nr')]).toEqual([3, false]); // prettier-ignore
    const maja = await fremsoeg(eller(part(MAJA), egenskab('Sagsnummer', 'S-3')));
    expect([maja.tekst.includes(`cpr-nr:${MAJA}`), maja.tekst.includes(`cpr-nr:${OLE}`)]).toEqual([true, false]);
    expect((await fremsoeg(`<sdi:SagUuid>${ider['ole']}</sdi:SagUuid>`)).tekst).toContain(`cpr-nr:${OLE}`);
  });
});

describe('ydelser', () => {
  const bevilling = (lister = {}) => led('SoegBevillingIndeks', lister, '', 'bi', 'yi');
  const betaling = (lister = {}) => led('SoegOekonomiskEffektueringIndeks', lister, '', 'oei', 'yi');
  const soeg = (...dele: string[]) => `<yi:SoegUdtryk>${dele.join('')}</yi:SoegUdtryk>`;

  test('are found by what was granted and by what was paid, and hang together', async () => {
    const alt = await ydelser(soeg('<yi:operation>OR</yi:operation>', bevilling(), betaling()));
    expect(antalI(alt.tekst)).toEqual(['bevillinger 1', 'effektueringer 1']);
    expect([alt.alle('Ydelsesbeloeb'), alt.alle('SamletBruttobeloeb')]).toEqual([['1193.00', '1193.00'], ['1193.00']]);
    const begge = await ydelser(soeg(bevilling({ a: '<bi:BevilgetYdelse><bi:Navn>sygedagpenge</bi:Navn><bi:Ydelse><bi:Klassifikation><bi:BrugervendtNoegle>32.30.04</bi:BrugervendtNoegle></bi:Klassifikation></bi:Ydelse></bi:BevilgetYdelse>' }), betaling({ a: '<oei:Egenskaber><oei:SamletBruttobeloeb>1193</oei:SamletBruttobeloeb></oei:Egenskaber>' }))); // prettier-ignore
    expect(antalI(begge.tekst)).toEqual(['bevillinger 1', 'effektueringer 1']);
    const ingen = await ydelser(soeg(bevilling(), betaling({ a: '<oei:Egenskaber><oei:SamletBruttobeloeb>1194</oei:SamletBruttobeloeb></oei:Egenskaber>' }))); // prettier-ignore
    expect(antalI(ingen.tekst)).toEqual([]);
  });

  test.each([
    ['an amount of its plan', '<bi:BevilgetYdelse><bi:OekonomiskEffektueringsplan><bi:Ydelsesbeloeb>1193.0</bi:Ydelsesbeloeb></bi:OekonomiskEffektueringsplan></bi:BevilgetYdelse>', 1],
    ['another amount', '<bi:BevilgetYdelse><bi:OekonomiskEffektueringsplan><bi:Ydelsesbeloeb>5</bi:Ydelsesbeloeb></bi:OekonomiskEffektueringsplan></bi:BevilgetYdelse>', 0],
    ['an interval of amounts', '<gd:LokalUdvidelseListe><bi:SoegBevilgetYdelseLokalUdvidelse><bi:YdelseBeloebInterval><go:FraBeloeb>1000</go:FraBeloeb><go:TilBeloeb>1193</go:TilBeloeb></bi:YdelseBeloebInterval></bi:SoegBevilgetYdelseLokalUdvidelse></gd:LokalUdvidelseListe>', 1],
    ['a ydelse nobody may see', '<bi:BevilgetYdelse><bi:Ydelse><bi:Klassifikation><bi:BrugervendtNoegle>85.02.02</bi:BrugervendtNoegle></bi:Klassifikation></bi:Ydelse></bi:BevilgetYdelse>', 0],
  ])('by %s', async (_navn, a, antal) => {
    expect(antalI((await ydelser(soeg(bevilling({ a })))).tekst)).toEqual(antal ? [`bevillinger ${String(antal)}`] : []);
  }); // prettier-ignore

  test('in an order of theirs', async () => {
    const orden = '<yi:Sortering><yi:BevillingSortering><yi:Element>Ydelsesnavn</yi:Element><yi:Retning>Stigende</yi:Retning><yi:Sekvens>1</yi:Sekvens></yi:BevillingSortering><yi:BevillingSortering><yi:Element>FuldtNavn</yi:Element><yi:Retning>Faldende</yi:Retning><yi:Sekvens>2</yi:Sekvens></yi:BevillingSortering></yi:Sortering>'; // prettier-ignore
    expect((await ydelser(`${soeg(bevilling())}${orden}`)).alle('BrugervendtNoegle')).toContain('B-1');
  });
});

describe('laes, list and soeg', () => {
  const enkelt = (p: string, operation: string, ...uuider: string[]) =>
    kald(
      p === 'bi' ? '/bevillingindeks/6' : p === 'oei' ? '/oekonomiskeffektueringindeks/6' : '/sagdokumentindeks/6',
      `${p}:${operation}`,
      uuider.map((id) => `<sd:UUIDIdentifikator>${id}</sd:UUIDIdentifikator>`).join(''),
      { sag: 'sag', si: 'sag', di: 'dokument', bi: 'bevillingindeks', oei: 'oekonomiskeffektueringindeks' }[p] ?? '',
    );

  test.each([
    ['sag', 'syg'],
    ['si', 'barsel'],
    ['di', 'brev'],
    ['bi', 'bevilling'],
    ['oei', 'betaling'],
  ])('%s: one is read, and one that is unknown or hidden is 44', async (p, navn) => {
    const id = ider[navn] ?? '';
    const laest = await enkelt(p, 'LaesInput', id);
    expect([laest.koder, laest.alle('UUIDIdentifikator')[0]]).toEqual([[20], id]);
    const skjult = (p === 'bi' ? ider['anden'] : p === 'di' ? ider['hemmeligt'] : ider['skjult']) ?? '';
    const svar = [await enkelt(p, 'LaesInput', skjult), await enkelt(p, 'LaesInput', randomUUID())];
    expect(svar.map(({ koder }) => koder)).toEqual([[44], [44]]);
    expect(svar[0]?.tekst.replaceAll(/urn:uuid:[^<]*/g, '')).toBe(svar[1]?.tekst.replaceAll(/urn:uuid:[^<]*/g, ''));
    const liste = await enkelt(p, 'ListInput', id, skjult);
    expect([liste.koder, [...liste.tekst.matchAll(/FiltreretOejebliksbillede>/g)].length]).toEqual([[20], 2]);
  });

  test('soeg answers ids, and an index that has none an empty list', async () => {
    const soeg = (titel: string) => kald('/sagdokumentindeks/6', 'sag:SoegInput', `<sag:AttributListe><sag:Egenskaber><sag:Titel>${titel}</sag:Titel></sag:Egenskaber></sag:AttributListe><sag:TilstandListe/><sag:RelationListe/>`, 'sag'); // prettier-ignore
    expect((await soeg('Sygedagpenge')).alle('UUIDIdentifikator').sort()).toEqual([ider['syg'], ider['ole']].sort());
    expect((await soeg('Findes ikke')).alle('UUIDIdentifikator')).toEqual([]);
  });
});

describe('the audit log', () => {
  test('has a row of every look-up, with whom was asked for, what was shown, and nothing sent in the criteria', async () => {
    const revision = aabnRevision(s.url);
    const { raekker } = await revision.under(async () => {
      await fremsoeg(udtryk(part(MAJA)), { 'x-formaal': 'opfoelgning' });
      await fremsoeg(`<sdi:SagUuid>${ider['skjult']}</sdi:SagUuid>`);
      await fremsoeg('');
      await fremsoeg(udtryk(sag()), { authorization: `Bearer ${await s.graf.token()}` });
    });
    expect(raekker.map(({ slags, afgoerelse, grund, antal, formaal }) => [slags, afgoerelse, grund, antal, formaal])).toEqual([
      ['soap.fremsoeg', 'VIST', null, 3, 'opfoelgning'],
      ['soap.fremsoeg', 'INTET', null, 0, 'systemopslag: SagDokumentIndeks fremsoeg'],
      ['soap.fremsoeg', 'AFVIST', 'BAD_USER_INPUT', 0, 'systemopslag: SagDokumentIndeks fremsoeg'],
      ['soap.fremsoeg', 'AFVIST', 'FORBIDDEN', 0, 'systemopslag: SagDokumentIndeks fremsoeg'],
    ]);
    expect(raekker[0]?.personer).toEqual([`cpr:${MAJA}`]);
    expect(raekker[0]?.objekter.sort()).toEqual([ider['syg'], ider['barsel'], ider['notat']].sort());
    expect(JSON.stringify(raekker.map(({ kriterier }) => kriterier))).not.toContain(MAJA);
    expect(await revision.verificer()).toMatchObject({ brud: [] });
    await revision.slut();
  }); // prettier-ignore
});
