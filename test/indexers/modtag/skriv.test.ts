import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { testDatabase } from '../../support/database.ts';
import { aabnIndgang, haendelse, sagsdata, skriverMed, type Send } from '../../support/indgang.ts';

let sql: Sql;
let send: Send;
const slut: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const database = await testDatabase();
  sql = forbind({ url: database.url, max: 1, applikation: 'test' });
  const indgang = aabnIndgang(database.url);
  send = indgang.send;
  slut.push(indgang.slut, () => sql.end(), database.slet);
});
afterAll(async () => {
  for (const en of slut) await en();
});

describe('a hændelse taken in', () => {
  test('is in the log, the register and the outbox at once', async () => {
    const skriver = skriverMed();
    const id = randomUUID();
    const [kvittering] = await send([haendelse('sag.importer', id, sagsdata(), { skriver })], skriver);
    expect(kvittering).toMatchObject({ status: 'anvendt', advarsler: [], fejl: [] });
    expect(await sql`select titel, ejer_cvr, kle from sag where id = ${id}`).toEqual([{ titel: 'Sag', ejer_cvr: '11111111', kle: '32.30.04' }]);
    expect(await sql`select operation from registrering where objekt_id = ${id}`).toEqual([{ operation: 'importer' }]);
    expect(await sql`select haendelse, version::int from udbakke where objekt_id = ${id}`).toEqual([{ haendelse: 'oprettet', version: 1 }]);
  }); // prettier-ignore

  test('what its texts hold is kept to the letter, in the log and in the register', async () => {
    const skriver = skriverMed();
    const id = randomUUID();
    const titel = `"Linje"\r\nto\t\\n \u2028 \u0001 {x} 😀 ','`;
    const data = {
      ...sagsdata(),
      egenskaber: [{ fra: '2026-01-01T00:00:00Z', titel }],
      andet: [titel, { [titel]: null }],
    };
    const nabo = haendelse('sag.importer', randomUUID(), sagsdata(), { skriver });
    const [a, b] = await send([haendelse('sag.importer', id, data, { skriver }), nabo], skriver);
    expect([a?.status, b?.status]).toEqual(['anvendt', 'anvendt']);
    expect(await sql`select titel from sag where id = ${id} and upper_inf(virkning)`).toEqual([{ titel }]);
    expect(await sql`select data from registrering where objekt_id = ${id}`).toEqual([{ data }]);
  });

  test('a change replaces the slice it touches, and the old one is history', async () => {
    const skriver = skriverMed();
    const id = randomUUID();
    const [a, b] = await send(
      [
        haendelse('sag.importer', id, sagsdata(), { skriver }),
        haendelse('sag.opdater', id, { egenskaber: [{ fra: '2026-02-01T00:00:00Z', titel: 'Ny' }] }, { skriver, time: '2026-02-01T00:00:00Z' }),
      ],
      skriver,
    ); // prettier-ignore
    expect([a?.status, b?.status]).toEqual(['anvendt', 'anvendt']);
    const [c] = await send([haendelse('sag.opdater', id, { fremdrift: [{ fra: '2026-02-01T00:00:00Z', status: 'Afgjort' }] }, { skriver, time: '2026-03-01T00:00:00Z' })], skriver); // prettier-ignore
    expect(c?.status).toBe('anvendt');
    expect(await sql`select titel, fremdrift from sag where id = ${id} order by virkning`).toEqual([
      { titel: 'Sag', fremdrift: 'OPSTAAET' },
      { titel: 'Ny', fremdrift: 'AFGJORT' },
    ]);
    // Two messages of one batch are two truths, each known at an instant of its own.
    expect(await sql`select titel, fremdrift, lower(virkning) < '2021-01-01' as fra_begyndelsen from sag_historik
      where id = ${id} order by registrering`).toEqual([
      { titel: 'Sag', fremdrift: 'OPSTAAET', fra_begyndelsen: true },
      { titel: 'Ny', fremdrift: 'OPSTAAET', fra_begyndelsen: false },
    ]);
    expect(await sql`select count(distinct modtaget)::int as antal from registrering where objekt_id = ${id}`).toEqual([{ antal: 3 }]);
  }); // prettier-ignore
});
