import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { historier, korsbaek } from '../../indexers/kilder/demo/korsbaek.ts';
import { startOverblik, type Kommando } from '../support/kommando.ts';

const MINUTTER = 60_000;

let mappe: string;
let env: Record<string, string>;
beforeAll(async () => {
  mappe = await mkdtemp(join(tmpdir(), 'overblik-demo-'));
  env = { OVERBLIK_DATA: mappe, FORMAAL_PAAKRAEVET: 'true' };
});
afterAll(() => rm(mappe, { recursive: true, force: true }));

/** The embedded server, as the data folder says; null while there is none to ask. */
async function medSql<T>(spoerg: (sql: Sql) => Promise<T>): Promise<T | null> {
  try {
    const { url } = JSON.parse(await readFile(join(mappe, 'postgres.json'), 'utf8')) as { url: string };
    const sql = forbind({ url, max: 1, applikation: 'test' });
    return await spoerg(sql).finally(() => sql.end());
  } catch {
    return null; // not made, not migrated or not up yet
  }
}
/** What the demo removed is erased a minute after a start: its messages are then known as erased, and not in the inbox. */
const antal = () =>
  medSql(async (sql) => (await sql<{ log: number; ind: number; objekter: number }[]>`
    select (select count(*)::int from registrering) as log, (select count(*)::int from objekt) as objekter,
      (select count(*) from indbakke)::int + (select count(*) from slettet_besked)::int as ind`)[0]); // prettier-ignore

const klar = async (kommando: Kommando) => {
  await kommando.harSkrevet('token (system): ');
  await kommando.harSkrevet('klar: ');
  const ud = kommando.ud();
  const af = (moenster: RegExp) => moenster.exec(ud)?.[1] ?? '';
  return {
    url: af(/^klar: (\S+)$/m),
    borgerservice: af(/^token \(borgerservice\): (\S+)$/m),
    system: af(/^token \(system\): (\S+)$/m),
  };
};

const OVERBLIK = `query ($part: PartInput!) { overblik(part: $part) { part { navn }
  sager { totalCount nodes { titel } } ydelser { totalCount } dokumenter { totalCount } journalnotater { totalCount } } }`;

async function spoerg(url: string, token: string, part: object) {
  const svar = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-formaal': 'demo' },
    body: JSON.stringify({ query: OVERBLIK, variables: { part } }),
  });
  const { data, errors } = (await svar.json()) as {
    data?: { overblik: { part: { navn: string }; sager: { totalCount: number }; ydelser: { totalCount: number } } };
    errors?: unknown;
  }; // what the query asks for
  expect([svar.status, errors]).toEqual([200, undefined]);
  return data?.overblik;
}

describe('serve --demo', () => {
  test('killed while the demo loads, it goes on where it was; every story can be seen, and a later start adds nothing', async () => {
    const foerste = startOverblik(['serve', '--demo'], env);
    let endt = false;
    void foerste.slut.then(() => (endt = true));
    let midtvejs = 0;
    while (midtvejs < 1500 && !endt) {
      midtvejs = (await antal())?.log ?? 0;
      await new Promise((videre) => setTimeout(videre, 100));
    }
    foerste.barn.kill('SIGKILL');
    expect((await foerste.slut).ud).toBe('');
    const haendelser = [...korsbaek()].length;
    expect((await antal())?.ind).toBeLessThan(haendelser);

    const anden = startOverblik(['serve', '--demo'], env);
    const { url, borgerservice, system } = await klar(anden);
    const lagt = await antal();
    expect(lagt?.ind).toBe(haendelser);
    expect(lagt?.log).toBeGreaterThan(midtvejs);
    for (const historie of historier) {
      const { cpr, cvr, navn, om } = historie;
      const svar = await spoerg(url, borgerservice, cpr === undefined ? { cvr } : { cpr });
      const set = (svar?.sager.totalCount ?? 0) + (svar?.ydelser.totalCount ?? 0);
      if (om.includes('ser intet')) expect([navn, set]).toEqual([navn, 0]);
      else expect([navn, set > 0, svar?.part.navn]).toEqual([navn, true, navn]);
    }
    expect(system.split('.')).toHaveLength(3);
    anden.barn.kill('SIGTERM');
    expect((await anden.slut).kode).toBe(0);

    const tredje = startOverblik(['serve', '--demo'], env);
    const igen = await klar(tredje);
    expect(await antal()).toEqual(lagt);
    const [ny] = historier;
    expect((await spoerg(igen.url, igen.borgerservice, { cpr: ny?.cpr }))?.part.navn).toBe(ny?.navn);
    tredje.barn.kill('SIGTERM');
    expect((await tredje.slut).kode).toBe(0);
  }, 5 * MINUTTER); // prettier-ignore
});
