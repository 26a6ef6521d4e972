import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { forbind, type Sql } from '../../db/client.ts';
import { eksempel, medStandarder } from '../indexers/xml/hjaelp.ts';
import { konvolut, soap, systemtoken, TYPE } from '../support/soap.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';
import { fejlI, lavSkema } from './skema.ts';

let [graf, sql, token] = [] as unknown as [Graf, Sql, string];
const slut: (() => Promise<unknown>)[] = [];
const system = randomUUID();
beforeAll(async () => {
  const database = await testDatabase();
  graf = await startGraf(database.url);
  sql = forbind({ url: database.url, max: 1, applikation: 'test' });
  token = await systemtoken(graf, system);
  slut.push(() => graf.stop(), () => sql.end(), database.slet); // prettier-ignore
});
afterAll(async () => {
  for (const en of slut) await en();
});

const SDI = '/sagdokumentindeks/6';
const NS = `xmlns:sdi="urn:oio:sts:sagdok:sagdokumentindeks:6" xmlns:sag="urn:oio:sts:sagdok:sag:6" xmlns:si="urn:oio:sts:sagdok:sagindeks:6"
  xmlns:sd="urn:oio:sagdok:3.0.0" xmlns:gd="urn:oio:sts:generelledefinitioner:6"`;
const TID = (tid: string) => `<sd:FraTidspunkt><sd:TidsstempelDatoTid>${tid}</sd:TidsstempelDatoTid></sd:FraTidspunkt>`;

/** A sag as SF1470 has it; what a test speaks of is given. */
const sagXml = (id: string, { titel = 'Sag', cvr = '11111111', klasse = '32.30.04', tid = '2026-03-01T10:00:00+01:00', cpr = '7001620001' } = {}) => `
  <sdi:SagIndeks><sd:UUIDIdentifikator>${id}</sd:UUIDIdentifikator><sag:Registrering><sd:Tidspunkt>${tid}</sd:Tidspunkt><sd:LivscyklusKode>Importeret</sd:LivscyklusKode>
  <sag:AttributListe><sag:Egenskaber><sag:Virkning>${TID('2026-01-01T00:00:00+01:00')}</sag:Virkning><sag:Sagsnummer>S-9</sag:Sagsnummer><sag:Titel>${titel}</sag:Titel></sag:Egenskaber>
    <gd:LokalUdvidelseListe><si:SagIndeksEgenskaber><si:Foelsomhed>IKKE_FORTROLIGE_DATA</si:Foelsomhed></si:SagIndeksEgenskaber></gd:LokalUdvidelseListe></sag:AttributListe>
  <sag:TilstandListe/>
  <sag:RelationListe>
    <sag:Sagsaktoer><gd:Rolle><sd:UUIDIdentifikator>9e979b84-b846-4472-8622-58007dc63c7e</sd:UUIDIdentifikator></gd:Rolle><gd:ReferenceID><sd:URNIdentifikator>urn:oio:cvr-nr:${cvr}</sd:URNIdentifikator></gd:ReferenceID></sag:Sagsaktoer>
    ${klasse && `<sag:Sagsklasse><gd:Rolle><sd:UUIDIdentifikator>a86c6581-ec85-412d-a655-31a1f1d5b14f</sd:UUIDIdentifikator></gd:Rolle><gd:LokalUdvidelseListe><si:SagsklasseLokalUdvidelse><si:BrugervendtNoegle>${klasse}</si:BrugervendtNoegle></si:SagsklasseLokalUdvidelse></gd:LokalUdvidelseListe></sag:Sagsklasse>`}
    <sag:Sagspart><gd:Rolle><sd:UUIDIdentifikator>d839f26a-d4d1-4441-b2d6-3dbbb12a9404</sd:UUIDIdentifikator></gd:Rolle><gd:ReferenceID><sd:URNIdentifikator>urn:oio:cpr-nr:${cpr}</sd:URNIdentifikator></gd:ReferenceID></sag:Sagspart>
  </sag:RelationListe></sag:Registrering></sdi:SagIndeks>`; // prettier-ignore
const importer = (...sager: string[]) => `<sdi:ImporterSagDokumentIndeksInput ${NS}>${sager.join('')}</sdi:ImporterSagDokumentIndeksInput>`; // prettier-ignore
const wsa = (id: string) => `<a:MessageID xmlns:a="http://www.w3.org/2005/08/addressing">${id}</a:MessageID>`;

