import type { Objektslags, Uuid } from '../../schema/domaene/id.ts';
import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';
import type { Anledning } from './slet.ts';

/** An object that is kept no longer, and why. */
export interface Forfalden {
  readonly id: Uuid;
  readonly slags: Objektslags;
  readonly anledning: Anledning;
  /** Danish day the time began to run. */
  readonly fra: string;
}

/** Months that are kept of a kind on an occasion: of its own Kassationskode, else of any other ('*'). Null: for ever. */
const maaneder = (slags: string, anledning: string, kode = `''`) =>
  `(select b.maaneder from bevaring b where b.slags = ${slags} and b.anledning = '${anledning}'
    and b.kassationskode in (coalesce(${kode}, ''), case when coalesce(${kode}, '') = '' then '' else '*' end)
    order by b.kassationskode = '*' limit 1)`;

/** Has the log entries that have not been blanked yet? */
const IKKE_TOM = `exists (select from registrering r where r.objekt_id = o.id and r.slettet is null)`;

/**
 * When each object came to an end by what it says itself, and under which Kassationskode: a sag since it has been Afsluttet for good; a
 * bevilling or effektuering by the last of its dates, if it has them all; a person by their death; what hangs on a sag, when it hangs
 * on none that is there. Each as `(id, ophoert, kode)`.
 */
const OPHOER: Readonly<Partial<Record<Objektslags, string>>> = {
  sag: `select s.id, coalesce(max(upper(s.virkning)) filter (where s.fremdrift is distinct from 'AFSLUTTET'), min(lower(s.virkning))) as ophoert,
      (array_agg(s.kassationskode order by lower(s.virkning) desc) filter (where s.kassationskode is not null))[1] as kode
    from sag s where true %valgte% group by s.id having bool_or(s.fremdrift = 'AFSLUTTET')
      and not bool_or(s.fremdrift is distinct from 'AFSLUTTET' and (upper_inf(s.virkning) or upper(s.virkning) > now()))`,
  bevilling: `select s.id, max(y.slutdato)::timestamptz as ophoert, null::text as kode from bevilling s join bevilget_ydelse y on y.id = s.id
    where true %valgte% group by s.id having bool_and(y.slutdato is not null)`,
  effektuering: `select s.id, max(greatest(s.dispositionsdato, s.slutdato))::timestamptz as ophoert, null::text as kode from effektuering s
    where true %valgte% group by s.id having bool_and(s.dispositionsdato is not null or s.slutdato is not null)`,
  part: `select s.id, max(s.doedsdato)::timestamptz as ophoert, null::text as kode from part s where s.doedsdato is not null %valgte% group by s.id`,
  dokument: `select s.id, '-infinity'::timestamptz as ophoert, null::text as kode from dokument s where not exists (select from relation r
      join objekt h on h.id = r.id and h.livscyklus in ('aktiv', 'passiv') where r.reference_id = s.id and r.art = 'journalpost') %valgte% group by s.id`,
  journalnotat: `select s.id, '-infinity'::timestamptz as ophoert, null::text as kode from journalnotat s where s.id = s.notat
      and not exists (select from objekt h where h.id = s.sag_id and h.livscyklus in ('aktiv', 'passiv')) %valgte% group by s.id`,
  advis: `select s.id, greatest(max(s.frist)::timestamptz, '-infinity') as ophoert, null::text as kode from advis s
    where not exists (select from objekt h where h.id = s.sag_id and h.livscyklus in ('aktiv', 'passiv')) %valgte% group by s.id`,
};

/**
 * What is kept no longer than until now; among `ider` where they are given. What its source removed counts from when the index
 * last heard of it, what ended from its end or its last change, whichever is later, and what waits from when it came.
 */
export async function forfaldne(tx: Tx, ider: readonly Uuid[] | null = null): Promise<Forfalden[]> {
  const medRegel = await slagsMedRegel(tx);
  const valgte = (alias: string) =>
    ider === null ? '' : `and ${alias}.id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`;
  const forbi = (fra: string, frist: string) => `${fra} <= now() - make_interval(months => ${frist})`;
  const seneste = `(select max(coalesce(r.gaelder_fra, r.modtaget)) from registrering r where r.objekt_id = o.id)`;
  const dele = [
    `select o.id, o.slags, 'FJERNET' as anledning, ${seneste} as fra from objekt o
      where o.livscyklus = 'fjernet' ${valgte('o')} and ${IKKE_TOM} and ${forbi(seneste, maaneder('o.slags', 'FJERNET'))}`,
    `select o.id, o.slags, 'VENTER', ${seneste} from objekt o
      where o.livscyklus = 'venter' ${valgte('o')} and ${IKKE_TOM} and ${forbi(seneste, maaneder('o.slags', 'VENTER'))}`,
    ...Object.entries(OPHOER)
      .filter(([slags]) => medRegel.has(slags))
      .map(
        ([slags, ophoer]) => `select o.id, o.slags, 'OPHOERT', greatest(e.ophoert, o.senest_aendret)
        from (${ophoer.replace('%valgte%', valgte('s'))}) e join objekt o on o.id = e.id and o.slags = '${slags}'
        where o.livscyklus in ('aktiv', 'passiv') and ${forbi('greatest(e.ophoert, o.senest_aendret)', maaneder(`'${slags}'`, 'OPHOERT', 'e.kode'))}`,
      ),
  ];
  const tekst = `select id, slags, anledning, to_char(fra at time zone 'Europe/Copenhagen', 'YYYY-MM-DD') as fra
    from (${dele.join(' union all ')}) x order by fra, id`;
  return koer<Forfalden>(tx, tekst, ider === null ? [] : [JSON.stringify(ider)]);
}

