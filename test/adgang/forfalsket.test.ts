import { createHmac, createSign, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportPKCS8, exportSPKI, importJWK, type CryptoKey, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lavTokenlaeser, type Tokenlaeser } from '../../token.ts';
import { AUDIENCE, claims, ISSUER, nyNoegle, signer, udsteder, type Noegle } from './udsteder.ts';

const b64 = (vaerdi: unknown) =>
  Buffer.from(typeof vaerdi === 'string' ? vaerdi : JSON.stringify(vaerdi)).toString('base64url');
let [es, rs, laes, spion] = [] as unknown as [
  Noegle,
  Noegle,
  Tokenlaeser,
  { url: string; kald: number; luk(): Promise<void> },
];

beforeAll(async () => {
  [es, rs] = [await nyNoegle('k1'), await nyNoegle('k2', 'RS256')];
  const oct: JWK = { kty: 'oct', k: b64('hemmelig'), kid: 'k3' };
  const krypt = { ...(await nyNoegle('k4')).offentlig, use: 'enc' };
  laes = lavTokenlaeser({ noegle: { keys: [es.offentlig, rs.offentlig, oct, krypt] }, issuer: ISSUER, audience: AUDIENCE });
  spion = await lyt();
}); // prettier-ignore
afterAll(() => spion.luk());

