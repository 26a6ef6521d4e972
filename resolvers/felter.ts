/** Resolvers for fields that are answered by the column of the same name. */
export function felter<const N extends string>(...navne: readonly N[]) {
  return Object.fromEntries(navne.map((navn) => [navn, (raekke: Record<N, unknown>) => raekke[navn]])) as {
    // Object.fromEntries forgets which name goes with which function.
    [K in N]: <V>(raekke: Readonly<Record<K, V>>) => V;
  };
}

/** A column that no shown object lacks: without ejer, KLE or følsomhed it is shown to nobody. A null is a fault of ours. */
export function altid<T>(vaerdi: T | null | undefined): T {
  if (vaerdi == null) throw new Error('et vist objekt mangler, hvad det vises på grund af');
  return vaerdi;
}
