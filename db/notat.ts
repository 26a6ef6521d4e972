import { advisGrupper, notatGrupper } from './dataafgraensning.ts';
import { iKraft, kilde, type Saetning } from './saetning.ts';
import { asked, livscyklusSql, type Maade } from './synlig.ts';
import { advis, journalnotat, sag } from './tables/register.ts';

/** Aliases: the objekt that wrote it, its slices now and as asked, its sag's slices now and as asked. */
export type Notataliaser = readonly [string, string, string, string, string];

export const notatAliaser = (s: Saetning): Notataliaser => ['o', 'n', asked(s), 'sn', s.fortid ? 'sv' : 'sn'];

/**
 * FROM of journalnotater or adviser with their sag's slices. `n` may be missing where another instant is asked for (it
 * has ended since); the sag is missing where it is not in the register.
 */
export function notatFra(s: Saetning, slags: 'journalnotat' | 'advis', maade: Maade): string {
  const v = asked(s);
  const tabel = slags === 'journalnotat' ? journalnotat : advis;
  const noegle = slags === 'journalnotat' ? 'and n.notat = v.notat' : '';
  const nu = s.fortid ? `left join ${slags} n on n.id = v.id ${noegle} and ${iKraft('n', s.nu)}` : '';
  const sv = s.fortid ? `left join ${kilde(s, sag)} sv on sv.id = so.id and ${iKraft('sv', s.spurgt)}` : '';
  return `${kilde(s, tabel)} ${v} join objekt o on o.id = ${v}.id and ${livscyklusSql('o', maade)} ${nu}
    left join objekt so on so.id = ${v}.sag_id and so.slags = 'sag' and ${livscyklusSql('so', maade)}
    left join sag sn on sn.id = so.id and ${iKraft('sn', s.nu)} ${sv}`;
}

/** Its virkning covers the instant, and some group lets it through. */
export function notatHvor(s: Saetning, slags: 'journalnotat' | 'advis'): string[] {
  const [, n, v, sn, sv] = notatAliaser(s);
  const paaSag = `cardinality(${notatGrupper(n, v, sn, sv)}) > 0`;
  const synlig =
    slags === 'journalnotat'
      ? paaSag
      : `case when ${v}.sag_id is null then cardinality(${advisGrupper(n, v)}) > 0 else ${paaSag} end`;
  return [iKraft(v, s.spurgt), synlig];
}
