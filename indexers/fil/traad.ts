import { Worker } from 'node:worker_threads';
import { PARTI_MAX } from '../modtag/indgang.ts';
import type { Klar } from '../modtag/tagimod.ts';
import { pakUd } from './pakke.ts';
import type { Besked, Laesevalg, Svar } from './traadarbejde.ts';

/** Batches the thread may be ahead of those that are taken: one is always ready when one has been written, and memory stays small. */
const FORUD = 1;
/** What it leaves behind is collected before it has grown large: a line is at most 8 MB, a batch some. */
const HUKOMMELSE = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };
const PROGRAM = traadprogram(import.meta.url);

/** The thread's program beside a module: `traadarbejde`, or what makes it readable where it is TypeScript. */
export function traadprogram(her: string): URL {
  return new URL(her.endsWith('.ts') ? './traad.js' : './traadarbejde.js', her);
}

/**
 * Reads a file in a thread of its own – parsed, validated, folded where a message stands alone – and gives batches in the
 * file's order. Half the work of a load is reading: beside the writing it costs no time. Throws what the reading threw.
 */
export async function* laesITraad(
  kilde: AsyncIterable<Uint8Array>,
  med: Laesevalg = {},
  program = PROGRAM,
): AsyncGenerator<Klar[]> {
  const traad = new Worker(program, { execArgv: [], resourceLimits: HUKOMMELSE, workerData: med });
  const svar = svarFra(traad);
  const sig = (besked: Besked): void => traad.postMessage(besked);
  const bytes = kilde[Symbol.asyncIterator]();
  let parti: Klar[] = [];
  try {
    sig({ mere: FORUD * PARTI_MAX });
    for (;;) {
      const naeste = await svar();
      if ('faerdig' in naeste) break;
      if ('hent' in naeste) {
        const laest: IteratorResult<Uint8Array, unknown> = await bytes.next();
        sig(laest.done === true ? { slut: true } : { bytes: laest.value });
        continue;
      }
      for (const en of naeste.stykke) parti.push(pakUd(en));
      if (parti.length < PARTI_MAX) continue;
      const [helt, antal] = [parti, parti.length];
      parti = [];
      yield helt;
      sig({ mere: antal });
    }
    if (parti.length > 0) yield parti;
  } finally {
    await traad.terminate();
    await bytes.return?.();
  }
}

/** What the thread says, one at a time; its fault, and its unexpected end, is thrown. */
function svarFra(traad: Worker): () => Promise<Svar> {
  const koe: Svar[] = [];
  let fejl: Error | null = null;
  let vaek: () => void = () => undefined;
  traad.on('message', (svar: Svar) => {
    koe.push(svar);
    vaek();
  });
  const stop = (en: Error) => {
    fejl ??= en;
    vaek();
  };
  traad.once('error', stop).once('exit', () => stop(new Error('læsningen af filen stoppede uventet')));
  return async () => {
    for (;;) {
      const foerste = koe.shift();
      if (foerste) return foerste;
      if (fejl) throw fejl;
      await new Promise<void>((klar) => (vaek = klar));
    }
  };
}
