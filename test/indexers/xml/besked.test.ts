import { describe, expect, test } from 'vitest';
import type { UkendtBesked } from '../../../indexers/xml/laes.ts';
import { EJER, eksempel, en, id, importer, laes, medStandarder, registrering, relation, rod, uuid } from './hjaelp.ts';

const BESKED = 'b0000000-0000-4000-8000-00000000000b';
const kuvert = (...beskeddata: string[]): string =>
  `<k:Haendelsesbesked xmlns:k="urn:oio:besked:kuvert:1.0"><k:BeskedId xmlns:sd="urn:oio:sagdok:3.0.0">${id(BESKED.toUpperCase())}</k:BeskedId>` +
  `<k:Beskedkuvert/>${beskeddata.map((data) => `<k:Beskeddata>${data}</k:Beskeddata>`).join('')}</k:Haendelsesbesked>`;
const kodet = (xml: string): string =>
  `<Base64 xmlns="urn:besked:kuvert:1.0">\n${Buffer.from(xml).toString('base64')}\n</Base64>`;
const enRegistrering = (lister: Parameters<typeof registrering>[0], kode?: string): string =>
  rod('sag:RegistreringBesked', id(uuid(1)) + registrering(lister, kode === undefined ? {} : { kode }));

const HELE = {
  attributter: '<sag:Egenskaber><sag:Titel>Sygedagpenge</sag:Titel></sag:Egenskaber>',
  relationer: relation('sag:Sagsaktoer', EJER, id(uuid(9))),
};
async function medUkendte(xml: string) {
  const ukendte: UkendtBesked[] = [];
  return { laest: await laes(xml, { ukendt: (besked) => ukendte.push(besked) }), ukendte };
}

describe('a Haendelsesbesked carries hændelser', () => {
  test.each([
    ['inline', (xml: string) => xml],
    ['as Base64', kodet],
    ['as text', (xml: string) => `<![CDATA[<?xml version="1.0"?>${xml}]]>`],
  ])('an operation %s: the same hændelse, with BeskedId as its id', async (_, pak) => {
    const operation = importer(registrering(HELE));
    const { operation: gjort, data } = await en(operation);
    expect(await laes(kuvert(pak(operation)))).toMatchObject([
      { operation: gjort, id: uuid(1), data, beskedId: BESKED },
    ]);
  });

  test('in a SOAP envelope of its own, and in ModtagBeskedInput inside another', async () => {
    const soap = (krop: string) =>
      `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><w:MessageID xmlns:w="http://www.w3.org/2005/08/addressing">urn:uuid:x</w:MessageID></e:Header><e:Body>${krop}</e:Body></e:Envelope>`;
    const push = `<m:ModtagBeskedInput xmlns:m="urn:oio:sts:1.0.0">${kuvert(kodet(soap(importer(registrering(HELE)))))}</m:ModtagBeskedInput>`;
    expect(await laes(soap(push))).toMatchObject([{ operation: 'importer', id: uuid(1), beskedId: BESKED }]);
  });

  test('the line is the one of the Base64, which is what stands in the file', async () => {
    const [haendelse] = await laes(`\n\n${kuvert(kodet(`\n\n\n\n${importer(registrering(HELE))}`))}`);
    expect(haendelse?.linje).toBe(3);
  });

  test('several Beskeddata are read in order', async () => {
    const [a, b] = await laes(kuvert(importer(registrering({})), kodet(rod('bi:FjernInput', id(uuid(2))))));
    expect([a?.operation, b?.operation]).toEqual(['importer', 'fjern']);
  });
});

describe('a RegistreringBesked is one registrering, not the object', () => {
  test.each([
    ['the whole, imported', HELE, 'Importeret', 'importer'],
    ['the whole, arisen', HELE, 'Opstaaet', 'importer'],
    ['no owner', { attributter: HELE.attributter }, 'Importeret', 'opdater'],
    ['no egenskaber', { relationer: HELE.relationer }, 'Importeret', 'opdater'],
    ['the whole, without saying what happened', HELE, 'Rettet', 'opdater'],
    ['an end', HELE, 'Slettet', 'slet'],
    ['a rest', {}, 'Passiveret', 'passiver'],
  ])('%s', async (_, lister, kode, operation) => {
    expect(await laes(kuvert(kodet(enRegistrering(lister, kode))))).toMatchObject([{ operation, id: uuid(1) }]);
  });
});

describe('content that is not ours is told of, and gives nothing', () => {
  test.each([
    ['another system’s element', '<x:Advis xmlns:x="urn:andet"/>', 'Advis'],
    ['another system’s element as Base64', kodet('<Advis xmlns="urn:andet"/>'), 'Base64'],
    ['a file that is not XML', kodet('%PDF-1.7'), 'Base64'],
    ['a question', rod('sdi:FremsoegSagDokumentIndeksInput', ''), 'FremsoegSagDokumentIndeksInput'],
    ['a kuvert inside the kuvert', kodet(kuvert(importer(registrering(HELE)))), 'Base64'],
    ['words', 'Hej', 'Beskeddata'],
  ])('%s', async (_, indhold, element) => {
    const { laest, ukendte } = await medUkendte(kuvert(indhold));
    expect(laest).toEqual([]);
    expect(ukendte).toEqual([{ beskedId: BESKED, element, linje: expect.any(Number) as number }]);
  });

  test('no Beskeddata at all is told of as well', async () => {
    const { laest, ukendte } = await medUkendte(kuvert());
    expect(laest).toEqual([]);
    expect(ukendte).toMatchObject([{ beskedId: BESKED, element: 'Beskeddata' }]);
  });

  test('one that is ours and broken is an error on the line of the Beskeddata', async () => {
    const brudt = importer(registrering(HELE)).replace('</sag:Titel>', '</sag:Titl>');
    await expect(laes(`\n${kuvert(kodet(brudt))}`)).rejects.toMatchObject({ regel: 'IKKE_VELFORMET', linje: 2 });
  });
});

medStandarder('Beskedfordeler’s own samples', () => {
  test.each([
    ['beskedkuvert-eksternTestBesked.xml', 'Beskeddata', '01157488-c45c-4fd2-b076-1de12effbf66'],
    ['beskedkuvert-restdelivery.xml', 'dfd', '248ce14c-a863-4fb5-9e6f-7df9ea850809'],
  ])('%s holds nothing of ours, and says what it holds', async (fil, element, beskedId) => {
    const { laest, ukendte } = await medUkendte(eksempel(fil));
    expect(laest).toEqual([]);
    expect(ukendte).toMatchObject([{ element, beskedId }]);
  });
});
