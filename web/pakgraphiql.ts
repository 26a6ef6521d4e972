import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { pakkeRod } from '../pakke.ts';

/** Packs GraphiQL and our frame around it into that folder. Where it is not installed (`npm ci --omit=dev`) there is none. */
export async function pakGraphiql(mappe: string): Promise<void> {
  if (!erInstalleret()) return;
  await build({
    entryPoints: [join(pakkeRod, 'web/graphiql/start.tsx')],
    outdir: mappe,
    entryNames: '[name]-[hash]',
    chunkNames: 'del-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['chrome116', 'firefox124', 'safari17.4'],
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: join(pakkeRod, 'web/graphiql/tsconfig.json'),
    plugins: [udenFonte()],
  });
}

function erInstalleret(): boolean {
  return (createRequire(import.meta.url).resolve.paths('graphiql') ?? []).some((en) =>
    existsSync(join(en, 'graphiql')),
  );
}

/** Its faces lie in the stylesheet, where our policy does not read them, and weigh more than the rest. */
function udenFonte(): Plugin {
  return {
    name: 'uden-fonte',
    setup: (byg) => {
      byg.onLoad({ filter: /graphiql[\\/].*style\.css$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, ''),
        loader: 'css',
      }));
    },
  };
}
