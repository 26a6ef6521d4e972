import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { somEjer, type Benchserver } from './database.ts';
import { visTabel } from './tabel.ts';

const ROD = join(import.meta.dirname, '..');
const KILDE = 'bebebebe-0000-4000-8000-000000000001';
/** One in so many is missing here, one extra, one different. */
const HVER = 1000;

/** A log of two registreringer of each object, and the source's own list of them with time and hash, not all alike. */
const fyld = (antal: number, fil: string) => [
  `create temporary table alle as select i, md5('o' || i)::uuid as id, sha256(convert_to('b' || i, 'UTF8')) as sum from generate_series(1, ${String(antal)}) i`,
  `insert into objekt (id, slags, livscyklus, ejersystem, ejer, version, generation, registreret)
    select id, 'sag', 'aktiv', '${KILDE}', '11111111', 2, 0, '2026-01-01' from alle where i % ${String(HVER)} <> 1`,
  `insert into registrering (objekt_id, generation, operation, tidspunkt, besked_id, modtaget, kilde, gaelder, data)
    select id, 0, n.operation, n.tid, '${KILDE}:' || n.operation || i, n.tid, '${KILDE}', true, '{}' from alle
    cross join (values ('importer', timestamptz '2026-01-01'), ('opdater', timestamptz '2026-02-01')) n(operation, tid) where i % ${String(HVER)} <> 1`,
  `insert into indbakke (kilde, besked_id, generation, sum, modtaget, status)
    select '${KILDE}', 'opdater' || i, 0, sum, '2026-02-01', 'anvendt' from alle`,
  `copy (select id || ';' || case when i % ${String(HVER)} = 2 then '2026-03-01T00:00:00Z' else '2026-02-01T00:00:00Z' end || ';' || encode(sum, 'hex')
    from alle where i % ${String(HVER)} <> 3) to '${fil}'`,
  'analyze',
]; // prettier-ignore

/** `overblik reconcile` of a list as long as the largest source has, from the start of the command to its exit. */
export async function maalReconcile(server: Benchserver, { objekter }: { objekter: number }): Promise<void> {
  const url = await server.nyDatabase('reconcile');
  const fil = join(server.mappe, 'liste.csv');
  await chmod(server.mappe, 0o777); // the database server may be another user
  await somEjer(url, async (sql) => {
    await sql`set statement_timeout = 0`;
    for (const saetning of fyld(objekter, fil)) await sql.unsafe(saetning);
  });
  const start = performance.now();
  const barn = spawn(process.execPath, [join(ROD, 'overblik.js'), 'reconcile', KILDE, fil], {
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let svar = '';
  barn.stdout.setEncoding('utf8').on('data', (stykke: string) => (svar += stykke));
  const [kode] = (await once(barn, 'close')) as [number | null];
  const sekunder = (performance.now() - start) / 1000;
  const del = Math.floor(objekter / HVER);
  const ventet = `mangler ${String(del)} ekstra ${String(del)} forskellige ${String(del)}`;
  if (kode !== 1 || !svar.includes(ventet)) throw new Error(`reconcile svarede ${String(kode)}: ${svar.slice(-300)}`);
  visTabel('Reconcile', ['hvad', 'målt', 'krav'], [
    [`liste på ${objekter.toLocaleString('da-DK')} linjer, sekunder`, sekunder, '≤ 120 (1 mio.)'],
  ]); // prettier-ignore
}
