import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Skriver } from '../../../indexers/modtag/post.ts';
import { bevillingsdata, dokumentdata, effektueringsdata, tilakteret } from '../../support/haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const K2 = '22222222';

const importer = async (slags: string, data: Json, skriver: Skriver) => {
  const id = randomUUID();
  const svar = await t.en(haendelse(`${slags}.importer`, id, data, { skriver }), skriver);
  expect(['anvendt', 'advarsel']).toContain(svar.status);
  return id;
};
const dokument = (skriver: Skriver, data: Json = {}) => importer('dokument', dokumentdata(data), skriver);
const sagMed = (skriver: Skriver, dok: string, data: Json = {}) => importer('sag', sagsdata({ ...tilakteret(dok), ...data }), skriver); // prettier-ignore
const fjern = (skriver: Skriver, sag: string, data: Json = {}, andet: Json = {}) =>
  t.en(haendelse('sag.fjern', sag, data, { skriver, time: '2026-02-01T00:00:00Z', ...andet }), skriver);
const lever = async (id: string) =>
  (await t.sql`select livscyklus from objekt where id = ${id}`)[0]?.['livscyklus'] as unknown;

describe('fjern of a sag', () => {
  test('takes a dokument that then hangs on none, and logs it as a fjern of its own', async () => {
    const skriver = skriverMed();
    const dok = await dokument(skriver);
    const sag = await sagMed(skriver, dok);
    expect(await fjern(skriver, sag)).toMatchObject({ status: 'anvendt' });
    expect([await lever(sag), await lever(dok)]).toEqual(['fjernet', 'fjernet']);
    expect(await t.sql`select operation from registrering where objekt_id = ${dok} order by loebenr`).toEqual([{ operation: 'importer' }, { operation: 'fjern' }]); // prettier-ignore
    expect(await t.sql`select haendelse from udbakke where objekt_id = ${dok} order by position`).toEqual([{ haendelse: 'oprettet' }, { haendelse: 'fjernet' }]); // prettier-ignore
  });

  test('leaves it when told so', async () => {
    const skriver = skriverMed();
    const dok = await dokument(skriver);
    await fjern(skriver, await sagMed(skriver, dok), { efterladSagsloeseDokumenter: true });
    expect(await lever(dok)).toBe('aktiv');
  });

  test('leaves a dokument that hangs on another sag, until that one goes too', async () => {
    const skriver = skriverMed();
    const dok = await dokument(skriver);
    const [a, b] = [await sagMed(skriver, dok), await sagMed(skriver, dok)];
    await fjern(skriver, a);
    expect(await lever(dok)).toBe('aktiv');
    await fjern(skriver, b);
    expect(await lever(dok)).toBe('fjernet');
  });

  test('is not held back by a reference from another authority, unless an aftale makes it count', async () => {
    const [skriver, fremmed] = [skriverMed(), skriverMed({ cvr: K2 })];
    const [uden, med] = [await dokument(skriver), await dokument(skriver)];
    await sagMed(fremmed, uden, { ejer: K2 });
    await fjern(skriver, await sagMed(skriver, uden));
    expect(await lever(uden)).toBe('fjernet');
    await sagMed(fremmed, med, { ejer: K2 });
    await t.sql`insert into videregivelsesaftale ${t.sql({ ejer: '11111111', modtager: K2, kle: ['*'], niveau: 4, hjemmel: 'Prøve', godkendt: '2026-01-01' })}`; // prettier-ignore
    await fjern(skriver, await sagMed(skriver, med));
    expect(await lever(med)).toBe('aktiv');
    await t.sql`delete from videregivelsesaftale`;
  });

  test('leaves another system’s dokument, and another kommune’s', async () => {
    const [skriver, anden, fremmed] = [skriverMed(), skriverMed(), skriverMed({ cvr: K2 })];
    const [a, b] = [await dokument(anden), await dokument(fremmed, { ejer: K2 })];
    await fjern(skriver, await sagMed(skriver, a));
    await fjern(skriver, await sagMed(skriver, b));
    expect([await lever(a), await lever(b)]).toEqual(['aktiv', 'aktiv']);
  });

  test('takes nothing when it is older than the sag that stands, and only once', async () => {
    const skriver = skriverMed();
    const dok = await dokument(skriver);
    const sag = await sagMed(skriver, dok);
    expect(await fjern(skriver, sag, {}, { time: '2025-01-01T00:00:00Z' })).toMatchObject({ status: 'foraeldet' });
    expect([await lever(sag), await lever(dok)]).toEqual(['aktiv', 'aktiv']);
    const besked = haendelse('sag.fjern', sag, {}, { skriver, time: '2026-02-01T00:00:00Z' });
    const svar = await t.send([besked, besked], skriver);
    expect(svar.map(({ status }) => status)).toEqual(['anvendt', 'dublet']);
  });

  test('takes bevillinger and their effektueringer only when asked to', async () => {
    const skriver = skriverMed();
    const lav = async () => {
      const sag = await importer('sag', sagsdata(), skriver);
      const bevilling = await importer('bevilling', bevillingsdata({ sag }), skriver);
      const andens = await importer('bevilling', bevillingsdata({ sag, ejer: K2 }), skriverMed({ cvr: K2 }));
      return { sag, bevilling, andens, effektuering: await importer('effektuering', effektueringsdata({ bevilling }), skriver) }; // prettier-ignore
    };
    const [a, b] = [await lav(), await lav()];
    await fjern(skriver, a.sag);
    expect([await lever(a.bevilling), await lever(a.effektuering)]).toEqual(['aktiv', 'aktiv']);
    await fjern(skriver, b.sag, { fjernOgsaaYdelse: true });
    expect([await lever(b.bevilling), await lever(b.effektuering), await lever(b.andens)]).toEqual(['fjernet', 'fjernet', 'aktiv']); // prettier-ignore
  });

  test('without a time over SOAP ends the generation of all that goes', async () => {
    const skriver = skriverMed({ kanal: 'soap' });
    const dok = await dokument(skriver);
    const sag = await sagMed(skriver, dok);
    await fjern(skriver, sag, {}, { time: undefined });
    expect(await t.sql`select generation from objekt where id in (${sag}, ${dok})`).toEqual([{ generation: 1 }, { generation: 1 }]); // prettier-ignore
    const igen = haendelse('dokument.importer', dok, dokumentdata(), { skriver, time: '2025-01-01T00:00:00Z' });
    expect(await t.en(igen, skriver)).toMatchObject({ status: 'anvendt' });
  });
});

describe('a reference', () => {
  test('into another authority without an aftale is kept with a warning, and within one’s own without', async () => {
    const [skriver, fremmed] = [skriverMed(), skriverMed({ cvr: K2 })];
    const [eget, andet] = [await dokument(skriver), await dokument(fremmed, { ejer: K2 })];
    const send = (dok: string) => t.en(haendelse('sag.importer', randomUUID(), sagsdata(tilakteret(dok)), { skriver }), skriver); // prettier-ignore
    expect(await send(eget)).toMatchObject({ status: 'anvendt' });
    expect(await send(andet)).toMatchObject({ status: 'advarsel', advarsler: [{ kode: 'FREMMED_REFERENCE', felt: 'data.journalposter.0.reference' }] }); // prettier-ignore
  });
});
