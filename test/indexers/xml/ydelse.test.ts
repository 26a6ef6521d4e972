import { expect, test } from 'vitest';
import { eksempel, en, laes, medStandarder } from './hjaelp.ts';

const uden = ({ linje: _linje, ...haendelse }: { linje: number }) => haendelse;

medStandarder('a captured SF1490 request is read whole', () => {
  const bruger = '9999aaaa-11aa-22bb-33cc-111111aaaaaa';
  const aktoer = { reference: bruger, type: 'Bruger' };
  const fra = { fra: '2024-01-01T14:54:23.234+01:00', til: null, aktoer };
  const korsbaek = { reference: '0235dc7b-11c4-4ee5-b685-9f638f5cd032', navn: 'Korsbæk Kommune', cvr: '11111111' };
  const lonnie = { reference: 'urn:oio:cpr-nr:7204854444', navn: 'Lonnie Pedersen' };
  // the sample swaps type and reference of the it-systems inside a ydelse: kept as sent
  const forbyttet = { type: 'OrganisationEnhed', reference: '29fe1da2-897a-46cd-b635-b9be8e0bffd6' };
  const kombit = 'KOMBIT InfrastructureSamples';
  const master = { rolle: 'Master', type: 'ItSystem', reference: '7c1d2e3f-0001-4a00-8a00-000000000001', navn: kombit };
  const kle = {
    rolle: 'PrimaerKlasse',
    indeks: '1',
    reference: '70355b26-6028-4e42-9eb1-1a93aa9890b1',
    noegle: '32.18.04',
    titel: 'Merudgiftsydelse, børn med nedsat funktionsevne',
  };
  const sag = {
    ...fra,
    rolle: 'Tilknyttet',
    type: 'Sag',
    indeks: '1',
    reference: '1111bbbb-11aa-22bb-33cc-111111aaaaaa',
    noegle: '2023-000123',
    navn: 'Ansøgning om merudgiftsydelse',
  };
  const ejer = { ...fra, rolle: 'Ejer', type: 'Organisation', ...korsbaek };
  const ansvarlig = { ...fra, rolle: 'Ansvarlig', type: 'OrganisationEnhed', indeks: '1', ...korsbaek };
  const ydelsesmodtager = { ...fra, rolle: 'Ydelsesmodtager', type: 'Person', indeks: '1', ...lonnie };
  const bevillingsegenskaber = {
    ...fra,
    brugervendtNoegle: '2023-000123',
    foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER',
  };
  const effektueringsegenskaber = {
    ...fra,
    brugervendtNoegle: '1607371985039P',
    startdato: '2024-01-01T14:54:23.234+01:00',
    slutdato: '2024-01-31T14:54:23.234+01:00',
    bruttobeloeb: '1193.00',
    dispositionsdato: '2024-01-31T14:54:23.234+01:00',
    efterSkatOgAtp: '1193.00',
    sendtTilUdbetaling: '1193.00',
    udbetalingsafdeling: 'Korsbæk Kommune',
  };
  const linje = {
    rolle: 'Ydelseseffektuering',
    type: '4fd9d6c1-2939-4bfe-b803-ab0b3904bd2f',
    indeks: '1',
    aktoer,
    ydelse: '6f83de8c-2644-4195-9d1a-f022ef863027',
    fra: '2024-01-01T14:54:23.234+01:00',
    til: '2024-01-31T14:54:23.234+01:00',
    beloeb: '1193.00',
    kle: { noegle: '32.18.04' },
    bevilling: { uuid: '2222aaaa-22aa-33bb-44cc-222222aaaaaa', ydelse: '1' },
  };
  const modtager = {
    ...fra,
    fra: '2024-01-01T14:54:23.204+01:00',
    rolle: 'Modtager',
    type: '480769fd-9744-4859-950f-95cbb5633d36',
    ...lonnie,
  };

  test('importer: the bevilling with its ydelse, and the effektuering with its line', async () => {
    const besked = { beskedId: 'urn:uuid:322946f8-3932-46c5-9d72-7b2db376dfc3', bruger, udenNotifikation: false };
    const laest = await laes(eksempel('ydelseindeks-importer.xml'));
    expect(laest.map(uden)).toStrictEqual([
      {
        ...besked,
        objekt: 'bevilling',
        operation: 'importer',
        id: '2222aaaa-22aa-33bb-44cc-222222aaaaaa',
        tidspunkt: '2024-01-01T14:54:23.234+01:00',
        data: {
          udenNotifikation: false,
          egenskaber: [bevillingsegenskaber],
          ydelser: [
            {
              ...fra,
              id: '1',
              navn: 'Merudgiftsydelse',
              startdato: '2024-01-01T14:54:23.234+01:00',
              slutdato: '2024-01-31T14:54:23.234+01:00',
              itSystemer: [
                { rolle: 'Master', ...forbyttet, navn: kombit },
                { rolle: 'Afsender', ...forbyttet, navn: `${kombit} afsender` },
              ],
              ydelsesrolle: 'PrimaerKlasse',
              ydelsestype: 'Klasse',
              ydelsesindeks: '1',
              ydelsesreference: '70355b26-6028-4e42-9eb1-1a93aa9890b1',
              ydelsesnavn: 'Merudgiftsydelse - grundbeløb',
              kle: { ...kle, type: '5e4e1561-830c-42c4-ad3f-e9c51e3b3b48' },
            },
          ],
          sager: [sag],
          parter: [{ ...fra, rolle: 'Bevillingsmodtager', type: 'Person', ...lonnie }, ydelsesmodtager],
          aktoerer: [ejer, ansvarlig],
          sikkerhedsprofiler: [
            {
              ...fra,
              til: '2024-01-30T14:54:23.234+01:00',
              rolle: 'Adgang',
              type: '2b808769-8d09-4aa3-ac28-f8ac3526010f',
              indeks: '1',
              reference: '0235dc7b-11c4-4ee5-b685-9f638f5cd032',
            },
          ],
        },
      },
      {
        ...besked,
        objekt: 'effektuering',
        operation: 'importer',
        id: '3333aaaa-33aa-44bb-55cc-333333aaaaaa',
        tidspunkt: '2026-11-22T09:03:57.666+01:00',
        data: {
          egenskaber: [effektueringsegenskaber],
          linjer: [
            {
              ...linje,
              virkning: { fra: '2024-01-01T14:54:23.234+01:00', til: '2024-01-31T14:54:23.234+01:00' },
            },
          ],
          aktoerer: [ejer, { ...fra, rolle: 'UdbetalendeEnhed', type: 'Organisation', ...korsbaek }],
          itSystemer: [
            { ...fra, ...master },
            {
              ...fra,
              rolle: 'Afsender',
              type: 'ItSystem',
              reference: '7c1d2e3f-0002-4a00-8a00-000000000002',
              navn: `${kombit} afsender`,
            },
          ],
          parter: [modtager],
        },
      },
    ]);
  });

  test('opdater: what it mentions and no more – no Slutdato, no Bevillingsmodtager, no Sikkerhedsprofil', async () => {
    const besked = {
      beskedId: 'urn:uuid:14a701ba-3176-4491-9383-7761d0c98269',
      bruger: null,
      udenNotifikation: false,
      operation: 'opdater',
    };
    const laest = await laes(eksempel('ydelseindeks-opdater.xml'));
    expect(laest.map(uden)).toStrictEqual([
      {
        ...besked,
        objekt: 'bevilling',
        id: '2222aaaa-22aa-33bb-44cc-222222aaaaaa',
        tidspunkt: '2026-11-22T09:03:57.840+01:00',
        data: {
          egenskaber: [bevillingsegenskaber],
          ydelser: [
            {
              ...fra,
              id: '1',
              navn: 'Merudgiftsydelse',
              startdato: '2024-01-01T14:54:23.234+01:00',
              itSystemer: [master, { rolle: 'Afsender', ...forbyttet, navn: `${kombit} afsender` }],
              ydelsesrolle: 'Ydelse',
              ydelsestype: '3aa45cbd-94c3-4601-84a6-66ce0f157dda',
              ydelsesindeks: '1',
              ydelsesreference: '2637c22e-06b8-4f8c-9520-42e4de177203',
              ydelsesnavn: 'Merudgiftsydelse - grundbeløb',
              kle: { ...kle, type: 'Klasse' },
              plan: [
                {
                  id: '1',
                  startdato: '2024-01-01T14:54:23.234+01:00',
                  slutdato: '2024-01-31T14:54:23.234+01:00',
                  frekvens: '7772f4e3-b06d-4ef8-b599-9134cf3fdee4',
                  forudBagud: 'Bagud',
                  dispositionsdag: 'Sidste bankdag i måneden',
                  beloeb: '1193.00',
                },
              ],
            },
          ],
          sager: [sag],
          parter: [ydelsesmodtager],
          aktoerer: [ejer, ansvarlig],
        },
      },
      {
        ...besked,
        objekt: 'effektuering',
        id: '3333aaaa-33aa-44bb-55cc-333333aaaaaa',
        tidspunkt: '2026-11-22T09:03:57.841+01:00',
        data: {
          egenskaber: [{ ...effektueringsegenskaber, udbetalt: '1193.00' }],
          linjer: [{ ...linje, virkning: { fra: '2024-01-01T14:54:23.234+01:00', til: null } }],
          aktoerer: [ejer],
          itSystemer: [{ ...fra, ...master }],
          parter: [modtager],
        },
      },
    ]);
  });

  test.each([
    [
      'bevillingindeks-fjern.xml',
      'bevilling',
      '2222aaaa-22aa-33bb-44cc-222222aaaaaa',
      '88436090-82f2-4f76-93da-2fb8e599defb',
    ],
    [
      'oekonomiskeffektueringindeks-fjern.xml',
      'effektuering',
      '3333aaaa-33aa-44bb-55cc-333333aaaaaa',
      'a6cef0b6-042e-4dcb-8ddf-7b78dc434524',
    ],
  ])('%s: the same FjernInput removes by its namespace', async (fil, objekt, id, messageId) => {
    const faelles = { tidspunkt: null, bruger: null, udenNotifikation: false, data: {} };
    const ventet = { ...faelles, objekt, operation: 'fjern', id, beskedId: `urn:uuid:${messageId}` };
    expect(await en(eksempel(fil))).toStrictEqual(ventet);
  });

  test.each(['ydelseindeks-fremsoeg.xml', 'ydelseindeks-fremsoeg-not.xml'])('%s is refused by name', async (fil) => {
    await expect(laes(eksempel(fil))).rejects.toMatchObject({ regel: 'OPERATION', felt: 'FremsoegYdelseIndeksInput' });
  });
});

