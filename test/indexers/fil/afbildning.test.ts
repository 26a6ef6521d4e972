import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { laesAfbildet } from '../../../indexers/fil/afbildning/laes.ts';
import { laesAfbildning, type Afbildning, type Feltregel } from '../../../indexers/fil/afbildning/skema.ts';
import { laesFelt } from '../../../indexers/fil/afbildning/felter.ts';
import { medfoelgende } from '../../../indexers/kilder/demo/feed/afbildninger.ts';
import type { Laest } from '../../../indexers/fil/laest.ts';
import { pakkeRod } from '../../../pakke.ts';
import { oejeblik } from '../../../schema/domaene/tid.ts';
import { iStykker } from '../../support/importfil.ts';

const eksempel = (navn: string) => readFileSync(join(pakkeRod, 'indexers/kilder/afbildninger/eksempler', navn));
const PR = oejeblik('2026-07-01T00:00:00Z');

async function laes(afbildning: Afbildning, indhold: string | Uint8Array, bid = 0): Promise<Laest[]> {
  const bytes = Buffer.from(indhold);
  const stykker = bid === 0 ? [bytes] : Array.from({ length: Math.ceil(bytes.length / bid) }, (_, i) => bytes.subarray(i * bid, (i + 1) * bid)); // prettier-ignore
  const laeste: Laest[] = [];
  for await (const en of laesAfbildet(iStykker(stykker), afbildning, PR)) laeste.push(en);
  return laeste;
}
const fejlI = (laeste: readonly Laest[]) =>
  laeste.flatMap((en) =>
    'afvist' in en ? [[en.linje, en.afvist.status, en.afvist.fejl[0]?.felt, en.afvist.fejl[0]?.kode]] : [],
  );
const typer = (laeste: readonly Laest[]) =>
  laeste.map((en) => ('haendelse' in en ? [en.linje, en.haendelse.type.slice(12, -3)] : null));
const haendelser = (laeste: readonly Laest[]) => laeste.flatMap((en) => ('haendelse' in en ? [en.haendelse] : []));

const CSV = {
  navn: 'proeve',
  system: '5a8f66d8-cb58-4b09-88f9-1d81f7939532',
  kommune: '11111111',
  fil: { form: 'csv' },
  raekker: [
    {
      felter: { nr: { kolonne: 'NR', paakraevet: true }, beloeb: { kolonne: 'BELØB', type: 'beloeb' }, tid: { kolonne: 'TID', type: 'dato' } },
      haendelser: [{ objekt: 'advis', operation: 'importer', noegle: ['nr'], tid: 'tid', data: { titel: 'Nr. {nr}', tekst: '$beloeb' } }],
    },
  ],
}; // prettier-ignore
const proeve = (andet: object = {}) => laesAfbildning(JSON.stringify({ ...CSV, ...andet }), 'proeve.json');

describe('a mapping file', () => {
  test('is refused with every mistake in it: file, field and rule', () => {
    const [type] = CSV.raekker;
    const daarlig = {
      ...CSV, system: 'SKAT', fil: { form: 'xml' }, ekstra: 1,
      raekker: [{ ...type, felter: { ...type?.felter, beloeb: { kolonne: 'B', type: 'kroner' } } }],
    }; // prettier-ignore
    const fejl = () => laesAfbildning(JSON.stringify(daarlig), 'a.json');
    for (const sted of [/^a\.json: system: skal være it-systemets uuid$/m, /^a\.json: fil\.form: /m, /^a\.json: raekker\.0\.felter\.beloeb\.type: /m, /^a\.json: filen: .*ekstra/m]) expect(fejl).toThrow(sted); // prettier-ignore
  });

  test.each([
    [{ haendelser: [{ objekt: 'sag', operation: 'importer', tid: 'tid', data: {} }] }, /^p: raekker\.0\.haendelser\.0: skal have enten noegle eller uuid$/m],
    [{ haendelser: [{ objekt: 'sag', operation: 'importer', noegle: ['nummer'], tid: 'tid' }] }, /^p: raekker\.0\.haendelser\.0\.noegle: nummer er ikke et felt/m],
    [{ haendelser: [{ objekt: 'sag', operation: 'importer', noegle: ['nr'], tid: 'tid', data: { a: [{ b: 'x {mangler}' }] } }] }, /data: mangler er ikke et felt/],
    [{ felter: { nr: { plads: [1, 2] }, tid: { kolonne: 'T' }, beloeb: { kolonne: 'B' } } }, /^p: raekker\.0\.felter\.nr\.kolonne: mangler/m],
    [{ naar: { felt: 'type', er: ['A'] } }, /^p: raekker\.0\.naar\.felt: type er ikke et felt/m],
  ])('says which field is wrong, and how: %j', (andet, ventet) => {
    const tekst = JSON.stringify({ ...CSV, raekker: [{ ...CSV.raekker[0], ...andet }] });
    expect(() => laesAfbildning(tekst, 'p')).toThrow(ventet);
  }); // prettier-ignore

  test('is JSON with each name once', () => {
    expect(() => laesAfbildning('{', 'p')).toThrow('p: er ikke JSON');
    expect(() => laesAfbildning('{"navn":"a","navn":"b"}', 'p')).toThrow('samme navn to gange');
  });
});

