import { describe, expect, test } from 'vitest';
import { ROLLER, TYPER } from '../../../indexers/xml/roller.ts';
import { uuid as somUuid } from '../../../schema/domaene/id.ts';
import { EJER, en, id, importer, laes, periode, registrering, relation, rod, urn, uuid } from './hjaelp.ts';

const post = (rolle: string, reference: string, mere = '', indeks = '1'): string =>
  relation('sag:Journalpost', rolle, reference, mere, indeks);
const notat = (indhold: string): string =>
  '<sag:JournalpostEgenskaber><sag:JournalnotatEgenskaber><sag:Titel>Opkald</sag:Titel>' +
  `<sag:Notat>${indhold}</sag:Notat><sag:Format>Text</sag:Format></sag:JournalnotatEgenskaber></sag:JournalpostEgenskaber>`;
const relationer = async (xml: string, opsaetning = {}) =>
  (await en(importer(registrering({ relationer: xml })), opsaetning)).data;
const egenskaber = async (xml: string) => {
  const attributter = `<sag:Egenskaber>${xml}</sag:Egenskaber>`;
  const { data } = await en(importer(registrering({ attributter })));
  return (data.egenskaber as unknown[])[0];
};
const base64 = (tekst: string | Buffer): string => Buffer.from(tekst).toString('base64');

describe('one hændelse per Registrering', () => {
  test('several registreringer of an object come in order, each with its own time and line', async () => {
    const xml = importer(
      `\n${registrering({}, { tidspunkt: '2026-01-01T00:00:00Z' })}`,
      `\n${registrering({}, { tidspunkt: '2026-02-01T00:00:00Z' })}`,
      `\n${registrering({}, { tidspunkt: '2026-03-01T00:00:00Z', kode: 'Passiveret' })}`,
      `\n${registrering({}, { tidspunkt: '2026-04-01T00:00:00Z', kode: 'Slettet' })}`,
    );
    const laest = await laes(xml);
    expect(laest.map((h) => [h.operation, h.tidspunkt, h.linje])).toEqual([
      ['importer', '2026-01-01T00:00:00Z', 6],
      ['importer', '2026-02-01T00:00:00Z', 7],
      ['passiver', '2026-03-01T00:00:00Z', 8],
      ['slet', '2026-04-01T00:00:00Z', 9],
    ]);
    expect(new Set(laest.map((h) => h.id))).toEqual(new Set([uuid(1)]));
  });

  test('an object without a Registrering is still handed on, to be refused with its line', async () => {
    expect(await laes(importer())).toMatchObject([{ operation: 'importer', id: uuid(1), tidspunkt: null, data: {} }]);
  });

  test('missing id and time are null, and a uuid is in lower case', async () => {
    const uden = rod('sdi:ImporterSagDokumentIndeksInput', '<sdi:SagIndeks><sag:Registrering/></sdi:SagIndeks>');
    expect(await en(uden)).toMatchObject({ id: null, tidspunkt: null, bruger: null, data: {} });
    const store = rod(
      'sdi:ImporterSagDokumentIndeksInput',
      `<sdi:SagIndeks>${id(' ABCDEF00-0000-4000-8000-000000000001\n')}</sdi:SagIndeks>`,
    );
    expect(await en(store)).toMatchObject({ id: 'abcdef00-0000-4000-8000-000000000001' });
  });
});