medStandarder('a constructed SF1490 message is read whole', () => {
  const bruger = '9999aaaa-11aa-22bb-33cc-111111aaaaaa';
  const aktoer = { reference: bruger, type: 'Bruger' };
  const fra = { fra: '2026-03-02T13:30:00.000+01:00', til: null, aktoer };
  const faelles = { tidspunkt: '2026-03-02T13:30:00.000+01:00', bruger, beskedId: null, udenNotifikation: false };
  const klient = { type: 'ItSystem', reference: 'ba537e12-8b0c-44b1-9de7-f75803a4e091', navn: 'STS testklient 29' };
  const godtfred = { reference: 'urn:oio:cpr-nr:0123456789', navn: 'Godtfred Lund' };
  const ejer = {
    ...fra,
    rolle: 'Ejer',
    type: 'Organisation',
    reference: '0235dc7b-11c4-4ee5-b685-9f638f5cd032',
    navn: 'Korsbæk Kommune',
    cvr: '11111111',
  };

  test('importer of sygedagpenge: open-ended ydelse with a plan, and one payment', async () => {
    const laest = await laes(eksempel('konstrueret/ydi-importer.xml'));
    expect(laest.map(uden)).toStrictEqual([
      {
        ...faelles,
        objekt: 'bevilling',
        operation: 'importer',
        id: '6f1f5c1e-52c1-4f0a-9f57-1d1f0c0a0003',
        data: {
          egenskaber: [
            {
              ...fra,
              brugervendtNoegle: '2026-004711-B1',
              startdato: '2026-03-01T00:00:00.000+01:00',
              foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER',
            },
          ],
          ydelser: [
            {
              ...fra,
              id: '1',
              navn: 'Sygedagpenge',
              startdato: '2026-03-01T00:00:00.000+01:00',
              itSystemer: [{ rolle: 'Master', ...klient }],
              ydelsesrolle: 'Ydelse',
              ydelsestype: '3aa45cbd-94c3-4601-84a6-66ce0f157dda',
              ydelsesindeks: '1',
              ydelsesreference: '2637c22e-06b8-4f8c-9520-42e4de177203',
              ydelsesnavn: 'Sygedagpenge',
              kle: {
                rolle: 'PrimaerKlasse',
                type: 'Klasse',
                indeks: '1',
                reference: '8e137a14-3428-432d-bcf4-5b40c10041df',
                noegle: '32.30.04',
                titel: 'Udbetaling af sygedagpenge',
              },
              plan: [
                {
                  id: '1',
                  startdato: '2026-03-01T00:00:00.000+01:00',
                  frekvens: '7772f4e3-b06d-4ef8-b599-9134cf3fdee4',
                  forudBagud: 'Bagud',
                  dispositionsdag: 'Sidste bankdag i måneden',
                  beloeb: '19958.00',
                  manueltGodkendes: false,
                },
              ],
            },
          ],
          sager: [
            {
              ...fra,
              rolle: 'Tilknyttet',
              type: 'Sag',
              indeks: '1',
              reference: '6f1f5c1e-52c1-4f0a-9f57-1d1f0c0a0001',
              noegle: '2026-004711',
            },
          ],
          parter: [
            { ...fra, rolle: 'Bevillingsmodtager', type: 'Person', ...godtfred },
            { ...fra, rolle: 'Ydelsesmodtager', type: 'Person', indeks: '1', ...godtfred },
          ],
          aktoerer: [ejer],
        },
      },
      {
        ...faelles,
        objekt: 'effektuering',
        operation: 'importer',
        id: '6f1f5c1e-52c1-4f0a-9f57-1d1f0c0a0004',
        data: {
          egenskaber: [
            {
              ...fra,
              brugervendtNoegle: '1607371985039P',
              startdato: '2026-03-01T00:00:00.000+01:00',
              slutdato: '2026-04-01T00:00:00.000+02:00',
              bruttobeloeb: '19958.00',
              dispositionsdato: '2026-03-31T00:00:00.000+02:00',
              efterSkatOgAtp: '12574.00',
              sendtTilUdbetaling: '12574.00',
            },
          ],
          linjer: [
            {
              rolle: 'Ydelseseffektuering',
              type: '4fd9d6c1-2939-4bfe-b803-ab0b3904bd2f',
              indeks: '1',
              aktoer,
              virkning: { fra: '2026-03-02T13:30:00.000+01:00', til: null },
              ydelse: '6f83de8c-2644-4195-9d1a-f022ef863027',
              fra: '2026-03-01T00:00:00.000+01:00',
              til: '2026-04-01T00:00:00.000+02:00',
              beloeb: '19958.00',
              kle: { noegle: '32.30.04' },
              bevilling: { uuid: '6f1f5c1e-52c1-4f0a-9f57-1d1f0c0a0003', ydelse: '1' },
            },
          ],
          aktoerer: [ejer],
          itSystemer: [{ ...fra, rolle: 'Master', ...klient }],
          parter: [{ ...fra, rolle: 'Modtager', type: '480769fd-9744-4859-950f-95cbb5633d36', ...godtfred }],
        },
      },
    ]);
  });
});