/** Kinds some rule lets come to an end: the others are not looked through. */
async function slagsMedRegel(tx: Tx): Promise<ReadonlySet<string>> {
  const fundne = await koer<{ slags: string }>(tx, `select distinct slags from bevaring where anledning = 'OPHOERT' and maaneder is not null`, []);
  return new Set(fundne.map(({ slags }) => slags));
} // prettier-ignore

/** Objects that live again after a removal, with what was sent of an earlier life still in the log; among `ider`, where given. */
export async function genopstaaede(tx: Tx, ider: readonly Uuid[] | null = null): Promise<{ id: Uuid; slags: Objektslags }[]> {
  const valgte = ider === null ? '' : 'and o.id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)';
  const tekst = `select o.id, o.slags from objekt o where o.livscyklus in ('aktiv', 'passiv') ${valgte}
      and o.id in (select r.objekt_id from registrering r where r.slettet is null and r.operation in ('slet', 'fjern', 'kasser'))
      and ${maaneder('o.slags', 'FJERNET')} is not null
      and (select max(r.modtaget) from registrering r where r.objekt_id = o.id and r.slettet is null and r.operation in ('slet', 'fjern', 'kasser'))
        <= now() - make_interval(months => ${maaneder('o.slags', 'FJERNET')})
    order by o.id`;
  return koer(tx, tekst, ider === null ? [] : [JSON.stringify(ider)]);
} // prettier-ignore

/**
 * What goes with a sag that is erased: notater and adviser on it, and dokumenter that hang on no other sag that is there. Of the
 * same authority; another's is not the sag's to take along.
 */
export async function foelgerMed(tx: Tx, sager: readonly Uuid[]): Promise<{ id: Uuid; slags: Objektslags }[]> {
  if (sager.length === 0) return [];
  const valgte = `(select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`;
  const tekst = `with paa as (
      select n.id, n.sag_id as sag from journalnotat n where n.sag_id in ${valgte} and n.id = n.notat
      union select a.id, a.sag_id from advis a where a.sag_id in ${valgte}
      union select r.reference_id, r.id from relation r where r.id in ${valgte} and r.art = 'journalpost' and r.reference_id is not null
        and not exists (select from relation a join objekt h on h.id = a.id and h.livscyklus in ('aktiv', 'passiv')
          where a.reference_id = r.reference_id and a.art = 'journalpost' and a.id not in ${valgte}))
    select distinct o.id, o.slags from paa join objekt o on o.id = paa.id join objekt s on s.id = paa.sag
    where o.livscyklus in ('aktiv', 'passiv') and o.slags in ('journalnotat', 'advis', 'dokument') and o.ejer = s.ejer order by o.id`;
  return koer(tx, tekst, [JSON.stringify(sager)]);
}

/** Quarantine past its time goes whole: back come source, id and sum marks' makings of what was taken away. */
export function fjernGammelKarantaene(tx: Tx, hoejst: number): Promise<{ navn: string; sum: string | null }[]> {
  return koer(tx, `with gamle as (select k.id from karantaene k
      where k.modtaget <= now() - make_interval(months => ${maaneder(`split_part(k.type, '.', 3)`, 'KARANTAENE')}) order by k.modtaget limit ${String(hoejst)}),
    vaek as (delete from karantaene k using gamle g where k.id = g.id returning k.kilde, k.besked_id),
    ind as (delete from indbakke i using vaek v where i.kilde = v.kilde and i.besked_id = v.besked_id and i.status in ('karantaene', 'kasseret')
      returning i.kilde, i.besked_id, i.sum)
    select coalesce(v.kilde::text, '') || ':' || v.besked_id as navn, max(i.sum::text) as sum from vaek v
      left join ind i on i.kilde = v.kilde and i.besked_id = v.besked_id group by 1`, []); // prettier-ignore
}
