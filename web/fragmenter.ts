/** Fragments of these documents by name, each as text. */
function fragmenterI(tekster: readonly string[]): Map<string, string> {
  const stykker = tekster.flatMap((tekst) => tekst.split(/(?=^(?:fragment|query|mutation|subscription) )/m));
  return new Map(
    stykker.flatMap((stykke) => {
      const navn = /^fragment (\w+) on /.exec(stykke)?.[1];
      return navn === undefined ? [] : [[navn, stykke] as const];
    }),
  );
}

/** The document with the fragments it spreads, directly or through others, from `alle`; on one line. Throws for one that is nowhere. */
export function medFragmenter(dokument: string, alle: readonly string[]): string {
  const kendte = fragmenterI(alle);
  const brugte = new Map<string, string>();
  const find = (tekst: string): void => {
    for (const [, navn = ''] of tekst.matchAll(/\.\.\.(?!\s*on\b)\s*(\w+)/g)) {
      if (brugte.has(navn)) continue;
      const fragment = kendte.get(navn);
      if (fragment === undefined) throw new Error(`fragmentet ${navn} findes ikke`);
      brugte.set(navn, fragment);
      find(fragment);
    }
  };
  find(dokument);
  return [dokument, ...brugte.values()].join(' ').replace(/\s+/g, ' ').trim();
}
