/** Who is over budget, by the numbers kept of each caller: the same as counting all their look-ups every time. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import { testDatabase } from '../support/database.ts';
import { antal, froe } from '../support/froe.ts';

const [PR_MINUT, PR_DOEGN] = [3, 6];
const MINUT = 60;
const DOEGN = 24 * 60 * MINUT;
let [base, sql] = [] as unknown as [{ url: string; slet(): Promise<void> }, Sql];
beforeAll(async () => {
  base = await testDatabase();
  sql = forbind({ url: base.url, max: 4, applikation: 'test' });
});
afterAll(async () => {
  await sql.end();
  await base.slet();
});

interface Forbrug {
  readonly hvem: number;
  readonly personer: readonly number[];
}
type Skridt = { readonly spoerg: readonly Forbrug[] } | { readonly gaar: number } | { readonly ryd: true };

const hex = (person: number) => person.toString(16).padStart(32, '0');
const tael = (brugere: readonly string[], hold: readonly Forbrug[], hos = sql, [prMinut, prDoegn] = [PR_MINUT, PR_DOEGN]) => {
  const forbrug = hold.map(({ hvem, personer }, nr) => ({ nr, bruger: brugere[hvem], cvr: '11111111', personer: personer.map(hex) }));
  return hos<{ over: number[] }[]>`select tael_personopslag(${JSON.stringify(forbrug)}::text::jsonb, ${prMinut}, ${prDoegn}) as over`.then(([r]) => r?.over ?? []);
}; // prettier-ignore

/** Each caller's persons, and the second each was last asked for. */
type Model = Map<number, Map<number, number>>;

function ventet(model: Model, hold: readonly Forbrug[], nu: number): number[] {
  return hold.flatMap(({ hvem, personer }, nr) => {
    const egne = model.get(hvem) ?? new Map<number, number>();
    const efter = new Map([...egne, ...personer.map((person) => [person, nu] as const)]);
    const inden = (sekunder: number) => [...efter.values()].filter((tid) => tid > nu - sekunder).length;
    if (inden(MINUT) > PR_MINUT || inden(DOEGN) > PR_DOEGN) return [nr];
    model.set(hvem, efter);
    return [];
  });
}

const forbrug = fc.record({
  hvem: fc.nat(2),
  personer: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 3 }),
});
const skridt = fc.oneof(
  { weight: 6, arbitrary: fc.array(forbrug, { minLength: 1, maxLength: 4 }).map((spoerg): Skridt => ({ spoerg })) },
  { weight: 3, arbitrary: fc.constantFrom(20, 45, 90, 3_600, 50_000, 90_000).map((gaar): Skridt => ({ gaar })) },
  { weight: 1, arbitrary: fc.constant<Skridt>({ ryd: true }) },
);

test('what is kept of a caller lets through what counting lets through, as time goes and in any company', async () => {
  let [afviste, ladtIgennem] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(skridt, { minLength: 5, maxLength: 25 }), async (liv) => {
      const brugere = [0, 1, 2].map(() => randomUUID());
      const model: Model = new Map();
      let nu = 0;
      for (const et of liv) {
        if ('ryd' in et) await sql`select ryd_personopslag()`;
        else if ('gaar' in et) {
          nu += et.gaar;
          await sql`update personopslag set seneste = seneste - make_interval(secs => ${et.gaar}) where bruger in ${sql(brugere)}`;
        } else {
          const over = ventet(model, et.spoerg, nu);
          expect(await tael(brugere, et.spoerg)).toEqual(over);
          afviste += over.length;
          ladtIgennem += et.spoerg.length - over.length;
        }
      }
    }),
    { seed: froe('personbudget'), numRuns: antal(2_000, 100) },
  );
  expect(Math.min(afviste, ladtIgennem)).toBeGreaterThan(100);
}, 600_000); // prettier-ignore

test('those who come at once, by several connections and in any order, get no more between them, and none waits for ever', async () => {
  const brugere = [0, 1, 2].map(() => randomUUID());
  const hold = Array.from({ length: 60 }, (_, nr) =>
    [0, 1, 2].map((hvem) => ({ hvem: (hvem + nr) % 3, personer: [nr] })),
  );
  const over = await Promise.all(hold.map((et) => tael(brugere, et)));
  expect(over.flat()).toHaveLength(60 * 3 - 3 * PR_MINUT);
  const brugt = await sql`select count(*)::int as n from personopslag where bruger in ${sql(brugere)} group by bruger`;
  expect(brugt.map(({ n }) => n as number)).toEqual([PR_MINUT, PR_MINUT, PR_MINUT]);
});

test('what is cleared away is not waited for by those who ask for it again, nor waits for them', async () => {
  const brugere = [randomUUID()];
  for (const person of [2, 1]) await tael(brugere, [{ hvem: 0, personer: [person] }]);
  await sql`update personopslag set seneste = seneste - interval '25 hours' where bruger in ${sql(brugere)}`;
  const ryddet = await sql.begin(async (tx) => {
    await tael(brugere, [{ hvem: 0, personer: [1] }], tx as unknown as Sql);
    const rydning = sql`select ryd_personopslag()`.then(() => 'ryddet', String);
    await pause(300); // the clean-up has come to the one asked for, and has the other
    expect(await tael(brugere, [{ hvem: 0, personer: [2] }], tx as unknown as Sql)).toEqual([]);
    return rydning;
  });
  expect(ryddet).toBe('ryddet');
});

test('a caller with many look-ups is not counted again for each of them', async () => {
  const brugere = [randomUUID()];
  const et = (person: number, hos: Sql) => tael(brugere, [{ hvem: 0, personer: [person] }], hos, [1_000, 1_000]);
  for (let nr = 0; nr < 300; nr += 1) await et(nr, sql);
  const ny = forbind({ url: base.url, max: 1, applikation: 'test' }); // what is read is told for one connection
  await et(301, ny);
  const [laest] = await ny<{ n: number }[]>`select idx_tup_fetch::int as n from pg_stat_xact_user_tables where relname = 'personopslag'`;
  await ny.end();
  expect(laest?.n).toBeLessThan(5);
}); // prettier-ignore
