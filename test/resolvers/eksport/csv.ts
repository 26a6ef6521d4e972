/** Reads CSV as RFC 4180 has it, with semicolons: nothing of the product's own is used to read what it wrote. */
export function csvCeller(tekst: string): string[][] {
  const CELLE = /("(?:[^"]|"")*"|[^;"\r\n]*)(;|\r\n)/y;
  const raekker: string[][] = [[]];
  const ren = tekst.replace(/^\uFEFF/, '');
  while (CELLE.lastIndex < ren.length) {
    const fra = CELLE.lastIndex;
    const [, celle = '', ende] = CELLE.exec(ren) ?? [];
    if (ende === undefined) throw new Error(`ikke CSV ved tegn ${String(fra)}`);
    raekker.at(-1)?.push(celle.startsWith('"') ? celle.slice(1, -1).replaceAll('""', '"') : celle);
    if (ende === '\r\n') raekker.push([]);
  }
  return raekker.slice(0, -1);
}

/** Rows by the names of their columns. */
export function somRaekker([hoved = [], ...raekker]: readonly string[][]): Record<string, string>[] {
  return raekker.map((celler) => Object.fromEntries(hoved.map((navn, nr) => [navn, celler[nr] ?? ''])));
}
