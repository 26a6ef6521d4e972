import { getTableName, type Table } from 'drizzle-orm';
import { kilde, type Saetning } from '../saetning.ts';
import { bevilgetYdelse, bevilling, effektuering, effektueringslinje } from '../tables/register.ts';
import { enhedSql, kleSql, niveauSql, profilSql, taellerSql, type Half } from './grundlag.ts';

const EJER = { nu: 'ejer_cvr', spurgt: 'adgang_ejer' } as const;

/** Numbers of the groups that let the bevilling through; `n`/`v` are its slices now and as asked. */
export function bevillingGrupper(s: Saetning, id: string, n: string, v: string): string {
  const tider: Half[] = s.fortid ? ['nu', 'spurgt'] : ['nu'];
  const partnere = tider.map((tid) => `cross join lateral (${partner(s, id, tid === 'nu' ? n : v, tid)}) as p_${tid}`);
  const passer = tider.map((tid) => `(p_${tid}.antal = 0 or g.nr = any(p_${tid}.grupper))`).join(' and ');
  return `coalesce((select array_agg(g.nr) from (select 1) et ${partnere.join(' ')} join g on true
    where g.y and ${bevillingSql(s, id, n, v)} and ${passer}), '{}')`;
}

/** Numbers of the groups that let the effektuering through: its own values, and a bevilling it names. */
export function effektueringGrupper(s: Saetning, id: string, n: string, v: string): string {
  const navngivne = `select distinct bl.bevilling_id as id from effektueringslinje bl
    join objekt bo on bo.id = bl.bevilling_id and bo.slags = 'bevilling' and bo.livscyklus in ('aktiv', 'passiv')
    where bl.id = ${id}`;
  return `coalesce((select array_agg(distinct g.nr) from (${navngivne}) nb
      cross join lateral (${naermeste(s, 'bevilling', 'nb.id', 'nu')}) bn
      ${s.fortid ? `cross join lateral (${naermeste(s, 'bevilling', 'nb.id', 'spurgt')}) bv` : ''}
      join g on g.y and ${bevillingSql(s, 'nb.id', 'bn', s.fortid ? 'bv' : 'bn')}
    where ${effektueringSql(s, id, n, v)}), '{}')`;
}

/** At least one ydelse or line with permitted KLE: as known now and, where both halves count, as known then. */
function harKleSql(s: Saetning, tabel: Table, id: string, beggeHalvdele: boolean): string {
  const har = (fra: string) => `exists (select from ${fra} kl where kl.id = ${id} and ${kleSql('kl.kle')})`;
  const da = beggeHalvdele && s.paa.registrering !== null ? ` and ${har(kilde(s, tabel))}` : '';
  return `${har(getTableName(tabel))}${da}`;
}

/** A bevilling on its own, in the group `g`: owner, følsomhed, unit, profile, and one permitted ydelse. */
function bevillingSql(s: Saetning, id: string, n: string, v: string): string {
  const halv = (alias: string, [ejer, niveau, ansvarlig]: readonly string[]) =>
    `g.cvr = ${alias}.${ejer ?? ''} and ${niveauSql(`${alias}.${niveau ?? ''}`)} and ${enhedSql(`${alias}.${ansvarlig ?? ''}`)}
      and ${profilSql(`${alias}.profiler`)}`;
  const nu = halv(n, ['ejer_cvr', 'foelsomhed', 'ansvarlig_ref']);
  const spurgt = n === v ? '' : ` and ${halv(v, ['adgang_ejer', 'adgang_foelsomhed', 'adgang_ansvarlig'])}`;
  return `${nu}${spurgt} and ${harKleSql(s, bevilgetYdelse, id, n !== v)}`;
}

/** An effektuering on its own, in the group `g`: owner, and one permitted line. */
function effektueringSql(s: Saetning, id: string, n: string, v: string): string {
  const nu = `g.cvr = ${n}.ejer_cvr and ${profilSql(`${n}.profiler`)}`;
  const spurgt = n === v ? '' : ` and g.cvr = ${v}.adgang_ejer and ${profilSql(`${v}.profiler`)}`;
  return `${nu}${spurgt} and ${harKleSql(s, effektueringslinje, id, n !== v)}`;
}

/** How many counting effektueringer the bevilling has, and the groups that let one of them through on its own. */
function partner(s: Saetning, id: string, ved: string, tid: Half): string {
  const spurgt = tid === 'spurgt';
  return `select count(distinct ne.id) as antal, coalesce(array_agg(ge.nr) filter (where ge.nr is not null), '{}') as grupper
    from (${effektueringerFor(id)}) ne
    left join lateral (${naermeste(s, 'effektuering', 'ne.id', 'nu')}) en on true
    ${spurgt ? `left join lateral (${naermeste(s, 'effektuering', 'ne.id', 'spurgt')}) ev on true` : ''}
    left join lateral (select g.nr from g where g.y and ${effektueringSql(s, 'ne.id', 'en', spurgt ? 'ev' : 'en')}) ge on true
    where ${spurgt ? 'ev.id is not null and ' : ''}${taellerSql(`${spurgt ? 'ev' : 'en'}.${EJER[tid]}`, `${ved}.${EJER[tid]}`)}`;
}

/** Effektueringer, imported and not removed, with a line that names the bevilling, whatever the line's virkning: as known now. */
export const effektueringerFor = (bevillingId: string): string => navnerSql('effektueringslinje', bevillingId);

/** The same as known at the registrering asked for: those that are listed, where the ones above are judged by. */
export const effektueringerDa = (s: Saetning, bevillingId: string): string =>
  navnerSql(kilde(s, effektueringslinje), bevillingId);

function navnerSql(linjer: string, bevillingId: string): string {
  return `select distinct el.id from ${linjer} el
    join objekt eo on eo.id = el.id and eo.slags = 'effektuering' and eo.livscyklus in ('aktiv', 'passiv')
    where el.bevilling_id = ${bevillingId}`;
}

/** The slice in force at the instant, else the nearest later, else the last earlier one: partners count always. */
export function naermeste(s: Saetning, slags: 'bevilling' | 'effektuering', id: string, tid: Half): string {
  const tabel = tid === 'nu' ? slags : kilde(s, slags === 'bevilling' ? bevilling : effektuering);
  const ved = tid === 'nu' ? s.nu : s.spurgt;
  return `select ns.* from ${tabel} ns where ns.id = ${id}
    order by ns.virkning @> ${ved} desc, lower(ns.virkning) > ${ved} desc,
      case when lower(ns.virkning) > ${ved} then lower(ns.virkning) end, lower(ns.virkning) desc limit 1`;
}
