import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { pakkeRod } from '../../pakke.ts';
import { aftryk } from '../support/aftryk.ts';
import { testDatabase } from '../support/database.ts';
import { overblik, startOverblik } from '../support/kommando.ts';

const KILDER = join(pakkeRod, 'indexers/kilder/afbildninger');
const afbildning = (navn: string) => join(KILDER, `${navn}.json`);
const eksempel = (navn: string) => join(KILDER, 'eksempler', navn);

let mappe: string;
let env: Record<string, string>;
let sql: Sql;
let slet: () => Promise<void>;
beforeAll(async () => {
  mappe = await mkdtemp(join(tmpdir(), 'overblik-afbildning-'));
});
afterAll(() => rm(mappe, { recursive: true, force: true }));
beforeEach(async () => {
  const database = await testDatabase();
  sql = forbind({ url: database.url, max: 1, applikation: 'test' });
  env = { DATABASE_URL: database.url, OVERBLIK_DATA: join(mappe, 'data') };
  slet = async () => {
    await sql.end();
    await database.slet();
  };
  return slet;
});

const fil = async (navn: string, indhold: string) => {
  const sti = join(mappe, navn);
  await writeFile(sti, indhold);
  return sti;
};
const importer = (navn: string, ...args: string[]) => overblik(['import', '--afbildning', afbildning(navn), ...args], env); // prettier-ignore
const karantaene = () => sql<{ kode: string; felt: string; begrundelse: string }[]>`select kode, felt, begrundelse from karantaene where afgjort is null`; // prettier-ignore
/** Titles of the adviser that stand. */
const adviser = async () => (await sql<{ titel: string }[]>`select titel from advis where upper_inf(virkning) order by titel`).map(({ titel }) => titel); // prettier-ignore

describe('overblik import --afbildning', { timeout: 120_000 }, () => {
  test('takes a flat extract in, keeps what breaks a rule for repair, and twice is once', async () => {
    const foerste = await importer('skat-indkomst', eksempel('skat-indkomst.csv'));
    expect([foerste.kode, foerste.ud]).toEqual([0, 'modtaget 3 anvendt 2 dubletter 0 advarsler 0 afvist 0 foraeldet 0 karantaene 1\n']); // prettier-ignore
    expect(foerste.fejl).toMatch(/skat-indkomst\.csv:5: karantaene: FORM: registreret: skal være et tidspunkt skrevet dd-MM-yyyy HH:mm:ss/); // prettier-ignore
    expect(await karantaene()).toEqual([
      {
        kode: 'FORM',
        felt: 'registreret',
        begrundelse: 'linje 5: registreret: skal være et tidspunkt skrevet dd-MM-yyyy HH:mm:ss',
      },
    ]);
    const efter = await aftryk(sql);
    const anden = await importer('skat-indkomst', eksempel('skat-indkomst.csv'));
    expect(anden.ud).toBe('modtaget 3 anvendt 0 dubletter 2 advarsler 0 afvist 0 foraeldet 0 karantaene 1\n');
    expect(await karantaene()).toHaveLength(1);
    expect(await aftryk(sql)).toEqual(efter);
  });

  test.each([
    ['esr', 'esr.txt', 2],
    ['hjaelpebidrag', 'hjaelpebidrag.csv', 6],
    ['opera-p13-39', 'opera-p13-39.txt', 6],
  ])('every row of the example of %s is applied, without a warning', async (navn, udtraek, antal) => {
    const { kode, ud, fejl } = await importer(navn, eksempel(udtraek));
    expect([kode, ud, fejl]).toEqual([0, `modtaget ${String(antal)} anvendt ${String(antal)} dubletter 0 advarsler 0 afvist 0 foraeldet 0 karantaene 0\n`, '']); // prettier-ignore
  });

  test('a P13-39 delete ends the object it names and no other', async () => {
    await importer('opera-p13-39', eksempel('opera-p13-39.txt'));
    expect(await sql`select slags, livscyklus, count(*)::int as antal from objekt group by 1, 2 order by 1, 2`).toEqual(
      [
        { slags: 'dokument', livscyklus: 'aktiv', antal: 1 },
        { slags: 'journalnotat', livscyklus: 'aktiv', antal: 1 },
        { slags: 'sag', livscyklus: 'aktiv', antal: 1 },
        { slags: 'sag', livscyklus: 'fjernet', antal: 1 },
      ],
    );
  });

  test('a mapping with mistakes takes nothing in, and every one of them is listed', async () => {
    const daarlig = await fil('daarlig.json', '{"navn":"X","system":"s","kommune":"1","fil":{"form":"csv"},"raekker":[]}');
    const { kode, fejl } = await overblik(['import', '--afbildning', daarlig, eksempel('esr.txt')], env);
    expect(kode).toBe(1);
    for (const felt of ['navn', 'system', 'kommune', 'raekker']) expect(fejl).toContain(`${daarlig}: ${felt}: `);
    expect(fejl).not.toMatch(/^\s+at /m);
  }); // prettier-ignore

  test('an extract that does not say as of when is asked to', async () => {
    const { kode, fejl } = await importer('opus-debitor', eksempel('opus-debitor.csv'));
    expect([kode, fejl]).toEqual([1, expect.stringContaining('brug --pr TIDSPUNKT')]);
  });
});