describe('roles and types', () => {
  test('the known uuids are each one word of the contract, and in lower case, which they are looked up in', () => {
    // contract §4's closed lists, and the words SF1490 has beside them
    const ord =
      'Ejer Ansvarlig PrimaerBehandler PrimaerPart Ydelsesmodtager Bevillingsmodtager PrimaerKlasse Handlingsklasse Master Afsender ' +
      'Tilknyttet Ydelse Adgang UdbetalendeEnhed Modtager Ydelseseffektuering ' +
      'Organisation OrganisationEnhed Bruger Person Klasse ItSystem Sag';
    const tabeller = [...Object.values(ROLLER), TYPER];
    expect(new Set(tabeller.flatMap((tabel) => Object.values(tabel)))).toEqual(new Set(ord.split(' ')));
    for (const kendt of tabeller.flatMap((tabel) => Object.keys(tabel))) expect(kendt).toBe(somUuid(kendt));
  });

  test('a role uuid nobody knows is kept; configuration gives it its word, per kind of object', async () => {
    const ukendt = 'AAAA0000-0000-4000-8000-00000000000A';
    const part = relation('sag:Sagspart', ukendt, urn('urn:oio:cpr-nr:7204854444'), '', '1');
    expect((await relationer(part)).parter).toMatchObject([{ rolle: ukendt.toLowerCase() }]);
    const roller = { sag: { [ukendt]: 'SekundaerPart' } };
    expect((await relationer(part, { roller })).parter).toMatchObject([{ rolle: 'SekundaerPart' }]);
    expect((await relationer(part, { roller: { dokument: roller.sag } })).parter).toMatchObject([
      { rolle: ukendt.toLowerCase() },
    ]);
  });

  test('a role that is the name of something in the language is only a role', async () => {
    const part = relation('sag:Sagspart', 'constructor', urn('__proto__'));
    expect((await relationer(part)).parter).toMatchObject([{ rolle: 'constructor', reference: '__proto__' }]);
  });

  test('a bare uuid sent as a URN is the uuid, an empty reference is null, and no reference has no key', async () => {
    const sendt = [urn(EJER.toUpperCase()), id(''), ''].map((ref) => relation('sag:Sagsaktoer', EJER, ref)).join('');
    const uden = `<sag:Sagsaktoer><gd:Rolle>${id(EJER)}</gd:Rolle></sag:Sagsaktoer>`;
    const { aktoerer } = await relationer(sendt + uden);
    expect(aktoerer).toMatchObject([
      { rolle: 'Ejer', reference: EJER },
      { rolle: 'Ejer', reference: null },
      { rolle: 'Ejer', reference: null },
      { rolle: 'Ejer' },
    ]);
    expect((aktoerer as object[])[3]).not.toHaveProperty('reference');
  });
});

describe('journalposter whose role uuid is not known are read from their shape', () => {
  test('with a notat: Journalnotat, without the formal reference; with a dokument: Tilakteret; else as sent', async () => {
    const { journalposter } = await relationer(
      post(uuid(11), urn('URN:Empty'), notat(base64('Hej'))) +
        post(uuid(12), id(uuid(2))) +
        post(uuid(13), urn('urn:oio:et:andet')),
    );
    expect(journalposter).toMatchObject([
      { rolle: 'Journalnotat', indeks: '1', notat: { titel: 'Opkald', tekst: 'Hej', format: 'Text' } },
      { rolle: 'Tilakteret', reference: uuid(2) },
      { rolle: uuid(13), reference: 'urn:oio:et:andet' },
    ]);
    expect((journalposter as object[])[0]).not.toHaveProperty('reference');
  });

  test('a configured role is not guessed over', async () => {
    const vedlagt = await relationer(post(uuid(12), id(uuid(2))), { roller: { sag: { [uuid(12)]: 'Vedlagt' } } });
    expect(vedlagt.journalposter).toMatchObject([{ rolle: 'Vedlagt' }]);
  });

  test.each([
    ['text over several lines', base64('Første\r\nAnden – ø'), { tekst: 'Første\r\nAnden – ø' }],
    ['text wrapped in white space', `\n  ${base64('Hej')}\n`, { tekst: 'Hej' }],
    ['an OOXML package', base64(Buffer.from([0x50, 0x4b, 3, 4, 0, 0])), { tekst: 'UEsDBAAA', kodning: 'base64' }],
    ['Latin-1', base64(Buffer.from('ø', 'latin1')), { tekst: '+A==', kodning: 'base64' }],
    ['what is not base64', 'Hej!', { tekst: 'Hej!', kodning: 'base64' }],
    ['nothing', '', { tekst: null }],
  ])('a notat of %s', async (_, sendt, ventet) => {
    const { journalposter } = await relationer(post(uuid(11), urn('URN:Empty'), notat(sendt)));
    expect(journalposter).toMatchObject([{ notat: { titel: 'Opkald', format: 'Text', ...ventet } }]);
  });
});

