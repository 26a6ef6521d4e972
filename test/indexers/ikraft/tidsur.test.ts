import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { genopbyg } from '../../../db/genopbyg/genopbyg.ts';
import { lavSkriveklient } from '../../../db/skriv/klient.ts';
import { udloesGraenser } from '../../../db/skriv/graense.ts';
import { ringNu, startTidsur } from '../../../indexers/ikraft/tidsur.ts';
import { oejeblik, type Oejeblik } from '../../../schema/domaene/tid.ts';
import { aabnFil } from '../../support/importfil.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { skrivetest } from '../../support/skrivetest.ts';
import { uregelmaessigheder } from '../../support/regnskab.ts';

const t = skrivetest();

/** A Danish midnight, and the last microsecond before it. */
const FOERSTE = '2031-03-01T00:00:00+01:00';
const VED = oejeblik(FOERSTE) as Oejeblik;
const LIGE_FOER = '2031-02-28T22:59:59.999999Z' as Oejeblik;

/** One round of a process of its own, at this instant. */
async function ring(nu: Oejeblik): Promise<number> {
  const klient = lavSkriveklient(t.url, 'test-tidsur');
  const antal = await ringNu(klient, nu);
  await klient.slut();
  return antal;
}

const om = (id: string) =>
  t.sql`select haendelse, version::int, to_char(virkning at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as virkning, uden_notifikation as stille
    from udbakke where objekt_id = ${id} order by position`;

const titel = (til: string, fra = FOERSTE): Json => ({ egenskaber: [{ fra, titel: til }] });

/** A sag that has another title from the first, and its writer. */
async function medNyTitel(andet: Json = {}) {
  const [skriver, id] = [skriverMed(), randomUUID()];
  const besked = (operation: string, data: Json, time: string) => t.en(haendelse(`sag.${operation}`, id, data, { skriver, time }), skriver); // prettier-ignore
  await besked('importer', sagsdata({ titel: 'Før' }), '2026-01-01T00:00:00Z');
  await besked('opdater', { ...titel('Efter'), ...andet }, '2026-01-02T00:00:00Z');
  return { id, besked };
}

describe('what takes effect on the first', () => {
  test('is in the outbox on the first, not before, and once', async () => {
    const { id } = await medNyTitel();
    expect(await ring(LIGE_FOER)).toBe(0);
    expect(await ring(VED)).toBe(1);
    expect([await ring(VED), await ring('2032-01-01T00:00:00.000000Z' as Oejeblik)]).toEqual([0, 0]);
    expect(await om(id)).toEqual([
      { haendelse: 'oprettet', version: 1, virkning: null, stille: false },
      { haendelse: 'aendret', version: 2, virkning: null, stille: false },
      { haendelse: 'aendret', version: 3, virkning: '2031-02-28 23:00', stille: false },
    ]);
    const [rad] = await t.sql`select version::int from objekt where id = ${id}`;
    expect(rad).toEqual({ version: 3 });
  });

  test('is one event, however much of the object changes then; what ends is one too', async () => {
    const anden = { rolle: 'SekundaerPart', indeks: '1', fra: FOERSTE, til: '2031-09-01T00:00:00+02:00', reference: 'urn:oio:cpr-nr:7002021234' }; // prettier-ignore
    const { id } = await medNyTitel({ parter: [anden], fremdrift: [{ fra: FOERSTE, status: 'Afsluttet' }] });
    expect(await ring('2031-08-01T00:00:00.000000Z' as Oejeblik)).toBe(1);
    expect(await ring('2031-09-01T00:00:00.000000Z' as Oejeblik)).toBe(1);
    expect((await om(id)).map((r) => r['virkning'] as string)).toEqual([null, null, '2031-02-28 23:00', '2031-08-31 22:00']); // prettier-ignore
  });

  test('is told of in order, an event for each instant, by one that slept through several', async () => {
    const { id, besked } = await medNyTitel();
    await besked('opdater', titel('Senere', '2031-05-01T00:00:00Z'), '2026-01-03T00:00:00Z');
    expect(await ring('2033-01-01T00:00:00.000000Z' as Oejeblik)).toBe(2);
    expect((await om(id)).slice(3).map((r) => [r['version'], r['virkning']])).toEqual([[4, '2031-02-28 23:00'], [5, '2031-05-01 00:00']]); // prettier-ignore
  });

  test('moved before it comes: none at the old instant, one at the new', async () => {
    const { id, besked } = await medNyTitel();
    await besked('importer', sagsdata({ egenskaber: [{ fra: '2020-01-01T00:00:00Z', til: '2031-04-01T00:00:00Z', titel: 'Før' }, { fra: '2031-04-01T00:00:00Z', titel: 'Efter' }] }), '2026-01-03T00:00:00Z'); // prettier-ignore
    expect(await ring('2031-03-31T00:00:00.000000Z' as Oejeblik)).toBe(0);
    expect(await ring('2031-04-01T00:00:00.000000Z' as Oejeblik)).toBe(1);
    expect((await om(id)).at(-1)).toMatchObject({ virkning: '2031-04-01 00:00' });
  });

  test.each([
    ['taken back', 'importer', sagsdata({ titel: 'Før' })],
    ['of a sag that is removed', 'slet', {}],
    ['of a sag that is wiped', 'kasser', {}],
  ])('%s before it comes: none', async (_hvordan, operation, data) => {
    const { besked } = await medNyTitel();
    await besked(operation, data, '2026-01-03T00:00:00Z');
    expect(await ring('2040-01-01T00:00:00.000000Z' as Oejeblik)).toBe(0);
    expect(await t.sql`select 1 from graense`).toHaveLength(0);
  });

  test('is told of also where the object is written to after it came and before anybody told', async () => {
    const { id, besked } = await medNyTitel(); // from «snart» on it is called something else, also after the first
    const snart = new Date(Date.now() + 300).toISOString();
    await besked('opdater', titel('Straks', snart), '2026-01-03T00:00:00Z');
    await pause(400);
    await besked(
      'opdater',
      { egenskaber: [{ fra: '2020-01-01T00:00:00Z', sagsnummer: 'S-2' }] },
      '2026-01-04T00:00:00Z',
    );
    const klient = lavSkriveklient(t.url, 'test-tidsur');
    expect(await ringNu(klient, null)).toBe(1); // by the server's own clock
    await klient.slut();
    expect((await om(id)).filter((r) => r['virkning'] !== null)).toHaveLength(1);
  });

  test('is quiet where its registrering was', async () => {
    const { id } = await medNyTitel({ udenNotifikation: true });
    await ring(VED);
    expect((await om(id)).map((r) => r['stille'] as boolean)).toEqual([false, true, true]);
  });

  test('no end is none: neither null nor the year 9999', async () => {
    const [skriver, id] = [skriverMed(), randomUUID()];
    const egenskaber = [{ fra: '2020-01-01T00:00:00Z', til: '9999-12-31T00:00:00Z', titel: 'Evig' }];
    await t.en(haendelse('sag.importer', id, sagsdata({ egenskaber }), { skriver }), skriver);
    expect(await t.sql`select 1 from graense where objekt_id = ${id}`).toHaveLength(0);
  });

  test('also where it came in a file, folded ahead in another thread', async () => {
    const fil = aabnFil(t.url);
    const ider = Array.from({ length: 40 }, () => randomUUID());
    const egenskaber = [
      { fra: '2020-01-01T00:00:00Z', til: FOERSTE, titel: 'Før' },
      { fra: FOERSTE, titel: 'Efter' },
    ];
    await fil.laes(ider.map((id) => `${JSON.stringify(haendelse('sag.importer', id, sagsdata({ egenskaber })))}\n`));
    await fil.slut();
    expect(await ring(LIGE_FOER)).toBe(0);
    expect(await ring(VED)).toBe(40);
  });
});

