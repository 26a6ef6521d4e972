import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Skriver } from '../../../indexers/modtag/post.ts';
import { advisdata, dokumentdata, ejer } from '../../support/haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const K2 = '22222222';
const AFVENTER = { status: 'advarsel', advarsler: [{ kode: 'AFVENTER_IMPORT', felt: 'subject' }] };

const nySag = async (skriver: Skriver, data: Json = {}, id: string = randomUUID()) => {
  await t.en(haendelse('sag.importer', id, sagsdata(data), { skriver }), skriver);
  return id;
};
const notat = (skriver: Skriver, sag: string | undefined, id: string = randomUUID(), andet: Json = {}) => {
  const { operation = 'importer', time = '2026-01-01T00:00:00Z', ...data } = andet;
  return t.en(haendelse(`journalnotat.${String(operation)}`, id, { titel: 'Notat', ...(sag ? { sag } : {}), ...data }, { skriver, time }), skriver); // prettier-ignore
};
const vist = (id: string) => t.sql`select sag_id, titel from journalnotat where id = ${id} order by virkning desc limit 1`; // prettier-ignore

describe('a journalnotat', () => {
  test('is its sag’s: written by any system that may write for that Ejer', async () => {
    const sag = await nySag(skriverMed());
    const id = randomUUID();
    expect(await notat(skriverMed(), sag, id)).toMatchObject({ status: 'anvendt' });
    expect(await vist(id)).toEqual([{ sag_id: sag, titel: 'Notat' }]);
  });

  test('on another kommune’s sag answers exactly as one on a sag nobody knows, and is seen by nobody', async () => {
    const [sag, skriver, id] = [await nySag(skriverMed({ cvr: K2 }), { ejer: K2 }), skriverMed(), randomUUID()];
    const [fremmed, ukendt] = [await notat(skriver, sag, id), await notat(skriver, randomUUID())];
    expect(fremmed).toMatchObject(AFVENTER);
    expect({ ...fremmed, id: '' }).toEqual({ ...ukendt, id: '' });
    const [f2, u2] = [await notat(skriver, sag, id, { operation: 'opdater', time: '2026-02-01' + 'T00:00:00Z' }), await notat(skriver, randomUUID(), randomUUID(), { operation: 'opdater', time: '2026-02-01T00:00:00Z' })]; // prettier-ignore
    expect({ ...f2, id: '' }).toEqual({ ...u2, id: '' });
    expect(await vist(id)).toEqual([]);
  });

  test('on an object that is no sag waits as if it were unknown', async () => {
    const [skriver, dokument] = [skriverMed(), randomUUID()];
    await t.en(haendelse('dokument.importer', dokument, dokumentdata(), { skriver }), skriver);
    expect(await notat(skriver, dokument)).toMatchObject(AFVENTER);
  });

  test('waits for its sag, with what was said of it meanwhile, and appears with it', async () => {
    const [skriver, sag, id] = [skriverMed(), randomUUID(), randomUUID()];
    expect(await notat(skriver, sag, id)).toMatchObject(AFVENTER);
    expect(await notat(skriver, undefined, id, { operation: 'opdater', time: '2026-02-01T00:00:00Z', titel: 'Rettet' })).toMatchObject(AFVENTER); // prettier-ignore
    expect(await vist(id)).toEqual([]);
    await nySag(skriverMed(), {}, sag);
    expect(await vist(id)).toEqual([{ sag_id: sag, titel: 'Rettet' }]);
    expect(await t.sql`select haendelse from udbakke where objekt_id = ${id}`).toEqual([{ haendelse: 'oprettet' }]);
  });

  test('that waited is not seen when the sag turns out to be another kommune’s', async () => {
    const [skriver, sag, id] = [skriverMed(), randomUUID(), randomUUID()];
    await notat(skriver, sag, id);
    await nySag(skriverMed({ cvr: K2 }), { ejer: K2 }, sag);
    expect(await vist(id)).toEqual([]);
    const ret = skriverMed({ cvr: K2 });
    expect(await notat(ret, sag, id, { titel: 'Den rette' })).toMatchObject({ status: 'anvendt' });
    expect(await vist(id)).toEqual([{ sag_id: sag, titel: 'Den rette' }]);
  });

  test('is not led to another kommune’s sag by an importer that waited', async () => {
    const [skriver, egen, id] = [skriverMed(), randomUUID(), randomUUID()];
    const fremmed = await nySag(skriverMed({ cvr: K2 }), { ejer: K2 });
    await notat(skriver, fremmed, id, { time: '2026-06-01T00:00:00Z' });
    await notat(skriver, egen, id);
    await nySag(skriver, {}, egen);
    expect(await vist(id)).toEqual([{ sag_id: egen, titel: 'Notat' }]);
  });

  test('is not led to another kommune’s sag by an opdater that waited', async () => {
    const [skriver, id] = [skriverMed(), randomUUID()];
    const fremmed = await nySag(skriverMed({ cvr: K2 }), { ejer: K2 });
    await notat(skriver, fremmed, id, { operation: 'opdater', time: '2026-06-01T00:00:00Z' });
    const egen = await nySag(skriver);
    await notat(skriver, egen, id);
    expect(await vist(id)).toEqual([{ sag_id: egen, titel: 'Notat' }]);
  });

  test('that is shown is not moved to a sag the writer may not write on, known or not, in the same words', async () => {
    const [skriver, id] = [skriverMed(), randomUUID()];
    const [egen, anden] = [await nySag(skriver), await nySag(skriver)];
    const fremmed = await nySag(skriverMed({ cvr: K2 }), { ejer: K2 });
    await notat(skriver, egen, id);
    const flyt = (sag: string) => notat(skriver, sag, id, { operation: 'opdater', time: '2026-02-01T00:00:00Z' });
    const [a, b] = [await flyt(fremmed), await flyt(randomUUID())];
    expect(a).toMatchObject({ status: 'afvist', fejl: [{ kode: 'UGYLDIG', felt: 'data.sag' }] });
    expect(a.fejl).toEqual(b.fejl);
    expect(await flyt(anden)).toMatchObject({ status: 'anvendt' });
    expect(await vist(id)).toEqual([{ sag_id: anden, titel: 'Notat' }]);
  });

  test('follows its sag to another kommune: the old token no longer writes it', async () => {
    const skriver = skriverMed();
    const [sag, id] = [await nySag(skriver), randomUUID()];
    await notat(skriver, sag, id);
    await t.sql`insert into serviceaftale ${t.sql({ system: skriver.system, kommune: K2, rettigheder: [], kle: ['*'], niveau: 4, status: 'GODKENDT', anmodet: '2026-01-01' })}`; // prettier-ignore
    const flytning = haendelse('sag.opdater', sag, { aktoerer: [ejer(K2)] }, { skriver, time: '2026-02-01T00:00:00Z' });
    expect(await t.en(flytning, skriver)).toMatchObject({ status: 'anvendt' });
    const ret = (hvem: Skriver) => notat(hvem, undefined, id, { operation: 'opdater', titel: 'X', time: '2026-03-01T00:00:00Z' }); // prettier-ignore
    expect(await ret(skriver)).toMatchObject({ status: 'afvist', fejl: [{ kode: 'MASTER_KONFLIKT' }] });
    expect(await ret(skriverMed({ system: String(skriver.system), cvr: K2 }))).toMatchObject({ status: 'anvendt' });
  });

  test('is written with the KLE and følsomhed it carries covered in a group of the sag’s Ejer', async () => {
    const sag = await nySag(skriverMed());
    const snaever = skriverMed({ foelsomhed: 'IKKE_FORTROLIGE_DATA' });
    expect(await notat(snaever, sag, randomUUID(), { foelsomhed: 'IKKE_FORTROLIGE_DATA' })).toMatchObject({ status: 'anvendt' }); // prettier-ignore
    expect(await notat(snaever, sag, randomUUID(), { foelsomhed: 'VIP_SAGER' })).toMatchObject({ status: 'afvist', fejl: [{ kode: 'EJER_IKKE_DIN' }] }); // prettier-ignore
  });

  test('that nobody wrote here has no receipt', async () => {
    const skriver = skriverMed();
    const kvittering = haendelse('journalnotat.kvittering', randomUUID(), { journalnotat: randomUUID(), status: 'GODKENDT' }, { skriver }); // prettier-ignore
    expect(await t.en(kvittering, skriver)).toMatchObject({ status: 'afvist', fejl: [{ kode: 'UKENDT_NOTAT', felt: 'data.journalnotat' }] }); // prettier-ignore
  });
});