describe('a field', () => {
  const R = { type: 'tekst', paakraevet: false, tomme: [], ryd: false, form: 'dd-MM-yyyy', decimaltegn: ',' } as const;
  test.each([
    [{ ...R, type: 'beloeb' }, '1.234,50', '1234.50'], [{ ...R, type: 'beloeb' }, '1234,5-', '-1234.5'],
    [{ ...R, type: 'beloeb' }, '1.5', null], [{ ...R, type: 'beloeb' }, '12.34,00', null], [{ ...R, type: 'beloeb' }, '--1', null],
    [{ ...R, type: 'beloeb', decimaler: 2 }, '000000005', '0.05'], [{ ...R, type: 'beloeb', decimaler: 2 }, '0012345-', '-123.45'],
    [{ ...R, type: 'beloeb', decimaltegn: '.' }, '1,234.50', '1234.50'],
    [{ ...R, type: 'dato' }, '29-02-2024', '2024-02-29'], [{ ...R, type: 'dato' }, '29-02-2026', null], [{ ...R, type: 'dato', form: 'yyyyMMdd' }, '20260302', '2026-03-02'],
    [{ ...R, type: 'tidspunkt', form: 'dd.MM.yyyy HH:mm' }, '02.03.2026 09:15', '2026-03-02T09:15:00'],
    [{ ...R, type: 'cpr' }, '710482-0416', '7104820416'], [{ ...R, type: 'cpr' }, '71048204', null],
    [{ ...R, type: 'kle' }, '323004', '32.30.04'], [{ ...R, type: 'kle' }, '32.3', null],
    [{ ...R, type: 'tal', fyld: '0' }, '00000042', '42'], [{ ...R, type: 'tal', fyld: '0' }, '0000', '0'],
    [{ ...R, fyld: '*' }, '  **navn*  ', 'navn'], [{ ...R, koder: { A: 'Aktiv' } }, 'A', 'Aktiv'], [{ ...R, koder: { A: 'Aktiv' } }, 'constructor', null],
    [{ ...R, tomme: ['00000000'] }, '00000000', undefined], [{ ...R, ryd: true }, '   ', 'ryddet'], [R, 'fejl\uFFFDtegn', null],
  ] as const)('by the rule %j reads %j as %j', (regel, raa, ventet) => {
    const svar = laesFelt('felt', raa, regel as unknown as Feltregel); // written as constants
    const laest = 'mangel' in svar ? null : svar.vaerdi === null ? 'ryddet' : svar.vaerdi;
    expect(laest).toBe(ventet);
    if ('mangel' in svar) expect(svar.mangel.besked).not.toContain(raa);
  }); // prettier-ignore
});

