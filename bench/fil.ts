import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { generer } from '../indexers/kilder/generator/generer.ts';

/** Generated hændelser as NDJSON; back comes how many. */
export async function skrivFil(fil: string, personer: number): Promise<number> {
  const ud = createWriteStream(fil);
  let antal = 0;
  for (const haendelse of generer({ personer, froe: 7 })) {
    antal += 1;
    if (!ud.write(`${JSON.stringify(haendelse)}\n`)) await once(ud, 'drain');
  }
  ud.end();
  await finished(ud);
  return antal;
}
