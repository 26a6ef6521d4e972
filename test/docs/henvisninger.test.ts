import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { foersteKolonne } from './tabeller.ts';

const dokumenter = [
  ...['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md'],
  ...readdirSync(join(pakkeRod, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((fil) => fil.endsWith('.md'))
    .map((fil) => join('docs', fil)),
];
const laes = (fil: string) => readFileSync(join(pakkeRod, fil), 'utf8');
const fundne = (tekst: string, moenster: RegExp) => [...tekst.matchAll(moenster)].map(([, fundet]) => fundet ?? '');

describe('what the documents point at is there', () => {
  test.each(dokumenter)('%s', (fil) => {
    const lenker = fundne(laes(fil), /\]\(([^)#:]+)\)/g).map((sti) => join(dirname(fil), sti));
    const stier = fundne(laes(fil), /`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|cjs|md|graphql|sql))`/g);
    expect([...lenker, ...stier].filter((sti) => !existsSync(join(pakkeRod, sti)))).toEqual([]);
  });

  test('decisions are numbered without gaps, and each says what would change our mind', () => {
    const adr = dokumenter.filter((fil) => fil.startsWith('docs/adr/')).sort();
    expect(adr.map((fil) => Number(fil.slice(9, 13)))).toEqual(adr.map((_fil, nr) => nr + 1));
    const afsnit = ['**Context.**', '**Decision.**', '**Consequences.**', '**What would change our mind.**'];
    expect(adr.filter((fil) => !afsnit.every((et) => laes(fil).includes(et)))).toEqual([]);
  });
});

describe('README.md', () => {
  test('has a line for every variable config.ts reads, and for no other', () => {
    const laeste = fundne(laes('config.ts'), /^ {2}([A-Z][A-Z_]+): /gm);
    expect(laeste.length).toBeGreaterThan(15);
    expect(foersteKolonne('README.md', 'Configuration').sort()).toEqual([...new Set(laeste)].sort());
  });

  test('has a line for every command, and for no other', () => {
    const kommandoer = fundne(laes('cli.ts'), /\.command\('([a-z]+)/g);
    const naevnte = foersteKolonne('README.md', 'Commands').map((linje) => linje.split(' ')[0] ?? '');
    expect(kommandoer.length).toBeGreaterThan(0);
    expect([...new Set(naevnte)].sort()).toEqual([...new Set(kommandoer)].sort());
  });
});
