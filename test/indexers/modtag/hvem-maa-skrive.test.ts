import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Skriver } from '../../../indexers/modtag/post.ts';
import { bevillingsdata, ejer } from '../../support/haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const [K1, K2] = ['11111111', '22222222'];
const EJER_IKKE_DIN = { status: 'afvist', fejl: [{ kode: 'EJER_IKKE_DIN', felt: 'data.aktoerer' }] };
const KONFLIKT = { status: 'afvist', fejl: [{ kode: 'MASTER_KONFLIKT', felt: 'subject' }] };

const importer = (skriver: Skriver, data: Json = {}, id: string = randomUUID(), andet: Json = {}) =>
  t.en(haendelse('sag.importer', id, sagsdata(data), { skriver, ...andet }), skriver);
const opdater = (skriver: Skriver, id: string, data: Json = { egenskaber: [{ titel: 'Ny' }] }) =>
  t.en(haendelse('sag.opdater', id, data, { skriver, time: '2026-02-01T00:00:00Z' }), skriver);
/** Two periods of Ejer that together are all time. */
const delt = (foerst: string, saa: string) => ({
  aktoerer: [ejer(foerst, { fra: '2020-01-01T00:00:00Z', til: '2025-01-01T00:00:00Z' }), ejer(saa, { fra: '2025-01-01T00:00:00Z' })], // prettier-ignore
});

