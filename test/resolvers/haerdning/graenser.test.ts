import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraf, type Graf } from '../../support/spoerg.ts';
import { testDatabase } from '../../support/database.ts';

const CPR = '0101614444';
let [base, graf, token] = [] as unknown as [{ url: string; slet(): Promise<void> }, Graf, string];

beforeAll(async () => {
  base = await testDatabase();
  graf = await startGraf(base.url, { produktion: true });
  token = await graf.token();
  await graf.spoerg('{ mig { uuid } }', {}, token);
});
afterAll(async () => {
  await graf.stop();
  await base.slet();
});

const gange = (antal: number, tekst: (nr: number) => string) =>
  Array.from({ length: antal }, (_, i) => tekst(i)).join(' ');

interface Angreb {
  readonly query?: string;
  readonly krop?: string;
  readonly type?: string;
  readonly metode?: string;
  readonly sti?: string;
}

/** Status, codes and size of the answer, and how many statements it cost: one, who the caller is, or none. */
async function angrib({ query = '{ mig { uuid } }', krop = JSON.stringify({ query }), type = 'application/json', metode = 'POST', sti = '' }: Angreb) {
  graf.saetninger.length = 0;
  const svar = await fetch(`${graf.url}/graphql${sti}`, {
    method: metode,
    headers: { authorization: `Bearer ${token}`, 'x-formaal': 'test', 'content-type': type },
    ...(metode === 'POST' ? { body: krop } : {}),
  });
  const tekst = await svar.text();
  const laest = (tekst.startsWith('{') ? JSON.parse(tekst) : {}) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  const koder = [...new Set((laest.errors ?? []).map(({ extensions }) => extensions.code))];
  return { status: svar.status, koder, data: laest.data, tekst, bytes: tekst.length, saetninger: graf.saetninger.length };
} // prettier-ignore

