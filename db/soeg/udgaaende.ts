import type { UdgaaendeDokument, UdgaaendeObjekt } from '../../schema/domaene/soegning/udgaaende.ts';
import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';

/** Microseconds since 1970; what has no end lies beyond every instant there is. */
const mikro = (
  tid: string,
): string => `(case when ${tid} = '-infinity' then '-9000000000000000000' when ${tid} = 'infinity' then '9000000000000000000'
  else (extract(epoch from ${tid}) * 1000000)::bigint::text end)`;
const iso = (tid: string): string => `to_char(${tid} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Twenty-four bits of the whole row: few enough that a sum of them is exact wherever it is made. */
export const RAEKKESUM = `('x' || left(md5(concat_ws('|', d.noegle, d.fra, d.til, d.nu_fra, d.nu_til, d.klasse, d.kle, d.fremdrift, d.orgenhed, d.master,
  d.foelsomhed, d.aendret, d.oprettet, d.beloeb, d.aktiv, d.navn, d.frekvens, d.parter, d.ord, d.alt)), 6))::bit(24)::int`;

const DOKUMENT = `json_build_object('id', d.noegle || '#' || (row_number() over (partition by d.objekt_id, d.noegle order by d.fra, d.nu_fra) - 1),
  'noegle', d.noegle, 'objekt', d.objekt_id, 'slags', d.slags, 'klasse', d.klasse, 'fra', ${mikro('d.fra')}, 'til', ${mikro('d.til')},
  'nuFra', ${mikro('d.nu_fra')}, 'nuTil', ${mikro('d.nu_til')}, 'kle', d.kle, 'fremdrift', d.fremdrift, 'orgEnhed', d.orgenhed,
  'master', d.master, 'foelsomhed', d.foelsomhed::text, 'aar', to_char(d.oprettet at time zone 'Europe/Copenhagen', 'FMYYYY'),
  'aendret', ${iso('d.aendret')}, 'oprettet', ${iso('d.oprettet')}, 'beloeb', d.beloeb::text, 'aktiv', d.aktiv, 'parter', d.parter,
  'ord', tsvector_to_array(d.ord), 'alt', tsvector_to_array(d.alt), 'sum', ${RAEKKESUM})`;

/** The next changed objects after `efter`, in the order of their changes, as an index outside is to have them. */
export async function naesteUdgaaende(tx: Tx, efter: number, hoejst: number): Promise<UdgaaendeObjekt[]> {
  const raekker = await koer<{ objekt: string; aendring: number; ider: string[]; dokumenter: UdgaaendeDokument[] | null }>(
    tx,
    `with o as materialized (select objekt_id, aendring, ider from soegeobjekt where aendring > ($1::text)::bigint order by aendring limit ${String(hoejst)}),
      d as (select d.objekt_id, ${DOKUMENT} as j from soegedokument d join o on o.objekt_id = d.objekt_id)
    select o.objekt_id as objekt, o.aendring::float8 as aendring, to_json(o.ider) as ider,
      (select json_agg(d.j) from d where d.objekt_id = o.objekt_id) as dokumenter
    from o order by o.aendring`,
    [String(efter)],
  );
  return raekker.map(({ ider, dokumenter, ...resten }) => {
    const egne = dokumenter ?? [];
    const har = new Set(egne.map(({ id }) => id));
    return { ...resten, dokumenter: egne, vaek: ider.filter((id) => !har.has(id)) };
  });
} // prettier-ignore

export interface Ydreindeks {
  readonly navn: string;
  readonly aendring: number;
  readonly bygges: boolean;
}

/** The indexes outside there are, the one searched first. */
export const ydreIndekser = (tx: Tx): Promise<Ydreindeks[]> =>
  koer<Ydreindeks>(tx, `select navn, aendring::float8 as aendring, bygges from soegeindeks order by bygges, navn`, []);

/** A new one, empty. */
export async function opretYdre(tx: Tx, navn: string, bygges: boolean): Promise<void> {
  await koer(tx, `insert into soegeindeks (navn, bygges) select ($1::text), ($2::text)::boolean where ($2::text)::boolean
    or not exists (select from soegeindeks where not bygges) on conflict do nothing`, [navn, String(bygges)]);
} // prettier-ignore

/** It has come so far – unless another follower has taken it further. */
export async function flytYdre(tx: Tx, navn: string, til: number): Promise<void> {
  await koer(tx, `update soegeindeks set aendring = greatest(aendring, ($2::text)::bigint) where navn = ($1::text)`, [
    navn,
    String(til),
  ]);
}

/** The index that was built is the one that is searched; the others are forgotten. Back come their names. */
export async function skiftYdre(tx: Tx, navn: string): Promise<string[]> {
  const gamle = await koer<{ navn: string }>(tx, `delete from soegeindeks where navn <> ($1::text) returning navn`, [navn]);
  await koer(tx, `update soegeindeks set bygges = false where navn = ($1::text)`, [navn]);
  await koer(tx, `delete from soegeparkeret where indeks in (select jsonb_array_elements_text(($1::text)::jsonb))`, [
    JSON.stringify(gamle.map((en) => en.navn)),
  ]);
  return gamle.map((en) => en.navn);
} // prettier-ignore

/** Indexes that were being built when their builder was cut off; forgotten. Back come their names. */
export async function glemHalve(tx: Tx): Promise<string[]> {
  const halve = await koer<{ navn: string }>(tx, 'delete from soegeindeks where bygges returning navn', []);
  return halve.map(({ navn }) => navn);
}

interface Forventet {
  readonly antal: number;
  readonly sum: number;
  /** Objects that have changed since. */
  readonly siden: readonly string[];
  /** Objects it refused. */
  readonly parkerede: readonly string[];
}

/** What the index should hold when it has come to `aendring`, but of what has changed since and of what it refused. */
export async function forventet(tx: Tx, navn: string, aendring: number): Promise<Forventet> {
  const [svar] = await koer<Forventet>(
    tx,
    `with parkerede as materialized (select objekt_id from soegeparkeret where indeks = ($2::text))
    select count(*)::float8 as antal, coalesce(sum(${RAEKKESUM}), 0)::float8 as sum,
      (select coalesce(json_agg(objekt_id), '[]') from soegeobjekt where aendring > ($1::text)::bigint) as siden,
      (select coalesce(json_agg(objekt_id), '[]') from parkerede) as parkerede
    from soegedokument d join soegeobjekt so on so.objekt_id = d.objekt_id and so.aendring <= ($1::text)::bigint
    where d.objekt_id not in (select objekt_id from parkerede)`,
    [String(aendring), navn],
  );
  if (!svar) throw new Error('projektionen kunne ikke tælles');
  return svar;
}
