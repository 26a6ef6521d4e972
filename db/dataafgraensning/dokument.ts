import { relation, sag } from '../tables/register.ts';
import { iKraft, kilde, type Saetning } from '../saetning.ts';
import { ejer, halvSql, kolonner, niveauSql, profilSql, sagSql, skjultSql, taellerSql, type Half } from './grundlag.ts';

/** The dokument's slice now and as asked; the same alias twice when now is asked for. */
export interface DokumentAliaser {
  readonly id: string;
  readonly n: string;
  readonly v: string;
}

/**
 * Numbers of the groups that let the dokument through (`array(…)`): by any one sag it hangs on, or by its own values
 * while it hangs on none – now and at the instant asked for, in the same group. Reads the sager it hangs on once each.
 */
export function dokumentGrupper(s: Saetning, d: DokumentAliaser): string {
  const tider: Half[] = s.fortid ? ['nu', 'spurgt'] : ['nu'];
  const haenger = tider.map((tid) => `cross join lateral (${haengerPaa(s, d, tid)}) as h_${tid}`).join('\n');
  const passer = tider.map((tid) => tilstand(tid === 'nu' ? d.n : d.v, tid)).join(' and ');
  const skjult = tider.map((tid) => `h_${tid}.skjult`).join(' or ');
  return `coalesce((select array_agg(g.nr) from (select 1) et ${haenger} join g on true
    where not (${skjult}) and g.d and ${passer}), '{}')`;
}

/** How many counting sager it hangs on, whether one hides it by Visningsklasse, and the groups that let one through. */
function haengerPaa(s: Saetning, d: DokumentAliaser, tid: Half): string {
  const par: [string, string] = tid === 'nu' ? ['hn', 'hn'] : ['hn', 'hv'];
  const ved = tid === 'nu' ? d.n : d.v;
  const skjult = [...new Set(par)].map((alias) => skjultSql(`${alias}.visningsklasser`)).join(' or ');
  return `select count(distinct l.id) as antal, coalesce(bool_or(${skjult}), false) as skjult,
      coalesce(array_agg(gs.nr) filter (where gs.nr is not null), '{}') as grupper
    from (${haengteSager(s, d.id, tid)}) l
    left join sag hn on hn.id = l.id and ${iKraft('hn', s.nu)}
    ${tid === 'spurgt' ? `left join ${kilde(s, sag)} hv on hv.id = l.id and ${iKraft('hv', s.spurgt)}` : ''}
    left join lateral (select g.nr from g where g.s and ${sagSql(...par)}) gs on true
    where ${taellerSql(ejer(par[1], tid), ejer(ved, tid))}`;
}

/** Ids of the existing sager – visible or not – with the dokument Tilakteret or Vedlagt in force. */
export function haengteSager(s: Saetning, dokumentId: string, tid: Half): string {
  return `select distinct r.id from ${tid === 'nu' ? 'relation' : kilde(s, relation)} r
    join objekt ho on ho.id = r.id and ho.slags = 'sag' and ho.livscyklus in ('aktiv', 'passiv')
    where r.reference_id = ${dokumentId} and r.art = 'journalpost' and r.rolle in ('Tilakteret', 'Vedlagt')
      and ${iKraft('r', tid === 'nu' ? s.nu : s.spurgt)}`;
}

function tilstand(alias: string, tid: Half): string {
  const k = kolonner(alias, tid);
  return `${profilSql(`${alias}.profiler`)} and not ${skjultSql(`${alias}.visningsklasser`)} and case
    when h_${tid}.antal = 0 then ${halvSql(alias, tid)}
    else ${k.ejer} is not null and ${k.kle} is not null and ${niveauSql(k.niveau)} and g.s and g.nr = any(h_${tid}.grupper) end`;
}
