import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Sql, Tx } from '../client.ts';
import { koer } from './saet.ts';

/** One line of a source's list as it is laid down to be compared. */
export interface Listelinje {
  readonly linje: number;
  /** As the source names it; a part has another id here, one for each authority told of it. */
  readonly navn: Uuid;
  readonly ider: readonly Uuid[];
  /** Null: it could not be read; it is known that the source has the object, and no more. */
  readonly tidspunkt: Oejeblik | null;
  readonly hash: string | null;
}

/** How a line and the register differ, and why; ekstra are objects no line is about. */
export interface Forskel {
  readonly slags: 'mangler' | 'ekstra' | 'forskellig' | 'nyere' | 'dobbelt';
  readonly linje: number | null;
  /** As the source names it; of an extra object, the register's own id. */
  readonly uuid: Uuid;
  readonly objekt: string | null;
  readonly grund: string;
}

/** Authorities this source has told of parter for. */
export async function partmyndigheder(sql: Sql, kilde: Uuid): Promise<string[]> {
  const tekst = `select distinct ejer from objekt where slags = 'part' and ejersystem = ($1::text)::uuid and ejer is not null`;
  return (await koer<{ ejer: string }>(sql, tekst, [kilde])).map(({ ejer }) => ejer);
}

/** Takes the list in, as a table of this connection's own; the lines go by as they are read. */
export async function indlaesListe(tx: Tx, linjer: AsyncIterable<Listelinje>): Promise<void> {
  await koer(tx, `create temporary table liste (linje int not null, navn uuid not null, id uuid not null,
    tidspunkt timestamptz, hash bytea) on commit drop`, []); // prettier-ignore
  const ind = await tx.unsafe('copy liste from stdin').writable();
  let stykke = '';
  const send = async () => {
    const tekst = stykke;
    stykke = '';
    if (!ind.write(tekst)) await new Promise((klar) => ind.once('drain', klar));
  };
  for await (const { linje, navn, ider, tidspunkt, hash } of linjer) {
    for (const id of ider) stykke += `${String(linje)}\t${navn}\t${id}\t${tidspunkt ?? '\\N'}\t${hash === null ? '\\N' : `\\\\x${hash}`}\n`; // prettier-ignore
    if (stykke.length > 64 * 1024) await send();
  }
  await send();
  await new Promise<void>((klar, fejl) => ind.once('finish', klar).once('error', fejl).end());
  await koer(tx, 'analyze liste', []);
}

/**
 * Compares the list with what the register has from the source, in one pass over each. Newer than `graense` – the newest
 * time the list knows of, unless said – an object or registrering is not different: the list was made before it.
 */
export async function sammenlignListe(tx: Tx, kilde: Uuid, graense: Oejeblik | null): Promise<Optalt> {
  await koer(tx, SAMMENLIGN.replace('%graense%', graense === null ? '(select max(tidspunkt) from liste)' : `timestamptz '${graense}'`), [kilde]); // prettier-ignore
  const [tal] = await koer<Optalt>(tx, `select count(distinct linje) filter (where slags = 'ens')::int as ens,
    count(*) filter (where slags = 'mangler')::int as mangler, count(*) filter (where slags = 'ekstra')::int as ekstra,
    count(*) filter (where slags = 'forskellig')::int as forskellige, count(*) filter (where slags = 'nyere')::int as nyere,
    count(*) filter (where slags = 'dobbelt')::int as dobbelte from forskel`, []); // prettier-ignore
  if (!tal) throw new Error('sammenligningen gav intet tal');
  return tal;
}

/** How many of each. */
export type Optalt = Readonly<Record<'ens' | 'mangler' | 'ekstra' | 'forskellige' | 'nyere' | 'dobbelte', number>>;

/** What differed, of these kinds, in the list's order and then the register's; a thousand at a time. */
export async function* forskelle(tx: Tx, slags: readonly Forskel['slags'][]): AsyncGenerator<Forskel> {
  const valgte = JSON.stringify(slags);
  for (let efter = 0; ;) {
    const side = await koer<Forskel & { nr: number }>(tx, `select nr, slags, linje, navn as uuid, objekt, grund from forskel
      where nr > ($1::text)::int and slags in (select jsonb_array_elements_text(($2::text)::jsonb)) order by nr limit 1000`, [String(efter), valgte]); // prettier-ignore
    yield* side;
    const sidste = side.at(-1);
    if (!sidste) return;
    efter = sidste.nr;
  }
}

