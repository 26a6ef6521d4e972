import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from 'rabbitmq-client';

const SERVER = '/usr/lib/rabbitmq/bin/rabbitmq-server';

/** Can a broker be started here? */
export const kanStarte = (): boolean => existsSync(SERVER) && process.getuid?.() === 0;

export interface Rabbit {
  readonly url: string;
  /** Stopped at once, as if the power went, and started again on the same files. */
  readonly genstart: () => Promise<void>;
  readonly slut: () => Promise<void>;
}

/** A broker of one's own: files, ports and node name of its own, on the loopback, as the user rabbitmq. */
export async function startRabbit(): Promise<Rabbit> {
  const mappe = await mkdtemp(join(tmpdir(), 'overblik-rabbit-'));
  const [port, dist, epmd] = [await ledigPort(), await ledigPort(), await ledigPort()];
  await writeFile(join(mappe, 'plugins'), '[].');
  await writeFile(join(mappe, 'conf'), 'loopback_users = none\n');
  await chmod(mappe, 0o755);
  spawnSync('chown', ['-R', 'rabbitmq:rabbitmq', mappe]);
  const env = {
    ...process.env, HOME: mappe, RABBITMQ_NODENAME: `ob${String(port)}@localhost`, RABBITMQ_NODE_PORT: String(port), RABBITMQ_DIST_PORT: String(dist),
    ERL_EPMD_PORT: String(epmd), RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1', RABBITMQ_MNESIA_BASE: join(mappe, 'db'), RABBITMQ_LOG_BASE: join(mappe, 'log'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(mappe, 'plugins'), RABBITMQ_CONFIG_FILE: join(mappe, 'conf'), RABBITMQ_PID_FILE: join(mappe, 'pid'),
  }; // prettier-ignore
  const start = (): ChildProcess =>
    spawn('setpriv', ['--reuid', 'rabbitmq', '--regid', 'rabbitmq', '--clear-groups', SERVER], {
      env,
      stdio: 'ignore',
      detached: true,
    });
  const url = `amqp://guest:guest@127.0.0.1:${String(port)}`;
  let proces = start();
  const draeb = () => {
    if (proces.pid !== undefined) process.kill(-proces.pid, 'SIGKILL');
  };
  await svarer(url);
  return {
    url,
    genstart: async () => {
      draeb();
      await new Promise((videre) => setTimeout(videre, 500));
      proces = start();
      await svarer(url);
    },
    slut: async () => {
      draeb();
      spawnSync('epmd', ['-port', String(epmd), '-kill'], { env });
      await rm(mappe, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits until it answers; throws what it last said after about a minute. */
async function svarer(url: string): Promise<void> {
  for (let forsoeg = 0; ; forsoeg += 1) {
    const forbindelse = new Connection({ url, connectionTimeout: 1000, retryLow: 60_000 });
    forbindelse.on('error', () => undefined);
    try {
      await forbindelse.onConnect(1500, true);
      return;
    } catch (fejl) {
      if (forsoeg >= 600) throw fejl;
      await pause(100);
    } finally {
      await forbindelse.close();
    }
  }
}

/** A port nobody listens on just now. */
export function ledigPort(): Promise<number> {
  return new Promise((svar, fejl) => {
    const server = createServer().once('error', fejl);
    server.listen(0, '127.0.0.1', () => {
      const adresse = server.address();
      server.close(() => svar(typeof adresse === 'object' && adresse ? adresse.port : 0));
    });
  });
}
