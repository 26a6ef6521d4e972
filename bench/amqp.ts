import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from 'rabbitmq-client';
import { aabnLedning } from './amqp/ledning.ts';
import { kanStarte, startRabbit } from './amqp/maegler.ts';
import { lavModtager } from './amqp/modtager.ts';
import { CVR, EXCHANGE, KOEER, startApi, startIndekser, type Omgivelser } from './amqp/processer.ts';
import { lavSender } from './amqp/sender.ts';
import { lavUdkig } from './amqp/synlig.ts';
import { volder } from './amqp/uheld.ts';
import { forbind, type Sql } from '../db/client.ts';
import { somEjer, type Benchserver } from './database.ts';
import { cpuMs } from './proces.ts';
import { visTabel } from './tabel.ts';

export interface Amqpmaaling {
  /** Laid in the queues before anybody takes from them: how fast they are emptied. */
  readonly forraad: number;
  readonly sekunder: number;
  readonly prSekund: number;
  /** Seconds at half of that, with nothing cut: how soon what is new is seen, where there is no queue to wait in. */
  readonly rolige: number;
  /** Something is cut or killed so often; 0: nothing is. */
  readonly uheldHverMs: number;
}

/** How often one sag is looked for until it stands in its person's overview. */
const UDKIG_HVERT_MS = 400;
const INDEKSERE = 2;
/** How often it is asked whether all has come: counting costs, too. */
const SPOERG_MS = 500;

/**
 * Messages through a real broker into the register and out again to a subscriber, by processes as an operator starts them: first as fast as they can, then
 * at a steady pace while things are cut and killed. What came of it is counted by a script of its own.
 */
export async function maalAmqp(server: Benchserver, m: Amqpmaaling): Promise<void> {
  if (!kanStarte()) throw new Error('rabbitmq-server er ikke installeret, eller målingen kører ikke som root');
  const databaseUrl = await server.nyDatabase('amqp');
  const rabbit = await startRabbit();
  const ledning = await aabnLedning(Number(new URL(rabbit.url).port));
  const amqpUrl = rabbit.url.replace(/:\d+$/, `:${String(ledning.port)}`);
  const o: Omgivelser = { databaseUrl, mappe: server.mappe, amqpUrl, system: randomUUID(), fordeler: randomUUID() };
  const forbindelse = new Connection({ url: rabbit.url });
  forbindelse.on('error', (fejl: unknown) => console.error(fejl));
  const slut: (() => unknown)[] = [() => rabbit.slut(), () => ledning.slut(), () => forbindelse.close()];
  try {
    await somEjer(databaseUrl, (sql) => sql`insert into serviceaftale ${sql({ system: o.fordeler, kommune: CVR, rettigheder: ['ABONNER', 'SAGER_SE', 'YDELSER_SE'], kle: ['*'], niveau: 4, status: 'GODKENDT', anmodet: new Date().toISOString() })}`); // prettier-ignore
    for (const queue of KOEER) await forbindelse.queueDeclare({ queue, durable: true });
    await maal(server, o, m, { forbindelse, ledning }, slut);
  } finally {
    for (const en of slut.reverse()) await en();
  }
}

interface Net {
  readonly forbindelse: Connection;
  readonly ledning: Awaited<ReturnType<typeof aabnLedning>>;
}

