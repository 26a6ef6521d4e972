import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Spoergeklient } from '../db/laesepulje.ts';
import type { Revisionsskriver } from '../db/skriv/revision.ts';
import { fejlspor } from '../errors.ts';
import { afledtNoegle } from '../resolvers/cursor.ts';
import type { Del } from '../server.ts';
import { lavPositioner } from '../udgang/position.ts';
import { lavUdsendelsesadgang } from '../udgang/udsending/adgang.ts';
import { lavWebhookhemmeligheder } from '../udgang/udsending/signatur.ts';
import { startUdsender } from '../udgang/udsending/udsender.ts';
import { lavWebhook } from '../udgang/udsending/webhook.ts';

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
export function startUdsending(
  databaseUrl: string,
  del: Del,
  { sql, revision, hemmelighed }: Dele,
  config: Config,
  log: Logger,
): Udsending | null {
  if (del === 'api') return null;
  const noegle = (formaal: string) => afledtNoegle(hemmelighed, formaal);
  const udsender = startUdsender({
    databaseUrl,
    sql,
    adgangFor: lavUdsendelsesadgang(sql, config.rolleDomaene),
    positioner: lavPositioner(noegle('abonnement')),
    skrivRevision: (raekker) => revision.skriv(raekker),
    webhook: lavWebhook({ regler: config.webhook, hemmeligheder: lavWebhookhemmeligheder(noegle('webhook')) }),
    meld: (fejl) => log.error(fejlspor(fejl), 'udsendingen blev afbrudt; den prøves igen'),
  });
  return {
    slut: async () => {
      await udsender.stop();
    },
  };
}
