import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const ROD = resolve(import.meta.dirname, '../..');

export interface Udfald {
  /** Null when a signal ended it. */
  readonly kode: number | null;
  readonly ud: string;
  readonly fejl: string;
}

type Miljoe = Readonly<Record<string, string>>;

/** `overblik …` as a user starts it, under way. */
export interface Kommando {
  readonly barn: ChildProcess;
  readonly slut: Promise<Udfald>;
  /** What it has printed on stdout so far. */
  readonly ud: () => string;
  /** When it has printed this on stdout; rejects if it ends without. */
  readonly harSkrevet: (tekst: string) => Promise<void>;
}

/** Within a test. Nothing of the test run's own settings reaches the command but the path to the programs. */
export function startOverblik(args: readonly string[], env: Miljoe, input: string | Uint8Array | null = ''): Kommando {
  const { PATH = '', HOME = '' } = process.env;
  const barn = spawn(process.execPath, ['overblik.js', ...args], {
    cwd: ROD,
    env: { PATH, HOME, PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [ud, fejl] = ['', ''];
  const lyttere = new Set<() => void>();
  barn.stdout.setEncoding('utf8').on('data', (stykke: string) => {
    ud += stykke;
    for (const en of lyttere) en();
  });
  barn.stderr.setEncoding('utf8').on('data', (stykke: string) => (fejl += stykke));
  barn.stdin.on('error', () => undefined); // a program that ends early says why on stderr
  if (input !== null) barn.stdin.end(input);
  const slut = new Promise<Udfald>((klar, afvis) => {
    barn.once('error', afvis).once('close', (kode) => klar({ kode, ud, fejl }));
  });
  // A test that failed half-way leaves no server behind.
  onTestFinished(async () => {
    barn.kill();
    await slut.catch(() => undefined);
  });
  const harSkrevet = (tekst: string) =>
    new Promise<void>((klar, afvis) => {
      const se = () => {
        if (ud.includes(tekst)) klar();
      };
      lyttere.add(se);
      se();
      void slut.then(({ kode }) => afvis(new Error(`endte med ${String(kode)} uden «${tekst}»:\n${ud}\n${fejl}`)));
    });
  return { barn, slut, ud: () => ud, harSkrevet };
}

/** `overblik …` run to its end. */
export const overblik = (args: readonly string[], env: Miljoe, input: string | Uint8Array = ''): Promise<Udfald> =>
  startOverblik(args, env, input).slut;