describe('a full extract', { timeout: 180_000 }, () => {
  let linjer: string[];
  beforeEach(async () => {
    linjer = (await readFile(eksempel('opus-debitor.csv'), 'utf8')).trimEnd().split('\n');
    const { ud } = await importer('opus-debitor', '--pr', '2026-10-01T00:00:00', eksempel('opus-debitor.csv'));
    expect(ud).toContain('opus-debitor.csv: ikke i udtrækket 0 sluttet 0\n');
    expect(await adviser()).toHaveLength(4);
  });
  const uden = (nr: number, antal = 1) => linjer.toSpliced(nr, antal);
  const naeste = async (raekker: string[], pr = '2026-10-08T00:00:00') =>
    importer('opus-debitor', '--pr', pr, await fil('uge.csv', raekker.join('\n')));

  test('ends what it no longer holds, once; what comes back in a later one is there again', async () => {
    const { kode, ud } = await naeste(uden(4));
    expect([kode, ud]).toEqual([0, expect.stringContaining('uge.csv: ikke i udtrækket 1 sluttet 1\n')]);
    expect(await adviser()).not.toContain('Restance på 95,25 kr.');
    expect(await adviser()).toHaveLength(3);
    expect((await naeste(uden(4))).ud).toContain('ikke i udtrækket 0 sluttet 0\n');
    await naeste(linjer, '2026-10-15T00:00:00');
    expect(await adviser()).toContain('Restance på 95,25 kr.');
  });

  test.each([
    ['more are gone than it may lose', () => uden(3, 2), '2 af 4 mangler: mere end 25 %'],
    ['a row of it is not understood', () => [...uden(4), 'K-9;;;;;;;;;'], '1 rækker blev ikke forstået'],
    ['it is empty', () => linjer.slice(0, 1), 'udtrækket er tomt'],
  ])('ends nothing when %s, and says so', async (_hvad, raekker, hvorfor) => {
    const { kode, fejl } = await naeste(raekker());
    expect([kode, fejl]).toEqual([1, expect.stringContaining(`uge.csv: intet er sluttet: ${hvorfor}`)]);
    expect(await adviser()).toHaveLength(4);
  });

  test('that is older than what has come since ends nothing that is newer', async () => {
    const { ud } = await naeste(uden(4), '2026-09-01T00:00:00');
    expect(ud).toContain('ikke i udtrækket 0 sluttet 0\n');
    expect(await adviser()).toHaveLength(4);
  });

  test('not said to be full ends nothing, however little it holds', async () => {
    const { udtraek: _fuldt, ...delvist } = JSON.parse(await readFile(afbildning('opus-debitor'), 'utf8')) as Record<string, unknown>; // prettier-ignore
    const sti = await fil('delvist.json', JSON.stringify({ ...delvist, raekker: delvist['raekker'] }));
    const { kode, fejl } = await overblik(['import', '--afbildning', sti, '--pr', '2026-10-08T00:00:00', await fil('uge.csv', uden(2, 3).join('\n'))], env); // prettier-ignore
    expect([kode, fejl]).toEqual([0, '']);
    expect(await adviser()).toHaveLength(4);
  });
});

test('an extract whose import is killed loses nothing and doubles nothing when it is run again', async () => {
  const raekke = (n: number) => `${String(n)};${String(n)};24-06-2026 10:20:00;7104820416;;;1;32.24.05;Emne;;Advis ${String(n)};`;
  const ANTAL = 5_000;
  const hoved = 'NR;LØBENR;REGISTRERET;CPR;CVR;NAVN;FØLSOMHED;KLE;EMNE;FRIST;OVERSKRIFT;TEKST';
  const tekst = [hoved, ...Array.from({ length: ANTAL }, (_, n) => raekke(n + 1))].join('\n');
  const sti = join(mappe, 'stor.csv');
  await writeFile(sti, Buffer.from(tekst, 'latin1'));
  const koersel = startOverblik(['import', '--afbildning', afbildning('skat-indkomst'), sti], env);
  let [taget, endt] = [0, false];
  void koersel.slut.then(() => (endt = true));
  while (taget < 1000 && !endt) [{ taget = 0 } = {}] = await sql<{ taget: number }[]>`select count(*)::int as taget from indbakke`;
  koersel.barn.kill('SIGKILL');
  expect((await koersel.slut).kode).toBeNull();
  const { kode, ud } = await importer('skat-indkomst', sti);
  expect(kode).toBe(0);
  const dubletter = Number(/dubletter (\d+)/.exec(ud)?.[1]);
  expect(dubletter).toBeGreaterThanOrEqual(taget);
  expect(ud).toContain(`modtaget ${String(ANTAL)} anvendt ${String(ANTAL - dubletter)} `);
  expect(await sql`select count(*)::int as antal, count(distinct objekt_id)::int as forskellige from registrering`).toEqual([{ antal: ANTAL, forskellige: ANTAL }]); // prettier-ignore
}, 240_000); // prettier-ignore
