import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { laesEn } from '../../../indexers/fil/laest.ts';
import { OPERATOEREN } from '../../../indexers/fil/operatoer.ts';
import { PARTI_MAX } from '../../../indexers/modtag/indgang.ts';
import type { Kvittering } from '../../../indexers/modtag/kvittering.ts';
import { tagImod } from '../../../indexers/modtag/tagimod.ts';
import { aftryk } from '../../support/aftryk.ts';
import { testDatabase } from '../../support/database.ts';
import { antal, froe } from '../../support/froe.ts';
import { aabnFil, type Fil } from '../../support/importfil.ts';
import { aabnIndgang, haendelse, sagsdata, type Json } from '../../support/indgang.ts';
import { uoverensstemmelser } from '../../support/kontrol.ts';

/** One register read whole files into, one that gets the same a line at a time: there nothing can be worked out ahead. */
interface Side {
  readonly sql: Sql;
  readonly fil: Fil;
  readonly en: (linje: Json) => Promise<Kvittering>;
}
const sider: Side[] = [];
const slut: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  for (let nr = 0; nr < 2; nr += 1) {
    const database = await testDatabase();
    const sql = forbind({ url: database.url, max: 1, applikation: 'test' });
    const fil = aabnFil(database.url);
    const { indgang, slut: luk } = aabnIndgang(database.url);
    sider.push({
      sql,
      fil,
      en: async (linje) => (await tagImod([laesEn(linje, 1)], indgang, OPERATOEREN))[0] as Kvittering,
    });
    slut.push(fil.slut, luk, () => sql.end(), database.slet);
  }
});
afterAll(async () => {
  for (const en of slut) await en();
});

const KILDER = ['5e5e5e5e-0000-4000-8000-000000000001', '5e5e5e5e-0000-4000-8000-000000000002'];
const dag = (nr: number) => `2026-02-${String(nr).padStart(2, '0')}T00:00:00Z`;

/** What a source may say of one of few objects: late, twice, of another kind, removed and back, or lacking what it must have. */
const linje = fc
  .record({
    objekt: fc.integer({ min: 1, max: 6 }),
    type: fc.constantFrom(
      'sag.importer', 'sag.importer', 'sag.importer', 'sag.opdater', 'sag.opdater', 'sag.opdater', 'sag.ret', 'sag.passiver',
      'sag.slet', 'sag.fjern', 'sag.kasser', 'dokument.importer', 'dokument.opdater',
    ),
    tid: fc.integer({ min: 1, max: 9 }),
    titel: fc.constantFrom('A', 'B', 'C'),
    kilde: fc.constantFrom(...KILDER, KILDER[0]),
    mangler: fc.integer({ min: 0, max: 11 }),
    udenTid: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ objekt, type, tid, titel, kilde, mangler, udenTid }) => {
    const hel = type.endsWith('importer');
    const data: Json = hel ? sagsdata({ titel, system: kilde, ...(mangler === 0 ? { klasser: [] } : {}) }) : /slet|fjern|passiver|kasser/.test(type) ? {} : { egenskaber: [{ titel, fra: dag(tid) }] };
    const { time, ...en } = haendelse(type, `0b000000-0000-4000-8000-00000000000${String(objekt)}`, data, {
      source: `urn:uuid:${String(kilde)}`, id: `${type}-${String(objekt)}-${String(tid)}-${titel}-${String(mangler)}`, time: dag(tid),
    });
    return type === 'sag.fjern' && udenTid === 0 ? en : { ...en, time };
  }); // prettier-ignore

const somFil = (linjer: readonly Json[]) => linjer.map((en) => `${JSON.stringify(en)}\n`).join('');

test(
  'what is worked out ahead is what would have been worked out: receipts and register are the same line by line',
  async () => {
    const [hel, enkeltvis] = sider as [Side, Side]; // made above
    let forskellige = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(linje, { minLength: 40, maxLength: 120 }),
        fc.uuid({ version: 4 }),
        async (linjer, verden) => {
          // Objects of this world only: worlds share a register.
          const egne = linjer.map(
            (en) => JSON.parse(JSON.stringify(en).replaceAll('0b000000-0000-4000', verden.slice(0, 18))) as Json,
          );
          const samlet = await hel.fil.laes(somFil(egne));
          const hver: Kvittering[] = [];
          for (const en of egne) hver.push(await enkeltvis.en(en));
          const kun = (svar: readonly Kvittering[]) =>
            svar.map(({ status, advarsler, fejl }) => ({ status, advarsler, fejl }));
          expect(kun(samlet)).toEqual(kun(hver));
          forskellige += new Set(samlet.map(({ status }) => status)).size;
        },
      ),
      { seed: froe('forudset'), numRuns: antal(100, 4) },
    );
    expect(forskellige).toBeGreaterThan(antal(100, 4) * 2);
    for (const { sql } of sider) expect(await uoverensstemmelser(sql)).toEqual([]);
    // A fjern without a time is logged at its time of receipt: the log alone is not the same.
    const [a, b] = [await aftryk(hel.sql), await aftryk(enkeltvis.sql)];
    expect({ ...a, registrering: null }).toEqual({ ...b, registrering: null });
  },
  antal(7_200_000, 120_000),
);

const fyld = (nr: number) =>
  haendelse('sag.importer', `e1000000-0000-4000-8000-${String(nr).padStart(12, '0')}`, sagsdata());

test.each([
  ['long before and after', 'e0000000-0000-4000-8000-000000000001', (dens: Json[], andre: Json[]) => [...dens.splice(0, 2), ...andre.slice(3), ...dens]],
  ['right before and after', 'e0000000-0000-4000-8000-000000000002', (dens: Json[], andre: Json[]) => [...andre.slice(2), ...dens]],
])('an object spoken of %s the end of a batch is one object', async (_hvornaar, id, fil) => {
  const [hel] = sider as [Side, Side];
  const fra = { source: `urn:uuid:${String(KILDER[0])}` };
  const om = (titel: string, tid: number) => haendelse('sag.opdater', id, { egenskaber: [{ titel }] }, { ...fra, time: dag(tid) });
  const dens = [haendelse('sag.importer', id, sagsdata(), fra), om('A', 2), om('B', 3), om('C', 4), om('D', 5)];
  await hel.fil.laes(somFil(fil(dens, Array.from({ length: PARTI_MAX }, (_en, nr) => fyld(nr)))));
  const titler = await hel.sql<{ titel: string }[]>`select titel from sag where id = ${id} order by virkning`;
  expect(titler.map(({ titel }) => titel)).toEqual(['Sag', 'A', 'B', 'C', 'D']);
  expect(await uoverensstemmelser(hel.sql)).toEqual([]);
}); // prettier-ignore
