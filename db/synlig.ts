import type { Table } from 'drizzle-orm';
import { bevillingGrupper, dokumentGrupper, effektueringGrupper, sagGrupper } from './dataafgraensning.ts';
import { ejer, type Half } from './dataafgraensning/grundlag.ts';
import { iKraft, kilde, type Saetning } from './saetning.ts';
import { bevilling, dokument, effektuering, sag } from './tables/register.ts';

/** Is it a list, from which passive objects are absent, or a look-up by uuid, which finds them? (design.md §4) */
export type Maade = 'liste' | 'opslag';

/** The columns the slice asked for is judged by: those of now when now is asked for. */
export const askedHalf = (s: Saetning): Half => (s.fortid ? 'spurgt' : 'nu');
/** The owner of the slice asked for. */
export const askedEjer = (s: Saetning, alias = asked(s)) => ejer(alias, askedHalf(s));
/** The alias of the slice asked for: that of now when now is asked for. */
export const asked = (s: Saetning) => (s.fortid ? 'v' : 'n');
export const livscyklusSql = (alias: string, maade: Maade) =>
  `${alias}.livscyklus ${maade === 'liste' ? `= 'aktiv'` : `in ('aktiv', 'passiv')`}`;

/** An object's slices: `n` now and, where another instant is asked for, `v` then. Joins to the objekt `o`. */
export function skiver(s: Saetning, tabel: Table, navn: string): string {
  const spurgt = s.fortid ? `join ${kilde(s, tabel)} v on v.id = o.id and ${iKraft('v', s.spurgt)}` : '';
  return `join ${navn} n on n.id = o.id and ${iKraft('n', s.nu)} ${spurgt}`;
}

const SLAGS = { sag, dokument, bevilling, effektuering } as const;
export type Hovedslags = keyof typeof SLAGS;

/** Slices joined to `o` of one kind. */
export const skiverAf = (s: Saetning, slags: Hovedslags) => skiver(s, SLAGS[slags], slags);

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
    hvor: [`o.slags = '${slags}'`, livscyklusSql('o', maade), `cardinality(${grupperAf(s, slags)}) > 0`],
  };
}
