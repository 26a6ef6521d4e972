import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pakkeRod } from '../../../../pakke.ts';
import { laesAfbildning, type Afbildning } from '../../../fil/afbildning/skema.ts';

const MAPPE = join(pakkeRod, 'indexers/kilder/afbildninger');

/** A mapping that comes with the product, by its file's name; read as an operator's own is. */
export function medfoelgende(navn: string): Afbildning {
  const sti = join(MAPPE, `${navn}.json`);
  return laesAfbildning(readFileSync(sti, 'utf8'), sti);
}
