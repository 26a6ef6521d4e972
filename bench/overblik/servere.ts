import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startBarn, type Barn } from '../barn.ts';
import { bygget } from '../byg.ts';
import { somEjer } from '../database.ts';
import { AUDIENCE, benchTokens, gruppeliste, ISSUER } from './kalder.ts';
import type { Maalt } from './maal.ts';
import type { Opsaetning } from './opsaetning.ts';
import * as form from './spoergsmaal.ts';

/** Connections to the database, for each of the three. */
const PULJE = 8;
const HER = import.meta.dirname;
const BENCH = join(HER, '..');
const NODE22 = join(BENCH, 'node_modules/node/bin/node');
const PAA = { virkning: '2026-11-02T00:00:00Z', registrering: '2026-11-02T00:00:00Z' };
const BENCH_ROLLE = { navn: 'bench_postgraphile', kode: 'bench' };

export type Navn = 'vores' | 'medRevision' | 'medPaa' | 'gulv' | 'postgraphile';

/** One of them: how it is started, asked and read. */
export interface Server extends Maalt {
  readonly navn: Navn;
  readonly start: () => Promise<Barn>;
  readonly laes: (tekst: string) => form.Svar;
}

/** The servers over one database, all ready to be started. */
export async function lavServere(url: string, mappe: string): Promise<Record<Navn, Server>> {
  const { tokens, jwks } = await benchTokens(mappe);
  let nr = 0;
  const opsaetning: Opsaetning = {
    url,
    pulje: PULJE,
    jwks,
    issuer: ISSUER,
    audience: AUDIENCE,
    gruppeliste: gruppeliste(),
  };
  const hoveder = () => ({ authorization: `Bearer ${tokens[nr++ % tokens.length] ?? ''}`, 'x-formaal': 'bench' });
  const graf = (query: string) => (cpr: string) => JSON.stringify({ query, variables: { cpr } });
  // As compose.yaml starts the API.
  const egen = (fil: string, revision = false) =>
    startBarn(process.execPath, ['--max-semi-space-size=4', bygget(fil)], { ...opsaetning, revision });
  return {
    vores: {
      navn: 'vores', sti: '/graphql', hoveder, krop: graf(form.VORES), laes: form.vores,
      start: () => egen('overblik/vores.ts'),
    },
    medRevision: {
      navn: 'medRevision', sti: '/graphql', hoveder, krop: graf(form.VORES), laes: form.vores,
      start: () => egen('overblik/vores.ts', true),
    },
    medPaa: {
      navn: 'medPaa', sti: '/graphql', hoveder, laes: form.vores,
      // Both instants lie after all there is, so that the answer is the one of now; history is read all the same.
      krop: (cpr) => JSON.stringify({ query: form.VORES_PAA, variables: { cpr, paa: PAA } }),
      start: () => egen('overblik/vores.ts'),
    },
    gulv: {
      navn: 'gulv', sti: '/', hoveder: () => ({}), krop: (cpr) => JSON.stringify({ cpr }), laes: form.gulv,
      start: () => egen('overblik/gulv.ts'),
    },
    postgraphile: {
      navn: 'postgraphile', sti: '/graphql', hoveder, krop: graf(form.POSTGRAPHILE), laes: form.postgraphile,
      start: () => startBarn(NODE22, [join(HER, 'postgraphile.js')], { ...opsaetning, url: somRolle(url) }),
    },
  }; // prettier-ignore
}

function somRolle(url: string): string {
  const egen = new URL(url);
  [egen.username, egen.password] = [BENCH_ROLLE.navn, BENCH_ROLLE.kode];
  return egen.href;
}

/** PostGraphile and the Node it needs, installed from bench/package-lock.json when they are not there. */
export function sikrPostgraphile(): void {
  if (existsSync(NODE22) && existsSync(join(BENCH, 'node_modules/postgraphile'))) return;
  console.log('henter PostGraphile og Node 22 (npm ci i bench/) …');
  // The Node that runs npm is not the one it is for: that one comes with it.
  const { status } = spawnSync('npm', ['ci', '--engine-strict=false', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: BENCH,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('npm ci i bench/ mislykkedes');
}

/** What PostGraphile needs in the database: its role, policies and views. */
export async function forberedPostgraphile(url: string): Promise<void> {
  const tekst = await readFile(join(HER, 'postgraphile.sql'), 'utf8');
  await somEjer(url, (sql) => sql.unsafe(tekst));
}
