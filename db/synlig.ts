import type { Table } from 'drizzle-orm';
import { bevillingGrupper, dokumentGrupper, effektueringGrupper, sagGrupper } from './dataafgraensning.ts';
import { ejer, type Half } from './dataafgraensning/grundlag.ts';
import { iKraft, kilde, objektDa, type Saetning } from './saetning.ts';
import { bevilling, dokument, effektuering, sag } from './tables/register.ts';

/** Is it a list, from which passive objects are absent, or a look-up by uuid, which finds them? (design.md §4) */
export type Maade = 'liste' | 'opslag';

/** The columns the slice asked for is judged by: those of now when now is asked for. */
export const askedHalf = (s: Saetning): Half => (s.fortid ? 'spurgt' : 'nu');
/** The owner of the slice asked for. */
export const askedEjer = (s: Saetning, alias = asked(s)) => ejer(alias, askedHalf(s));
/** The alias of the slice asked for: that of now when now is asked for. */
export const asked = (s: Saetning) => (s.fortid ? 'v' : 'n');
/**
 * Is the object there? Passive ones are not in lists – nor, as known at R, those that were passive then. A removed object
 * is absent at every registrering, so its life now counts too.
 */
export function livscyklusSql(s: Saetning, alias: string, maade: Maade): string {
  const findes = `${alias}.livscyklus in ('aktiv', 'passiv')`;
  if (maade === 'opslag') return findes;
  if (s.paa.registrering === null) return `${alias}.livscyklus = 'aktiv'`;
  return `${findes} and ${objektDa(s, alias, 'livscyklus')} = 'aktiv'`;
}

/** An object's slices: `n` now and, where another instant is asked for, `v` then. Joins to the objekt `o`. */
export function skiver(s: Saetning, tabel: Table, navn: string): string {
  const spurgt = s.fortid ? `join ${kilde(s, tabel)} v on v.id = o.id and ${iKraft('v', s.spurgt)}` : '';
  return `join ${navn} n on n.id = o.id and ${iKraft('n', s.nu)} ${spurgt}`;
}

/**
 * The rows of a table with this id that are in force: found by the id, row by row. For the few objects of a person, where
 * the planner – which cannot know that they are few – would rather read whole tables.
 */
export const medId = (tabel: string, alias: string, id: string, ved?: string): string =>
  `cross join lateral (select x.* from ${tabel} x where x.id = ${id}${ved === undefined ? '' : ` and ${iKraft('x', ved)}`} offset 0) ${alias}`;

const SLAGS = { sag, dokument, bevilling, effektuering } as const;
export type Hovedslags = keyof typeof SLAGS;

/** Slices joined to `o` of one kind. */
export const skiverAf = (s: Saetning, slags: Hovedslags) => skiver(s, SLAGS[slags], slags);

/** The same slices, found by the id. */
export function skiverMedId(s: Saetning, slags: Hovedslags): string {
  const spurgt = s.fortid ? medId(kilde(s, SLAGS[slags]), 'v', 'o.id', s.spurgt) : '';
  return `${medId(slags, 'n', 'o.id', s.nu)} ${spurgt}`;
}

/** The numbers of the groups that let `o` through, for its kind. */
export function grupperAf(s: Saetning, slags: Hovedslags): string {
  const v = asked(s);
  if (slags === 'sag') return sagGrupper('n', v);
  if (slags === 'dokument') return dokumentGrupper(s, { id: 'o.id', n: 'n', v });
  return slags === 'bevilling' ? bevillingGrupper(s, 'o.id', 'n', v) : effektueringGrupper(s, 'o.id', 'n', v);
}

/** FROM and WHERE of every object of a kind that the caller may see. */
export function synlige(s: Saetning, slags: Hovedslags, maade: Maade): { fra: string; hvor: string[] } {
  return {
    fra: `objekt o ${skiverAf(s, slags)}`,
    hvor: [`o.slags = '${slags}'`, livscyklusSql(s, 'o', maade), `cardinality(${grupperAf(s, slags)}) > 0`],
  };
}
