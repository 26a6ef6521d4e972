import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { pakkeRod } from '../pakke.ts';
import { medFragmenter } from './fragmenter.ts';
import { pakGraphiql } from './pakgraphiql.ts';
import { PAKNING, udenFonte } from './pakning.ts';

const WEB = join(pakkeRod, 'web');
const KLIENT = join(WEB, 'klient');
const UD = join(WEB, 'dist');
const BYGGERE = ['byg.ts', 'fragmenter.ts', 'pakgraphiql.ts', 'pakning.ts'];
/** dkfds says only where its program is; its stylesheet and fonts lie beside that. */
const DKFDS = join(dirname(createRequire(import.meta.url).resolve('dkfds')), '..');

/** Builds the page into web/dist, unless what is there was made from the very same files. Back comes whether it was built. */
export async function bygSiden(): Promise<boolean> {
  const stempel = aftryk();
  const stempelfil = join(UD, 'stempel');
  if (existsSync(stempelfil) && readFileSync(stempelfil, 'utf8') === stempel) return false;
  // Of two that build at once each makes its own, and the last one stands: they are alike.
  const udkast = `${UD}.${randomUUID()}`;
  try {
    await mkdir(udkast, { recursive: true });
    await pak(udkast);
    await pakGraphiql(join(udkast, 'graphiql'));
    await copyFile(join(KLIENT, 'ikon.svg'), join(udkast, 'ikon.svg'));
    await writeFile(join(udkast, 'stempel'), stempel);
    await rm(UD, { recursive: true, force: true });
    await rename(udkast, UD).catch(tilgivet);
  } finally {
    await rm(udkast, { recursive: true, force: true });
  }
  return true;
}

/** Another was there first, with the same. */
function tilgivet(fejl: unknown): void {
  const kode = fejl instanceof Error && 'code' in fejl ? fejl.code : null;
  if (kode !== 'ENOTEMPTY' && kode !== 'EEXIST') throw fejl;
}

/** Packs the program and its stylesheet, and notes which parts the page needs from the first moment (`forud.json`). */
async function pak(udkast: string): Promise<void> {
  const { metafile } = await build({
    ...PAKNING,
    metafile: true,
    entryPoints: { overblik: join(KLIENT, 'start.tsx') },
    outdir: udkast,
    assetNames: '[name]-[hash]',
    loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file' },
    tsconfig: join(KLIENT, 'tsconfig.json'),
    plugins: [dokumenter(), designsystem(), udenFonte(/dkfds(\.min)?\.css$/)],
  });
  const program = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint?.endsWith('start.tsx'));
  const forud = (program?.imports ?? []).filter(({ kind }) => kind === 'import-statement');
  await writeFile(join(udkast, 'forud.json'), JSON.stringify(forud.map(({ path }) => basename(path))));
}

/** Names, sizes and times of all the page is made from: what differs when it was changed. */
function aftryk(): string {
  const filer = [KLIENT, join(WEB, 'graphiql')].flatMap((mappe) =>
    readdirSync(mappe, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((navn) => join(mappe, navn)),
  );
  const hash = createHash('sha256').update(readFileSync(join(pakkeRod, 'package.json')));
  for (const fil of [...filer, ...BYGGERE.map((navn) => join(WEB, navn))]) {
    if (!existsSync(fil)) continue; // byg.ts, where it runs from dist/
    const { size, mtimeMs } = statSync(fil);
    hash.update(`${fil}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function dokumenter(): Plugin {
  const mappe = join(KLIENT, 'graf');
  const alle = readdirSync(mappe)
    .filter((navn) => navn.endsWith('.graphql'))
    .map((navn) => readFileSync(join(mappe, navn), 'utf8'));
  return {
    name: 'dokumenter',
    setup: (byg) => {
      byg.onLoad({ filter: /\.graphql$/ }, ({ path }) => ({
        contents: medFragmenter(readFileSync(path, 'utf8'), alle),
        loader: 'text',
      }));
    },
  };
}

/** `dkfds/…` in our stylesheet. Its own faces are left out: ours are the Latin ones, as woff2 (stil.css). */
function designsystem(): Plugin {
  return {
    name: 'designsystem',
    setup: (byg) => {
      byg.onResolve({ filter: /^dkfds\// }, ({ path }) => ({ path: join(DKFDS, path.slice('dkfds/'.length)) }));
    },
  };
}
