import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, test } from 'vitest';
import { ALT_SAGDOKUMENT, ALT_YDELSE } from './alle-felter.ts';
import { laes, medStandarder, STANDARDER, uuid } from './hjaelp.ts';

const v = {
  fra: '2026-01-01T00:00:00+01:00',
  til: '2026-06-01T00:00:00+02:00',
  aktoer: { reference: uuid(91), type: 'ItSystem' },
  note: 'derfor',
};
const r = (n: number) => ({ ...v, rolle: uuid(n), type: uuid(92), indeks: '7', reference: uuid(93) });
const uden = (n: number) => ({ rolle: uuid(n), type: uuid(92), indeks: '3', reference: uuid(93) });
const offentlighedUndtaget = { titelAlternativ: 'Skjult', hjemmel: '§ 30' };
const navn = { brugervendtNoegle: 'N1', navn: 'Et navn' };
const ramme = { note: 'hele', stsTidspunkt: '2026-01-02T03:04:06Z' };
const soegeord = [{ soegeordIdentifikator: 's1', beskrivelse: 'ord', soegeordKategori: 'emne' }];

describe('every element of the version 6 schemas is found again in the event', () => {
  test('sag', async () => {
    const [sag] = await laes(ALT_SAGDOKUMENT);
    expect(sag).toMatchObject({
      objekt: 'sag',
      id: 'abcdef00-0000-4000-8000-000000000001',
      tidspunkt: '2026-01-02T03:04:05',
      bruger: 'urn:oio:kmd:sag:RACFID:WX-YZABC',
      udenNotifikation: true,
    });
    expect(sag?.data).toStrictEqual({
      ...ramme,
      udenNotifikation: true,
      egenskaber: [
        {
          ...v,
          brugervendtNoegle: '2026-1',
          afleveretIndikator: true,
          beskrivelse: 'To\nlinjer',
          hjemmelSpecifikation: 'SEL',
          kassationskode: 'B',
          offentlighedUndtaget,
          principielIndikator: false,
          sagsnummer: '2026-1',
          titel: 'Åben & <klar>',
        },
      ],
      indeks: [
        {
          ...v,
          sagsstatus: 'i gang',
          sagskategori: 'Emnesag',
          foelsomhed: 'VIP_SAGER',
          lokation: 'Arkivet',
          oprettet: '2026-01-01T08:00:00Z',
        },
      ],
      senestAendretTidspunkt: '2026-01-02T00:00:00Z',
      fremdrift: [{ ...v, status: 'Oplyst' }],
      aktoerer: [{ ...r(1), brugervendtNoegle: 'UJ', navn: 'Ulla Jakobsen', cvr: '11111111' }],
      klasser: [{ ...r(2), facettitel: 'KLE', titel: 'Sygedagpenge', noegle: '32.30.04', soegeord }],
      parter: [{ ...r(3), brugervendtNoegle: 'P1', navn: 'Ida Holm' }],
      sagsrelationer: [r(4)],
      genstande: [{ ...r(5), tekst: 'Rødt hus' }],
      journalposter: [{ ...r(6), rolle: 'Tilakteret', dokumenttitel: 'Brev', offentlighedUndtaget }],
      itSystemer: [{ ...r(7), navn: 'KSD', systemUri: 'https://ksd.example' }],
      sikkerhedsprofiler: [{ ...r(8), rolle: 'Adgang' }],
    });
  });

  test('dokument', async () => {
    const [, dokument] = await laes(ALT_SAGDOKUMENT);
    expect(dokument?.data).toStrictEqual({
      ...ramme,
      egenskaber: [
        {
          ...v,
          brugervendtNoegle: 'D1',
          titel: 'Erklæring',
          beskrivelse: 'Fra lægen',
          brevDato: '2026-01-01',
          offentlighedUndtaget,
          versionIdentifikator: '2',
          underversionIdentifikator: '1',
          kassationskode: 'K',
          dokumentnummer: 'D1',
          foelsomhed: 'IKKE_FORTROLIGE_DATA',
          type: 'Rapport',
        },
      ],
      fremdrift: [{ ...v, status: 'Endeligt' }],
      dokumentrelationer: [r(1)],
      aktoerer: [{ ...r(2), brugervendtNoegle: 'UJ', navn: 'Ulla Jakobsen', cvr: '11111111' }],
      parter: [{ ...r(3), brugervendtNoegle: 'P1', navn: 'Ida Holm' }],
      klasser: [{ ...r(4), titel: 'Sygedagpenge', noegle: '32.30.04', soegeord }],
      sikkerhedsprofiler: [{ ...r(5), rolle: 'Adgang' }],
      itSystemer: [{ ...r(6), navn: 'ESDH', systemUri: 'https://esdh.example' }],
    });
  });

  test('bevilling: an empty Bevillingslutdato clears, the amount keeps its literal', async () => {
    const [bevilling] = await laes(ALT_YDELSE);
    expect(bevilling?.data).toStrictEqual({
      ...ramme,
      udenNotifikation: true,
      egenskaber: [
        {
          ...v,
          brugervendtNoegle: 'B1',
          startdato: '2026-01-01',
          slutdato: null,
          begrundelse: 'fordi',
          foelsomhed: 'VIP_SAGER',
        },
      ],
      ydelser: [
        {
          ...v,
          id: 'y1',
          navn: 'Sygedagpenge',
          startdato: '2026-01-01T00:00:00',
          slutdato: '2026-02-01T00:00:00',
          begrundelse: 'syg',
          tilbagebetalingspligtig: true,
          meddelelse: 'Brev sendt',
          itSystemer: [{ ...uden(1), navn: 'KSD', systemUri: 'https://ksd.example' }],
          ydelsesrolle: uuid(2),
          ydelsestype: uuid(92),
          ydelsesindeks: '3',
          ydelsesreference: uuid(93),
          ydelsesnavn: 'Dagpenge',
          kle: { ...uden(3), noegle: '32.30.04', titel: 'Sygedagpenge' },
          plan: [
            {
              id: 'p1',
              startdato: '2026-01-01T00:00:00',
              slutdato: '2026-02-01T00:00:00',
              frekvens: 'MAANED',
              forudBagud: 'Forud',
              dispositionsdag: 'Den første',
              beloeb: '-5.942',
              manueltGodkendes: false,
            },
          ],
        },
      ],
      sager: [{ ...r(4), noegle: 'N1', navn: 'Et navn' }],
      parter: [{ ...r(5), ...navn }],
      aktoerer: [{ ...r(6), ...navn, cvr: '11111111' }],
      sikkerhedsprofiler: [{ ...r(7), rolle: 'Adgang' }],
    });
  });

  test('effektuering: a line has its ydelsesperiode as fra and til, and its virkning apart', async () => {
    const [, effektuering] = await laes(ALT_YDELSE);
    expect(effektuering?.data).toStrictEqual({
      ...ramme,
      egenskaber: [
        {
          ...v,
          brugervendtNoegle: 'E1',
          startdato: '2026-01-01T00:00:00',
          slutdato: '2026-02-01T00:00:00',
          bruttobeloeb: '100.5',
          dispositionsdato: '2026-01-31T00:00:00',
          efterSkatOgAtp: '80',
          sendtTilUdbetaling: '70',
          udbetalt: '60.00',
          udbetalingsafdeling: 'Korsbæk',
          sendtTilUdbetalingTekst: 'sendt',
          udbetaltTekst: 'udbetalt',
        },
      ],
      linjer: [
        {
          rolle: uuid(1),
          type: uuid(92),
          indeks: '7',
          aktoer: v.aktoer,
          note: 'derfor',
          virkning: { fra: v.fra, til: v.til },
          ydelse: uuid(93),
          fra: '2026-01-01T00:00:00',
          til: '2026-02-01T00:00:00',
          beloeb: '100.5',
          kle: { noegle: '32.30.04' },
          bevilling: { uuid: uuid(94), ydelse: 'y1' },
        },
      ],
      aktoerer: [{ ...r(2), ...navn, cvr: '11111111' }],
      itSystemer: [{ ...r(3), navn: 'KSD', systemUri: 'https://ksd.example' }],
      parter: [{ ...r(4), ...navn }],
    });
  });
});

medStandarder('our own messages are ones KOMBIT would accept', () => {
  test.each([
    ['sagdokument', 'SagDokumentIndeksOperationer.xsd', ALT_SAGDOKUMENT],
    ['ydelse', 'YdelseIndeksOperationer.xsd', ALT_YDELSE],
  ])('%s validates against its schema', (mappe, fil, xml) => {
    xmlRegisterFsInputProviders();
    const sti = resolve(STANDARDER, 'xsd', mappe, 'xsd/6.0.STS-0', fil);
    const skema = XmlDocument.fromBuffer(readFileSync(sti), { url: sti });
    const validator = XsdValidator.fromDoc(skema);
    const dokument = XmlDocument.fromString(xml);
    validator.validate(dokument); // throws the schema's own words
    for (const brugt of [dokument, validator, skema]) brugt.dispose();
  });
});
