import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { soegIRegister } from '../../db/soeg/soeg.ts';
import type { Soegehit, Soegespoergsmaal } from '../../schema/domaene/soegning/port.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { testDatabase } from '../support/database.ts';
import { laesteRaekker } from '../support/laesteraekker.ts';

const [ANTAL, SIDE, VISTE] = [20_000, 200, 10_000];
let [base, sql] = [] as unknown as [{ url: string; slet(): Promise<void> }, Sql];

/** Twenty thousand documents, every other of a klasse that may be seen; many created at the same instant, a tenth at none. */
beforeAll(async () => {
  base = await testDatabase();
  sql = forbind({ url: base.url, rolle: 'overblik_laeser', max: 1, applikation: 'test' });
  const ejer = forbind({ url: base.url, max: 1, applikation: 'test' });
  await ejer.unsafe(`insert into soegedokument (noegle, fra, til, nu_fra, nu_til, objekt_id, slags, klasse, oprettet, aendret, parter, ord)
    select 'n' || lpad(i::text, 8, '0'), '-infinity', 'infinity', '-infinity', 'infinity', gen_random_uuid(), 'SAG', i % 2,
      case when i % 10 > 1 then timestamptz '2020-01-01' + (i / 4000) * interval '1 day' end, timestamptz '2024-01-01' + (i / 500) * interval '1 day', '{}', ''
    from generate_series(1, ${String(ANTAL)}) i`);
  await ejer`analyze soegedokument`;
  await ejer.end();
}, 120_000);
afterAll(async () => {
  await sql.end();
  await base.slet();
});

const NU = '2026-06-01T00:00:00.000000Z' as Oejeblik;
const spoergsmaal = (felt: 'OPRETTET' | 'SENEST_AENDRET', efter: Soegespoergsmaal['efter']): Soegespoergsmaal => ({
  led: null, filter: {}, tilladt: { laes: [1], hemmelig: [], tael: [] }, nu: NU, virkning: NU, foerst: SIDE, efter, antal: false, facetter: [], sum: false,
  sortering: { felt, retning: felt === 'OPRETTET' ? 'STIGENDE' : 'FALDENDE' },
}); // prettier-ignore
const UDSNIT = { uden: [], kun: null, levende: [] };

test.each(['OPRETTET', 'SENEST_AENDRET'] as const)('by %s, all pages together are everything once, in order, and no page reads more than a few pages', async (felt) => {
  const fundne: Soegehit[] = [];
  let efter: Soegespoergsmaal['efter'] = null;
  for (let flere = true, nr = 0; flere; nr += 1) {
    if (nr % 10 === 0) expect(await laesteRaekker(sql, spoergsmaal(felt, efter), UDSNIT)).toBeLessThan(12 * SIDE);
    const svar = await soegIRegister(sql, spoergsmaal(felt, efter), UDSNIT);
    fundne.push(...svar.hits);
    const sidste = svar.hits.at(-1);
    efter = sidste ? { vaerdi: sidste.vaerdi, id: sidste.noegle } : null;
    flere = svar.flere;
  }
  expect(new Set(fundne.map(({ noegle }) => noegle)).size).toBe(VISTE);
  const orden = fundne.map(({ vaerdi, noegle }) => `${vaerdi ?? '9999'} ${noegle}`);
  if (felt === 'OPRETTET') expect(orden).toEqual([...orden].sort());
  else expect(fundne.map(({ vaerdi }) => vaerdi ?? '')).toEqual(fundne.map(({ vaerdi }) => vaerdi ?? '').sort().reverse());
}, 120_000); // prettier-ignore
