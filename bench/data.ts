import type { Sql } from '../db/client.ts';
import { udenNoegler } from './register/noegler.ts';
import { FAELLES, personsaetninger, sagssaetninger, SAGER_PR_PERSON } from './register/sager.ts';

const TABELLER = [
  'objekt', 'sag', 'relation', 'bevilling', 'bevilget_ydelse', 'effektueringsplan', 'effektuering', 'effektueringslinje',
  'part', 'partidentifikator',
]; // prettier-ignore
const DEL = 100_000;

/** A number in `[0, m)` that depends on nothing but `i` and `froe`. */
const TERNING = `create schema bench; create function bench.h(i bigint, froe bigint, m int) returns int language sql immutable
  return ((hashint8extended(i, froe) & 9223372036854775807) % m)::int`;

/** Fills a migrated, empty database with `antal` sager and what belongs to them. */
export async function fyld(sql: Sql, antal: number): Promise<void> {
  const personer = Math.ceil(antal / SAGER_PR_PERSON);
  await sql.unsafe(
    `set search_path = public, bench; set maintenance_work_mem = '512MB'; set statement_timeout = 0; ${TERNING}`,
  );
  await udenNoegler(sql, TABELLER, async () => {
    for (const saetning of [...FAELLES, ...personsaetninger(0, personer - 1)]) await sql.unsafe(saetning);
    for (let fra = 1; fra <= antal; fra += DEL) {
      for (const saetning of sagssaetninger(fra, Math.min(antal, fra + DEL - 1), personer)) await sql.unsafe(saetning);
    }
  });
  await sql.unsafe('drop schema bench cascade');
  await sql.unsafe('vacuum (analyze)');
}
