import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { haendelse, sagsdata, type Json } from '../support/indgang.ts';
import { forfalsket } from '../support/forfalsk.ts';
import { gruppe } from '../support/kalder.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

let [base, graf, anden] = [] as unknown as [{ url: string; slet(): Promise<void> }, Graf, Graf];
beforeAll(async () => {
  base = await testDatabase();
  [graf, anden] = [await startGraf(base.url), await startGraf(base.url)]; // two processes' worth of writers
});
afterAll(async () => {
  await graf.stop();
  await anden.stop();
  await base.slet();
});

let nr = 0;
const nytCpr = () => `710101${String(4000 + (nr += 1))}`;
const SPOERG = 'query($o: EksisterendeSagerInput!) { eksisterendeSager(opslag: $o) { reservation sager { uuid } } }';

/** A system that looks up and writes, in the group given. */
async function system(
  cpr: string,
  { g = {}, kle = ['32.30.*'], via = graf }: { g?: object; kle?: string[]; via?: Graf } = {},
) {
  const id = randomUUID();
  const token = await via.token([gruppe({ privilegier: ['INDEKS_OPSLAG', 'INDEKS_SKRIV'], ...g })], {
    sub: id,
    azp: id,
  });
  const { data } = await via.spoerg(SPOERG, { o: { part: { cpr }, kle } }, token);
  const { reservation, sager } = data.eksisterendeSager as { reservation: string; sager: unknown[] };
  return {
    id,
    sager,
    reservation,
    importer: async (egne: Json = {}, andet: Json = {}) => {
      const raa = haendelse('sag.importer', randomUUID(), sagsdata({ cpr, system: id, ...egne }), { source: `urn:uuid:${id}`, reservation, ...andet }); // prettier-ignore
      const svar = await via.send(JSON.stringify(raa), 'application/cloudevents+json', token);
      return (
        (await svar.json()) as { status: string; advarsler: { kode: string; felt: string; besked: string }[] }[]
      )[0];
    },
  };
}
const koder = (svar: Awaited<ReturnType<Awaited<ReturnType<typeof system>>['importer']>>) => svar?.advarsler.map(({ kode }) => kode); // prettier-ignore

describe('who imports second', () => {
  test('learns of the first, and of its system, which may be seen; who imports first learns of nobody', async () => {
    const cpr = nytCpr();
    const [a, b] = [await system(cpr), await system(cpr)];
    expect([a.sager, b.sager]).toEqual([[], []]);
    expect(await a.importer({ kle: '32.30.08' })).toMatchObject({ status: 'anvendt', advarsler: [] });
    const svar = await b.importer({ kle: '32.30.04' });
    expect(svar).toMatchObject({ status: 'advarsel', advarsler: [{ kode: 'FINDES_ALLEREDE', felt: 'reservation' }] });
    expect(svar?.advarsler[0]?.besked).toContain('i KSD');
    expect(await b.importer()).toMatchObject({ advarsler: [{ kode: 'FINDES_ALLEREDE' }] });
  });

  test('is told of the first, but not whose it is, when that is not its to see', async () => {
    const cpr = nytCpr();
    const a = await system(cpr);
    const b = await system(cpr, { g: { foelsomhed: 'IKKE_FORTROLIGE_DATA' } });
    await a.importer({ foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' });
    const svar = await b.importer();
    expect(koder(svar)).toEqual(['FINDES_ALLEREDE']);
    expect(svar?.advarsler[0]?.besked).not.toMatch(/KSD|[0-9a-f]{8}-/);
  });

  test.each<[string, Record<string, unknown>]>([
    ['another part', { cpr: '7101019999' }],
    ['another subject', { kle: '27.18.00' }],
    ['a closed sag', { fremdrift: [{ fra: '2020-01-01T00:00:00Z', status: 'Afsluttet' }] }],
  ])('is not told of %s', async (_hvad, egne) => {
    const cpr = nytCpr();
    const [a, b] = [await system(cpr), await system(cpr)];
    await a.importer(egne);
    expect(koder(await b.importer())).toEqual([]);
  });

  test('is not told without a reservation of its own: none, another’s, a forged one', async () => {
    const cpr = nytCpr();
    const [a, b] = [await system(cpr), await system(cpr)];
    await a.importer();
    for (const reservation of [undefined, a.reservation, forfalsket(b.reservation), 'sludder'])
      expect(koder(await b.importer({}, { reservation }))).toEqual([]);
    expect(koder(await b.importer())).toEqual(['FINDES_ALLEREDE']);
  });

  test('of two at once is always exactly one, in one process and in two', async () => {
    for (let gang = 0; gang < 12; gang += 1) {
      const cpr = nytCpr();
      const [a, b] = [await system(cpr), await system(cpr, { via: gang % 2 ? anden : graf })];
      const svar = await Promise.all([a.importer(), b.importer()]);
      expect(svar.flatMap((et) => koder(et) ?? [])).toEqual(['FINDES_ALLEREDE']);
    }
  });

  test('asked of very many subjects is judged by its sag’s own; every reservation is of one length', async () => {
    const cpr = nytCpr();
    const kle = Array.from({ length: 150 }, (_, i) => `${String(10 + (i % 80)).padStart(2, '0')}.30.0${String(i % 9)}`);
    const [a, b] = [await system(cpr), await system(cpr, { kle })];
    expect(a.reservation).toHaveLength(b.reservation.length);
    await a.importer();
    expect(koder(await b.importer())).toEqual(['FINDES_ALLEREDE']);
    expect(koder(await b.importer({ kle: '27.18.00' }))).toEqual([]);
  });
});
