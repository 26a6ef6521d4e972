import { lavLaesepulje } from '../../db/laesepulje.ts';
import { lavRevisionsskriver } from '../../db/skriv/revision.ts';
import { STANDARDGRAENSER } from '../../db/skriv/personbudget.ts';
import { afledtNoegle } from '../../resolvers/cursor.ts';
import { lavPositioner } from '../../udgang/position.ts';
import { lavUdsendelsesadgang } from '../../udgang/udsending/adgang.ts';
import { lavWebhookhemmeligheder } from '../../udgang/udsending/signatur.ts';
import { startUdsender, type Udsenderdele } from '../../udgang/udsending/udsender.ts';
import { lavWebhook, type Webhookdele } from '../../udgang/udsending/webhook.ts';
import { REVISIONSNOEGLE, TESTHEMMELIGHED } from './spoerg.ts';

type Valg = Partial<Pick<Udsenderdele, 'amqp' | 'begynd' | 'ventMs' | 'eftersynMs' | 'skrivRevision' | 'adgangFor'>> &
  Partial<Pick<Webhookdele, 'timeoutMs' | 'ca' | 'slaaOp'>> & { readonly testvaerter?: readonly string[] };

/** What pushes, as it runs, but with shorter waits. */
export function udsenderFor(databaseUrl: string, valg: Valg = {}) {
  const { testvaerter = [], timeoutMs = 5_000, ca, slaaOp, ...resten } = valg;
  const sql = lavLaesepulje({ url: databaseUrl, rolle: 'overblik_laeser', max: 2, applikation: 'test-udsender' });
  const revision = lavRevisionsskriver(databaseUrl, REVISIONSNOEGLE, undefined, STANDARDGRAENSER);
  const fejl: unknown[] = [];
  const hemmeligheder = lavWebhookhemmeligheder(afledtNoegle(TESTHEMMELIGHED, 'webhook'));
  const regler = { vaerter: null, testvaerter };
  const udsender = startUdsender({
    databaseUrl,
    sql,
    adgangFor: lavUdsendelsesadgang(sql, 'overblik.example'),
    positioner: lavPositioner(afledtNoegle(TESTHEMMELIGHED, 'abonnement')),
    skrivRevision: (raekker) => revision.skriv(raekker),
    webhook: lavWebhook({ regler, hemmeligheder, timeoutMs, ...(ca ? { ca } : {}), ...(slaaOp ? { slaaOp } : {}) }),
    meld: (en) => fejl.push(en),
    hverMs: 50,
    ventMs: 50,
    ...resten,
  });
  return {
    fejl,
    slut: async () => {
      await udsender.stop();
      await revision.slut();
      await sql.end();
    },
  };
}
