import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pakkeRod } from '../../pakke.ts';
import type { Udskiftning } from './laekager.ts';

/** What no test asks anything of: all else in the root is of the tree. */
const UDENFOR = new Set(['.git', 'node_modules', 'docs', 'bench', 'bench-dist', 'dist', 'data', 'coverage']);

/** A copy of the tree to plant leaks in, one at a time; `find` must stand in its file just once. */
export async function kopi() {
  const rod = await mkdtemp(join(tmpdir(), 'overblik-plantet-'));
  const trae = (await readdir(pakkeRod)).filter((navn) => !UDENFOR.has(navn));
  await Promise.all(trae.map((navn) => cp(join(pakkeRod, navn), join(rod, navn), { recursive: true })));
  await symlink(join(pakkeRod, 'node_modules'), join(rod, 'node_modules'));
  return {
    rod,
    plant: (udskiftninger: readonly Udskiftning[]) => plant(rod, udskiftninger),
    slet: () => rm(rod, { recursive: true, force: true }),
  };
}

/** Plants; back comes how it is taken out again. Throws when a `find` is not found just once. */
async function plant(rod: string, udskiftninger: readonly Udskiftning[]): Promise<() => Promise<void>> {
  const foer = new Map<string, string>();
  for (const { fil, find, erstat } of udskiftninger) {
    const sti = join(rod, fil);
    const tekst = await readFile(sti, 'utf8');
    const antal = tekst.split(find).length - 1;
    if (antal !== 1) throw new Error(`${fil}: «${find}» står der ${String(antal)} gange`);
    if (!foer.has(sti)) foer.set(sti, tekst);
    await writeFile(
      sti,
      tekst.replace(find, () => erstat),
    );
  }
  return async () => {
    for (const [sti, tekst] of foer) await writeFile(sti, tekst);
  };
}
