/** From source the thread's program is TypeScript: it is made readable as the launcher makes the whole program so. */
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
await import('./traadarbejde.ts');
