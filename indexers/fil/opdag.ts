import { laesNdjson, type Laest } from './laest.ts';
import { laesXmlfil } from './xml.ts';

/** White space, and the bytes of a UTF-8 byte order mark: what may stand before the first character. */
const BLANKE: ReadonlySet<number> = new Set([9, 10, 13, 32, 0xef, 0xbb, 0xbf]);
const STARTTEGN = 0x3c; // <

/** The hændelser of a file, NDJSON or XML by its first character; the bytes looked at are read again. */
export async function opdag(kilde: AsyncIterable<Uint8Array>): Promise<AsyncGenerator<Laest>> {
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
