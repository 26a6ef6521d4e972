import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';

const ROD = resolve(import.meta.dirname, '../..');
const MAPPE = resolve(ROD, '../shared/acceptance');
const findes = existsSync(MAPPE);

// Asks through the public contract alone, and is not part of the product: skipped aloud where it is not beside it.
if (!findes) {
  if (process.env.CI === 'true') test('../shared/acceptance mangler', () => Promise.reject(new Error(MAPPE)));
  else console.warn('SPRUNGET OVER: kontrollen udefra (../shared/acceptance mangler)');
}

describe.skipIf(!findes)('seen from outside', () => {
  test('the captured messages, imported from files, are seen in the overview', async () => {
    const barn = spawn(process.execPath, ['../shared/acceptance/mainjob.mjs'], {
      cwd: ROD,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kode = new Promise((klar) => barn.once('close', klar));
    const [ud, fejl] = await Promise.all([text(barn.stdout), text(barn.stderr)]);
    expect(await kode, `${ud}\n${fejl}`).toBe(0);
    expect(ud).toMatch(/\b0 fell short/);
  }, 180_000);
});
