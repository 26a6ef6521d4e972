/** KOMBIT's own sample clients, as they were recorded: their requests in their order, and what they demand of each answer. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { eksempel, medStandarder } from '../indexers/xml/hjaelp.ts';
import { soap, systemtoken, type Soapsvar } from '../support/soap.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';
import { fejlI, lavSkema } from './skema.ts';

let graf: Graf;
let token = '';
const slut: (() => Promise<unknown>)[] = [];
const system = randomUUID();
beforeAll(async () => {
  const database = await testDatabase();
  graf = await startGraf(database.url);
  token = await systemtoken(graf, system);
  slut.push(() => graf.stop(), database.slet);
});
afterAll(async () => {
  for (const en of slut) await en();
});

const STI: Record<string, string> = {
  sagdokumentindeks: '/sagdokumentindeks/6',
  ydelseindeks: '/ydelseindeks/6',
  bevillingindeks: '/bevillingindeks/6',
  oekonomiskeffektueringindeks: '/oekonomiskeffektueringindeks/6',
};
/** As each client sends it (soap-clients.md §1): SF1470 says 1.2 of a 1.1 envelope, and sends large bodies in chunks. */
const hovederFor = (fil: string, action: string) => ({
  authorization: `Bearer ${token}`,
  'content-type': fil.startsWith('sagdokument')
    ? 'application/soap+xml; charset=utf-8'
    : `application/soap+xml; action="${action}"; charset=UTF-8`,
  ...(fil.startsWith('sagdokument') ? { soapaction: `"${action}"` } : {}),
});

async function afspil(fil: string): Promise<Soapsvar> {
  const xml = eksempel(`${fil}.xml`);
  const action = /<Action[^>]*>([^<]*)</.exec(xml)?.[1] ?? '';
  const stykker = xml.match(/[\s\S]{1,4000}/g) ?? [];
  const krop = new ReadableStream({
    start: (c) => {
      for (const et of stykker) c.enqueue(new TextEncoder().encode(et));
      c.close();
    },
  });
  const svar = await soap(graf, STI[fil.split('-')[0] ?? ''] ?? '', krop, hovederFor(fil, action));
  expect(svar.status, svar.tekst).toBe(200);
  // What each client's own reader takes for the version it asked (soap-clients.md §1).
  expect(svar.type).toMatch(fil.startsWith('sagdokument') ? /^(text\/xml|application\/soap\+xml)\b/ : /^application\/soap\+xml\b/);
  expect(fejlI(await lavSkema(fil), svar.tekst)).toEqual([]);
  const transaktion = /TransactionUUID>([^<]*)</.exec(xml)?.[1];
  expect(svar.alle('TransactionUUID')).toEqual([transaktion]);
  expect(svar.alle('RelatesTo')).toEqual([/<MessageID[^>]*>([^<]*)</.exec(xml)?.[1]]);
  const version = fil.startsWith('sagdokument') ? 'http://schemas.xmlsoap.org/soap/envelope/' : 'http://www.w3.org/2003/05/soap-envelope';
  expect(svar.tekst.startsWith(`<s:Envelope xmlns:s="${version}">`)).toBe(true);
  return svar;
} // prettier-ignore

medStandarder('the clients', () =>
  describe.each([1, 2])('run for the %d. time', () => {
    test('SagDokument: fjern, importer, fremsoeg, fjern', async () => {
      await afspil('sagdokumentindeks-fjern');
      const importeret = await afspil('sagdokumentindeks-importer');
      expect([importeret.koder, importeret.alle('Type')]).toEqual([[20], ['Sag']]);
      const fundet = await afspil('sagdokumentindeks-fremsoeg');
      expect(fundet.koder).toEqual([20]);
      expect([fundet.alle('Element'), fundet.alle('Sagsnummer')]).toEqual([['sager'], ['2023-000123']]);
      const fjernet = await afspil('sagdokumentindeks-fjern');
      expect([fjernet.koder, fjernet.tekst.includes('UnikRetur')]).toEqual([[20], true]);
      const vaek = await afspil('sagdokumentindeks-fremsoeg');
      expect([vaek.koder, vaek.tekst.includes('Antal')]).toEqual([[20], false]);
    });

    test('Ydelse: fjern, fjern, importer, opdater, fremsoeg, fremsoegNOT, fjern, fjern', async () => {
      const ryd = async () => [
        ...(await afspil('bevillingindeks-fjern')).koder,
        ...(await afspil('oekonomiskeffektueringindeks-fjern')).koder,
      ];
      expect(await ryd()).toEqual([20, 20]);
      const importeret = await afspil('ydelseindeks-importer');
      expect([importeret.koder, importeret.alle('Type')]).toEqual([
        [20, 20],
        ['Bevilling', 'OekonomiskEffektuering'],
      ]);
      expect(importeret.alle('FejlbeskedTekst')).toEqual([]);
      expect((await afspil('ydelseindeks-opdater')).koder).toEqual([20, 20]);
      expect((await afspil('ydelseindeks-fremsoeg')).koder).toEqual([20]);
      expect((await afspil('ydelseindeks-fremsoeg-not')).koder).toEqual([20]);
      expect(await ryd()).toEqual([20, 20]);
    });
  }),
);
