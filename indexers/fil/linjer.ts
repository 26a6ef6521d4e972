/** One line of a file or stream, without its end. `nr` is 1-based. `tekst` null: longer than may be read. */
export interface Linje {
  readonly nr: number;
  readonly tekst: string | null;
}

/** Longer than any hændelse: a notat is at most 150 KB, a sag some tens of KB. */
export const LINJE_MAX = 8 << 20;
const LF = 10;

/**
 * The lines of a byte stream, one at a time whatever their number; a line past `max` bytes is passed over and said to be so,
 * and never held. Empty lines are left out, but counted. A UTF-8 byte order mark is not part of the first.
 */
export async function* linjer(kilde: AsyncIterable<Uint8Array>, max = LINJE_MAX): AsyncGenerator<Linje> {
  let stykker: Buffer[] = [];
  let laengde = 0;
  let nr = 0;
  const luk = (): Linje => {
    nr += 1;
    const tekst = laengde > max ? null : Buffer.concat(stykker).toString('utf8');
    stykker = [];
    laengde = 0;
    return { nr, tekst: nr === 1 && tekst !== null ? tekst.replace(/^\uFEFF/, '') : tekst };
  };
  for await (const bytes of kilde) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let fra = 0;
    for (let lf = buffer.indexOf(LF, fra); lf >= 0; lf = buffer.indexOf(LF, fra)) {
      laengde += lf - fra;
      if (laengde <= max) stykker.push(buffer.subarray(fra, lf));
      fra = lf + 1;
      const linje = luk();
      if (linje.tekst?.trim() !== '') yield linje;
    }
    laengde += buffer.length - fra;
    if (laengde <= max) stykker.push(buffer.subarray(fra));
    else stykker = [];
  }
  const sidste = luk();
  if (sidste.tekst?.trim() !== '') yield sidste;
}
