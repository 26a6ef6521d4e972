import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entydigJson } from '../../../schema/domaene/json.ts';
import { fast } from '../../../schema/domaene/tidslinje.ts';
import { antal, froe } from '../../support/froe.ts';

const NAVNE = ['a', 'b', 'c":', 'd\\', 'é', '😀', 'linje\nskift'];
const vaerdi = fc.letrec((led) => ({
  alt: fc.oneof({ maxDepth: 3 }, fc.constantFrom<unknown>(null, true, -0.5, 1e30, '', ...NAVNE), led('liste'), led('felter')),
  liste: fc.array(led('alt'), { maxLength: 4 }),
  felter: fc.dictionary(fc.constantFrom(...NAVNE), led('alt')),
})).alt; // prettier-ignore

/** Written by hand, so that a name can stand twice: every object's first again at its end, or with blanks about everything. */
function skrevet(en: unknown, { dobbelt = false, luft = '' } = {}): string {
  const igen = (under: unknown): string => skrevet(under, { dobbelt, luft });
  if (Array.isArray(en)) return `[${luft}${en.map(igen).join(`${luft},`)}]`;
  if (typeof en !== 'object' || en === null) return JSON.stringify(en);
  const felter = Object.entries(en).map(([navn, felt]) => `${JSON.stringify(navn)}${luft}:${luft}${igen(felt)}`);
  return `{${[...felter, ...(dobbelt ? felter.slice(0, 1) : [])].join(`${luft},${luft}`)}}`;
}

const harNavn = (en: unknown): boolean =>
  typeof en === 'object' && en !== null && Object.values(en).some((felt) => !Array.isArray(en) || harNavn(felt));

const loeb = (navn: string) => ({ seed: froe(navn), numRuns: antal(20_000, 200) });

describe('JSON that says one thing', () => {
  test('is what it says, however it is laid out', () => {
    fc.assert(
      fc.property(vaerdi, fc.constantFrom('', ' ', '\r\n\t'), (en, luft) => {
        expect(entydigJson(skrevet(en, { luft }))).toEqual({ vaerdi: JSON.parse(JSON.stringify(en)) as unknown });
      }),
      loeb('json'),
    );
  });

  test('is not where a name stands twice, though it says the same both times', () => {
    fc.assert(
      fc.property(vaerdi.filter(harNavn), fc.constantFrom('', ' '), (en, luft) => {
        expect(entydigJson(skrevet(en, { dobbelt: true, luft }))).toBeNull();
      }),
      loeb('dobbelt'),
    );
  });

  test.each([
    ['a name that would be its prototype', '{"a":{"__proto__":1}}'],
    ['the same, spelled out', '{"a":{"\\u005f_proto__":1}}'],
    ['more layers than are read', `${'['.repeat(65)}${']'.repeat(65)}`],
  ])('is not: %s', (_navn, tekst) => {
    expect(entydigJson(tekst)).toBeNull();
  });
});

/** As it was first written; sums of what was taken in are kept, and must stay the same. */
function fastFoerst(en: unknown): string {
  if (Array.isArray(en)) return `[${en.map(fastFoerst).join(',')}]`;
  if (typeof en !== 'object' || en === null) return JSON.stringify(en) ?? 'null';
  const felter = Object.entries(en).filter(([, felt]) => felt !== undefined);
  return `{${felter.sort(([a], [b]) => (a < b ? -1 : 1)).map(([navn, felt]) => `${JSON.stringify(navn)}:${fastFoerst(felt)}`).join(',')}}`;
} // prettier-ignore

test('the same value is the same text, whatever order its names were written in, and the text it always was', () => {
  const mange = fc.dictionary(fc.string({ unit: fc.constantFrom('a', 'b', 'Z', 'é', '"', '0', '9', '😀'), maxLength: 3 }), fc.nat(), { maxKeys: 40 });
  fc.assert(
    fc.property(fc.oneof(vaerdi, mange), (en) => {
      const bagfra = typeof en === 'object' && en !== null && !Array.isArray(en) ? Object.fromEntries(Object.entries(en).reverse()) : en;
      expect(fast(en)).toBe(fastFoerst(en));
      expect(fast(bagfra)).toBe(fast(en));
    }),
    loeb('fast'),
  );
}); // prettier-ignore
