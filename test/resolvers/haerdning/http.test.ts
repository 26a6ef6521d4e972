import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { raat } from '../../support/raa.ts';
import { skrivRegister } from '../../support/spoerg-register.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';

const CPR = '0101614444';
const KROP = '{"query":"{ mig { uuid } }"}';
let [base, graf, token, sag] = [] as unknown as [{ url: string; slet(): Promise<void> }, Graf, string, string];

beforeAll(async () => {
  base = await testDatabase();
  const register = await skrivRegister(base.url);
  sag = await register.sag({ cpr: CPR });
  await register.slut();
  graf = await startGraf(base.url);
  token = await graf.token();
});
afterAll(async () => {
  await graf.stop();
  await base.slet();
});

const hoveder = (andre: Record<string, string> = {}) => ({
  'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-formaal': 'test', ...andre,
}); // prettier-ignore
/** The same as lines, with more of them; `krop` is their body. */
const linjer = (...flere: string[]) => [
  'POST /graphql HTTP/1.1', 'Host: overblik.example', `Authorization: Bearer ${token}`, 'Content-Type: application/json',
  'X-Formaal: test', `Content-Length: ${KROP.length}`, ...flere,
]; // prettier-ignore

describe('a header that decides something stands once', () => {
  test('and once is enough', async () => {
    expect((await raat(graf.url, linjer(), KROP)).status).toBe(200);
  });

  test.each([
    'Authorization: Bearer x',
    'AUTHORIZATION: Bearer x',
    'authorization: Bearer x',
    'X-Formaal: andet formaal',
    'x-formaal: test',
    'Content-Type: text/plain',
    'Host: evil.example',
    'Content-Length: 3',
    'Transfer-Encoding: chunked',
    'X TransaktionsId: 1',
  ])('%s beside the first is 400, without a token is no way round it', async (linje) => {
    const { status, krop } = await raat(graf.url, linjer(linje), KROP);
    expect(status).toBe(400);
    expect(krop).not.toContain('data');
  });

  test('two X-TransaktionsId, and one that is none', async () => {
    const id = '0e0e0e0e-0000-4000-8000-00000000000a';
    for (const flere of [[`X-TransaktionsId: ${id}`, `X-TransaktionsId: ${id}`], ['X-TransaktionsId: 1'], [`X-TransaktionsId: ${id}x`]]) {
      expect((await raat(graf.url, linjer(...flere), KROP)).status).toBe(400);
    }
    const svar = await raat(graf.url, linjer(`X-TransaktionsId: ${id}`), KROP);
    expect(svar.hoveder).toContain(`x-transaktionsid: ${id}`);
  }); // prettier-ignore

  test('bytes that are no HTTP are 400, and headers past 16 kB 431, in words of nobody', async () => {
    const vroevl = [
      [`GARBAGE ${CPR}`],
      linjer(`X ${CPR}: a`),
      linjer(`X-A: a\u0000${CPR}`),
      ['POST /graphql HTTP/1.1'],
    ];
    for (const en of vroevl) {
      const { status, krop } = await raat(graf.url, en);
      expect([status, krop.includes(CPR)]).toEqual([400, false]);
    }
    expect((await raat(graf.url, linjer(`X-A: ${CPR.repeat(2000)}`), KROP)).status).toBe(431);
  });
});

