import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { PRIVILEGIER } from '../../schema/domaene/adgang.ts';
import { ALARMER, STANDARDOPSAETNING } from '../../schema/domaene/revision/alarm.ts';
import { testDatabase } from '../support/database.ts';
import { gruppe } from '../support/kalder.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';
import { foersteKolonne } from './tabeller.ts';

const tekst = readFileSync(join(pakkeRod, 'docs/revision.md'), 'utf8');
const eksempler = [...tekst.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(([, query = '']) => query);
/** Names a sample or a post nobody has: asked for real, there is none. */
const UDEN_SAADAN = /vurderOpslag/;

let [base, graf, token] = [] as unknown as [{ url: string; slet(): Promise<void> }, Graf, string];
beforeAll(async () => {
  base = await testDatabase();
  graf = await startGraf(base.url);
  token = await graf.token([gruppe({ privilegier: PRIVILEGIER })]);
});
afterAll(async () => {
  await graf.stop();
  await base.slet();
});

describe('docs/revision.md', () => {
  test('every question in it is answered', async () => {
    expect(eksempler.length).toBeGreaterThan(10);
    for (const query of eksempler) {
      const koder = ((await graf.spoerg(query, {}, token)).errors ?? []).map(({ extensions }) => extensions.code);
      expect(koder, query).toEqual(UDEN_SAADAN.test(query) ? ['NOT_FOUND'] : []);
    }
  });

  test('every alarm has its line, and the standard is as it says', () => {
    expect(foersteKolonne('docs/revision.md', 'Alarmer')).toEqual([...ALARMER]);
    expect(STANDARDOPSAETNING).toMatchObject({
      slaaetFra: [], forklares: ['FOELSOM_KLE', 'BESKYTTET', 'SAMME_EFTERNAVN'], afvisEgetCpr: false, kle: [], dagFra: 6, dagTil: 22, weekend: false,
      personerPrTiMinutter: 30, personerPrDoegn: 200, sagsenheder: [],
    }); // prettier-ignore
  });
});
