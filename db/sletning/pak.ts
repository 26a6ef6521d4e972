import { kode } from '../afbrudt.ts';
import type { Sql } from '../client.ts';
import * as register from '../tables/register.ts';
import { getTableName } from 'drizzle-orm';
import { koer } from '../skriv/saet.ts';

/** Every table something is erased from. */
const ROERTE: readonly string[] = [
  ...Object.values(register).flatMap((tabel) => [getTableName(tabel), `${getTableName(tabel)}_historik`]),
  'soegedokument', 'soegeobjekt', 'soegeklasse', 'objekt', 'objekt_historik', 'registrering', 'indbakke', 'karantaene', 'graense', 'forsendelse',
]; // prettier-ignore

/**
 * Writes the touched tables and their indexes anew, so that the files hold what is there and nothing that was: a deleted row's
 * bytes stay in its page until something is written over them. Statistics are made again too, for the planner keeps samples of
 * values. Then the WAL is switched and a checkpoint made, so that older WAL can go. Each table is locked while it is written; it takes
 * its room once more. Needs the tables' owner, and for statistics and WAL the server's superuser: back comes what was not to
 * be had.
 */
export async function pak(sql: Sql, meld: (tabel: string) => void): Promise<string[]> {
  const afslaaet: string[] = [];
  for (const tabel of ROERTE) {
    meld(tabel);
    await koer(sql, `vacuum (full, analyze) public.${tabel}`, []);
  }
  const tilSidst = ['vacuum (full) pg_catalog.pg_statistic', 'select pg_switch_wal()', 'checkpoint'];
  for (const saetning of tilSidst) {
    try {
      await koer(sql, saetning, []);
    } catch (fejl) {
      if (kode(fejl) !== '42501') throw fejl;
      afslaaet.push(saetning);
    }
  }
  return afslaaet;
}
