import { randomUUID } from 'node:crypto';
import { trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, expect, test } from 'vitest';
import { medSpor } from '../sporing.ts';
import { haendelse, sagsdata, skriverMed } from './support/indgang.ts';
import { levende } from './support/levende.ts';

const CPR = '7101016666';
const modtager = new InMemorySpanExporter();
const sdk = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(modtager)] });
sdk.register();
afterAll(async () => {
  trace.disable();
  await sdk.shutdown();
});

const t = levende();

test('an answer is a span with its statements below it, and a batch is one; none says whom it was about', async () => {
  const skriver = skriverMed();
  const sag = randomUUID();
  await t.send([haendelse('sag.importer', sag, sagsdata({ cpr: CPR, titel: 'Hemmeligt' }), { skriver })], skriver);
  modtager.reset();
  // A name of an operation is the client's own, and may hold anything.
  await t.data(`query Q${CPR}($c: CPR!) { overblik(part: { cpr: $c }) { sager { nodes { titel } } } }`, { c: CPR });
  await t.send([haendelse('sag.importer', randomUUID(), sagsdata({ cpr: CPR }), { skriver })], skriver);

  const fundne = modtager.getFinishedSpans();
  const graf = fundne.find(({ name }) => name === 'graphql');
  expect(graf?.attributes['overblik.transaktion']).toMatch(/^[0-9a-f-]{36}$/);
  const under = fundne.filter(({ parentSpanContext }) => parentSpanContext?.spanId === graf?.spanContext().spanId);
  expect(under.map(({ name }) => name)).toContain('sql');
  expect(fundne.find(({ name }) => name === 'indtag')?.attributes['overblik.beskeder']).toBe(1);
  const alt = JSON.stringify(fundne.map(({ name, attributes, status, events, links }) => ({ name, attributes, status, events, links }))); // prettier-ignore
  for (const hemmeligt of [CPR, sag, 'Hemmeligt', String(skriver.system)]) expect(alt).not.toContain(hemmeligt);
});

test('a fault is told by its class alone', async () => {
  modtager.reset();
  const fejl = new RangeError(`den med ${CPR} kunne ikke læses`);
  await expect(medSpor('prøve', {}, () => Promise.reject(fejl))).rejects.toBe(fejl);
  const [et] = modtager.getFinishedSpans();
  expect(et?.status.message).toBe('RangeError');
  expect(et?.events).toEqual([]);
});
