import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from 'rabbitmq-client';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../config.ts';
import { pakkeRod } from '../../pakke.ts';
import { harRabbit, startRabbit } from '../support/rabbit.ts';

const laes = (fil: string) => readFileSync(join(pakkeRod, fil), 'utf8');
const kommandoer = new Set([...laes('cli.ts').matchAll(/\.command\('([a-z]+)/g)].map(([, navn]) => navn));
/** What every program of a service of ours is begun with. */
const kendt = ([navn = '', del = 'all']: readonly string[]) =>
  kommandoer.has(navn) && (navn !== 'serve' || ['api', 'indexer', 'all'].includes(del));

interface Tjeneste {
  readonly image: string;
  readonly build?: string;
  readonly restart?: string;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
const { services, volumes } = parse(laes('compose.yaml'), { merge: true }) as { services: Record<string, Tjeneste>; volumes: object }; // prettier-ignore
const alle = Object.entries(services);
const vores = alle.filter(([, { build }]) => build !== undefined);
const sat = (miljoe: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(Object.entries(miljoe).map(([navn, vaerdi]) => [navn, vaerdi.replaceAll(/\$\{[A-Z]+:\?\}/g, 'x'.repeat(32))])); // prettier-ignore

describe('Dockerfile', () => {
  const linjer = laes('Dockerfile').split('\n');
  const efter = (ord: string) => linjer.filter((linje) => linje.startsWith(`${ord} `)).map((linje) => linje.slice(ord.length + 1)); // prettier-ignore

  test('copies what is there, by steps that are there', () => {
    const kopieret = efter('COPY').filter((linje) => !linje.startsWith('--from')).flatMap((linje) => linje.split(' ').slice(0, -1)); // prettier-ignore
    expect(kopieret.length).toBeGreaterThan(2);
    expect(kopieret.filter((fil) => !existsSync(join(pakkeRod, fil)))).toEqual([]);
    const { scripts, engines } = JSON.parse(laes('package.json')) as { scripts: object; engines: { node: string } }; // our own
    const brugte = [...laes('Dockerfile').matchAll(/npm run ([\w:]+)/g)].map(([, navn]) => navn);
    expect(brugte).toEqual(['build']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(brugte));
    const udgaver = efter('FROM').map((linje) => Number(/^node:(\d+)/.exec(linje)?.[1]));
    expect(udgaver.every((nr) => nr > Number(/\d+/.exec(engines.node)?.[0]))).toBe(true);
  });

  test('begins a command that there is, with settings that are read', () => {
    const [indgang = '[]', kommando = '[]'] = [efter('ENTRYPOINT')[0], efter('CMD')[0]];
    expect(JSON.parse(indgang)).toEqual(['node', 'overblik.js']);
    expect(kendt(JSON.parse(kommando) as string[])).toBe(true);
    const miljoe = Object.fromEntries(efter('ENV').flatMap((linje) => linje.split(' ')).map((en) => en.split('='))) as Record<string, string>; // prettier-ignore
    expect(loadConfig(miljoe)).toMatchObject({ listenHost: '0.0.0.0', port: 4000, dataMappe: '/data' });
    expect(efter('USER')).toEqual(['node']);
  });
});

describe('compose.yaml', () => {
  test('begins commands that there are, with settings that are read and will do', () => {
    expect(vores.map(([navn]) => navn)).toEqual(['api', 'indexer', 'migrering', 'udvekslinger']);
    const laeste = new Set([...laes('config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, navn]) => navn));
    for (const [navn, { command = [], entrypoint, environment = {} }] of vores) {
      if (!entrypoint) expect(kendt(command), navn).toBe(true);
      expect(Object.keys(environment).filter((en) => !laeste.has(en)), navn).toEqual([]); // prettier-ignore
      const { databaseUrl, opensearchUrl, amqp, hemmelighed } = loadConfig(sat(environment));
      const vaerter = [databaseUrl, opensearchUrl, amqp?.url].map((url) => new URL(url ?? '').hostname);
      expect(vaerter).toEqual(['database', 'soegning', 'koe']);
      expect(hemmelighed).toHaveLength(32);
    }
  });

  test('holds together: what is waited for is there, and what is written to is declared', () => {
    for (const [navn, { depends_on = {}, volumes: brugte = [] }] of alle) {
      for (const [paa, { condition }] of Object.entries(depends_on)) {
        const { healthcheck, restart } = services[paa] ?? {};
        if (condition === 'service_completed_successfully') expect(restart, `${navn} → ${paa}`).toBe('no');
        else expect([condition, healthcheck?.test?.length], `${navn} → ${paa}`).toEqual(['service_healthy', expect.any(Number)]); // prettier-ignore
      }
      expect(
        brugte.filter((en) => !Object.hasOwn(volumes, en.split(':')[0] ?? '')),
        navn,
      ).toEqual([]);
    }
    expect(services['database']?.environment?.['POSTGRES_INITDB_ARGS']).toMatch(/UTF8.*icu.*da-DK/);
    expect(JSON.stringify(services)).not.toMatch(/"0\.0\.0\.0:|"\d+:\d+"/); // nothing is open to the network
  });

  test.runIf(harRabbit())(
    'what it says to the broker makes every queue and exchange that is configured',
    async () => {
      const rabbit = await startRabbit();
      const { entrypoint: [program = '', ...foran] = [], command = [], environment } = services['udvekslinger'] ?? { image: '' }; // prettier-ignore
      const koer = async () => {
        const env = { ...process.env, AMQP_URL: rabbit.url };
        const [kode] = (await once(spawn(program, [...foran, ...command], { env, cwd: pakkeRod, stdio: 'inherit' }), 'exit')) as [number]; // prettier-ignore
        return kode;
      };
      expect([await koer(), await koer()]).toEqual([0, 0]);
      const forbindelse = new Connection({ url: rabbit.url });
      try {
        const { amqp } = loadConfig(sat(environment));
        for (const { koe } of amqp?.koeer ?? []) await forbindelse.queueDeclare({ queue: koe, passive: true });
        for (const { exchange } of amqp?.ud?.exchanges ?? []) await forbindelse.exchangeDeclare({ exchange, passive: true }); // prettier-ignore
        await expect(forbindelse.exchangeDeclare({ exchange: 'findes-ikke', passive: true })).rejects.toThrow();
      } finally {
        await forbindelse.close();
        await rabbit.slut();
      }
    },
    60_000,
  );
});
