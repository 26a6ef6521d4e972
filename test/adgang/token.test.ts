import { createHmac } from 'node:crypto';
import { exportSPKI, importJWK, type CryptoKey } from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { lavTokenlaeser, type Tokenlaeser } from '../../token.ts';
import { AUDIENCE, claims, ISSUER, nyNoegle, signer, udsteder, type Noegle } from './udsteder.ts';

const b64 = (vaerdi: unknown) => Buffer.from(JSON.stringify(vaerdi)).toString('base64url');
const MINUT = 60_000;

let es: Noegle;
let anden: Noegle;
let sted: Awaited<ReturnType<typeof udsteder>>;
let laes: Tokenlaeser;
const laesToken = (token: string) => laes(`Bearer ${token}`);

beforeAll(async () => {
  [es, anden] = [await nyNoegle('k1'), await nyNoegle('k2')];
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  sted = await udsteder(es);
  laes = lavTokenlaeser({ jwksUrl: sted.url, issuer: ISSUER, audience: AUDIENCE });
});
afterEach(async () => {
  vi.useRealTimers();
  await sted.luk();
});

describe('a token', () => {
  test.each(['ES256', 'RS256', 'EdDSA'])('signed with %s by a configured key gives its claims', async (alg) => {
    const noegle = await nyNoegle('k3', alg);
    sted.tilstand.noegler = [es, noegle];
    expect(await laesToken(await signer(noegle, { sub: 'x', aud: ['andre', AUDIENCE] }))).toMatchObject({ sub: 'x' });
  });

  test.each(['PS256', 'ES384', 'RS512'])('signed with %s is refused, though the key is configured', async (alg) => {
    const noegle = await nyNoegle('k3', alg);
    sted.tilstand.noegler = [noegle];
    expect(await laesToken(await signer(noegle))).toBeNull();
  });

  test.each<[string, () => Record<string, unknown>]>([
    ['another issuer', () => ({ iss: `${ISSUER}/` })],
    ['a list of issuers', () => ({ iss: [ISSUER] })],
    ['no issuer', () => ({ iss: undefined })],
    ['another audience', () => ({ aud: 'overblik2' })],
    ['no audience', () => ({ aud: undefined })],
    ['no audience in its list', () => ({ aud: [] })],
    ['no exp', () => ({ exp: undefined })],
    ['exp as text', () => ({ exp: String(claims().exp) })],
    ['exp with decimals', () => ({ exp: Number(claims().exp) + 0.5 })],
    ['exp null', () => ({ exp: null })],
    ['exp past the tolerance', () => ({ exp: Number(claims().exp) - 331 })],
    ['nbf ahead of the tolerance', () => ({ nbf: Number(claims().exp) - 260 })],
  ])('with %s is refused', async (_navn, felter) => {
    expect(await laesToken(await signer(es, felter()))).toBeNull();
  });

  test('just outside its time is within the tolerance of 30 seconds', async () => {
    expect(await laesToken(await signer(es, { exp: Number(claims().exp) - 320 }))).not.toBeNull();
  });

  test.each<[string, (noegle: Noegle) => Promise<string> | string]>([
    ['alg none', () => `${b64({ alg: 'none' })}.${b64(claims())}.`],
    ['alg none and a signature', () => `${b64({ alg: 'none', kid: 'k1' })}.${b64(claims())}.AAAA`],
    ['alg None', () => `${b64({ alg: 'None', kid: 'k1' })}.${b64(claims())}.AAAA`],
    ['the public key as an HS256 secret', async ({ offentlig }) => {
      const pem = await exportSPKI((await importJWK(offentlig, 'ES256')) as CryptoKey);
      const del = `${b64({ alg: 'HS256', kid: 'k1' })}.${b64(claims())}`;
      return `${del}.${createHmac('sha256', pem).update(del).digest('base64url')}`;
    }],
    ['an empty HS256 secret', () => {
      const del = `${b64({ alg: 'HS256' })}.${b64(claims())}`;
      return `${del}.${createHmac('sha256', '').update(del).digest('base64url')}`;
    }],
    ['a signature of zeroes', () => `${b64({ alg: 'ES256', kid: 'k1' })}.${b64(claims())}.${'A'.repeat(86)}`],
    ['another payload under the signature', async (noegle) => {
      const [hoved, , underskrift] = (await signer(noegle)).split('.');
      return `${hoved}.${b64(claims({ sub: 'en anden' }))}.${underskrift}`;
    }],
    ['a header to be understood', (noegle) => signer(noegle, {}, { crit: ['udvidelse'], udvidelse: 1 })],
    ['five parts', async (noegle) => `${await signer(noegle)}.a.b`],
    ['more than 8 kB', (noegle) => signer(noegle, { x: 'x'.repeat(6 * 1024) })],
    ['a payload that is no object', () => `${b64({ alg: 'ES256', kid: 'k1' })}.${b64([1])}.${'A'.repeat(86)}`],
  ])('%s is refused', async (_navn, lav) => {
    expect(await laesToken(await lav(es))).toBeNull();
  }); // prettier-ignore

  test('signed by a key of its own making is refused, and the key it points to is never fetched', async () => {
    const fremmed = await udsteder(anden);
    for (const hoved of [
      { jku: fremmed.url },
      { x5u: fremmed.url },
      { jwk: anden.offentlig },
      { kid: 'k1', jwk: anden.offentlig },
    ]) {
      expect(await laesToken(await signer(anden, {}, hoved))).toBeNull();
    }
    expect(fremmed.tilstand.hentninger).toBe(0);
    await fremmed.luk();
  });

  test.each([undefined, '', 'Bearer', 'Bearer ', 'Bearer a.b', 'Basic aGVq', 'Bearer  \n', 'Bearer a.b.c d'])(
    'the header %j is no token',
    async (hoved) => {
      expect(await laes(hoved)).toBeNull();
      expect(sted.tilstand.hentninger).toBe(0);
    },
  );

  test('is read whatever the case of Bearer, but not with anything around it', async () => {
    const token = await signer(es);
    expect(await laes(`bearer ${token}`)).not.toBeNull();
    for (const hoved of [
      token,
      ` Bearer ${token}`,
      `Bearer ${token} `,
      `Bearer ${token}\n`,
      `Bearer ${token}, ${token}`,
    ]) {
      expect(await laes(hoved)).toBeNull();
    }
  });
});

