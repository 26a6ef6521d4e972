import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { dokumentdata } from '../../support/haendelsesdata.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const skriver = skriverMed();
const sag = (data: Json = {}, andet: Json = {}, id: string = randomUUID()) => haendelse('sag.importer', id, sagsdata(data), { skriver, ...andet }); // prettier-ignore
const antal = async (tabel: string, id: string) => {
  const [raekke] = await t.sql<{ n: number }[]>`select count(*)::int as n from ${t.sql(tabel)} where objekt_id = ${id}`;
  return raekke?.n;
};

describe('a receipt', () => {
  test('has the id and source as sent, and says anvendt when the register changed', async () => {
    const besked = sag();
    expect(await t.en(besked, skriver)).toEqual({ id: besked.id, source: besked.source, status: 'anvendt', advarsler: [], fejl: [] }); // prettier-ignore
  });

  test('says advarsel with field and rule when what was odd is taken in all the same', async () => {
    const besked = sag({ egenskaber: [{ fra: '2020-01-01', titel: 'Sag' }], genstande: [{ rolle: 'Bolig', beloeb: '1.2.3' }] }); // prettier-ignore
    const svar = await t.en(besked, skriver).catch((fejl: unknown) => String(fejl));
    expect(svar).toContain('tidspunkt'); // a fra that is no time is against the schema
    const odd = sag({ genstande: [{ rolle: 'Bolig', beloeb: '1.2.3' }] });
    expect(await t.en(odd, skriver)).toMatchObject({
      status: 'advarsel',
      advarsler: [{ kode: 'BELOEB_FORM', felt: 'data.genstande.0.beloeb' }],
    });
  });

  test('says foraeldet for what is older than what stands, and for what says the same again', async () => {
    const id = randomUUID();
    await t.en(sag({ titel: 'Ny' }, {}, id), skriver);
    const aeldre = await t.en(sag({ titel: 'Gammel' }, { time: '2025-01-01T00:00:00Z' }, id), skriver);
    const lige = await t.en(sag({ titel: 'Ny' }, { time: '2026-02-01T00:00:00Z' }, id), skriver);
    expect([aeldre.status, lige.status]).toEqual(['foraeldet', 'foraeldet']);
    expect(await antal('registrering', id)).toBe(3);
    expect(await antal('udbakke', id)).toBe(1);
  });

  test('says dublet for the same again, in the same batch and later, and nothing is written', async () => {
    const id = randomUUID();
    const besked = sag({}, {}, id);
    const svar = await t.send([besked, besked], skriver);
    expect(svar.map(({ status }) => status)).toEqual(['anvendt', 'dublet']);
    expect((await t.en({ ...besked, data: sagsdata() }, skriver)).status).toBe('dublet');
    expect([await antal('registrering', id), await antal('udbakke', id)]).toEqual([1, 1]);
  });

  test('says dublet whatever order the fields were written in', async () => {
    const besked = sag();
    await t.en(besked, skriver);
    const omvendt = Object.fromEntries(Object.entries(besked.data as Json).reverse());
    expect((await t.en({ ...besked, data: omvendt }, skriver)).status).toBe('dublet');
  });

  test('says ID_GENBRUGT when the id stood for something else', async () => {
    const id = randomUUID();
    const besked = sag({}, {}, id);
    await t.en(besked, skriver);
    const andet = await t.en({ ...besked, data: sagsdata({ titel: 'Noget andet' }) }, skriver);
    expect(andet).toMatchObject({ status: 'afvist', fejl: [{ kode: 'ID_GENBRUGT', felt: 'id' }] });
    expect(await t.sql`select titel from sag where id = ${id}`).toEqual([{ titel: 'Sag' }]);
  });

  test('knows an id by its source: two sources may use the same', async () => {
    const anden = skriverMed();
    const id = randomUUID();
    const egen = await t.en(sag({}, { id }), skriver);
    const andens = await t.en(haendelse('sag.importer', randomUUID(), sagsdata(), { skriver: anden, id }), anden);
    expect([egen.status, andens.status]).toEqual(['anvendt', 'anvendt']);
  });

  test('tells nothing of another source: its ids answer as any id does', async () => {
    const besked = sag();
    await t.en(besked, skriver);
    const fremmed = skriverMed();
    const kendt = await t.en(besked, fremmed);
    const ukendt = await t.en({ ...besked, id: randomUUID(), subject: randomUUID() }, fremmed);
    expect(kendt).toMatchObject({ status: 'afvist', fejl: [{ kode: 'KILDE_IKKE_DIN', felt: 'source' }] });
    expect(kendt.fejl).toEqual(ukendt.fejl);
  });

  test('says karantaene for what its kind must have and it lacks; the same again is a dublet that says where the first is', async () => {
    const id = randomUUID();
    const besked = haendelse('dokument.importer', id, dokumentdata({ aktoerer: [] }), { skriver });
    expect(await t.en(besked, skriver)).toMatchObject({ status: 'karantaene', fejl: [{ kode: 'EJER_MANGLER', felt: 'data.aktoerer' }] }); // prettier-ignore
    expect(await t.en(besked, skriver)).toMatchObject({ status: 'dublet', advarsler: [{ kode: 'KARANTAENE', felt: 'id' }] }); // prettier-ignore
    expect(await t.sql`select kode, felt, besked_id, indhold -> 'data' ->> 'aktoerer' as aktoerer from karantaene where besked_id = ${String(besked.id)}`) // prettier-ignore
      .toEqual([{ kode: 'EJER_MANGLER', felt: 'data.aktoerer', besked_id: besked.id, aktoerer: '[]' }]);
    expect(await antal('registrering', id)).toBe(0);
    const repareret = await t.en({ ...besked, id: randomUUID(), data: dokumentdata() }, skriver);
    expect(repareret.status).toBe('anvendt');
  });

  test('says UGYLDIG when subject is an object of another kind', async () => {
    const id = randomUUID();
    await t.en(sag({}, {}, id), skriver);
    const svar = await t.en(haendelse('dokument.importer', id, dokumentdata(), { skriver }), skriver);
    expect(svar).toMatchObject({ status: 'afvist', fejl: [{ kode: 'UGYLDIG', felt: 'subject' }] });
  });

  test('of an empty delivery is no receipt, and the next delivery is written', async () => {
    expect(await t.send([], skriver)).toEqual([]);
    expect((await t.en(sag(), skriver)).status).toBe('anvendt');
  });
});
