/** What is taken out every day: set up by an operator, made by whichever server is up, on what an aftale lets through. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { diagnoser } from '../../../db/queries/diagnose.ts';
import { gemPlan, lavPlanNu, ophoerPlan, type Planopsaetning } from '../../../db/skriv/eksportplan.ts';
import type { Cvr } from '../../../schema/domaene/id.ts';
import { testDatabase } from '../../support/database.ts';
import { KORSBAEK } from '../../support/kalder.ts';
import { aabnRevision } from '../../support/revision.ts';
import { lavSoegbar, type Soegbar } from '../../support/soegbar.ts';
import { skrivRegister, type Register } from '../../support/spoerg-register.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';
import { csvCeller, somRaekker } from './csv.ts';

let [base, register, soegbar, log, mappe] = [] as unknown as [
  { url: string; slet(): Promise<void> }, Register, Soegbar, ReturnType<typeof aabnRevision>, string,
]; // prettier-ignore
const ider: string[] = [];

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  for (let nr = 0; nr < 3; nr += 1) ider.push(await register.sag({ cpr: '0101614444', titel: `Nr. ${String(nr)}` }));
  await register.sag({ cpr: '0101614444', titel: 'Et andet emne', kle: '27.18.00', adgang_kle: '27.18.00' });
  // More than a page of them.
  for (let nr = 0; nr < 210; nr += 1) await register.sag({ cpr: '0101614444', titel: 'Mange', kle: '33.01.01', adgang_kle: '33.01.01' }); // prettier-ignore
  await register.sag({ cpr: '0101614444', titel: 'Naboens', ejer_cvr: '22222222', adgang_ejer: '22222222' });
  soegbar = lavSoegbar(base.url);
  await soegbar.goer();
  log = aabnRevision(base.url);
}, 60_000);
afterAll(async () => {
  expect((await log.verificer()).brud).toEqual([]);
  await log.slut();
  await soegbar.slut();
  await register.slut();
  await base.slet();
});

const grafer: Graf[] = [];
beforeEach(async () => {
  mappe = await mkdtemp(join(tmpdir(), 'overblik-eksport-'));
});
afterEach(async () => {
  for (const graf of grafer.splice(0)) await graf.stop();
  await register.sql`delete from eksportplan`;
  await rm(mappe, { recursive: true, force: true });
});

/** A server that is up; several may be. */
async function server(): Promise<Graf> {
  const graf = await startGraf(base.url, { eksportplaner: { databaseUrl: base.url, mappe, hverMs: 40 } });
  grafer.push(graf);
  return graf;
}

/** A system with an aftale on sager of 32, and a plan of it whose time has come unless the plan says otherwise. */
async function planlagt(navn: string, andet: Partial<Planopsaetning> & { dage?: number } = {}): Promise<string> {
  const { dage = 1, ...plan } = andet;
  const system = randomUUID();
  await register.sql`insert into serviceaftale ${register.sql({
    system, kommune: KORSBAEK, rettigheder: ['SAGER_SE', 'EKSPORT'], kle: ['32.*'], niveau: 4, status: 'GODKENDT', anmodet: new Date().toISOString(),
  })}`; // prettier-ignore
  const hele = {
    navn, system, cvr: KORSBAEK as Cvr, formaal: 'Ledelsestilsyn', oenske: { filter: { slags: ['SAG'] }, kolonner: ['uuid', 'titel'] }, klokken: '00:00',
    raekker: 1_000, behold: 14, udloeber: null, ...plan,
  }; // prettier-ignore
  await gemPlan(register.sql, hele as Planopsaetning);
  await register.sql`update eksportplan set dag = dag - ${dage}::int where navn = ${navn}`;
  return system;
}

const filer = async (navn: string): Promise<string[]> => (await readdir(join(mappe, navn)).catch(() => [])).sort();
const faerdig = (navn: string) =>
  expect.poll(() => filer(navn), { timeout: 20_000 }).toContainEqual(expect.stringMatching(/manifest\.json$/));
