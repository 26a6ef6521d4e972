import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { loadConfig } from '../../config.ts';
import { testDatabase } from '../support/database.ts';
import { eksempel, medStandarder } from '../indexers/xml/hjaelp.ts';
import { soap, TYPE } from '../support/soap.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

let [graf, sql] = [] as unknown as [Graf, Sql];
const [system, toKommuner, udenAftale] = [randomUUID(), randomUUID(), randomUUID()];
const slut: (() => Promise<unknown>)[] = [];
let url = '';
const proxy = {
  header: 'x-ssl-client-subject',
  systemer: { 'CN=KSD,O=Leverandør': system, 'CN=To': toKommuner, 'CN=Uden': udenAftale },
  adresser: ['127.0.0.1', '::1'],
};
beforeAll(async () => {
  const database = await testDatabase();
  url = database.url;
  sql = forbind({ url, max: 1, applikation: 'test' });
  const aftale = (hvem: string, kommune: string, status = 'GODKENDT') =>
    sql`insert into serviceaftale ${sql({ system: hvem, kommune, rettigheder: ['INDEKS_SKRIV', 'INDEKS_OPSLAG'], kle: ['32.*'], niveau: 4, status, anmodet: '2026-01-01T00:00:00Z' })}`; // prettier-ignore
  await aftale(system, '11111111');
  await aftale(system, '22222222', 'OPHOERT');
  await aftale(toKommuner, '11111111');
  await aftale(toKommuner, '22222222');
  graf = await startGraf(url, { betroetProxy: proxy });
  slut.push(() => graf.stop(), () => sql.end(), database.slet); // prettier-ignore
});
afterAll(async () => {
  for (const en of slut) await en();
});

const kald = (hoveder: Record<string, string>, paa: Pick<Graf, 'url'> = graf) =>
  soap(paa, '/sagdokumentindeks/6', eksempel('sagdokumentindeks-importer.xml'), { 'content-type': TYPE['1.1'], ...hoveder }); // prettier-ignore

medStandarder('a client certificate, as the trusted proxy tells of it', () => {
  test('is the system it is listed as, with the rights of its serviceaftale', async () => {
    const svar = await kald({ 'x-ssl-client-subject': 'CN=KSD,O=Leverandør' });
    expect([svar.status, svar.koder], svar.tekst).toEqual([200, [20]]);
    const [{ ejersystem } = {}] = await sql`select ejersystem from objekt where slags = 'sag'`;
    expect(ejersystem).toBe(system);
  });

  test.each([
    ['a subject that is not listed', { 'x-ssl-client-subject': 'CN=Ukendt' }],
    ['a name every object has', { 'x-ssl-client-subject': 'constructor' }],
    ['no header', {}],
    ['a system without an aftale', { 'x-ssl-client-subject': 'CN=Uden' }],
    ['a system with several kommuner, and nobody says which', { 'x-ssl-client-subject': 'CN=To' }],
    ['a token that is none, beside a certificate', { 'x-ssl-client-subject': 'CN=To', authorization: 'Bearer x.y.z' }],
  ])('%s: 401', async (_navn, hoveder) => {
    expect((await kald(hoveder as Record<string, string>)).status).toBe(401);
  });

  test('the header twice is nobody: one of them may be the caller’s own', async () => {
    const { port } = new URL(graf.url);
    const linjer = ['POST /sagdokumentindeks/6 HTTP/1.1', 'Host: localhost', 'Content-Type: text/xml', 'Content-Length: 1', 'Connection: close', 'X-Ssl-Client-Subject: CN=KSD,O=Leverand\u00f8r', 'X-Ssl-Client-Subject: CN=KSD,O=Leverand\u00f8r', '', 'x']; // prettier-ignore
    const svar = await new Promise<string>((klar, fejl) => {
      const stik = connect(Number(port), '127.0.0.1', () => stik.write(Buffer.from(linjer.join('\r\n'), 'latin1')));
      let tekst = '';
      stik.on('data', (d) => (tekst += d.toString())).on('end', () => klar(tekst)).on('error', fejl);
    }); // prettier-ignore
    expect(svar).toMatch(/^HTTP\/1.1 401/);
  });

  test('without a trusted proxy – or from another address than its – the header means nothing', async () => {
    for (const betroetProxy of [undefined, { ...proxy, adresser: ['192.0.2.1'] }]) {
      const anden = await startGraf(url, betroetProxy ? { betroetProxy } : {});
      expect((await kald({ 'x-ssl-client-subject': 'CN=To' }, anden)).status).toBe(401);
      await anden.stop();
    }
  });

  test('which kommune it is for is told by the proxy’s other header, among those it has an aftale with', async () => {
    const anden = await startGraf(url, { betroetProxy: { ...proxy, cvrHeader: 'x-kommune' } });
    const fra = (kommune: string) => kald({ 'x-ssl-client-subject': 'CN=To', 'x-kommune': kommune }, anden);
    expect((await fra('nej')).status).toBe(401);
    expect((await fra('33333333')).alle('Kode')).toEqual(['FORBIDDEN']);
    expect((await fra('22222222')).alle('FejlbeskedTekst')[0]).toMatch(/^EJER_IKKE_DIN/);
    expect((await fra('11111111')).alle('FejlbeskedTekst')[0]).toMatch(/^MASTER_KONFLIKT/);
    await anden.stop();
  });
});

test('BETROET_PROXY: this machine is the proxy unless others are named; what is no address stops the start', () => {
  const laes = (vaerdi: object) => loadConfig({ BETROET_PROXY: JSON.stringify(vaerdi) }).betroetProxy;
  const en = { header: 'X-Subject', systemer: { 'CN=a': system } };
  expect(laes(en)).toEqual({ ...en, header: 'x-subject', adresser: ['127.0.0.1', '::1'] });
  expect(() => laes({ ...en, adresser: ['proxy'] })).toThrow(/BETROET_PROXY/);
});