describe('a body says one thing, in UTF-8, unpacked', () => {
  const sendt = async (
    krop: string | Uint8Array<ArrayBuffer>,
    andre: Record<string, string> = {},
    sti = '/graphql',
  ) => {
    const svar = await fetch(`${graf.url}${sti}`, { method: 'POST', body: krop, headers: hoveder(andre) });
    return { status: svar.status, tekst: await svar.text() };
  };

  test.each([
    'application/json; charset=utf-7',
    'application/json; charset=cp037',
    'application/json;charset="utf-16"',
    'application/json; charset=utf-8; charset=utf-7',
    "application/json; charset='utf-8'",
    'application/json; CharSet = iso-8859-1',
    'application/json;charset=',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/jsonx',
    'application/json, text/plain',
  ])('%s is 415', async (type) => {
    const { status, tekst } = await sendt(KROP, { 'content-type': type });
    expect([status, tekst.includes('"data"')]).toEqual([415, false]);
  });

  test.each(['gzip', 'deflate', 'br', 'GZIP', 'x-gzip', 'identity, gzip', 'zstd'])(
    'packed with %s is 415: a bomb is not unpacked',
    async (pakning) => {
      const bombe = gzipSync(Buffer.alloc(20 << 20));
      expect((await sendt(bombe, { 'content-encoding': pakning })).status).toBe(415);
      const feed = { 'content-encoding': pakning, 'content-type': 'application/cloudevents+json' };
      expect((await sendt(bombe, { ...feed, authorization: `Bearer ${await graf.skrivetoken(sag)}` }, '/haendelser')).status).toBe(415);
    },
  ); // prettier-ignore

  test.each([
    ['a query twice', '{"query":"{ mig { uuid } }","query":"{ graenser { dybde } }"}'],
    ['a query twice, once in disguise', '{"query":"{ mig { uuid } }","qu\\u0065ry":"{ graenser { dybde } }"}'],
    ['a variable twice', '{"query":"query($u: UUID!) { sag(uuid: $u) { uuid } }","variables":{"u":"a","u":"b"}}'],
    ['a prototype', '{"query":"{ mig { uuid } }","__proto__":{"a":1}}'],
    ['a prototype of variables', '{"query":"{ mig { uuid } }","variables":{"__proto__":{"a":1}}}'],
    ['more after it', `${KROP}${KROP}`],
    ['a comma too many', '{"query":"{ mig { uuid } }",}'],
    ['nothing', ''],
    ['null', 'null'],
    ['a text', '"{ mig { uuid } }"'],
  ])('%s is 400', async (_hvad, krop) => {
    const { status, tekst } = await sendt(krop);
    expect([status, tekst.includes('"data"')]).toEqual([400, false]);
  });

  test('a name that looks like two is one: texts that hold quotes, colons and backslashes', async () => {
    const krop = String.raw`{"query":"{ mig { uuid } } #\"query\": \\", "variables":{"a":"\\\"query\":","b":"\"a\":1"} , "extensions":{"query":1}}`;
    expect((await sendt(krop)).status).toBe(200);
  });

  test('half a letter is 400', async () => {
    const krop = Buffer.concat([Buffer.from('{"query":"{ mig { uuid } }#'), Buffer.from([0xc3]), Buffer.from('"}')]);
    expect((await sendt(krop)).status).toBe(400);
  });

  test('a hændelse with a name twice is refused, alone and in a stream', async () => {
    const [en, to] = ['{"id":"1","id":"2"}', '{"id":"1","data":{"a":1,"a":2}}'];
    expect((await graf.send(en, 'application/cloudevents+json')).status).toBe(400);
    expect((await graf.send(`[${to}]`, 'application/cloudevents-batch+json')).status).toBe(400);
    const svar = await graf.send(`${en}\n${to}\n`, 'application/x-ndjson');
    const kvitteringer = (await svar.text()).trim().split('\n').map((linje) => JSON.parse(linje) as { status: string; fejl: { kode: string; besked: string }[] });
    expect(kvitteringer.map(({ status, fejl }) => [status, fejl[0]?.kode])).toEqual([['afvist', 'UGYLDIG'], ['afvist', 'UGYLDIG']]);
    expect(kvitteringer[0]?.fejl[0]?.besked).toContain('to gange');
  }); // prettier-ignore
});

