import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The collector itself, without asking everybody to start node with a flag. */
export function ryd(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