describe('the clock', () => {
  test('of six processes beside each other and writers between them: every instant once', async () => {
    const skriver = skriverMed();
    const ider = Array.from({ length: 60 }, () => randomUUID());
    const sendte = ider.flatMap((id) => [
      haendelse('sag.importer', id, sagsdata(), { skriver }),
      haendelse('sag.opdater', id, titel('Efter'), { skriver, time: '2026-01-02T00:00:00Z' }),
    ]);
    const svar = await t.send(sendte, skriver);
    const skriv = t.send(ider.map((id) => haendelse('sag.opdater', id, { indeks: [{ fra: '2020-01-01T00:00:00Z', sagsstatus: 'x' }] }, { skriver, time: '2026-01-03T00:00:00Z' })), skriver); // prettier-ignore
    const antal = await Promise.all(Array.from({ length: 6 }, () => ring(VED)));
    await skriv;
    expect(antal.reduce((a, b) => a + b, 0)).toBe(60);
    const [tal] = await t.sql`select count(*)::int as alle, count(distinct objekt_id)::int as hver from udbakke
      where objekt_id in ${t.sql(ider)} and virkning = ${VED}`;
    expect(tal).toEqual({ alle: 60, hver: 60 });
    const forkert = await uregelmaessigheder(t.sql, sendte.map((raa) => ({ raa, skriver })), svar); // prettier-ignore
    expect(forkert.filter((linje) => /udbakke|version/.test(linje))).toEqual([]);
  });

  test('cut off in the middle tells it the next time, and once', async () => {
    const { id } = await medNyTitel();
    const klient = lavSkriveklient(t.url, 'test-tidsur');
    const afbrudt = klient.koer(async (tx) => {
      await udloesGraenser(tx, VED);
      throw new Error('slukket');
    });
    await expect(afbrudt).rejects.toThrow('slukket');
    await klient.slut();
    expect(await om(id)).toHaveLength(2);
    expect([await ring(VED), await ring(VED)]).toEqual([1, 0]);
  });

  test('runs by itself; one that is begun again goes on, and a round that fails is tried again', async () => {
    const { id } = await medNyTitel();
    let nu: Oejeblik = LIGE_FOER;
    const fejl: unknown[] = [];
    const foerste = startTidsur(lavSkriveklient(t.url, 'test-tidsur'), (en) => fejl.push(en), {
      ventMs: 5,
      nu: () => nu,
    });
    await pause(100);
    await foerste.stop();
    nu = VED;
    await pause(30);
    expect(await om(id)).toHaveLength(2);
    let itu = true;
    const andet = startTidsur(lavSkriveklient(t.url, 'test-tidsur'), (en) => fejl.push(en), {
      ventMs: 5,
      nu: () => {
        if (!itu) return nu;
        itu = false;
        throw new Error('intet ur');
      },
    });
    while ((await om(id)).length < 3) await pause(10);
    await andet.stop();
    expect(fejl).toHaveLength(1);
    expect(await om(id)).toHaveLength(3);
  });

  test('what the register is built again from the log says is what is ahead', async () => {
    const { id } = await medNyTitel();
    await t.sql`update sag set virkning = tstzrange(lower(virkning), '2035-01-01') where id = ${id} and lower(virkning) > now()`;
    const { ialt } = await genopbyg(t.url, { byt: true }, () => undefined);
    expect(ialt).toBeGreaterThan(0);
    expect(await t.sql`select to_char(tidspunkt at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as tid from graense where objekt_id = ${id}`).toEqual([{ tid: '2031-02-28 23:00' }]); // prettier-ignore
    expect(await ring(VED)).toBe(1);
  });
});
