import { IndeksFejl } from '../../errors.ts';
import type { GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import { fortroligSql } from '../part.ts';
import { iKraft, kilde, objektDa, type Saetning } from '../saetning.ts';
import { relation } from '../tables/register.ts';

/** A row as the statement gives it: what is answered, and beside it what it is judged by. */
export type Raa<T, Fakta> = Omit<T, 'grupper'> & { fakta: Fakta };

/**
 * The second check of every row (design.md §5, b): the pure rule must let through what the SQL form did. If they differ
 * there is a fault in one of them, and the answer is an error, never the row.
 */
export function bekraeft(slags: string, id: string, grupper: readonly GaeldendeGruppe[]): readonly GaeldendeGruppe[] {
  if (grupper.length > 0) return grupper;
  throw new IndeksFejl('INTERNAL_SERVER_ERROR', `dataafgrænsning: SQL og regel er uenige om ${slags} ${id}`);
}

/** A facts object with its two halves; where now is asked for they are one and sent once. */
export function halvdele(
  n: string,
  v: string,
  halv: (alias: string, half: 'nu' | 'spurgt') => string,
  mere = '',
): string {
  const spurgt = n === v ? '' : `, 'spurgt', case when ${v}.id is not null then ${halv(v, 'spurgt')} end`;
  return `json_build_object('nu', case when ${n}.id is not null then ${halv(n, 'nu')} end${spurgt}${mere})`;
}

/** Puts back the half that was sent once. */
export function medSpurgt<T extends { nu: unknown }>(fakta: T): T {
  return 'spurgt' in fakta ? fakta : { ...fakta, spurgt: fakta.nu };
}

/**
 * An object's relations in force as asked. What it hangs together with by journalposter is not among them. A number left
 * behind in a confidential change is never shown (design.md §5, The part itself), so that part has its name only.
 */
export function relationer(s: Saetning, id: string, arter: readonly string[]): string {
  return `coalesce((select json_agg(json_build_object('art', r.art, 'rolle', r.rolle, 'type', r.type, 'reference',
      case when not h.skjult then r.reference end, 'referenceId', r.reference_id,
      'skema', case when not h.skjult then r.skema end, 'vaerdi', case when not h.skjult then r.vaerdi end,
      'navn', r.navn, 'tekst', r.tekst) order by r.art, r.rolle, r.noegle)
    from ${kilde(s, relation)} r
    cross join lateral (select r.art = 'part' and ${fortroligSql('r.skema', 'r.vaerdi')} as skjult) h
    where r.id = ${id} and ${iKraft('r', s.spurgt)}
      and r.art in (${arter.map((art) => `'${art}'`).join(', ')})), '[]')`;
}

/** Source time of the newest change to the object itself, as known at the instant asked about. */
export const senestAendret = (s: Saetning, objekt: string): string => objektDa(s, objekt, 'senest_aendret');

/**
 * The access fields as answered: the contract's types say they are always there, so where the slice asked for has none,
 * the value it was judged by – the nearest later one – stands.
 */
export const adgangsfelter = (v: string, felterne: readonly ('ejer' | 'kle' | 'foelsomhed')[]) =>
  felterne
    .map((felt) => {
      const navn = felt === 'ejer' ? 'ejerCvr' : felt;
      return `coalesce(${v}.${felt === 'ejer' ? 'ejer_cvr' : felt}, ${v}.adgang_${felt}) as "${navn}"`;
    })
    .join(', ');
