import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aftalefolk, NABO } from '../support/aftaler.ts';
import { bevillingsdata } from '../support/haendelsesdata.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../support/indgang.ts';
import { gruppe, KORSBAEK } from '../support/kalder.ts';
import { levende } from '../support/levende.ts';
import type { Svar } from '../support/spoerg.ts';

const t = levende();
const folk = aftalefolk(() => t.graf);
const KONFLIKTER = `query($kilde: UUID) { noeglekonflikter(kilde: $kilde) {
  antal viste { kilde { uuid } slags felt noegle objekter seneste } } }`;
const TAL = 'query($kilde: UUID) { kvalitet(kilde: $kilde) { kilde { uuid } kode felt antal seneste } }';
const koder = ({ errors = [] }: Svar) => errors.map(({ extensions }) => extensions.code);
const nummer = () => `2026-${randomUUID().slice(0, 8)}`;

/** An administrator who reads, too, what these groups let through. */
const laeser = (g: object = {}, privilegier = ['SAGER_SE', 'YDELSER_SE']) =>
  t.graf.token([gruppe({ scope: KORSBAEK, privilegier: ['ADMINISTRATION'] }), gruppe({ privilegier, ...g })]);

/** A source, and how it takes a number for a sag. */
function kilde(cvr = KORSBAEK) {
  const skriver = skriverMed({ cvr });
  const system = String(skriver.system);
  return {
    skriver,
    system,
    sag: async (sagsnummer: string, { id = randomUUID(), time = '2026-01-01T00:00:00Z', ...data }: Json = {}) => {
      const { egenskaber, ...resten } = sagsdata({ ejer: cvr, ...data });
      const alt = { ...resten, egenskaber: [{ ...(egenskaber as Json[])[0], sagsnummer }] };
      const [svar] = await t.send([haendelse('sag.importer', String(id), alt, { skriver, time })], skriver);
      expect(['anvendt', 'advarsel']).toContain(svar?.status);
      return String(id);
    },
    konflikter: async (token?: string) =>
      (await t.data(KONFLIKTER, { kilde: system }, token ?? (await laeser()))).noeglekonflikter,
  };
}

