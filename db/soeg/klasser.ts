import type { Klasse, Klassefakta } from '../../schema/domaene/soegning/klasse.ts';
import type { Spoergeklient } from '../laesepulje.ts';

interface Raaklasse extends Klassefaktaform {
  readonly id: number;
  readonly ejere: readonly string[];
}
type Klassefaktaform = { readonly slags: Klassefakta['slags']; readonly fakta: unknown };

/** Every klasse written after `efter`, in the order of their numbers. They are never changed. */
export async function klasserEfter(
  sql: Spoergeklient,
  efter: number,
): Promise<{ readonly klasse: Klasse; readonly ejere: readonly string[] }[]> {
  const tekst = `select id, slags, to_json(ejere) as ejere, fakta from soegeklasse where id > ($1::text)::int order by id`;
  const raekker = await sql.unsafe<Raaklasse[]>(tekst, [String(efter)], { prepare: true });
  return raekker.map(({ id, slags, ejere, fakta }) => ({
    ejere,
    klasse: { id, slags, fakta } as Klasse, // written from a Klassefakta (gem.ts)
  }));
}
