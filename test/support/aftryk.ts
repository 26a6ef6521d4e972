import type { Sql } from '../../db/client.ts';

/** What the log folds to, and the log itself. */
const REGISTER = [
  'sag', 'dokument', 'bevilling', 'bevilget_ydelse', 'effektueringsplan', 'effektuering', 'effektueringslinje', 'journalnotat',
  'advis', 'relation', 'part', 'partidentifikator', 'orgenhed', 'klasse', 'objekt', 'registrering', 'indbakke', 'karantaene',
] as const; // prettier-ignore

/** When this register came to know it, and numbers it gave out itself: two registers that got the same differ in nothing else. */
const EGNE = ['registreret', 'modtaget', 'loebenr', 'senest_aendret', 'gaelder_fra'];

/** Rows of each table and a sum of their content: equal for two registers that hold the same. */
export async function aftryk(sql: Sql): Promise<Record<string, string>> {
  const svar: Record<string, string> = {};
  for (const tabel of REGISTER) {
    const [raekke] = await sql<{ antal: string; sum: string }[]>`
      select count(*) as antal, coalesce(md5(string_agg(t, ',' order by t)), '') as sum
      from (select (to_jsonb(x) - ${EGNE}::text[] - case when ${tabel} = 'karantaene' then 'id' else '' end)::text as t
            from ${sql(tabel)} x) alle`;
    svar[tabel] = `${raekke?.antal ?? ''} ${raekke?.sum ?? ''}`;
  }
  return svar;
}
