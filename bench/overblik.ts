import { bygServere } from './byg.ts';
import { fyld } from './data.ts';
import { somEjer, type Benchserver } from './database.ts';
import { maal, type Last, type Runde } from './overblik/maal.ts';
import { sammenlign } from './overblik/sammenlign.ts';
import { forberedPostgraphile, lavServere, sikrPostgraphile, type Navn, type Server } from './overblik/servere.ts';
import { sammenfat, type Tal } from './overblik/tal.ts';
import type { Barn } from './barn.ts';
import { visTabel } from './tabel.ts';

export interface Overbliksmaaling {
  readonly sager: number;
  readonly faerreSager: number;
  /** Of one server in one round. */
  readonly sekunder: number;
  readonly opvarmning: number;
  readonly runder: number;
  readonly forbindelser: number;
}

const NAVNE: readonly Navn[] = ['vores', 'medRevision', 'medPaa', 'gulv', 'postgraphile'];
const SAMMENLIGNES = 20;
const BORGERE = 20_000;

interface Kandidat {
  readonly server: Server;
  readonly last: Last;
  readonly barn: Barn;
  readonly runder: Runde[];
}

/** A citizen's overview: ours beside the floor and PostGraphile on the same rows, and ours on a tenth of them. */
export async function maalOverblik(benchserver: Benchserver, m: Overbliksmaaling): Promise<void> {
  sikrPostgraphile();
  bygServere();
  const kandidater: Kandidat[] = [];
  try {
    kandidater.push(...(await startet(benchserver, m, 'faerre', m.faerreSager, ['vores'])));
    kandidater.push(...(await startet(benchserver, m, 'alle', m.sager, NAVNE)));
    for (const en of kandidater) await maal(en.barn, en.server, en.last, m.opvarmning);
    // By turns: what else the machine does in the meantime hits them all alike.
    for (let runde = 0; runde < m.runder; runde += 1) {
      for (const en of kandidater) en.runder.push(await maal(en.barn, en.server, en.last, m.sekunder));
    }
  } finally {
    await Promise.all(kandidater.map(({ barn }) => barn.stop()));
  }
  const [faa, vores, medRevision, medPaa, gulv, graf] = kandidater.map(({ runder }) => sammenfat(runder)) as [
    Tal,
    Tal,
    Tal,
    Tal,
    Tal,
    Tal,
  ]; // as pushed
  vis(m, faa, { vores, medRevision, medPaa, gulv, postgraphile: graf });
}

/** A filled database, and its servers: seen to answer the same, then those that are to be measured. */
async function startet(s: Benchserver, m: Overbliksmaaling, database: string, sager: number, navne: readonly Navn[]) {
  const start = performance.now();
  const url = await s.nyDatabase(database);
  await somEjer(url, (sql) => fyld(sql, sager));
  await forberedPostgraphile(url);
  console.log(`${antal(sager)} sager lagt i databasen på ${((performance.now() - start) / 1000).toFixed(0)} s`);

  const servere = await lavServere(url, s.mappe);
  const borgere = await tilfaeldigeBorgere(url);
  await sammenlign(NAVNE.map((navn) => servere[navn]), borgere.slice(0, SAMMENLIGNES)); // prettier-ignore
  let nr = 0;
  const naesteCpr = () => borgere[nr++ % borgere.length] ?? '';
  const last = { forbindelser: m.forbindelser, databasePid: s.pid, naesteCpr };
  return Promise.all(
    navne.map(async (navn) => ({ server: servere[navn], last, barn: await servere[navn].start(), runder: [] })),
  );
}

async function tilfaeldigeBorgere(url: string): Promise<string[]> {
  const raekker = await somEjer(url, (sql) => sql<{ vaerdi: string }[]>`
    select vaerdi from partidentifikator order by hashtextextended(vaerdi, 1) limit ${BORGERE}`); // prettier-ignore
  return raekker.map(({ vaerdi }) => vaerdi);
}

function vis(
  m: Overbliksmaaling,
  faa: Tal,
  { vores, medRevision, medPaa, gulv, postgraphile }: Record<Navn, Tal>,
): void {
  visTabel(
    'Overblik: forhold',
    ['hvad', 'målt', 'krav'],
    [
      ['vores : PostGraphile, svar/s', vores.prSekund / postgraphile.prSekund, '≥ 1,5'],
      ['vores : gulvet, svar/s', vores.prSekund / gulv.prSekund, '≥ 0,6'],
      ['med revision : uden, svar/s', medRevision.prSekund / vores.prSekund, '≥ 0,85'],
      ['med paa : uden, CPU/svar', medPaa.cpuMs / vores.cpuMs, '≤ 2'],
      ['med paa : uden, p50', medPaa.p50 / vores.p50, '≤ 2'],
      ['med revision : PostGraphile, svar/s', medRevision.prSekund / postgraphile.prSekund, '≥ 1,4'],
      [`p50 ved ${antal(m.sager)} : ved ${antal(m.faerreSager)} sager`, vores.p50 / faa.p50, '≤ 1,3'],
      ['vores RSS under last, MB', vores.rssMb, '≤ 250'],
      ['PostGraphile : vores, CPU/svar', postgraphile.cpuMs / vores.cpuMs, ''],
      ['gulvet : vores, CPU/svar', gulv.cpuMs / vores.cpuMs, ''],
    ],
  );
  const raekke = (navn: string, sager: number, t: Tal) => [
    navn,
    antal(sager),
    t.prSekund,
    t.p50,
    t.p99,
    t.cpuMs,
    t.databaseMs,
    t.rssMb,
  ];
  visTabel(
    `Overblik: ${m.forbindelser} forbindelser, ${m.runder} × ${m.sekunder} s hver`,
    ['server', 'sager', 'svar/s', 'p50 ms', 'p99 ms', 'CPU ms/svar', 'heraf database', 'RSS MB'],
    [
      raekke('vores', m.sager, vores),
      raekke('vores med revision', m.sager, medRevision),
      raekke('vores med paa', m.sager, medPaa),
      raekke('gulvet', m.sager, gulv),
      raekke('PostGraphile', m.sager, postgraphile),
      raekke('vores', m.faerreSager, faa),
    ],
  );
}

const antal = (n: number) => n.toLocaleString('da-DK');
