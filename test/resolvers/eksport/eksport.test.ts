import { createHash } from 'node:crypto';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { gruppe, KORSBAEK } from '../../support/kalder.ts';
import { aabnRevision } from '../../support/revision.ts';
import { lavSoegbar, type Soegbar } from '../../support/soegbar.ts';
import { skrivRegister, type Register } from '../../support/spoerg-register.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';
import { csvCeller, somRaekker } from './csv.ts';

const HANNE = '0101614444';
const BESKYTTET = '0201614444';
const LAES = ['SAGER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'YDELSER_SE'];
let [base, register, graf, log, soegbar, token] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  ReturnType<typeof aabnRevision>,
  Soegbar,
  string,
];
const ider: Record<string, string> = {};

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  ider['sag'] = await register.sag({
    cpr: HANNE, titel: 'Ærø; "Ørsted"\nog Åse', sagsnummer: '2026-0042', oprettet: '2026-06-30T22:30:00Z', hemmelig_titel: 'Kun for indviede',
  }); // prettier-ignore
  ider['formel'] = await register.sag({ cpr: HANNE, titel: '=HYPERLINK("http://ond.example")', kle: '27.18.00', adgang_kle: '27.18.00' }); // prettier-ignore
  ider['vip'] = await register.sag({ cpr: BESKYTTET, titel: 'Skjult for de fleste', foelsomhed: 4, adgang_foelsomhed: 4 }); // prettier-ignore
  ider['notat'] = await register.notat(ider['sag'], { titel: '-minus', tekst: 'Lang tekst' });
  ider['dokument'] = await register.dokument(ider['sag'], { titel: 'Afgørelse', brevdato: '2026-02-03' });
  ider['bevilling'] = await register.bevilling({ cpr: HANNE });
  await register.sql`update effektueringsplan set beloeb = ${'-12345.50'} where id = ${ider['bevilling']}`;
  await register.person([[BESKYTTET]], { navn: 'Bo Beskyttet', beskyttet_kendt: true, beskyttet_fra: '2020-01-01' }); // prettier-ignore
  await register.sag({ cpr: HANNE, titel: 'Naboens', ejer_cvr: '22222222', adgang_ejer: '22222222' });
  soegbar = lavSoegbar(base.url);
  await soegbar.goer();
  graf = await startGraf(base.url);
  log = aabnRevision(base.url);
  token = await eksportoer();
});
afterAll(async () => {
  await graf.stop();
  expect((await log.verificer()).brud).toEqual([]);
  await log.slut();
  await soegbar.slut();
  await register.slut();
  await base.slet();
});

const eksportoer = (g: Parameters<typeof gruppe>[0] = {}, claims = {}) =>
  graf.token([gruppe({ privilegier: [...LAES, 'EKSPORT'], ...g })], claims);

const eksporter = async (krop: unknown, andre: Record<string, string> = {}) =>
  fetch(`${graf.url}/eksport`, {
    method: 'POST',
    body: JSON.stringify(krop),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-formaal': 'Ledelsestilsyn', ...andre },
  }); // prettier-ignore
const som = async (g: Parameters<typeof gruppe>[0]) => ({ authorization: `Bearer ${await eksportoer(g)}` });
const raekker = async (svar: Response) => {
  expect(svar.status).toBe(200);
  return somRaekker(csvCeller(await svar.text()));
};
const manifest = async (svar: Response, bearer = token) => {
  const hentet = await fetch(`${graf.url}/eksport/${svar.headers.get('x-eksport-id') ?? ''}/manifest`, {
    headers: { authorization: `Bearer ${bearer}` },
  });
  const krop = (await hentet.json()) as Record<string, unknown>;
  return { ...krop, status: hentet.status } as Record<string, unknown>;
};
const fejl = async (svar: Response) => {
  const { errors } = (await svar.json()) as { errors: { message: string; extensions: { code: string } }[] };
  return { status: svar.status, kode: errors[0]?.extensions.code, besked: errors[0]?.message ?? '' };
};