describe('X-Formaal', () => {
  const spoerg = (formaal: string) =>
    graf.spoerg('query($u: UUID!) { sag(uuid: $u) { uuid } }', { u: sag }, token, { 'x-formaal': formaal });
  const kode = async (formaal: string) => (await spoerg(formaal)).errors?.[0]?.extensions.code;

  test.each(['abc', 'a'.repeat(200), encodeURIComponent('æøå'), encodeURIComponent('🙂'.repeat(200)), 'a%20b', 'BORGERHENVENDELSE', 'a, b og c'])(
    '%j is one',
    async (formaal) => expect(await kode(formaal)).toBeUndefined(),
  ); // prettier-ignore

  test.each([
    '', 'ab', 'a'.repeat(201), encodeURIComponent('🙂'.repeat(201)), '%20%20%20', '%20a%20', '%', '%2', '%zz', '%ff%fe%fd', '%c3%28abc', '%ed%a0%80abc',
    'abc%00', 'abc%0d%0aSet-Cookie:x', 'abc%1b%5b2J', 'abc%7f', 'abc%c2%85', encodeURIComponent('abc\u202Ecba'), encodeURIComponent('ab\u2066c'), encodeURIComponent('abc\u2028d'),
  ])('%j is none', async (formaal) => expect(await kode(formaal)).toBe('FORMAAL_PAAKRAEVET')); // prettier-ignore
});

describe('what every answer carries', () => {
  const SVAR: readonly [string, string, string, Record<string, string>?][] = [
    ['an answer', 'POST', '/graphql'],
    ['a refusal', 'POST', '/graphql', { authorization: 'Bearer x' }],
    ['another charset', 'POST', '/graphql', { 'content-type': 'application/json; charset=utf-7' }],
    ['a wrong method', 'GET', `/graphql?cpr=${CPR}`],
    ['a wrong address', 'GET', `/findes/${CPR}`],
    ['an address nobody can read', 'GET', `/%zz${CPR}`],
    ['the page', 'GET', '/'],
    ['a preflight', 'OPTIONS', '/graphql', { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }],
    ['hændelser refused', 'POST', '/haendelser'],
    ['readyz', 'GET', '/readyz'],
  ]; // prettier-ignore

  test.each(SVAR)('%s: not stored, not shared with other origins, no tag', async (_hvad, metode, sti, andre = {}) => {
    for (const origin of ['https://evil.example', 'null', graf.url]) {
      const svar = await fetch(`${graf.url}${sti}`, { method: metode, headers: hoveder({ ...andre, origin }), ...(metode === 'POST' ? { body: KROP } : {}) });
      expect(svar.headers.get('cache-control')).toBe('no-store');
      for (const navn of ['access-control-allow-origin', 'access-control-allow-credentials', 'etag', 'last-modified', 'set-cookie', 'server', 'x-powered-by']) {
        expect(svar.headers.get(navn), navn).toBeNull();
      }
      expect(await svar.text()).not.toContain(CPR);
    }
  }); // prettier-ignore

  test('pages load nothing from anywhere, are framed by nobody, and are taken for what they say they are', async () => {
    for (const sti of ['/', '/udvikler', '/udvikler.css', '/opsaetning.json', '/findes-ikke', '/schemas']) {
      const { headers } = await fetch(`${graf.url}${sti}`);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
      expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'no-referrer']);
    }
  }); // prettier-ignore

  test('a WebSocket is not opened, whoever asks', async () => {
    const { status } = await raat(graf.url, [
      'GET /graphql HTTP/1.1', 'Host: x', 'Upgrade: websocket', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13', 'Origin: https://evil.example',
    ]); // prettier-ignore
    expect(status).toBe(405);
  });

  test.each(['/schemas/__proto__', '/schemas/constructor', '/schemas/toString.json'])('%s is nothing', async (sti) => {
    expect((await fetch(`${graf.url}${sti}`)).status).toBe(404);
  });

  test('what is hidden and what is unknown are answered in as many bytes, with the same headers', async () => {
    const nabo = await graf.token([], { cvr: '22222222' });
    const ved = async (u: string) => {
      const { headers } = await graf.spoerg('query($u: UUID!) { sag(uuid: $u) { uuid } }', { u }, nabo);
      return [...headers].filter(([navn]) => !['date', 'x-transaktionsid'].includes(navn));
    };
    expect(await ved(sag)).toEqual(await ved('00000000-0000-4000-8000-000000000000'));
  });

  test('and nothing of an address is logged', () => {
    expect(graf.log.length).toBeGreaterThan(50);
    expect(graf.log.join('')).not.toMatch(/010161|cpr=|findes|%zz/);
  });
});
