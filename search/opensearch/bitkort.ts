/** Roaring bitmaps, as OpenSearch's `terms` reads them with `value_type: bitmap`: a set of tens of thousands of numbers in a few kilobytes. */
const UDEN_LOEB = 12_346;
/** A part with more numbers than this is a bit for each number there could be; with fewer, the numbers. */
const LISTE_MAX = 4_096;
const BITS = 65_536;

/** Lists that only grow: what was made of one stands until it has grown. */
const kendte = new WeakMap<readonly number[], { readonly antal: number; readonly tekst: string }>();

/** The same as `bitkort`, of a list nothing is ever taken out of: it is made once for as long as nothing is added. */
export function voksendeBitkort(numre: readonly number[]): string {
  const kendt = kendte.get(numre);
  if (kendt?.antal === numre.length) return kendt.tekst;
  const tekst = bitkort(numre);
  kendte.set(numre, { antal: numre.length, tekst });
  return tekst;
}

/** The set of these whole numbers from 0 to 2^32 - 1 in the portable form (RoaringFormatSpec, without runs), as base64. */
export function bitkort(numre: readonly number[]): string {
  const dele = delt(numre);
  const kroppe = dele.map(([, lave]) => (lave.length > LISTE_MAX ? somBits(lave) : somListe(lave)));
  const hoved = Buffer.alloc(8 + dele.length * 8);
  hoved.writeUInt32LE(UDEN_LOEB, 0);
  hoved.writeUInt32LE(dele.length, 4);
  let plads = hoved.length;
  dele.forEach(([hoej, lave], nr) => {
    hoved.writeUInt16LE(hoej, 8 + nr * 4);
    hoved.writeUInt16LE(lave.length - 1, 10 + nr * 4);
    hoved.writeUInt32LE(plads, 8 + dele.length * 4 + nr * 4);
    plads += kroppe[nr]?.length ?? 0;
  });
  return Buffer.concat([hoved, ...kroppe]).toString('base64');
}

/** By their upper sixteen bits, the lower ones in order and each once. */
function delt(numre: readonly number[]): [hoej: number, lave: readonly number[]][] {
  const dele: [number, number[]][] = [];
  let forrige = -1;
  for (const nummer of iOrden(numre)) {
    if (nummer === forrige) continue;
    const [hoej, lav] = [Math.floor(nummer / BITS), nummer % BITS];
    const sidste = dele.at(-1);
    if (sidste?.[0] === hoej) sidste[1].push(lav);
    else dele.push([hoej, [lav]]);
    forrige = nummer;
  }
  return dele;
}

/** Nearly always they are: klasser are judged in the order of their numbers. */
function iOrden(numre: readonly number[]): readonly number[] {
  for (let nr = 1; nr < numre.length; nr += 1) {
    if ((numre[nr - 1] ?? 0) > (numre[nr] ?? 0)) return numre.toSorted((a, b) => a - b);
  }
  return numre;
}

function somListe(lave: readonly number[]): Buffer {
  const ud = Buffer.alloc(lave.length * 2);
  lave.forEach((lav, nr) => ud.writeUInt16LE(lav, nr * 2));
  return ud;
}

function somBits(lave: readonly number[]): Buffer {
  const ud = Buffer.alloc(BITS / 8);
  for (const lav of lave) ud[lav >> 3] = (ud[lav >> 3] ?? 0) | (1 << (lav & 7));
  return ud;
}
