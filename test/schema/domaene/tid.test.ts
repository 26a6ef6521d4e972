import { describe, expect, test } from 'vitest';
import { dag, oejeblik } from '../../../schema/domaene/tid.ts';

describe('a time a source writes is one instant, and what is none is null', () => {
  test.each([
    ['Z is UTC', '2026-03-02T09:15:00Z', '2026-03-02T09:15:00.000000Z'],
    ['an offset is reckoned with', '2026-03-02T09:15:00+01:00', '2026-03-02T08:15:00.000000Z'],
    ['without zone it is Danish winter time', '2026-01-12T08:00:00', '2026-01-12T07:00:00.000000Z'],
    ['… or summer time', '2026-07-01T00:00:00', '2026-06-30T22:00:00.000000Z'],
    ['an hour the clock shows twice is the earlier', '2026-10-25T02:30:00', '2026-10-25T00:30:00.000000Z'],
    ['an hour it never shows is as before the change', '2026-03-29T02:30:00', '2026-03-29T01:30:00.000000Z'],
    ['microseconds are kept', '2026-03-02T09:15:00.1234567Z', '2026-03-02T09:15:00.123456Z'],
    ['the end of time without zone', '9999-12-31T23:59:59', '9999-12-31T22:59:59.000000Z'],
  ])('%s', (_navn, skrevet, ventet) => {
    expect(oejeblik(skrevet)).toBe(ventet);
  });

  test('a year of three digits is Danish time too', () => {
    expect(oejeblik('0500-06-01T12:00:00')).toMatch(/^0500-06-01T11:/);
  });

  test.each([
    '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-01T25:00:00Z', '2026-01-01T00:00:00+14:01', '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00', '9999-12-31T23:59:59-01:00', '10000-01-01T00:00:00Z', '-infinity', 'infinity', '2014-03-23 T14:54:23', '', 7, null, undefined,
  ])('%j is none', (skrevet) => {
    expect(oejeblik(skrevet)).toBeNull();
  }); // prettier-ignore
});

describe('a day is the Danish calendar day', () => {
  test.each([
    ['2026-01-31', '2026-01-31'],
    ['2026-06-30T22:30:00Z', '2026-07-01'],
    ['2024-01-31T14:54:23.234+01:00', '2024-01-31'],
    ['9999-12-31T23:59:59Z', '9999-12-31'],
    ['0500-01-01T12:00:00Z', '0500-01-01'],
    ['2026-02-30', null],
    ['0000-01-01', null],
    ['i går', null],
  ])('%s: %s', (skrevet, ventet) => {
    expect(dag(skrevet)).toBe(ventet);
  });
});
