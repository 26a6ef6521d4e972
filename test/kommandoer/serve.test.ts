import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erServer } from '../../db/postgresserver.ts';
import { haendelse, sagsdata } from '../support/indgang.ts';
import { overblik, startOverblik } from '../support/kommando.ts';

let mappe: string;
beforeAll(async () => {
  mappe = await mkdtemp(join(tmpdir(), 'overblik-serve-'));
});
afterAll(() => rm(mappe, { recursive: true, force: true }));

const optegnelse = () =>
  JSON.parse(readFileSync(join(mappe, 'postgres.json'), 'utf8')) as { pid: number; brugere: number[] };
const klynge = () => join(realpathSync(mappe), 'postgres');
const linje = () => `${JSON.stringify(haendelse('sag.importer', randomUUID(), sagsdata()))}\n`;

/** Without the warning about the version of the server that comes along. */
const udenUdgave = (fejl: string) => fejl.replace(/^.*"databasens udgave".*\n/m, '');

describe('overblik serve', () => {
  test('starts beside an import on the same data folder; told to stop, it lets go of the server, and the last one takes it down', async () => {
    const env = { OVERBLIK_DATA: mappe };
    const indlaesning = startOverblik(['import', '-'], env, null);
    indlaesning.barn.stdin?.write(linje());
    const server = startOverblik(['serve'], env);
    await server.harSkrevet('klar: ');
    const url = /klar: (\S+)/.exec(server.ud())?.[1] ?? '';
    const klar = await fetch(`${url}/readyz`);
    expect([klar.status, await klar.json()]).toEqual([200, { status: 'klar', degraderet: [] }]);
    const { pid, brugere } = optegnelse();
    expect(new Set(brugere)).toEqual(new Set([indlaesning.barn.pid, server.barn.pid]));

    server.barn.kill('SIGTERM');
    const { kode, fejl } = await server.slut;
    expect({ kode, fejl: udenUdgave(fejl) }).toEqual({ kode: 0, fejl: '' });
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    expect(erServer(pid, klynge())).toBe(true);

    indlaesning.barn.stdin?.end(linje());
    expect(await indlaesning.slut).toMatchObject({ kode: 0, ud: expect.stringMatching(/^modtaget 2 anvendt 2 /) as string });
    expect(erServer(pid, klynge())).toBe(false);
    expect(existsSync(join(mappe, 'hemmelighed'))).toBe(true);
  }, 120_000); // prettier-ignore

  test('an import that is told to stop lets go of the server too, with the exit code of the signal', async () => {
    const indlaesning = startOverblik(['import', '-'], { OVERBLIK_DATA: mappe }, null);
    while (!optegnelse().brugere.includes(indlaesning.barn.pid ?? 0)) await new Promise((videre) => setTimeout(videre, 50));
    const { pid } = optegnelse();
    indlaesning.barn.kill('SIGINT');
    expect(await indlaesning.slut).toMatchObject({ kode: 130 });
    while (erServer(pid, klynge())) await new Promise((videre) => setTimeout(videre, 50)); // it was told, and is on its way down
    expect(optegnelse().brugere).toEqual([]);
  }, 120_000); // prettier-ignore

  test('a port that is taken is said so', async () => {
    const anden = createServer();
    await new Promise<void>((klar) => void anden.listen(0, '127.0.0.1', klar));
    const port = String((anden.address() as AddressInfo).port); // it listens on a port
    const { kode, ud, fejl } = await overblik(['serve'], { OVERBLIK_DATA: mappe, PORT: port });
    expect({ kode, ud, fejl: udenUdgave(fejl) }).toEqual({
      kode: 1,
      ud: '',
      fejl: `PORT, LISTEN_HOST: port ${port} er i brug\n`,
    });
    anden.close();
  }, 120_000);
});
