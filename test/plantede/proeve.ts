import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Laekage } from './laekager.ts';

interface Rapport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly failureMessages?: readonly string[] }[];
  }[];
}

/** An expectation that does not hold; of a refusal that does not come vitest says it in words of its own. */
const EN_FORVENTNING = /^(AssertionError|Error: promise resolved .* instead of rejecting)/s;

/**
 * The named tests of a tree: how many passed, and how many failed because an answer was another than the one expected. A
 * test that failed otherwise – timed out, threw – is in neither. Throws when none of them was run.
 */
export async function koerProever(rod: string, ...proever: readonly NonNullable<Laekage['proeve']>[]) {
  const rapport = join(rod, 'proeve.json');
  await rm(rapport, { force: true });
  const argumenter = [join(rod, 'node_modules/vitest/vitest.mjs'), 'run', ...new Set(proever.map(({ fil }) => fil)), '-t', proever.map(({ del }) => del).join('|'), '--reporter=json', `--outputFile=${rapport}`]; // prettier-ignore
  // The report of the run that asks is not this one's to write.
  const { OVERBLIK_TESTRAPPORT: _udeladt, ...env } = process.env;
  const koersel = promisify(execFile)(process.execPath, argumenter, { cwd: rod, env, maxBuffer: 1e8 });
  await koersel.catch(() => undefined); // a failed test is a failed run: the report tells
  const { testResults } = JSON.parse(await readFile(rapport, 'utf8')) as Rapport;
  const koert = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'passed' || status === 'failed'); // prettier-ignore
  if (koert.length === 0) throw new Error(`ingen prøve hedder så: ${JSON.stringify(proever)}`);
  const fejlet = koert.filter(({ failureMessages = [] }) => failureMessages.some((et) => EN_FORVENTNING.test(et)));
  return {
    bestaaet: koert.filter(({ status }) => status === 'passed').length,
    fejlet: fejlet.length,
    koert: koert.length,
  };
}
