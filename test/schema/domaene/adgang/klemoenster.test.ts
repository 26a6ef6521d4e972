import { describe, expect, test } from 'vitest';
import { kle, kleMoenster, matcher } from '../../../../schema/domaene/kle.ts';

/** A right's pattern, the numbers it lets through, and those it does not (contract/README.md §3). */
const TABEL: [moenster: string, ja: string[], nej: string[]][] = [
  ['*', ['32.30.04', '00.00.00', '32', '32.30'], ['', '32.30.04 ', '3x.30.04', '３２.30.04', '%', 'G01', '32.30.04\n']],
  ['3*', ['32.30.04', '30.00.00', '39'], ['23.30.04', '03.30.04', '40.00.00', '3']],
  ['32*', ['32.30.04', '32.01.00', '32'], ['33.30.04', '03.23.00', '23.32.32']],
  ['32.*', ['32.30.04', '32.30'], ['32', '33.32.32', '31.99.99']],
  ['32.3*', ['32.30.04', '32.39.00', '32.30'], ['32.03.00', '32.13.00', '32.40.00', '32', '3.23.00']],
  ['32.30.*', ['32.30.04', '32.30.99'], ['32.30', '32.31.04', '32.03.04', '32.300.4']],
  ['32.30.0*', ['32.30.04', '32.30.09'], ['32.30.10', '32.30', '32.31.00', '32.30.0', '32.30.0x']],
  ['32.30.04', ['32.30.04'], ['32.30.05', '32.30', '32', '32.30.041', '132.30.04', '32-30-04', '32.30.0４']],
];
/** Sixty pairs and their truth. */
const PAR = TABEL.flatMap(([moenster, ja, nej]) => [
  ...ja.map((kode) => [moenster, kode, true] as const),
  ...nej.map((kode) => [moenster, kode, false] as const),
]);

describe('a right on KLE', () => {
  test.each(PAR)('%s lets %s through: %s', (moenster, kode, ventet) => {
    const [laestMoenster, laestKode] = [kleMoenster(moenster), kle(kode)];
    expect(laestMoenster !== null && laestKode !== null && matcher(laestMoenster, laestKode)).toBe(ventet);
  });

  test.each([
    '', ' ', '**', '*.30', '32.*.04', '*32', '32.30.04*', '32.30*', '32**', '3%', '3_', '32.%', '32\\.30', '32', '32.30',
    '32.30.0', '32,30,04', ' 32.*', '32.* ', '32.*\n', '３２.*', '32．*', '320*', '32.301*', '3.*', '32..*', '-1*',
    '99.99.99', 'ALLE', 'G01', '32.30.04 G01', '[0-9]*', '.*', '32.3x*', '\u0000*',
  ])('the pattern %j grants nothing', (moenster) => {
    expect(kleMoenster(moenster)).toBeNull();
  }); // prettier-ignore
});
