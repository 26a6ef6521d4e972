/**
 * A real OpenSearch, for tests and measurements: fetched once from Maven, unpacked into a cache folder, started on 127.0.0.1 with a small heap
 * in a folder of its own, stopped by its pid. Where there is no Java for it the tests say so and are left out; in CI that
 * is a failure.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as vent } from 'node:timers/promises';

const VERSION = '3.4.0';
const MAVEN = process.env.OVERBLIK_MAVEN ?? 'https://repo1.maven.org/maven2';
const DISTRIBUTION = `${MAVEN}/org/opensearch/distribution/integ-test-zip/opensearch/${VERSION}/opensearch-${VERSION}.zip`;
const JAVA_MIN = 21;
const CACHE = process.env.OVERBLIK_CACHE ?? join(homedir(), '.cache', 'overblik');
const START_MS = 180_000;

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
  /** Kills it where it stands, and starts it again on the same port with what it had. */
  draeb(): Promise<void>;
  genstart(): Promise<void>;
}

/** What stands in the way of running OpenSearch here; null: nothing. */
export async function hindring(): Promise<string | null> {
  if ((await findJava()) === null)
    return `OpenSearch ${VERSION} kræver Java ${String(JAVA_MIN)} eller nyere: installér openjdk-${String(JAVA_MIN)}-jre-headless (Debian 13, Ubuntu) eller temurin-${String(JAVA_MIN)}-jre, eller sæt JAVA_HOME`;
  if (spawnSync('unzip', ['-v']).status !== 0) return 'unzip mangler: installér pakken unzip';
  if (process.getuid?.() === 0 && spawnSync('runuser', ['--version']).status !== 0)
    return 'OpenSearch starter ikke som root, og runuser (util-linux) mangler';
  return null;
}

/** The home of a Java that is new enough: JAVA_HOME, or one of those installed. */
async function findJava(): Promise<string | null> {
  const installerede = await readdir('/usr/lib/jvm').catch(() => [] as string[]);
  const hjem = [process.env.JAVA_HOME ?? '', ...installerede.map((navn) => join('/usr/lib/jvm', navn))];
  return hjem.find((et) => et !== '' && javaVersion(et) >= JAVA_MIN) ?? null;
}

function javaVersion(hjem: string): number {
  const { stderr } = spawnSync(join(hjem, 'bin', 'java'), ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}

async function distribution(): Promise<string> {
  const mappe = join(CACHE, `opensearch-${VERSION}`);
  if (existsSync(mappe)) return mappe;
  await mkdir(CACHE, { recursive: true });
  const arbejde = await mkdtemp(join(CACHE, 'henter-'));
  try {
    const zip = join(arbejde, 'opensearch.zip');
    const svar = await fetch(DISTRIBUTION);
    if (!svar.ok || !svar.body) throw new Error(`${DISTRIBUTION}: ${String(svar.status)}`);
    await pipeline(svar.body, createWriteStream(zip));
    const { status, stderr } = spawnSync('unzip', ['-q', zip, '-d', arbejde], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`unzip: ${stderr}`);
    // Whole or not at all: another run may be fetching it too.
    await rename(join(arbejde, `opensearch-${VERSION}`), mappe).catch(() => undefined);
  } finally {
    await rm(arbejde, { recursive: true, force: true });
  }
  return mappe;
}

/** Starts one and waits until it answers. `hukommelse`: its heap, in MB. */
export async function startOpenSearch(hukommelse = 512): Promise<Server> {
  const java = await findJava();
  if (java === null) throw new Error((await hindring()) ?? 'Java mangler');
  const hjem = await mkdtemp(join(tmpdir(), 'overblik-opensearch-'));
  await cp(await distribution(), hjem, { recursive: true });
  const [port, transport] = [await ledigPort(), await ledigPort()];
  const indstillinger = {
    'cluster.name': `overblik-test-${String(port)}`,
    'discovery.type': 'single-node',
    'network.host': '127.0.0.1',
    'http.port': port,
    'transport.port': transport,
    'cluster.routing.allocation.disk.threshold_enabled': false,
    'action.auto_create_index': false,
  };
  const yml = Object.entries(indstillinger).map(([navn, vaerdi]) => `${navn}: ${String(vaerdi)}\n`);
  await writeFile(join(hjem, 'config', 'opensearch.yml'), yml.join(''));
  await rm(join(hjem, 'modules', 'transport-grpc'), { recursive: true, force: true });
  await chmod(hjem, 0o755);
  if (process.getuid?.() === 0) await giv(hjem);
  const url = `http://127.0.0.1:${String(port)}`;
  let barn = await start(hjem, java, url, hukommelse);
  const stands = async (signal: NodeJS.Signals) => {
    if (barn.exitCode !== null || barn.signalCode !== null) return;
    const slut = new Promise((klar) => barn.once('exit', klar));
    if (barn.pid) process.kill(-barn.pid, signal);
    await slut;
  };
  return {
    url,
    draeb: () => stands('SIGKILL'),
    genstart: async () => {
      barn = await start(hjem, java, url, hukommelse);
    },
    stop: async () => {
      await stands('SIGKILL');
      await rm(hjem, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** It refuses to run as root: everything is given to nobody, who runs it. */
async function giv(mappe: string): Promise<void> {
  const { stdout } = spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' });
  const uid = Number(stdout);
  await chown(mappe, uid, uid);
  spawnSync('chown', ['-R', String(uid), mappe]);
}

async function start(hjem: string, java: string, url: string, hukommelse: number): Promise<ChildProcess> {
  const mb = `${String(hukommelse)}m`;
  const som = process.getuid?.() === 0 ? ['runuser', '-u', 'nobody', '--'] : [];
  const miljoe = [`OPENSEARCH_JAVA_HOME=${java}`, `OPENSEARCH_JAVA_OPTS=-Xms${mb} -Xmx${mb}`, `HOME=${hjem}`];
  const [program = '', ...argumenter] = [...som, 'env', ...miljoe, join(hjem, 'bin', 'opensearch')];
  // A process group of its own, so that the script and the JVM it starts are ended together.
  const barn = spawn(program, argumenter, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const log: string[] = [];
  for (const stroem of [barn.stdout, barn.stderr]) stroem.on('data', (data: Buffer) => log.push(data.toString()));
  const senest = Date.now() + START_MS;
  while (!(await svarer(url))) {
    if (barn.exitCode !== null || Date.now() > senest) {
      if (barn.pid && barn.exitCode === null) process.kill(-barn.pid, 'SIGKILL');
      throw new Error(`OpenSearch startede ikke:\n${log.join('').slice(-4_000)}`);
    }
    await vent(500);
  }
  return barn;
}

const svarer = (url: string): Promise<boolean> =>
  fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=1s`).then(
    ({ ok }) => ok,
    () => false,
  );

function ledigPort(): Promise<number> {
  return new Promise((klar, fejl) => {
    const server = createServer();
    server.once('error', fejl);
    server.listen(0, '127.0.0.1', () => {
      const adresse = server.address();
      server.close(() => {
        if (adresse !== null && typeof adresse === 'object') klar(adresse.port);
        else fejl(new Error('ingen port'));
      });
    });
  });
}
