import type { Sql } from '../../db/client.ts';
import { kolonnenavne } from '../../db/skriv/saet.ts';
import * as register from '../../db/tables/register.ts';
import type { Kvittering } from '../../indexers/modtag/kvittering.ts';
import { getTableName } from 'drizzle-orm';
import type { Sendt } from './historie.ts';

/** All the register says, in one order: what two registers of the same messages must have in common. Index time is their own. */
export async function indhold(sql: Sql): Promise<Record<string, unknown[]>> {
  const ud: Record<string, unknown[]> = {};
  for (const tabel of Object.values(register)) {
    const felter = kolonnenavne(tabel).filter((navn) => navn !== 'registreret').join(); // prettier-ignore
    ud[getTableName(tabel)] = await sql.unsafe(`select ${felter} from ${getTableName(tabel)} order by ${felter}`);
  }
  ud['objekt'] = await sql<
    object[]
  >`select id, slags, generation, livscyklus, ejersystem, senest_aendret, oprettet_af, ejer
    from objekt where ejersystem is not null order by id`;
  return ud;
}

/**
 * What does not add up between what was sent, what was answered and what is kept. `tabte`: answers may have been lost on
 * the way, so that the first one anybody saw says dublet.
 */
export async function uregelmaessigheder(
  sql: Sql,
  sendte: readonly Sendt[],
  svar: readonly Kvittering[],
  { tabte = false } = {},
): Promise<string[]> {
  const ud: string[] = [];
  if (svar.length !== sendte.length) ud.push(`${String(svar.length)} kvitteringer af ${String(sendte.length)}`);
  const efterId = new Map<string, string[]>();
  sendte.forEach(({ raa }, nr) => {
    const en = svar[nr];
    if (en?.id !== raa['id']) ud.push(`kvittering ${String(nr)} er ikke beskedens`);
    efterId.set(String(raa['id']), [...(efterId.get(String(raa['id'])) ?? []), en?.status ?? '']);
  });
  const taget = new Map((await sql`select besked_id, status from indbakke`).map((r) => [r['besked_id'] as string, r['status'] as string])); // prettier-ignore
  for (const [id, alle] of efterId) {
    const foerste = alle.filter((status) => status !== 'dublet' && status !== 'afvist');
    if (foerste.length > 1 || (foerste.length === 0 && alle.includes('dublet') && !tabte)) ud.push(`${id}: ${alle.join()}`); // prettier-ignore
    if (taget.has(id) === alle.every((status) => status === 'afvist')) ud.push(`${id}: ${alle.join()}, men indbakken siger ${String(taget.get(id))}`); // prettier-ignore
    if (foerste.length === 1 && taget.get(id) !== foerste[0]) ud.push(`${id}: ${String(taget.get(id))} i indbakken`);
  }
  return [...ud, ...(await dobbelte(sql))];
}

/** Nothing stands twice, nothing taken is missing from log or quarantine, and versions count the changes told. */
async function dobbelte(sql: Sql): Promise<string[]> {
  const fundne = await sql<{ hvad: string }[]>`
    select 'dobbelt i loggen ' || besked_id as hvad from registrering group by objekt_id, generation, besked_id having count(*) > 1
    union all select 'taget, men borte ' || i.besked_id from indbakke i where not exists
      (select from registrering r where r.besked_id = i.kilde || ':' || i.besked_id and r.generation = i.generation)
      and not exists (select from karantaene k where k.kilde = i.kilde and k.besked_id = i.besked_id)
    union all select 'i loggen, men ikke taget ' || r.besked_id from registrering r where not exists
      (select from indbakke i where r.besked_id = i.kilde || ':' || i.besked_id)
    union all select 'karantaene to gange ' || besked_id from karantaene group by kilde, besked_id having count(*) > 1
    union all select 'udbakke ' || objekt_id from udbakke group by objekt_id, version having count(*) > 1
    union all select 'version ' || o.id from objekt o where o.version <>
      coalesce((select max(version) from udbakke u where u.objekt_id = o.id), 0)`;
  return fundne.map(({ hvad }) => hvad);
}
