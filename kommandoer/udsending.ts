import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Spoergeklient } from '../db/laesepulje.ts';
import { lavSkriveklient, type Eneforbindelse } from '../db/skriv/klient.ts';
import type { Revisionsskriver } from '../db/skriv/revision.ts';
import { beskaerUdsendelse } from '../db/udgang/beskaering.ts';
import { sikrExchange } from '../db/udgang/udsending.ts';
import { fejlspor } from '../errors.ts';
import { afledtNoegle } from '../resolvers/cursor.ts';
import { cvr, uuid } from '../schema/domaene/id.ts';
import type { Del } from '../server.ts';
import { lavPositioner } from '../udgang/position.ts';
import { SLAGS } from '../udgang/synlige.ts';
import { lavUdsendelsesadgang } from '../udgang/udsending/adgang.ts';
import type { Udgiver } from '../udgang/udsending/amqp.ts';
import { lavWebhookhemmeligheder } from '../udgang/udsending/signatur.ts';
import { startUdsender } from '../udgang/udsending/udsender.ts';
import { lavWebhook } from '../udgang/udsending/webhook.ts';
import { koemelder } from './koemelder.ts';

interface Dele {
  readonly sql: Spoergeklient;
  readonly revision: Revisionsskriver;
  readonly hemmelighed: string;
}

interface Udsending {
  /** Is the broker there? Without: nothing is published. */
  readonly klar?: () => boolean;
  slut(): Promise<void>;
}

/** What pushes events out, beside what takes them in; null: this process is not the one. */
export async function startUdsending(
  databaseUrl: string,
  del: Del,
  { sql, revision, hemmelighed }: Dele,
  config: Config,
  log: Logger,
): Promise<Udsending | null> {
  if (del === 'api') return null;
  const noegle = (formaal: string) => afledtNoegle(hemmelighed, formaal);
  const udgiver = await udgiverFor(config, log);
  const udsender = startUdsender({
    databaseUrl,
    sql,
    adgangFor: lavUdsendelsesadgang(sql, config.rolleDomaene),
    positioner: lavPositioner(noegle('abonnement')),
    skrivRevision: (raekker) => revision.skriv(raekker),
    webhook: lavWebhook({ regler: config.webhook, hemmeligheder: lavWebhookhemmeligheder(noegle('webhook')) }),
    amqp: udgiver?.send,
    begynd: (klient) => sikrExchanges(klient, config),
    meld: (fejl) => log.error(fejlspor(fejl), 'udsendingen blev afbrudt; den prøves igen'),
  });
  const ur = beskaerDagligt(databaseUrl, config, log);
  return {
    ...(udgiver ? { klar: udgiver.klar } : {}),
    slut: async () => {
      await ur();
      await udsender.stop();
      await udgiver?.slut();
    },
  };
}

/** The client is read only where it is needed. */
async function udgiverFor({ amqp }: Config, log: Logger): Promise<Udgiver | null> {
  const afsender = uuid(amqp?.ud?.afsender);
  if (!amqp?.ud || !afsender) return null;
  const { lavUdgiver } = await import('../udgang/udsending/amqp.ts');
  return lavUdgiver({ url: amqp.url, afsender, beskedtyper: amqp.ud.beskedtyper, meld: koemelder(log) });
}

/** Each exchange is a subscription for each kommune, of everything its aftale lets through, from when it was first configured. */
async function sikrExchanges(klient: Eneforbindelse, { amqp }: Config): Promise<void> {
  for (const { exchange, system: navn, kommuner } of amqp?.ud?.exchanges ?? []) {
    const system = uuid(navn);
    for (const kommune of kommuner.flatMap((en) => cvr(en) ?? []))
      if (system) await klient.koer((tx) => sikrExchange(tx, { exchange, system, cvr: kommune, slags: SLAGS }));
  }
}

const DAGLIGT_MS = 24 * 60 * 60_000;

/** Once as it starts and then every day: events told more than UDSENDELSE_DAGE ago are deleted. Back comes how it is stopped. */
function beskaerDagligt(databaseUrl: string, { udsendelseDage: dage }: Config, log: Logger): () => Promise<void> {
  const klient = lavSkriveklient(databaseUrl, 'overblik-beskaering', 'overblik_udgang');
  let stoppet = false;
  let igang: Promise<void> = Promise.resolve();
  const beskaer = async () => {
    try {
      const slettet = await beskaerUdsendelse(klient, dage);
      if (slettet > 0) log.info({ slettet, dage }, 'gamle hændelser til abonnenter er slettet');
    } catch (fejl) {
      if (!stoppet) log.error(fejlspor(fejl), 'gamle hændelser til abonnenter kunne ikke slettes'); // tomorrow again
    }
  };
  igang = beskaer();
  const ur = setInterval(() => void (igang = beskaer()), DAGLIGT_MS).unref();
  return async () => {
    stoppet = true;
    clearInterval(ur);
    await klient.slut();
    await igang;
  };
}
