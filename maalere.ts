import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Laesepulje, Spoergeklient } from './db/laesepulje.ts';
import { driftstal } from './db/queries/drift.ts';
import type { Revisionsskriver } from './db/skriv/revision.ts';
import type { Skriveklient } from './db/skriv/klient.ts';
import { planerUdenFil } from './db/udgang/eksportplan.ts';
import { efterslaeb } from './db/udgang/sekvens.ts';
import { udsendelsestal, type Udsendelsestal } from './db/udgang/udsending.ts';
import type { Indgang } from './indexers/modtag/indgang.ts';

interface Maaledele {
  readonly sql: Spoergeklient & Partial<Pick<Laesepulje, 'tal'>>;
  readonly indgang?: Pick<Indgang, 'venter'> | undefined;
  readonly revision: Pick<Revisionsskriver, 'proev'>;
  readonly udgang: Skriveklient;
  readonly koeKlar?: (() => boolean) | undefined;
}

/**
 * `GET /metrics` for Prometheus (contract/README.md §6). No label holds a person, an object or a system: routes, methods and statuses only.
 * What the database is asked is asked when it is scraped, and missing from the answer where it cannot be.
 */
export function maalere(app: FastifyInstance, { sql, udgang, indgang, revision, koeKlar }: Maaledele): void {
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
  const [karantaene, venter, mangler, alder, efter, koe, soegning, revisionKlar, planer] = [
    tal('karantaene', 'Messages in quarantine'),
    tal('venter', 'Objects that wait for an importer or a sag'),
    tal('mangler', 'Hændelser known to be missing, over all sources'),
    tal('seneste_haendelse_sekunder', 'Seconds since a source last delivered'),
    tal('udbakke_efterslaeb', 'Changes not numbered for subscribers yet'),
    tal('koe_klar', '1: the broker is there, and the queues are consumed; 0: not. Absent: none is configured'),
    tal('soegning_efterslaeb', 'Changes that searches do not hold yet'),
    tal('revision_klar', '1: the audit log can be written; 0: not, and no person is shown'),
    tal('eksportplan_mangler', 'Scheduled exports without a file of their newest day'),
  ];
  if (!koeKlar) register.removeSingleMetric('overblik_koe_klar');

  const nu = oejebliksmaalere(register, sql, indgang);
  const udsending = udsendelsesmaalere(register);

  app.addHook('onResponse', ({ method, routeOptions }, reply, videre) => {
    svartid.observe(
      { rute: routeOptions.url ?? '', metode: method, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    videre();
  });
  app.get('/metrics', async (_request, reply) => {
    for (const en of [karantaene, venter, mangler, alder, efter, soegning, planer]) en.reset();
    nu();
    const [drift, bag, ud, uden, klar] = await Promise.allSettled([
      driftstal(sql),
      efterslaeb(udgang),
      udgang.koer(udsendelsestal),
      udgang.koer(planerUdenFil),
      revision.proev(),
    ]);
    revisionKlar.set(klar.status === 'fulfilled' ? 1 : 0);
    if (drift.status === 'fulfilled') {
      karantaene.set(drift.value.karantaene);
      venter.set(drift.value.venter);
      mangler.set(drift.value.mangler);
      soegning.set(drift.value.soegning);
      if (drift.value.alder !== null) alder.set(drift.value.alder);
    }
    if (bag.status === 'fulfilled') efter.set(bag.value);
    if (uden.status === 'fulfilled') planer.set(uden.value);
    udsending(ud.status === 'fulfilled' ? ud.value : []);
    if (koeKlar) koe.set(koeKlar() ? 1 : 0);
    return reply.type(register.contentType).send(await register.metrics());
  });
}

/** What this process holds itself: its connections to read with, and messages that wait to be written. */
function oejebliksmaalere(register: Registry, sql: Maaledele['sql'], indgang: Maaledele['indgang']): () => void {
  const tal = (name: string, help: string) => new Gauge({ name: `overblik_${name}`, help, registers: [register] });
  const forbindelser = tal('pulje_forbindelser', 'Connections to read with');
  const optaget = tal('pulje_optaget', 'Those that are busy');
  const venter = tal('pulje_venter', 'Statements that wait for a connection');
  const koe = tal('indgang_venter', 'Messages that wait to be written, in this process');
  return () => {
    const pulje = sql.tal?.();
    forbindelser.set(pulje?.forbindelser ?? 0);
    optaget.set(pulje?.optaget ?? 0);
    venter.set(pulje?.venter ?? 0);
    koe.set(indgang?.venter() ?? 0);
  };
}

/** How pushing stands, by the way it is done: `webhook` or `amqp`. */
function udsendelsesmaalere(register: Registry): (tal: readonly Udsendelsestal[]) => void {
  const maal = (name: string, help: string) =>
    new Gauge({ name: `overblik_udsending_${name}`, help, labelNames: ['kanal'], registers: [register] });
  const maalte = {
    bagud: maal('bagud', 'Changes that the subscription furthest behind has not been through; parked ones apart'),
    alder: maal('alder_sekunder', 'Seconds since the oldest of them'),
    fejler: maal('fejler', 'Subscriptions whose last push failed, and is tried again'),
    parkeret: maal('parkeret', 'Subscriptions that are parked'),
  };
  return (tal) => {
    for (const en of Object.values(maalte)) en.reset();
    for (const { kanal, ...vaerdier } of tal)
      for (const navn of ['bagud', 'alder', 'fejler', 'parkeret'] as const) maalte[navn].set({ kanal }, vaerdier[navn]);
  };
}
