import type { Spoergeklient } from '../laesepulje.ts';
import type { Laeser } from '../laeser.ts';
import { koer, nySaetning } from '../saetning.ts';
import { JSON_RAEKKE, omraadeSql, type OpslagSvar, type Revisionsomraade } from './revision.ts';

export const UDFALD = ['I_ORDEN', 'UNDERSOEGES', 'BRUD'] as const;
export type Udfald = (typeof UDFALD)[number];

export interface VurderingSvar {
  readonly tidspunkt: string;
  readonly bruger: string;
  readonly brugernavn: string | null;
  readonly udfald: Udfald;
  readonly bemaerkning: string | null;
}
export interface StikproevepostSvar {
  readonly plads: number;
  readonly bruger: string;
  /** Null: deleted since, as old rows are. */
  readonly opslag: OpslagSvar | null;
  /** Oldest first. */
  readonly vurderinger: readonly VurderingSvar[];
}
export interface StikproeveSvar {
  readonly id: string;
  readonly enhed: string;
  readonly maaned: string;
  readonly froe: string;
  readonly antal: number;
  readonly trukket: string;
  readonly trukketAf: string | null;
  readonly poster: readonly StikproevepostSvar[];
}

export interface Stikproevefilter {
  readonly id?: string;
  readonly enhed?: string;
  readonly maaned?: string;
}

const VURDERINGER = `(select coalesce(json_agg(json_build_object('tidspunkt', v.tidspunkt, 'bruger', v.bruger, 'brugernavn', v.brugernavn,
    'udfald', v.udfald, 'bemaerkning', v.bemaerkning) order by v.nr), '[]')
  from stikproevevurdering v where v.stikproeve = sp.stikproeve and v.plads = sp.plads)`;
const POSTER = `(select coalesce(json_agg(json_build_object('plads', sp.plads, 'bruger', sp.bruger,
    'opslag', case when o.nr is not null then ${JSON_RAEKKE} end, 'vurderinger', ${VURDERINGER}) order by sp.plads), '[]')
  from stikproevepost sp left join opslag o on o.kaede = sp.kaede and o.nr = sp.nr where sp.stikproeve = s.id)`;
const STIKPROEVER_MAX = 100;

/** Samples of the kommune and the units the right is limited to, newest month first, with what was drawn and judged. */
export async function hentStikproever(
  l: Laeser,
  omraade: Revisionsomraade,
  filter: Stikproevefilter,
): Promise<StikproeveSvar[]> {
  const s = nySaetning(l.paa);
  const hvor = [
    ...omraadeSql(s, omraade, 's'),
    ...(filter.id === undefined ? [] : [`s.id = ${s.param(filter.id, 'uuid')}`]),
    ...(filter.enhed === undefined ? [] : [`s.enhed = ${s.param(filter.enhed, 'uuid')}`]),
    ...(filter.maaned === undefined ? [] : [`s.maaned = ${s.param(filter.maaned, 'text')}`]),
  ].join(' and ');
  const tekst = `select json_build_object('id', s.id, 'enhed', s.enhed, 'maaned', s.maaned, 'froe', s.froe, 'antal', s.antal,
      'trukket', s.trukket, 'trukketAf', s.trukket_af, 'poster', ${POSTER}) as j
    from stikproeve s where ${hvor} order by s.maaned desc, s.trukket desc, s.id limit ${String(STIKPROEVER_MAX)}`;
  const raekker = await koer<{ j: StikproeveSvar }>(l, s, tekst);
  return raekker.map(({ j }) => j);
}

/** Where in the log a drawn look-up stands; without it, it has been deleted since. */
export interface Stikproeveplads {
  readonly plads: number;
  readonly kaede: string;
  readonly nr: string;
  readonly tidspunkt: string | null;
  readonly slags: string | null;
  readonly vurderet: boolean;
}

/** What a sample drew, without saying whom the look-ups were on: for the command line, which leaves no row in the log. */
export async function hentStikproeve(sql: Spoergeklient, id: string): Promise<Stikproeveplads[]> {
  const raekker = await sql.unsafe<{ j: Stikproeveplads }[]>(
    `select json_build_object('plads', sp.plads, 'kaede', sp.kaede, 'nr', sp.nr::text, 'tidspunkt', o.tidspunkt, 'slags', o.slags,
        'vurderet', exists (select from stikproevevurdering v where v.stikproeve = sp.stikproeve and v.plads = sp.plads)) as j
      from stikproevepost sp left join opslag o on o.kaede = sp.kaede and o.nr = sp.nr
      where sp.stikproeve = ($1::text)::uuid order by sp.plads`,
    [id],
  );
  return raekker.map(({ j }) => j);
}