const manifest = async (navn: string): Promise<Record<string, unknown>> => {
  const fil = (await filer(navn)).find((en) => en.endsWith('.manifest.json')) ?? '';
  return JSON.parse(await readFile(join(mappe, navn, fil), 'utf8')) as Record<string, unknown>;
};
const stand = async (navn: string) => {
  const [raekke] = await register.sql<{ fejl: string | null; dag: string; forsoeg: number; igen: boolean }[]>`
    select fejl, dag::text, forsoeg, naeste_forsoeg > now() as igen from eksportplan where navn = ${navn}`;
  return raekke;
};
const idag = async () => (await register.sql<{ d: string }[]>`select (now() at time zone 'Europe/Copenhagen')::date::text as d`)[0]?.d ?? ''; // prettier-ignore
const siger = async (navn: string) => (await diagnoser(register.sql)).find(({ hvad }) => hvad.includes(`eksport ${navn}:`)); // prettier-ignore
const linjer = (graf: Graf, navn: string) => graf.log.filter((linje) => linje.includes(`"plan":"${navn}"`));

describe('a plan whose time has come', () => {
  test('is made once: what the aftale opens of what it asks, audited row by row, with its sum in the manifest', async () => {
    const system = await planlagt('lis-sager');
    const dag = await idag();
    const foer = new Set(await filer('lis-sager'));
    const { raekker } = await log.under(async () => {
      await server();
      await faerdig('lis-sager');
      await expect.poll(() => stand('lis-sager')).toMatchObject({ dag, fejl: null });
    });
    expect(foer.size).toBe(0);
    expect(await filer('lis-sager')).toEqual([`lis-sager-${dag}.csv`, `lis-sager-${dag}.csv.manifest.json`]);
    const bytes = await readFile(join(mappe, 'lis-sager', `lis-sager-${dag}.csv`));
    const fundne = somRaekker(csvCeller(bytes.toString('utf8')));
    expect(fundne.map(({ uuid }) => uuid).sort()).toEqual([...ider].sort());
    expect(await manifest('lis-sager')).toMatchObject({
      plan: 'lis-sager', dag, fil: `lis-sager-${dag}.csv`, tilstand: 'FULDSTAENDIG', antal: 3, filter: { slags: ['SAG'] }, formaal: 'Ledelsestilsyn',
      bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
    }); // prettier-ignore
    expect(raekker).toMatchObject([{ slags: 'eksport', bruger: system, formaal: 'Ledelsestilsyn', antal: 3, afgoerelse: 'VIST' }]);
    expect([...(raekker[0]?.objekter ?? [])].sort()).toEqual([...ider].sort());
    for (const fil of [...(await filer('lis-sager')).map((en) => join('lis-sager', en))])
      expect((await stat(join(mappe, fil))).mode & 0o777).toBe(0o600);
    expect((await stat(join(mappe, 'lis-sager'))).mode & 0o077).toBe(0);
    expect(await siger('lis-sager')).toMatchObject({ stand: 'ok' });
  }, 40_000); // prettier-ignore

  test('is made by one of several servers', async () => {
    await planlagt('delt');
    const { raekker } = await log.under(async () => {
      const alle = await Promise.all([server(), server(), server()]);
      await faerdig('delt');
      await expect.poll(() => alle.flatMap((graf) => linjer(graf, 'delt'))).toHaveLength(1);
      await new Promise((klar) => setTimeout(klar, 300)); // several rounds of each
      expect(alle.flatMap((graf) => linjer(graf, 'delt'))).toHaveLength(1);
    });
    expect(raekker.filter(({ slags }) => slags === 'eksport')).toHaveLength(1);
  }, 40_000);

  test('is written as Parquet where it says so', async () => {
    await planlagt('som-parquet', { oenske: { filter: { slags: ['SAG'] }, kolonner: ['uuid'], format: 'parquet' } });
    await server();
    await faerdig('som-parquet');
    const laest = await parquetReadObjects({
      file: (await readFile(join(mappe, 'som-parquet', `som-parquet-${await idag()}.parquet`))).buffer.slice(0),
    });
    expect(laest.map(({ uuid }) => uuid as string).sort()).toEqual([...ider].sort());
  }, 40_000); // prettier-ignore

  test('was missed for days: the newest of them is made, once', async () => {
    await planlagt('forsinket', { dage: 5 });
    const graf = await server();
    await faerdig('forsinket');
    await expect.poll(() => stand('forsinket')).toMatchObject({ dag: await idag() });
    await new Promise((klar) => setTimeout(klar, 300));
    expect(linjer(graf, 'forsinket')).toHaveLength(1);
    expect((await filer('forsinket')).filter((en) => en.endsWith('.csv'))).toHaveLength(1);
  }, 40_000);

  test('whose time has not come is left alone', async () => {
    await planlagt('senere', { dage: 0 });
    await planlagt('nu');
    await server();
    await faerdig('nu');
    expect(await filer('senere')).toEqual([]);
    expect(await siger('senere')).toMatchObject({ hvad: expect.stringContaining('endnu ikke lavet') as string });
    // An operator has the newest day made anyway.
    expect(await lavPlanNu(register.sql, 'senere')).toBe(true);
    await faerdig('senere');
  }, 40_000);
});

