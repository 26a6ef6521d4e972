import { personnoegle } from '../../schema/domaene/revision.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Spoergeklient } from '../laesepulje.ts';
import type { Laeser } from '../laeser.ts';
import { identCte } from '../part.ts';
import { koer, nySaetning } from '../saetning.ts';

/** Every number the part is known by to the caller's authority, as `personnoegle` writes them; none for one left behind in a confidential change. */
export async function numreFor(l: Laeser, part: Identifikator): Promise<ReadonlySet<string>> {
  const s = nySaetning(l.paa);
  const tekst = `with ${identCte(s, l.adgang.kalder.cvr, [part])}
    select distinct skema || ':' || vaerdi as noegle from ident where not fortrolig`;
  const fundne = await koer<{ noegle: string }>(l, s, tekst);
  return new Set(fundne.map(({ noegle }) => noegle));
}

/**
 * Whom each of these objects is about, as `personnoegle` writes them: its own parts, and those of the sager it stands on. For
 * waking who waits; what they are then told is judged by what each may see.
 */
export async function berorteParter(
  sql: Spoergeklient,
  ider: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const tekst = `with u as (select x::uuid as id from jsonb_array_elements_text(($1::text)::jsonb) x),
      om as (select id, id as hos from u union select n.id, n.sag_id from journalnotat n join u on u.id = n.id
        union select a.id, a.sag_id from advis a join u on u.id = a.id
        union select u.id, r.id from relation r join u on r.reference_id = u.id where r.art = 'journalpost')
    select om.id, json_agg(distinct r.skema || ':' || r.vaerdi) as noegler from om
      join relation r on r.id = om.hos and r.art = 'part' where r.skema is not null and r.vaerdi is not null group by om.id`;
  const fundne = await sql.unsafe<{ id: string; noegler: string[] }[]>(tekst, [JSON.stringify(ider)], { prepare: true }); // prettier-ignore
  return new Map(fundne.map(({ id, noegler }) => [id, noegler]));
}

/** The numbers in a row's relations, as `personnoegle` writes them. */
export const noeglerI = (
  relationer: readonly { art: string; skema: Identifikator['skema'] | null; vaerdi: string | null }[],
): string[] =>
  relationer.flatMap(({ art, skema, vaerdi }) =>
    art === 'part' && skema && vaerdi ? [personnoegle({ skema, vaerdi })] : [],
  );
