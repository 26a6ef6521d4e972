/** A stream of numbers that depends on its seed alone: no clock, no Math.random, the same on every machine. */
export interface Tilfaeldig {
  /** A whole number, both ends included. */
  heltal(fra: number, til: number): number;
  vaelg<T>(liste: readonly [T, ...T[]]): T;
  /** True in so many of a thousand cases. */
  promille(antal: number): boolean;
  /** Version 4 by form; unique as far as 122 bits go. */
  uuid(): string;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** xoshiro128**, its state spread from two whole numbers, so that (froe, nr) and (froe, nr + 1) have nothing in common. */
export function tilfaeldig(froe: number, nr: number): Tilfaeldig {
  const naeste = xoshiro(froe, nr);
  // 2^32 is so much larger than any range asked for that the bias of the remainder does not show
  const heltal = (fra: number, til: number) => fra + (naeste() % (til - fra + 1));
  return {
    heltal,
    vaelg: (liste) => liste[naeste() % liste.length] ?? liste[0],
    promille: (antal) => naeste() % 1000 < antal,
    uuid: () => uuidAf(naeste(), (naeste() & 0xffff0fff) | 0x4000, (naeste() & 0x3fffffff) | 0x80000000, naeste()),
  };
}

function xoshiro(froe: number, nr: number): () => number {
  const spred = splitmix(froe, nr);
  let [a, b, c, d] = [spred(), spred(), spred(), spred() | 1];
  return () => {
    const ud = Math.imul(rotl(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl(d, 11);
    return ud;
  };
}

function splitmix(froe: number, nr: number): () => number {
  let tilstand = blend(blend(froe | 0) ^ (nr | 0));
  return () => blend((tilstand = (tilstand + 0x9e3779b9) | 0) ^ Math.imul(nr | 0, 0x85ebca6b));
}

function blend(tal: number): number {
  let z = Math.imul(tal ^ (tal >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

const rotl = (tal: number, bit: number) => (tal << bit) | (tal >>> (32 - bit));

function uuidAf(a: number, b: number, c: number, d: number): string {
  const [p, q, r, s] = [hex(a), hex(b), hex(c), hex(d)];
  return `${p}-${q.slice(0, 4)}-${q.slice(4)}-${r.slice(0, 4)}-${r.slice(4)}${s}`;
}

const hex = (tal: number) =>
  `${HEX[tal >>> 24] ?? ''}${HEX[(tal >>> 16) & 255] ?? ''}${HEX[(tal >>> 8) & 255] ?? ''}${HEX[tal & 255] ?? ''}`;
