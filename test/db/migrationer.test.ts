import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MAPPE = join(import.meta.dirname, '../../db/migrations');
const FOERSTE = 1_795_420_800_000;

// The migrator passes over what is older than the newest applied: a number taken before one that came first would never run.
test('migrations are listed in order, each under the time its number gives it, and every file is listed', () => {
  const { entries } = JSON.parse(readFileSync(join(MAPPE, 'meta/_journal.json'), 'utf8')) as {
    entries: { idx: number; when: number; tag: string }[];
  };
  const filer = readdirSync(MAPPE).filter((fil) => fil.endsWith('.sql')); // prettier-ignore
  expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(filer.sort());
  expect(entries.map(({ when }) => when)).toEqual(entries.map(({ tag }) => FOERSTE + Number(tag.slice(0, 4)) * 1000));
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, nr) => nr));
});
