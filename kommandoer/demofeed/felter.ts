import type { Data } from '../../indexers/kilder/generator/haendelse.ts';
import { tidspunkt } from '../../soap/billede/ord.ts';
import type { Relationsdele } from '../../soap/billede/relation.ts';
import { el, tekst, type Navn, type Xml } from '../../soap/xml.ts';

/** A list of contract §4's `data`; none where it is not mentioned. */
export const liste = (data: Data, navn: string): readonly Data[] => (data[navn] ?? []) as readonly Data[]; // the generator's own

/** A field as an element of its own; none where it is not mentioned. */
export const ord = (navn: Navn, en: Data, felt: string): Xml | null =>
  tekst(navn, en[felt] as string | boolean | null | undefined); // as above

/** When an attribute holds, in the element its kind has for it; none where it is the source's own time. */
export function periode(navn: Navn, { fra, til }: Data): Xml | null {
  const start = tidspunkt('sd:TidsstempelDatoTid', fra as string | undefined);
  if (!start) return null;
  const slut = tidspunkt('sd:TidsstempelDatoTid', til as string | undefined) ?? tekst('sd:GraenseIndikator', true);
  return el(navn, el('sd:FraTidspunkt', start), el('sd:TilTidspunkt', slut));
}

/** What binds an object to another. */
export const dele = (en: Data): Relationsdele => en as unknown as Relationsdele; // the same names, and more