describe('no file, and a line that says why', () => {
  test.each([
    ['an aftale that was ended', 'FORBIDDEN', () => register.sql`update serviceaftale set status = 'OPHOERT' where system = (select system from eksportplan where navn = 'proeve')`, 'serviceaftale'],
    ['an aftale without EKSPORT', 'FORBIDDEN', () => register.sql`update serviceaftale set rettigheder = '{SAGER_SE}' where system = (select system from eksportplan where navn = 'proeve')`, 'EKSPORT'],
    ['a plan that has run out', 'FORBIDDEN', () => register.sql`update eksportplan set udloeber = dag - 2 where navn = 'proeve'`, 'udløb'],
    ['more rows than it may have', 'FOR_BRED', () => register.sql`update eksportplan set raekker = 2 where navn = 'proeve'`, '3 rækker'],
    ['a filter that cannot be read', 'BAD_USER_INPUT', () => register.sql`update eksportplan set oenske = '{"filter":{"slags":["KO"]}}' where navn = 'proeve'`, 'KO'],
    ['a person in the filter', 'BAD_USER_INPUT', () => register.sql`update eksportplan set oenske = '{"filter":{"part":{"cpr":"0101614444"}}}' where navn = 'proeve'`, 'ingen person'],
  ])('%s', async (_hvad, kode, sker, ord) => {
    await planlagt('proeve');
    await sker();
    const graf = await server();
    await expect.poll(() => stand('proeve'), { timeout: 20_000 }).toMatchObject({ dag: await idag(), fejl: expect.stringContaining(kode) as string });
    expect((await filer('proeve')).filter((en) => !en.startsWith('.'))).toEqual([]);
    expect(await siger('proeve')).toMatchObject({ stand: 'advarsel', raad: expect.stringContaining(ord) as string });
    expect(linjer(graf, 'proeve').join('')).toContain(kode);
    await new Promise((klar) => setTimeout(klar, 200));
    expect(linjer(graf, 'proeve')).toHaveLength(1); // not again before its next day
  }, 40_000); // prettier-ignore

  test('a folder that cannot be written is tried again, a bounded number of times', async () => {
    await planlagt('spaerret');
    await writeFile(join(mappe, 'spaerret'), 'en fil, hvor mappen skulle være');
    const graf = await server();
    for (let nr = 1; nr < 4; nr += 1) {
      await expect.poll(() => stand('spaerret'), { timeout: 20_000 }).toMatchObject({ forsoeg: nr, igen: true, fejl: expect.stringContaining('EKSPORT_MAPPE') as string }); // prettier-ignore
      await register.sql`update eksportplan set naeste_forsoeg = now() where navn = 'spaerret'`;
    }
    await expect.poll(() => stand('spaerret'), { timeout: 20_000 }).toMatchObject({ dag: await idag(), forsoeg: 0 });
    expect(linjer(graf, 'spaerret')).toHaveLength(4);
  }, 60_000);

  test('one that was ended is not made, and not told of', async () => {
    await planlagt('ophoert');
    expect(await ophoerPlan(register.sql, 'ophoert')).toBe(true);
    await planlagt('anden');
    await server();
    await faerdig('anden');
    expect(await filer('ophoert')).toEqual([]);
    expect(await siger('ophoert')).toBeUndefined();
  }, 40_000);
});

