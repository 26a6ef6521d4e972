import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Spoergeklient } from './db/laesepulje.ts';
import { driftstal } from './db/queries/drift.ts';
import type { Skriveklient } from './db/skriv/klient.ts';
import { efterslaeb } from './db/udgang/sekvens.ts';

interface Maaledele {
  readonly sql: Spoergeklient;
  readonly udgang: Skriveklient;
  readonly koeKlar?: (() => boolean) | undefined;
}

/**
 * `GET /metrics` for Prometheus (contract/README.md §6). No label holds a person, an object or a system: routes, methods and statuses only.
 * What the database is asked is asked when it is scraped, and missing from the answer where it cannot be.
 */
export function maalere(app: FastifyInstance, { sql, udgang, koeKlar }: Maaledele): void {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'overblik_' });
  const svartid = new Histogram({
    name: 'overblik_svartid_sekunder',
    help: 'Time to answer, by route, method and status',
    labelNames: ['rute', 'metode', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  });
  const tal = (name: string, help: string) => new Gauge({ name: `overblik_${name}`, help, registers: [register] });
  const [karantaene, venter, mangler, alder, efter, koe] = [
    tal('karantaene', 'Messages in quarantine'),
    tal('venter', 'Objects that wait for an importer or a sag'),
    tal('mangler', 'Hændelser known to be missing, over all sources'),
    tal('seneste_haendelse_sekunder', 'Seconds since a source last delivered'),
    tal('udbakke_efterslaeb', 'Changes not numbered for subscribers yet'),
    tal('koe_klar', '1: the queues are consumed; 0: they are not. Absent: none are configured'),
  ];
  if (!koeKlar) register.removeSingleMetric('overblik_koe_klar');

  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    svartid.observe(
      { rute: routeOptions.url ?? '', metode: method, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });
  app.get('/metrics', async (_request, reply) => {
    for (const en of [karantaene, venter, mangler, alder, efter]) en.reset();
    const [drift, bag] = await Promise.allSettled([driftstal(sql), efterslaeb(udgang)]);
    if (drift.status === 'fulfilled') {
      karantaene.set(drift.value.karantaene);
      venter.set(drift.value.venter);
      mangler.set(drift.value.mangler);
      if (drift.value.alder !== null) alder.set(drift.value.alder);
    }
    if (bag.status === 'fulfilled') efter.set(bag.value);
    if (koeKlar) koe.set(koeKlar() ? 1 : 0);
    return reply.type(register.contentType).send(await register.metrics());
  });
}