/** The probes of graphql-cop, as far as each asks for something that is refused. */
const COP: readonly (readonly [string, Angreb, number, string[]])[] = [
  ['alias overloading', { query: `{ ${gange(101, (i) => `alias${i}: __typename`)} }` }, 400, ['FOR_BRED']],
  ['array batching', { krop: `[${Array(10).fill('{"query":"{ __typename }"}').join()}]` }, 400, ['BAD_USER_INPUT']],
  ['circular fragment', { query: 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }' }, 400, ['BAD_USER_INPUT']],
  ['circular introspection', { query: `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} }'.repeat(5)} } } }` }, 400, ['BAD_USER_INPUT']],
  ['directive overloading', { query: `{ __typename ${'@aa'.repeat(10)} }` }, 400, ['BAD_USER_INPUT']],
  ['field duplication', { query: `{ ${'__typename '.repeat(500)} }` }, 400, ['FOR_BRED']],
  ['field suggestions', { query: '{ migg { uuid } }' }, 400, ['BAD_USER_INPUT']],
  ['a mutation by GET', { metode: 'GET', sti: '?query=mutation%7B__typename%7D' }, 405, []],
  ['a query by GET', { metode: 'GET', sti: `?query=%7B__typename%7D&x=${CPR}` }, 405, []],
  ['a form', { krop: 'query=%7B__typename%7D', type: 'application/x-www-form-urlencoded' }, 415, ['BAD_USER_INPUT']],
  ['introspection', { query: '{ __schema { types { name fields { name } } } }' }, 400, ['BAD_USER_INPUT']],
  ['an error nobody foresaw', { query: 'qwerty cop' }, 400, ['BAD_USER_INPUT']],
]; // prettier-ignore

const EGNE: typeof COP = [
  ['merging fields with selections', { query: `{ ${'mig { uuid } '.repeat(490)} }` }, 400, ['FOR_BRED']],
  ['merging fields one level down', { query: `{ mig { ${'grupper { kle } '.repeat(480)} } }` }, 400, ['FOR_BRED']],
  ['merging fields in inline fragments', { query: `{ ${'...{ mig { uuid } } '.repeat(240)} }` }, 400, ['FOR_BRED']],
  ['fragments that double', { query: `{ ...f0 } ${gange(100, (i) => `fragment f${i} on Query { a${i}: mig { uuid } ${i < 99 ? `...f${i + 1} ...f${Math.min(i + 2, 99)}` : ''} }`)}` }, 400, ['FOR_BRED']],
  ['fragments that branch under fields', { query: `{ orgEnhed(uuid: "x") { ...f0 } } ${gange(40, (i) => `fragment f${i} on OrgEnhed { a: overordnet { ...f${i + 1} } b: overordnet { ...f${i + 1} } }`)} fragment f40 on OrgEnhed { uuid }` }, 400, ['FOR_BRED']],
  ['a ring of 150 fragments', { query: `{ mig { ...f0 } } ${gange(150, (i) => `fragment f${i} on Mig { uuid ...f${(i + 1) % 150} }`)}` }, 400, ['FOR_BRED']],
  ['a list of 900 lists', { query: `{ overblikForKreds(parter: ${'['.repeat(900)}${']'.repeat(900)}) { komplet } }` }, 400, ['BAD_USER_INPUT']],
  ['variables of 45,000 lists', { krop: `{"query":"query($k: [PartInput!]!) { overblikForKreds(parter: $k) { komplet } }","variables":{"k":${'['.repeat(45_000)}${']'.repeat(45_000)}}}` }, 400, ['BAD_USER_INPUT']],
  ['comment padding past 100 kB', { query: `#${'x'.repeat(105_000)}\n{ mig { uuid } }` }, 413, ['FOR_BRED']],
  ['known directives in heaps', { query: `{ mig { uuid ${'@include(if: true) '.repeat(400)} } }` }, 400, ['FOR_BRED']],
  ['the same directive twice', { query: '{ mig { uuid @include(if: true) @include(if: false) } }' }, 400, ['BAD_USER_INPUT']],
  ['900 unknown fields', { query: `{ ${gange(900, (i) => `f${i}`)} }` }, 400, ['BAD_USER_INPUT']],
  ['cost hidden in a fragment', { query: '{ sager(first: 200) { nodes { ...n } } } fragment n on Sag { journalnotater(first: 200) { nodes { sag { dokumenter(first: 200) { nodes { id } } } } } }' }, 400, ['FOR_BRED']],
  ['cost hidden behind an alias of an operation', { krop: JSON.stringify({ operationName: 'b', query: 'query a { mig { uuid } } query b { sager(first: 200) { nodes { dokumenter(first: 200) { nodes { sager { dokumenter(first: 200) { nodes { id } } } } } } } }' }) }, 400, ['FOR_BRED']],
  ['depth hidden in fragments', { query: `{ orgEnhed(uuid: "${'0'.repeat(8)}-0000-4000-8000-000000000000") { ...f0 } } ${gange(16, (i) => `fragment f${i} on OrgEnhed { overordnet { uuid ${i < 15 ? `...f${i + 1}` : ''} } }`)}` }, 400, ['FOR_BRED']],
  ['100 numbers in one operation', { query: `{ ${gange(100, (i) => `p${i}: overblik(part: { cpr: "0101610${String(i).padStart(3, '0')}" }) { komplet }`)} }` }, 400, ['FOR_BRED']],
  ['a subscription to what is not there', { query: 'subscription { findesIkke }' }, 400, ['BAD_USER_INPUT']],
  ['a persisted query', { krop: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}' }, 200, ['BAD_USER_INPUT']],
]; // prettier-ignore

describe('what costs more than it asks', () => {
  test.each([...COP, ...EGNE])(
    '%s is refused before anything is looked up, in few words',
    async (_hvad, angreb, status, koder) => {
      const svar = await angrib(angreb);
      expect([svar.status, svar.koder]).toEqual([status, koder]);
      expect(svar.data ?? null).toBeNull();
      expect(svar.saetninger).toBeLessThanOrEqual(1);
      expect(svar.bytes).toBeLessThan(3_000);
      expect(svar.tekst).not.toMatch(/Did you mean|stack|__schema"|node_modules/);
    },
  );

  test('the page to try things on, and traces, are not there', async () => {
    for (const sti of ['/graphiql', '/playground', '/console', '/altair']) {
      expect((await fetch(`${graf.url}${sti}`, { headers: { accept: 'text/html' } })).status).toBe(404);
    }
    const svar = await angrib({ krop: '{"query":"{ mig { uuid } }","extensions":{"tracing":true}}' });
    expect(svar.tekst).not.toMatch(/extensions|tracing/);
  });

  test('what a client may well write is not: one field in a hundred fragments, comments, commas, deep inline fragments', async () => {
    for (const query of [
      `{ mig { ${gange(99, (i) => `...f${i}`)} } } ${gange(99, (i) => `fragment f${i} on Mig { navn uuid }`)}`,
      `#${'x'.repeat(90_000)}\n{ mig { uuid } }`,
      `{ mig { uuid } }${','.repeat(90_000)}`,
      `{ ${'... { '.repeat(300)} __typename ${'} '.repeat(300)} }`,
    ]) {
      expect((await angrib({ query })).koder).toEqual([]);
    }
  });
});

describe('an error repeats nothing that was sent as a value', () => {
  test.each([
    ['a text for a number', 'query($n: Int!) { sager(first: $n) { totalCount } }', { n: CPR }],
    ['a number past its size', 'query($n: Int!) { sager(first: $n) { totalCount } }', { n: 9_101_614_444 }],
    ['a literal past its size', '{ sager(first: 9101614444) { totalCount } }', {}],
    ['a text where an object is', 'query($p: PartInput!) { overblik(part: $p) { komplet } }', { p: CPR }],
    ['a number as the name of a field', 'query($f: SagFilter) { sager(filter: $f) { totalCount } }', { f: { [CPR]: 1 } }],
    ['a value of no enum', 'query($f: [Fremdrift!]) { sager(filter: { fremdrift: $f }) { totalCount } }', { f: [CPR] }],
    ['nearly a value of an enum', 'query($f: [Fremdrift!]) { sager(filter: { fremdrift: $f }) { totalCount } }', { f: ['OPSTAAE'] }],
    ['a literal of no enum', `{ sager(filter: { fremdrift: ["${CPR}"] }) { totalCount } }`, {}],
    ['a list for a text', 'query($u: UUID!) { sag(uuid: $u) { uuid } }', { u: [CPR] }],
    ['a text in the wrong place', `{ overblik "${CPR}" }`, {}],
    ['a block of text in the wrong place', `{ overblik """${CPR}""" }`, {}],
    ['a number as a name', `{ ...f${CPR} }`, {}],
    ['a number as a variable', `query($a${CPR}: Int) { mig { uuid } }`, {}],
    ['a text that does not end', `{ overblik(part: { cpr: "${CPR}`, {}],
  ] as const)('%s', async (_hvad, query, variables) => {
    const { tekst, koder, status } = await angrib({ krop: JSON.stringify({ query, variables }) });
    expect([status, koder]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(tekst).not.toMatch(/01614444|OPSTAAE|Did you mean/);
  }); // prettier-ignore

  test('nor the name of an operation', async () => {
    const { tekst } = await angrib({ krop: JSON.stringify({ query: 'query a { mig { uuid } }', operationName: CPR }) });
    expect(tekst).not.toContain(CPR);
  });

  test('nor does the log', () => {
    expect(graf.log.join('')).not.toMatch(/010161-?\s?4444|101614444/);
  });
});
