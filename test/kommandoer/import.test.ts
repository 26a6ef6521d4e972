import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { generer } from '../../indexers/kilder/generator/generer.ts';
import { aftryk } from '../support/aftryk.ts';
import { testDatabase } from '../support/database.ts';
import { aabnFil } from '../support/importfil.ts';
import { haendelse, sagsdata, type Json } from '../support/indgang.ts';
import { overblik, startOverblik } from '../support/kommando.ts';

let mappe: string;
beforeAll(async () => {
  mappe = await mkdtemp(join(tmpdir(), 'overblik-import-'));
});
afterAll(() => rm(mappe, { recursive: true, force: true }));

const sag = (felter: Json = {}) => haendelse('sag.importer', randomUUID(), sagsdata(felter));
const somLinjer = (haendelser: readonly unknown[]) => haendelser.map((en) => `${JSON.stringify(en)}\n`).join('');
const fil = async (navn: string, indhold: string) => {
  const sti = join(mappe, navn);
  await writeFile(sti, indhold);
  return sti;
};

/** A register of the test's own, for commands: theirs by DATABASE_URL. */
async function register(): Promise<{ env: Record<string, string>; sql: Sql; slet: () => Promise<void> }> {
  const database = await testDatabase();
  const sql = forbind({ url: database.url, max: 1, applikation: 'test' });
  const slet = async () => {
    await sql.end();
    await database.slet();
  };
  return { env: { DATABASE_URL: database.url, OVERBLIK_DATA: join(mappe, 'data') }, sql, slet };
}

describe('overblik import', () => {
  let env: Record<string, string>;
  let sql: Sql;
  const slut: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const ny = await register();
    ({ env, sql } = ny);
    slut.push(ny.slet);
  });
  afterAll(async () => {
    for (const en of slut) await en();
  });

  test('prints the counts of several files and of what comes on stdin; again, all are duplicates', async () => {
    const [a, b] = [await fil('a.ndjson', somLinjer([sag(), sag()])), await fil('b.ndjson', somLinjer([sag()]))];
    const ind = somLinjer([sag()]);
    const foerste = await overblik(['import', a, '-', b], env, ind);
    expect(foerste).toEqual({
      kode: 0,
      ud: 'modtaget 4 anvendt 4 dubletter 0 advarsler 0 afvist 0 foraeldet 0 karantaene 0\n',
      fejl: '',
    });
    const anden = await overblik(['import', a, b, '-'], env, ind);
    expect(anden).toMatchObject({ kode: 0, ud: expect.stringMatching(/^modtaget 4 anvendt 0 dubletter 4 /) as string });
  });

  test('ends with 1 when something is refused, and says file, line and why – without anybody’s number', async () => {
    const daarlig = await fil('c.ndjson', somLinjer([sag(), { subject: '7204854444' }, sag({ klasser: [] })]) + 'ikke json');
    const { kode, ud, fejl } = await overblik(['import', daarlig], env);
    expect(kode).toBe(1);
    expect(ud).toMatch(/^modtaget 4 anvendt 1 dubletter 0 advarsler 0 afvist 2 foraeldet 0 karantaene 1\n$/);
    const linjer = fejl.trim().split('\n');
    expect(linjer.some((linje) => linje.startsWith(`${daarlig}:2: afvist: `))).toBe(true);
    expect(linjer).toContainEqual(expect.stringMatching(/c\.ndjson:3: karantaene: PRIMAERKLASSE_MANGLER: .*data\.klasser/));
    expect(linjer).toContainEqual(`${daarlig}:4: afvist: UGYLDIG: linjen er ikke JSON`);
    expect(fejl).not.toContain('7204854444');
    expect(fejl).not.toMatch(/^\s+at /m);
  }); // prettier-ignore

  test('names every file that cannot be read, and takes in none of the others', async () => {
    const god = await fil('d.ndjson', somLinjer([sag()]));
    const foer = await sql`select count(*)::int as antal from registrering`;
    const svar = await overblik(['import', god, join(mappe, 'findes-ikke.xml'), mappe], env);
    expect(svar).toEqual({ kode: 1, ud: '', fejl: `${mappe}/findes-ikke.xml: findes ikke\n${mappe}: er en mappe\n` });
    expect(await sql`select count(*)::int as antal from registrering`).toEqual(foer);
  });
});

describe('an import that is killed', () => {
  test('loses nothing and doubles nothing when it is run again', async () => {
    const haendelser = [...generer({ personer: 150, froe: 7, kommuner: 1 })];
    expect(haendelser.length).toBeGreaterThan(2500);
    const sti = await fil('stor.ndjson', somLinjer(haendelser));
    const [draebt, hel] = [await register(), await register()];

    const koersel = startOverblik(['import', sti], draebt.env);
    let taget = 0;
    let endt = false;
    void koersel.slut.then(() => (endt = true));
    while (taget < 1000 && !endt) {
      const [raekke] = await draebt.sql<{ antal: number }[]>`select count(*)::int as antal from indbakke`;
      taget = raekke?.antal ?? 0;
    }
    koersel.barn.kill('SIGKILL');
    expect((await koersel.slut).kode).toBeNull();
    const [midtvejs] = await draebt.sql<{ antal: number }[]>`select count(*)::int as antal from registrering`;
    expect(midtvejs?.antal).toBeGreaterThan(0);
    expect(midtvejs?.antal).toBeLessThan(haendelser.length);

    const { kode, ud } = await overblik(['import', sti], draebt.env);
    expect(kode).toBe(0);
    const tal = (navn: string) => Number(new RegExp(`${navn} (\\d+)`).exec(ud)?.[1]);
    expect(tal('modtaget')).toBe(haendelser.length);
    expect(tal('dubletter')).toBeGreaterThanOrEqual(taget);
    expect(tal('anvendt') + tal('foraeldet') + tal('dubletter')).toBe(haendelser.length);

    const { laes, slut } = aabnFil(hel.env['DATABASE_URL'] ?? '');
    await laes(somLinjer(haendelser));
    await slut();
    expect(await aftryk(draebt.sql)).toEqual(await aftryk(hel.sql));
    const antal = async (sql: Sql) => (await sql`select (select count(*) from registrering) as log, (select count(distinct objekt_id) from udbakke) as ud`)[0]; // prettier-ignore
    // Told of once at least: two messages of one object are one event in one batch and two in two.
    expect(await antal(draebt.sql)).toEqual(await antal(hel.sql));
    await draebt.slet();
    await hel.slet();
  }, 60_000);
});
