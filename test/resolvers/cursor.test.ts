import { describe, expect, test } from 'vitest';
import { afledtNoegle, lavCursorer } from '../../resolvers/cursor.ts';
import { lavPartIder } from '../../resolvers/id.ts';
import type { Adgang } from '../../schema/domaene/adgang.ts';
import { kalderMed } from '../support/kalder.ts';

const noegle = afledtNoegle('h'.repeat(32), 'cursor');
const nu = Date.UTC(2026, 10, 23);
const raekke = { vaerdi: '2026-01-01T00:00:00.123456+00:00', id: '0e0e0e0e-0000-4000-8000-000000000001' };

/** Only caller and groups count. */
const adgang = (kle: string[] = ['*'], claims: Record<string, unknown> = { sub: ID(1), azp: ID(2) }): Adgang => {
  const kalder = kalderMed({ kle }, claims);
  const grupper = kalder.grupper.map((en) => ({ ...en, enheder: 'ALLE' as const }));
  return { kalder, grupper } as unknown as Adgang;
};
function ID(nr: number): string {
  return `0e0e0e0e-0000-4000-8000-00000000000${nr}`;
}
const hos = (hvem: Adgang = adgang(), ms = nu) => lavCursorer(noegle, hvem, ms);
const cursor = hos().lav('Query.sager', raekke);

describe('a cursor', () => {
  test('is read by the one it was made for, in the same list, within 24 hours', () => {
    expect(hos().laes('Query.sager', cursor)).toEqual(raekke);
    expect(hos(adgang(), nu + 23 * 3600_000).laes('Query.sager', cursor)).toEqual(raekke);
    expect(hos().laes('x', hos().lav('x', { vaerdi: null, id: 'a/b' }))).toEqual({ vaerdi: null, id: 'a/b' });
  });

  test.each([
    ['another user', () => hos(adgang(['*'], { sub: ID(3), azp: ID(2) })).laes('Query.sager', cursor)],
    ['another system', () => hos(adgang(['*'], { sub: ID(1), azp: ID(3) })).laes('Query.sager', cursor)],
    [
      'another authority',
      () => hos(adgang(['*'], { sub: ID(1), azp: ID(2), cvr: '22222222' })).laes('Query.sager', cursor),
    ],
    ['other rights', () => hos(adgang(['32*'])).laes('Query.sager', cursor)],
    ['another list or filter', () => hos().laes('Query.sager{kle}', cursor)],
    ['the day after', () => hos(adgang(), nu + 24 * 3600_000 + 1).laes('Query.sager', cursor)],
    [
      'another installation',
      () => lavCursorer(afledtNoegle('x'.repeat(32), 'cursor'), adgang(), nu).laes('Query.sager', cursor),
    ],
    ['no cursor', () => hos().laes('Query.sager', 'AAAA')],
    ['an empty one', () => hos().laes('Query.sager', '')],
  ])('is foreign to %s', (_hvem, laes) => {
    expect(laes).toThrow(expect.objectContaining({ kode: 'UGYLDIG_CURSOR' }));
  });

  test('with any one bit turned is broken', () => {
    const bytes = Buffer.from(cursor, 'base64url');
    for (let i = 0; i < bytes.length; i += 1) {
      const pillet = Buffer.from(bytes);
      pillet[i]! ^= 1 << (i % 8);
      expect(() => hos().laes('Query.sager', pillet.toString('base64url'))).toThrow(
        expect.objectContaining({ kode: 'UGYLDIG_CURSOR' }),
      );
    }
  });

  test('tells nothing: not by its bytes, nor by its length, and no two are alike', () => {
    const tekst = Buffer.from(cursor, 'base64url').toString('latin1');
    expect(tekst).not.toContain('2026-01');
    expect(tekst).not.toContain('0e0e');
    const laengder = ['', 'a', 'Et navn på en ydelse', null].map(
      (vaerdi) => hos().lav('x', { vaerdi, id: ID(1) }).length,
    );
    expect(new Set(laengder).size).toBe(1);
    expect(hos().lav('Query.sager', raekke)).not.toBe(cursor);
  });
});

describe('Part.id', () => {
  const ider = lavPartIder('h'.repeat(32));
  const hanne = { skema: 'cpr', vaerdi: '0101614444' } as const;

  test('is the same for the same number, and leads back to it', () => {
    const id = ider('11111111').lav(hanne);
    expect(ider('11111111').lav(hanne)).toBe(id);
    const aase = { skema: 'navn', vaerdi: 'Åse Ærø' } as const;
    for (const hvem of [hanne, aase]) {
      const { skema, vaerdi } = ider('11111111').laes(ider('11111111').lav(hvem)) ?? {};
      expect({ skema, vaerdi }).toEqual(hvem);
    }
  });

  test('is nothing to another authority, without the key, or tampered with', () => {
    const id = ider('11111111').lav(hanne);
    expect(ider('22222222').laes(id)).toBeNull();
    expect(ider('22222222').lav(hanne)).not.toBe(id);
    expect(lavPartIder('x'.repeat(32))('11111111').laes(id)).toBeNull();
    expect(ider('11111111').laes(`${id.slice(0, -2)}AA`)).toBeNull();
    expect(ider('11111111').laes('')).toBeNull();
  });

  test('is as long for a company as for a person', () => {
    expect(ider('11111111').lav({ skema: 'cvr', vaerdi: '22222222' })).toHaveLength(ider('11111111').lav(hanne).length);
  });
});
