import { spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { lavSkriveklient } from '../../../db/skriv/klient.ts';
import { beskaerUdsendelse } from '../../../db/udgang/beskaering.ts';
import { abonnent, kort } from '../../support/abonnent.ts';
import { testDatabase } from '../../support/database.ts';
import { aabnIndgang, haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { KORSBAEK } from '../../support/kalder.ts';
import { startModtager, til, type Modtaget, type Modtager } from '../../support/modtager.ts';
import { startGraf, TESTHEMMELIGHED, type Graf } from '../../support/spoerg.ts';
import { udsenderFor } from '../../support/udsender.ts';
import { afledtNoegle } from '../../../resolvers/cursor.ts';
import { lavPositioner } from '../../../udgang/position.ts';

const skriver = skriverMed();
let [base, sql, ind, graf, modtager] = [] as unknown as [{ url: string; slet(): Promise<void> }, Sql, ReturnType<typeof aabnIndgang>, Graf, Modtager]; // prettier-ignore
beforeAll(async () => {
  base = await testDatabase();
  sql = forbind({ url: base.url, max: 1, applikation: 'test' });
  ind = aabnIndgang(base.url);
  modtager = await startModtager();
  graf = await startGraf(base.url, { webhook: { vaerter: null, testvaerter: [modtager.vaert] } });
});
afterAll(async () => {
  await graf.stop();
  await ind.slut();
  await sql.end();
  await modtager.slut();
  await base.slet();
});
beforeEach(() => {
  modtager.svar = () => 204;
  modtager.alle.length = 0;
});
const slut: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const en of slut.splice(0)) await en();
  await sql`update abonnement set ophoert = now() where ophoert is null`; // each test its own
});

const send = async (type: string, id: string, data: Json, time: string) => {
  const [svar] = await ind.send([haendelse(type, id, data, { skriver, time })], skriver);
  expect(svar?.status, JSON.stringify(svar)).toMatch(/anvendt|advarsel/);
};
const nySag = async (data: Json = {}) => {
  const id = randomUUID();
  await send('sag.importer', id, sagsdata(data), '2026-01-01T00:00:00Z');
  return id;
};
const ret = (id: string, nr: number, data: Json = {}) =>
  send('sag.opdater', id, { egenskaber: [{ fra: '2020-01-01T00:00:00Z', titel: `Titel ${String(nr)}` }], ...data }, `2026-02-01T00:00:${String(nr).padStart(2, '0')}Z`); // prettier-ignore

/** A system with an approved aftale. */
async function system(aftale: object = {}) {
  const a = await abonnent(graf);
  await sql`insert into serviceaftale ${sql({ system: a.system, kommune: KORSBAEK, rettigheder: ['ABONNER', 'SAGER_SE'], kle: ['*'], niveau: 4, status: 'GODKENDT', anmodet: new Date().toISOString(), ...aftale })}`; // prettier-ignore
  const opret = async (webhook: object = {}, oenske: object = {}) => {
    const { status, krop } = await a.kald('POST', '/abonnementer', { webhook: { url: modtager.url, ...webhook }, ...oenske }); // prettier-ignore
    if (status !== 201) throw new Error(JSON.stringify(krop));
    return krop as { id: string; webhook: { hemmelighed: string } };
  };
  const staar = async (id: string) => (await a.kald('GET', `/abonnementer/${id}`)).krop.webhook as Json;
  return { ...a, opret, staar };
}
function begynd(valg: Parameters<typeof udsenderFor>[1] = {}) {
  const udsender = udsenderFor(base.url, { testvaerter: [modtager.vaert], ...valg });
  slut.push(() => udsender.slut());
  return udsender;
}
function foerste(): Modtaget {
  const [en] = modtager.alle;
  if (!en) throw new Error('der kom intet');
  return en;
}
const kvitteret = () => kort(modtager.kvitterede());

