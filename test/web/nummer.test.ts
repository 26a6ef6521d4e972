import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laesNummer } from '../../web/klient/soeg/nummer.ts';

describe('what is typed in the search field', () => {
  test.each([
    ['700185-0112', { cpr: '7001850112' }],
    ['7001850112', { cpr: '7001850112' }],
    [' 010190 1234 ', { cpr: '0101901234' }],
    ['12345678', { cvr: '12345678' }],
    ['12 34 56 78', { cvr: '12345678' }],
    ['1099999999', { pnummer: '1099999999' }],
  ])('%s', (tekst, part) => {
    expect(laesNummer(tekst)).toMatchObject({ slags: 'part', part });
  });

  test('a CPR number is never shown whole again', () => {
    expect(laesNummer('700185-0112')).toMatchObject({ vist: 'personen 700185-••••' });
  });

  test.each(['2026-0042', 'S2021-99', '42', 'Ældre 7'])('%s is a sagsnummer', (sagsnummer) => {
    expect(laesNummer(sagsnummer)).toMatchObject({ slags: 'sagsnummer', sagsnummer });
  });

  test.each(['', '   ', '700185-01', '700185011', '70018501123', '700185-0112x', 'nr 7001850112', '321385-0112-7001850112'])(
    'what may hold a number of a person, or a part of one, is refused and becomes no address: «%s»',
    (tekst) => {
      expect(laesNummer(tekst)).toHaveProperty('fejl');
    },
  ); // prettier-ignore

  test('no sagsnummer holds ten digits of a person, whatever stands around them', () => {
    const cpr = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 999999 }));
    fc.assert(
      fc.property(cpr, fc.constantFrom('', '-', ' '), fc.string(), fc.string(), ([d, m, r], skel, foer, efter) => {
        const seks = `${String(d).padStart(2, '0')}${String(m).padStart(2, '0')}${String(r).slice(0, 2).padStart(2, '0')}`;
        const fire = String(r).padStart(4, '0').slice(-4);
        const laest = laesNummer(`${foer}${seks}${skel}${fire}${efter}`);
        expect('slags' in laest && laest.slags === 'sagsnummer').toBe(false);
      }),
    );
  }); // prettier-ignore
});
