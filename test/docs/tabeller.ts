import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pakkeRod } from '../../pakke.ts';

/** What stands in backticks in the first column of every table of a document, in order. */
export function foersteKolonne(fil: string): string[] {
  const linjer = readFileSync(join(pakkeRod, fil), 'utf8').split('\n');
  return linjer
    .filter((linje) => linje.startsWith('| `'))
    .flatMap((linje) => [...(linje.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, ord]) => ord ?? ''));
}
