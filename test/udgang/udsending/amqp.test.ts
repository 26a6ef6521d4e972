import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection, ConsumerStatus, type AsyncMessage } from 'rabbitmq-client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../config.ts';
import { forbind, type Sql } from '../../../db/client.ts';
import { lavLaesepulje } from '../../../db/laesepulje.ts';
import { STANDARDGRAENSER } from '../../../db/skriv/personbudget.ts';
import { lavRevisionsskriver } from '../../../db/skriv/revision.ts';
import { sikrExchange } from '../../../db/udgang/udsending.ts';
import { startUdsending } from '../../../kommandoer/udsending.ts';
import { createLog } from '../../../log.ts';
import type { Uuid, Cvr } from '../../../schema/domaene/id.ts';
import type { Besked } from '../../../udgang/besked.ts';
import { boelger, lavUdgiver, type Udgiver } from '../../../udgang/udsending/amqp.ts';
import { fejlI, lavSkema } from '../../soap/skema.ts';
import { testDatabase } from '../../support/database.ts';
import { aabnIndgang, haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { KORSBAEK } from '../../support/kalder.ts';
import { til } from '../../support/modtager.ts';
import { harRabbit, startRabbit, type Rabbit } from '../../support/rabbit.ts';
import { REVISIONSNOEGLE, TESTHEMMELIGHED } from '../../support/spoerg.ts';
import { udsenderFor } from '../../support/udsender.ts';

const skriver = skriverMed();
const AFSENDER = randomUUID() as Uuid;
const FORDELER = randomUUID() as Uuid;
const NYSAG = randomUUID();
let [rabbit, base, sql, ind, ud, udgiver] = [] as unknown as [Rabbit, { url: string; slet(): Promise<void> }, Sql, ReturnType<typeof aabnIndgang>, Connection, Udgiver]; // prettier-ignore
const modtaget: AsyncMessage[] = [];
const slut: (() => Promise<unknown>)[] = [];

test('of one object no two are on their way at a time, and its own come in their order', () => {
  const en = (subject: string, id: string) => ({ subject, id }) as Besked; // what is read of one
  const alle = [en('a', '1'), en('b', '2'), en('a', '3'), en('c', '4'), en('a', '5'), en('b', '6')];
  expect(boelger(alle).map((boelge) => boelge.map(({ id }) => id))).toEqual([['1', '2', '4'], ['3', '6'], ['5']]);
});

describe.runIf(harRabbit())('an exchange', () => {
  beforeAll(async () => {
    rabbit = await startRabbit();
    base = await testDatabase();
    sql = forbind({ url: base.url, max: 1, applikation: 'test' });
    ind = aabnIndgang(base.url);
    ud = new Connection({ url: rabbit.url, retryLow: 100, retryHigh: 500 });
    ud.on('error', () => undefined);
    await ud.exchangeDeclare({ exchange: 'ud', type: 'topic', durable: true });
    await ud.queueDeclare({ queue: 'modtager', durable: true });
    await ud.queueBind({ exchange: 'ud', queue: 'modtager', routingKey: `${KORSBAEK}.#` });
    const forbruger = ud.createConsumer({ queue: 'modtager', queueOptions: { passive: true } }, (besked) => {
      modtaget.push(besked);
      return ConsumerStatus.ACK;
    });
    forbruger.on('error', () => undefined);
    udgiver = lavUdgiver({ url: rabbit.url, afsender: AFSENDER, beskedtyper: { NySag: NYSAG }, meld: () => undefined });
    await sql`insert into serviceaftale ${sql({ system: FORDELER, kommune: KORSBAEK, rettigheder: ['ABONNER', 'SAGER_SE'], kle: ['32.*'], niveau: 4, status: 'GODKENDT', anmodet: new Date().toISOString() })}`; // prettier-ignore
    slut.push(() => forbruger.close(), () => ud.close(), () => udgiver.slut(), () => ind.slut(), () => sql.end(), () => base.slet(), () => rabbit.slut()); // prettier-ignore
  }, 120_000);
  afterAll(async () => {
    for (const en of slut) await en();
  }, 60_000);
  const efter: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const en of efter.splice(0)) await en();
    modtaget.length = 0;
  });

  const begynd = () => {
    const udsender = udsenderFor(base.url, {
      amqp: (...om) => udgiver.send(...om),
      begynd: (klient) => klient.koer((tx) => sikrExchange(tx, { exchange: 'ud', system: FORDELER, cvr: KORSBAEK as Cvr, slags: ['sag'] })), // prettier-ignore
    });
    efter.push(() => udsender.slut());
    return udsender;
  };
  const send = async (type: string, id: string, data: Json, time: string) => {
    const [svar] = await ind.send([haendelse(type, id, data, { skriver, time })], skriver);
    expect(svar?.status, JSON.stringify(svar)).toMatch(/anvendt|advarsel/);
  };
  const nySag = async (data: Json = {}) => {
    const id = randomUUID();
    await send('sag.importer', id, sagsdata(data), '2026-01-01T00:00:00Z');
    return id;
  };
  const ret = (id: string, nr: number) =>
    send('sag.opdater', id, { egenskaber: [{ fra: '2020-01-01T00:00:00Z', titel: `Titel ${String(nr)}` }] }, new Date(Date.UTC(2026, 1, 1, 0, nr)).toISOString()); // prettier-ignore
  const xml = (besked: AsyncMessage | undefined) => String(besked?.body as Buffer); // sent as bytes
  const indhold = (besked: AsyncMessage): Besked =>
    JSON.parse(Buffer.from(/<Base64[^>]*>([^<]*)/.exec(xml(besked))?.[1] ?? '', 'base64').toString()) as Besked; // what was sent
  const staar = async () => (await sql`select kvitteret, seneste_fejl, fejlet, parkeret, id from abonnement where exchange = 'ud'`)[0]; // prettier-ignore
  const ajour = () => til(async () => Number((await staar())?.['kvitteret']) === Number((await sql`select nr from udsendelsesstand`)[0]?.['nr'])); // prettier-ignore

  test('is published what its system’s aftale lets through, as a Haendelsesbesked by the XSD', async () => {
    begynd();
    await til(async () => (await staar()) !== undefined);
    await nySag({ kle: '27.18.00', titel: 'Hemmelig titel' });
    const sag = await nySag({ titel: 'Hemmelig titel' });
    await ret(sag, 1);
    await til(() => modtaget.length === 2);
    const [ny, aendret] = modtaget;
    expect(fejlI(await lavSkema('modtagbesked'), `<s:Body><ModtagBeskedInput xmlns="urn:oio:sts:1.0.0">${xml(ny).replace(/<\?xml[^>]*\?>/, '')}</ModtagBeskedInput></s:Body>`)).toEqual([]); // prettier-ignore
    const kuvert = xml(ny);
    for (const del of [
      `<bk:Beskedtype><sd:UUIDIdentifikator>${NYSAG}<`, `<bk:BeskedAnsvarligAktoer><sd:UUIDIdentifikator>${AFSENDER}<`,
      `<bk:TilladtModtager><sd:URNIdentifikator>urn:oio:cvr-nr:${KORSBAEK}<`, `<bk:ObjektId><sd:UUIDIdentifikator>${sag}<`,
      '<bk:OpgaveEmne><sd:URNIdentifikator>urn:oio:kle:32.30.04<', '<bk:ObjektHandling><sd:URNIdentifikator>urn:overblik:handling:oprettet<',
    ]) expect(kuvert).toContain(del); // prettier-ignore
    expect(xml(aendret)).toContain('<sd:URNIdentifikator>urn:overblik:beskedtype:sag:aendret<');
    expect(modtaget.map(indhold)).toMatchObject([{ subject: sag, data: { haendelse: 'oprettet' } }, { subject: sag, data: { haendelse: 'aendret' } }]); // prettier-ignore
    expect(modtaget.map(({ messageId, routingKey, durable, contentType }) => [messageId, routingKey, durable, contentType])).toEqual([
      [indhold(modtaget[0] as AsyncMessage).id, `${KORSBAEK}.sag.oprettet`, true, 'application/xml'],
      [indhold(modtaget[1] as AsyncMessage).id, `${KORSBAEK}.sag.aendret`, true, 'application/xml'],
    ]); // prettier-ignore
    const alt = modtaget.map((en) => xml(en) + JSON.stringify(indhold(en))).join('');
    expect(alt).not.toMatch(/Hemmelig titel|7001011234/);
    await ajour(); // also past what it may not see
    expect((await sql`select antal from opslag where bruger = ${FORDELER}`).length).toBeGreaterThan(0);
  });

  test('is published to by what serve starts, as it is configured – but not by the API alone', async () => {
    const pulje = lavLaesepulje({ url: base.url, rolle: 'overblik_laeser', max: 2, applikation: 'test-serve' });
    const revision = lavRevisionsskriver(base.url, REVISIONSNOEGLE, undefined, STANDARDGRAENSER);
    efter.push(() => revision.slut(), () => pulje.end()); // prettier-ignore
    const AMQP_UD = JSON.stringify({ afsender: AFSENDER, exchanges: [{ exchange: 'ud', system: FORDELER.toUpperCase(), kommuner: [KORSBAEK] }] }); // prettier-ignore
    const config = loadConfig({ AMQP_URL: rabbit.url, AMQP_UD });
    const dele = { sql: pulje, revision, hemmelighed: TESTHEMMELIGHED };
    expect(await startUdsending(base.url, 'api', dele, config, createLog('silent'))).toBeNull();
    const udsending = await startUdsending(base.url, 'indexer', dele, config, createLog('silent'));
    efter.unshift(() => udsending?.slut() ?? Promise.resolve());
    await til(() => udsending?.klar?.() === true);
    const sag = await nySag();
    await til(() => modtaget.length === 1);
    expect(xml(modtaget[0])).toContain(sag);
    expect(await sql`select 1 from abonnement where exchange is not null`).toHaveLength(1);
  });

  test('its system neither sees, acknowledges nor ends it', async () => {
    const { egneAbonnementer, findAbonnement } = await import('../../../db/udgang/abonnement.ts');
    const id = String((await staar())?.['id']) as Uuid; // as the database writes one
    expect(await egneAbonnementer(sql, FORDELER, KORSBAEK as Cvr)).toEqual([]);
    expect(await findAbonnement(sql, id, FORDELER, KORSBAEK as Cvr)).toBeNull();
  });

  test('loses nothing and mixes up no object when the broker is killed and the pusher is cut off meanwhile', async () => {
    const sager = await Promise.all(Array.from({ length: 40 }, () => nySag()));
    begynd();
    const skriv = (async () => {
      for (let nr = 1; nr <= 10; nr += 1) for (const sag of sager) await ret(sag, nr);
    })();
    await til(() => modtaget.length > 60);
    await rabbit.genstart();
    await til(() => modtaget.length > 120, 'going on after the broker came back', 40_000);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'overblik-udsender'`;
    await skriv;
    const unikke = () => new Map(modtaget.map((en) => [String(en.messageId), indhold(en)]));
    await til(() => unikke().size === 440, 'all of them', 60_000);
    await ajour();
    expect((await staar())?.['seneste_fejl']).toBeNull();
    const tider = new Map<string, string[]>();
    for (const { subject, time } of unikke().values()) tider.set(subject, [...(tider.get(subject) ?? []), time]);
    expect(tider.size).toBe(40);
    for (const egne of tider.values()) expect([egne.length, egne]).toEqual([11, [...egne].sort()]);
  }, 150_000);

  test('that no queue is bound to keeps its place, and is seen to: a confirm alone is no receipt', async () => {
    await ud.queueUnbind({ exchange: 'ud', queue: 'modtager', routingKey: `${KORSBAEK}.#` });
    begynd();
    const sag = await nySag();
    await til(async () => (await staar())?.['seneste_fejl'] === 'INGEN_KOE');
    expect((await staar())?.['parkeret']).toBeNull();
    await pause(300);
    expect(modtaget).toEqual([]);
    await ud.queueBind({ exchange: 'ud', queue: 'modtager', routingKey: `${KORSBAEK}.#` });
    await sql`update abonnement set naeste_forsoeg = null`;
    await til(() => modtaget.length === 1);
    expect(indhold(modtaget[0] as AsyncMessage).subject).toBe(sag);
    await ajour();
  });

  test('that is not there, or not set up any more, keeps its place too', async () => {
    await sql`update abonnement set exchange = 'findes-ikke' where exchange = 'ud'`;
    const [udsender] = [udsenderFor(base.url, { amqp: (...om) => udgiver.send(...om) })];
    const sag = await nySag();
    const fejl = async () => (await sql`select seneste_fejl from abonnement where exchange is not null`)[0]?.['seneste_fejl']; // prettier-ignore
    await til(async () => (await fejl()) === 'BROKER');
    await udsender.slut();
    await sql`update abonnement set exchange = 'ud', naeste_forsoeg = null where exchange = 'findes-ikke'`;
    const uden = udsenderFor(base.url);
    await til(async () => (await fejl()) === 'IKKE_SAT_OP');
    await uden.slut();
    await sql`update abonnement set naeste_forsoeg = null`;
    begynd();
    await til(() => modtaget.length === 1);
    expect(indhold(modtaget[0] as AsyncMessage).subject).toBe(sag);
  });
});
