import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lavTokenlaeser } from '../../token.ts';
import { udviklingsnoegle } from '../../udviklingsnoegle.ts';
import { AUDIENCE, claims, ISSUER } from './udsteder.ts';

let mappe: string;
beforeAll(async () => void (mappe = await mkdtemp(join(tmpdir(), 'overblik-noegle-'))));
afterAll(() => rm(mappe, { recursive: true, force: true }));

describe('the development key', () => {
  test('is made once, for its owner only, and signs what the reader accepts', async () => {
    const [a, b] = await Promise.all([udviklingsnoegle(join(mappe, 'data')), udviklingsnoegle(join(mappe, 'data'))]);
    const senere = await udviklingsnoegle(join(mappe, 'data'));
    expect([b.offentlig, senere.offentlig]).toEqual([a.offentlig, a.offentlig]);
    expect((await stat(join(mappe, 'data', 'noegle.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(join(mappe, 'data'))).toEqual(['noegle.json']);

    const laes = lavTokenlaeser({ noegle: senere.offentlig, issuer: ISSUER, audience: AUDIENCE });
    expect(await laes(`Bearer ${await a.signer(claims({ sub: 'x' }))}`)).toMatchObject({ sub: 'x' });
    const fremmed = await udviklingsnoegle(join(mappe, 'andet'));
    expect(await laes(`Bearer ${await fremmed.signer(claims())}`)).toBeNull();
  });

  test('publishes no private part', async () => {
    const { offentlig } = await udviklingsnoegle(join(mappe, 'data'));
    expect(offentlig.keys.every((noegle) => !('d' in noegle))).toBe(true);
  });

  test('without keys from anywhere there is no reader', () => {
    expect(() => lavTokenlaeser({ issuer: ISSUER, audience: AUDIENCE })).toThrow(/JWKS_URL/);
  });
});
