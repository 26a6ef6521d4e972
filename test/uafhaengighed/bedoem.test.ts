import { describe, expect, test } from 'vitest';
import { bedoem } from './bedoem.ts';
import { KANARIE } from './operatorer.ts';

const svar = (krop: object, status = 200) => [
  `${String(status)} ${JSON.stringify(krop)} content-type: application/json`,
];
const fejl = (code: string) => svar({ data: null, errors: [{ extensions: { code, id: '~' } }] });
const HELT = svar({ data: { sager: { totalCount: 1 } } });

describe('what is found is an answer', () => {
  test('that differs between the worlds, or holds what no answer may', () => {
    expect(bedoem(HELT, svar({ data: { sager: { totalCount: 2 } } }))?.slags).toBe('forskel');
    expect(bedoem(HELT, [...HELT, ...HELT])?.slags).toBe('forskel');
    expect(bedoem(HELT, fejl('FORBIDDEN'))?.slags).toBe('forskel');
    const kanarie = svar({ data: { titel: `${KANARIE}-1` } });
    expect(bedoem(kanarie, kanarie)?.slags).toBe('kanariefugl');
    expect([bedoem(HELT, HELT), bedoem(fejl('FORBIDDEN'), fejl('FORBIDDEN'))]).toEqual([null, null]);
  });

  test('and no answer is none, be it in one world only, on a later page, or beside a difference', () => {
    for (const ingen of [fejl('INTERNAL_SERVER_ERROR'), fejl('TJENESTE_NEDE'), svar({}, 503), svar({}, 400), svar({}, 429)]) {
      for (const [a, b] of [[ingen, ingen], [ingen, HELT], [HELT, ingen], [[...HELT, ...ingen], HELT]] as const) {
        expect(bedoem(a, b)?.slags).toBe('brudt');
      }
    }
    expect(bedoem(fejl('INTERNAL_SERVER_ERROR'), HELT)?.hvor).toContain('INTERNAL_SERVER_ERROR');
  }); // prettier-ignore
});
