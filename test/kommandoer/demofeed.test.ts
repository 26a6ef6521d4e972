import { expect, test } from 'vitest';
import { korsbaek } from '../../indexers/kilder/demo/korsbaek.ts';
import { findSystem } from '../../indexers/kilder/systemer/katalog.ts';
import { OBJEKTER_I_XML, slagsOf, somHaendelsesbesked, somOperationer } from '../../kommandoer/demofeed/xml.ts';
import { laes, medStandarder } from '../indexers/xml/hjaelp.ts';
import { fejlI, lavSkema } from '../soap/skema.ts';

const iXml = [...korsbaek(150)].filter((en) => OBJEKTER_I_XML.has(slagsOf(en)[0]) && ['soap', 'amqp'].includes(findSystem(en.source.slice(9))?.feed ?? '')); // prettier-ignore

medStandarder('the XML of the demo’s systems', () =>
  test('is valid by the XSDs', async () => {
    const skemaer = { sdi: await lavSkema('sagdokumentindeks'), yi: await lavSkema('ydelseindeks') };
    expect(new Set(iXml.map((en) => slagsOf(en).join('.'))).size).toBeGreaterThan(7);
    for (const operation of somOperationer(iXml)) {
      const skema = skemaer[operation.startsWith('<sdi:') ? 'sdi' : 'yi'];
      expect(fejlI(skema, `<s:Body>${operation}</s:Body>`)).toEqual([]);
    }
  }),
);

test('and in a Haendelsesbesked it says what was to be said', async () => {
  const importere = iXml.filter((en) => slagsOf(en).join('.') === 'sag.importer').slice(0, 40);
  expect(importere.length).toBeGreaterThan(20);
  for (const en of importere) {
    const [operation = ''] = somOperationer([en]);
    const [laest] = await laes(somHaendelsesbesked(operation, en, '11111111'));
    expect([laest?.id, laest?.beskedId, Date.parse(laest?.tidspunkt ?? '')]).toEqual([en.subject, en.id, Date.parse(en.time)]); // prettier-ignore
    for (const [navn, elementer] of Object.entries(en.data)) {
      const fundne = laest?.data[navn] as Record<string, unknown>[];
      for (const [nr, { fra: _fra, til: _til, ...felter }] of (elementer as Record<string, unknown>[]).entries()) {
        const { oprettet: _oprettet, cvr: _cvr, ...ord } = felter; // written another way, or with the Ejer only
        expect(fundne[nr]).toMatchObject(ord);
      }
    }
  }
});