describe('an advis', () => {
  const send = (skriver: Skriver, data: Json, id: string = randomUUID()) => t.en(haendelse('advis.importer', id, advisdata(data), { skriver }), skriver); // prettier-ignore

  test('on a citizen is its own Ejer’s', async () => {
    expect(await send(skriverMed(), {})).toMatchObject({ status: 'anvendt' });
    expect(await send(skriverMed(), { ejer: K2 })).toMatchObject({ status: 'afvist', fejl: [{ kode: 'EJER_IKKE_DIN' }] }); // prettier-ignore
  });

  test('on a sag waits for it, and cannot name an Ejer its writer does not cover', async () => {
    const [skriver, sag, id] = [skriverMed(), randomUUID(), randomUUID()];
    expect(await send(skriver, { sag, ejer: K2 })).toMatchObject({ status: 'afvist', fejl: [{ kode: 'EJER_IKKE_DIN' }] }); // prettier-ignore
    expect(await send(skriver, { sag, aktoerer: [] }, id)).toMatchObject(AFVENTER);
    await nySag(skriver, {}, sag);
    expect(await t.sql`select sag_id, ejer_cvr from advis where id = ${id} order by virkning desc limit 1`).toEqual([
      { sag_id: sag, ejer_cvr: null },
    ]);
  });
});
