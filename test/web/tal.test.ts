import { describe, expect, test } from 'vitest';
import { maaneder, maanedsnavn } from '../../web/klient/analyse/maanedsraekke.ts';
import { skala } from '../../web/klient/analyse/skala.ts';

const celle = (vaerdi: string, antal: number | null) => ({ vaerdi, antal, undertrykt: antal === null });

describe('months with counts', () => {
  test('are every month from the first to the last, in order, whatever order they came in; one without a cell has none', () => {
    expect(maaneder([celle('2026-02', 7), celle('2025-11', null)], 36)).toEqual([
      celle('2025-11', null),
      celle('2025-12', 0),
      celle('2026-01', 0),
      celle('2026-02', 7),
    ]);
  });

  test('are the last so many', () => {
    const vist = maaneder([celle('2020-05', 9), celle('2026-02', 7)], 3);
    expect(vist.map(({ vaerdi }) => vaerdi)).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(maaneder([], 3)).toEqual([]);
  });

  test('are called by their Danish names', () => {
    expect(['2026-01', '2025-12'].map(maanedsnavn)).toEqual(['jan. 2026', 'dec. 2025']);
  });
});

describe('a scale', () => {
  test.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [230, [0, 100, 200, 300]],
    [1_000, [0, 500, 1_000]],
  ])('up to %d is marked by round figures that reach it', (stoerst, streger) => {
    expect(skala(stoerst)).toEqual(streger);
  });

  test('reaches what it is for in at most five steps', () => {
    for (let en = 1; en < 5_000; en++) {
      const streger = skala(en);
      expect(streger.length).toBeLessThanOrEqual(6);
      expect(streger.at(-1)).toBeGreaterThanOrEqual(en);
      expect(streger.at(-2)).toBeLessThan(en);
    }
  });
});
