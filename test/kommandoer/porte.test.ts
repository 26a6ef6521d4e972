import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { networkInterfaces, platform, tmpdir } from 'node:os';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOverblik } from '../support/kommando.ts';

interface Lytter {
  readonly adresse: string;
  readonly port: number;
  readonly inode: string;
}

/** `0100007F:0FA0` of /proc/net/tcp: bytes of the address turned round, four at a time. */
function laesAdresse(hex: string): { adresse: string; port: number } {
  const [ip = '', port = ''] = hex.split(':');
  const grupper = (ip.match(/.{8}/g) ?? []).map((en) => (en.match(/../g) ?? []).reverse().map((byte) => parseInt(byte, 16)));
  const adresse = grupper.length === 1 ? (grupper[0] ?? []).join('.') : Buffer.from(grupper.flat()).toString('hex');
  return { adresse, port: parseInt(port, 16) };
} // prettier-ignore

/** Every TCP socket that listens on this machine. */
function lyttere(): Lytter[] {
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((fil) =>
    readFileSync(fil, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((linje) => linje.trim().split(/\s+/))
      .filter(([, , , stand]) => stand === '0A')
      .map(([, lokal = '', , , , , , , , inode = '']) => ({ ...laesAdresse(lokal), inode })),
  );
}

/** The ones of these processes. */
function lytterNu(pider: readonly number[]): { adresse: string; port: number }[] {
  const egne = new Set(
    pider.flatMap((pid) =>
      readdirSync(`/proc/${String(pid)}/fd`).map((fd) => {
        try {
          return /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${String(pid)}/fd/${fd}`))?.[1];
        } catch {
          return undefined; // closed since
        }
      }),
    ),
  );
  return lyttere()
    .filter(({ inode }) => egne.has(inode))
    .map(({ adresse, port }) => ({ adresse, port }))
    .sort((a, b) => a.port - b.port);
}

const tager = (port: number, vaert: string) =>
  new Promise<boolean>((svar) => {
    const forbindelse = connect({ port, host: vaert }, () => {
      forbindelse.destroy();
      svar(true);
    });
    forbindelse.on('error', () => svar(false));
  });

// What a process listens on is read where Linux tells it; elsewhere the rest of the product is the same.
describe.skipIf(platform() !== 'linux')('the started system', () => {
  let mappe = '';
  beforeAll(async () => {
    mappe = await realpath(await mkdtemp(join(tmpdir(), 'overblik-porte-')));
  });
  afterAll(() => rm(mappe, { recursive: true, force: true }));

  test('listens on its own port and the embedded database’s, on loopback, and nowhere else', async () => {
    const server = startOverblik(['serve'], { OVERBLIK_DATA: mappe });
    await server.harSkrevet('klar: ');
    const port = Number(new URL(/klar: (\S+)/.exec(server.ud())?.[1] ?? '').port);
    const database = JSON.parse(readFileSync(join(mappe, 'postgres.json'), 'utf8')) as { pid: number; port: number };

    const ventet = [port, database.port].map((en) => ({ adresse: '127.0.0.1', port: en })).sort((a, b) => a.port - b.port);
    expect(lytterNu([server.barn.pid ?? 0, database.pid])).toEqual(ventet);

    const udefra = Object.values(networkInterfaces()).flatMap((alle) => alle ?? []).filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of udefra) for (const en of [port, database.port]) expect(await tager(en, address)).toBe(false);
    for (const en of [port, database.port]) expect(await tager(en, '127.0.0.1')).toBe(true);
    expect(readFileSync(join(mappe, 'postgres', 'pg_hba.conf'), 'utf8')).not.toMatch(/^(local|host).*\btrust\b/m);
    server.barn.kill('SIGTERM');
    await server.slut;
  }, 120_000); // prettier-ignore

  test('listens where it is told to', async () => {
    const server = startOverblik(['serve'], { OVERBLIK_DATA: mappe, LISTEN_HOST: '0.0.0.0' });
    await server.harSkrevet('klar: ');
    expect(lytterNu([server.barn.pid ?? 0]).map(({ adresse }) => adresse)).toEqual(['0.0.0.0']);
    server.barn.kill('SIGTERM');
    await server.slut;
  }, 120_000);
});
