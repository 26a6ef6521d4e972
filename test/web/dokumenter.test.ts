import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { laesSdl } from '../../resolvers/apollo.ts';
import { GRAENSER } from '../../resolvers/graenser.ts';
import { maal } from '../../resolvers/maal.ts';
import { medFragmenter } from '../../web/fragmenter.ts';

const MAPPE = join(pakkeRod, 'web/klient/graf');
const filer = readdirSync(MAPPE).filter((navn) => navn.endsWith('.graphql'));
const tekster = filer.map((navn) => readFileSync(join(MAPPE, navn), 'utf8'));
const operationer = filer.flatMap((navn, nr) =>
  /^(query|mutation|subscription)/.test(tekster[nr]!) ? [[navn, tekster[nr]!] as const] : [],
);

describe('what the page asks', () => {
  const skema = buildSchema(laesSdl());
  test.each(operationer)('%s is served, and within the limits', (_navn, tekst) => {
    const dokument = parse(medFragmenter(tekst, tekster), { maxTokens: GRAENSER.tokens });
    expect(validate(skema, dokument)).toEqual([]);
    const { dybde, aliaser } = maal(dokument);
    expect(dybde).toBeLessThanOrEqual(GRAENSER.dybde);
    expect(aliaser).toBeLessThanOrEqual(GRAENSER.aliaser);
  });

  test('is there', () => expect(operationer.length).toBeGreaterThan(15));

  test('a fragment that is nowhere stops the build', () => {
    expect(() => medFragmenter('query A { a { ...Ukendt } }', tekster)).toThrow('Ukendt');
    expect(medFragmenter('query A { node(id: 1) { ... on Sag { uuid } } }', tekster)).not.toContain('fragment');
  });
}); // prettier-ignore
