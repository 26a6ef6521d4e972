import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { KOLONNER } from '../../resolvers/eksport/kolonner.ts';

test('docs/eksport.md lists every column there is, in order, and marks those that come unasked', () => {
  const tekst = readFileSync(join(pakkeRod, 'docs/eksport.md'), 'utf8');
  const afsnit = tekst.slice(tekst.indexOf('## Columns'), tekst.indexOf('## CSV'));
  const linjer = [...afsnit.matchAll(/^\| `(\w+)` \|( • )?/gm)].map(([, navn, prik]) => [navn, prik !== undefined]);
  expect(linjer.length).toBeGreaterThan(30);
  expect(linjer).toEqual(KOLONNER.map(({ navn, vaelges }) => [navn, !vaelges]));
});
