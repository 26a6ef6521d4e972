/**
 * Does the time of an answer tell of what is hidden? 2,000 interleaved look-ups of a citizen with 200 hidden sager and of
 * one nobody has written about (security.md L19, P22): the area under the ROC curve, 0.5 being "no". `npx tsx test/uafhaengighed/tidsmaaling.ts`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forbind } from '../../db/client.ts';
import { aabnEmbedded } from '../../db/embedded.ts';
import { migrer } from '../../db/migrer.ts';
import { aabnIndgang, haendelse, operatoer, sagsdata } from '../support/indgang.ts';
import { gruppe } from '../support/kalder.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const PAR = Number(process.argv[2] ?? 1000);
const OPVARMNING = 100;
const [SKJULT, UKENDT, SYNLIG] = ['6101010001', '6101010002', '6101010003'];
const SKJULTE = 200;

const OPERATIONER = {
  overblik: 'query($cpr: CPR) { overblik(part: { cpr: $cpr }) { part { navn } sager { totalCount nodes { uuid titel } } ydelser { totalCount } dokumenter { totalCount } tidslinje { nodes { tekst } } ansvarlige { uuid } } }',
  sager: 'query($cpr: CPR) { sager(filter: { part: { cpr: $cpr } }) { totalCount nodes { uuid titel } } }',
} as const; // prettier-ignore

/** Writes a citizen whose 200 sager the caller may not see, and some others whose the caller may. */
async function skrivBorgere(url: string): Promise<void> {
  const { send, slut } = aabnIndgang(url);
  const sag = (cpr: string, kle: string) => haendelse('sag.importer', crypto.randomUUID(), sagsdata({ cpr, kle }));
  await send(
    Array.from({ length: SKJULTE }, () => sag(SKJULT ?? '', '27.18.00')),
    operatoer,
  );
  await send(Array.from({ length: 20 }, () => sag(SYNLIG, '32.30.04')), operatoer); // prettier-ignore
  await slut();
  const sql = forbind({ url, max: 1, applikation: 'tidsmaaling' });
  await sql`analyze`;
  await sql.end();
}

/** Milliseconds of each look-up, turn about, the first of each pair by lot. */
async function maal(graf: Graf, token: string, query: string): Promise<{ skjult: number[]; ukendt: number[] }> {
  const tag = async (cpr: string) => {
    const start = performance.now();
    await graf.spoerg(query, { cpr }, token);
    return performance.now() - start;
  };
  const maalt = { skjult: [] as number[], ukendt: [] as number[] };
  for (let i = 0; i < PAR + OPVARMNING; i += 1) {
    const foerst = Math.random() < 0.5;
    const tider = foerst ? [await tag(SKJULT), await tag(UKENDT)] : [await tag(UKENDT), await tag(SKJULT)];
    const [skjult = 0, ukendt = 0] = foerst ? tider : tider.reverse();
    if (i < OPVARMNING) continue;
    maalt.skjult.push(skjult);
    maalt.ukendt.push(ukendt);
  }
  return maalt;
}

/** How often a look-up of the first kind takes longer than one of the second; a tie is half. */
function auc(a: readonly number[], b: readonly number[]): number {
  const sum = a.reduce((hidtil, x) => hidtil + b.reduce((n, y) => n + (x > y ? 1 : x === y ? 0.5 : 0), 0), 0);
  return sum / (a.length * b.length);
}

const median = (tal: readonly number[]) => [...tal].sort((x, y) => x - y)[Math.floor(tal.length / 2)] ?? Number.NaN;

const mappe = await mkdtemp(join(tmpdir(), 'overblik-tid-'));
const server = await aabnEmbedded(mappe, { flygtig: true });
try {
  await migrer(server.url);
  await skrivBorgere(server.url);
  const graf = await startGraf(server.url);
  const token = await graf.token([gruppe({ kle: ['32.*'] })], { exp: Math.floor(Date.now() / 1000) + 7200 });
  for (const [navn, query] of Object.entries(OPERATIONER)) {
    const { skjult, ukendt } = await maal(graf, token, query);
    console.log(`${navn}: AUC ${auc(skjult, ukendt).toFixed(3)}; median ${median(skjult).toFixed(1)} ms med ${String(SKJULTE)} skjulte, ${median(ukendt).toFixed(1)} ms uden (${String(2 * PAR)} opslag)`); // prettier-ignore
  }
  await graf.stop();
} finally {
  await server.stop();
  await rm(mappe, { recursive: true, force: true });
}
