import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';
import { GAELDENDE, HISTORIK, SKEMA, TABELLER } from './tabeller.ts';

/** One object's rows in one table that only one side has. */
export interface Afvigelse {
  readonly id: string;
  readonly tabel: string;
  /** `tabellen`: the log does not say so. `loggen`: the table does not. `begge`: the object's own row says something else. */
  readonly side: 'tabellen' | 'loggen' | 'begge';
  readonly antal: number;
}

/** Writes down every object that is not the same on both sides. `kun` tjek: among those listed there. */
export async function findAfvigelser(tx: Tx, kun: 'alle' | 'tjek'): Promise<void> {
  await koer(tx, `truncate ${SKEMA}.afvigelse`, []);
  const blandt = kun === 'tjek' ? `where id in (select id from ${SKEMA}.tjek)` : '';
  for (const tabel of TABELLER) {
    const felter = await kolonner(tx, tabel);
    const [tabellen, loggen] = ['public', SKEMA].map((skema) => `select ${felter} from ${skema}.${tabel} ${blandt}`) as [string, string]; // two in, two out
    await noter(tx, tabel, 'tabellen', `${tabellen} except all ${loggen}`);
    await noter(tx, tabel, 'loggen', `${loggen} except all ${tabellen}`);
  }
  await noter(tx, 'objekt', 'begge', `select * from (${FORSKELLIGE_LIV}) x ${blandt}`);
} // prettier-ignore

async function noter(tx: Tx, tabel: string, side: Afvigelse['side'], raekker: string): Promise<void> {
  await koer(tx, `insert into ${SKEMA}.afvigelse select id, '${tabel}', '${side}', count(*) from (${raekker}) x group by id`, []);
} // prettier-ignore

/** All but the number a historical row was given. */
async function kolonner(tx: Tx, tabel: string): Promise<string> {
  const navne = await koer<{ navn: string }>(tx, `select quote_ident(attname) as navn from pg_attribute
    where attrelid = 'public.${tabel}'::regclass and attnum > 0 and not attisdropped and attidentity = '' order by attnum`, []); // prettier-ignore
  return navne.map(({ navn }) => navn).join(', ');
}

/** Of an object nobody can see it is only kept that it is so: what else its row says is for those who write it. */
const FORSKELLIGE_LIV = `select coalesce(o.id, f.id) as id
  from (select * from public.objekt where livscyklus in ('aktiv', 'passiv')) o
  full join (select * from ${SKEMA}.foldet where livscyklus is not null) f on f.id = o.id
  where (o.livscyklus, o.senest_aendret, o.oprettet_af, o.registreret)
    is distinct from (f.livscyklus, f.senest_aendret, f.oprettet_af, f.registreret)`;

/** What is to be looked at again when nobody writes: what has been written since, and what differed. */
export async function saetTjek(tx: Tx, aendrede: readonly string[]): Promise<void> {
  await koer(tx, `truncate ${SKEMA}.tjek`, []);
  await koer(tx, `insert into ${SKEMA}.tjek select id from ${SKEMA}.afvigelse
    union select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x`, [JSON.stringify(aendrede)]); // prettier-ignore
}

/** The first of what was written down, tables in force first, and how many there are in all. */
export async function hentAfvigelser(tx: Tx, hoejst: number): Promise<{ afvigelser: Afvigelse[]; ialt: number }> {
  const [{ ialt } = { ialt: 0 }] = await koer<{ ialt: number }>(tx, `select count(*)::int as ialt from ${SKEMA}.afvigelse`, []);
  const orden = JSON.stringify(['objekt', ...GAELDENDE, ...HISTORIK]);
  const afvigelser = await koer<Afvigelse>(tx, `select a.* from ${SKEMA}.afvigelse a
    join jsonb_array_elements_text(($1::text)::jsonb) with ordinality as t(navn, nr) on t.navn = a.tabel
    order by t.nr, a.id, a.side limit ${String(hoejst)}`, [orden]);
  return { afvigelser, ialt };
} // prettier-ignore

/** Puts the objects' own rows right where they differ. */
export async function retObjekter(tx: Tx): Promise<void> {
  await koer(tx, `update public.objekt o set livscyklus = coalesce(f.livscyklus, case when o.generation > 0 then 'fjernet' else 'venter' end),
      senest_aendret = coalesce(f.senest_aendret, o.senest_aendret), oprettet_af = coalesce(f.oprettet_af, o.oprettet_af),
      registreret = coalesce(f.registreret, o.registreret)
    from ${SKEMA}.foldet f where f.id = o.id and o.id in (select id from ${SKEMA}.afvigelse where tabel = 'objekt')`, []);
} // prettier-ignore
