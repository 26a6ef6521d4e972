import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { overblik, startOverblik, type Udfald } from '../../support/kommando.ts';
import { raat } from '../../support/raa.ts';
import { dokumenter } from '../alle-felter.ts';

/** Numbers nobody has, which go through everything and may be seen nowhere but in an answer. */
const KANARIER = ['6101614441', '6202624442', '6303634443', '6404644444', '6505654445'] as const;
const [A, B, C, D, E] = KANARIER;
const SPOR = new RegExp(KANARIER.flatMap((nr) => [nr, `${nr.slice(0, 6)}.{0,3}${nr.slice(6)}`]).join('|'));
const SYSTEM = '5e5e5e5e-0000-4000-8000-000000000001';
const ID = '10000000-0000-4000-8000-000000000001';

let [mappe, ind] = ['', ''];
beforeAll(async () => {
  mappe = await realpath(await mkdtemp(join(tmpdir(), 'overblik-kanarie-')));
  ind = await mkdtemp(join(tmpdir(), 'overblik-kanarie-ind-'));
});
afterAll(async () => {
  for (const en of [mappe, ind]) await rm(en, { recursive: true, force: true });
});

const miljoe = () => ({ OVERBLIK_DATA: mappe, LOG_LEVEL: 'trace' });
const skriver = skriverMed({ system: SYSTEM });
const importer = (cpr: string, data: Json = {}, andet: Json = {}) =>
  haendelse('sag.importer', randomUUID(), sagsdata({ cpr, ...data }), { skriver, ...andet });

/** What a source sends: good, broken, refused, quarantined, of another's, the same id twice. */
function linjer(): string[] {
  const god = haendelse('sag.importer', ID, sagsdata({ cpr: A, titel: `Sag om ${A}` }), { skriver, id: 'en' });
  return [
    JSON.stringify(god),
    JSON.stringify({ ...god, data: sagsdata({ cpr: B }) }),
    JSON.stringify(importer(B, { aktoerer: [] })),
    JSON.stringify(importer(C, { klasser: [{ rolle: C, noegle: C }], parter: [{ rolle: 'PrimaerPart', reference: `urn:oio:cpr-nr:${C}` }] })),
    JSON.stringify(importer(D, {}, { time: D, source: `urn:oio:cpr-nr:${D}` })),
    JSON.stringify(importer(E, { indeks: [{ fra: E, til: E, foelsomhed: E }] })),
    JSON.stringify({ ...god, id: A, type: `dk.overblik.${A}`, subject: A }),
    `{"id":"${B}","id":"${B}"}`,
    `{"id":"${C}`,
    D,
  ];
} // prettier-ignore

