import type { Laeser } from '../laeser.ts';
import { adgangCte, effektueringerFor } from '../dataafgraensning.ts';
import { taellerSql } from '../dataafgraensning/grundlag.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import { identCte } from '../part.ts';
import { iKraft, kilde, type Saetning } from '../saetning.ts';
import { askedEjer, grupperAf, livscyklusSql, skiverAf, type Hovedslags } from '../synlig.ts';
import { advis, dokument, effektuering, relation } from '../tables/register.ts';

/** Which sets of the parts' objects a statement needs; each is made once, however many fields are built on it. */
export type Maengde = 'sag' | 'bevilling' | 'effektuering' | 'dokument';

/**
 * The WITH of an overview: the caller, the parts, the objects they take part in (`kand`), and of those what the caller
 * may see, kind by kind (`synlig_sag`, `synlig_bevilling`, …: nr of the part, id, owner, groups).
 */
export function overblikCte(
  s: Saetning,
  { adgang }: Laeser,
  parter: readonly Identifikator[],
  behov: ReadonlySet<Maengde>,
): string {
  const kand = `kand as materialized (select distinct i.nr, r.id from ident i cross join lateral (select pr.id from ${kilde(s, relation)} pr
    where pr.vaerdi = i.vaerdi and pr.skema = i.skema and pr.art = 'part' and ${iKraft('pr', s.spurgt)} offset 0) r)`;
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
      select k.nr, o.id, ${askedEjer(s)} as ejer, ${grupperAf(s, slags)} as grupper from (${fraKandidater(s, slags)}) k
      join objekt o on o.id = k.id and o.slags = '${slags}' and ${livscyklusSql('o', 'liste')}
      ${skiverAf(s, slags)} offset 0) alle where cardinality(grupper) > 0)`;
}

/**
 * Effektueringer come with the part's bevillinger too, and dokumenter with its sager – those the caller sees, and by
 * references that count: what is hidden, and what is another authority's, leads nowhere.
 */
function fraKandidater(s: Saetning, slags: Maengde): string {
  if (slags === 'effektuering') {
    return `select nr, id from kand union select c.nr, e.id from synlig_bevilling c
      cross join lateral (${effektueringerFor('c.id')}) e
      join ${kilde(s, effektuering)} ev on ev.id = e.id and ${iKraft('ev', s.spurgt)}
      where ${taellerSql(askedEjer(s, 'ev'), 'c.ejer')}`;
  }
  if (slags === 'dokument') {
    return `select nr, id from kand union select c.nr, r.reference_id from synlig_sag c join ${kilde(s, relation)} r
      on r.id = c.id and r.art = 'journalpost' and r.rolle in ('Tilakteret', 'Vedlagt') and ${iKraft('r', s.spurgt)}
      join ${kilde(s, dokument)} dv on dv.id = r.reference_id and ${iKraft('dv', s.spurgt)}
      where ${taellerSql('c.ejer', askedEjer(s, 'dv'))}`;
  }
  return 'select nr, id from kand';
}

/** Ids of adviser on the sager the caller sees of each part, and on the part itself; each once. A subquery. */
export function adviserFor(s: Saetning): string {
  return `select cs.nr, av.id from synlig_sag cs join ${kilde(s, advis)} av on av.sag_id = cs.id
    and ${iKraft('av', s.spurgt)} union select nr, id from kand`;
}

/** The objects of one kind the caller sees for the part `p`, with slices joined: the FROM of a field. */
export function fraSynlige(s: Saetning, slags: Hovedslags): string {
  return `synlig_${slags} c join objekt o on o.id = c.id ${skiverAf(s, slags)}`;
}
