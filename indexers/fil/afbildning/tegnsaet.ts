import iconv from 'iconv-lite';
import type { Afbildning } from './skema.ts';

/** What is called Latin-1 is written by Windows: its own letters, `€` among them, stand where Latin-1 has none. */
const NAVNE: Record<Afbildning['fil']['tegnsaet'], string> = {
  'utf-8': 'utf8',
  latin1: 'win1252',
  cp850: 'cp850',
  cp865: 'cp865',
};

/**
 * Text of the file's bytes, as they come. A byte that is no letter of the set becomes U+FFFD, and the field it stands in is
 * refused (felter.ts). A byte order mark is left to the reader.
 */
export async function* afkodet(kilde: AsyncIterable<Uint8Array>, tegnsaet: Afbildning['fil']['tegnsaet']): AsyncGenerator<string> {
  const laeser = iconv.getDecoder(NAVNE[tegnsaet], { stripBOM: false });
  for await (const bytes of kilde) yield laeser.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  yield laeser.end() ?? '';
} // prettier-ignore
