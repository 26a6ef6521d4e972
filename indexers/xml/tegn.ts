import { XmlFejl } from './fejl.ts';

const UTF16_HINT = 'filen ligner UTF-16; kun UTF-8 kan læses';
const UGYLDIG = 'filen er ikke gyldig UTF-8';

/**
 * The source as text. Only UTF-8 (with or without BOM): a file in another encoding is refused, never guessed at.
 * `linje` tells where the parser has come to.
 */
export async function* somTekst(
  kilde: AsyncIterable<Uint8Array | string>,
  linje: () => number,
): AsyncGenerator<string> {
  const afkod = createAfkoder(linje);
  for await (const stykke of kilde) yield typeof stykke === 'string' ? stykke : afkod(stykke);
  yield afkod();
}

function createAfkoder(linje: () => number) {
  const afkoder = new TextDecoder('utf-8', { fatal: true });
  const hoved: number[] = [];
  const afvis = (besked: string): never => {
    throw new XmlFejl({ linje: linje(), felt: 'fil', regel: 'TEGNSAET', besked });
  };
  return (bytes?: Uint8Array): string => {
    if (hoved.length < 2 && bytes) hoved.push(...bytes.subarray(0, 2 - hoved.length));
    if (lignerUtf16(hoved)) afvis(UTF16_HINT);
    try {
      return bytes ? afkoder.decode(bytes, { stream: true }) : afkoder.decode();
    } catch {
      return afvis(UGYLDIG);
    }
  };
}

/** A UTF-16 byte order mark, or the zero byte that `<` has beside it in UTF-16. Neither can begin UTF-8 XML. */
function lignerUtf16([foerste, anden]: readonly number[]): boolean {
  return foerste === 0xfe || foerste === 0xff || foerste === 0 || anden === 0;
}

/** Control characters: what tells bytes from text. */
const BINAERT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** Base64 (xs:base64Binary, white space allowed) decoded when it is UTF-8 text; null when it is not, or is not base64. */
export function base64Tekst(kodet: string): string | null {
  const rent = kodet.replace(/\s+/g, '');
  if (rent.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(rent)) return null;
  try {
    const tekst = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(rent, 'base64'));
    return BINAERT.test(tekst) ? null : tekst;
  } catch {
    return null;
  }
}
