import type { Laeser } from '../laeser.ts';
import { adgangCte, effektueringerFor } from '../dataafgraensning.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import { identCte } from '../part.ts';
import { kilde, type Saetning } from '../saetning.ts';
import { grupperAf, livscyklusSql, skiverAf, type Hovedslags } from '../synlig.ts';
import { relation } from '../tables/register.ts';

/** Which sets of the parts' objects a statement needs; each is made once, however many fields are built on it. */
export type Maengde = 'sag' | 'bevilling' | 'effektuering' | 'dokument';

/**
 * The WITH of an overview: the caller, the parts, the objects they take part in (`kand`), and of those what the caller
 * may see, kind by kind (`synlig_sag`, `synlig_bevilling`, …: nr of the part, id, groups).
 */
export function overblikCte(
  s: Saetning,
  { adgang }: Laeser,
  parter: readonly Identifikator[],
  behov: ReadonlySet<Maengde>,
): string {
  const kand = `kand as materialized (select distinct i.nr, r.id from ident i join ${kilde(s, relation)} r
    on r.vaerdi = i.vaerdi and r.skema = i.skema and r.art = 'part' and r.virkning @> ${s.spurgt})`;
  const maengder = (['sag', 'bevilling', 'effektuering', 'dokument'] as const).filter((slags) => behov.has(slags));
  return [
    `with ${adgangCte(s, adgang)}`,
    identCte(s, adgang.kalder.cvr, parter),
    kand,
    ...maengder.map((slags) => synligCte(s, slags)),
  ].join(',\n');
}

function synligCte(s: Saetning, slags: Maengde): string {
  return `synlig_${slags} as materialized (select * from (
      select k.nr, o.id, ${grupperAf(s, slags)} as grupper from (${fraKandidater(s, slags)}) k
      join objekt o on o.id = k.id and o.slags = '${slags}' and ${livscyklusSql('o', 'liste')}
      ${skiverAf(s, slags)}) alle where cardinality(grupper) > 0)`;
}

/** Effektueringer come with the part's bevillinger too, and dokumenter with its sager – those the caller sees. */
function fraKandidater(s: Saetning, slags: Maengde): string {
  if (slags === 'effektuering') {
    return `select nr, id from kand union select c.nr, e.id from synlig_bevilling c join lateral (${effektueringerFor('c.id')}) e on true`;
  }
  if (slags === 'dokument') {
    return `select nr, id from kand union select c.nr, r.reference_id from synlig_sag c join ${kilde(s, relation)} r
      on r.id = c.id and r.art = 'journalpost' and r.rolle in ('Tilakteret', 'Vedlagt') and r.virkning @> ${s.spurgt}
      where r.reference_id is not null`;
  }
  return 'select nr, id from kand';
}

/** The objects of one kind the caller sees for the part `p`, with slices joined: the FROM of a field. */
export function fraSynlige(s: Saetning, slags: Hovedslags): string {
  return `synlig_${slags} c join objekt o on o.id = c.id ${skiverAf(s, slags)}`;
}
