import type { KildeSvar } from '../svarfelter/opslag.ts';
import type { Laeser } from '../laeser.ts';
import { koer, liste, nySaetning, type Saetning } from '../saetning.ts';

/** Names of systems: the catalogue's, else the latest a source sent; null where nobody told one. */
export async function systemnavne(l: Laeser, ids: readonly string[]): Promise<Map<string, string | null>> {
  const s = nySaetning(l.paa);
  const tekst = `select id, coalesce(katalognavn, sendt_navn) as navn from it_system where id = any(${liste(s, ids, 'uuid')})`;
  const raekker = await koer<{ id: string; navn: string | null }>(l, s, tekst);
  return new Map(raekker.map(({ id, navn }) => [id, navn]));
}

/** How a system is opened, and which origins it may have its user sent back to. */
export interface Systemlink {
  readonly link: string | null;
  readonly retur: readonly string[];
}

/** The same of these systems; one nobody has told of is absent. */
export async function systemlinks(l: Laeser, ids: readonly string[]): Promise<Map<string, Systemlink>> {
  const s = nySaetning(l.paa);
  const tekst = `select id, link, to_json(coalesce(retur, '{}')) as retur from it_system where id = any(${liste(s, ids, 'uuid')})`;
  const raekker = await koer<Systemlink & { id: string }>(l, s, tekst);
  return new Map(raekker.map(({ id, link, retur }) => [id, { link, retur }]));
}

/**
 * The sources of the caller's kommune by name: those with a serviceaftale there, and those that have written to it. One
 * with declared KLE only where it meets the caller's rights; one without to everybody who may read anything. The figures
 * are about the source as a whole, never derived from one part's objects (design.md §5, Sources).
 */
export async function kilderFor(l: Laeser): Promise<KildeSvar[]> {
  const laeser = l.adgang.grupper.filter((gruppe) =>
    (['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE'] as const).some((p) => gruppe.privilegier.has(p)),
  );
  if (laeser.length === 0) return [];
  const s = nySaetning(l.paa);
  const moenstre = laeser.flatMap(({ kle }) => kle.map((m) => ('praecis' in m ? m.praecis : m.praefiks)));
  return koer<KildeSvar>(l, s, kilderSql(s, l.adgang.kalder.cvr, moenstre));
}

/** Newer than this behind the source's own time, and a source is late. */
const FORSINKET_SEK = 3600;

/** A declared KLE meets a right when either begins as the other does: both stand for all that begins so. */
function kilderSql(s: Saetning, cvr: string, moenstre: readonly string[]): string {
  const kommune = s.param(cvr, 'text');
  const moedes = `exists (select from unnest(it.kle) as erklaeret, unnest(${liste(s, moenstre)}) as ret
    where rtrim(erklaeret, '*') ^@ ret or ret ^@ rtrim(erklaeret, '*'))`;
  const taus = `it.rytme_timer is not null and ${s.nu} - k.seneste_modtaget > make_interval(hours => it.rytme_timer)`;
  return `select kl.system, coalesce(it.katalognavn, it.sendt_navn) as navn,
      case when hul.mangler > 0 then 'UFULDSTAENDIG' when ${taus} then 'TAVS'
        when k.seneste_forsinkelse > ${s.param(String(FORSINKET_SEK), 'int')} then 'FORSINKET' else 'AJOUR' end as tilstand,
      to_json(k.seneste_tidspunkt) #>> '{}' as "senesteHaendelse", k.seneste_forsinkelse as forsinkelse, hul.mangler::int as mangler,
      (vent.antal + kar.antal)::int as afventer, coalesce(k.afvist, 0)::int as afvist,
      (select to_json(max(a.tidspunkt)) #>> '{}' from afstemning a where a.system = kl.system) as "senesteAfstemning"
    from (select system from kilde where kommune = ${kommune} union
      select system from serviceaftale where kommune = ${kommune} and status = 'GODKENDT') kl
    left join it_system it on it.id = kl.system
    left join kilde k on k.system = kl.system and k.kommune = ${kommune}
    cross join lateral (select coalesce(sum(h.til - h.fra + 1), 0) as mangler from kilde_hul h where h.system = kl.system) hul
    cross join lateral (select count(*) as antal from karantaene q where q.kilde = kl.system and q.afgjort is null and (q.cvr = ${kommune} or q.cvr is null)) kar
    cross join lateral (select count(*) as antal from objekt o join registrering r on r.objekt_id = o.id
      where o.livscyklus = 'venter' and r.kilde = kl.system and r.cvr = ${kommune}) vent
    where coalesce(it.kle, '{}') = '{}' or ${moedes}
    order by navn nulls last, kl.system`;
}
