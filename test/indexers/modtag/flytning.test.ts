import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Skriver } from '../../../indexers/modtag/post.ts';
import { ejer } from '../../support/haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const K2 = '22222222';
const EJER_IKKE_DIN = { status: 'afvist', fejl: [{ kode: 'EJER_IKKE_DIN', felt: 'data.aktoerer' }] };
const KONFLIKT = { status: 'afvist', fejl: [{ kode: 'MASTER_KONFLIKT', felt: 'subject' }] };

const importer = (skriver: Skriver, data: Json = {}, id: string = randomUUID(), andet: Json = {}) =>
  t.en(haendelse('sag.importer', id, sagsdata(data), { skriver, ...andet }), skriver);
const opdater = (skriver: Skriver, id: string, data: Json = { egenskaber: [{ titel: 'Ny' }] }) =>
  t.en(haendelse('sag.opdater', id, data, { skriver, time: '2026-02-01T00:00:00Z' }), skriver);
describe('a move to another kommune', () => {
  const aftale = (system: Skriver, kommune: string, status = 'GODKENDT') =>
    t.sql`insert into serviceaftale ${t.sql({ system: system.system, kommune, rettigheder: ['INDEKS_SKRIV'], kle: ['*'], niveau: 4, status, anmodet: '2026-01-01' })}`; // prettier-ignore

  test('is the owner’s, covering the old Ejer, when the new one has an approved serviceaftale with the system', async () => {
    const egen = skriverMed();
    const id = randomUUID();
    await importer(egen, {}, id);
    expect(await opdater(egen, id, { aktoerer: [ejer(K2)] })).toMatchObject(EJER_IKKE_DIN);
    await aftale(egen, K2, 'ANMODET');
    expect(await opdater(egen, id, { aktoerer: [ejer(K2)] })).toMatchObject(EJER_IKKE_DIN);
    await aftale(egen, K2);
    expect(await opdater(egen, id, { aktoerer: [ejer(K2)] })).toMatchObject({ status: 'anvendt' });
    expect(await opdater(egen, id)).toMatchObject(KONFLIKT); // it is the other's now
    expect(await opdater(skriverMed({ system: String(egen.system), cvr: K2 }), id)).toMatchObject({ status: 'anvendt' }); // prettier-ignore
  });

  test('is not the Afsender’s, nor another system’s', async () => {
    const [egen, afsender] = [skriverMed(), skriverMed()];
    const id = randomUUID();
    await importer(egen, { itSystemer: [{ rolle: 'Afsender', fra: '2020-01-01T00:00:00Z', reference: afsender.system }] }, id); // prettier-ignore
    await aftale(afsender, K2);
    expect(await opdater(afsender, id)).toMatchObject({ status: 'anvendt' });
    expect(await opdater(afsender, id, { aktoerer: [ejer(K2)] })).toMatchObject(EJER_IKKE_DIN);
  });

  test('is not how a new object begins', async () => {
    const egen = skriverMed();
    await aftale(egen, K2);
    expect(await importer(egen, { ejer: K2 })).toMatchObject(EJER_IKKE_DIN);
    const ventende = randomUUID();
    expect(await opdater(egen, ventende, { aktoerer: [ejer(K2)] })).toMatchObject(EJER_IKKE_DIN);
  });
});
