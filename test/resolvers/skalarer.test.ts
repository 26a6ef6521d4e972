import { describe, expect, test } from 'vitest';
import * as skalarer from '../../resolvers/skalarer.ts';

const { visTid, ...alle } = skalarer;

describe('a scalar takes its form, and says its rule about anything else', () => {
  test.each([
    ['CPR', '010161-4444', '0101614444'],
    ['CPR', '0101614444', '0101614444'],
    ['CVR', '11111111', '11111111'],
    ['KLE', '32.30.04', '32.30.04'],
    ['KLE', '32*', '32*'],
    ['UUID', '0E0E0E0E-0000-4000-8000-00000000000A', '0e0e0e0e-0000-4000-8000-00000000000a'],
    ['DateTime', '2026-03-01T09:15:00+01:00', '2026-03-01T08:15:00.000000Z'],
    ['DateTime', '2026-07-01T09:15:00', '2026-07-01T07:15:00.000000Z'],
    ['Date', '2026-02-28', '2026-02-28'],
    ['Beloeb', '-12345.50', '-12345.50'],
    ['Cursor', 'abc_-9', 'abc_-9'],
  ] as const)('%s %s', (navn, sendt, laest) => {
    expect(alle[navn].parseValue(sendt)).toBe(laest);
  });

  test.each([
    ['CPR', '01016144445'],
    ['CPR', 101614444],
    ['CPR', '०१०१६१४४४४'],
    ['CVR', '1111111'],
    ['KLE', '3.2'],
    ['KLE', '*32'],
    ['UUID', 'x'],
    ['DateTime', '2026-02-30T00:00:00Z'],
    ['Date', '2026-02-30'],
    ['Date', '2026-02-28T00:00:00Z'],
    ['Beloeb', 12.5],
    ['Beloeb', '12,5'],
    ['Cursor', 'æ'],
    ['CPR', null],
  ] as const)('%s not %s', (navn, sendt) => {
    expect(() => alle[navn].parseValue(sendt)).toThrow(new RegExp(`^${navn} skal være `));
    const besked = fanget(() => alle[navn].parseValue(sendt));
    if (String(sendt).length > 3) expect(besked).not.toContain(String(sendt));
  });

  test('an instant is answered in UTC with Z, with three decimals unless it has more', () => {
    expect(visTid('2026-03-01T00:00:00+00:00')).toBe('2026-03-01T00:00:00.000Z');
    expect(visTid('2026-03-01T00:00:00.5+00:00')).toBe('2026-03-01T00:00:00.500Z');
    expect(visTid('2026-03-01T00:00:00.123456+00:00')).toBe('2026-03-01T00:00:00.123456Z');
    expect(visTid('2026-03-01T01:00:00+01:00')).toBe('2026-03-01T00:00:00.000Z');
    expect(() => visTid('infinity')).toThrow();
  });

  test('an amount that is no text never leaves', () => {
    expect(() => alle.Beloeb.serialize(12.5)).toThrow();
  });
});

function fanget(kald: () => unknown): string {
  try {
    kald();
    return '';
  } catch (fejl) {
    return fejl instanceof Error ? fejl.message : '';
  }
}
