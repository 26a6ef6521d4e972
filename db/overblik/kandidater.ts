import type { Laeser } from '../laeser.ts';
import { bekraeftetSql, flyttetFra, haengerIkkePaa, naevnerIkke, tilladte } from '../berigtigelse.ts';
import { adgangCte, effektueringerDa } from '../dataafgraensning.ts';
import { taellerSql } from '../dataafgraensning/grundlag.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import { identAfCte, partvaerdier } from '../part.ts';
import { iKraft, kilde, type Saetning } from '../saetning.ts';
import { askedEjer, grupperAf, livscyklusSql, medId, skiverMedId, type Hovedslags } from '../synlig.ts';
import { advis, dokument, effektuering, relation } from '../tables/register.ts';

/** Which sets of the parts' objects a statement needs; each is made once, however many fields are built on it. */
export type Maengde = 'sag' | 'bevilling' | 'effektuering' | 'dokument';

/**
 * The WITH of an overview: the caller, the parts, the objects they take part in (`kand`), and of those what the caller
 * may see, kind by kind (`synlig_sag`, `synlig_bevilling`, …: nr of the part, id, owner, groups, and whether it is found
 * by an error that has been corrected since).
 */
export function overblikCte(
  s: Saetning,
  { adgang }: Laeser,
  parter: readonly Identifikator[],
  behov: ReadonlySet<Maengde>,
): string {
  const naevnt = `select distinct i.nr, r.id from ident i cross join lateral (select pr.id from ${kilde(s, relation)} pr
    where pr.vaerdi = i.vaerdi and pr.skema = i.skema and pr.art = 'part' and ${iKraft('pr', s.spurgt)} offset 0) r`;
  const rettet = s.paa.registrering === null ? 'false' : `not ${bekraeftetSql(s, 'r.id', 'r.nr')}`;
  const kand = `kand as materialized (select r.nr, r.id, ${rettet} as rettet from (${naevnt}) r)`;
  const maengder = (['sag', 'bevilling', 'effektuering', 'dokument'] as const).filter((slags) => behov.has(slags));
  return [
    `with ${adgangCte(s, adgang)}`,
    identAfCte(s, adgang.kalder.cvr, s.navngivet('parter', partvaerdier(parter), 'jsonb')),
    kand,
    ...maengder.map((slags) => synligCte(s, slags)),
  ].join(',\n');
}

function synligCte(s: Saetning, slags: Maengde): string {
  return `synlig_${slags} as materialized (select * from (
      select k.nr, o.id, k.rettet, ${askedEjer(s)} as ejer, ${tilladte(s, grupperAf(s, slags), 'k.rettet')} as grupper from (${fraKandidater(s, slags)}) k
      ${medId('objekt', 'o', 'k.id')} ${skiverMedId(s, slags)}
      where o.slags = '${slags}' and ${livscyklusSql(s, 'o', 'liste')} offset 0) alle where cardinality(grupper) > 0)`;
}

/**
 * Effektueringer come with the part's bevillinger too, and dokumenter with its sager – those the caller sees, and by
 * references that count: what is hidden, and what is another authority's, leads nowhere. What is found in two ways is
 * found by a corrected error only if both are.
 */
function fraKandidater(s: Saetning, slags: Maengde): string {
  const egne = 'select nr, id, rettet from kand';
  const samlet = (mere: string) => `select nr, id, bool_and(rettet) as rettet from (${egne} union all ${mere}) f group by nr, id`;
  const rettet = (saet: string) => (s.paa.registrering === null ? 'false' : saet);
  const partens = (id: string) => bekraeftetSql(s, id, 'c.nr');
  if (slags === 'effektuering') {
    return samlet(`select c.nr, e.id, ${rettet(naevnerIkke('e.id', partens))} from synlig_bevilling c
      cross join lateral (${effektueringerDa(s, 'c.id')}) e
      ${medId(kilde(s, effektuering), 'ev', 'e.id', s.spurgt)}
      where ${taellerSql(askedEjer(s, 'ev'), 'c.ejer')}`);
  }
  if (slags === 'dokument') {
    return samlet(`select c.nr, r.reference_id, ${rettet(haengerIkkePaa(s, 'r.reference_id', partens))} from synlig_sag c
      ${medId(kilde(s, relation), 'r', 'c.id', s.spurgt)} ${medId(kilde(s, dokument), 'dv', 'r.reference_id', s.spurgt)}
      where r.art = 'journalpost' and r.rolle in ('Tilakteret', 'Vedlagt') and ${taellerSql('c.ejer', askedEjer(s, 'dv'))}`);
  }
  return egne;
} // prettier-ignore

/** Is the notat or advis slice `v`, found by `c`, found by a corrected error? */
export function notatRettet(s: Saetning, slags: 'journalnotat' | 'advis', v: string): string {
  if (s.paa.registrering === null) return 'false';
  return flyttetFra(s, slags, v, (id) => bekraeftetSql(s, id, 'c.nr'), 'c.rettet');
}

/** Ids of adviser on the sager the caller sees of each part, and on the part itself; each once. A subquery. */
export function adviserFor(s: Saetning): string {
  return `select nr, id, bool_and(rettet) as rettet from (
    select cs.nr, av.id, cs.rettet from synlig_sag cs join ${kilde(s, advis)} av on av.sag_id = cs.id and ${iKraft('av', s.spurgt)}
    union all select nr, id, rettet from kand) f group by nr, id`;
}

/** The objects of one kind the caller sees for the part `p`, with slices joined: the FROM of a field. */
export function fraSynlige(s: Saetning, slags: Hovedslags): string {
  return `synlig_${slags} c ${medId('objekt', 'o', 'c.id')} ${skiverMedId(s, slags)}`;
}
