import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { laesSdl } from '../../resolvers/apollo.ts';
import { advarsler } from '../../schema/haendelser/advarsler.ts';
import { laesHaendelse } from '../../schema/haendelser/kuvert.ts';
import { mangler } from '../../schema/haendelser/regler.ts';

const readme = readFileSync(join(pakkeRod, 'README.md'), 'utf8');
/** The bodies README's curl lines send, by address. */
const kroppe = new Map(
  [...readme.matchAll(/localhost:4000(\/\w+) [\s\S]*?-d '([\s\S]*?)'\n/g)].map(([, adresse, krop]) => [adresse, krop]),
);
const krop = (adresse: string): unknown => JSON.parse(kroppe.get(adresse) ?? '');

describe('what README asks the reader to paste', () => {
  test('the query is one the served schema answers', () => {
    const { query } = krop('/graphql') as { query: string };
    expect(validate(buildSchema(laesSdl()), parse(query))).toEqual([]);
  });

  test('the hændelse is taken in, without a warning', () => {
    const laest = laesHaendelse(krop('/haendelser'));
    if (!laest.ok) throw new Error(JSON.stringify(laest.fejl));
    const { objekt, data, tidspunkt } = laest.haendelse;
    if (tidspunkt === null) throw new Error('eksemplet har ingen time');
    expect([mangler(objekt, data, tidspunkt), advarsler(objekt, data)]).toEqual([null, []]);
  });
});
