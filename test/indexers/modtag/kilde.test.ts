import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Skriver } from '../../../indexers/modtag/post.ts';
import { haendelse, operatoer, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { aabnIndgang } from '../../support/indgang.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const sag = (skriver: Skriver, data: Json = {}, andet: Json = {}) => haendelse('sag.importer', randomUUID(), sagsdata(data), { skriver, ...andet }); // prettier-ignore
const numre = (skriver: Skriver, ...liste: (number | string)[]) => liste.map((nr) => sag(skriver, {}, { sequence: String(nr) })); // prettier-ignore
const huller = async ({ system }: Skriver) =>
  (await t.sql`select fra::text, til::text from kilde_hul where system = ${String(system)} order by fra`).map((r) => `${String(r['fra'])}-${String(r['til'])}`); // prettier-ignore

describe('a source’s running numbers', () => {
  test('begin with the first one seen, and a leap leaves a gap', async () => {
    const skriver = skriverMed();
    await t.send(numre(skriver, 1042, 1043, 1050), skriver);
    expect(await huller(skriver)).toEqual(['1044-1049']);
    expect(await t.sql`select foerste::text, hoejeste::text from kilde_sekvens where system = ${String(skriver.system)}`).toEqual([{ foerste: '1042', hoejeste: '1050' }]); // prettier-ignore
  });

  test('that come late split a gap, and close it', async () => {
    const skriver = skriverMed();
    await t.send(numre(skriver, 1, 10), skriver);
    await t.send(numre(skriver, 5), skriver);
    expect(await huller(skriver)).toEqual(['2-4', '6-9']);
    await t.send(numre(skriver, 2, 4, 9), skriver);
    expect(await huller(skriver)).toEqual(['3-3', '6-8']);
    await t.send(numre(skriver, 3, 8, 6, 7), skriver);
    expect(await huller(skriver)).toEqual([]);
  });

  test('before the first, or seen already, say nothing new', async () => {
    const skriver = skriverMed();
    await t.send(numre(skriver, 10, 11), skriver);
    await t.send(numre(skriver, 3, 11, 10), skriver);
    expect(await huller(skriver)).toEqual([]);
  });

  test('are integers of any length', async () => {
    const skriver = skriverMed();
    await t.send(numre(skriver, '9007199254740993', '9007199254740995'), skriver);
    expect(await huller(skriver)).toEqual(['9007199254740994-9007199254740994']);
  });

  test('count also when the message was refused or put in quarantine: it arrived', async () => {
    const skriver = skriverMed();
    const [a, b, c, d] = numre(skriver, 1, 2, 3, 4) as [Json, Json, Json, Json];
    await t.send([a, { ...b, data: sagsdata({ ejer: '22222222' }) }, { ...c, data: sagsdata({ klasser: [] }) }, d], skriver); // prettier-ignore
    expect(await huller(skriver)).toEqual([]);
  });

  test('of another source are not counted as its', async () => {
    const [skriver, fremmed] = [skriverMed(), skriverMed()];
    await t.send(numre(skriver, 1), skriver);
    await t.send(numre(skriver, 100), fremmed);
    expect(await huller(skriver)).toEqual([]);
  });

  test('begun by two writers at once lose no gap', async () => {
    const par = [aabnIndgang(t.url), aabnIndgang(t.url)];
    for (let runde = 0; runde < 8; runde += 1) {
      const skriver = skriverMed();
      await Promise.all([1, 5].map((nr, i) => par[i]!.send(numre(skriver, nr), skriver)));
      const [raekke] = await t.sql`select foerste::int, hoejeste::int from kilde_sekvens where system = ${String(skriver.system)}`; // prettier-ignore
      // 5 first: counting began there. 1 first: 2-4 are missing.
      expect([
        { foerste: 5, hoejeste: 5 },
        { foerste: 1, hoejeste: 5 },
      ]).toContainEqual(raekke);
      expect(await huller(skriver)).toEqual(raekke?.['foerste'] === 1 ? ['2-4'] : []);
    }
    await Promise.all(par.map(({ slut }) => slut()));
  });
});

describe('a source told of by two writers', () => {
  test('has every gap closed that either closed, and no other', async () => {
    const par = [aabnIndgang(t.url), aabnIndgang(t.url)];
    for (let runde = 0; runde < 4; runde += 1) {
      const skriver = skriverMed();
      await t.send(numre(skriver, 1, 61), skriver);
      const mangler = Array.from({ length: 58 }, (_, nr) => nr + 2); // 60 stays missing
      await Promise.all(mangler.map((nr) => par[nr % 2]!.send(numre(skriver, nr), skriver)));
      expect(await huller(skriver)).toEqual(['60-60']);
    }
    await Promise.all(par.map(({ slut }) => slut()));
  });
});

describe('what is known of a source', () => {
  const tal = ({ system }: Skriver) =>
    t.sql`select kommune, to_char(seneste_tidspunkt at time zone 'UTC', 'YYYY-MM') as maaned, seneste_modtaget is not null as modtaget,
      seneste_forsinkelse, afvist::int from kilde where system = ${String(system)} order by kommune`; // prettier-ignore

  test('is its newest source time, how late that came, and how many were refused', async () => {
    const skriver = skriverMed();
    await t.send([sag(skriver, {}, { time: '2026-03-01T00:00:00Z' }), sag(skriver, {}, { time: '2026-02-01T00:00:00Z' })], skriver); // prettier-ignore
    await t.send([sag(skriver, { ejer: '22222222' }), sag(skriver, { ejer: '22222222' })], skriver);
    const [raekke, ...flere] = await tal(skriver);
    expect(raekke).toMatchObject({ kommune: '11111111', maaned: '2026-03', modtaget: true, afvist: 2 });
    expect(raekke?.['seneste_forsinkelse']).toBeGreaterThan(86_400);
    expect(flere).toEqual([]); // the kommune that was named in vain has no such source
  });

  test('says nothing of lateness when an operator loaded it', async () => {
    const skriver = skriverMed();
    await t.en(sag(skriver), operatoer);
    expect(await tal(skriver)).toMatchObject([{ kommune: '11111111', modtaget: true, seneste_forsinkelse: null }]);
  });

  test('is not changed by duplicates', async () => {
    const skriver = skriverMed();
    const besked = sag(skriver, { genstande: [{ rolle: 'Bolig', beloeb: 'x' }] }, { sequence: '7' });
    await t.en(besked, skriver);
    const foer = [await tal(skriver), await t.sql`select * from kvalitet order by system, kode, felt`];
    await t.send([besked, besked], skriver);
    expect([await tal(skriver), await t.sql`select * from kvalitet order by system, kode, felt`]).toEqual(foer);
  });

  test('counts what was wrong or odd by code and field, whichever element it stood in', async () => {
    const skriver = skriverMed();
    const genstande = ['a', 'b'].map((indeks) => ({ rolle: 'Bolig', indeks, beloeb: 'x' }));
    const besked = sag(skriver, { genstande });
    await t.send([besked, sag(skriver, { genstande }), sag(skriver, { ejer: '22222222' }), sag(skriver, { klasser: [] })], skriver); // prettier-ignore
    expect(await t.en({ ...besked, data: sagsdata() }, skriver)).toMatchObject({ fejl: [{ kode: 'ID_GENBRUGT' }] });
    const kvalitet = await t.sql`select kode, felt, antal::int, eksempel is not null as eksempel from kvalitet where system = ${String(skriver.system)} order by kode`; // prettier-ignore
    expect(kvalitet).toEqual([
      { kode: 'BELOEB_FORM', felt: 'data.genstande.beloeb', antal: 4, eksempel: true },
      { kode: 'EJER_IKKE_DIN', felt: 'data.aktoerer', antal: 1, eksempel: true },
      { kode: 'ID_GENBRUGT', felt: 'id', antal: 1, eksempel: true },
      { kode: 'PRIMAERKLASSE_MANGLER', felt: 'data.klasser', antal: 1, eksempel: true },
    ]);
  });

  test('counts a field of any name a source invents', async () => {
    const skriver = skriverMed();
    const svar = await t.en(sag(skriver, { genstande: [{ rolle: 'Bolig', ['æ'.repeat(5000)]: { beloeb: 'x' } }] }), skriver); // prettier-ignore
    expect(svar.status).toBe('advarsel');
  });

  test('has the newest name sent for a system, and the catalogue’s is kept', async () => {
    const [skriver, system] = [skriverMed(), randomUUID()];
    const navn = (tekst: string, time: string) => sag(skriver, { itSystemer: [{ rolle: 'Master', fra: '2020-01-01T00:00:00Z', reference: system, navn: tekst }] }, { time }); // prettier-ignore
    await t.sql`insert into it_system ${t.sql({ id: system, katalognavn: 'Katalogets' })}`;
    await t.en(navn('Nyt', '2026-02-01T00:00:00Z'), skriver);
    await t.en(navn('Gammelt', '2026-01-01T00:00:00Z'), skriver);
    expect(await t.sql`select katalognavn, sendt_navn from it_system where id = ${system}`).toEqual([{ katalognavn: 'Katalogets', sendt_navn: 'Nyt' }]); // prettier-ignore
  });
});
