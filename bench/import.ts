import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bygget, bygServere } from './byg.ts';
import { skrivFil } from './fil.ts';
import { somEjer, type Benchserver } from './database.ts';
import { hukommelseUnderImport } from './hukommelse.ts';
import { visTabel } from './tabel.ts';

export interface Importmaaling {
  readonly personer: number;
  readonly runder: number;
  /** Persons in the file whose import is watched for memory. */
  readonly hukommelsePersoner: number;
}

type Indlaes = (url: string, fil: string) => Promise<void>;

/** Import of generated hændelser, beside COPY of exactly the rows it came to into the same tables with the same keys. */
export async function maalImport(server: Benchserver, m: Importmaaling): Promise<void> {
  bygServere();
  const { indlaes } = (await import(bygget('indlaes.ts'))) as { indlaes: Indlaes };
  const fil = join(server.mappe, 'haendelser.ndjson');
  const antal = await skrivFil(fil, m.personer);
  const [vores, copy]: [number[], number[]] = [[], []];
  let raekker = 0;
  // By turns: what else the machine does in the meantime hits both.
  for (let runde = 0; runde < m.runder; runde += 1) {
    const url = await server.nyDatabase(`import_${String(runde)}`);
    vores.push(antal / (await sekunder(() => indlaes(url, fil))));
    const ny = await server.nyDatabase(`copy_${String(runde)}`);
    const dump = await dumpTabeller(url, join(server.mappe, `copy_${String(runde)}`), await tommeTabeller(ny));
    raekker = dump.raekker;
    copy.push(antal / (await sekunder(() => kopier(ny, dump))));
    await rm(dump.mappe, { recursive: true, force: true });
  }
  const rss = await hukommelseUnderImport(server, m.hukommelsePersoner);
  vis(antal, raekker, { vores: midt(vores), copy: midt(copy) }, rss);
}

async function sekunder(arbejde: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await arbejde();
  return (performance.now() - start) / 1000;
}

interface Dump {
  readonly mappe: string;
  readonly tabeller: readonly string[];
  readonly raekker: number;
}

/** Tables that are empty before anything is read in: what stands in the others the migrations put there. */
const tommeTabeller = (url: string): Promise<string[]> =>
  somEjer(url, async (sql) => {
    const alle = await sql<{ navn: string }[]>`
      select relname as navn from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`;
    const tomme: string[] = [];
    for (const { navn } of alle) if ((await sql`select from ${sql(navn)} limit 1`).length === 0) tomme.push(navn);
    return tomme;
  });

/** Every row of these tables, as files the database server can read by itself. */
async function dumpTabeller(url: string, mappe: string, tabeller: readonly string[]): Promise<Dump> {
  await mkdir(mappe, { recursive: true });
  await chmod(mappe, 0o777); // the database server may be another user
  return somEjer(url, async (sql) => {
    await sql`set statement_timeout = 0`;
    let raekker = 0;
    for (const navn of tabeller) raekker += (await sql.unsafe(`copy ${navn} to '${mappe}/${navn}'`)).count;
    return { mappe, tabeller, raekker };
  });
}

async function kopier(url: string, { mappe, tabeller }: Dump): Promise<void> {
  await somEjer(url, async (sql) => {
    await sql`set statement_timeout = 0`;
    for (const navn of tabeller) await sql.unsafe(`copy ${navn} from '${mappe}/${navn}'`);
  });
}

const midt = (tal: readonly number[]): number => [...tal].sort((a, b) => a - b)[Math.floor(tal.length / 2)] ?? NaN;

function vis(antal: number, raekker: number, { vores, copy }: { vores: number; copy: number }, rss: { mb: number; filMb: number }): void {
  visTabel('Import: forhold', ['hvad', 'målt', 'krav'], [
    ['import : COPY af de samme rækker', vores / copy, '≥ 0,3'],
    ['import, registreringer/s', vores, '≥ 2.000'],
    [`import af en fil på ${rss.filMb.toFixed(0)} MB, RSS MB`, rss.mb, '≤ 300'],
  ]);
  visTabel(`Import: ${antal.toLocaleString('da-DK')} hændelser, ${raekker.toLocaleString('da-DK')} rækker`, ['hvad', 'registreringer/s', 'rækker/s'], [
    ['import', vores, (vores * raekker) / antal],
    ['COPY', copy, (copy * raekker) / antal],
  ]);
} // prettier-ignore
