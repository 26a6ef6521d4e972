import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

/** Which extract: the source, how the ids of what its mapping made begin, and as of when it is whole. */
export interface Udtraek {
  readonly kilde: Uuid;
  readonly praefiks: string;
  readonly tid: Oejeblik;
}

/**
 * Objects that live, that this mapping has told of, and – `vaek` – not since before the extract. What another feed of the
 * source told of is none of its business. Parter are left: the id they have here is not the one a source would name.
 */
const EGNE = `egne as (select o.id, o.slags, (select max(r.tidspunkt) from registrering r where r.objekt_id = o.id
      and r.generation = o.generation and starts_with(r.besked_id, $1::text || ':' || $2::text)) as nyeste
    from objekt o where o.ejersystem = ($1::text)::uuid and o.livscyklus in ('aktiv', 'passiv') and o.slags <> 'part')`;

export async function taelUdgaaede(tx: Tx, { kilde, praefiks, tid }: Udtraek): Promise<{ egne: number; vaek: number }> {
  const tekst = `with ${EGNE} select count(nyeste)::int as egne,
    count(*) filter (where nyeste < ($3::text)::timestamptz)::int as vaek from egne`;
  const [tal] = await koer<{ egne: number; vaek: number }>(tx, tekst, [kilde, praefiks, tid]);
  return tal ?? { egne: 0, vaek: 0 };
}

/** Those that are gone, by id after `efter`, at most `antal`. */
export function hentUdgaaede(tx: Tx, { kilde, praefiks, tid }: Udtraek, efter: string, antal: number) {
  const tekst = `with ${EGNE} select id, slags from egne where nyeste < ($3::text)::timestamptz
    and id > ($4::text)::uuid order by id limit ($5::text)::int`;
  return koer<{ id: Uuid; slags: string }>(tx, tekst, [kilde, praefiks, tid, efter, String(antal)]);
}
