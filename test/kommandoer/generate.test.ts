import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { overblik, startOverblik } from '../support/kommando.ts';

describe('overblik generate', () => {
  test('same seed, same bytes; another seed, others', async () => {
    const lav = (seed: string) => overblik(['generate', '--personer', '20', '--seed', seed], {});
    const [a, b, c] = await Promise.all([lav('1'), lav('1'), lav('2')]);
    expect([a.kode, a.fejl]).toEqual([0, '']);
    expect(a.ud.length).toBeGreaterThan(50_000);
    expect(a.ud === b.ud).toBe(true);
    expect(a.ud === c.ud).toBe(false);
    for (const linje of a.ud.trim().split('\n')) expect(JSON.parse(linje)).toMatchObject({ specversion: '1.0' });
  });

  test('a reader that has had enough ends it quietly (| head)', async () => {
    const { barn, slut } = startOverblik(['generate', '--personer', '100000', '--seed', '1'], {});
    barn.stdout?.once('data', () => barn.stdout?.destroy());
    expect(await slut).toMatchObject({ kode: 0, fejl: '' });
  });

  test('and so does head itself', async () => {
    const kommando = `set -o pipefail; "${process.execPath}" overblik.js generate --personer 100000 --seed 1 | head -n 1`;
    const skal = spawn('bash', ['-c', kommando], { stdio: ['ignore', 'pipe', 'pipe'] });
    const kode = new Promise((klar) => skal.once('close', klar));
    expect([await text(skal.stderr), (await text(skal.stdout)).split('\n').length, await kode]).toEqual(['', 2, 0]);
  });

  test.each([
    ['--personer', 'mange', /skal være et helt tal/],
    ['--personer', '-1', /^personer skal være/],
    ['--seed', '1.5', /skal være et helt tal/],
  ])('%s %s is refused in a line', async (navn, vaerdi, besked) => {
    const andre = navn === '--personer' ? ['--seed', '1'] : ['--personer', '1'];
    const { kode, ud, fejl } = await overblik(['generate', navn, vaerdi, ...andre], {});
    expect([kode, ud]).toEqual([1, '']);
    expect(fejl).toMatch(besked);
    expect(fejl).not.toMatch(/^\s+at /m);
  });
});
