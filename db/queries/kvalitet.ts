import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { BevillingSvar, EffektueringSvar } from '../svarfelter/ydelse.ts';
import type { Laeser } from '../laeser.ts';
import type { SagSvar } from '../svarfelter/sag.ts';
import { iKraft, koer, nySaetning, type Saetning } from '../saetning.ts';
import { HOLDERE_MAX, NOEGLEKOLONNER, type Noegleslags } from '../skriv/noegle.ts';
import { bevillingerVedId } from './bevilling.ts';
import { effektueringerVedId } from './effektuering.ts';
import { sagerVedId } from './sag.ts';

/** What a source was told of what it sent to a kommune, counted. */
export interface KvalitetspostSvar {
  readonly kilde: Uuid;
  readonly kode: string;
  readonly felt: string;
  readonly antal: number;
  readonly seneste: string;
}

const POSTER_MAX = 200;

/** The most frequent first; one source's where one is given. */
export async function kvalitetFor(l: Laeser, kommune: Cvr, kilde: Uuid | null): Promise<KvalitetspostSvar[]> {
  const s = nySaetning(l.paa);
  const tekst = `select k.system as kilde, k.kode, k.felt, least(k.antal, 2147483647)::int as antal, to_json(k.seneste) #>> '{}' as seneste
    from kommunekvalitet k where ${egne(s, kommune, kilde)}
    order by k.antal desc, k.seneste desc, k.system, k.kode, k.felt limit ${String(POSTER_MAX)}`;
  return koer<KvalitetspostSvar>(l, s, tekst);
}

const egne = (s: Saetning, kommune: Cvr, kilde: Uuid | null): string =>
  `k.kommune = ${s.param(kommune, 'text')}${kilde === null ? '' : ` and k.system = ${s.param(kilde, 'uuid')}`}`;

type Objekt = SagSvar | BevillingSvar | EffektueringSvar;

/** A number more than one live object of one source and kommune has now, with those of them the caller may see. */
export interface NoeglekonfliktSvar {
  readonly kilde: Uuid;
  readonly slags: Noegleslags;
  readonly felt: string;
  readonly noegle: string;
  readonly seneste: string;
  readonly objekter: readonly Objekt[];
}

/** Those that took a number lately are looked at; of the numbers that are still shared, as many are told of. */
const KANDIDATER_MAX = 10_000;
const VISTE_MAX = 100;

interface Raakonflikt extends Omit<NoeglekonfliktSvar, 'objekter'> {
  readonly ialt: number;
  readonly ider: readonly string[];
}

/**
 * The numbers that are shared now, the latest first: how many there are, and those of whose objects the caller may see two or
 * more. An object the caller may not see is counted and no more; ids of such never leave here.
 */
export async function noeglekonflikterFor(
  l: Laeser,
  kommune: Cvr,
  kilde: Uuid | null,
): Promise<{ antal: number; viste: NoeglekonfliktSvar[] }> {
  const s = nySaetning(l.paa);
  const raa = await koer<Raakonflikt>(l, s, konflikterSql(s, kommune, kilde));
  const synlige = await synligeAf(l, raa);
  const viste = raa.flatMap(({ ialt: _ialt, ider, ...konflikt }) => {
    const objekter = ider.flatMap((id) => synlige.get(id) ?? []);
    return objekter.length < 2 ? [] : [{ ...konflikt, objekter }];
  });
  return { antal: raa[0]?.ialt ?? 0, viste };
}

/** Each kind by the rule of its own, and judged again as every row is. */
async function synligeAf(l: Laeser, raa: readonly Raakonflikt[]): Promise<Map<string, Objekt>> {
  const ider = (slags: Noegleslags) => raa.flatMap((en) => (en.slags === slags ? en.ider : []));
  const fundne = await Promise.all([
    sagerVedId(l, ider('sag')),
    bevillingerVedId(l, ider('bevilling')),
    effektueringerVedId(l, ider('effektuering')),
  ]);
  return new Map<string, Objekt>(fundne.flatMap((kort) => [...kort]));
}

function konflikterSql(s: Saetning, kommune: Cvr, kilde: Uuid | null): string {
  const live = (alias: string) =>
    `${alias}.livscyklus = 'aktiv' and ${alias}.ejersystem = k.system and ${alias}.ejer = k.kommune`;
  /** The number each of them has now, in this field. */
  const har = NOEGLEKOLONNER.map(
    ({
      slags,
      felt,
      kolonne,
    }) => `select k.system, k.kommune, k.seneste, '${slags}' as slags, '${felt}' as felt, x.${kolonne} as noegle
      from k join objekt o on o.id = k.objekt_id and o.slags = '${slags}' and ${live('o')}
      cross join lateral (select y.* from ${slags} y where y.id = o.id and ${iKraft('y', s.nu)} offset 0) x
      where k.felt = '${felt}' and x.${kolonne} is not null`,
  );
  /** Who has the number now, found by it. */
  const holdere = NOEGLEKOLONNER.map(
    ({
      slags,
      felt,
      kolonne,
    }) => `select o.id from (select y.id from ${slags} y where y.${kolonne} = k.noegle and ${iKraft('y', s.nu)} offset 0) y
      join objekt o on o.id = y.id and ${live('o')} where k.slags = '${slags}' and k.felt = '${felt}'`,
  );
  return `with k as materialized (select * from noeglekonflikt k where ${egne(s, kommune, kilde)} order by k.seneste desc, k.objekt_id limit ${String(KANDIDATER_MAX)}),
    n as materialized (select system, kommune, slags, felt, noegle, max(seneste) as seneste from (${har.join(' union all ')}) h group by 1, 2, 3, 4, 5)
    select k.system as kilde, k.slags, k.felt, k.noegle, to_json(k.seneste) #>> '{}' as seneste, to_json(h.ider) as ider, (count(*) over ())::int as ialt
    from n k cross join lateral (select array(select h.id from (${holdere.join(' union all ')}) h order by h.id limit ${String(HOLDERE_MAX)}) as ider offset 0) h
    where cardinality(h.ider) > 1 order by k.seneste desc, k.system, k.slags, k.felt, k.noegle limit ${String(VISTE_MAX)}`;
}
