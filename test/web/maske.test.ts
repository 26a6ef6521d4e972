import { describe, expect, test } from 'vitest';
import { maskeret } from '../../web/klient/graf/maske.ts';

describe('an answer before anything has seen it', () => {
  test('has every number of a person masked, however deep, and nothing else changed', () => {
    const svar = {
      overblik: {
        part: { cpr: '7001850112', andreNumre: ['7304991311', '12345678'], navn: 'Maja', cvr: null },
        sager: [{ parter: [{ part: { cpr: '6704880224' } }], sagsnummer: '7001850112', antal: 2, aaben: true }],
      },
    };
    expect(maskeret(svar)).toEqual({
      overblik: {
        part: { cpr: '700185-••••', andreNumre: ['730499-••••', '12345678'], navn: 'Maja', cvr: null },
        sager: [{ parter: [{ part: { cpr: '670488-••••' } }], sagsnummer: '7001850112', antal: 2, aaben: true }],
      },
    });
  });
});
