import { PassThrough } from 'node:stream';
import { setImmediate as naesteTur } from 'node:timers/promises';
import type { Laest } from '../fil/laest.ts';
import { PARTI_MAX, type Indgang } from '../modtag/indgang.ts';
import type { Kvittering } from '../modtag/kvittering.ts';
import type { Skriver } from '../modtag/post.ts';
import { tagImod } from '../modtag/tagimod.ts';

/** Batches read ahead of the one being written: past them the sender waits. */
const UNDERVEJS = 2;

/**
 * Receipts as lines, in order, each when it is committed – also while the sender has more to say. Resolves with the stream
 * of them when the first is there, so that what is refused at once can be answered with a status. A fault later ends the
 * stream unfinished: what was not answered is to be sent again.
 */
export async function kvitteringsstroem(
  linjer: AsyncIterable<Laest>,
  indgang: Indgang,
  skriverNu: () => Promise<Skriver>,
): Promise<PassThrough> {
  const ud = new PassThrough();
  const foerste = new Promise<void>((klar, fejl) => {
    ud.once('readable', klar).once('end', klar).once('error', fejl);
  });
  koer(linjer, ud, skriverNu, (parti, skriver) => tagImod(parti, indgang, skriver)).then(
    () => ud.end(),
    (fejl: unknown) => ud.destroy(fejl instanceof Error ? fejl : new Error('strømmen blev afbrudt')),
  );
  await foerste;
  return ud;
}

async function koer(
  linjer: AsyncIterable<Laest>,
  ud: PassThrough,
  skriverNu: () => Promise<Skriver>,
  skriv: (parti: readonly Laest[], skriver: Skriver) => Promise<Kvittering[]>,
): Promise<void> {
  const undervejs: Promise<void>[] = [];
  for await (const parti of partier(linjer)) {
    const forrige = undervejs.at(-1);
    // A stream may last for hours: an aftale withdrawn meanwhile ends it with the batch before.
    const svar = skriv(parti, await skriverNu());
    const denne = Promise.all([svar, forrige]).then(([kvitteringer]) => void ud.write(somLinjer(kvitteringer)));
    denne.catch(() => undefined); // awaited below, in its turn
    undervejs.push(denne);
    if (undervejs.length > UNDERVEJS) await undervejs.shift();
    if (ud.writableNeedDrain) await new Promise((videre) => ud.once('drain', videre));
  }
  for (const en of undervejs) await en;
}

/** What has come so far, as soon as there is no more of it at hand; at most a batch. */
async function* partier(linjer: AsyncIterable<Laest>): AsyncGenerator<Laest[]> {
  const laeser = linjer[Symbol.asyncIterator]();
  let parti: Laest[] = [];
  for (;;) {
    const naeste = laeser.next();
    if (parti.length >= PARTI_MAX || (parti.length > 0 && !(await erHer(naeste)))) {
      yield parti;
      parti = [];
    }
    const svar: IteratorResult<Laest, unknown> = await naeste;
    if (svar.done === true) break;
    parti.push(svar.value);
  }
  if (parti.length > 0) yield parti;
}

/** Lines of one piece are there at once; the next piece is not. */
const erHer = (naeste: Promise<unknown>): Promise<boolean> =>
  Promise.race([naeste.then(() => true), naesteTur().then(() => false)]);

const somLinjer = (kvitteringer: readonly Kvittering[]) => kvitteringer.map((en) => `${JSON.stringify(en)}\n`).join('');
