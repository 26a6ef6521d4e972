import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { foersteKolonne } from './tabeller.ts';

const FIL = 'docs/dependencies.md';
const BENCH = 'bench/package.json';
type Slags = 'dependencies' | 'devDependencies';

/** Names of the packages a package.json asks for, sorted. */
function pakker(fil: string, ...slags: readonly Slags[]): string[] {
  const pakke = JSON.parse(readFileSync(join(pakkeRod, fil), 'utf8')) as Partial<Record<Slags, object>>; // npm's own form
  return slags.flatMap((en) => Object.keys(pakke[en] ?? {})).sort();
}

describe(FIL, () => {
  test.each([
    ['At run time', 'dependencies'],
    ['To develop', 'devDependencies'],
  ] as const)('%s: one line for each package, and none for another', (afsnit, slags) => {
    expect(pakker('package.json', slags).length).toBeGreaterThan(10);
    expect(foersteKolonne(FIL, afsnit).sort()).toEqual(pakker('package.json', slags));
  });

  test('In bench/: the same, where the bench is', () => {
    const oenskede = existsSync(join(pakkeRod, BENCH)) ? pakker(BENCH, 'dependencies', 'devDependencies') : null;
    const listede = foersteKolonne(FIL, 'In bench/').sort();
    expect(listede).toEqual(oenskede ?? listede);
  });

  test('says of each what it saves and what leaving would cost', () => {
    const linjer = readFileSync(join(pakkeRod, FIL), 'utf8').split('\n');
    const celler = linjer.filter((linje) => linje.startsWith('| `')).map((linje) => linje.split('|').slice(1, -1));
    expect(celler.filter((en) => en.length !== 3 || en.some((celle) => celle.trim().length < 3))).toEqual([]);
  });
});
