import { setTimeout as vent } from 'node:timers/promises';
import { lavLaesepulje } from '../db/laesepulje.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import { genopbygSoegning } from '../db/soeg/genopbyg.ts';
import { foelg, sikrIndeks, startFoelger } from '../indexers/soegeindeks.ts';
import { genopbygIndeks } from '../indexers/soegegenopbygning.ts';
import { startProjektion } from '../indexers/soegeprojektion.ts';
import { lavSoegning } from '../resolvers/soeg/soegning.ts';
import { slet } from '../search/opensearch/indeks.ts';
import { forbindSoegemaskine, lavSoegemotor } from '../search/opensearch/klient.ts';
import { fyld } from './data.ts';
import { hindring, startOpenSearch } from './opensearch.ts';
import { somEjer, type Benchserver } from './database.ts';
import { forsinkelser } from './soeg/forsinkelse.ts';
import { begraenset, bar, lav, ubegraenset, UDVALG, type Spoerger } from './soeg/spoerg.ts';
import { visTabel } from './tabel.ts';

export interface Soegemaaling {
  readonly sager: number;
  /** Answers of each kind to each question. */
  readonly gange: number;
  /** Seconds of events, 200 in each. */
  readonly sekunder: number;
}

const ALIAS = `overblik-bench-${String(process.pid)}`;
const fraktil = (tal: readonly number[], p: number): number => [...tal].sort((a, b) => a - b)[Math.ceil(tal.length * p) - 1] ?? NaN; // prettier-ignore
const meld = (fejl: unknown) => void process.stderr.write(`${String(fejl)}\n`);
/** An hour's run tells how far it is. */
const fase = (navn: string) => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${navn}\n`);
const tid = async <T>(arbejde: () => Promise<T>): Promise<[number, T]> => {
  const start = performance.now();
  const svar = await arbejde();
  return [performance.now() - start, svar];
};

/** Enough for an index of a million documents. */
const HUKOMMELSE_MB = 1_024;

/** Searching: in PostgreSQL, and in an OpenSearch – that of OPENSEARCH_URL, or one of the bench's own – beside a bare query of it that has the same hits. */
export async function maalSoeg(server: Benchserver, m: Soegemaaling): Promise<void> {
  const stopper = process.env.OPENSEARCH_URL ? null : await hindring();
  if (stopper !== null) process.stderr.write(`kun PostgreSQL måles: ${stopper}\n`);
  const egen = process.env.OPENSEARCH_URL || stopper !== null ? null : await startOpenSearch(HUKOMMELSE_MB);
  try {
    await maalMed(server, m, process.env.OPENSEARCH_URL || egen?.url);
  } finally {
    await egen?.stop();
  }
}

async function maalMed(server: Benchserver, m: Soegemaaling, opensearch: string | undefined): Promise<void> {
  fase('registret fyldes');
  const url = await server.nyDatabase('soeg');
  await somEjer(url, (sql) => fyld(sql, m.sager));
  fase('projektionen lægges');
  const [lagt, { dokumenter }] = await tid(() => genopbygSoegning(url, () => undefined));
  const pulje = lavLaesepulje({ url, rolle: 'overblik_laeser', max: 4, applikation: 'bench' });
  const register = lavSkriveklient(url, 'bench-foelger');
  const klient = opensearch ? forbindSoegemaskine(opensearch) : null;
  const raekker: [string, number | string, string][] = [
    ['dokumenter', dokumenter, ''],
    ['projektion lagt, dokumenter/s', (dokumenter / lagt) * 1000, '≥ 3.000'],
  ];
  try {
    const iRegister = lavSoegning({ sql: pulje }, meld);
    const grundlag = klient && { register, klient, alias: ALIAS };
    if (grundlag) {
      fase('indekset fyldes');
      const [ms] = await tid(async () => {
        while ((await foelg(grundlag, await sikrIndeks(grundlag))) > 0);
      });
      raekker.push(['indekseret i OpenSearch, dokumenter/s', (dokumenter / ms) * 1000, '≥ 3.000']);
    }
    const iMotor = klient && lavSoegning({ sql: pulje, motor: lavSoegemotor(klient, 60_000) }, meld);
    fase('svartider');
    raekker.push(...(await svartider(m, { ...(iMotor && klient ? { OpenSearch: lav(iMotor, pulje), bar: bar(klient, ALIAS) } : {}), PostgreSQL: lav(iRegister, pulje) })));
    fase('genopbygning');
    raekker.push(...(await genopbygget(url, lav(iMotor ?? iRegister, pulje), grundlag)));
    const dele = [startProjektion(lavSkriveklient(url, 'bench-projektion'), meld), ...(grundlag ? [startFoelger({ ...grundlag, register: lavSkriveklient(url, 'bench-foelger'), klient: forbindSoegemaskine(opensearch ?? '') }, meld)] : [])];
    fase('forsinkelse');
    const sene = await forsinkelser(url, grundlag !== null, m.sekunder);
    for (const del of dele) await del.slut();
    raekker.push(['forsinkelse ved 200 hændelser/s, p99, sekunder', fraktil(sene, 0.99), '≤ 3']);
  } finally {
    if (klient) await slet(klient, [`${ALIAS}-*`]).catch(meld);
    await klient?.close();
    await register.slut();
    await pulje.end();
  }
  visTabel(`Søgning, ${m.sager.toLocaleString('da-DK')} sager`, ['hvad', 'målt', 'krav'], raekker);
} // prettier-ignore

/** p95 of each question with facets, by turns, so that what else the machine does hits all alike. */
async function svartider({ gange }: Soegemaaling, hos: Readonly<Record<string, Spoerger>>): Promise<[string, number, string][]> {
  const maalt = new Map<string, number[]>();
  const traef = new Map<string, number>();
  for (let nr = 0; nr < gange + 2; nr += 1) {
    for (const [navn, filter] of Object.entries(UDVALG)) {
      for (const [motor, spoerg] of Object.entries(hos)) {
        for (const [hvem, kalder] of [['ubegrænset', ubegraenset], ['begrænset', begraenset]] as const) {
          const noegle = `${navn}, ${motor}, ${hvem}`;
          const [ms, antal] = await tid(() => spoerg(kalder, filter));
          traef.set(noegle, antal);
          if (nr >= 2) maalt.set(noegle, [...(maalt.get(noegle) ?? []), ms]); // the first two warm up
        }
      }
    }
  }
  const p95 = (noegle: string) => fraktil(maalt.get(noegle) ?? [], 0.95);
  const krav = (noegle: string, n: number) => (noegle.includes('bar') ? '' : noegle.includes('OpenSearch') ? '≤ 150' : n > 100_000 ? '≤ 3.000' : '≤ 400');
  return [...maalt.keys()].flatMap((noegle): [string, number, string][] => {
    const n = traef.get(noegle) ?? 0;
    const linje: [string, number, string] = [`${noegle}: ${n.toLocaleString('da-DK')} træf, p95 ms`, p95(noegle), krav(noegle, n)];
    // The two callers have the same hits in what both may see all of.
    const makker = noegle.replace('begrænset', 'ubegrænset');
    const lige = noegle.endsWith(', begrænset') && !noegle.includes('bar') && traef.get(makker) === n;
    return lige ? [linje, [`${noegle} : ubegrænset, p95`, p95(noegle) / p95(makker), '≤ 1,2']] : [linje];
  });
} // prettier-ignore

/** A rebuild beside somebody who searches all the time: seconds, and answers that failed or were others than before. */
async function genopbygget(url: string, spoerg: Spoerger, grundlag: Parameters<typeof genopbygIndeks>[0] | null): Promise<[string, number, string][]> {
  const rigtigt = await spoerg(ubegraenset, {});
  const stop = new AbortController();
  let [svar, fejl] = [0, 0];
  const soeger = (async () => {
    while (!stop.signal.aborted) {
      const antal = await spoerg(ubegraenset, {}).catch(() => -1);
      svar += 1;
      if (antal !== rigtigt) fejl += 1;
      await vent(20);
    }
  })();
  const [register] = await tid(() => genopbygSoegning(url, () => undefined));
  const [motor] = grundlag ? await tid(() => genopbygIndeks(grundlag, () => undefined)) : [null];
  stop.abort();
  await soeger;
  return [
    ['genopbygning, PostgreSQL, minutter', register / 60_000, '≤ 10 (1 mio.)'],
    ...(motor === null ? [] : [['genopbygning, OpenSearch, minutter', motor / 60_000, '≤ 10 (1 mio.)'] as [string, number, string]]),
    [`søgninger imens: ${svar.toLocaleString('da-DK')}; fejlede eller forkerte`, fejl, '0'],
  ];
} // prettier-ignore
