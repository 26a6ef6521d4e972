import { connect } from 'node:net';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { gruppe } from '../support/kalder.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf, type Svar } from '../support/spoerg.ts';

const HANNE = '0101614444';
const UKENDT = '00000000-0000-4000-8000-000000000000';
let [base, register, graf, sag, token] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  string,
  string,
];

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  sag = await register.sag({ cpr: HANNE });
  graf = await startGraf(base.url, { demoborgere: [{ cpr: HANNE, navn: 'Hanne', historie: '<b>Hanne</b> & co' }] });
  token = await graf.token();
});
afterAll(async () => {
  await graf.stop();
  await register.slut();
  await base.slet();
});

const hoveder = (andre: Record<string, string> = {}) => ({
  'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-formaal': 'test', ...andre,
}); // prettier-ignore
// An answer read back is JSON.
const koder = (svar: unknown) => ((svar as Partial<Svar>).errors ?? []).map(({ extensions }) => extensions.code);

test('GraphQL over HTTP: nothing the specification demands falls short', async () => {
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` } });
  const udfald = await Promise.all(serverAudits({ url: `${graf.url}/graphql`, fetchFn }).map((audit) => audit.fn()));

  expect(udfald.length).toBeGreaterThan(50);
  expect(udfald.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([]);
});

describe('who asks', () => {
  test.each([
    ['no token', {}],
    ['another scheme', { authorization: 'Basic eDp5' }],
    ['a token of nobody', { authorization: 'Bearer a.b.c' }],
  ])('%s is 401 before anything else', async (_hvad, andre) => {
    const svar = await graf.post('not json', { 'content-type': 'application/json', ...andre });
    expect(svar.status).toBe(401);
    expect(svar.headers.get('www-authenticate')).toBe('Bearer');
    expect(koder(await svar.json())).toEqual(['UNAUTHENTICATED']);
  });

  test('a token without a kommune is nobody', async () => {
    const { status } = await graf.spoerg('{ mig { uuid } }', {}, await graf.token([gruppe()], { cvr: 'x' }));
    expect(status).toBe(401);
  });

  test('mig tells who, and with which rights', async () => {
    const bearer = await graf.token([gruppe({ privilegier: ['SAGER_SE'], kle: ['32.*'], foelsomhed: 'VIP_SAGER' })], {
      name: 'Hanne Holm',
    });
    const { data, errors } = await graf.spoerg(
      '{ mig { navn kommune { cvr } system { uuid navn } privilegier udloeber grupper { rolle kle orgEnheder foelsomhed } } }',
      {},
      bearer,
    );
    expect(errors).toBeUndefined();
    expect(data.mig).toMatchObject({
      navn: 'Hanne Holm', kommune: { cvr: '11111111' }, privilegier: ['SAGER_SE'],
      grupper: [{ rolle: 'SAGER_SE', kle: ['32.*'], orgEnheder: null, foelsomhed: 'VIP_SAGER' }],
    }); // prettier-ignore
  });
});

test('two Authorization headers are refused: a proxy may have judged the other', async () => {
  const { port, hostname } = new URL(graf.url);
  const status = await new Promise((svar) => {
    const linjer = [
      'POST /graphql HTTP/1.1',
      `Host: ${hostname}`,
      `Authorization: Bearer ${token}`,
      'Authorization: Bearer x',
      'Content-Length: 0',
    ];
    const forbindelse = connect(Number(port), '127.0.0.1', () => forbindelse.write(`${linjer.join('\r\n')}\r\n\r\n`));
    forbindelse.once('data', (bytes) => {
      forbindelse.destroy();
      svar(bytes.toString().slice(9, 12));
    });
  });
  expect(status).toBe('400');
});

describe('purpose and transaction', () => {
  const opslag = 'query($u: UUID!) { sag(uuid: $u) { uuid } }';

  test.each(['', 'x', '%ff%fe', 'a'.repeat(201), 'ab%0Acd'])('a purpose of %j is none', async (formaal) => {
    const svar = await graf.spoerg(opslag, { u: sag }, token, { 'x-formaal': formaal });
    expect(koder(svar)).toEqual(['FORMAAL_PAAKRAEVET']);
    expect(svar.data).toEqual({ sag: null });
  });

  test('a purpose is percent-encoded, and needed for persons only', async () => {
    const { data } = await graf.spoerg(opslag, { u: sag }, token, { 'x-formaal': encodeURIComponent('Åbne sagen') });
    expect(data.sag.uuid).toBe(sag);
    const uden = await graf.spoerg('{ mig { navn } graenser { dybde } kilder { tilstand } }', {}, token, {
      'x-formaal': '',
    });
    expect(uden.errors).toBeUndefined();
  });

  test('X-TransaktionsId is echoed, made when absent, and refused when it is none', async () => {
    const id = '0e0e0e0e-0000-4000-8000-00000000000a';
    expect(
      (await graf.spoerg('{ __typename }', {}, token, { 'x-transaktionsid': id })).headers.get('x-transaktionsid'),
    ).toBe(id);
    expect((await graf.spoerg('{ __typename }')).headers.get('x-transaktionsid')).toMatch(/^[0-9a-f-]{36}$/);
    const { status, errors } = await graf.spoerg('{ __typename }', {}, token, { 'x-transaktionsid': 'x' });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('errors', () => {
  test.each([
    ['syntax', '{', {}, 400, 'BAD_USER_INPUT'],
    ['an unknown field', '{ mig { cprr } }', {}, 400, 'BAD_USER_INPUT'],
    ['a variable of no such form', 'query($u: UUID!) { sag(uuid: $u) { uuid } }', { u: 'x' }, 400, 'BAD_USER_INPUT'],
    ['a literal of no such form', '{ sag(uuid: "x") { uuid } }', {}, 400, 'BAD_USER_INPUT'],
    ['depth', `{ ${dyb(16)} }`, {}, 400, 'FOR_BRED'],
    ['tokens', `{ ${'mig { uuid } '.repeat(600)} }`, {}, 400, 'FOR_BRED'],
    ['aliases', `{ ${Array.from({ length: 51 }, (_, i) => `a${i}: __typename`).join(' ')} }`, {}, 400, 'FOR_BRED'],
    [
      'cost',
      '{ sager(first: 200) { nodes { journalnotater(first: 200) { nodes { sag { dokumenter(first: 200) { nodes { id } } } } } } } }',
      {},
      400,
      'FOR_BRED',
    ],
    [
      'both a cpr and a cvr',
      'query($p: PartInput!) { overblik(part: $p) { komplet } }',
      { p: { cpr: HANNE, cvr: '11111111' } },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an id of nothing',
      'query($p: PartInput!) { overblik(part: $p) { komplet } }',
      { p: { id: 'x' } },
      200,
      'BAD_USER_INPUT',
    ],
    ['a foreign cursor', '{ sager(after: "AAAA") { totalCount } }', {}, 200, 'UGYLDIG_CURSOR'],
    ['first past the limit', '{ sager(first: 201) { totalCount } }', {}, 200, 'BAD_USER_INPUT'],
    ['a wildcard where a number is meant', '{ klasse(kle: "32*") { kode } }', {}, 200, 'BAD_USER_INPUT'],
  ] as const)('%s', async (_hvad, query, variables, status, kode) => {
    const svar = await graf.spoerg(query, variables);
    expect([svar.status, koder(svar)[0]]).toEqual([status, kode]);
    expect(svar.errors?.[0]?.extensions).toEqual({ code: kode, id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(JSON.stringify(svar.errors)).not.toMatch(/Did you mean|stack|0101614444/);
  });

  test('a refused variable is named by its path, without its value', async () => {
    const { errors } = await graf.spoerg('query($p: PartInput!) { overblik(part: $p) { komplet } }', {
      p: { cpr: '12345' },
    });
    expect(errors?.[0]?.message).toBe('$p.cpr: CPR skal være 10 cifre, med eller uden bindestreg');
  });

  test('unknown and hidden are the same answer', async () => {
    const skjult = await graf.token([gruppe({ kle: ['27*'] })]);
    const ved = async (uuid: string) => {
      const { data, errors, status } = await graf.spoerg(
        'query($u: UUID!) { sag(uuid: $u) { uuid } }',
        { u: uuid },
        skjult,
      );
      return { data, errors, status };
    };
    expect(await ved(sag)).toEqual(await ved(UKENDT));
  });

  test('a fault of ours tells nothing but an id, and the log has it', async () => {
    await register.sql`alter table klasse rename to klasse_vaek`;
    const { errors } = await graf.spoerg('{ klasse(kle: "32") { kode } }');
    await register.sql`alter table klasse_vaek rename to klasse`;

    expect(errors).toMatchObject([
      { message: 'noget gik galt hos os; oplys id, når det meldes', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    const linje = graf.log.find((en) => en.includes(errors![0]!.extensions.id));
    expect(JSON.parse(linje ?? '{}')).toMatchObject({ sqlstate: '42P01', felt: 'klasse' });
  });
});

describe('the endpoint', () => {
  test('is POST only, so that no number stands in a URL', async () => {
    const svar = await fetch(`${graf.url}/graphql?variables=%7B%22cpr%22%3A%220101614444%22%7D`, {
      headers: hoveder(),
    });
    expect([svar.status, svar.headers.get('allow')]).toEqual([405, 'POST']);
    expect(graf.log.join()).not.toContain(HANNE);
  });

  test.each([
    ['a batch', '[{"query":"{ __typename }"}]', {}, 400],
    ['plain text', '{ __typename }', { 'content-type': 'text/plain' }, 400],
    ['another charset', '{"query":"{ __typename }"}', { 'content-type': 'application/json; charset=utf-7' }, 415],
    ['a body past 100 kB', JSON.stringify({ query: `{ __typename } #${'x'.repeat(110_000)}` }), {}, 413],
    ['no JSON', '{', {}, 400],
  ])('refuses %s', async (_hvad, krop, andre, status) => {
    const svar = await graf.post(krop, hoveder(andre));
    expect(svar.status).toBe(status);
    expect(koder(await svar.json())).toHaveLength(1);
  });

  test('answers are not stored, embedded or shared', async () => {
    const { headers } = await graf.spoerg('{ __typename }', {}, token, { origin: 'https://evil.example' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('etag')).toBeNull();
  });

  test('no introspection, and no suggestions, in production', async () => {
    const drift = await startGraf(base.url, { produktion: true });
    const { errors } = await drift.spoerg('{ __schema { types { name } } }', {}, await drift.token());
    await drift.stop();
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('graenser tells the limits that are held', async () => {
    const { data } = await graf.spoerg(
      '{ graenser { dybde aliaser tokens pris sideMax kredsMax personopslagPrMinut personopslagPrDoegn } }',
    );
    expect(data.graenser).toEqual({
      dybde: 15,
      aliaser: 50,
      tokens: 2000,
      pris: 100000,
      sideMax: 200,
      kredsMax: 50,
      personopslagPrMinut: 60,
      personopslagPrDoegn: 600,
    });
  });

  test('the page that says how to ask is plain, and what is put in it is text', async () => {
    const svar = await fetch(`${graf.url}/udvikler`);
    const html = await svar.text();
    expect([svar.status, svar.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain('&lt;b&gt;Hanne&lt;/b&gt; &amp; co');
    expect(html).toContain(`curl -s ${graf.url}/graphql`);
    expect(html).not.toMatch(/<script|\{\{/);
    expect((await fetch(`${graf.url}/udvikler.css`)).status).toBe(200);
  });

  test('healthz lives, readyz is ready, and nothing else is there', async () => {
    expect(await (await fetch(`${graf.url}/readyz`)).json()).toEqual({ status: 'klar', degraderet: [] });
    expect((await fetch(`${graf.url}/healthz`)).status).toBe(200);
    const svar = await fetch(`${graf.url}/findes/0101614444`);
    expect([svar.status, koder(await svar.json())]).toEqual([404, ['NOT_FOUND']]);
  });
});

/** A selection so many levels deep. */
function dyb(niveauer: number): string {
  const mellem = Array.from({ length: niveauer - 3 }, () => 'overordnet { ').join('');
  return `orgEnhed(uuid: "${UKENDT}") { ${mellem} leder { uuid } ${'} '.repeat(niveauer - 2)} `;
}