const send = (krop: string, hoveder: Record<string, string> = {}, sti = SDI) =>
  soap(graf, sti, krop, { authorization: `Bearer ${token}`, 'content-type': TYPE['1.2'], ...hoveder });
const titler = async (id: string) =>
  (await sql`select distinct titel from sag where id = ${id}`).map((r) => r['titel'] as string);

describe('what is written', () => {
  test('one UnikRetur per object, in order, each with its own status: part of a call may fail', async () => {
    const [god, fremmed, mangler] = [randomUUID(), randomUUID(), randomUUID()];
    const svar = await send(konvolut(importer(sagXml(god), sagXml(fremmed, { cvr: '22222222' }), sagXml(mangler, { klasse: '' }), sagXml('ikke-et-uuid')))); // prettier-ignore
    expect(fejlI(await lavSkema('sagdokumentindeks'), svar.tekst)).toEqual([]);
    expect([svar.koder, svar.alle('UUIDIdentifikator')]).toEqual([[20, 40, 20, 40], [god, fremmed, mangler, '00000000-0000-0000-0000-000000000000']]); // prettier-ignore
    const [ejer, karantaene, uuid] = svar.alle('FejlbeskedTekst');
    expect(ejer).toMatch(/^EJER_IKKE_DIN: /);
    expect(karantaene).toMatch(/^KARANTAENE: .*PRIMAERKLASSE_MANGLER/);
    expect(uuid).toMatch(/^UGYLDIG: subject/);
    expect([await titler(god), await titler(fremmed), await titler(mangler)]).toEqual([['Sag'], [], []]);
  });

  test('the same message again is harmless; the same MessageID for something else is refused', async () => {
    const id = randomUUID();
    const hoved = wsa(`urn:uuid:${randomUUID()}`);
    const krop = konvolut(importer(sagXml(id)), '1.1', hoved);
    const svar = [await send(krop), await send(krop), await send(konvolut(importer(sagXml(id, { titel: 'Anden' })), '1.1', hoved))]; // prettier-ignore
    expect(svar.map(({ koder }) => koder)).toEqual([[20], [20], [40]]);
    expect(svar[2]?.alle('FejlbeskedTekst')[0]).toMatch(/^ID_GENBRUGT/);
    const [log] = await sql`select count(*)::int as antal, min(besked_id) as besked from registrering where objekt_id = ${id}`; // prettier-ignore
    expect(log).toEqual({ antal: 1, besked: `${system}:${/MessageID[^>]*>([^<]*)/.exec(hoved)?.[1]}/${id}` });
  });

  test('what is sent without a MessageID is known by what it says', async () => {
    const id = randomUUID();
    for (const titel of ['Første', 'Første', 'Anden']) await send(konvolut(importer(sagXml(id, { titel, tid: titel === 'Anden' ? '2026-04-01T00:00:00Z' : '2026-03-01T00:00:00Z' })))); // prettier-ignore
    const [{ antal } = {}] = await sql`select count(*)::int as antal from registrering where objekt_id = ${id}`;
    expect([antal, await titler(id)]).toEqual([2, ['Anden']]);
  });

  test('several registreringer of one object are one UnikRetur, and a large MessageID is no hindrance', async () => {
    const id = randomUUID();
    const to = sagXml(id).replace('</sdi:SagIndeks>', `${/<sag:Registrering>[\s\S]*<\/sag:Registrering>/.exec(sagXml(id, { titel: 'Senere', tid: '2026-05-01T00:00:00Z' }))?.[0]}</sdi:SagIndeks>`); // prettier-ignore
    const svar = await send(konvolut(importer(to), '1.2', wsa('x'.repeat(400))));
    expect([svar.koder, await titler(id)]).toEqual([[20], ['Senere']]);
  });

  test('a warning is told beside the status', async () => {
    const id = randomUUID();
    const opdater = `<sdi:OpdaterSagDokumentIndeksInput ${NS}><sdi:OpdaterSagIndeks><sd:UUIDIdentifikator>${id}</sd:UUIDIdentifikator><sdi:Tidspunkt>2026-03-02T00:00:00Z</sdi:Tidspunkt></sdi:OpdaterSagIndeks></sdi:OpdaterSagDokumentIndeksInput>`; // prettier-ignore
    const svar = await send(konvolut(opdater));
    expect(fejlI(await lavSkema('sagdokumentindeks'), svar.tekst)).toEqual([]);
    expect([svar.koder, svar.alle('FejlbeskedTekst')]).toEqual([[20], []]);
    expect(svar.alle('DetaljeretFejlbesked')[0]).toMatch(/^AFVENTER_IMPORT/);
  });

  test('a fjern that finds what it removes: those of the system’s own that it may look up, and no other', async () => {
    const [mine, andres] = [randomUUID(), randomUUID()];
    const anden = randomUUID();
    await send(konvolut(importer(sagXml(mine, { titel: 'Kasseres' }))));
    await send(konvolut(importer(sagXml(andres, { titel: 'Kasseres' }))), { authorization: `Bearer ${await systemtoken(graf, anden)}` }); // prettier-ignore
    const led = `<sdi:SoegSag><sag:AttributListe><sag:Egenskaber><sag:Titel>Kasseres</sag:Titel></sag:Egenskaber></sag:AttributListe><sag:TilstandListe/><sag:RelationListe/></sdi:SoegSag>`; // prettier-ignore
    const krop = (indhold: string) => konvolut(`<sdi:FjernSagDokumentIndeksInput ${NS}>${indhold}</sdi:FjernSagDokumentIndeksInput>`); // prettier-ignore
    const svar = await send(krop(`<sdi:SoegUdtryk>${led}</sdi:SoegUdtryk>`));
    expect(fejlI(await lavSkema('sagdokumentindeks'), svar.tekst)).toEqual([]);
    expect(new Map(svar.alle('UUIDIdentifikator').map((id, nr) => [id, svar.koder[nr]]))).toEqual(new Map([[mine, 20], [andres, 40]])); // prettier-ignore
    expect([await titler(mine), await titler(andres)]).toEqual([[], ['Kasseres']]);
    const blind = await systemtoken(graf, system, { privilegier: ['INDEKS_SKRIV'] });
    expect((await send(krop(`<sdi:SoegUdtryk>${led}</sdi:SoegUdtryk>`), { authorization: `Bearer ${blind}` })).alle('Kode')).toEqual(['FORBIDDEN']); // prettier-ignore
    expect((await send(krop(''))).koder).toEqual([20]);
  });

  test('kasser takes out exactly what it lists', async () => {
    const id = randomUUID();
    await send(konvolut(importer(sagXml(id))));
    const registrering = `<sag:Registrering><sd:Tidspunkt>2026-03-03T00:00:00Z</sd:Tidspunkt><sag:AttributListe><sag:Egenskaber><sag:Virkning>${TID('2026-01-01T00:00:00+01:00')}</sag:Virkning><sag:Titel>Sag</sag:Titel></sag:Egenskaber></sag:AttributListe><sag:TilstandListe/><sag:RelationListe/></sag:Registrering>`; // prettier-ignore
    const svar = await send(konvolut(`<si:KasserInput ${NS}><si:Kasser><sag:ObjektType><sd:UUIDIdentifikator>${id}</sd:UUIDIdentifikator></sag:ObjektType>${registrering}</si:Kasser></si:KasserInput>`)); // prettier-ignore
    expect(fejlI(await lavSkema('sag'), svar.tekst)).toEqual([]);
    expect([svar.koder, await titler(id)]).toEqual([[20], [null]]);
  });

  test('nothing asked is nothing done', async () => {
    const svar = await send(konvolut(importer()));
    expect([svar.koder, fejlI(await lavSkema('sagdokumentindeks'), svar.tekst)]).toEqual([[20], []]);
  });

  test('a system that may not write is told so, and nothing is written', async () => {
    const id = randomUUID();
    const laeser = await systemtoken(graf, system, { privilegier: ['INDEKS_OPSLAG'] });
    const svar = await send(konvolut(importer(sagXml(id)), '1.1'), { authorization: `Bearer ${laeser}` });
    expect([svar.status, svar.alle('faultcode'), svar.alle('Kode'), await titler(id)]).toEqual([500, ['s:Client'], ['FORBIDDEN'], []]); // prettier-ignore
  });
});