describe('five numbers through all of it', () => {
  const udfald: Udfald[] = [];
  const fejlsvar: string[] = [];
  let svarMedTal = 0;

  test('every command, operation, endpoint and fault: nothing printed, logged or told in an error holds one', async () => {
    const fil = join(ind, 'ind.ndjson');
    await writeFile(fil, `${linjer().join('\n')}\n`);
    await writeFile(join(ind, 'ind.xml'), `<?xml version="1.0"?><!DOCTYPE a><a>${A}</a>`);
    await writeFile(join(ind, 'andet.xml'), `<x xmlns="urn:${B}">${B}</x>`);
    udfald.push(await overblik(['import', fil, join(ind, 'ind.xml'), join(ind, 'andet.xml')], miljoe()));
    udfald.push(await overblik(['token', '--sub', A, '--cvr', B, '--kle', C], miljoe()));
    udfald.push(await overblik(['aftale', '--ejer', A, '--modtager', B, '--kle', C, '--foelsomhed', D], miljoe()));
    udfald.push(await overblik([`slet-${A}`, `--${B}`], miljoe()));
    udfald.push(await overblik(['import', join(ind, `${C}.ndjson`)], miljoe()));
    udfald.push(await overblik(['serve'], { ...miljoe(), JWT_ISSUER: A, PORT: B }));

    const server = startOverblik(['serve'], miljoe());
    await server.harSkrevet('klar: ');
    const url = /klar: (\S+)/.exec(server.ud())?.[1] ?? '';
    const token = await nytToken('SAGER_SE,YDELSER_SE,DOKUMENTER_SE,JOURNALNOTATER_SE,REVISION_SE,STATISTIK');
    const skrivetoken = await nytToken('INDEKS_SKRIV');

    const kald = kalder(url, token);
    await alleOperationer(kald);
    await alleIndgange(url, token, skrivetoken);
    const optegnelse = JSON.parse(readFileSync(join(mappe, 'postgres.json'), 'utf8')) as { url: string; pid: number };
    const sql = forbind({ url: optegnelse.url, max: 1, applikation: 'test' });
    await databasefejl(sql, kald, url, skrivetoken);
    await sql.end({ timeout: 1 });
    process.kill(optegnelse.pid, 'SIGQUIT'); // the test's own server, cut down in the middle
    for (const cpr of [A, B]) await kald(dokumenter['overblik'] ?? '', { p: { cpr } }); // each waits for the audit log
    await send(url, skrivetoken, JSON.stringify(importer(A)), 'application/cloudevents+json');
    server.barn.kill('SIGTERM');
    udfald.push(await server.slut);

    for (const { ud, fejl } of udfald) {
      expect(SPOR.exec(ud)).toBeNull();
      expect(SPOR.exec(fejl)).toBeNull();
    }
    for (const tekst of fejlsvar) expect(SPOR.exec(tekst)).toBeNull();
    for (const sti of skrevneFiler(mappe)) expect(SPOR.exec(readFileSync(sti, 'utf8')), sti).toBeNull();
  }, 240_000); // prettier-ignore

  test('and it was through: answers held them, errors were many, and the log was long', () => {
    const alt = udfald.map(({ ud, fejl }) => ud + fejl).join('');
    expect(svarMedTal).toBeGreaterThan(3);
    expect(fejlsvar.length).toBeGreaterThan(25);
    expect(alt).toContain('TJENESTE_NEDE');
    expect(alt).toContain('INTERNAL_SERVER_ERROR');
    expect(alt.split('\n').length).toBeGreaterThan(60);
  });

  async function nytToken(privilegier: string): Promise<string> {
    const valg = ['--sub', SYSTEM, '--cvr', '11111111', '--kle', '*', '--foelsomhed', 'VIP_SAGER', '--privilegier', privilegier];
    return (await overblik(['token', ...valg], miljoe())).ud.trim();
  } // prettier-ignore

  type Kald = (query: string, variables?: object, hoveder?: Record<string, string>) => Promise<void>;

  function kalder(url: string, token: string): Kald {
    return async (query, variables = {}, hoveder = {}) => {
      const svar = await fetch(`${url}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query, variables }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-formaal': 'test', ...hoveder },
      }); // prettier-ignore
      const { data, errors } = (await svar.json()) as { data?: unknown; errors?: unknown };
      if (SPOR.test(JSON.stringify(data ?? null))) svarMedTal += 1;
      if (errors) fejlsvar.push(JSON.stringify(errors));
    };
  }

  /** Every document that together asks for every field, about each canary; and what is wrong with numbers in it. */
  async function alleOperationer(kald: Kald): Promise<void> {
    const id = Buffer.from(`Sag:${ID}`).toString('base64url');
    const enhed = { sag: ID, dokument: ID, loest: ID, bevilling: ID, effektuering: ID, enhed: ID, n1: id, n2: id, n3: id, n4: id, n5: id };
    for (const query of Object.values(dokumenter)) {
      for (const cpr of query.includes('$p') ? KANARIER : [A]) {
        const variables: Record<string, unknown> = { ...enhed, p: { cpr }, k: KANARIER.map((nr) => ({ cpr: nr })) };
        await kald(query, Object.fromEntries(Object.entries(variables).filter(([navn]) => new RegExp(`\\$${navn}\\b`).test(query))));
      }
    }
    for (const query of [`{ sager(filter: { part: { cpr: "${A}" } }) { nodes { parter { part { cpr } } } } }`, `{ revisionslog(filter: { part: { cpr: "${B}" } }) { nodes { parter { cpr } kriterier } } }`,
      `{ overblik(part: { cpr: "${C}" `, `{ overblik(part: { cprr: "${D}" }) { komplet } }`, `{ x${E}: findesIkke }`, `{ sager(first: ${A}) { totalCount } }`, `{ sager(after: "${B}") { totalCount } }`,
      `query q${C} { mig { uuid } } query r { mig { uuid } }`, `{ sager(filter: { titel: "${D}" }) { totalCount } }`, `{ overblik(part: { id: "${E}" }) { komplet } }`, `{ overblik(part: { pnummer: "${A}" }) { komplet } }`]) {
      await kald(query);
    }
    await kald('query($p: PartInput!) { overblik(part: $p) { komplet } }', { p: A });
    await kald('query($n: Int!) { sager(first: $n) { totalCount } }', { n: B });
    await kald('{ mig { uuid } }', {}, { 'x-formaal': C, 'x-transaktionsid': D });
    await kald('{ sager { totalCount } }', {}, { 'x-formaal': `${'x'.repeat(200)}${E}` });
    await kald('{ mig { uuid } }', {}, { authorization: `Bearer ${A}.${B}.${C}` });
  } // prettier-ignore

  async function alleIndgange(url: string, token: string, skrivetoken: string): Promise<void> {
    for (const sti of [`/graphql?variables={"cpr":"${A}"}`, `/${B}`, `/%zz${C}`, `/schemas/${D}`, '/healthz', '/readyz', '/', '/asyncapi.json', `/haendelser/${E}`]) {
      for (const method of ['GET', 'POST', 'DELETE']) {
        const svar = await fetch(`${url}${sti}`, { method, headers: { 'x-formaal': A, referer: `https://x/${B}`, 'user-agent': C, cookie: D } });
        fejlsvar.push(await svar.text());
      }
    }
    for (const krop of [`{"query":"${A}"`, `{"query":"{ mig { uuid } }","query":"${B}"}`, C, `"${D}"`, `[{"query":"${E}"}]`, `{"query":"${A.repeat(11_000)}"}`]) {
      const svar = await fetch(`${url}/graphql`, { method: 'POST', body: krop, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } });
      fejlsvar.push(await svar.text());
    }
    fejlsvar.push((await raat(url, [`GET /${A}\u0000 HTTP/1.1`, `Host: ${B}`, `X ${C}: ${D}`])).krop);
    for (const [krop, type] of [[linjer().join('\n'), 'application/x-ndjson'], [`[${linjer().slice(0, 7).join()}]`, 'application/cloudevents-batch+json'],
      [`{"id":"${A}`, 'application/cloudevents+json'], [JSON.stringify(importer(B, { titel: C })), 'application/cloudevents+json'], [D, 'text/plain']] as const) {
      await send(url, skrivetoken, krop, type);
      await send(url, token, krop, type);
      await send(url, A, krop, type);
    }
  } // prettier-ignore

  /** A receipt repeats the id a sender gave its own besked (contract §4); apart from that it holds no number. */
  async function send(url: string, token: string, krop: string, type: string): Promise<void> {
    const svar = await fetch(`${url}/haendelser`, { method: 'POST', body: krop, headers: { 'content-type': type, authorization: `Bearer ${token}` } });
    fejlsvar.push((await svar.text()).replace(/"(id|source)":"[^"]*"/g, ''));
  } // prettier-ignore

  async function databasefejl(sql: Sql, kald: Kald, url: string, skrivetoken: string): Promise<void> {
    const braek: readonly (readonly [string, string])[] = [
      ['alter table sag rename to sag_borte', 'alter table sag_borte rename to sag'],
      ['revoke execute on function skriv_opslag from overblik_laeser', 'grant execute on function skriv_opslag to overblik_laeser'],
      ['revoke select on objekt from overblik_laeser', 'grant select on objekt to overblik_laeser'],
      [`alter table registrering add constraint nej check (data::text !~ '${A.slice(0, 6)}') not valid`, 'alter table registrering drop constraint nej'],
      ['alter table relation rename to relation_borte', 'alter table relation_borte rename to relation'],
    ];
    for (const [nej, ja] of braek) {
      await sql.unsafe(nej);
      await alleOperationer(kald);
      await send(url, skrivetoken, JSON.stringify(importer(A, { titel: A })), 'application/cloudevents+json');
      await sql.unsafe(ja);
    }
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null`;
  } // prettier-ignore

  /** What was written beside the database itself. */
  function skrevneFiler(rod: string): string[] {
    return readdirSync(rod)
      .filter((navn) => navn !== 'postgres')
      .map((navn) => join(rod, navn))
      .flatMap((sti) => (statSync(sti).isDirectory() ? skrevneFiler(sti) : [sti]));
  }
});