describe('a CSV extract', () => {
  test('is read in its letters, with separators and line ends in citation marks, wherever it is cut', async () => {
    const afbildning = medfoelgende('skat-indkomst');
    for (const bid of [0, 1, 7]) {
      const laeste = await laes(afbildning, eksempel('skat-indkomst.csv'), bid);
      expect(typer(laeste)).toEqual([[2, 'advis.importer'], [4, 'advis.importer'], null]);
      const [foerste, anden] = haendelser(laeste);
      expect(foerste?.data).toMatchObject({
        titel: 'Ændret indkomst',
        tekst: 'Løn på 1.200 € fra udlandet; ikke oplyst.\nSe "eIndkomst".',
        frist: '2026-07-08',
        parter: [{ reference: 'urn:oio:cpr-nr:6907810915', navn: 'Bent Stenløkke' }],
      });
      expect([foerste?.tidspunkt, foerste?.sekvens]).toEqual(['2026-06-24T08:20:00.000000Z', 1n]);
      expect(anden?.data).not.toHaveProperty('frist');
      expect(fejlI(laeste)).toEqual([[5, 'karantaene', 'registreret', 'FORM']]);
    }
  });

  test('of a row that breaks a rule keeps the row as it stands, with line, field and rule, under an id of its own', async () => {
    const laeste = await laes(medfoelgende('skat-indkomst'), eksempel('skat-indkomst.csv'));
    const behold = laeste.flatMap((en) => ('afvist' in en && en.behold ? [en.behold] : []));
    expect(behold).toMatchObject([{ kode: 'FORM', felt: 'registreret', cvr: '11111111', kilde: '5a8f66d8-cb58-4b09-88f9-1d81f7939532' }]);
    expect(behold[0]?.begrundelse).toMatch(/^linje 5: registreret: /);
    expect(JSON.stringify(behold[0]?.indhold)).toContain('Ole Fejldato');
  }); // prettier-ignore

  test('several kinds of rows point at each other’s objects, and amounts stay exact', async () => {
    const laeste = await laes(medfoelgende('hjaelpebidrag'), eksempel('hjaelpebidrag.csv'));
    expect(fejlI(laeste)).toEqual([]);
    const [sag, dokument, bevilling, status, betaling, udbetalt] = haendelser(laeste);
    expect([sag, dokument, bevilling, status, betaling, udbetalt].map((en) => en?.objekt)).toEqual(['sag', 'dokument', 'bevilling', 'sag', 'effektuering', 'effektuering']); // prettier-ignore
    expect(bevilling?.data['sager']).toMatchObject([{ reference: sag?.subject }]);
    expect(sag?.data['journalposter']).toMatchObject([{ reference: dokument?.subject }]);
    expect(betaling?.data['linjer']).toMatchObject([
      { beloeb: '1284.50', bevilling: { uuid: bevilling?.subject, ydelse: '1' } },
    ]);
    expect([status?.subject, udbetalt?.subject]).toEqual([sag?.subject, betaling?.subject]);
    expect(bevilling?.data['egenskaber']).toEqual([
      expect.not.objectContaining({ slutdato: expect.anything() as unknown }),
    ]);
  });

  test.each([
    ['A;B\n1;2\n', [[1, 'afvist', 'raekke', 'KOLONNE_MANGLER']]],
    ['NR;BELØB;TID\n1;2;01-01-2026;4\n2;3;01-01-2026\n', [[2, 'karantaene', 'raekke', 'KOLONNER']]],
    ['NR;BELØB;TID\n1;a"b;01-01-2026\n2;3;01-01-2026\n', [[2, 'karantaene', 'raekke', 'CSV']]],
    ['NR;BELØB;TID\n2;3;01-01-2026\n\n3;"3;01-01-2026\n4;3;01-01-2026\n', [[4, 'afvist', 'raekke', 'CSV']]],
    ['NR;BELØB;TID\n;3;01-01-2026\n2;3;01-01-2026\n', [[2, 'karantaene', 'nr', 'PAAKRAEVET']]],
  ])('that is broken says where, and what else can be read is: %j', async (tekst, ventet) => {
    const laeste = await laes(proeve(), tekst);
    expect(fejlI(laeste)).toEqual(ventet);
    expect(haendelser(laeste)).toHaveLength(tekst.includes('2;3;01') ? 1 : 0);
  });

  test('in another encoding than it says is refused field by field, not guessed at', async () => {
    const tekst = Buffer.concat([Buffer.from('NR;BELØB;TID\nS'), Buffer.from([0xf8]), Buffer.from(';1;01-01-2026\n')]);
    expect(fejlI(await laes(proeve(), tekst))).toEqual([[2, 'karantaene', 'nr', 'TEGNSAET']]);
  });

  test('with a mark that is never closed holds no more than a row’s worth of it', async () => {
    const tekst = `NR;BELØB;TID\n1;"${'x'.repeat(200_000)}\n2;3;01-01-2026\n`;
    expect(fejlI(await laes(proeve(), tekst, 1000))).toEqual([[2, 'afvist', 'raekke', 'CSV']]);
  });
});

