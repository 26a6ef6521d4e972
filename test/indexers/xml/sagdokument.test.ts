import { expect, test } from 'vitest';
import { eksempel, en, laes, medStandarder } from './hjaelp.ts';

const ulla = { reference: '9999aaaa-11aa-22bb-33cc-111111aaaaaa', type: 'Bruger' };

medStandarder('a captured SF1470 request is read whole', () => {
  const foer = { fra: '2026-11-22T09:03:51.564+01:00', til: null, aktoer: ulla };
  const fra = { fra: '2026-11-22T09:03:51.565+01:00', til: null, aktoer: ulla };

  test('importer: the sag with its egenskaber, fremdrift and every relation', async () => {
    const sag = await en(eksempel('sagdokumentindeks-importer.xml'));
    expect(sag).toStrictEqual({
      objekt: 'sag',
      operation: 'importer',
      id: '1111bbbb-11aa-22bb-33cc-111111aaaaaa',
      tidspunkt: '2024-02-05T09:15:00.000+01:00',
      bruger: '9999aaaa-11aa-22bb-33cc-111111aaaaaa',
      beskedId: 'urn:uuid:d4e66b0a-6fbe-490f-a49c-6a75226bd93b',
      udenNotifikation: false,
      data: {
        egenskaber: [
          {
            ...foer,
            brugervendtNoegle: '2023-000123',
            sagsnummer: '2023-000123',
            titel: 'Ansøgning om merudgiftsydelse',
          },
        ],
        indeks: [{ ...foer, foelsomhed: 'IKKE_FORTROLIGE_DATA', oprettet: '2023-12-04T12:00:00.000+01:00' }],
        fremdrift: [
          {
            fra: '2023-12-04T12:00:00.000+01:00',
            til: '2024-02-05T09:00:00.000+01:00',
            aktoer: ulla,
            status: 'Opstaaet',
          },
          { fra: '2024-02-05T09:00:00.000+01:00', til: null, aktoer: ulla, status: 'Afsluttet' },
        ],
        aktoerer: [
          {
            ...foer,
            rolle: 'Ejer',
            type: 'Organisation',
            reference: '0235dc7b-11c4-4ee5-b685-9f638f5cd032',
            navn: 'Korsbæk Kommune',
            cvr: '11111111',
          },
          {
            ...fra,
            rolle: 'Ansvarlig',
            type: 'OrganisationEnhed',
            reference: '9999aaaa-11aa-22bb-33cc-111111aaaaaa',
            navn: 'Ydelsesteamet',
            cvr: '11111111',
          },
          {
            ...fra,
            rolle: 'PrimaerBehandler',
            type: 'Bruger',
            reference: '9999aaaa-11aa-22bb-33cc-111111aaaaaa',
            navn: 'Ulla Jakobsen',
            cvr: '11111111',
          },
        ],
        klasser: [
          {
            ...fra,
            rolle: 'PrimaerKlasse',
            type: 'Klasse',
            reference: '5c0d2f4e-3a14-4b16-9d62-000000321804',
            noegle: '32.18.04',
            titel: 'Merudgiftsydelse, børn med nedsat funktionsevne',
            facettitel: 'KLE Emneplan',
          },
          {
            ...fra,
            rolle: 'Handlingsklasse',
            type: 'Klasse',
            reference: '5c0d2f4e-3a14-4b16-9d62-0000000000a1',
            noegle: 'G01',
            titel: 'Generelle sager',
            facettitel: 'KLE - handlingsfacet',
          },
        ],
        parter: [
          {
            ...fra,
            rolle: 'PrimaerPart',
            type: 'Person',
            reference: 'urn:oio:cpr-nr:7204854444',
            navn: 'Lonnie Pedersen',
          },
        ],
        itSystemer: [
          {
            ...fra,
            rolle: 'Master',
            type: 'ItSystem',
            reference: '7c1d2e3f-0001-4a00-8a00-000000000001',
            navn: 'KOMBIT InfrastructureSamples',
          },
          {
            ...fra,
            rolle: 'Afsender',
            type: 'ItSystem',
            reference: '7c1d2e3f-0001-4a00-8a00-000000000001',
            navn: 'KOMBIT InfrastructureSamples',
          },
        ],
      },
    });
  });

  test('fjern: the uuid of the sag, no time, no wishes about dokumenter', async () => {
    expect(await laes(eksempel('sagdokumentindeks-fjern.xml'))).toStrictEqual([
      {
        objekt: 'sag',
        operation: 'fjern',
        id: '1111bbbb-11aa-22bb-33cc-111111aaaaaa',
        tidspunkt: null,
        bruger: null,
        beskedId: 'urn:uuid:c2865892-edfe-4041-bae0-003457b24375',
        udenNotifikation: false,
        data: {},
        linje: 16,
      },
    ]);
  });

  test('fremsoeg is a question, and refused by its name', async () => {
    await expect(laes(eksempel('sagdokumentindeks-fremsoeg.xml'))).rejects.toMatchObject({
      regel: 'OPERATION',
      felt: 'FremsoegSagDokumentIndeksInput',
      besked: 'operationen FremsoegSagDokumentIndeksInput kan ikke importeres fra fil',
      linje: 16,
    });
  });
});

