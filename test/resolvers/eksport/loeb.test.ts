/** An export while it runs: many pages, a reader that stops or goes, rights that are withdrawn, and the ceilings. */
import { randomUUID } from 'node:crypto';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as vent } from 'node:timers/promises';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { gruppe, KORSBAEK } from '../../support/kalder.ts';
import { aabnRevision } from '../../support/revision.ts';
import { lavSoegbar } from '../../support/soegbar.ts';
import { skrivRegister, type Register } from '../../support/spoerg-register.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';
import { csvCeller, somRaekker } from './csv.ts';

const ANTAL = 1_300;
const SIDE = 200;
const SYSTEM = randomUUID();
let [base, register, graf, log] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  ReturnType<typeof aabnRevision>,
];

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  const [foerste] = [await register.sag({ cpr: '0101614444', titel: 'Nr. 0', beskrivelse: 'x'.repeat(15_000) })];
  // As many more, each long enough that a page of them is more than a connection holds.
  await register.sql.unsafe(`
    create temp table nye as select gen_random_uuid() as id, nr from generate_series(1, ${String(ANTAL - 1)}) nr;
    insert into objekt (id, slags, livscyklus, ejersystem, senest_aendret)
      select n.id, o.slags, o.livscyklus, o.ejersystem, o.senest_aendret + n.nr * interval '1 second' from nye n, objekt o where o.id = '${foerste}';
  `);
  const kolonner = await register.sql<{ navn: string }[]>`
    select attname as navn from pg_attribute where attrelid = 'sag'::regclass and attnum > 0 and not attisdropped`;
  const felter = kolonner.map(({ navn }) => (navn === 'id' ? 'n.id' : navn === 'titel' ? `'Nr. ' || n.nr` : navn === 'oprettet' ? `case when n.nr % 3 > 0 then timestamptz '2020-01-01' + (n.nr / 7) * interval '1 day' end` : `s.${navn}`)); // prettier-ignore
  await register.sql.unsafe(`insert into sag (${kolonner.map(({ navn }) => navn).join(', ')})
    select ${felter.join(', ')} from nye n, sag s where s.id = '${foerste}'`);
  const soegbar = lavSoegbar(base.url);
  await soegbar.goer();
  await soegbar.slut();
  log = aabnRevision(base.url);
  graf = await startGraf(base.url, { serviceaftalePaakraevet: true, eksportRaekkerPrDoegn: 4_000 });
}, 120_000);
afterAll(async () => {
  await graf.stop();
  expect((await log.verificer()).brud).toEqual([]);
  await log.slut();
  await register.slut();
  await base.slet();
});

const aftale = (status: string) => register.sql`
  insert into serviceaftale ${register.sql({ system: SYSTEM, kommune: KORSBAEK, rettigheder: ['SAGER_SE', 'EKSPORT'], kle: ['*'], niveau: 4, status, anmodet: new Date().toISOString() })}`; // prettier-ignore
beforeAll(() => aftale('GODKENDT'));

/** Somebody new each time: what one has taken out is not the next one's. */
const nogen = (claims: object = {}) =>
  graf.token([gruppe({ privilegier: ['SAGER_SE', 'EKSPORT'] })], { sub: randomUUID(), azp: SYSTEM, ...claims });

