import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../config.ts';
import { forbind, type Sql } from '../../db/client.ts';
import { testDatabase } from '../support/database.ts';
import { eksempel, medStandarder, STANDARDER } from '../indexers/xml/hjaelp.ts';
import { konvolut, soap, TYPE } from '../support/soap.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';
import { fejlI, lavSkema } from './skema.ts';

const KSD = 'ba537e12-8b0c-44b1-9de7-f75803a4e091'; // whose the constructed message is
const TEST = 'cf12c051-39ce-4066-ba11-704b46fa23c4'; // whose KOMBIT's test message is
const fordeler = randomUUID();
let [graf, sql, token] = [] as unknown as [Graf, Sql, string];
const slut: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const database = await testDatabase();
  sql = forbind({ url: database.url, max: 1, applikation: 'test' });
  const beskedfordelere = [{ afsender: fordeler, systemer: [KSD.toUpperCase(), TEST], kommuner: ['11111111', '99999999'] }];
  graf = await startGraf(database.url, { beskedfordelere });
  token = await graf.token([], { sub: fordeler, azp: fordeler });
  slut.push(() => graf.stop(), () => sql.end(), database.slet);
}); // prettier-ignore
afterAll(async () => {
  for (const en of slut) await en();
});

const send = async (krop: string, hoveder: Record<string, string> = {}) => {
  const svar = await soap(graf, '/modtagbesked', krop, { authorization: `Bearer ${token}`, 'content-type': TYPE['1.1'], ...hoveder }); // prettier-ignore
  if (svar.status === 200) {
    const iKonvolut = svar.tekst.startsWith('<s:Envelope') ? svar.tekst : `<s:Body>${svar.tekst}</s:Body>`;
    expect(fejlI(await lavSkema('modtagbesked'), iKonvolut), svar.tekst).toEqual([]);
  }
  return svar;
};
const renset = (xml: string) => xml.replace(/<\?xml[^>]*\?>/, '').replaceAll(/<!--[\s\S]*?-->/g, '');
const input = (xml: string) => `<ModtagBeskedInput xmlns="urn:oio:sts:1.0.0">${renset(xml)}</ModtagBeskedInput>`;
const hvisDer = (navn: string) => (existsSync(STANDARDER) ? eksempel(navn) : '');
const sagsbesked = hvisDer('konstrueret/beskedkuvert-sag.xml');
const SAG = /"?([0-9a-f-]{36})"?/.exec(
  /<bk:ObjektId>\s*<sd:UUIDIdentifikator>([^<]*)/.exec(sagsbesked)?.[1] ?? '',
)?.[1];
const personbesked = hvisDer('beskedkuvert-eksternTestBesked.xml');
const sager = async () => (await sql`select o.id, o.ejersystem, o.livscyklus from objekt o where o.slags = 'sag'`).map((r) => ({ ...r })); // prettier-ignore