medStandarder('a constructed SF1470 message is read whole', () => {
  const vaern = { reference: '9999aaaa-11aa-22bb-33cc-111111aaaaaa', type: 'Bruger' };
  const modtaget = { fra: '2026-02-03T10:15:00.000+01:00', til: null, aktoer: vaern };
  const oprettet = { fra: '2026-01-12T08:00:00.000+01:00', til: null, aktoer: vaern };
  const testklient = { type: 'ItSystem', reference: 'ba537e12-8b0c-44b1-9de7-f75803a4e091', navn: 'STS testklient 29' };
  const ejer = {
    rolle: 'Ejer',
    type: 'Organisation',
    reference: '0235dc7b-11c4-4ee5-b685-9f638f5cd032',
    navn: 'Korsbæk Kommune',
    cvr: '11111111',
  };
  const klasse = {
    rolle: 'PrimaerKlasse',
    type: 'Klasse',
    reference: '8e137a14-3428-432d-bcf4-5b40c10041df',
    noegle: '32.30.04',
  };

  const dokument = {
    objekt: 'dokument',
    operation: 'importer',
    id: '6f1f5c1e-52c1-4f0a-9f57-1d1f0c0a0002',
    tidspunkt: '2026-02-03T10:15:00.000+01:00',
    bruger: 'urn:oio:it-system-uuid:ba537e12-8b0c-44b1-9de7-f75803a4e091',
    beskedId: null,
    udenNotifikation: false,
    data: {
      egenskaber: [
        {
          ...modtaget,
          brugervendtNoegle: '2026-02-743',
          titel: 'Lægeerklæring',
          brevDato: '2026-02-02',
          dokumentnummer: '2026-02-743',
          foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER',
          type: 'Brev, indgaaende',
        },
      ],
      fremdrift: [{ ...modtaget, status: 'Modtaget' }],
      aktoerer: [{ ...modtaget, ...ejer }],
      klasser: [{ ...modtaget, ...klasse }],
      itSystemer: [
        { ...modtaget, rolle: 'Master', ...testklient },
        { ...modtaget, rolle: 'Afsender', ...testklient },
      ],
    },
  };
  const sag = {
    objekt: 'sag',
    operation: 'importer',
    id: '6f1f5c1e-52c1-4f0a-9f57-1d1f0c0a0001',
    tidspunkt: '2026-03-02T13:30:00.000+01:00',
    bruger: '9999aaaa-11aa-22bb-33cc-111111aaaaaa',
    beskedId: null as string | null,
    udenNotifikation: false,
    data: {
      note: 'Sag oprettet',
      egenskaber: [{ ...oprettet, brugervendtNoegle: '2026-004711', sagsnummer: '2026-004711', titel: 'Sygedagpenge' }],
      indeks: [
        {
          ...oprettet,
          sagsstatus: 'Helbredsoplysninger indhentet',
          foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER',
          oprettet: '2026-01-12T08:00:00.000+01:00',
        },
      ],
      fremdrift: [
        { ...oprettet, til: '2026-02-03T10:15:00.000+01:00', status: 'Opstaaet' },
        { ...modtaget, status: 'Oplyst' },
      ],
      aktoerer: [
        { ...oprettet, ...ejer },
        {
          ...oprettet,
          rolle: 'Ansvarlig',
          type: 'OrganisationEnhed',
          reference: '1111aaaa-11aa-22bb-33cc-111111aaaaaa',
          navn: 'Ydelsescenteret',
          cvr: '11111111',
        },
        {
          ...oprettet,
          rolle: 'PrimaerBehandler',
          type: 'Bruger',
          reference: '9999aaaa-11aa-22bb-33cc-111111aaaaaa',
          navn: 'Ulla Jakobsen',
        },
      ],
      klasser: [
        { ...oprettet, ...klasse, titel: 'Udbetaling af sygedagpenge', facettitel: 'KLE Emneplan' },
        {
          ...oprettet,
          rolle: 'Handlingsklasse',
          type: 'Klasse',
          reference: '5ab851ea-f083-4ceb-9136-ec4a93f3a0e5',
          noegle: 'G01',
        },
      ],
      parter: [
        {
          ...oprettet,
          rolle: 'PrimaerPart',
          type: 'Person',
          reference: 'urn:oio:cpr-nr:0123456789',
          navn: 'Godtfred Lund',
        },
      ],
      journalposter: [
        {
          ...modtaget,
          rolle: 'Tilakteret',
          type: '00000000-0000-4000-8000-0000000a0003',
          indeks: '1',
          reference: '6f1f5c1e-52c1-4f0a-9f57-1d1f0c0a0002',
        },
        {
          ...modtaget,
          rolle: 'Journalnotat',
          type: '00000000-0000-4000-8000-0000000a0003',
          indeks: '1',
          notat: {
            titel: 'Telefonnotat',
            tekst: 'Borger ringede; ønsker at sende lægeerklæring.\r\nLovet svar inden fredag.',
            format: '00000000-0000-4000-8000-00000000f0f0',
          },
        },
      ],
      itSystemer: [
        { ...oprettet, rolle: 'Master', ...testklient },
        { ...oprettet, rolle: 'Afsender', ...testklient },
      ],
    },
  };

  test.each(['sdi-importer.xml', 'sdi-importer-soap.xml'])('%s: a dokument and the sag it hangs on', async (fil) => {
    const laest = await laes(eksempel(`konstrueret/${fil}`));
    expect(laest.map(({ linje: _linje, ...haendelse }) => haendelse)).toStrictEqual([dokument, sag]);
  });

  test('a Beskedkuvert whose Base64 is a RegistreringBesked with the whole sag is an importer of it', async () => {
    const kuvert = await laes(eksempel('konstrueret/beskedkuvert-sag.xml'));
    expect(kuvert).toStrictEqual([{ ...sag, beskedId: '01157488-c45c-4fd2-b076-1de12effbf66', linje: 67 }]);
  });

  test('opdater mentions only the fremdrift, so nothing else has a key', async () => {
    expect(await en(eksempel('konstrueret/sdi-opdater-afgjort.xml'))).toStrictEqual({
      objekt: 'sag',
      operation: 'opdater',
      id: '6f1f5c1e-52c1-4f0a-9f57-1d1f0c0a0001',
      tidspunkt: '2026-03-02T13:30:00.000+01:00',
      bruger: null,
      beskedId: null,
      udenNotifikation: false,
      data: {
        fremdrift: [
          { ...modtaget, til: '2026-03-02T13:30:00.000+01:00', status: 'Oplyst' },
          { ...modtaget, fra: '2026-03-02T13:30:00.000+01:00', status: 'Afgjort' },
        ],
      },
    });
  });

  test('fjern carries what is to happen to dokumenter and ydelser', async () => {
    const fjern = await en(eksempel('konstrueret/sdi-fjern.xml'));
    expect(fjern).toMatchObject({ operation: 'fjern', id: '6f1f5c1e-52c1-4f0a-9f57-1d1f0c0a0001', tidspunkt: null });
    expect(fjern.data).toStrictEqual({ efterladSagsloeseDokumenter: false, fjernOgsaaYdelse: true });
  });

  test.each(['sdi-fremsoeg-part.xml', 'sdi-importer-output-delvis-fejl.xml'])('%s is refused by name', async (fil) => {
    await expect(laes(eksempel(`konstrueret/${fil}`))).rejects.toMatchObject({ regel: 'OPERATION', linje: 3 });
  });
});