describe('a fixed-width extract', () => {
  test('is read by positions, blanks and zeros taken off, its head and its count believed', async () => {
    for (const bid of [0, 3]) {
      const laeste = await laes(medfoelgende('esr'), eksempel('esr.txt'), bid);
      expect(typer(laeste)).toEqual([[2, 'advis.importer'], [3, 'advis.importer']]); // prettier-ignore
      const [en, to] = haendelser(laeste);
      expect(en?.data).toMatchObject({ titel: 'Grundskyld: ny vurdering', klasser: [{ noegle: '25.02.01' }], parter: [{ navn: 'Kaj Møllekrog' }] }); // prettier-ignore
      expect(to?.data['parter']).toEqual([{ rolle: 'PrimaerPart', reference: 'urn:oio:cvr-nr:33445566', navn: 'Korsbæk Tømrerforretning ApS' }]); // prettier-ignore
      expect(en?.sekvens).toBe(1n);
    }
  });

  test.each([
    ['with fewer rows than it counts', (l: string[]) => l.toSpliced(2, 1), [[3, 'afvist', 'raekke', 'ANTAL']]],
    ['cut off before its end', (l: string[]) => l.slice(0, 3), [[3, 'afvist', 'raekke', 'SLUT_MANGLER']]],
    ['without its head', (l: string[]) => l.slice(1), [[1, 'karantaene', 'raekke', 'HOVED_MANGLER'], [2, 'karantaene', 'raekke', 'HOVED_MANGLER']]],
    ['with a row of another kind', (l: string[]) => l.toSpliced(2, 1, '77 hvad er det'), [[3, 'karantaene', 'raekke', 'UKENDT_RAEKKE']]],
    ['with a row after its end', (l: string[]) => [...l, l[1] ?? ''], [[5, 'karantaene', 'raekke', 'EFTER_SLUT']]],
    ['with a number cut in the middle', (l: string[]) => l.toSpliced(1, 1, l[1]?.slice(0, 25) ?? ''), [[2, 'karantaene', 'cpr', 'FELT_MANGLER']]],
    ['with a row that is too long', (l: string[]) => l.toSpliced(1, 1, '10'.padEnd(70_000, 'x')), [[2, 'karantaene', 'raekke', 'FOR_LANG'], [4, 'afvist', 'raekke', 'ANTAL']]],
  ])('%s is told of', async (_hvad, aendr, ventet) => {
    const linjer = eksempel('esr.txt').toString('latin1').trimEnd().split('\r\n');
    expect(fejlI(await laes(medfoelgende('esr'), Buffer.from(aendr(linjer).join('\n'), 'latin1')))).toEqual(ventet);
  }); // prettier-ignore
});

describe('a P13-39 feed', () => {
  test('creates, changes and deletes, numbered in a row', async () => {
    const laeste = await laes(medfoelgende('opera-p13-39'), eksempel('opera-p13-39.txt'));
    expect(fejlI(laeste)).toEqual([]);
    expect(typer(laeste).map((en) => en?.[1])).toEqual(['dokument.importer', 'sag.importer', 'sag.importer', 'journalnotat.importer', 'sag.opdater', 'sag.slet']); // prettier-ignore
    const [dokument, sag, fejlsag, notat, aendring, sletning] = haendelser(laeste);
    expect(haendelser(laeste).map(({ sekvens }) => sekvens)).toEqual([1n, 2n, 3n, 4n, 5n, 6n]);
    expect([aendring?.subject, notat?.data['sag'], sletning?.subject]).toEqual([
      sag?.subject,
      sag?.subject,
      fejlsag?.subject,
    ]);
    expect(sag?.data['journalposter']).toMatchObject([{ reference: dokument?.subject }]);
    expect(aendring?.data).toMatchObject({ fremdrift: [{ status: 'Afgjort' }], aktoerer: [], journalposter: [] });
  });

  test('the same file again is the same messages, and another kommune’s keys are other objects', async () => {
    const afbildning = medfoelgende('opera-p13-39');
    const ider = async (en: Afbildning) => haendelser(await laes(en, eksempel('opera-p13-39.txt'))).map(({ id, subject }) => [id, subject]); // prettier-ignore
    const foerste = await ider(afbildning);
    expect(await ider(afbildning)).toEqual(foerste);
    expect(new Set(foerste.map(([id]) => id)).size).toBe(6);
    const andres = new Set((await ider({ ...afbildning, kommune: '22222222' })).map(([, subject]) => subject));
    expect(foerste.some(([, subject]) => andres.has(subject))).toBe(false);
  });
});
