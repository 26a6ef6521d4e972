import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { testDatabase } from '../../support/database.ts';
import { aabnIndgang, haendelse, sagsdata, skriverMed } from '../../support/indgang.ts';

/** What the measurement of queues is judged by (bench/amqp/regnskab.ts): it must see what is amiss. */
const ROD = join(import.meta.dirname, '../../..');
const skriver = skriverMed();
const sager = [randomUUID(), randomUUID()];
let [url, mappe, sql] = ['', ''] as unknown as [string, string, Sql];
const slut: (() => Promise<unknown>)[] = [];
interface Fortalt {
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  readonly time: string;
}
const sendt = sager.flatMap((subject, nr) => [
  { id: `${String(nr)}-a`, subject, titel: 'Først' },
  { id: `${String(nr)}-b`, subject, titel: 'Sidst' },
]);
let fortalt: Fortalt[] = [];

beforeAll(async () => {
  const database = await testDatabase();
  const { send, slut: lukIndgang } = aabnIndgang(database.url);
  url = database.url;
  mappe = await mkdtemp(join(tmpdir(), 'overblik-regnskab-'));
  sql = forbind({ url, max: 1, applikation: 'test' });
  slut.push(
    lukIndgang,
    () => sql.end(),
    database.slet,
    () => rm(mappe, { recursive: true }),
  );
  for (const { id, subject, titel } of sendt) {
    const data = id.endsWith('a') ? sagsdata({ titel }) : { egenskaber: [{ fra: '2020-01-01T00:00:00Z', titel }] };
    const type = id.endsWith('a') ? 'sag.importer' : 'sag.opdater';
    const time = id.endsWith('a') ? '2026-01-01T00:00:00Z' : '2026-01-02T00:00:00Z';
    expect((await send([haendelse(type, subject, data, { skriver, time, id })], skriver))[0]?.status).toBe('anvendt');
  }
  fortalt = await sql<Fortalt[]>`select position::text as id, objekt_id as subject, 'sag' as type,
    to_char(modtaget at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time from udbakke order by position`;
}, 120_000);
afterAll(async () => {
  for (const en of slut) await en();
});

async function regnskab(afSendt: object[], afFortalt: object[]): Promise<{ kode: number | null; amiss: string[] }> {
  const filer = [join(mappe, 'sendt'), join(mappe, 'fortalt')];
  const linjer = (alle: object[]) => alle.map((en) => `${JSON.stringify(en)}\n`).join('');
  await writeFile(filer[0] ?? '', linjer(afSendt));
  await writeFile(filer[1] ?? '', linjer(afFortalt));
  const kald = [join(ROD, 'bench/amqp/regnskab.ts'), url, ...filer];
  const { status, stdout, stderr } = spawnSync(join(ROD, 'node_modules/.bin/tsx'), kald, { encoding: 'utf8' });
  expect(stderr).toBe('');
  const maaVaere = /^(sendt|ændringer i alt|fortalt igen): /;
  return {
    kode: status,
    amiss: stdout.trim().split('\n').filter((linje) => !linje.endsWith(': 0') && !maaVaere.test(linje)), // prettier-ignore
  };
}

test('all that was sent, and told of once or again: nothing is amiss', async () => {
  expect(await regnskab(sendt, [...fortalt, ...fortalt.slice(1, 3)])).toEqual({ kode: 0, amiss: [] });
});

test.each<[string, () => [object[], object[]], string]>([
  ['a message that never came', () => [[...sendt, { id: 'c', subject: randomUUID(), titel: null }], fortalt], 'tabt: 1'],
  ['one nobody sent', () => [sendt.slice(0, 3), fortalt], 'ikke sendt: 1'],
  ['an earlier title', () => [sendt.map((en) => ({ ...en, titel: 'Først' })), fortalt], 'sager med en anden titel end den sidste: 2'],
  ['a change nobody was told of', () => [sendt, fortalt.slice(1)], 'objekter, der mangler en ændring: 1'],
  ['one told that was not made', () => [sendt, [...fortalt, { ...fortalt[0], id: 'x' }]], 'objekter med for mange: 1'],
  ['an object’s changes the other way round', () => [sendt, [fortalt[1], fortalt[0], ...fortalt.slice(2)] as object[]], 'objekter i en anden orden: 1'],
])('%s is seen', async (_, boeger, linje) => {
  const { kode, amiss } = await regnskab(...boeger());
  expect(kode).toBe(1);
  expect(amiss).toContain(linje);
}); // prettier-ignore

test('one taken twice is seen', async () => {
  await sql`insert into registrering overriding system value select (jsonb_populate_record(r, jsonb_build_object('loebenr', r.loebenr + 1000, 'generation', 1))).*
    from registrering r limit 1`;
  expect((await regnskab(sendt, fortalt)).amiss).toContain('dobbelt: 1');
});