/** A server that counts who comes: nobody may. */
async function lyt() {
  const stand = { kald: 0, url: '', luk: () => Promise.resolve() };
  const server = createServer((_, svar) => {
    stand.kald += 1;
    svar.end(JSON.stringify({ keys: [rs.offentlig] }));
  });
  await new Promise<void>((klar) => void server.listen(0, '127.0.0.1', klar));
  stand.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/jwks`; // it listens on a port
  stand.luk = () => new Promise((lukket) => void server.close(() => lukket()).closeAllConnections());
  return stand;
}

/** A token of this header and any payload, signed by `underskriv` or with these bytes. */
const lav = (hoved: unknown, underskrift: string | ((data: string) => Buffer), payload: unknown = claims()) => {
  const data = `${b64(hoved)}.${b64(payload)}`;
  return `${data}.${typeof underskrift === 'string' ? underskrift : underskrift(data).toString('base64url')}`;
};
const hmac = (noegle: string | Buffer) => (data: string) => createHmac('sha256', noegle).update(data).digest();
const privatEs = async () => ({ key: await exportPKCS8(es.privat), dsaEncoding: 'der' as const });
const spki = async (noegle: Noegle) => exportSPKI((await importJWK(noegle.offentlig, noegle.alg)) as CryptoKey); // an asymmetric key
/** r and s as 32 bytes each. */
const ecdsa = (r: string, s: string) =>
  Buffer.from(r.padStart(64, '0') + s.padStart(64, '0'), 'hex').toString('base64url');
const N = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551';

const FORSOEG: readonly (readonly [string, () => string | Promise<string>])[] = [
  ...['none', 'None', 'NONE', 'nOnE', '', ' none', null, 0, false, ['ES256'], { alg: 'ES256' }, 'ES256\u0000', 'es256', 'HS512', 'A128KW', 'dir', 'ES256K', 'ES384', 'PS256', 'RS1', 'Ed448']
    .flatMap((alg): [string, () => string][] => [
      [`alg ${JSON.stringify(alg)} without a signature`, () => lav({ alg }, '')],
      [`alg ${JSON.stringify(alg)} with one of zeroes`, () => lav({ alg, kid: 'k1' }, 'A'.repeat(86))],
    ]),
  ['no alg', () => lav({ kid: 'k1' }, 'A'.repeat(86))],
  ['HS256 with the public RSA key', async () => lav({ alg: 'HS256', kid: 'k2' }, hmac(await spki(rs)))],
  ['HS256 with the public EC key', async () => lav({ alg: 'HS256', kid: 'k1' }, hmac(await spki(es)))],
  ['HS256 with the public key and a blank before it', async () => lav({ alg: 'HS256', kid: 'k2' }, hmac(` ${await spki(rs)}`))],
  ['HS256 with the modulus', () => lav({ alg: 'HS256', kid: 'k2' }, hmac(Buffer.from(String(rs.offentlig.n), 'base64url')))],
  ['HS256 with the key as JSON', () => lav({ alg: 'HS256', kid: 'k2' }, hmac(JSON.stringify(rs.offentlig)))],
  ['HS256 with a blank key', () => lav({ alg: 'HS256', kid: 'k1' }, hmac(''))],
  ['HS256 with a shared secret that stands in the JWKS', () => lav({ alg: 'HS256', kid: 'k3' }, hmac('hemmelig'))],
  ['RS256 that names the EC key', () => lav({ alg: 'RS256', kid: 'k1' }, 'A'.repeat(342))],
  ['ES256 that names the RSA key', () => lav({ alg: 'ES256', kid: 'k2' }, 'A'.repeat(86))],
  ['ES256 of r and s nought', () => lav({ alg: 'ES256', kid: 'k1' }, ecdsa('', ''))],
  ['ES256 of r and s one', () => lav({ alg: 'ES256', kid: 'k1' }, ecdsa('1', '1'))],
  ['ES256 of r and s the order', () => lav({ alg: 'ES256', kid: 'k1' }, ecdsa(N, N))],
  ['ES256 in DER', async () => {
    const noegle = await privatEs();
    return lav({ alg: 'ES256', kid: 'k1' }, (data) => createSign('sha256').update(data).sign(noegle));
  }],
  ['ES256 cut short', async () => (await signer(es)).slice(0, -4)],
  ['ES256 made longer', async () => `${await signer(es)}AAAA`],
  ['EdDSA by a key of its own', () => lav({ alg: 'EdDSA', kid: 'k1' }, (data) => sign(null, Buffer.from(data), generateKeyPairSync('ed25519').privateKey))],
  ...['../../../dev/null', '/dev/null', "k1' or '1'='1", 'k1; select 1', '__proto__', 'constructor', '', ' k1', 'K1', 'k1\u0000', 'http://127.0.0.1/k1']
    .map((kid): [string, () => Promise<string>] => [`kid ${JSON.stringify(kid)}, by a key of its own`, async () => signer(await nyNoegle('x'), {}, { kid })]),
  ['kid a list', () => lav({ alg: 'ES256', kid: ['k1'] }, 'A'.repeat(86))],
  ['kid an object', () => lav({ alg: 'ES256', kid: { $ne: null } }, 'A'.repeat(86))],
  ...['jku', 'x5u'].flatMap((navn): [string, () => Promise<string>][] => [
    [`${navn} to a key of its own`, async () => signer(await nyNoegle('k2', 'RS256'), {}, { [navn]: spion.url })],
    [`${navn} with our kid`, async () => signer(await nyNoegle('k1'), {}, { [navn]: spion.url, kid: 'k1' })],
  ]),
  ['jwk of its own', async () => { const egen = await nyNoegle('k9'); return signer(egen, {}, { jwk: egen.offentlig }); }],
  ['jwk of its own under our kid', async () => { const egen = await nyNoegle('k1'); return signer(egen, {}, { jwk: egen.offentlig, kid: 'k1' }); }],
  ['x5c of its own', async () => signer(await nyNoegle('k1'), {}, { x5c: ['MIIB'], kid: 'k1' })],
  ['crit of what nobody knows', () => signer(es, {}, { crit: ['udvidelse'], udvidelse: 1 })],
  ['crit empty', () => lav({ alg: 'ES256', kid: 'k1', crit: [] }, 'A'.repeat(86))],
  ['crit of exp', () => lav({ alg: 'ES256', kid: 'k1', crit: ['exp'], exp: 1 }, 'A'.repeat(86))],
  ['b64 false', async () => {
    const noegle = { key: await exportPKCS8(es.privat), dsaEncoding: 'ieee-p1363' as const };
    const hoved = b64({ alg: 'ES256', kid: 'k1', b64: false, crit: ['b64'] });
    const payload = b64(claims());
    return `${hoved}.${payload}.${createSign('sha256').update(`${hoved}.${payload}`).sign(noegle).toString('base64url')}`;
  }],
  ['an encrypted token', () => `${b64({ alg: 'dir', enc: 'A128GCM' })}..AAAA.AAAA.AAAA`],
  ['a token packed', () => lav({ alg: 'ES256', kid: 'k1', zip: 'DEF' }, 'A'.repeat(86))],
  ['a header that is no JSON', () => lav('{"alg":"ES256"', 'A'.repeat(86))],
  ['a header that is a list', () => lav([{ alg: 'ES256' }], 'A'.repeat(86))],
  ['two tokens in one', async () => `${await signer(es)}.${await signer(es)}`],
  ['a token with padding', async () => `${await signer(es)}==`],
  ['the key that is for encryption', async () => signer(await nyNoegle('k4'), {}, { kid: 'k4' })],
]; // prettier-ignore

describe('a forged token is nobody', () => {
  test.each(FORSOEG)('%s', async (_hvad, forfalsk) => {
    expect(await laes(`Bearer ${await forfalsk()}`)).toBeNull();
  });

  test('and not one of them made us fetch anything, while a real one is somebody', async () => {
    expect(spion.kald).toBe(0);
    expect(await laes(`Bearer ${await signer(es)}`)).not.toBeNull();
    expect(await laes(`Bearer ${await signer(rs)}`)).not.toBeNull();
  });
});

describe('an issuer that has been taken over on the way', () => {
  const laeserAf = (url: string) => lavTokenlaeser({ jwksUrl: url, issuer: ISSUER, audience: AUDIENCE });

  test('is not followed to another address', async () => {
    const omstiller = createServer((_, svar) => svar.writeHead(302, { location: spion.url }).end());
    await new Promise<void>((klar) => void omstiller.listen(0, '127.0.0.1', klar));
    const { port } = omstiller.address() as AddressInfo; // it listens on a port
    const foer = spion.kald;
    const svar = laeserAf(`http://127.0.0.1:${String(port)}/jwks`)(`Bearer ${await signer(rs)}`);
    await expect(svar).rejects.toMatchObject({ kode: 'TJENESTE_NEDE' });
    expect(spion.kald).toBe(foer);
    omstiller.close();
  });

  test.each(['<html>', '{"keys":null}', '{"keys":[null]}', '{"keys":["k1"]}', '[]', '', 'null'])(
    'that answers %j is as silent: there are no keys',
    async (tekst) => {
      const vrede = createServer((_, svar) => svar.end(tekst));
      await new Promise<void>((klar) => void vrede.listen(0, '127.0.0.1', klar));
      const { port } = vrede.address() as AddressInfo; // it listens on a port
      const svar = laeserAf(`http://127.0.0.1:${String(port)}/jwks`)(`Bearer ${await signer(es)}`);
      await expect(svar).rejects.toMatchObject({ kode: 'TJENESTE_NEDE' });
      vrede.close();
    },
  );

  test('that holds one key we cannot use beside ours serves ours', async () => {
    const sted = await udsteder(es);
    sted.tilstand.noegler = [{ ...es, offentlig: { kty: 'XX', kid: 'ny' } }, es];
    expect(await laeserAf(sted.url)(`Bearer ${await signer(es)}`)).not.toBeNull();
    await sted.luk();
  });
});
