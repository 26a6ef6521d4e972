import { once } from 'node:events';
import { generer, type Bestilling } from '../indexers/kilder/generator/generer.ts';
import { IndeksFejl } from '../errors.ts';

const STYKKE = 256 * 1024;

/** Writes the synthetic hændelser as NDJSON, no faster than they are read. Throws BAD_USER_INPUT for a number it cannot make. */
export async function generate(bestilling: Bestilling, ud: NodeJS.WriteStream): Promise<void> {
  // Whoever reads has had enough (`| head`): there is nothing more to do, and nothing went wrong.
  ud.on('error', (fejl: NodeJS.ErrnoException) => {
    if (fejl.code === 'EPIPE') process.exit(0);
  });
  let stykke = '';
  const skriv = async () => {
    if (!ud.write(stykke)) await once(ud, 'drain');
    stykke = '';
  };
  try {
    for (const haendelse of generer(bestilling)) {
      stykke += `${JSON.stringify(haendelse)}\n`;
      if (stykke.length >= STYKKE) await skriv();
    }
  } catch (fejl) {
    if (fejl instanceof RangeError) throw new IndeksFejl('BAD_USER_INPUT', fejl.message);
    throw fejl;
  }
  await skriv();
}