describe('in the middle of it', () => {
  const MANGE = { oenske: { filter: { kle: ['33.*'] }, kolonner: ['uuid'] } };

  /** A plan of two pages is stopped before its first is shown; then something happens, and it is let go on. */
  async function imens(navn: string, sker: (system: string) => Promise<unknown>): Promise<Graf> {
    const system = await planlagt(navn, MANGE);
    await register.sql`update serviceaftale set kle = '{33.*}' where system = ${system}`;
    let slip: () => void = () => undefined;
    const laast = new Promise<Promise<unknown>>((klart) => {
      const laas = log.sql.begin(async (tx) => {
        await tx.unsafe('lock table opslag in access exclusive mode');
        klart(laas);
        await new Promise<void>((hold) => (slip = hold));
      });
    });
    const sluppet = laast.then((laas) => ({ laas }));
    const graf = await server();
    const begyndt = () => register.sql`select from eksport where plan = ${navn} and tilstand = 'IGANG'`.then((r) => r.length);
    await expect.poll(begyndt, { timeout: 10_000, interval: 20 }).toBe(1);
    await sker(system);
    slip();
    await (await sluppet).laas;
    return graf;
  } // prettier-ignore

  test('the aftale is ended: nothing is shown, nothing is left, and the next attempt is the last', async () => {
    await imens('tilbagekaldt', (system) => register.sql`update serviceaftale set status = 'OPHOERT' where system = ${system}`);
    await expect.poll(() => stand('tilbagekaldt'), { timeout: 20_000 }).toMatchObject({ forsoeg: 1, igen: true, fejl: expect.stringContaining('FORBIDDEN') as string });
    expect(await filer('tilbagekaldt')).toEqual([]);
    const [foerste] = await register.sql`select tilstand, grund from eksport where plan = 'tilbagekaldt'`;
    expect(foerste).toEqual({ tilstand: 'UFULDSTAENDIG', grund: 'FORBIDDEN' });
    await register.sql`update eksportplan set naeste_forsoeg = now() where navn = 'tilbagekaldt'`;
    await expect.poll(() => stand('tilbagekaldt'), { timeout: 20_000 }).toMatchObject({ dag: await idag(), fejl: expect.stringContaining('serviceaftale') as string });
  }, 60_000); // prettier-ignore

  test('the plan is ended: nothing is shown', async () => {
    await imens('stoppet', () => ophoerPlan(register.sql, 'stoppet'));
    await expect.poll(async () => (await register.sql`select grund from eksport where plan = 'stoppet'`)[0], { timeout: 20_000 }).toEqual({ grund: 'FORBIDDEN' }); // prettier-ignore
    // The half file goes a moment after what was begun is written down as ended.
    await expect.poll(() => filer('stoppet')).toEqual([]);
  }, 60_000);

  test('the connection that holds its lock is lost: it is made again, whole, and shown once', async () => {
    const graf = await imens('tabt', () => register.sql`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'overblik-eksportplan' and datname = current_database()`);
    await faerdig('tabt');
    await expect.poll(() => stand('tabt'), { timeout: 20_000 }).toMatchObject({ dag: await idag(), fejl: null });
    expect(await manifest('tabt')).toMatchObject({ antal: 210 });
    expect(linjer(graf, 'tabt')).toHaveLength(1);
    expect((await register.sql`select from eksport where plan = 'tabt'`).length).toBe(2);
  }, 60_000); // prettier-ignore

  test('the server is stopped: the next one makes it', async () => {
    let nede: Promise<unknown> = Promise.resolve();
    await imens('genstart', async () => {
      nede = (grafer[0] as Graf).stop(); // the one that runs
    });
    await nede;
    grafer.splice(0);
    expect(await filer('genstart')).toEqual([]);
    expect(await stand('genstart')).toMatchObject({ fejl: null, forsoeg: 0 });
    await server();
    await faerdig('genstart');
    expect(await manifest('genstart')).toMatchObject({ antal: 210, tilstand: 'FULDSTAENDIG' });
  }, 60_000);
});

test('days older than the newest that are kept are removed, and what a killed process left half; other plans and files stay', async () => {
  await planlagt('kort', { behold: 2 });
  const egen = join(mappe, 'kort');
  await mkdir(egen);
  const gamle = [
    'kort-2026-01-01.csv',
    'kort-2026-01-01.csv.manifest.json',
    'kort-2026-01-02.parquet',
    'kort-2026-01-02.parquet.manifest.json',
  ];
  for (const fil of [...gamle, 'kort-lang-2025-01-01.csv', 'laes-mig.txt', '.kort-2026-01-03.csv.tmp']) await writeFile(join(egen, fil), 'x'); // prettier-ignore
  await server();
  await expect.poll(() => stand('kort'), { timeout: 20_000 }).toMatchObject({ dag: await idag() });
  const dag = await idag();
  expect(await filer('kort')).toEqual([
    'kort-2026-01-02.parquet', 'kort-2026-01-02.parquet.manifest.json', `kort-${dag}.csv`, `kort-${dag}.csv.manifest.json`, 'kort-lang-2025-01-01.csv', 'laes-mig.txt',
  ]); // prettier-ignore
}, 40_000);
