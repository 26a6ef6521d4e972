import type { Niveau } from '../../schema/domaene/foelsomhed.ts';
import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Kle } from '../../schema/domaene/kle.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

/** Kinds caseworkers know by a number, and the fields they have it in. */
export const NOEGLEFELTER = {
  sag: { sagsnummer: 'sagsnummer', brugervendtNoegle: 'brugervendt_noegle' },
  bevilling: { brugervendtNoegle: 'brugervendt_noegle' },
  effektuering: { brugervendtNoegle: 'brugervendt_noegle' },
} as const;
export type Noegleslags = keyof typeof NOEGLEFELTER;
/** The same, one of each field, with the column it stands in. */
export const NOEGLEKOLONNER = Object.entries(NOEGLEFELTER).flatMap(
  ([slags, felter]) =>
    Object.entries(felter).map(([felt, kolonne]) => ({ slags: slags as Noegleslags, felt, kolonne })), // its own keys
);

/** A number an object is known by. */
export interface Brugervendt {
  readonly slags: Noegleslags;
  readonly felt: string;
  readonly vaerdi: string;
}

/** An object that is known by it now, as far as it must be known to say that there is one. */
export interface Noegleholder extends Brugervendt {
  readonly id: Uuid;
  readonly system: Uuid;
  readonly ejer: Cvr | null;
  readonly kle: readonly Kle[];
  readonly niveau: Niveau | null;
}

/** So many of one system and authority are read for each number: some systems give all of theirs the same. */
export const HOLDERE_MAX = 20;

/**
 * Live objects that are known by these numbers now, whosever they are: the first `HOLDERE_MAX` of each system and authority. Found
 * by the number first, since all there is is in force now.
 */
export async function holdereAf(tx: Tx, noegler: readonly Brugervendt[]): Promise<Noegleholder[]> {
  if (noegler.length === 0) return [];
  const hver = new Set(noegler.map(({ slags, felt, vaerdi }) => JSON.stringify({ slags, felt, vaerdi })));
  const led = NOEGLEKOLONNER.map(({ slags, felt, kolonne }) => holderSql(slags, felt, kolonne));
  const tekst = `with e as materialized (select * from jsonb_to_recordset(($1::text)::jsonb) as e(slags text, felt text, vaerdi text))
    ${led.join(' union all ')}`;
  return koer<Noegleholder>(tx, tekst, [`[${[...hver].join(',')}]`]);
}

function holderSql(slags: Noegleslags, felt: string, kolonne: string): string {
  const kle = { sag: 'array[n.kle]', bevilling: KLE_AF('bevilget_ydelse'), effektuering: KLE_AF('effektueringslinje') }[slags]; // prettier-ignore
  const egne = { sag: 'x.kle, x.foelsomhed', bevilling: 'x.foelsomhed', effektuering: 'null::smallint as foelsomhed' }[slags]; // prettier-ignore
  return `select e.slags, e.felt, e.vaerdi, n.id, n.system, n.ejer, to_jsonb(array_remove(${kle}, null)) as kle, n.foelsomhed as niveau
    from e cross join lateral (select x.id, ${egne}, o.ejersystem as system, o.ejer,
        row_number() over (partition by o.ejersystem, o.ejer order by x.id) as nr
      from (select * from ${slags} y where y.${kolonne} = e.vaerdi offset 0) x
      join objekt o on o.id = x.id and o.livscyklus = 'aktiv' and o.ejersystem is not null
      where x.virkning @> now() offset 0) n
    where e.slags = '${slags}' and e.felt = '${felt}' and n.nr <= ${String(HOLDERE_MAX)}`;
}

const KLE_AF = (tabel: string) => `array(select distinct x.kle from ${tabel} x where x.id = n.id)`;

/** An object that took a number another of its source and kommune had. */
export interface Noeglekonflikt {
  readonly objektId: Uuid;
  readonly felt: string;
  readonly system: Uuid;
  readonly kommune: Cvr;
  readonly seneste: Oejeblik;
}

/** Remembers them, for the quality page to look at again. */
export async function gemNoeglekonflikter(tx: Tx, konflikter: readonly Noeglekonflikt[]): Promise<void> {
  if (konflikter.length === 0) return;
  const tekst = `insert into noeglekonflikt as k (objekt_id, felt, system, kommune, seneste)
    select distinct on ("objektId", felt) "objektId", felt, system, kommune, seneste from json_to_recordset(($1::text)::json)
      as x("objektId" uuid, felt text, system uuid, kommune text, seneste timestamptz) order by "objektId", felt, seneste desc
    on conflict (objekt_id, felt) do update set system = excluded.system, kommune = excluded.kommune, seneste = excluded.seneste`;
  await koer(tx, tekst, [JSON.stringify(konflikter)]);
}