const hoveder = (token: string) => ({ 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-formaal': 'Tilsyn' }); // prettier-ignore
const eksporter = (token: string, krop: object = {}) =>
  fetch(`${graf.url}/eksport`, { method: 'POST', body: JSON.stringify(krop), headers: hoveder(token) });
const manifest = async (token: string, id: unknown) =>
  (await fetch(`${graf.url}/eksport/${String(id)}/manifest`, { headers: hoveder(token) })).json() as Promise<Record<string, unknown>>; // prettier-ignore

/** Rows written in the audit log for the export of this id, in order. */
const loggede = async (id: unknown) => {
  const raekker = await log.sql<{ objekter: string[]; antal: number; afgoerelse: string; grund: string | null }[]>`
    select o.objekter, o.antal, o.afgoerelse, o.grund from opslag o, eksport e
    where o.slags = 'eksport' and e.id = ${String(id)} and o.transaktion = (e.indhold ->> 'transaktion')::uuid order by o.tidspunkt, o.nr`;
  return [...raekker];
};

/** A reader that takes nothing until it is told to: what the server has sent waits in the connection. */
async function aabn(token: string, krop: object, url = graf.url): Promise<IncomingMessage> {
  return new Promise((klar, fejl) => {
    const spurgt = request(`${url}/eksport`, { method: 'POST', headers: hoveder(token) }, (svar) => {
      svar.pause();
      klar(svar);
    });
    spurgt.on('error', fejl);
    spurgt.end(JSON.stringify(krop));
  });
}

/** What the rest of it says; `helt`: did it have its end? */
async function laes(svar: IncomingMessage): Promise<{ tekst: string; helt: boolean }> {
  let tekst = '';
  try {
    for await (const bid of svar.setEncoding('utf8')) tekst += bid as string;
    return { tekst, helt: svar.complete };
  } catch {
    return { tekst, helt: false };
  }
}

const LANGE = { filter: { slags: ['SAG'] }, kolonner: ['uuid', 'titel', 'beskrivelse'] };

/** Waits until the server has stopped making pages for this export, and tells how many it made. */
async function stilleVed(id: unknown): Promise<number> {
  for (let foer = -1, nu = 0; ; foer = nu) {
    await vent(700);
    nu = (await loggede(id)).length;
    if (nu === foer && nu > 0) return nu;
  }
}

describe('many pages', () => {
  test('hold every row once, in one order, whichever the form, and each is in the audit log', async () => {
    const token = await nogen();
    const svar = await eksporter(token, { kolonner: ['uuid', 'titel', 'oprettet'] });
    const id = svar.headers.get('x-eksport-id');
    const fundne = somRaekker(csvCeller(await svar.text()));
    expect(svar.headers.get('x-eksport-antal')).toBe(String(ANTAL));
    expect(new Set(fundne.map(({ uuid }) => uuid)).size).toBe(ANTAL);
    const tider = fundne.map(({ oprettet }) => (oprettet === '' ? '~' : oprettet)); // what has none comes last
    expect(tider).toEqual([...tider].sort());

    const logget = await loggede(id);
    expect(logget).toHaveLength(Math.ceil(ANTAL / SIDE));
    expect(logget.reduce((sum, { antal }) => sum + antal, 0)).toBe(ANTAL);
    expect(logget.flatMap(({ objekter }) => objekter).sort()).toEqual(fundne.map(({ uuid }) => uuid).sort());

    const parquet = await eksporter(token, { kolonner: ['uuid', 'titel'], format: 'parquet' });
    const laest = await parquetReadObjects({ file: await parquet.arrayBuffer() });
    expect(laest.map(({ uuid }) => uuid as string)).toEqual(fundne.map(({ uuid }) => uuid));
  });
});

describe('a reader', () => {
  test('that stops reading stops the export, which goes on with it', async () => {
    const token = await nogen();
    const svar = await aabn(token, LANGE);
    const id = svar.headers['x-eksport-id'];
    const lavet = await stilleVed(id);
    expect(lavet).toBeLessThan(Math.ceil(ANTAL / SIDE));
    expect(await manifest(token, id)).toMatchObject({ tilstand: 'IGANG', antal: null, sha256: null });

    const { tekst, helt } = await laes(svar);
    expect(helt).toBe(true);
    expect(csvCeller(tekst)).toHaveLength(ANTAL + 1);
    expect(await manifest(token, id)).toMatchObject({ tilstand: 'FULDSTAENDIG', antal: ANTAL });
  }, 30_000);

  test('that goes away ends it: no more is read, and the manifest says so', async () => {
    const token = await nogen();
    const svar = await aabn(token, LANGE);
    const id = svar.headers['x-eksport-id'];
    svar.destroy();
    await expect.poll(() => manifest(token, id), { timeout: 10_000 }).toMatchObject({ tilstand: 'UFULDSTAENDIG', grund: 'AFBRUDT', sha256: null }); // prettier-ignore
    const lavet = (await loggede(id)).length;
    await vent(500);
    expect((await loggede(id)).length).toBe(lavet);
    expect(lavet).toBeLessThan(Math.ceil(ANTAL / SIDE));
  }, 30_000); // prettier-ignore

  test('leaves its place to the next', async () => {
    const token = await nogen();
    const to = await Promise.all([aabn(token, LANGE), aabn(token, LANGE)]);
    const tredje = await eksporter(token, LANGE);
    expect([tredje.status, tredje.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await eksporter(await nogen(), { kolonner: ['uuid'] })).status).toBe(200);
    for (const en of to) en.destroy();
    await expect.poll(async () => (await eksporter(token, { kolonner: ['uuid'] })).status, { timeout: 10_000 }).toBe(200);
  }, 30_000); // prettier-ignore
});

describe('what is withdrawn while it runs', () => {
  /** Stopped in the middle, then something happens, then it is read on: what came, and how it ended. */
  async function afbrudt(token: string, sker: () => Promise<unknown>) {
    const svar = await aabn(token, LANGE);
    const id = svar.headers['x-eksport-id'];
    const lavet = await stilleVed(id);
    await sker();
    return { id, lavet, ...(await laes(svar)) };
  }

  test.each([
    ['the aftale', 'FORBIDDEN', () => register.sql`update serviceaftale set status = 'OPHOERT' where system = ${SYSTEM}`],
    ['some of the aftale', 'FORBIDDEN', () => register.sql`update serviceaftale set kle = '{32.*}' where system = ${SYSTEM}`],
  ])('%s: no further page, a connection broken off, and a manifest that is incomplete', async (_hvad, grund, sker) => {
    const token = await nogen();
    const { id, lavet, tekst, helt } = await afbrudt(token, sker);
    await register.sql`update serviceaftale set status = 'GODKENDT', kle = '{*}' where system = ${SYSTEM}`;
    expect(helt).toBe(false);
    expect(tekst.split('\r\n').length - 2).toBeLessThanOrEqual(lavet * SIDE);
    const fundet = await manifest(token, id);
    expect(fundet).toMatchObject({ tilstand: 'UFULDSTAENDIG', grund, sha256: null });
    // Every row that left is in the log, and what is in the log is no more than a page further.
    const vist = (await loggede(id)).filter(({ afgoerelse }) => afgoerelse === 'VIST').flatMap(({ objekter }) => objekter);
    const sendt = tekst.split('\r\n').slice(1, -1).map((linje) => linje.slice(1, 37));
    expect(sendt.length).toBeGreaterThan(0);
    expect(sendt.filter((uuid) => !vist.includes(uuid))).toEqual([]);
  }, 30_000); // prettier-ignore

  test('the token, which runs out', async () => {
    // Clocks may differ by 30 seconds.
    const token = await nogen({ exp: Math.floor(Date.now() / 1000) - 25 });
    const { id, helt } = await afbrudt(token, () => vent(6_000));
    expect(helt).toBe(false);
    const [raekke] = await log.sql<{ tilstand: string; grund: string }[]>`select tilstand, grund from eksport where id = ${String(id)}`;
    expect(raekke).toEqual({ tilstand: 'UFULDSTAENDIG', grund: 'UNAUTHENTICATED' });
  }, 30_000); // prettier-ignore

  test('the server: it waits for no reader, and what was under way is incomplete', async () => {
    const anden = await startGraf(base.url);
    const token = await anden.token([gruppe({ privilegier: ['SAGER_SE', 'EKSPORT'] })]);
    const svar = await aabn(token, LANGE, anden.url);
    const id = svar.headers['x-eksport-id'];
    const foer = Date.now();
    await anden.stop();
    expect(Date.now() - foer).toBeLessThan(8_000);
    expect((await laes(svar)).helt).toBe(false);
    const [raekke] = await log.sql`select tilstand, grund from eksport where id = ${String(id)}`;
    expect(raekke).toMatchObject({ tilstand: 'UFULDSTAENDIG' });
  }, 30_000);

  test('the audit log: nothing more leaves', async () => {
    const token = await nogen();
    let [laast, slip]: [Promise<unknown>, () => void] = [Promise.resolve(), () => undefined];
    const { id, lavet, tekst, helt } = await afbrudt(token, () => new Promise<void>((klart) => {
      laast = log.sql.begin(async (tx) => {
        await tx.unsafe('lock table opslag in access exclusive mode');
        klart();
        await new Promise<void>((hold) => (slip = hold));
      });
    }));
    slip();
    await laast;
    expect(helt).toBe(false);
    expect(tekst.split('\r\n').length - 2).toBeLessThanOrEqual(lavet * SIDE);
    await expect.poll(() => manifest(token, id)).toMatchObject({ tilstand: 'UFULDSTAENDIG', grund: 'TJENESTE_NEDE' });
  }, 60_000); // prettier-ignore
});

describe('ceilings', () => {
  test('more than one export may have is refused before a row is read', async () => {
    const lille = await startGraf(base.url, { eksportRaekker: ANTAL - 1 });
    const token = await lille.token([gruppe({ privilegier: ['SAGER_SE', 'EKSPORT'] })]);
    const { svar, raekker } = await log.under(async () =>
      fetch(`${lille.url}/eksport`, { method: 'POST', body: '{}', headers: hoveder(token) }),
    );
    const tekst = await svar.text();
    await lille.stop();
    expect(svar.status).toBe(413);
    expect(tekst).toMatch(new RegExp(`${String(ANTAL)} rækker.*${String(ANTAL - 1)}`));
    expect(raekker).toMatchObject([{ slags: 'eksport', afgoerelse: 'AFVIST', grund: 'FOR_BRED', objekter: [], antal: 0 }]);
  }, 30_000); // prettier-ignore

  test('what one caller takes out in a day is counted, over processes; what was cut off counts as far as it came', async () => {
    const token = await nogen();
    const krop = { kolonner: ['uuid'] };
    for (let nr = 0; nr < 3; nr += 1) expect((await (await eksporter(token, krop)).text()).length).toBeGreaterThan(1_000);
    const anden = await startGraf(base.url, { eksportRaekkerPrDoegn: 4_000 });
    const fjerde = await eksporter(token, krop);
    await anden.stop();
    expect([fjerde.status, fjerde.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await fjerde.text()).toContain('GRAENSE_OVERSKREDET');
    expect((await eksporter(token, { filter: { kle: ['99.*'] } })).status).toBe(200);
  }, 30_000); // prettier-ignore
});

test('while more waits to be projected than can be looked at, nothing is taken out, nor the rest of what was begun', async () => {
  const token = await nogen();
  const svar = await aabn(token, LANGE);
  await stilleVed(svar.headers['x-eksport-id']);
  const soegbar = lavSoegbar(base.url);
  await soegbar.meld();
  const nu = await eksporter(await nogen());
  const { helt } = await laes(svar);
  const fundet = await manifest(token, svar.headers['x-eksport-id']);
  await soegbar.projicer();
  await soegbar.slut();
  expect(nu.status).toBe(503);
  expect(await nu.text()).toContain('TJENESTE_NEDE');
  expect(helt).toBe(false);
  expect(fundet).toMatchObject({ tilstand: 'UFULDSTAENDIG', grund: 'TJENESTE_NEDE' });
  expect((await eksporter(await nogen(), { kolonner: ['uuid'] })).status).toBe(200);
}, 60_000);
