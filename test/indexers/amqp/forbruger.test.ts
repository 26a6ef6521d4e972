import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection, type Publisher } from 'rabbitmq-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { lavSkriveklient, enAdGangen } from '../../../db/skriv/klient.ts';
import { lavForbruger, type Forbruger } from '../../../indexers/amqp/forbruger.ts';
import { testDatabase } from '../../support/database.ts';
import { aabnIndgang, haendelse, sagsdata, type Json } from '../../support/indgang.ts';
import { KORSBAEK } from '../../support/kalder.ts';
import { harRabbit, startRabbit, type Rabbit } from '../../support/rabbit.ts';

const KSD = randomUUID();
const KY = randomUUID();
let [rabbit, base, sql, ind, forbruger, ud, send] = [] as unknown as [Rabbit, { url: string; slet(): Promise<void> }, Sql, ReturnType<typeof aabnIndgang>, Forbruger, Connection, Publisher]; // prettier-ignore
const slut: (() => Promise<unknown>)[] = [];

describe.runIf(harRabbit())('a queue', () => {
  beforeAll(async () => {
    rabbit = await startRabbit();
    base = await testDatabase();
    sql = forbind({ url: base.url, max: 1, applikation: 'test' });
    ind = aabnIndgang(base.url);
    const klient = enAdGangen(lavSkriveklient(base.url, 'test-amqp'));
    ud = new Connection({ url: rabbit.url, retryLow: 100, retryHigh: 500 });
    ud.on('error', () => undefined);
    for (const queue of ['sager', 'begge']) await ud.queueDeclare({ queue, durable: true });
    send = ud.createPublisher({ confirm: true, maxAttempts: 20 });
    const koeer = [
      { koe: 'sager', systemer: [KSD], kommuner: [KORSBAEK] },
      { koe: 'begge', systemer: [KSD, KY], kommuner: ['22222222', KORSBAEK] },
    ];
    forbruger = lavForbruger({ url: rabbit.url, koeer, indgang: ind.indgang, klient, meld: () => undefined });
    slut.push(() => forbruger.slut(), () => send.close(), () => ud.close(), () => ind.slut(), () => klient.slut(), () => sql.end(), () => base.slet(), () => rabbit.slut()); // prettier-ignore
    await til(() => Promise.resolve(forbruger.klar()));
  }, 120_000);
  afterAll(async () => {
    for (const en of slut) await en();
  }, 60_000);

  const laeg = (krop: unknown, queue = 'sager') =>
    send.send({ routingKey: queue, durable: true }, Buffer.isBuffer(krop) ? krop : Buffer.from(typeof krop === 'string' ? krop : JSON.stringify(krop))); // prettier-ignore
  const ny = (kilde = KSD, data: Json = {}) => haendelse('sag.importer', randomUUID(), sagsdata({ system: kilde, ...data }), { source: `urn:uuid:${kilde}` }); // prettier-ignore
  const tom = async (queue: string) => (await ud.queueDeclare({ queue, passive: true })).messageCount === 0;
  const findes = async (raa: Json) => (await sql`select 1 from sag where id = ${String(raa['subject'])}`).length === 1;
  async function til(sandt: () => Promise<boolean>, ms = 20_000) {
    for (const graense = Date.now() + ms; Date.now() < graense; await pause(50)) if (await sandt()) return;
    throw new Error('det blev ikke så');
  }

  test('delivers what it holds into the register, and is empty then', async () => {
    const alle = Array.from({ length: 200 }, () => ny());
    await Promise.all(alle.map((en) => laeg(en)));
    await til(async () => (await sql`select 1 from sag`).length >= 200);
    for (const en of alle) expect(await findes(en)).toBe(true);
    expect(await tom('sager')).toBe(true);
    await laeg(alle[0]);
    await pause(500);
    expect((await sql`select 1 from registrering where objekt_id = ${String(alle[0]?.['subject'])}`).length).toBe(1);
  });

  test.each([
    ['no JSON', '{"specversion"', 'UGYLDIG'],
    ['XML that is none', '<a><b></a>', null],
    ['a body of nothing', '', 'UGYLDIG'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), 'UGYLDIG'],
  ])('keeps what nobody can read, whole, with why – and goes on: %s', async (_hvad, krop, kode) => {
    const foer = (await sql`select 1 from karantaene`).length;
    await laeg(krop);
    await laeg(krop);
    const efter = ny();
    await laeg(efter);
    await til(() => findes(efter));
    await til(async () => (await sql`select 1 from karantaene`).length > foer);
    const raekker = await sql<{ kode: string; cvr: string; krop: string }[]>`select kode, cvr, indhold ->> 'krop' as krop from karantaene order by modtaget desc limit 1`; // prettier-ignore
    expect(raekker[0]?.cvr).toBe(KORSBAEK);
    if (kode) expect(raekker[0]?.kode).toBe(kode);
    expect(Buffer.from(raekker[0]?.krop ?? '', 'base64')).toEqual(Buffer.from(krop));
    await pause(200);
    expect((await sql`select 1 from karantaene`).length).toBe(foer + 1);
  });

  test('speaks for the systems and kommuner it is set up for, and no others', async () => {
    const [fremmed, andenEjer, begge] = [ny(KY), ny(KSD, { ejer: '33333333' }), ny(KY)];
    await laeg(fremmed);
    await laeg(andenEjer);
    await laeg(begge, 'begge');
    await til(() => findes(begge));
    await til(
      async () => (await sql`select 1 from karantaene where kode in ('AFSENDER_UKENDT', 'EJER_IKKE_DIN')`).length === 2,
    );
    expect(await findes(fremmed)).toBe(false);
    expect(await findes(andenEjer)).toBe(false);
    const [{ cvr } = { cvr: '' }] = await sql<
      { cvr: string }[]
    >`select cvr from registrering where objekt_id = ${String(begge['subject'])}`;
    expect(cvr).toBe(KORSBAEK);
  });

  test('loses nothing and doubles nothing when the broker is killed, and when the register is away', async () => {
    const alle = Array.from({ length: 600 }, () => ny());
    const lagt = Promise.all(alle.map(async (en, nr) => {
      await pause(nr * 4);
      for (;;) {
        try {
          return await laeg(en);
        } catch {
          await pause(200); // not confirmed: sent again, as any sender does
        }
      }
    })); // prettier-ignore
    await pause(400);
    await rabbit.genstart();
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test-indexer'`;
    await lagt;
    await til(async () => {
      const [{ n } = { n: 0 }] = await sql<
        { n: number }[]
      >`select count(*)::int as n from sag where id in ${sql(alle.map((en) => String(en['subject'])))}`;
      return n === 600;
    }, 60_000);
    const [{ n } = { n: 0 }] = await sql<
      { n: number }[]
    >`select count(*)::int as n from registrering where objekt_id in ${sql(alle.map((en) => String(en['subject'])))}`;
    expect(n).toBe(600);
    await til(() => tom('sager'));
    expect(forbruger.klar()).toBe(true);
  }, 120_000);
});
