import { isUtf8 } from 'node:buffer';

/** One line of a file or stream, without its end, or in Danish why it cannot be read. `nr` is 1-based. */
export type Linje = { readonly nr: number } & ({ readonly tekst: string } | { readonly ulaeselig: string });

/** Longer than any hændelse: a notat is at most 150 KB, a sag some tens of KB. */
const LINJE_MAX = 8 << 20;
const LF = 10;
const CR = 13;

/**
 * The lines of a byte stream, one at a time whatever their number; a line past `max` bytes is passed over and said to be so,
 * and never held, and one in another encoding than UTF-8 is not guessed at. Empty lines are left out, but counted. A byte
 * order mark is not part of the first.
 */
export async function* linjer(kilde: AsyncIterable<Uint8Array>, max = LINJE_MAX): AsyncGenerator<Linje> {
  let stykker: Buffer[] = [];
  let laengde = 0;
  let nr = 0;
  const luk = (): Linje[] => {
    nr += 1;
    const linje =
      laengde > max ? { nr, ulaeselig: `linjen er længere end ${String(max)} bytes` } : afkodet(nr, stykker);
    stykker = [];
    laengde = 0;
    return 'tekst' in linje && linje.tekst.trim() === '' ? [] : [linje];
  };
  for await (const bytes of kilde) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let fra = 0;
    for (let lf = buffer.indexOf(LF, fra); lf >= 0; lf = buffer.indexOf(LF, fra)) {
      laengde += lf - fra;
      if (laengde <= max) stykker.push(buffer.subarray(fra, lf));
      fra = lf + 1;
      for (const linje of luk()) yield linje;
    }
    laengde += buffer.length - fra;
    if (laengde <= max) stykker.push(buffer.subarray(fra));
    else stykker = [];
  }
  yield* luk();
}

function afkodet(nr: number, stykker: readonly Buffer[]): Linje {
  const [foerste] = stykker;
  const hele = foerste && stykker.length === 1 ? foerste : Buffer.concat(stykker);
  const bytes = hele.at(-1) === CR ? hele.subarray(0, -1) : hele;
  if (!isUtf8(bytes)) return { nr, ulaeselig: 'linjen er ikke gyldig UTF-8' };
  const tekst = bytes.toString('utf8');
  return { nr, tekst: nr === 1 ? tekst.replace(/^\uFEFF/, '') : tekst };
}
