import { tilladte } from './berigtigelse.ts';
import { advisGrupper, notatGrupper, type Notataliaser } from './dataafgraensning.ts';
import { iKraft, kilde, type Saetning } from './saetning.ts';
import { asked, livscyklusSql, type Maade } from './synlig.ts';
import { advis, journalnotat, sag } from './tables/register.ts';
import { sagtSidenFra, sigesEnGang } from './toganget.ts';

/** The aliases `notatFra` makes; beside them `o`, the objekt that wrote it. */
export const notatAliaser = (s: Saetning): Notataliaser => ({
  n: 'n',
  v: asked(s),
  sn: 'sn',
  sv: s.fortid ? 'sv' : 'sn',
  nn: s.fortid ? 'nn' : 'sn',
});

/**
 * FROM of journalnotater or adviser with their sag's slices. `n` may be missing where another instant is asked for (it
 * has ended since), and may stand on another sag (it has been moved); a sag is missing where it is not in the register.
 * `skiver`: other slices than all of the table.
 */
export function notatFra(s: Saetning, slags: 'journalnotat' | 'advis', maade: Maade, skiver?: string): string {
  const v = asked(s);
  const tabel = slags === 'journalnotat' ? journalnotat : advis;
  const noegle = slags === 'journalnotat' ? 'and n.notat = v.notat' : '';
  const sagenNu = (
    o: string,
    id: string,
    alias: string,
  ) => `left join objekt ${o} on ${o}.id = ${id} and ${o}.slags = 'sag'
      and ${livscyklusSql(s, o, maade)} left join sag ${alias} on ${alias}.id = ${o}.id and ${iKraft(alias, s.nu)}`;
  const fortid = () => `left join ${slags} n on n.id = v.id ${noegle} and ${iKraft('n', s.nu)}
    ${sagenNu('no', 'n.sag_id', 'nn')} left join ${kilde(s, sag)} sv on sv.id = so.id and ${iKraft('sv', s.spurgt)}`;
  return `${skiver ?? kilde(s, tabel)} ${v} join objekt o on o.id = ${v}.id and ${livscyklusSql(s, 'o', maade)}
    ${sagenNu('so', `${v}.sag_id`, 'sn')} ${s.fortid ? fortid() : ''} ${slags === 'journalnotat' ? sagtSidenFra(s) : ''}`;
}

/** Its virkning covers the instant, it is not told of better elsewhere, and some group lets it through; `rettet`: is it found by a corrected error? */
export function notatHvor(s: Saetning, slags: 'journalnotat' | 'advis', rettet = 'false'): string[] {
  const grupper = (slags === 'journalnotat' ? notatGrupper : advisGrupper)(notatAliaser(s));
  return [
    iKraft(asked(s), s.spurgt),
    `cardinality(${tilladte(s, grupper, rettet)}) > 0`,
    ...(slags === 'journalnotat' ? [sigesEnGang(s)] : []),
  ];
}
