/** What an operator says of the files that are taken out every day. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { testDatabase } from '../support/database.ts';
import { overblik } from '../support/kommando.ts';

const SYSTEM = randomUUID();
let [base, sql, env] = [] as unknown as [{ url: string; slet(): Promise<void> }, Sql, Record<string, string>];
beforeAll(async () => {
  base = await testDatabase();
  sql = forbind({ url: base.url, max: 1, applikation: 'test' });
  env = { DATABASE_URL: base.url };
});
afterAll(async () => {
  await sql.end();
  await base.slet();
});

const valg = (andet: Record<string, string> = {}) =>
  Object.entries({ system: SYSTEM, kommune: '11111111', formaal: 'Ledelsesinformation', klokken: '04:30', filter: '{"slags":["SAG"]}', ...andet })
    .flatMap(([navn, vaerdi]) => [`--${navn}`, vaerdi]); // prettier-ignore
const plan = () => sql`select navn, klokken, oenske, raekker, behold, udloeber::text, ophoert is null as gaelder from eksportplan`; // prettier-ignore

test('a plan is set up, changed, made now and ended; each time they are all told of', async () => {
  expect(await overblik(['eksport'], env)).toMatchObject({ kode: 0, ud: 'ingen planlagte eksporter\n' });
  const sat = await overblik(['eksport', 'lis-sager', ...valg({ kolonner: 'uuid,kle', format: 'parquet' })], env);
  expect(sat).toMatchObject({ kode: 0, ud: expect.stringMatching(/^lis-sager kl\. 04:30, .* for 11111111 \(Ledelsesinformation\): ingen fil for [\d-]{10}: .*serviceaftale/) as string }); // prettier-ignore
  await overblik(
    ['aftale', '--system', SYSTEM, '--kommune', '11111111', '--kle', '*', '--foelsomhed', 'VIP_SAGER'],
    env,
  );
  const igen = await overblik(['eksport', 'lis-sager', ...valg({ behold: '3', raekker: '5', udloeber: '2099-12-31' })], env); // prettier-ignore
  expect(igen.ud).toMatch(/: endnu ikke lavet\n$/);
  expect(await plan()).toEqual([{
    navn: 'lis-sager', klokken: '04:30', oenske: { filter: { slags: ['SAG'] }, format: 'csv' }, raekker: 5, behold: 3, udloeber: '2099-12-31', gaelder: true,
  }]); // prettier-ignore
  expect((await overblik(['eksport', 'lis-sager', '--nu'], env)).ud).toMatch(/er ikke lavet endnu/);
  expect((await overblik(['doctor'], env)).ud).toMatch(/^advarsel +planlagt eksport lis-sager: ingen fil for/m);
  expect(await overblik(['eksport', 'lis-sager', '--ophoer'], env)).toMatchObject({
    ud: 'ingen planlagte eksporter\n',
  });
  expect(await plan()).toMatchObject([{ gaelder: false }]);
  expect((await overblik(['doctor'], env)).ud).not.toContain('lis-sager');
}, 120_000);

test.each([
  ['every option that is missing or wrong', ['../ud', '--system', 'x', '--klokken', '24:00', '--filter', '[]', '--behold', '0'], /navn.*--system.*--kommune.*--formaal.*--klokken.*--filter.*--behold/s],
  ['a filter the API would refuse', ['proeve', ...valg({ filter: '{"kle":["32.3x"]}' })], /KLE/],
  ['an instant that is none', ['proeve', ...valg({ filter: '{"oprettet":{"fra":"i går"}}' })], /tidspunkt/],
  ['a person', ['proeve', ...valg({ filter: '{"part":{"cpr":"7001850112"}}' })], /ingen person/],
  ['a column there is not', ['proeve', ...valg({ kolonner: 'cpr' })], /kolonner/],
  ['options without a name', ['--nu'], /navn/],
  ['a plan there is not', ['proeve', '--ophoer'], /ingen plan/],
])('refused, and nothing set up: %s', async (_hvad, args, ord) => {
  const { kode, fejl } = await overblik(['eksport', ...args], env);
  expect(kode).toBe(1);
  expect(fejl).toMatch(ord);
  expect(fejl).not.toContain('7001850112');
  expect(await sql`select from eksportplan where navn <> 'lis-sager'`).toHaveLength(0);
}, 60_000); // prettier-ignore
