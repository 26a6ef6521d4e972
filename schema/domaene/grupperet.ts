/** The elements by their key, in the order they came; Node 20 has no Map.groupBy. */
export function grupperet<K, T>(liste: Iterable<T>, noegle: (en: T) => K): Map<K, T[]> {
  const ud = new Map<K, T[]>();
  for (const en of liste) {
    const egne = ud.get(noegle(en));
    if (egne) egne.push(en);
    else ud.set(noegle(en), [en]);
  }
  return ud;
}
