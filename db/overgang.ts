/**
 * Transition pairs (design.md §4): two systems one kommune has declared, same brugervendt nøgle and same primær part, are
 * one sag. It is listed once, as the new system has it – to who may see both; to others each is the sag it is.
 */
import type { Adgang } from '../schema/domaene/adgang.ts';
import { sagGrupper } from './dataafgraensning.ts';
import { iKraft, kilde, type Saetning } from './saetning.ts';
import { asked, askedEjer, livscyklusSql, medId } from './synlig.ts';
import { relation, sag } from './tables/register.ts';

/** Aliases of the other sag: its objekt `mo`, its slice now `mn` and as asked. */
export const makker = (s: Saetning) => ({ n: 'mn', v: s.fortid ? 'mv' : 'mn' });

/**
 * FROM of the sager in the other systems that are one with the sag `o`, `n`, `v`, found by the part; the pairs of a kommune
 * are few, and mostly none: they are looked for first – `er` says something of `sp`, so that it cannot be looked for before
 * it; a part with 3,000 sager would otherwise have each compared with every other. `side` says which of a pair `o` is of.
 */
export function makkereFra(s: Saetning, side: 'gammelt' | 'nyt'): string {
  const [v, m] = [asked(s), makker(s)];
  const primaer = (alias: string) => `${alias}.art = 'part' and ${alias}.rolle = 'PrimaerPart' and ${iKraft(alias, s.spurgt)}`;
  return `(select sp.kommune, sp.${side === 'gammelt' ? 'nyt' : 'gammelt'} as andet from systempar sp
      where sp.kommune = ${askedEjer(s)} and sp.${side} = o.ejersystem offset 0) sp
    cross join lateral (select er.skema, er.vaerdi, sp.andet from ${kilde(s, relation)} er where er.id = o.id and ${primaer('er')} offset 0) er
    cross join lateral (select distinct mr.id from ${kilde(s, relation)} mr where mr.vaerdi = er.vaerdi and mr.skema = er.skema
      and ${primaer('mr')} and mr.id <> o.id offset 0) mr
    ${medId('objekt', 'mo', 'mr.id')} ${medId('sag', m.n, 'mr.id', s.nu)} ${s.fortid ? medId(kilde(s, sag), m.v, 'mr.id', s.spurgt) : ''}
    where mo.slags = 'sag' and mo.ejersystem = er.andet and ${livscyklusSql(s, 'mo', 'liste')}
      and ${m.v}.brugervendt_noegle = ${v}.brugervendt_noegle and ${askedEjer(s, m.v)} = sp.kommune
      and cardinality(${sagGrupper(m.n, m.v)}) > 0`;
} // prettier-ignore

/** A WHERE: the sag is not shown as another system's newer one. Where no pair is declared nothing is looked for. */
export const ikkeAfloest = (s: Saetning, { overgangspar }: Adgang): string =>
  overgangspar ? `not exists (select from ${makkereFra(s, 'gammelt')})` : 'true';
