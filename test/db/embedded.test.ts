import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aabnEmbedded } from '../../db/embedded.ts';

let mappe: string;
beforeAll(async () => {
  mappe = await mkdtemp(join(tmpdir(), 'overblik-embedded-'));
});
afterAll(() => rm(mappe, { recursive: true, force: true }));

const aabn = () => aabnEmbedded(mappe, { flygtig: true });
const pid = () => (JSON.parse(readFileSync(join(mappe, 'postgres.json'), 'utf8')) as { pid: number }).pid;
const spoerg = async (url: string, tekst: string) => {
  const sql = postgres(url, { max: 1 });
  try {
    return (await sql.unsafe(tekst))[0];
  } finally {
    await sql.end();
  }
};

describe('the embedded server', () => {
  test('is started by one of those who ask at once, and stopped by the last who leaves', async () => {
    const begge = await Promise.all([aabn(), aabn()]);
    expect(begge.map(({ ejer }) => ejer).sort()).toEqual([false, true]);

    await begge.find(({ ejer }) => ejer)!.stop();
    expect(await spoerg(begge[0].url, 'select 1 as en')).toEqual({ en: 1 });

    await begge.find(({ ejer }) => !ejer)!.stop();
    await expect(spoerg(begge[0].url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  test('sorts and searches Danish', async () => {
    const { url, stop } = await aabn();
    expect(
      await spoerg(
        url,
        `select upper('blåbærgrød') as stort, to_tsvector('danish', 'BOLIGSTØTTE')::text as soegt,
                array(select x from unnest(array['Å','ø','A','a','Z','Æ']) x order by x) as orden`,
      ),
    ).toEqual({ stort: 'BLÅBÆRGRØD', soegt: "'boligstøt':1", orden: ['A', 'a', 'Z', 'Æ', 'ø', 'Å'] });
    await stop();
  });

  test('comes back after kill -9 with what was committed', async () => {
    const foer = await aabn();
    await spoerg(foer.url, 'create table t as select 42 as svar');
    process.kill(pid(), 'SIGKILL');

    const efter = await aabn();
    expect(efter.ejer).toBe(true);
    expect(await spoerg(efter.url, 'select svar from t')).toEqual({ svar: 42 });
    await efter.stop();
  });

  test('a lost postgres.json gets a new password, not a new database', async () => {
    await rm(join(mappe, 'postgres.json'));
    const { url, stop } = await aabn();
    expect(await spoerg(url, 'select svar from t')).toEqual({ svar: 42 });
    await stop();
  });

  test('keeps its password and its log to itself, and statements out of the log', async () => {
    const { url, stop } = await aabn();
    await expect(spoerg(url, `select '7204854444'::uuid`)).rejects.toThrow('uuid');
    await stop();
    for (const fil of ['postgres.json', 'postgres.log']) {
      expect((await stat(join(mappe, fil))).mode & 0o077).toBe(0);
    }
    expect(await readFile(join(mappe, 'postgres.log'), 'utf8')).not.toContain('7204854444');
  });
});