describe('a remembered token', () => {
  test('is not verified again, and dies at its exp', async () => {
    const token = await signer(es, { exp: Number(claims().exp) - 240 });
    const foerst = await laesToken(token);
    expect(await laesToken(token)).toBe(foerst);
    vi.setSystemTime(Date.now() + 100_000);
    expect(await laesToken(token)).toBeNull();
  });

  test('lends nothing to one that differs in its last byte', async () => {
    const token = await signer(es);
    expect(await laesToken(token)).not.toBeNull();
    const naesten = token.slice(0, -1) + (token.endsWith('A') ? 'Q' : 'A');
    expect(await laesToken(naesten)).toBeNull();
    expect(await laesToken(token)).not.toBeNull();
  });
});

describe("the issuer's keys", () => {
  const laenge = { exp: Math.floor(Date.now() / 1000) + 30 * 24 * 3600 };

  test('a new key is found at once, if the last fetch is half a minute old', async () => {
    expect(await laesToken(await signer(es))).not.toBeNull();
    sted.tilstand.noegler = [es, anden];
    expect(await laesToken(await signer(anden))).toBeNull();
    vi.setSystemTime(Date.now() + 31_000);
    expect(await laesToken(await signer(anden))).not.toBeNull();
  });

  test('a removed key is dead within five minutes, for a remembered token too', async () => {
    const token = await signer(es, laenge);
    expect(await laesToken(token)).not.toBeNull();
    vi.setSystemTime(Date.now() + 119_000);
    expect(await laesToken(token)).not.toBeNull();
    sted.tilstand.noegler = [anden];
    for (let sekunder = 10; sekunder < 300; sekunder += 10) {
      vi.setSystemTime(Date.now() + 10_000);
      await laesToken(token);
    }
    vi.setSystemTime(Date.now() + 10_000);
    expect(await laesToken(token)).toBeNull();
  });

  test('a thousand unknown key ids cost one fetch in half a minute', async () => {
    await laesToken(await signer(es));
    const ukendt = await signer(anden);
    await Promise.all(Array.from({ length: 1000 }, () => laesToken(ukendt)));
    expect(sted.tilstand.hentninger).toBe(1);
    vi.setSystemTime(Date.now() + 31_000);
    await Promise.all(Array.from({ length: 1000 }, () => laesToken(ukendt)));
    expect(sted.tilstand.hentninger).toBe(2);
  });

  test('the last good ones serve a silent issuer for 24 hours, and then none', async () => {
    expect(await laesToken(await signer(es))).not.toBeNull();
    sted.tilstand.svarer = false;
    vi.setSystemTime(Date.now() + 23 * 60 * MINUT);
    expect(await laesToken(await signer(es))).not.toBeNull();
    expect(await laesToken(await signer(anden))).toBeNull();
    vi.setSystemTime(Date.now() + 61 * MINUT);
    await expect(laesToken(await signer(es))).rejects.toMatchObject({ kode: 'TJENESTE_NEDE' });
    sted.tilstand.svarer = true;
    vi.setSystemTime(Date.now() + 6_000);
    expect(await laesToken(await signer(es))).not.toBeNull();
  });

  test('an issuer that never answered is asked again every five seconds, not by every caller', async () => {
    sted.tilstand.svarer = false;
    const token = await signer(es);
    for (let i = 0; i < 20; i += 1) await expect(laesToken(token)).rejects.toMatchObject({ kode: 'TJENESTE_NEDE' });
    expect(sted.tilstand.hentninger).toBe(1);
  });
});
