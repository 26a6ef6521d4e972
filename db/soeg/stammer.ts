import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';

/** Words of the language come again and again; beyond so many it is begun anew. */
const KENDTE_MAX = 50_000;
/** What PostgreSQL's Danish dictionary makes of each word: nothing of the commonest. It is the same in every database. */
const kendte = new Map<string, readonly string[]>();

/**
 * Words and, behind `=`, their stems, each once: the lexemes `soegeord` of the database makes, without its being asked of every word of every
 * document. Back comes the function that has them for all of these words.
 */
export async function stammerAf(tx: Tx, ord: Iterable<string>): Promise<(ord: readonly string[]) => string[]> {
  const her = new Map<string, readonly string[]>();
  const nye: string[] = [];
  for (const et of new Set(ord)) {
    const stammer = kendte.get(et);
    if (stammer) her.set(et, stammer);
    else nye.push(et);
  }
  if (nye.length > 0) {
    const tekst = `select o as ord, to_json(coalesce(ts_lexize('pg_catalog.danish_stem', o), '{}')) as stammer
      from jsonb_array_elements_text(($1::text)::jsonb) o`;
    const raekker = await koer<{ ord: string; stammer: string[] }>(tx, tekst, [JSON.stringify(nye)]);
    if (kendte.size + raekker.length > KENDTE_MAX) kendte.clear();
    for (const { ord: et, stammer } of raekker) {
      const leksemer = stammer.map((stamme) => `=${stamme}`);
      her.set(et, leksemer);
      kendte.set(et, leksemer);
    }
  }
  return (egne) => [...new Set([...egne, ...egne.flatMap((et) => her.get(et) ?? [])])];
}
