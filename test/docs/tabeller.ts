import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pakkeRod } from '../../pakke.ts';

/** What stands in backticks in the first column of a document's tables, in order; of the named sections (`## …`), or of all. */
export function foersteKolonne(fil: string, ...afsnit: readonly string[]): string[] {
  const dele = readFileSync(join(pakkeRod, fil), 'utf8').split(/^## /m);
  const valgte = afsnit.map((navn) => dele.find((del) => del.startsWith(`${navn}\n`)) ?? mangler(fil, navn));
  return (afsnit.length > 0 ? valgte : dele)
    .flatMap((del) => del.split('\n'))
    .filter((linje) => linje.startsWith('| `'))
    .flatMap((linje) => [...(linje.split(/(?<!\\)\|/)[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, ord]) => ord ?? ''));
}

function mangler(fil: string, afsnit: string): never {
  throw new Error(`${fil} har ikke afsnittet ${afsnit}`);
}