/**
 * `sendt`: the newest registrering the source itself sent of each of its objects, as it counts now. The hash of a line is
 * right when it is that of any message with the time: sources give several the same. What words were struck out of, or was
 * erased, has no hash to be compared with.
 */
const SAMMENLIGN = `create temporary table forskel on commit drop as
  with egne as materialized (select id, slags, generation from objekt where ejersystem = ($1::text)::uuid and livscyklus in ('aktiv', 'passiv')),
  sendt as materialized (select e.id, e.slags, e.generation, max(r.tidspunkt) as nyeste, min(r.tidspunkt) as foerste from egne e
    left join registrering r on r.objekt_id = e.id and r.generation = e.generation and r.gaelder and r.kilde = ($1::text)::uuid group by 1, 2, 3),
  linjer as materialized (select *, min(linje) over (partition by id) as foerst from liste),
  moedt as materialized (select l.linje, l.navn, l.tidspunkt, l.hash, l.foerst, s.* from linjer l left join sendt s on s.id = l.id),
  pr_linje as (select distinct on (linje) * from moedt order by linje, id nulls last),
  graense as (select %graense% as nu),
  dom as (
    select linje, navn, slags as objekt, case
        when foerst < linje then 'dobbelt:står også på linje ' || foerst
        when id is null then 'mangler:' || coalesce((select case when o.ejersystem <> ($1::text)::uuid then 'et andet system ejer det'
          when o.livscyklus = 'fjernet' then 'fjernet her' when o.livscyklus = 'venter' then 'venter på importer' end
          from objekt o where o.id = navn), 'ukendt her')
        when tidspunkt is null then 'ens:'
        when nyeste > tidspunkt and nyeste > g.nu then 'nyere:registreret efter listen'
        when nyeste > tidspunkt then 'forskellig:registret er nyere end listen'
        when nyeste < tidspunkt or nyeste is null then 'forskellig:registret er ældre end listen'
        when hash is not null and not exists (select from registrering r left join indbakke i on i.kilde = case when r.slettet is null then substr(r.besked_id, 1, 36)::uuid end
            and i.besked_id = substr(r.besked_id, 38) and i.generation = r.generation
          where r.objekt_id = pr_linje.id and r.generation = pr_linje.generation and r.gaelder and r.kilde = ($1::text)::uuid
            and r.tidspunkt = pr_linje.tidspunkt and coalesce(i.sum in (pr_linje.hash, ''), true)) then 'forskellig:indholdet er et andet'
        else 'ens:' end as ord from pr_linje cross join graense g
    union all
    select null, s.id, s.slags, case when s.foerste > g.nu then 'nyere:registreret efter listen' else 'ekstra:står ikke på listen' end
    from sendt s cross join graense g where not exists (select from liste l where l.id = s.id))
  select row_number() over (order by linje nulls last, navn)::int as nr, split_part(ord, ':', 1) as slags, linje, navn, objekt,
    split_part(ord, ':', 2) as grund from dom`;

/** Writes down that the list was compared, and what came of it. */
export async function gemAfstemning(tx: Tx, kilde: Uuid, { ens, mangler, ekstra, forskellige, nyere }: Optalt, linjer: number, forkerte: number) {
  const tekst = `insert into afstemning (system, linjer, forkerte, ens, mangler, ekstra, forskellige, nyere)
    select x.* from json_to_record(($1::text)::json) as x(system uuid, linjer int, forkerte int, ens int, mangler int, ekstra int, forskellige int, nyere int)`;
  await koer(tx, tekst, [JSON.stringify({ system: kilde, linjer, forkerte, ens, mangler, ekstra, forskellige, nyere })]);
} // prettier-ignore

/** The system of this uuid or name, as the catalogue or the source itself has it; null when none, or several, are called so. */
export async function findKilde(sql: Sql, navn: string): Promise<Uuid | null> {
  const tekst = `select id from it_system where id::text = lower($1::text) or lower(coalesce(katalognavn, sendt_navn)) = lower($1::text)
    union select ejersystem from objekt where ejersystem::text = lower($1::text)
    union select system from kilde where system::text = lower($1::text)
    union select system from serviceaftale where system::text = lower($1::text)`;
  const fundne = await koer<{ id: Uuid }>(sql, tekst, [navn]);
  return fundne.length === 1 ? (fundne[0]?.id ?? null) : null;
}
