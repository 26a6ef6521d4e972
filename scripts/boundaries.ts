/** Holds the import table: runs dependency-cruiser, and fails when it saw fewer files than there are – or none it knows where to place. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pakkeRod } from '../pakke.ts';

type Rapport = {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string; severity: string } }[] };
};

const MAPPER = [
  'kommandoer',
  'schema',
  'db',
  'search',
  'indexers',
  'resolvers',
  'revision',
  'soap',
  'udgang',
  'web',
  'bench',
  'scripts',
  'test',
];
const UDENFOR = ['node_modules', 'dist', 'data', 'coverage', '.git'];

function kildefiler(mappe: string): string[] {
  return readdirSync(mappe, { withFileTypes: true }).flatMap((post) => {
    const sti = join(mappe, post.name);
    if (post.isDirectory()) return UDENFOR.includes(post.name) ? [] : kildefiler(sti);
    return /\.tsx?$/.test(post.name) ? [relative(pakkeRod, sti)] : [];
  });
}

const filer = kildefiler(pakkeRod);
const depcruise = join(pakkeRod, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const { stdout, stderr } = spawnSync(process.execPath, [depcruise, '--output-type', 'json', ...filer], {
  cwd: pakkeRod,
  encoding: 'utf8',
  maxBuffer: 512 * 1024 * 1024,
});
if (!stdout) throw new Error(`dependency-cruiser svarede ikke: ${stderr}`);

// The form is dependency-cruiser's own; what is missing from it throws on the next lines.
const { modules, summary } = JSON.parse(stdout) as Rapport;
const set = new Set(modules.map(({ source }) => source));

const fejl = [
  ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  ...filer.filter((fil) => !set.has(fil)).map((fil) => `ikke læst: ${fil}`),
  ...filer
    .filter((fil) => fil.includes('/') && !MAPPER.includes(fil.split('/')[0] ?? ''))
    .map((fil) => `mappen står ikke i importtabellen: ${fil}`),
];
for (const linje of fejl) console.error(linje);
console.log(`${filer.length} filer, ${fejl.length} overtrædelser`);
process.exitCode = fejl.length > 0 || filer.length === 0 ? 1 : 0;