describe('a webhook', () => {
  test('is pushed what happens from then on, each as a CloudEvent, in order, and acknowledges by its status', async () => {
    await nySag();
    const a = await system();
    const { id } = await a.opret();
    begynd();
    const sag = await nySag({ titel: 'Hemmelig titel' });
    await ret(sag, 1);
    await ret(sag, 2);
    await til(() => modtager.alle.length === 3);
    expect(kvitteret()).toEqual([`sag.oprettet ${sag}`, `sag.aendret ${sag}`, `sag.aendret ${sag}`]);
    const { hoveder, sti, beskeder } = foerste();
    expect([sti, hoveder['content-type']]).toEqual(['POST /ind', 'application/cloudevents+json; charset=utf-8']);
    expect(beskeder[0]).toMatchObject({ specversion: '1.0', source: '/overblik', type: 'dk.overblik.sag.oprettet.v1', subject: sag }); // prettier-ignore
    expect(JSON.stringify(modtager.alle)).not.toMatch(/Hemmelig titel|7001011234/);
    await til(async () => (await a.side(id)).beskeder.length === 0, 'acknowledged');
    expect(await a.staar(id)).toMatchObject({ status: 'AKTIV', fejlet: 0, senesteFejl: null });
  });

  test('is pushed several at a time where it asked for that', async () => {
    const a = await system();
    await a.opret({ antal: 3 });
    const sager = [await nySag(), await nySag(), await nySag(), await nySag()];
    begynd();
    await til(() => kvitteret().length === 4);
    expect(modtager.alle.map(({ hoveder, beskeder }) => [hoveder['content-type'], beskeder.length])).toEqual([
      ['application/cloudevents-batch+json; charset=utf-8', 3], ['application/cloudevents-batch+json; charset=utf-8', 1],
    ]); // prettier-ignore
    expect(kvitteret()).toEqual(sager.map((sag) => `sag.oprettet ${sag}`));
  });

  test('is signed with a secret that is told once, and kept so that nobody reads it', async () => {
    const a = await system();
    const { id, webhook } = await a.opret();
    begynd();
    await nySag();
    await til(() => modtager.alle.length === 1);
    const { hoveder, krop } = foerste();
    const noegle = Buffer.from(webhook.hemmelighed.replace('whsec_', ''), 'base64');
    expect(noegle).toHaveLength(32);
    const om = `${String(hoveder['webhook-id'])}.${String(hoveder['webhook-timestamp'])}.${krop}`;
    expect(hoveder['webhook-signature']).toBe(`v1,${createHmac('sha256', noegle).update(om).digest('base64')}`);
    expect(Math.abs(Number(hoveder['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);

    const vist = JSON.stringify([await a.kald('GET', `/abonnementer/${id}`), await a.kald('GET', '/abonnementer')]);
    expect(vist).not.toContain('hemmelighed');
    const [{ raa } = { raa: '' }] = await sql<{ raa: string }[]>`select a::text as raa from abonnement a where id = ${id}`; // prettier-ignore
    for (const form of ['base64', 'base64url', 'hex'] as const) expect(raa).not.toContain(noegle.toString(form));
    const ny = await a.kald('PUT', `/abonnementer/${id}/webhook`, { nyHemmelighed: true });
    expect(ny.krop.webhook.hemmelighed).toMatch(/^whsec_/);
    expect(ny.krop.webhook.hemmelighed).not.toBe(webhook.hemmelighed);
    expect((await a.kald('PUT', `/abonnementer/${id}/webhook`, {})).krop.webhook).not.toHaveProperty('hemmelighed');
  });

  test('a secret of another subscription signs nothing', async () => {
    const a = await system();
    const [foerste, anden] = [await a.opret(), await a.opret()];
    await sql`update abonnement set webhook_hemmelighed = (select webhook_hemmelighed from abonnement where id = ${foerste.id}) where id = ${anden.id}`;
    begynd();
    await nySag();
    await til(async () => (await a.staar(anden.id))['senesteFejl'] === 'HEMMELIGHED');
    await til(() => modtager.alle.length > 0); // the other is pushed beside it
    expect(modtager.alle).toHaveLength(1);
  });

  test('needs an approved aftale, an address that may be sent to, and no more fields', async () => {
    const uden = await abonnent(graf);
    const svar = await uden.kald('POST', '/abonnementer', { webhook: { url: modtager.url } });
    expect([svar.status, svar.krop.errors[0].message]).toEqual([403, expect.stringContaining('serviceaftale')]);
    const a = await system();
    const forkerte = ['http://es.example/', 'https://127.0.0.1/', 'https://localhost/', 'https://findes-ikke.invalid/', 'https://169.254.169.254/', 'ikke en adresse']; // prettier-ignore
    const svarene = [];
    for (const url of forkerte) svarene.push(await a.kald('POST', '/abonnementer', { webhook: { url } }));
    expect(new Set(svarene.map(({ status, krop }) => `${String(status)} ${String(krop.errors[0].message)}`)).size).toBe(1); // prettier-ignore
    expect(svarene[0]?.status).toBe(400);
    for (const webhook of [{ url: modtager.url, antal: 101 }, { url: modtager.url, antal: 0 }, { url: modtager.url, hemmelighed: 'x' }, {}])
      expect((await a.kald('POST', '/abonnementer', { webhook })).status).toBe(400); // prettier-ignore
    expect(await a.kald('GET', '/abonnementer')).toMatchObject({ krop: [] });
    const id = await a.opret().then((en) => en.id);
    expect((await a.kald('PUT', `/abonnementer/${id}/webhook`, { url: 'https://10.0.0.1/' })).status).toBe(400);
    const fremmed = await system();
    expect((await fremmed.kald('PUT', `/abonnementer/${id}/webhook`, {})).status).toBe(404);
    expect((await fremmed.kald('DELETE', `/abonnementer/${id}/webhook`)).status).toBe(404);
  });
});

describe('what does not get through', () => {
  test('is tried again, the same events by the same ids, and what comes after waits its turn', async () => {
    const a = await system();
    await a.opret();
    modtager.svar = (nr) => [500, 'intet' as const, { status: 302, hoveder: { location: `${modtager.url}/andetsteds` } }, 400][nr] ?? 204; // prettier-ignore
    const sag = await nySag();
    begynd({ timeoutMs: 1_500 });
    await ret(sag, 1);
    await til(() => kvitteret().length === 2);
    expect(modtager.alle.map(({ status, sti }) => `${String(status)} ${sti}`)).toEqual(['500 POST /ind', '0 POST /ind', '302 POST /ind', '400 POST /ind', '204 POST /ind', '204 POST /ind']); // prettier-ignore
    expect(new Set(modtager.alle.slice(0, 5).map(({ beskeder, hoveder }) => `${String(beskeder[0].id)} ${String(hoveder['webhook-id'])}`)).size).toBe(1); // prettier-ignore
    expect(kvitteret()).toEqual([`sag.oprettet ${sag}`, `sag.aendret ${sag}`]);
  });

  test('holds up nobody else', async () => {
    const [a, b] = [await system(), await system()];
    const haengt = await a.opret({ url: `${modtager.url}/haenger` });
    await b.opret();
    const lytter = await startModtager();
    slut.push(lytter.slut);
    lytter.svar = () => 'intet';
    await sql`update abonnement set webhook = ${lytter.url} where id = ${haengt.id}`;
    begynd({ timeoutMs: 3_000, testvaerter: [modtager.vaert, lytter.vaert] });
    const sager = [await nySag(), await nySag(), await nySag()];
    await til(() => kvitteret().length === 3, 'the other was pushed', 2_500);
    expect(kvitteret()).toEqual(sager.map((sag) => `sag.oprettet ${sag}`));
  });

  test('waits longer every time, and as long as it is asked to', async () => {
    const a = await system();
    const { id } = await a.opret();
    modtager.svar = (nr) => (nr < 4 ? 500 : { status: 503, hoveder: { 'retry-after': '120' } });
    await nySag();
    begynd();
    await til(async () => (await a.staar(id))['senesteFejl'] === 'HTTP_503');
    const staar = await a.staar(id);
    expect(staar).toMatchObject({ status: 'PROEVER_IGEN', fejlet: 5, parkeret: null });
    const vent = Date.parse(String(staar['naesteForsoeg'])) - Date.now();
    expect(vent).toBeGreaterThan(110_000);
    expect(vent).toBeLessThan(121_000);
  });

  test('is parked in the end, seen to be, still there to pull – and goes on where it was when it is begun again', async () => {
    const a = await system();
    const { id } = await a.opret();
    modtager.svar = () => 500;
    await sql`update abonnement set fejlet = 28 where id = ${id}`; // a day's attempts, less two
    begynd({ ventMs: 1 });
    const sag = await nySag();
    await sql`update abonnement set naeste_forsoeg = null where id = ${id}`;
    await til(() => modtager.alle.length === 1);
    await til(async () => (await a.staar(id))['fejlet'] === 29);
    expect(await a.staar(id)).toMatchObject({ status: 'PROEVER_IGEN' });
    await sql`update abonnement set naeste_forsoeg = null where id = ${id}`;
    await til(async () => (await a.staar(id))['status'] === 'PARKERET');
    expect(await a.staar(id)).toMatchObject({ fejlet: 30, senesteFejl: 'HTTP_500', naesteForsoeg: null });
    expect(await (await fetch(`${graf.url}/metrics`)).text()).toMatch(
      /overblik_udsending_parkeret\{kanal="webhook"\} 1/,
    );

    await ret(sag, 1);
    const { beskeder } = await a.side(id);
    expect(kort(beskeder)).toEqual([`sag.oprettet ${sag}`, `sag.aendret ${sag}`]);
    expect(modtager.alle).toHaveLength(2);
    await a.kald('POST', `/abonnementer/${id}/kvittering`, { position: beskeder[0].position });
    modtager.svar = () => 200;
    expect((await a.kald('PUT', `/abonnementer/${id}/webhook`, {})).krop.webhook).toMatchObject({ status: 'AKTIV', fejlet: 0 }); // prettier-ignore
    await til(() => kvitteret().length === 1);
    expect(kvitteret()).toEqual([`sag.aendret ${sag}`]);
    expect(modtager.kvitterede()[0].id).toBe(beskeder[1].id); // pulled or pushed, it is the same event
  });

  test('is parked when events it was to have are kept no longer, and goes on from what is left when it is begun again', async () => {
    const a = await system();
    const { id } = await a.opret();
    const [gammel, ny] = [await nySag(), await nySag()];
    await a.side(id); // numbered
    await sql`update udsendelse set modtaget = now() - interval '91 days' where objekt_id = ${gammel}`;
    await sql`update udsendelse set modtaget = now() - interval '91 days' where nr < (select nr from udsendelse where objekt_id = ${gammel})`;
    const klient = lavSkriveklient(base.url, 'test-beskaering', 'overblik_udgang');
    slut.push(() => klient.slut());
    // What is numbered while a transaction that began before it is open – anybody's, in any database of the server – stays until it has ended.
    await til(async () => {
      await a.side(id);
      await beskaerUdsendelse(klient, 90);
      return (await sql`select from udsendelse where objekt_id = ${gammel}`).length === 0;
    });
    begynd({ ventMs: 1 });
    await til(async () => (await a.staar(id))['status'] === 'PARKERET');
    expect(await a.staar(id)).toMatchObject({ senesteFejl: 'BESKAARET' });
    expect(modtager.alle).toEqual([]);
    expect((await a.kald('PUT', `/abonnementer/${id}/webhook`, {})).krop.webhook).toMatchObject({ status: 'AKTIV' });
    await til(() => kvitteret().length === 1);
    expect(kvitteret()).toEqual([`sag.oprettet ${ny}`]);
  });

  test('is parked at once for a receiver that says it is gone', async () => {
    const a = await system();
    const { id } = await a.opret();
    modtager.svar = () => 410;
    begynd();
    await nySag();
    await til(async () => (await a.staar(id))['status'] === 'PARKERET');
    expect(modtager.alle).toHaveLength(1);
  });

  test('is not sent where the name leads home by now, whatever it led to when it was asked for', async () => {
    const a = await system();
    const { id } = await a.opret();
    await sql`update abonnement set webhook = ${`https://${modtager.vaert.replace('localhost', 'ond.example')}/ind`} where id = ${id}`;
    let opslag = 0;
    begynd({
      slaaOp: (_vaert, _valg, svar) => {
        opslag += 1;
        svar(null, [{ address: '127.0.0.1', family: 4 }]);
      },
    });
    await nySag();
    await til(async () => (await a.staar(id))['senesteFejl'] === 'ADRESSE');
    expect(opslag).toBeGreaterThan(0);
    expect(modtager.alle).toEqual([]);
  });

  test('nor without TLS, nor to a receiver under test that is none here', async () => {
    const a = await system();
    const { id } = await a.opret();
    begynd({ testvaerter: [] });
    await nySag();
    await til(async () => (await a.staar(id))['senesteFejl'] === 'ADRESSE');
    expect(modtager.alle).toEqual([]);
  });
});

describe('what a subscriber may not see', () => {
  test('is not pushed, and what it was told of and may see no more is told to be gone', async () => {
    const a = await system({ kle: ['32.*'] });
    await a.opret();
    begynd({ eftersynMs: 100 });
    await nySag({ kle: '27.18.00' });
    const [sag, anden] = [await nySag(), await nySag()];
    await til(() => kvitteret().length === 2);
    expect(kvitteret()).toEqual([`sag.oprettet ${sag}`, `sag.oprettet ${anden}`]);
    await ret(anden, 1, { indeks: [{ fra: '2020-01-01T00:00:00Z', foelsomhed: 'VIP_SAGER', oprettet: '2020-01-01T00:00:00Z' }] }); // prettier-ignore
    await til(() => kvitteret().length === 3);
    await sql`update serviceaftale set niveau = 1 where system = ${a.system}`;
    await til(() => kvitteret().length === 4);
    await sql`update serviceaftale set kle = '{27.*}' where system = ${a.system}`;
    await til(() => kvitteret().length === 5);
    expect(kvitteret().slice(2)).toEqual([`sag.aendret ${anden}`, `sag.bortfaldet ${anden}`, `sag.bortfaldet ${sag}`]);
    expect(modtager.kvitterede().at(-1).data).toMatchObject({ kle: [], ejer: null, system: null, sager: [] });
  });

  test('is nothing at all while there is no aftale, and what happened meanwhile when there is again', async () => {
    const a = await system();
    const { id } = await a.opret();
    await sql`update serviceaftale set status = 'OPHOERT' where system = ${a.system}`;
    begynd();
    const sag = await nySag();
    await til(async () => (await sql`select 1 from abonnement where id = ${id} and seneste_fejl = 'ADGANG' and fejlet = 0`).length === 1); // prettier-ignore
    expect(modtager.alle).toEqual([]);
    await sql`update serviceaftale set status = 'GODKENDT' where system = ${a.system}`;
    await sql`update abonnement set naeste_forsoeg = null where id = ${id}`; // a minute has gone
    await til(() => kvitteret().length === 1);
    expect(kvitteret()).toEqual([`sag.oprettet ${sag}`]);
    await til(async () => (await a.staar(id))['status'] === 'AKTIV');
  });

  test('an aftale that is withdrawn between two pushes counts for the second', async () => {
    const a = await system();
    await a.opret();
    modtager.svar = (nr) => (nr === 0 ? 'intet' : 204);
    begynd({ timeoutMs: 1_000 });
    await nySag();
    await til(() => modtager.alle.length === 1);
    await sql`update serviceaftale set status = 'OPHOERT' where system = ${a.system}`;
    await til(async () => (await sql`select 1 from abonnement where system = ${a.system} and seneste_fejl = 'ADGANG'`).length === 1); // prettier-ignore
    expect(modtager.alle).toHaveLength(1);
  });

  test('nothing leaves before it stands in the audit log', async () => {
    const a = await system();
    const { id } = await a.opret();
    const udsender = begynd({ skrivRevision: () => Promise.reject(new Error('loggen er væk')) });
    await nySag();
    await til(() => udsender.fejl.length > 0);
    expect(modtager.alle).toEqual([]);
    await udsender.slut();
    slut.length = 0;
    begynd();
    const sag = await nySag();
    await til(() => kvitteret().length === 2);
    const raekker = await sql`select objekter, antal, afgoerelse, formaal from opslag where bruger = ${a.system} order by tidspunkt`; // prettier-ignore
    expect(raekker.map((en) => ({ ...en })).at(-1)).toEqual({ objekter: [sag], antal: 1, afgoerelse: 'VIST', formaal: `abonnement ${id}` }); // prettier-ignore
    expect(raekker).toHaveLength(2);
  });
});

describe('several processes', () => {
  test('push each event once between them, in order', async () => {
    const a = await system();
    await a.opret();
    for (let nr = 0; nr < 3; nr += 1) begynd();
    const sag = await nySag();
    for (let nr = 1; nr < 20; nr += 1) await ret(sag, nr);
    await til(() => kvitteret().length >= 20);
    await new Promise((videre) => setTimeout(videre, 300));
    const ider = modtager.kvitterede().map((en: { id: string }) => en.id);
    expect(ider).toHaveLength(20);
    expect(new Set(ider).size).toBe(20);
  });

  test('one that is killed in the middle is gone on from: nothing is lost, nothing out of order', async () => {
    const a = await system();
    const { id } = await a.opret();
    const program = join(import.meta.dirname, '../../support/udsenderproces.ts');
    const start = () => spawn(process.execPath, ['--import', 'tsx', program, base.url, modtager.vaert], { stdio: ['ignore', 'ignore', 'inherit'] }); // prettier-ignore
    const sag = await nySag();
    for (let nr = 1; nr < 30; nr += 1) await ret(sag, nr);
    modtager.svar = (nr) => (nr === 11 ? 'intet' : 204); // got it, and is killed before it has said so
    const foerste = start();
    await til(() => modtager.alle.length === 12);
    foerste.kill('SIGKILL');
    const andet = start();
    slut.push(() => Promise.resolve(andet.kill('SIGKILL')));
    const unikke = () => new Set(modtager.kvitterede().map((en: { id: string }) => en.id)).size;
    await til(() => unikke() === 30, 'pushed to the end', 40_000);
    const positioner = lavPositioner(afledtNoegle(TESTHEMMELIGHED, 'abonnement'));
    const numre = modtager.alle.map(({ beskeder }) => positioner.laes(id, String(beskeder[0].position)) ?? 0);
    expect(numre[12]).toBe(numre[11]); // the one nobody acknowledged
    const hver = [...new Set(numre)];
    expect([hver.length, hver]).toEqual([30, [...hver].sort((x, y) => x - y)]);
    await til(async () => (await a.side(id)).beskeder.length === 0);
  }, 60_000);
});
