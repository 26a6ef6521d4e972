import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../schema/domaene/fold/fold.ts';
import type { Registrering } from '../../../../schema/domaene/registrering.ts';
import { antal, froe } from '../../../support/froe.ts';
import { enRegistrering, SAG } from './registreringer.ts';

const foldet = (log: readonly Registrering[]) => fold('sag', SAG, log);

function* permutationer<T>(liste: readonly T[]): Generator<T[]> {
  if (liste.length < 2) yield [...liste];
  for (const [nr, en] of liste.entries()) {
    if (liste.length < 2) break;
    for (const resten of permutationer([...liste.slice(0, nr), ...liste.slice(nr + 1)])) yield [en, ...resten];
  }
}

describe('order and repetition cannot matter', () => {
  test('all orders of small sets give the same (P01, exhaustive)', () => {
    let synlige = 0;
    fc.assert(
      fc.property(fc.array(enRegistrering, { minLength: 2, maxLength: 5 }), (log) => {
        const ventet = foldet(log);
        synlige += ventet.livscyklus === 'aktiv' ? 1 : 0;
        for (const orden of permutationer(log)) expect(foldet(orden)).toEqual(ventet);
      }),
      { seed: froe('konvergens-alle'), numRuns: antal(1000, 60) },
    );
    expect(synlige).toBeGreaterThan(0);
  });

  test('larger sets, shuffled, with duplicates and told in parts, give the same', () => {
    const livscyklusser = new Set<string>();
    const blandet = fc
      .array(enRegistrering, { minLength: 1, maxLength: 30 })
      .chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length })));
    fc.assert(
      fc.property(blandet, ([log, udtaget]) => {
        const manglende = log.filter((en) => !udtaget.includes(en));
        const ventet = foldet(log);
        livscyklusser.add(ventet.livscyklus);
        expect(foldet([...udtaget, ...manglende])).toEqual(ventet);
      }),
      { seed: froe('konvergens-store'), numRuns: antal(20_000, 1000) },
    );
    // It would prove nothing if every set came to the same end.
    expect([...livscyklusser].sort()).toEqual(['aktiv', 'fjernet', 'passiv', 'venter']);
  });

  test('a log read back from JSON means the same', () => {
    const tilbage = (log: Registrering[]) =>
      log.map((en) => ({ ...en, data: JSON.parse(JSON.stringify(en.data)) as Registrering['data'] }));
    fc.assert(
      fc.property(fc.array(enRegistrering, { maxLength: 12 }), (log) => {
        expect(foldet(tilbage(log))).toEqual(foldet(log));
      }),
      { seed: froe('konvergens-json'), numRuns: antal(2000, 200) },
    );
  });
});
