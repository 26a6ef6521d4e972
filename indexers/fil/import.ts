import { laesNdjson, type Laest } from './laest.ts';
import { laesXmlfil } from './xml.ts';
import { PARTI_MAX, type Indgang } from '../modtag/indgang.ts';
import type { Kvittering, Status } from '../modtag/kvittering.ts';
import type { Skriver } from '../modtag/post.ts';
import { tagImod } from '../modtag/tagimod.ts';

/** An operator with a file: writes as the owner of each object, and is asked for no rights (contract/README.md §1, import). */
const OPERATOEREN: Skriver = { system: null, cvr: null, grupper: null, kanal: 'fil' };

/** What became of everything in a file, by status, and how many had warnings. */
export type Optaelling = Record<Status | 'modtaget' | 'medAdvarsel', number>;

export const nyOptaelling = (): Optaelling => ({
  modtaget: 0, anvendt: 0, advarsel: 0, medAdvarsel: 0, foraeldet: 0, dublet: 0, karantaene: 0, afvist: 0,
}); // prettier-ignore

/** Told of each receipt with the line of what it is about. */
export type Modtager = (linje: number, kvittering: Kvittering) => void;

/** Batches under way at once: while one is written the next are read and folded, so that neither waits for the other. */
const UNDERVEJS = 4;

/**
 * Loads a file – NDJSON CloudEvents, or SF1470/SF1490 XML, told by its first character – batch by batch, each committed
 * before it is reported. Memory does not grow with the file. Safe to run again, also after being killed: what was taken is
 * a duplicate.
 */
export async function importer(kilde: AsyncIterable<Uint8Array>, indgang: Indgang, modtager: Modtager): Promise<void> {
  const undervejs: Promise<void>[] = [];
  let parti: Laest[] = [];
  const aflever = async () => {
    const dem = parti;
    parti = [];
    undervejs.push(skriv(dem, indgang, modtager));
    undervejs.at(-1)?.catch(() => undefined); // awaited below, in its turn
    if (undervejs.length >= UNDERVEJS) await undervejs.shift();
  };
  for await (const laest of await opdag(kilde)) {
    parti.push(laest);
    if (parti.length >= PARTI_MAX) await aflever();
  }
  await aflever();
  for (const en of undervejs) await en;
}

async function skriv(parti: readonly Laest[], indgang: Indgang, modtager: Modtager): Promise<void> {
  const svar = await tagImod(parti, indgang, OPERATOEREN);
  svar.forEach((kvittering, nr) => modtager(parti[nr]?.linje ?? 0, kvittering));
}

/** White space, and the bytes of a UTF-8 byte order mark: what may stand before the first character. */
const BLANKE: ReadonlySet<number> = new Set([9, 10, 13, 32, 0xef, 0xbb, 0xbf]);
const STARTTEGN = 0x3c; // <

/** Which of the two it is; the bytes looked at are read again. */
async function opdag(kilde: AsyncIterable<Uint8Array>): Promise<AsyncGenerator<Laest>> {
  const laeser = kilde[Symbol.asyncIterator]();
  const laest: Uint8Array[] = [];
  let tegn: number | undefined;
  while (tegn === undefined) {
    const svar: IteratorResult<Uint8Array, unknown> = await laeser.next();
    if (svar.done === true) break;
    laest.push(svar.value);
    tegn = svar.value.find((byte) => !BLANKE.has(byte));
  }
  const hele = (async function* () {
    yield* laest;
    yield* { [Symbol.asyncIterator]: () => laeser };
  })();
  return tegn === STARTTEGN ? laesXmlfil(hele) : laesNdjson(hele);
}
