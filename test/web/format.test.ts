import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../../web/klient/sag/tid.ts';
import { beloeb, dag, iDag, periode, siden, tidspunkt } from '../../web/klient/vis/format.ts';

describe('how a value is written', () => {
  test.each([
    ['0', '0,00 kr.'],
    ['12345.5', '12.345,50 kr.'],
    ['-1000', '-1.000,00 kr.'],
    ['9007199254740993.01', '9.007.199.254.740.993,01 kr.'],
    ['999.999', '999,999 kr.'],
    [null, ''],
    ['ukendt', 'ukendt'],
  ])('the amount %s', (tekst, vist) => {
    expect(beloeb(tekst)).toBe(vist);
  });

  test('an amount keeps every digit it had', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 0, max: 99 }), (hele, oere) => {
        const tekst = `${hele}.${String(oere).padStart(2, '0')}`;
        expect(
          beloeb(tekst)
            .replace(/[. kr]/g, '')
            .replace(',', '.'),
        ).toBe(tekst);
      }),
    );
  });

  test('a day is that day whatever the clock says; an instant is read by Danish clocks', () => {
    expect(dag('2026-03-01')).toBe('1. mar. 2026');
    expect(dag('2026-06-30T22:30:00Z')).toBe('1. jul. 2026');
    expect(tidspunkt('2026-01-01T11:05:00Z')).toBe('1. jan. 2026 kl. 12.05');
    expect(iDag(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
    expect(dag(null)).toBe('');
  });

  test('periods, open and closed', () => {
    expect(periode('2026-01-01', null)).toBe('fra 1. jan. 2026');
    expect(periode(null, '2026-01-31')).toBe('til 31. jan. 2026');
    expect(periode('2026-01-01', '2026-01-31')).toBe('1. jan. 2026 – 31. jan. 2026');
    expect(periode(null, null)).toBe('');
  });

  test('how long ago', () => {
    const nu = Date.parse('2026-03-12T12:00:00Z');
    expect(siden('2026-03-12T12:00:30Z', nu)).toBe('lige nu');
    expect(siden('2026-03-12T11:15:00Z', nu)).toBe('for 45 minutter siden');
    expect(siden('2026-03-12T11:00:00Z', nu)).toBe('for 1 time siden');
    expect(siden('2026-03-02T12:00:00Z', nu)).toBe('for 10 dage siden');
  });
});

describe('a day and a time by Danish clocks', () => {
  test.each([
    ['2026-01-15', '09:15', '2026-01-15T08:15:59.000Z'],
    ['2026-07-15', '09:15', '2026-07-15T07:15:59.000Z'],
    ['2026-07-15', '', '2026-07-15T21:59:59.000Z'],
    ['2026-03-29', '12:00', '2026-03-29T10:00:59.000Z'],
    ['2026-10-25', '12:00', '2026-10-25T11:00:59.000Z'],
  ])('%s %s', (dato, klokken, tid) => {
    expect(instant(dato, klokken)).toBe(tid);
  });

  test.each(['', '12. marts', '2026-13-01', '2026-02'])('«%s» is no day', (dato) => {
    expect(instant(dato, '12:00')).toBeNull();
  });
});
