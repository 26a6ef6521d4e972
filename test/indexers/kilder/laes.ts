import type { Data, Haendelse } from '../../../indexers/kilder/generator/haendelse.ts';

/** `sag` and `importer` of `dk.overblik.sag.importer.v1`. */
export function slags({ type }: Haendelse): [objekt: string, operation: string] {
  const [, , objekt = '', operation = ''] = type.split('.');
  return [objekt, operation];
}

/** The elements of one list in a hændelse's data; none when the list is not there. */
export const liste = (data: Data, navn: string): Data[] => (data[navn] as Data[] | undefined) ?? [];

/** Every object in the data, the data itself first, with the name of the field it stands in. */
export function* dele(vaerdi: unknown, felt = 'data'): Generator<[felt: string, del: Data]> {
  if (Array.isArray(vaerdi)) for (const en of vaerdi) yield* dele(en, felt);
  else if (vaerdi !== null && typeof vaerdi === 'object') {
    yield [felt, vaerdi as Data];
    for (const [navn, indre] of Object.entries(vaerdi)) yield* dele(indre, navn);
  }
}
