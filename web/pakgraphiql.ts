import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pakkeRod } from '../pakke.ts';
import { PAKNING, udenFonte } from './pakning.ts';

/** Packs GraphiQL and our frame around it into that folder. Where it is not installed (`npm ci --omit=dev`) there is none. */
export async function pakGraphiql(mappe: string): Promise<void> {
  if (!erInstalleret()) return;
  await build({
    ...PAKNING,
    entryPoints: [join(pakkeRod, 'web/graphiql/start.tsx')],
    outdir: mappe,
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: join(pakkeRod, 'web/graphiql/tsconfig.json'),
    // Its faces lie in the stylesheet, where our policy does not read them, and weigh more than the rest.
    plugins: [udenFonte(/graphiql[\\/].*style\.css$/)],
  });
}

function erInstalleret(): boolean {
  return (createRequire(import.meta.url).resolve.paths('graphiql') ?? []).some((en) =>
    existsSync(join(en, 'graphiql')),
  );
}
