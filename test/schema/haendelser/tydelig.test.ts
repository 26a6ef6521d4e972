import fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { generer } from '../../../indexers/kilder/generator/generer.ts';
import { OBJEKTSLAGS } from '../../../schema/domaene/id.ts';
import { DATA } from '../../../schema/haendelser/kuvert.ts';
import { tydelig } from '../../../schema/haendelser/tydelig.ts';
import { antal, froe } from '../../support/froe.ts';

const klare = Object.fromEntries(OBJEKTSLAGS.map((slags) => [slags, tydelig(DATA[slags])]));
const haendelser = [...generer({ personer: 40, froe: 11 })].map(({ type, data }) => ({
  slags: type.split('.')[2] as keyof typeof DATA, // dk.overblik.<objekt>.…
  data: data,
}));

/** Values that are right in one place and wrong in another. */
const vaerdi = fc.oneof(
  fc.constantFrom<unknown>(
    null, undefined, '', 'tekst', 0, 1.5, true, [], {}, [null], [{}], 'a\u0000', '\ud800', '😀', 'x'.repeat(501), 'x'.repeat(4097),
    '2026-03-02T09:15:00+01:00', '2026-02-30T00:00:00Z', '1999-01-01T00:00:00Z', { rolle: 'Ejer' }, [{ rolle: 'Ejer', til: 1 }],
    Array.from({ length: 10_001 }, () => ({ rolle: 'Ejer' })),
  ),
  fc.jsonValue({ maxDepth: 2 }),
); // prettier-ignore

/** The same, with the value in the place the numbers lead to – or under a name that was not there. */
function aendret(en: unknown, vej: readonly number[], navn: string, ny: unknown): unknown {
  const [foerst = 0, ...resten] = vej;
  if (typeof en !== 'object' || en === null || vej.length === 0) return ny;
  if (Array.isArray(en)) {
    const plads = foerst % (en.length + 1);
    return [...en.slice(0, plads), aendret(en[plads], resten, navn, ny), ...en.slice(plads + 1)] as unknown[];
  }
  const navne = [...Object.keys(en), navn];
  const valgt = navne[foerst % navne.length] ?? navn;
  return { ...en, [valgt]: aendret((en as Record<string, unknown>)[valgt], resten, navn, ny) };
}

describe('a message is seen to be in order without the contract', () => {
  test('only if the contract says so too', () => {
    const vej = fc.array(fc.nat(30), { minLength: 1, maxLength: 5 });
    const navn = fc.constantFrom('fra', 'til', 'aktoer', 'rolle', 'reference', 'indeks', 'notat', 'plan', 'id', 'kle', 'andet');
    let godtaget = 0;
    fc.assert(
      fc.property(fc.constantFrom(...haendelser), vej, navn, vaerdi, ({ slags, data }, ad, felt, ny) => {
        const nu = aendret(data, ad, felt, ny);
        if (klare[slags]?.(nu) !== true) return;
        godtaget += 1;
        expect(DATA[slags].safeParse(nu).success).toBe(true);
      }),
      { seed: froe('tydelig'), numRuns: antal(100_000, 3000) },
    );
    expect(godtaget).toBeGreaterThan(0);
  }); // prettier-ignore

  test('every made-up message is seen so', () => {
    const spurgt = haendelser.filter(({ slags, data }) => klare[slags]?.(data) !== true);
    expect(spurgt).toEqual([]);
  });

  test.each([
    ['a check with a meaning of its own', z.string().startsWith('a')],
    ['a format', z.guid()],
    ['a value that is changed on the way', z.string().transform((en) => en.length)],
    ['an object that knows all its fields', z.strictObject({ a: z.string() })],
    ['a record', z.record(z.string(), z.string())],
  ])('what is not known of a contract is never in order: %s', (_navn, skema) => {
    for (const en of ['abc', '6f9d5b4f-0000-4000-8000-000000000001', { a: 'x' }])
      expect(tydelig(skema)(en)).toBe(false);
  });
});
