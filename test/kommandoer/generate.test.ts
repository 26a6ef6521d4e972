import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { generer } from '../../indexers/kilder/generator/generer.ts';
import { overblik } from '../support/kommando.ts';

describe('overblik generate', () => {
  test('same seed, same bytes; another seed, others', async () => {
    const { kode, ud, fejl } = await overblik(['generate', '--personer', '20', '--seed', '1'], {});
    expect([kode, fejl]).toEqual([0, '']);
    const lav = (froe: number) => [...generer({ personer: 20, froe, kommuner: 1 })].map((en) => `${JSON.stringify(en)}\n`).join('');
    expect(ud === lav(1)).toBe(true);
    expect(ud === lav(2)).toBe(false);
  }); // prettier-ignore

  test('a reader that has had enough ends it quietly (| head)', async () => {
    const kommando = `set -o pipefail; "${process.execPath}" overblik.js generate --personer 100000 --seed 1 | head -n 1`;
    const skal = spawn('bash', ['-c', kommando], { stdio: ['ignore', 'pipe', 'pipe'] });
    const kode = new Promise((klar) => skal.once('close', klar));
    expect([await text(skal.stderr), (await text(skal.stdout)).split('\n').length, await kode]).toEqual(['', 2, 0]);
  });

  test.each([
    ['--personer', 'mange', /skal være et helt tal/],
    ['--personer', '-1', /^personer skal være/],
  ])('%s %s is refused in a line', async (navn, vaerdi, besked) => {
    const { kode, ud, fejl } = await overblik(['generate', navn, vaerdi, '--seed', '1'], {});
    expect([kode, ud]).toEqual([1, '']);
    expect(fejl).toMatch(besked);
    expect(fejl).not.toMatch(/^\s+at /m);
  });
});
