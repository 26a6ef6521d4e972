import { readFileSync } from 'node:fs';
import type { BuildOptions, Plugin } from 'esbuild';

/** How every program of ours is packed for a browser. */
export const PAKNING = {
  entryNames: '[name]-[hash]',
  chunkNames: 'del-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: ['chrome116', 'firefox124', 'safari17.4'],
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Leaves the faces out of others' stylesheets of that name: ours are named in our own, or none are needed. */
export function udenFonte(filter: RegExp): Plugin {
  return {
    name: 'uden-fonte',
    setup: (byg) => {
      byg.onLoad({ filter }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, ''),
        loader: 'css',
      }));
    },
  };
}
