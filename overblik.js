#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bygget = new URL('./dist/cli.js', import.meta.url);

if (existsSync(bygget)) {
  await import(bygget.href);
} else {
  const { register } = await import('tsx/esm/api');
  // Named, because tsx otherwise takes the tsconfig of whatever folder the user stands in.
  register({ tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) });
  await import('./cli.ts');
}