describe('CSV', () => {
  test('is what a Danish Excel opens: BOM, semicolons, CRLF, decimal comma, Danish clocks, æøå', async () => {
    const svar = await eksporter({});
    const bytes = Buffer.from(await svar.arrayBuffer());
    expect(svar.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(svar.headers.get('content-disposition')).toMatch(/^attachment; filename="overblik-[\d-]{10}-[0-9a-f]{8}\.csv"$/);
    expect(svar.headers.get('cache-control')).toBe('no-store');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const tekst = bytes.toString('utf8').slice(1);
    expect(tekst.endsWith('\r\n')).toBe(true);
    expect(tekst.replaceAll('\r\n', '').replace('\nog Åse', '')).not.toMatch(/[\r\n]/);

    const fundne = somRaekker(csvCeller(tekst));
    expect(fundne.map(({ slags }) => slags).sort()).toEqual(['DOKUMENT', 'JOURNALNOTAT', 'SAG', 'SAG', 'SAG', 'YDELSE']);
    expect(fundne.find(({ uuid }) => uuid === ider['sag'])).toMatchObject({
      titel: 'Ærø; "Ørsted"\nog Åse', sagsnummer: '2026-0042', oprettet: '2026-07-01 00:30:00', kle: '32.30.04', kleTitel: 'Emne',
      foelsomhed: 'IKKE_FORTROLIGE_DATA', ejerCvr: KORSBAEK, ejer: 'Korsbæk Kommune', masterNavn: 'KSD', beloeb: '', aktiv: '', virkningTil: '',
    }); // prettier-ignore
    expect(fundne.find(({ slags }) => slags === 'YDELSE')).toMatchObject({ titel: 'Sygedagpenge', beloeb: '-12345,50', aktiv: 'ja' });
    expect(fundne.find(({ slags }) => slags === 'DOKUMENT')).toMatchObject({ titel: 'Afgørelse', brevdato: '2026-02-03' });
    expect(tekst).toContain(';-12345,50;'); // a number, not a text
  }); // prettier-ignore

  test('what a spreadsheet would reckon is shown instead', async () => {
    const titler = (await raekker(await eksporter({}))).map(({ titel }) => titel);
    expect(titler).toContain(`'=HYPERLINK("http://ond.example")`);
    expect(titler).toContain(`'-minus`);
  });

  test('nothing found is the heading alone', async () => {
    const svar = await eksporter({ filter: { kle: ['99.01.01'] } });
    expect(await raekker(svar.clone())).toEqual([]);
    expect(csvCeller(await svar.text())[0]?.slice(0, 3)).toEqual(['slags', 'id', 'uuid']);
    expect(await manifest(svar)).toMatchObject({ tilstand: 'FULDSTAENDIG', antal: 0 });
  });

  test('chosen columns stand as they were chosen; persons, secrets and long texts come only so', async () => {
    const [hoved = []] = csvCeller(await (await eksporter({})).text());
    for (const navn of ['hemmeligTitel', 'beskrivelse', 'tekst', 'partNavn', 'partCpr', 'primaerBehandler'])
      expect(hoved).not.toContain(navn);
    const svar = await eksporter({ filter: { slags: ['SAG'] }, kolonner: ['titel', 'slags', 'partNavn'] });
    expect(csvCeller(await svar.text())[0]).toEqual(['titel', 'slags', 'partNavn']);
  });
});

describe('Parquet', () => {
  test.each([
    ['format', { format: 'parquet' }, {}],
    ['Accept', {}, { accept: 'application/vnd.apache.parquet' }],
    ['the more wanted of Accept', {}, { accept: 'text/csv;q=0.5, application/vnd.apache.parquet' }],
  ])('asked for by %s reads back with its types', async (_hvad, krop, hoveder) => {
    const svar = await eksporter({ ...krop, filter: { slags: ['SAG', 'YDELSE'] } }, hoveder);
    expect(svar.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    const file = await svar.arrayBuffer();
    const fundne = await parquetReadObjects({ file });
    expect(fundne.map(({ slags }) => slags as string).sort()).toEqual(['SAG', 'SAG', 'SAG', 'YDELSE']);
    expect(fundne.find(({ uuid }) => uuid === ider['sag'])).toMatchObject({
      titel: 'Ærø; "Ørsted"\nog Åse', oprettet: new Date('2026-06-30T22:30:00Z'), beloeb: null, aktiv: null,
    }); // prettier-ignore
    expect(fundne.find(({ slags }) => slags === 'YDELSE')).toMatchObject({ beloeb: -12345.5, aktiv: true });
    expect(fundne.find(({ uuid }) => uuid === ider['formel'])?.['titel']).toBe('=HYPERLINK("http://ond.example")');
    expect(parquetMetadata(file).key_value_metadata).toContainEqual({
      key: 'overblik.eksport',
      value: svar.headers.get('x-eksport-id'),
    });
  });

  test('nothing found is a file without rows', async () => {
    const svar = await eksporter({ filter: { kle: ['99.01.01'] }, format: 'parquet' });
    const file = await svar.arrayBuffer();
    expect(await parquetReadObjects({ file })).toEqual([]);
    expect(parquetMetadata(file).schema.length).toBeGreaterThan(20);
  });
});

describe('who may', () => {
  test.each([
    ['nobody', { authorization: '' }, 401, 'UNAUTHENTICATED'],
    ['no purpose', { 'x-formaal': '' }, 400, 'FORMAAL_PAAKRAEVET'],
  ])('%s', async (_hvad, hoveder, status, kode) => {
    expect(await fejl(await eksporter({}, hoveder as unknown as Record<string, string>))).toMatchObject({
      status,
      kode,
    });
  });

  test('without EKSPORT nothing is shown, SOEG or not, and the attempt is written down', async () => {
    const { svar, raekker: logget } = await log.under(async () =>
      fejl(await eksporter({ filter: { part: { cpr: HANNE } } }, await som({ privilegier: [...LAES, 'SOEG', 'STATISTIK'] }))),
    );
    expect(svar).toMatchObject({ status: 403, kode: 'FORBIDDEN' });
    expect(logget).toMatchObject([{ slags: 'eksport', afgoerelse: 'AFVIST', grund: 'FORBIDDEN', personer: [`cpr:${HANNE}`], objekter: [], formaal: 'Ledelsestilsyn' }]);
  }); // prettier-ignore

  test.each([
    ["another kommune's", { scope: '22222222' }],
    ['for no KLE', { kle: [] }],
  ])('rights that are %s are none', async (_hvad, g) => {
    expect(await fejl(await eksporter({}, await som(g)))).toMatchObject({ status: 403, kode: 'FORBIDDEN' });
  });

  test.each<[string, Parameters<typeof gruppe>[0], string[]]>([
    ['of one KLE', { kle: ['27.*'] }, ['formel']],
    ['of one kind', { privilegier: ['DOKUMENTER_SE', 'SAGER_SE', 'EKSPORT'], kle: ['32.*'], foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' }, ['dokument', 'sag']],
    ['of low følsomhed', { privilegier: ['SAGER_SE', 'EKSPORT'], foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' }, ['formel', 'sag']],
    ['of all', {}, ['bevilling', 'dokument', 'formel', 'notat', 'sag', 'vip']],
    ['of what there is nothing of', { kle: ['99.01.*'] }, []],
  ])('a caller %s takes out that, and is told of nothing else', async (_hvad, g, ventet) => {
    const svar = await eksporter({}, await som(g));
    expect(svar.headers.get('x-eksport-antal')).toBe(String(ventet.length));
    const navne = (await raekker(svar)).map(({ uuid }) => Object.entries(ider).find(([, id]) => id === uuid)?.[0] ?? 'ukendt');
    expect(navne.sort()).toEqual(ventet);
  }); // prettier-ignore

  test('EKSPORT counts in a group that itself lets the row through, and rights to count give no rows', async () => {
    const delt = await graf.token([
      gruppe({ privilegier: ['SAGER_SE', 'SOEG', 'STATISTIK'] }),
      gruppe({ privilegier: ['SAGER_SE', 'EKSPORT'], kle: ['27.*'] }),
    ]);
    const svar = await eksporter({}, { authorization: `Bearer ${delt}` });
    expect(svar.headers.get('x-eksport-antal')).toBe('1');
    expect((await raekker(svar)).map(({ uuid }) => uuid)).toEqual([ider['formel']]);
  });

  test('the secret title is for those who may read it', async () => {
    const krop = { filter: { slags: ['SAG'] }, kolonner: ['uuid', 'hemmeligTitel'] };
    const hos = async (g: Parameters<typeof gruppe>[0]) =>
      (await raekker(await eksporter(krop, await som(g)))).find(({ uuid }) => uuid === ider['sag'])?.['hemmeligTitel'];
    expect(await hos({})).toBe('');
    expect(await hos({ privilegier: ['SAGER_SE', 'EKSPORT', 'HEMMELIG_TITEL_SE'] })).toBe('Kun for indviede');
  });

  test('a protected person has the marker and no name; only the number asked for is told', async () => {
    const kolonner = ['uuid', 'partNavn', 'partBeskyttet', 'partCpr', 'partId'];
    const fundne = await raekker(await eksporter({ filter: { slags: ['SAG'] }, kolonner }));
    expect(fundne.find(({ uuid }) => uuid === ider['vip'])).toMatchObject({ partNavn: '', partBeskyttet: 'ja', partCpr: '' });
    expect(fundne.find(({ uuid }) => uuid === ider['sag'])).toMatchObject({ partNavn: 'Prøve Person', partCpr: '' });
    const om = await raekker(await eksporter({ filter: { slags: ['SAG'], part: { cpr: HANNE } }, kolonner }));
    expect(om.map(({ partCpr }) => partCpr)).toEqual(['010161-4444', '010161-4444']);
    expect(new Set(om.map(({ partId }) => partId)).size).toBe(1);
  }); // prettier-ignore
});

describe('what changed a moment ago', () => {
  test('counts, projected or not: a sag that was reclassified is gone, with what hangs on it', async () => {
    const lav = await som({ kle: ['27.*'] });
    const id = await register.sag({ cpr: HANNE, titel: 'Ny', kle: '27.18.00', adgang_kle: '27.18.00' });
    await register.notat(id);
    await soegbar.meld([id]);
    const uuider = async () => (await raekker(await eksporter({}, lav))).map(({ uuid }) => uuid);
    expect(await uuider()).toHaveLength(3);
    await soegbar.projicer();
    await register.sql`update sag set kle = '32.30.04', adgang_kle = '32.30.04' where id = ${id}`;
    await soegbar.meld([id]);
    expect(await uuider()).toEqual([ider['formel']]);
    await register.livscyklus(id, 'fjernet');
    await soegbar.goer([id]);
  });
});

describe('what is wrong is named', () => {
  test.each([
    ['an unknown field', { filter: { farve: 'blå' } }, /farve/],
    ['a value of no such form', { filter: { kle: ['3x'] } }, /filter\.kle\[0\].*KLE skal være/],
    ['a kind there is not', { filter: { slags: ['ADVIS'] } }, /filter\.slags\[0\].*Soegeslags/],
    ['the filter as the body', { kle: ['3x'] }, /filter\.kle\[0\]/],
    ['a field beside the filter', { filter: {}, kle: ['32.*'] }, /^kle: /],
    ['a column there is not', { kolonner: ['titel', 'cpr'] }, /^kolonner\[1\]/],
    ['a column twice', { kolonner: ['titel', 'titel'] }, /^kolonner/],
    ['no column', { kolonner: [] }, /^kolonner/],
    ['a format there is not', { format: 'xlsx' }, /^format/],
    ['what the index knew before', { paa: { registrering: '2025-01-01T00:00:00Z' } }, /^paa\.registrering/],
    ['no object', [], /JSON-objekt/],
  ])('%s', async (_hvad, krop, besked) => {
    const { svar, raekker: logget } = await log.under(async () => fejl(await eksporter(krop)));
    expect(svar).toMatchObject({ status: 400, kode: 'BAD_USER_INPUT' });
    expect(svar.besked).toMatch(besked);
    expect(logget).toEqual([]);
  });

  test('a number that is none is not said again', async () => {
    const { besked } = await fejl(await eksporter({ filter: { part: { cpr: '010161-444' } } }));
    expect(besked).toMatch(/filter\.part\.cpr/);
    expect(besked).not.toContain('010161');
  });

  test('a form nobody can be answered in is 406, another verb 405', async () => {
    expect((await eksporter({}, { accept: 'application/json' })).status).toBe(406);
    expect((await fetch(`${graf.url}/eksport`)).status).toBe(405);
  });

  test('a SoegFilter may stand as the body', async () => {
    expect((await raekker(await eksporter({ kle: ['27.*'] }))).map(({ uuid }) => uuid)).toEqual([ider['formel']]);
  });

  test('words are found as soeg finds them', async () => {
    expect((await raekker(await eksporter({ tekst: 'afgørelsen' }))).map(({ uuid }) => uuid)).toEqual([
      ider['dokument'],
    ]);
  });
});

describe('the manifest', () => {
  test('tells what was taken out, and its sum is that of the bytes', async () => {
    const svar = await eksporter({ filter: { slags: ['SAG'], part: { cpr: HANNE } }, tekst: '010161-4444', kolonner: ['uuid', 'oprettet'] }); // prettier-ignore
    const bytes = Buffer.from(await svar.arrayBuffer());
    const fundet = await manifest(svar);
    expect(fundet).toMatchObject({
      status: 200, eksport: svar.headers.get('x-eksport-id'), tilstand: 'FULDSTAENDIG', grund: null, antal: 2, bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'), filter: { slags: ['SAG'] }, partAngivet: true, formaal: 'Ledelsestilsyn', format: 'csv',
      kolonner: [{ navn: 'uuid', type: 'tekst' }, { navn: 'oprettet', type: 'tid' }], transaktion: svar.headers.get('x-transaktionsid'),
    }); // prettier-ignore
    expect(JSON.stringify(fundet)).not.toMatch(/010161-?4444/);
    expect(fundet['begyndt']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  test("another's, an unknown and no id at all are one answer", async () => {
    const svar = await eksporter({});
    await svar.arrayBuffer();
    const [andens, ukendt, intet] = await Promise.all([
      manifest(svar, await eksportoer()),
      fetch(`${graf.url}/eksport/00000000-0000-4000-8000-000000000000/manifest`, { headers: { authorization: `Bearer ${token}` } }),
      fetch(`${graf.url}/eksport/x/manifest`, { headers: { authorization: `Bearer ${token}` } }),
    ]); // prettier-ignore
    expect([andens.status, ukendt.status, intet.status]).toEqual([404, 404, 404]);
    expect((await fetch(`${graf.url}/eksport/x/manifest`)).status).toBe(401);
  });
});

describe('the audit log', () => {
  test('holds each row taken out, by whom, for what, and whom it shows', async () => {
    const { svar, raekker: logget } = await log.under(async () => raekker(await eksporter({ kolonner: ['uuid', 'partNavn'] })));
    expect(logget).toHaveLength(1);
    expect(logget[0]).toMatchObject({ slags: 'eksport', formaal: 'Ledelsestilsyn', afgoerelse: 'VIST', antal: svar.length });
    expect([...(logget[0]?.objekter ?? [])].sort()).toEqual(svar.map(({ uuid }) => uuid).sort());
    expect([...(logget[0]?.personer ?? [])].sort()).toEqual([`cpr:${HANNE}`, `cpr:${BESKYTTET}`]);
    expect(logget[0]?.kriterier).toContain('"format":"csv"');
  }); // prettier-ignore

  test('holds an export that found nothing', async () => {
    const { raekker: logget } = await log.under(async () =>
      raekker(await eksporter({ filter: { kle: ['99.01.01'] } })),
    );
    expect(logget).toMatchObject([{ slags: 'eksport', afgoerelse: 'INTET', antal: 0, objekter: [] }]);
  });

  test('locked by another: 503 and no rows, until it is let go', async () => {
    let [laast, slip]: [Promise<unknown>, () => void] = [Promise.resolve(), () => undefined];
    await new Promise<void>((klart) => {
      laast = log.sql.begin(async (tx) => {
        await tx.unsafe('lock table opslag in access exclusive mode');
        klart();
        await new Promise<void>((hold) => (slip = hold));
      });
    });
    const svar = await eksporter({});
    const tekst = await svar.text();
    slip();
    await laast;

    expect(svar.status).toBe(503);
    expect(tekst).toContain('TJENESTE_NEDE');
    expect(tekst).not.toContain('Ærø');
    expect(await raekker(await eksporter({}))).toHaveLength(6);
  });
});
