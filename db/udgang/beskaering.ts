import type { Tx } from '../client.ts';
import type { Skriveklient } from '../skriv/klient.ts';
import { koer } from '../skriv/saet.ts';

/** Rows deleted in one transaction. */
const PARTI = 20_000;
const TAALMOD = `set local statement_timeout = '10min'`;

/**
 * Deletes events told more than so many days ago, from the first on and without gaps: up to `beskaaretTil` nothing can be asked
 * for again. Numbers and subscribers' places stay. One the numbering might still meet in the outbox stays too: without its row it
 * would be given a new number, and told twice. Back comes how many went.
 */
export async function beskaerUdsendelse(klient: Pick<Skriveklient, 'koer'>, dage: number): Promise<number> {
  for (let slettet = 0; ;) {
    const nu = await klient.koer((tx) => beskaerParti(tx, dage));
    slettet += nu;
    if (nu < PARTI) return slettet;
  }
}

async function beskaerParti(tx: Tx, dage: number): Promise<number> {
  await koer(tx, TAALMOD, []);
  // A statement of its own: the next one sees what was numbered before us.
  await koer(tx, 'select nr from udsendelsesstand for update', []);
  const [svar] = await koer<{ antal: number }>(tx, PARTIET, [String(dage), String(PARTI)]);
  return svar?.antal ?? 0;
}

const PARTIET = `with s as materialized (select nr, xmin_xid from udsendelsesstand),
  graense as materialized (select least(
    coalesce((select d.nr - 1 from udsendelse d where d.modtaget >= now() - make_interval(days => ($1::text)::int) order by d.nr limit 1), (select nr from s)),
    (select min(d.nr) - 1 from udbakke u join udsendelse d on d.position = u.position where u.xid >= (select xmin_xid from s))) as nr),
  valgte as materialized (select d.nr from udsendelse d where d.nr <= (select nr from graense) order by d.nr limit ($2::text)::int),
  borte as (delete from udsendelse d using valgte v where d.nr = v.nr returning d.nr),
  stand as (update udsendelsesstand set beskaaret = greatest(beskaaret, (select coalesce(max(nr), 0) from valgte)))
  select count(*)::float8 as antal from borte`;

/** The last number that is gone; what is after it can be asked for. */
export async function beskaaretTil(tx: Tx): Promise<number> {
  const [stand] = await koer<{ nr: number }>(tx, 'select beskaaret::float8 as nr from udsendelsesstand', []);
  return stand?.nr ?? 0;
}
