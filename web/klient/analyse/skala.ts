/** The round figures a scale up to `stoerst` is marked by, from 0: at most five steps of 1, 2 or 5. */
export function skala(stoerst: number): readonly number[] {
  const raat = Math.max(stoerst, 1) / 4;
  const tier = 10 ** Math.floor(Math.log10(raat));
  const trin = Math.max(1, [1, 2, 5, 10].map((en) => en * tier).find((en) => en >= raat) ?? 10 * tier);
  return Array.from({ length: Math.ceil(Math.max(stoerst, 1) / trin) + 1 }, (_, i) => i * trin);
}
