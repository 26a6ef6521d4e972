import type { Laeser } from '../laeser.ts';
import type { OrgenhedSvar } from '../svarfelter/opslag.ts';
import { felter, iKraft, kilde, koer, liste, nySaetning, somJson, type Saetning } from '../saetning.ts';
import { orgenhed } from '../tables/register.ts';

/**
 * The units with these ids as the organisation feeds tell of them, at the instant asked for – whichever authority's: for
 * units that stand on an object the caller was shown.
 */
export function orgenhederVedId(l: Laeser, ids: readonly string[]): Promise<Map<string, OrgenhedSvar>> {
  return find(l, ids, () => '');
}

/**
 * The same, of those a feed of the caller's own authority tells (design.md §5, May see): for units that are asked for by
 * their uuid alone. Another kommune's is as unknown as one there never was.
 */
export function egneOrgenhederVedId(l: Laeser, ids: readonly string[]): Promise<Map<string, OrgenhedSvar>> {
  return find(l, ids, (s) => `and e.cvr = ${s.param(l.adgang.kalder.cvr, 'text')}`);
}

async function find(
  l: Laeser,
  ids: readonly string[],
  kun: (s: Saetning) => string,
): Promise<Map<string, OrgenhedSvar>> {
  const s = nySaetning(l.paa);
  const tekst = `select ${somJson(felter(orgenhed, 'e', ['cvr', 'opgaver']))} as j from objekt o
    join ${kilde(s, orgenhed)} e on e.id = o.id and ${iKraft('e', s.spurgt)}
    where o.id = any(${liste(s, ids, 'uuid')}) and o.slags = 'orgenhed' and o.livscyklus in ('aktiv', 'passiv') ${kun(s)}`;
  const raekker = await koer<{ j: OrgenhedSvar }>(l, s, tekst);
  return new Map(raekker.map(({ j }) => [j.id, j]));
}

export interface BehandlerSvar {
  readonly navn: string | null;
  /** The unit that lists the person among its medarbejdere. */
  readonly enhed: string | null;
}

/** Employees with these ids: their name and unit as the caller's own authority's organisation feed tells. */
export async function behandlereVedId(l: Laeser, ids: readonly string[]): Promise<Map<string, BehandlerSvar>> {
  const s = nySaetning(l.paa);
  const tekst = `select m.uuid as id, m.navn, e.id as enhed from ${kilde(s, orgenhed)} e
    join objekt o on o.id = e.id and o.livscyklus = 'aktiv'
    cross join lateral jsonb_to_recordset(e.medarbejdere) as m(uuid text, navn text)
    where e.cvr = ${s.param(l.adgang.kalder.cvr, 'text')} and ${iKraft('e', s.spurgt)}
      and m.uuid = any(${liste(s, ids)}) order by m.uuid, e.id desc`;
  const raekker = await koer<BehandlerSvar & { id: string }>(l, s, tekst);
  return new Map(raekker.map(({ id, navn, enhed }) => [id, { navn, enhed }]));
}
