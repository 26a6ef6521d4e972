import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A file of a plan, and what is known of it beside. */
interface Planfil {
  readonly navn: string;
  readonly dag: string;
  readonly format: string;
}

/** For the owner alone: who else may read them is the operator's to say. */
const FIL = 0o600;
const MAPPE = 0o700;
const HALV = /^\..*\.tmp$/;

/** Writes under a name nobody looks for, and shows it whole: first the rows, last the manifest, each in one step. */
export interface Filskriver {
  /** What it is called when it is shown, in the plan's folder. */
  readonly navn: string;
  indhold(bytes: AsyncIterable<Uint8Array>, stop: AbortSignal): Promise<void>;
  /** Shows it, and removes those of the plan that are older than the newest `behold`. */
  vis(manifest: object, behold: number): Promise<void>;
  /** Removes what was not shown. */
  fortryd(): Promise<void>;
}

/** Into the plan's own folder below `mappe`. The caller alone writes there: what others left half is removed. */
export async function aabnFil(mappe: string, { navn, dag, format }: Planfil): Promise<Filskriver> {
  const egen = join(mappe, navn);
  await mkdir(egen, { recursive: true, mode: MAPPE });
  for (const halv of (await readdir(egen)).filter((en) => HALV.test(en))) await rm(join(egen, halv), { force: true });
  const fil = `${navn}-${dag}.${format}`;
  const manifestfil = `${fil}${MANIFEST}`;
  const halvt = (en: string) => join(egen, `.${en}.tmp`);
  return {
    navn: fil,
    indhold: (bytes, stop) =>
      pipeline(bytes, createWriteStream(halvt(fil), { flags: 'wx', mode: FIL, flush: true }), { signal: stop }),
    vis: async (manifest, behold) => {
      await writeFile(halvt(manifestfil), `${JSON.stringify(manifest, null, 2)}\n`, { mode: FIL, flag: 'wx', flush: true });
      // A manifest stands beside its own rows only, also where the day is made a second time.
      await rm(join(egen, manifestfil), { force: true });
      await rename(halvt(fil), join(egen, fil));
      await rename(halvt(manifestfil), join(egen, manifestfil));
      await synk(egen);
      await ryd(egen, navn, behold);
    },
    fortryd: async () => {
      for (const en of [fil, manifestfil]) await rm(halvt(en), { force: true });
    },
  };
} // prettier-ignore

const MANIFEST = '.manifest.json';

/** So that the names are there, too, after the power was cut. */
async function synk(mappe: string): Promise<void> {
  const aaben = await open(mappe);
  try {
    await aaben.sync();
  } finally {
    await aaben.close();
  }
}

async function ryd(mappe: string, navn: string, behold: number): Promise<void> {
  const foran = `${navn}-`;
  const dagI = (fil: string) => /^(\d{4}-\d\d-\d\d)\.(?:csv|parquet)(?:\.manifest\.json)?$/.exec(fil.startsWith(foran) ? fil.slice(foran.length) : '')?.[1]; // prettier-ignore
  const alle = await readdir(mappe);
  const dage = [...new Set(alle.flatMap((fil) => dagI(fil) ?? []))].sort();
  const gamle = new Set(dage.slice(0, Math.max(0, dage.length - behold)));
  for (const fil of alle) if (gamle.has(dagI(fil) ?? '')) await rm(join(mappe, fil), { force: true });
}
