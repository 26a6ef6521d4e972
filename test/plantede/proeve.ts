import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** How many of the named tests of a tree fail. Throws when none of them was run. */
export async function fejledeProever(rod: string, { fil, del }: { fil: string; del: string }): Promise<number> {
  const rapport = join(rod, 'proeve.json');
  const argumenter = [join(rod, 'node_modules/vitest/vitest.mjs'), 'run', fil, '-t', del, '--reporter=json', `--outputFile=${rapport}`]; // prettier-ignore
  // The report of the run that asks is not this one's to write.
  const { OVERBLIK_TESTRAPPORT: _udeladt, ...env } = process.env;
  const koersel = promisify(execFile)(process.execPath, argumenter, { cwd: rod, env, maxBuffer: 1e8 });
  await koersel.catch(() => undefined); // a failed test is a failed run: the report tells
  const { numPassedTests, numFailedTests } = JSON.parse(await readFile(rapport, 'utf8')) as Record<string, number>;
  if (!numPassedTests && !numFailedTests) throw new Error(`${fil}: ingen prøve hedder «${del}»`);
  return numFailedTests ?? 0;
}