describe('what is no call is a fault in the version asked, without stored or sent data', () => {
  const fjern = `<sdi:FjernSagDokumentIndeksInput ${NS}/>`;
  test.each([
    ['not XML', 'nej', 500, 'IKKE_VELFORMET'],
    ['XML that stops', konvolut(importer(sagXml(randomUUID()))).slice(0, -30), 400, 'IKKE_VELFORMET'],
    ['a DOCTYPE', `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${konvolut(fjern)}`, 500, 'DOCTYPE'],
    ['no envelope', fjern, 500, 'SOAP_VERSION'],
    ['an envelope of another version', konvolut(fjern).replace('2003/05/soap-envelope', '2001/12/soap-envelope'), 500, 'SOAP_VERSION'],
    ['an empty Body', konvolut(''), 400, 'INGEN_OPERATION'],
    ['two operations', konvolut(`${fjern}${fjern}`, '1.1'), 500, 'UKENDT_ELEMENT'],
    ['an operation nobody knows', konvolut('<x xmlns="urn:andet"/>'), 400, 'UKENDT_ROD'],
    ['an operation of another address', konvolut('<bi:FjernInput xmlns:bi="urn:oio:sts:ydelse:bevillingindeks:6"/>'), 400, 'OPERATION'],
    ['an operation the index has not', konvolut(`<sag:OpretInput ${NS}/>`), 400, 'OPERATION'],
    ['an object where none belongs', konvolut(importer('<sdi:Andet/>')), 400, 'UKENDT_ELEMENT'],
    ['a header that must be understood and is not', konvolut(fjern, '1.1', '<t:Transaktion xmlns:t="urn:t" s:mustUnderstand="1"/>'), 500, 'SKAL_FORSTAAS'],
    ['the same in 1.2', konvolut(fjern, '1.2', '<t:Transaktion xmlns:t="urn:t" s:mustUnderstand="true"/>'), 400, 'SKAL_FORSTAAS'],
  ])('%s', async (_navn, krop, status, kode) => {
    const svar = await send(krop);
    expect([svar.status, svar.alle('Kode')], svar.tekst).toEqual([status, [kode]]);
    const ny = status === 400;
    expect(svar.tekst.startsWith(`<s:Envelope xmlns:s="http://${ny ? 'www.w3.org/2003/05/soap-envelope' : 'schemas.xmlsoap.org/soap/envelope/'}">`)).toBe(true);
    expect(svar.type).toBe(ny ? 'application/soap+xml; charset=utf-8' : 'text/xml; charset=utf-8');
    expect(svar.tekst).not.toMatch(/passwd|7001620001|\bat \//);
  }); // prettier-ignore

  test('a header for somebody else, and the security header whose token was exchanged in front, are passed over', async () => {
    const wsse = '<w:Security xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd" s:mustUnderstand="1"><w:T>x</w:T></w:Security>'; // prettier-ignore
    const anden = '<t:T xmlns:t="urn:t" s:mustUnderstand="1" s:actor="urn:en-anden"/>';
    expect((await send(konvolut(fjern, '1.1', wsse + anden))).koder).toEqual([20]);
  });

  test('a message that broke off wrote nothing, and what went before in it neither', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    const krop = konvolut(importer(sagXml(a), sagXml(b)));
    expect((await send(krop.slice(0, krop.indexOf(b) + 200))).status).toBe(400);
    expect([await titler(a), await titler(b)]).toEqual([[], []]);
  });

  test('a number in what was refused stands in no answer and no log line', async () => {
    await send(konvolut(importer(sagXml('urn:oio:cpr-nr:7001620001'))));
    await send(konvolut(importer('<sdi:Andet>7001620001</sdi:Andet>')));
    expect(graf.log.join('')).not.toContain('7001620001');
  });

  test('a body past the limit is refused', async () => {
    const svar = await send(`<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><!--${'x'.repeat(1 << 20)}-->${' '.repeat(33 << 20)}`); // prettier-ignore
    expect([413, 400]).toContain(svar.status);
  });

  test.each([
    ['no token', { authorization: '' }, 401],
    ['a token that is none', { authorization: 'Bearer x.y.z' }, 401],
    ['another content type', { 'content-type': 'application/json' }, 415],
    ['another charset', { 'content-type': 'text/xml; charset=iso-8859-1' }, 415],
    ['attachments', { 'content-type': 'multipart/related; boundary=x' }, 415],
  ])('%s', async (_navn, hoveder, status) => {
    expect((await send(konvolut(fjern), hoveder)).status).toBe(status);
  });

  test('the addresses are for POST', async () => {
    for (const sti of [SDI, '/ydelseindeks/6', '/bevillingindeks/6', '/oekonomiskeffektueringindeks/6']) {
      const svar = await fetch(graf.url + sti);
      expect([svar.status, svar.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });
});

medStandarder('the constructed example', () => {
  test('a sag with its dokument, in one call', async () => {
    const svar = await send(eksempel('konstrueret/sdi-importer-soap.xml'));
    expect(fejlI(await lavSkema('sagdokumentindeks'), svar.tekst)).toEqual([]);
    expect([svar.koder.length > 1, svar.alle('Type').sort()]).toEqual([true, ['Dokument', 'Sag']]);
  });
});
