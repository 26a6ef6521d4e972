import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { foelgRss } from './proces.ts';

/** A server in a process of its own. */
export interface Barn {
  readonly url: string;
  readonly pid: number;
  /** The most resident memory seen since it started or since the last call, in MB. */
  readonly rssMb: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts a program and waits for its `klar: <url>`. What it writes on stderr is shown; `env` is added to its environment. */
export async function startBarn(
  kommando: string,
  argumenter: readonly string[],
  bench: unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<Barn> {
  const proces = spawn(kommando, argumenter, {
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', BENCH: JSON.stringify(bench), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = proces.pid;
  if (pid === undefined) throw new Error(`${kommando} kunne ikke startes`);
  const url = await new Promise<string>((klar, fejl) => {
    proces.once('exit', (kode) => fejl(new Error(`${argumenter.join(' ')} stoppede med ${kode ?? 'et signal'}`)));
    createInterface(proces.stdout).on('line', (linje) => {
      const adresse = /^klar: (.+)$/.exec(linje)?.[1];
      if (adresse) klar(adresse);
    });
  });
  const { aflaes, stop } = foelgRss(pid);
  return {
    url,
    pid,
    rssMb: aflaes,
    stop: async () => {
      stop();
      if (proces.exitCode !== null) return;
      proces.kill('SIGKILL'); // it holds nothing that is not in the database
      await once(proces, 'exit');
    },
  };
}
