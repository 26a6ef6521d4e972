import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { testDatabase } from '../../support/database.ts';
import { bevillingsdata, dokumentdata, effektueringsdata, tilakteret } from '../../support/haendelsesdata.ts';
import { aabnIndgang, haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { gruppe, KORSBAEK } from '../../support/kalder.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';
import { udholdende } from '../../support/vent.ts';

type Svar = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer is what the query asked for

const HANNE = '0101614444';
const FRA = '2020-01-01T00:00:00Z';
let [base, graf, sql, ind] = [] as unknown as [{ url: string; slet(): Promise<void> }, Graf, Sql, ReturnType<typeof aabnIndgang>]; // prettier-ignore
beforeAll(async () => {
  base = await testDatabase();
  graf = await startGraf(base.url, { eftersynMs: 500 });
  sql = forbind({ url: base.url, max: 1, applikation: 'test' });
  ind = aabnIndgang(base.url);
});
afterAll(async () => {
  await graf.stop();
  await ind.slut();
  await sql.end();
  await base.slet();
});

const skriver = skriverMed();
const send = async (type: string, id: string, data: Json, time = '2026-01-01T00:00:00Z') => {
  const [svar] = await ind.send([haendelse(type, id, data, { skriver, time })], skriver);
  expect(svar?.status, JSON.stringify(svar)).toMatch(/anvendt|advarsel/);
};
const nySag = async (data: Json = {}, cpr = HANNE) => {
  const id = randomUUID();
  await send('sag.importer', id, sagsdata({ cpr, ...data }));
  return id;
};
const ABONNER = `subscription($p: PartInput!) { overblikAendret(part: $p) { slags tidspunkt sag { uuid titel } bevilling { uuid } } }`;

/** A stream as a client opens it; what it has been told so far, and how it ended. */
async function lyt(
  token: string,
  {
    cpr = HANNE,
    query = ABONNER,
    headers = {},
  }: { cpr?: string; query?: string; headers?: Record<string, string> } = {},
) {
  let aabn: () => void = () => undefined;
  const aaben = new Promise<void>((klar) => (aabn = klar));
  const klient = createClient({ url: `${graf.url}/graphql`, headers: { authorization: `Bearer ${token}`, 'x-formaal': 'test', ...headers }, retryAttempts: 0, on: { connected: () => aabn() } }); // prettier-ignore
  const [faaet, ende] = [[] as Svar[], { sluttet: false, fejl: null as unknown }];
  const slip = klient.subscribe(
    { query, variables: { p: { cpr } } },
    {
      next: (svar) => void faaet.push(svar),
      error: (fejl) => {
        ende.fejl = fejl;
        aabn();
      },
      complete: () => void (ende.sluttet = true),
    },
  );
  await aaben;
  return { faaet, ende, slip, aendringer: () => faaet.map(({ data }) => data.overblikAendret) };
}
async function vent(til: () => boolean, ms = 8_000): Promise<void> {
  for (const slut = Date.now() + ms; !til() && Date.now() < slut;) await pause(50);
}

describe('overblikAendret', () => {
  test('says what changed for the part, of every kind, and nothing of anybody else', async () => {
    const s = await lyt(await graf.token());
    const sag = await nySag({ titel: 'Ny' });
    await nySag({}, '0201614444');
    const [dokument, bevilling, effektuering, notat] = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string]; // prettier-ignore
    await send('dokument.importer', dokument, dokumentdata());
    await send('sag.opdater', sag, tilakteret(dokument), '2026-02-01T00:00:00Z');
    await send('bevilling.importer', bevilling, bevillingsdata({ parter: [{ rolle: 'Ydelsesmodtager', fra: FRA, reference: `urn:oio:cpr-nr:${HANNE}` }] })); // prettier-ignore
    await send('effektuering.importer', effektuering, effektueringsdata({ bevilling, parter: [{ rolle: 'Ydelsesmodtager', fra: FRA, reference: `urn:oio:cpr-nr:${HANNE}` }] })); // prettier-ignore
    await send('journalnotat.importer', notat, { sag, titel: 'Notat', tekst: 'x' });
    const resten = () => s.aendringer().filter(({ slags }: Svar) => slags !== 'dokument');
    await vent(() => resten().length >= 5); // a dokument may be told more than once
    await send(
      'dokument.opdater',
      dokument,
      { egenskaber: [{ fra: FRA, titel: 'Rettet brev' }] },
      '2026-02-01T00:00:00Z',
    );
    const dok = () => s.aendringer().filter(({ slags }: Svar) => slags === 'dokument');
    await vent(() => dok().length > 0);
    expect(dok().at(-1)).toMatchObject({ sag: { uuid: sag } });
    expect(resten().map(({ slags, sag, bevilling }: Svar) => [slags, sag?.uuid ?? null, bevilling?.uuid ?? null])).toEqual([
      ['sag', sag, null], ['sag', sag, null], ['bevilling', null, bevilling], ['effektuering', null, bevilling], ['journalnotat', sag, null],
    ]); // prettier-ignore
    expect(s.aendringer()[0]).toMatchObject({ sag: { titel: 'Ny' }, tidspunkt: expect.stringMatching(/Z$/) as string });
    s.slip();
  });

  test('is told once', async () => {
    await pause(700); // what happened just before may be told too
    const s = await lyt(await graf.token());
    await nySag();
    await vent(() => s.faaet.length > 0);
    await pause(700);
    expect(s.faaet).toHaveLength(1);
    s.slip();
  });

  test('tells nothing of what the caller may not see, and that it is gone of what the caller has seen', async () => {
    const kendt = await nySag({ titel: 'Set' });
    await pause(700); // what happened just before may be told too
    const s = await lyt(await graf.token([gruppe({ foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' })]));
    const naboen = await lyt(await graf.token([gruppe({ scope: '22222222' })], { cvr: '22222222' }));
    await nySag({ foelsomhed: 'VIP_SAGER' });
    await send('sag.opdater', kendt, { indeks: [{ fra: FRA, foelsomhed: 'VIP_SAGER' }] }, '2026-02-01T00:00:00Z');
    await send('sag.opdater', kendt, { egenskaber: [{ fra: FRA, titel: 'Skjult' }] }, '2026-03-01T00:00:00Z');
    const fjernet = await nySag({ titel: 'Til sidst' });
    await vent(() => s.faaet.length >= 2);
    await pause(600);
    await send('sag.fjern', fjernet, {}, '2026-04-01T00:00:00Z');
    await vent(() => s.faaet.length >= 3);
    expect(s.aendringer().map(({ slags, sag }: Svar) => [slags, sag?.titel ?? null])).toEqual([['sag', null], ['sag', 'Til sidst'], ['sag', null]]); // prettier-ignore
    expect(naboen.faaet).toEqual([]);
    s.slip();
    naboen.slip();
  });

  test('is judged anew at every message, and ends when the right is withdrawn – or the token has run out', async () => {
    const system = randomUUID();
    await sql`insert into serviceaftale ${sql({ system, kommune: KORSBAEK, rettigheder: ['SAGER_SE'], kle: ['*'], niveau: 4, status: 'GODKENDT', anmodet: new Date().toISOString() })}`; // prettier-ignore
    const s = await lyt(await graf.token([gruppe()], { azp: system }));
    const kort = await lyt(await graf.token([gruppe()], { exp: Math.floor(Date.now() / 1000) - 27 })); // 30 s of grace
    await nySag();
    await vent(() => s.faaet.length > 0);
    await sql`update serviceaftale set status = 'OPHOERT' where system = ${system}`;
    await nySag({ titel: 'Efter' });
    await vent(() => s.ende.sluttet);
    expect([s.ende.sluttet, s.faaet.length]).toEqual([true, 1]);
    await vent(() => kort.ende.sluttet);
    expect(kort.ende.sluttet).toBe(true);
  });

  test('stands in the audit log at every message, before it is sent; without the log it says nothing', async () => {
    const sub = randomUUID();
    const s = await lyt(await graf.token([gruppe()], { sub }));
    const sag = await nySag();
    await vent(() => s.faaet.length > 0);
    const raekker = await sql`select afgoerelse, objekter, personer from opslag where bruger = ${sub} and slags = 'overblikAendret' order by tidspunkt`; // prettier-ignore
    expect(raekker).toMatchObject([
      { afgoerelse: 'INTET', personer: [`cpr:${HANNE}`] },
      { afgoerelse: 'VIST', objekter: [sag] },
    ]);
    await sql`revoke execute on function skriv_talte_opslag from overblik_laeser`;
    await nySag({ titel: 'Uden log' });
    await vent(() => s.ende.sluttet);
    await sql`grant execute on function skriv_talte_opslag to overblik_laeser`;
    expect(JSON.stringify(s.faaet)).not.toContain('Uden log');
    expect(s.ende.sluttet).toBe(true);
  });

  test('is opened for those who may: a token, a purpose, a right to read, and as a stream', async () => {
    const raa = async (token: string | null, headers: Record<string, string> = {}) => {
      const svar = await fetch(`${graf.url}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query: ABONNER, variables: { p: { cpr: HANNE } } }),
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-formaal': 'test', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers }, // prettier-ignore
      });
      return { status: svar.status, tekst: await svar.text() };
    };
    expect((await raa(null)).status).toBe(401);
    expect((await raa(await graf.token(), { 'x-formaal': '' })).tekst).toContain('FORMAAL_PAAKRAEVET');
    expect((await raa(await graf.token([gruppe({ privilegier: ['REVISION_SE'] })]))).tekst).toContain('FORBIDDEN');
    expect((await raa(await graf.token(), { accept: 'application/json' })).tekst).toContain('text/event-stream');
    const daarlig = await lyt(await graf.token(), { query: 'subscription { findesIkke }' });
    expect(daarlig.faaet).toEqual([]);
    expect(daarlig.ende.fejl).toBeTruthy();
    const forespoergsel = await lyt(await graf.token(), { query: '{ mig { privilegier } }' });
    await vent(() => forespoergsel.ende.sluttet);
    expect(forespoergsel.faaet).toMatchObject([{ data: { mig: { privilegier: expect.any(Array) as unknown } } }]);
    expect(forespoergsel.ende.sluttet).toBe(true);
  });

  test('is limited to 20 streams a caller, and one that is let go makes room', async () => {
    const token = await graf.token();
    const alle = await Promise.all(Array.from({ length: 21 }, () => lyt(token)));
    const afviste = () => alle.filter(({ ende }) => ende.fejl !== null);
    await vent(() => afviste().length > 0);
    expect(afviste()).toHaveLength(1);
    alle.find(({ ende }) => ende.fejl === null)?.slip();
    // The server learns of it when it next looks at the stream.
    const ny = await udholdende(async () => {
      const en = await lyt(token);
      await pause(300);
      if (en.ende.fejl !== null) throw new Error('der er endnu ikke plads', { cause: en.ende.fejl });
      return en;
    });
    for (const en of [...alle, ny]) en.slip();
  });
});

test('whoever leaves a stream, also before it has begun, leaves no fault in the log', async () => {
  const [fra, token] = [graf.log.length, await graf.token()];
  for (const ms of [0, 4, 8, 12, 16, 20, 30, 40, 60, 300]) {
    const gik = new AbortController();
    const svar = fetch(`${graf.url}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query: ABONNER, variables: { p: { cpr: HANNE } } }),
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-formaal': 'test', authorization: `Bearer ${token}` }, // prettier-ignore
      signal: gik.signal,
    }).catch(() => undefined);
    await pause(ms);
    gik.abort();
    await svar;
  }
  await pause(500);
  expect(graf.log.slice(fra).filter((linje) => linje.includes('INTERNAL_SERVER_ERROR'))).toEqual([]);
});

test('a server that stops ends its streams', async () => {
  const anden = await startGraf(base.url);
  const svar = await fetch(`${anden.url}/graphql`, {
    method: 'POST',
    body: JSON.stringify({ query: ABONNER, variables: { p: { cpr: HANNE } } }),
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-formaal': 'test', authorization: `Bearer ${await anden.token()}` }, // prettier-ignore
  });
  const tekst = svar.text();
  await pause(500);
  await anden.stop();
  expect(await tekst).toContain('event: complete');
});