describe("the message's own Ejer", () => {
  test('is the scope of a group: own kommune yes, another no', async () => {
    expect(await importer(skriverMed())).toMatchObject({ status: 'anvendt' });
    expect(await importer(skriverMed(), { ejer: K2 })).toMatchObject(EJER_IKKE_DIN);
  });

  test('is covered by a group whose KLE lets it through, and by no other', async () => {
    const snaever = skriverMed({ kle: ['32.*'] });
    expect(await importer(snaever)).toMatchObject({ status: 'anvendt' });
    expect(await importer(snaever, { kle: '16.03.00' })).toMatchObject(EJER_IKKE_DIN);
  });

  test('is covered by a group whose følsomhed lets it through, and by no other', async () => {
    const snaever = skriverMed({ foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' });
    expect(await importer(snaever, { foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' })).toMatchObject({ status: 'anvendt' }); // prettier-ignore
    expect(await importer(snaever, { foelsomhed: 'VIP_SAGER' })).toMatchObject(EJER_IKKE_DIN);
  });

  test('is never covered by two groups together', async () => {
    const to = skriverMed({
      grupper: [{ kle: ['32.*'], foelsomhed: 'IKKE_FORTROLIGE_DATA' }, { kle: ['16.*'], foelsomhed: 'VIP_SAGER' }],
    }); // prettier-ignore
    expect(await importer(to, { kle: '16.03.00', foelsomhed: 'VIP_SAGER' })).toMatchObject({ status: 'anvendt' });
    expect(await importer(to, { kle: '32.30.04', foelsomhed: 'VIP_SAGER' })).toMatchObject(EJER_IKKE_DIN);
  });

  test('counts only where the group has INDEKS_SKRIV', async () => {
    const to = skriverMed({ grupper: [{ privilegier: ['SAGER_SE'], kle: ['*'] }, { kle: ['16.*'] }] });
    expect(await importer(to, { kle: '16.03.00' })).toMatchObject({ status: 'anvendt' });
    expect(await importer(to, { kle: '32.30.04' })).toMatchObject(EJER_IKKE_DIN);
    expect(await importer(skriverMed({ grupper: [] }))).toMatchObject(EJER_IKKE_DIN);
  });

  test('is not limited by org units', async () => {
    const enhed = skriverMed({ grupper: [{ kle: ['*'], orgEnheder: [randomUUID()] }] });
    expect(await importer(enhed)).toMatchObject({ status: 'anvendt' });
  });

  test('is asked for over all virkning: each part of it, in one group', async () => {
    expect(await importer(skriverMed(), delt(K1, K1))).toMatchObject({ status: 'anvendt' });
    expect(await importer(skriverMed(), delt(K1, K2))).toMatchObject(EJER_IKKE_DIN);
    expect(await importer(skriverMed({ scopes: [K1, K2] }), delt(K1, K2))).toMatchObject(EJER_IKKE_DIN);
    const klasser = ['32.30.04', '16.03.00'].map((noegle, nr) => ({ rolle: 'PrimaerKlasse', noegle, fra: `202${String(nr)}-01-01T00:00:00Z`, til: `202${String(nr + 1)}-01-01T00:00:00Z` })); // prettier-ignore
    expect(await importer(skriverMed({ kle: ['32.*'] }), { klasser })).toMatchObject(EJER_IKKE_DIN);
  });

  test('that cannot be read is nobody’s', async () => {
    const ulaeselig = { aktoerer: [ejer(K1, { fra: '2020-01-01T00:00:00Z', til: '2025-01-01T00:00:00Z' }), { rolle: 'Ejer', fra: '2025-01-01T00:00:00Z', reference: randomUUID() }] }; // prettier-ignore
    expect(await importer(skriverMed(), ulaeselig)).toMatchObject(EJER_IKKE_DIN);
  });

  test('of a bevilling goes with every ydelse’s KLE', async () => {
    const snaever = skriverMed({ kle: ['32.*'] });
    const ydelser = ['32.30.04', '16.03.00'].map((noegle, nr) => ({ id: `y${String(nr)}`, kle: { noegle } }));
    const send = (data: Json) => t.en(haendelse('bevilling.importer', randomUUID(), bevillingsdata(data), { skriver: snaever }), snaever); // prettier-ignore
    expect(await send({})).toMatchObject({ status: 'anvendt' });
    expect(await send({ ydelser })).toMatchObject(EJER_IKKE_DIN);
  });

  test('is judged before the stored object: whose that is, is not told', async () => {
    const id = randomUUID();
    await importer(skriverMed({ cvr: K2 }), { ejer: K2 }, id);
    expect(await importer(skriverMed(), { ejer: K2 }, id)).toMatchObject(EJER_IKKE_DIN);
  });
});

describe('the stored object', () => {
  test('is its owner’s: another system is refused in the same words, whatever it may see', async () => {
    const [egen, anden, fremmed] = [skriverMed(), skriverMed(), skriverMed({ cvr: K2 })];
    const id = randomUUID();
    await importer(egen, {}, id);
    expect(await opdater(egen, id)).toMatchObject({ status: 'anvendt' });
    const [a, b] = [await opdater(anden, id), await opdater(fremmed, id)];
    expect(a).toMatchObject(KONFLIKT);
    expect(a.fejl).toEqual(b.fejl);
    expect(await importer(anden, {}, id)).toMatchObject(KONFLIKT);
  });

  test('is not written with another kommune’s token of the same system', async () => {
    const egen = skriverMed();
    const andetToken = skriverMed({ system: String(egen.system), cvr: K2 });
    const id = randomUUID();
    await importer(egen, {}, id);
    expect(await opdater(andetToken, id)).toMatchObject(KONFLIKT);
    expect(await importer(andetToken, { ejer: K2 }, id)).toMatchObject(KONFLIKT);
    expect(await t.en(haendelse('sag.fjern', id, {}, { skriver: egen, time: '2027-01-01T00:00:00Z' }), andetToken)).toMatchObject(KONFLIKT); // prettier-ignore
  });

  test('is written by the Afsender its owner names, until its owner names it no more', async () => {
    const [egen, afsender] = [skriverMed(), skriverMed()];
    const id = randomUUID();
    const navngivet = { itSystemer: [{ rolle: 'Afsender', fra: '2020-01-01T00:00:00Z', reference: afsender.system }] };
    expect(await opdater(afsender, id)).toMatchObject({ status: 'advarsel' }); // unknown yet: waits
    await importer(egen, navngivet, id);
    expect(await opdater(afsender, id, { egenskaber: [{ titel: 'Afsenders' }] })).toMatchObject({ status: 'anvendt' });
    expect(await importer(afsender, { ejer: K2 }, id)).toMatchObject(EJER_IKKE_DIN);
    await importer(egen, {}, id, { time: '2026-03-01T00:00:00Z' });
    expect(await opdater(afsender, id)).toMatchObject(KONFLIKT);
    await importer(egen, navngivet, id, { time: '2025-03-01T00:00:00Z' }); // older: names it no more
    expect(await opdater(afsender, id)).toMatchObject(KONFLIKT);
  });

  test('keeps its owner when the owner names another Master: that is a warning', async () => {
    const egen = skriverMed();
    const id = randomUUID();
    await importer(egen, {}, id);
    const andet = { itSystemer: [{ rolle: 'Master', fra: '2020-01-01T00:00:00Z', reference: randomUUID() }] };
    expect(await opdater(egen, id, andet)).toMatchObject({ status: 'advarsel', advarsler: [{ kode: 'MASTER_AENDRET' }] }); // prettier-ignore
    expect(await opdater(egen, id)).toMatchObject({ status: 'anvendt' });
  });
});