medStandarder('POST /modtagbesked', () => {
  test('takes in what a message carries in Base64, as its sender’s, once', async () => {
    const svar = await send(input(sagsbesked));
    expect([svar.status, svar.koder, svar.alle('FejlbeskedTekst')], svar.tekst).toEqual([200, [20], []]);
    expect(await sager()).toEqual([{ id: SAG, ejersystem: KSD, livscyklus: 'aktiv' }]);
    expect((await send(input(sagsbesked))).koder).toEqual([20]);
    const [{ antal } = {}] = await sql`select count(*)::int as antal from registrering where objekt_id = ${SAG ?? ''}`;
    expect(antal).toBe(1);
  });

  test('is answered in an envelope where it came in one', async () => {
    const svar = await send(konvolut(input(sagsbesked), '1.2'), { 'content-type': TYPE['1.2'] });
    expect([svar.koder, svar.type]).toEqual([[20], 'application/soap+xml; charset=utf-8']);
    expect(svar.tekst).toMatch(/^<s:Envelope/);
  });

  test('a message about a person is an advis on them, for each authority that may have it', async () => {
    const svar = await send(input(personbesked));
    expect([svar.koder, svar.alle('FejlbeskedTekst')], svar.tekst).toEqual([[20], []]);
    const adviser = await sql`select a.titel, a.ejer_cvr, a.kle, a.foelsomhed, r.vaerdi, o.ejersystem
      from advis a join objekt o on o.id = a.id join relation r on r.id = a.id and r.art = 'part'`;
    expect(adviser.map((r) => ({ ...r }))).toEqual([
      { titel: 'Fødsel', ejer_cvr: '99999999', kle: '32.01.01', foelsomhed: 2, vaerdi: '1234567890', ejersystem: TEST },
    ]);
    expect((await send(input(personbesked))).koder).toEqual([20]);
    expect((await sql`select from advis`).length).toBe(1);
  });

  test('what such a message lacks to be judged by, it is kept in quarantine for', async () => {
    const uden = personbesked.replace(/<ns2:OpgaveEmne>[\s\S]*<\/ns2:OpgaveEmne>/, '').replace('01157488', '02157488');
    const svar = await send(input(uden));
    expect(svar.koder).toEqual([20]);
    expect(svar.alle('FejlbeskedTekst')[0]).toMatch(/KARANTAENE.*PRIMAERKLASSE_MANGLER/);
    expect(await sql`select cvr, kode from karantaene`.then((r) => r.map((en) => ({ ...en })))).toEqual([{ cvr: '99999999', kode: 'PRIMAERKLASSE_MANGLER' }]); // prettier-ignore
  });

  test.each([
    ['another authority', 'urn:oio:cvr-nr:22222222'],
    ['somebody who is no authority', 'urn:oio:andet:11111111'],
    ['nobody, where one is named', ''],
  ])('a message for %s is none of ours: nothing is kept', async (_navn, modtager) => {
    const andet = sagsbesked
      .replace(/(<bk:TilladtModtager>\s*<sd:URNIdentifikator>)[^<]*/, `$1${modtager}`)
      .replace('01157488', '03157488');
    const svar = await send(input(andet));
    expect([svar.koder, svar.alle('FejlbeskedTekst')[0]?.slice(0, 12)]).toEqual([[20], 'IKKE_TILLADT']);
    expect(await sql`select from indbakke where besked_id like '%03157488%'`).toEqual([]);
  });

  test('a message for one authority writes for no other, whoever brings it', async () => {
    const andet = sagsbesked
      .replace(/(<bk:TilladtModtager>\s*<sd:URNIdentifikator>)[^<]*/, '$1urn:oio:cvr-nr:99999999')
      .replace('01157488', '04157488');
    const svar = await send(input(andet));
    expect([svar.koder, svar.alle('FejlbeskedTekst')[0]?.slice(0, 13)]).toEqual([[40], 'EJER_IKKE_DIN']);
  });

  test('a sender the deliverer may not speak for is refused', async () => {
    const svar = await send(input(sagsbesked.replace(KSD, randomUUID())));
    expect([svar.koder, svar.alle('FejlbeskedTekst')[0]?.slice(0, 15)]).toEqual([[40], 'AFSENDER_UKENDT']);
  });

  test('content the index does not know is named, and delivered', async () => {
    const fremmed = eksempel('beskedkuvert-restdelivery.xml').replace('</ns2:Beskedtype>', `</ns2:Beskedtype><ns2:BeskedAnsvarligAktoer><UUIDIdentifikator>${KSD}</UUIDIdentifikator></ns2:BeskedAnsvarligAktoer>`); // prettier-ignore
    const svar = await send(renset(fremmed));
    expect([svar.koder, svar.alle('FejlbeskedTekst')]).toEqual([[20], ['UKENDT_BESKED: dfd']]);
  });

  test.each([
    ['no token', 'authorization', '', 401],
    ['a caller that is no deliverer', 'authorization', 'skriver', 403],
    ['another content type', 'content-type', 'application/json', 415],
  ])('%s is refused', async (_navn, hoved, vaerdi, status) => {
    const bearer = vaerdi === 'skriver' ? `Bearer ${await graf.skrivetoken(KSD)}` : vaerdi;
    expect((await send(input(sagsbesked), { [hoved]: bearer })).status).toBe(status);
  });

  test.each([
    ['XML that stops', input(sagsbesked).slice(0, -40)],
    ['a DOCTYPE', `<!DOCTYPE a>${input(sagsbesked)}`],
    ['another document', '<a/>'],
    ['no message', '<ModtagBeskedInput xmlns="urn:oio:sts:1.0.0"/>'],
    ['content that is broken', input(sagsbesked.replace(/(<Base64[^>]*>)[^<]*/, `$1${Buffer.from('<sag:RegistreringBesked xmlns:sag="urn:oio:sts:sagdok:sag:6">').toString('base64')}`))], // prettier-ignore
  ])('%s is told, with nothing that was sent', async (_navn, krop) => {
    const svar = await send(krop);
    expect([svar.status, svar.koder]).toEqual([400, [40]]);
    expect(svar.tekst).not.toContain('0123456789');
  });

  test('no number reaches a log line', () => {
    expect(graf.log.join('')).not.toMatch(/1234567890|2512484916|0123456789/);
  });
});

test('BESKEDFORDELER: who may bring what, or the start stops', () => {
  const laes = (vaerdi: unknown) => loadConfig({ BESKEDFORDELER: JSON.stringify(vaerdi) }).beskedfordelere;
  expect(laes([{ afsender: fordeler, systemer: [KSD], kommuner: ['11111111'] }])).toHaveLength(1);
  expect(loadConfig({}).beskedfordelere).toBeUndefined();
  for (const galt of [[], [{ afsender: fordeler, systemer: [], kommuner: ['11111111'] }], [{ afsender: 'x', systemer: [KSD], kommuner: ['1'] }]])
    expect(() => laes(galt)).toThrow(/BESKEDFORDELER/);
}); // prettier-ignore