async function maal(server: Benchserver, o: Omgivelser, m: Amqpmaaling, { forbindelse, ledning }: Net, slut: (() => unknown)[]) {
  const [sendtFil, modtagetFil] = [join(server.mappe, 'sendt.ndjson'), join(server.mappe, 'modtaget.ndjson')];
  const modtager = await lavModtager(forbindelse, EXCHANGE, modtagetFil);
  const { barn: api, token } = await startApi(o);
  slut.push(() => api.stop());
  const udkig = lavUdkig(api.url, token);
  let naeste = Infinity;
  const sql = forbind({ url: o.databaseUrl, max: 1, applikation: 'bench' });
  slut.push(() => sql.end({ timeout: 5 }));
  const sender = lavSender(forbindelse, o.system, sendtFil, ({ cpr, subject }) => {
    if (cpr === null || performance.now() < naeste) return;
    naeste = performance.now() + UDKIG_HVERT_MS;
    udkig.saet(cpr, subject);
  });

  await sender.send(m.forraad, 0);
  const indeksere = await Promise.all(Array.from({ length: INDEKSERE }, () => startIndekser(o)));
  slut.push(() => Promise.all(indeksere.map((en) => en.stop())));
  const cpu = () => ({
    indeksere: sum(indeksere.map(({ pid }) => cpuMs(pid))),
    PostgreSQL: cpuMs(server.pid),
    'målingen selv': process.cpuUsage().user / 1000,
  });
  const foer = cpu();
  await taget(sql, m.forraad);
  const efter = cpu();
  const toemt = await tempo(sql);
  await indtil(async () => modtager.antal() >= (await aendringer(sql)), 120);

  naeste = 0;
  const rolige = Math.floor((m.rolige * m.prSekund) / 2);
  await sender.send(rolige, m.prSekund / 2);
  const rolig = await udkig.svar();
  await taget(sql, m.forraad + rolige);

  const [start, stop] = [performance.now(), new AbortController()];
  const uheld = m.uheldHverMs > 0 ? volder({ indeksere, start: () => startIndekser(o) }, ledning, o.databaseUrl, m.uheldHverMs, stop.signal) : null;
  const ialt = m.forraad + rolige + m.sekunder * m.prSekund;
  await sender.send(m.sekunder * m.prSekund, m.prSekund);
  const sendt = (performance.now() - start) / 1000;
  stop.abort();
  const skete = await uheld;
  await taget(sql, ialt);
  const kvitteret = (performance.now() - start) / 1000;
  await indtil(async () => (await ventende(forbindelse)) === 0, 60);
  await indtil(async () => modtager.antal() >= (await aendringer(sql)), 180);
  const fortalt = (performance.now() - start) / 1000;
  const ms = await udkig.svar();
  await pause(1_000); // what is told again comes, too
  await sender.slut();
  await modtager.slut();

  visTabel('AMQP: ind', ['hvad', 'målt', 'krav'], [
    ['et forråd tømmes, beskeder/s', toemt, ''],
    ...Object.entries(efter).map(([navn, ms]): [string, number, string] => [
      `CPU-ms pr. besked, ${navn}`,
      (ms - foer[navn as keyof typeof foer]) / m.forraad, // the same names
      '',
    ]),
    [`ved ${String(m.prSekund / 2)}/s første gang synlig i overblikket, p50 ms`, fraktil(rolig, 0.5), ''],
    [`p99 ms, af ${String(rolig.length)}`, fraktil(rolig, 0.99), '< 1.000'],
    [`i ${String(m.sekunder)} s med ${String(m.prSekund)}/s: sendt → taget → kvitteret, beskeder/s`, (m.sekunder * m.prSekund) / kvitteret, '≥ 800'],
    ['sendt på, sekunder', sendt, ''],
    ['alt fortalt videre efter, sekunder', fortalt, ''],
    ['imens første gang synlig i overblikket, p50 ms', fraktil(ms, 0.5), ''],
    [`p99 ms, af ${String(ms.length)}`, fraktil(ms, 0.99), ''],
    ...Object.entries(skete ?? {}).map(([navn, antal]): [string, number, string] => [navn, antal, '']),
  ]);
  console.log('\nRegnskab\n');
  const tsx = join(import.meta.dirname, '../node_modules/.bin/tsx');
  const { status } = spawnSync(tsx, [join(import.meta.dirname, 'amqp/regnskab.ts'), o.databaseUrl, sendtFil, modtagetFil], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
} // prettier-ignore

const sum = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0);
const fraktil = (ordnede: readonly number[], del: number): number =>
  ordnede[Math.min(ordnede.length - 1, Math.floor(ordnede.length * del))] ?? NaN;

const tal = async (sql: Sql, tekst: string): Promise<number> =>
  Number((await sql.unsafe<{ n: string }[]>(tekst))[0]?.n ?? 0);

/** Until so many different messages are committed. */
const taget = (sql: Sql, antal: number): Promise<void> =>
  indtil(async () => (await tal(sql, 'select count(*) as n from indbakke')) >= antal, 600);

/** Messages a second between the first commit and the last. */
const tempo = (sql: Sql): Promise<number> =>
  tal(sql, 'select count(*) / extract(epoch from max(modtaget) - min(modtaget)) as n from registrering');

const aendringer = (sql: Sql): Promise<number> => tal(sql, 'select count(*) as n from udbakke');

async function ventende(forbindelse: Connection): Promise<number> {
  const koeer = await Promise.all(KOEER.map((queue) => forbindelse.queueDeclare({ queue, passive: true })));
  return sum(koeer.map(({ messageCount }) => messageCount));
}

async function indtil(klar: () => Promise<boolean>, hoejstSekunder: number): Promise<void> {
  const graense = performance.now() + hoejstSekunder * 1000;
  while (!(await klar())) {
    if (performance.now() > graense) throw new Error(`det tog over ${String(hoejstSekunder)} sekunder`);
    await pause(SPOERG_MS);
  }
}