describe('noeglekonflikter', () => {
  test('names the number and its objects, until one of them has another', async () => {
    const [k, nr] = [kilde(), nummer()];
    const ider = [await k.sag(nr), await k.sag(nr), await k.sag(nr)].sort();
    await k.sag(nummer());
    expect(await k.konflikter()).toMatchObject({
      antal: 1,
      viste: [{ kilde: { uuid: k.system }, slags: 'sag', felt: 'sagsnummer', noegle: nr, objekter: ider }],
    });
    for (const id of ider.slice(1)) await k.sag(nummer(), { id, time: '2026-01-02T00:00:00Z' });
    expect(await k.konflikter()).toEqual({ antal: 0, viste: [] });
    await k.sag(nr, { id: ider[1] ?? '', time: '2026-01-03T00:00:00Z' });
    expect(await k.konflikter()).toMatchObject({ antal: 1, viste: [{ objekter: ider.slice(0, 2) }] });
    await t.send([haendelse('sag.slet', ider[0] ?? '', {}, { skriver: k.skriver, time: '2026-02-01T00:00:00Z' })], k.skriver);
    expect(await k.konflikter()).toEqual({ antal: 0, viste: [] });
  }); // prettier-ignore

  test('of a bevilling is the one by its brugervendt nøgle; each kind needs its privilege', async () => {
    const [k, nr] = [kilde(), nummer()];
    const egenskaber = [{ ...(bevillingsdata() as { egenskaber: Json[] }).egenskaber[0], brugervendtNoegle: nr }];
    const ny = () => haendelse('bevilling.importer', randomUUID(), { ...bevillingsdata(), egenskaber }, { skriver: k.skriver }); // prettier-ignore
    const begge = [ny(), ny()];
    await t.send(begge, k.skriver);
    const ider = begge.map((raa) => String(raa['subject'])).sort();
    expect((await k.konflikter()).viste).toMatchObject([{ slags: 'bevilling', felt: 'brugervendtNoegle', noegle: nr, objekter: ider }]); // prettier-ignore
    expect(await k.konflikter(await laeser({}, ['SAGER_SE']))).toEqual({ antal: 1, viste: [] });
    expect((await k.konflikter(await laeser({}, ['YDELSER_SE']))).viste).toHaveLength(1);
  });

  test('an object the caller may not see is counted and no more: neither it nor the number it shares is told', async () => {
    const [k, nr] = [kilde(), nummer()];
    const [aaben, hemmelig] = [await k.sag(nr), await k.sag(nr, { foelsomhed: 'VIP_SAGER' })];
    const smal = await laeser({ foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' });
    expect(await k.konflikter(smal)).toEqual({ antal: 1, viste: [] });
    expect((await k.konflikter()).viste).toMatchObject([{ objekter: [aaben, hemmelig].sort() }]);
    const synlig = await k.sag(nr);
    const { antal, viste } = await k.konflikter(smal);
    expect([antal, viste]).toMatchObject([1, [{ noegle: nr, objekter: [aaben, synlig].sort() }]]);
    expect(JSON.stringify(viste)).not.toContain(hemmelig);
    expect(await k.konflikter(await laeser({ kle: ['99.00'] }))).toEqual({ antal: 1, viste: [] });
    expect(await k.konflikter(await folk.admin())).toEqual({ antal: 1, viste: [] });
  });

  test('another system’s sag with the number is no part of it, nor is another kommune’s', async () => {
    const [k, anden, nabo, nr] = [kilde(), kilde(), kilde(NABO), nummer()];
    for (const en of [k, k, anden, nabo, nabo]) await en.sag(nr);
    const { antal, viste } = await k.konflikter();
    expect([antal, viste[0].objekter.length]).toEqual([1, 2]);
    expect(await anden.konflikter()).toEqual({ antal: 0, viste: [] });
    expect(await nabo.konflikter()).toEqual({ antal: 0, viste: [] });
    expect((await nabo.konflikter(await folk.admin(NABO))).antal).toBe(1);
    const alle = (await t.data(KONFLIKTER, {}, await laeser())).noeglekonflikter;
    expect(alle.viste.filter(({ noegle }: { noegle: string }) => noegle === nr)).toHaveLength(1);
  });

  test('of those that are all given the same number, some are told of, and the number once', async () => {
    const [k, nr] = [kilde(), nummer()];
    for (let nummeret = 0; nummeret < 25; nummeret += 1) await k.sag(nr);
    const { antal, viste } = await k.konflikter();
    expect([antal, viste.length, viste[0].objekter.length]).toEqual([1, 1, 20]);
    expect(await t.sql`select 1 from noeglekonflikt where system = ${k.system}`).toHaveLength(19);
  });

  test('needs a purpose, and what is shown is written down', async () => {
    const [k, nr, sub] = [kilde(), nummer(), randomUUID()];
    const ider = [await k.sag(nr), await k.sag(nr)].sort();
    const token = await t.graf.token([gruppe({ privilegier: ['ADMINISTRATION', 'SAGER_SE'] })], { sub });
    const uden = await t.graf.spoerg(KONFLIKTER, { kilde: k.system }, token, { 'x-formaal': '' });
    expect(koder(uden)).toEqual(['FORMAAL_PAAKRAEVET']);
    await t.data(KONFLIKTER, { kilde: k.system }, token);
    const raekker = await t.sql<{ slags: string; objekter: string[] }[]>`
      select slags, objekter from opslag where bruger = ${sub} and afgoerelse = 'VIST'`;
    expect(raekker.map(({ slags, objekter }) => [slags, [...objekter].sort()])).toEqual([['noeglekonflikter', ider]]);
  });
});

describe('kvalitet', () => {
  test('counts what a source was told, in the kommune it was sent to', async () => {
    const [k, nr, delt] = [kilde(), nummer(), kilde(NABO)];
    for (let nummeret = 0; nummeret < 3; nummeret += 1) await k.sag(nr);
    const anden = { ...skriverMed({ cvr: NABO, system: k.system }) };
    await t.send([haendelse('sag.importer', randomUUID(), sagsdata({ ejer: NABO, klasser: [] }), { skriver: anden })], anden);
    const poster = async (token: string, system = k.system) => (await t.data(TAL, { kilde: system }, token)).kvalitet;
    expect(await poster(await folk.admin())).toMatchObject([
      { kilde: { uuid: k.system }, kode: 'NOEGLE_I_BRUG', felt: 'data.egenskaber.sagsnummer', antal: 2 },
    ]);
    expect(await poster(await folk.admin(NABO))).toMatchObject([{ kode: 'PRIMAERKLASSE_MANGLER', antal: 1 }]);
    expect(await poster(await folk.admin(), delt.system)).toEqual([]);
    expect((await t.data(TAL, {}, await folk.admin())).kvalitet.length).toBeGreaterThan(0);
  }); // prettier-ignore
});

test('both are for ADMINISTRATION of the own kommune', async () => {
  const fremmed = [gruppe({ scope: KORSBAEK, privilegier: ['ADMINISTRATION', 'SAGER_SE'] })];
  for (const token of [await t.graf.token(), await t.graf.token(fremmed, { cvr: NABO })]) {
    expect(koder(await t.graf.spoerg(TAL, {}, token))).toEqual(['FORBIDDEN']);
    expect(koder(await t.graf.spoerg(KONFLIKTER, {}, token))).toEqual(['FORBIDDEN']);
  }
});
