/** Remembers a value in a map that holds so many at most: past them the one that was put in longest ago is forgotten. */
export function husk<K, V>(kendte: Map<K, V>, noegle: K, vaerdi: V, hoejst: number): void {
  kendte.set(noegle, vaerdi);
  if (kendte.size <= hoejst) return;
  for (const aeldst of kendte.keys()) return void kendte.delete(aeldst);
}