describe('what is said, what is cleared and what is not mentioned', () => {
  test('an absent element has no key, an empty one is null, white space is kept in texts and not in codes', async () => {
    const laest = await egenskaber(
      '<sag:Beskrivelse/><sag:Kassationskode> B\n</sag:Kassationskode><sag:Titel> To  ord </sag:Titel><sag:OffentlighedUndtaget/>',
    );
    expect(laest).toStrictEqual({
      til: null,
      beskrivelse: null,
      kassationskode: 'B',
      titel: ' To  ord ',
      offentlighedUndtaget: null,
    });
  });

  test('an infinite from is null, for validation to refuse; no Virkning leaves from out', async () => {
    const uendelig = `<sag:Virkning>${periode(null, '2026-02-01T00:00:00')}</sag:Virkning>`;
    expect(await egenskaber(uendelig)).toStrictEqual({ fra: null, til: '2026-02-01T00:00:00' });
    expect(await egenskaber('')).toStrictEqual({ til: null });
  });

  test('a boolean that is none is kept for validation to name', async () => {
    expect(await egenskaber('<sag:AfleveretIndikator>ja</sag:AfleveretIndikator>')).toMatchObject({
      afleveretIndikator: 'ja',
    });
  });

  test('an element no schema has there is not lost and not mistaken for one that is', async () => {
    const fremmed = '<x:Titel xmlns:x="urn:andet">Ikke titlen</x:Titel><si:Sagsstatus><si:A>1</si:A></si:Sagsstatus>';
    expect(await egenskaber(`<sag:Titel>Titlen</sag:Titel>${fremmed}`)).toStrictEqual({
      til: null,
      titel: 'Titlen',
      udvidelser: [
        { element: '{urn:andet}Titel', indhold: 'Ikke titlen' },
        {
          element: '{urn:oio:sts:sagdok:sagindeks:6}Sagsstatus',
          indhold: [{ element: '{urn:oio:sts:sagdok:sagindeks:6}A', indhold: '1' }],
        },
      ],
    });
  });
});

describe('removing', () => {
  test('one hændelse per SagUuid, each with the wishes that stand after them', async () => {
    const sager = [id(uuid(1)), urn(uuid(2).toUpperCase()), urn('urn:oio:sag:3')];
    const fjern = rod(
      'sdi:FjernSagDokumentIndeksInput',
      `${sager.map((s) => `<sdi:SagUuid>${s}</sdi:SagUuid>`).join('')}<sdi:EfterladSagsloeseDokumenter>1</sdi:EfterladSagsloeseDokumenter>`,
    );
    const laest = await laes(fjern);
    expect(laest.map((h) => h.id)).toEqual([uuid(1), uuid(2), null]);
    for (const { data } of laest) expect(data).toStrictEqual({ efterladSagsloeseDokumenter: true });
  });

  test.each([
    ['si', 'sag'],
    ['di', 'dokument'],
    ['bi', 'bevilling'],
    ['oei', 'effektuering'],
  ])('%s:FjernInput removes a %s, and its note goes along', async (rum, objekt) => {
    const fjern = rod(`${rum}:FjernInput`, `${id(uuid(4))}<sd:NoteTekst>dublet</sd:NoteTekst>`);
    expect(await en(fjern)).toMatchObject({ objekt, operation: 'fjern', id: uuid(4), data: { note: 'dublet' } });
  });

  test('kasser names exactly the registrering to be wiped', async () => {
    const kasser = `<si:Kasser><sag:ObjektType>${id(uuid(5))}</sag:ObjektType>${registrering({ relationer: relation('sag:Sagspart', EJER, urn('urn:oio:cpr-nr:7204854444')) })}</si:Kasser>`;
    expect(await en(rod('si:KasserInput', kasser))).toMatchObject({
      operation: 'kasser',
      id: uuid(5),
      tidspunkt: '2026-01-01T12:00:00+01:00',
      data: { parter: [{ reference: 'urn:oio:cpr-nr:7204854444' }] },
    });
  });
});
