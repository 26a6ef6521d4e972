import { randomBytes } from 'node:crypto';
import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import postgres from 'postgres';
import { IndeksFejl } from '../errors.ts';
import { lever, medLaas } from './laas.ts';
import { erServer, klargoer, koererSom, ledigPort, start } from './postgresserver.ts';

const KLAR_MS = 120_000; // recovery after a crash may take its time
const STOP_MS = 30_000;
const FORSOEG = 3; // the free port may be taken before the server gets to it
const FORKERT_KODE = '28P01';
const DATABASE = 'overblik';

/** postgres.json. `brugere` are the processes that use the server: the last one out turns off the light. */
type Optegnelse = { port: number; pid: number; url: string; brugere: number[] };

export type Embedded = { url: string; ejer: boolean; stop: () => Promise<void> };

/**
 * The PostgreSQL server of a data folder: joined if it runs, else started (and made, the first time). `url` is its superuser
 * on database `overblik`; `ejer` tells whether this call started it. `stop` leaves it, and stops it when nobody else uses it –
 * so an import that started it does not take it from the server that joined. `flygtig` gives up durability for speed: tests only.
 * Throws DATABASE_STARTER_IKKE with what to do about it.
 */
export async function aabnEmbedded(dataMappe: string, { flygtig = false } = {}): Promise<Embedded> {
  await mkdir(dataMappe, { recursive: true });
  const rod = await realpath(dataMappe); // one cluster, one name: the server is known by its command line
  const fil = join(rod, 'postgres.json');
  const laas = join(rod, 'postgres.laas');
  const mappe = join(rod, 'postgres');

  let tilmeldt = false;
  const vedAfslutning = () => {
    if (tilmeldt) forlad(fil, mappe);
  };
  // Before this process is on the list: one that is told to stop while it starts must take itself off again.
  process.once('exit', vedAfslutning);

  const { optegnelse, ejer } = await medLaas(laas, async () => {
    const kendt = laes(fil);
    const koerer = kendt !== undefined && (await svarer(kendt, mappe));
    const nu = koerer ? kendt : await startet(mappe, kendt, flygtig);
    tilmeldt = true;
    skriv(fil, { ...nu, brugere: [...nu.brugere.filter(lever), process.pid] });
    await sikrDatabase(nu.url);
    return { optegnelse: nu, ejer: !koerer };
  });

  return {
    url: optegnelse.url,
    ejer,
    stop: async () => {
      process.off('exit', vedAfslutning);
      await medLaas(laas, async () => {
        if (forlad(fil, mappe)) await standset(mappe);
      });
    },
  };
}

function laes(fil: string): Optegnelse | undefined {
  try {
    return JSON.parse(readFileSync(fil, 'utf8')) as Optegnelse; // written by `skriv`, by nobody else
  } catch (fejl) {
    if (fejl instanceof SyntaxError || (fejl as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // the password is set anew
    // Unreadable is not missing: another user's server may be running here.
    throw new IndeksFejl('DATABASE_STARTER_IKKE', `${fil} kan ikke læses. Er den lavet af en anden bruger?`, {
      cause: fejl,
    });
  }
}

/** Never seen half-written, and readable to the folder's owner alone, also when root was here. */
function skriv(fil: string, optegnelse: Optegnelse): void {
  const ny = `${fil}.ny`;
  writeFileSync(ny, JSON.stringify(optegnelse, null, 2) + '\n', { mode: 0o600 });
  const { uid, gid } = statSync(dirname(fil));
  if (process.getuid?.() === 0) chownSync(ny, uid, gid);
  renameSync(ny, fil);
}

/** Takes this process off the list; stops the server, without waiting, if that was the last. Also the last act of a program that just exits. */
function forlad(fil: string, mappe: string): boolean {
  const optegnelse = laes(fil);
  if (!optegnelse) return false;
  const brugere = optegnelse.brugere.filter(lever);
  const mig = brugere.indexOf(process.pid);
  if (mig >= 0) brugere.splice(mig, 1); // one of them: a process may have joined twice
  skriv(fil, { ...optegnelse, brugere });
  if (brugere.length > 0 || !erServer(optegnelse.pid, mappe)) return false;
  process.kill(optegnelse.pid, 'SIGINT'); // "fast": sessions are cut, nothing committed is lost
  return true;
}

async function standset(mappe: string): Promise<void> {
  for (const senest = Date.now() + STOP_MS; Date.now() < senest; await vent(20)) {
    if ((await koererSom(mappe)) === undefined) return;
  }
  throw new IndeksFejl('DATABASE_STARTER_IKKE', `PostgreSQL i ${mappe} standsede ikke`);
}

async function svarer({ url, pid }: Optegnelse, mappe: string): Promise<boolean> {
  return (await koererSom(mappe)) === pid && (await klar(url, pid, mappe));
}

async function startet(mappe: string, kendt: Optegnelse | undefined, flygtig: boolean): Promise<Optegnelse> {
  const ukendt = await koererSom(mappe);
  if (ukendt !== undefined) {
    process.kill(ukendt, 'SIGINT'); // runs, but not as recorded: nobody of ours can be connected to it
    await standset(mappe);
  }
  const adgangskode = kendt ? new URL(kendt.url).password : randomBytes(24).toString('hex');
  const klynge = await klargoer(mappe, adgangskode, kendt === undefined);
  for (let forsoeg = 1; forsoeg <= FORSOEG; forsoeg += 1) {
    const port = await ledigPort();
    const pid = await start(klynge, port, flygtig);
    const url = `postgres://postgres:${adgangskode}@127.0.0.1:${port}/${DATABASE}`;
    if (await klar(url, pid, mappe)) return { port, pid, url, brugere: [] };
  }
  const log = (await readFile(`${mappe}.log`, 'utf8').catch(() => '')).trim().split('\n').slice(-5).join('\n');
  throw new IndeksFejl('DATABASE_STARTER_IKKE', `PostgreSQL startede ikke (${mappe}.log):\n${log}`);
}

/** Waits until the server takes connections; false if it died. It may be starting, recovering or on its way down. */
async function klar(url: string, pid: number, mappe: string): Promise<boolean> {
  for (const senest = Date.now() + KLAR_MS; Date.now() < senest; await vent(25)) {
    try {
      await medSql(url, (sql) => sql`select 1`);
      return true;
    } catch (fejl) {
      if (fejl instanceof postgres.PostgresError && fejl.code === FORKERT_KODE) {
        throw new IndeksFejl(
          'DATABASE_STARTER_IKKE',
          `Adgangskoden i postgres.json passer ikke til ${mappe}. Slet postgres.json, så laves en ny; data røres ikke.`,
        );
      }
    }
    if (!erServer(pid, mappe)) return false;
  }
  throw new IndeksFejl('DATABASE_STARTER_IKKE', `PostgreSQL i ${mappe} svarer ikke`);
}

async function sikrDatabase(url: string): Promise<void> {
  await medSql(url, async (sql) => {
    const [findes] = await sql`select from pg_database where datname = ${DATABASE}`;
    if (!findes) await sql`create database ${sql(DATABASE)}`;
  });
}

async function medSql<T>(url: string, arbejde: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { database: 'postgres', max: 1, connect_timeout: 5 });
  try {
    return await arbejde(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
