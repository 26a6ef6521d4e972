import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { lavLaesepulje } from '../db/laesepulje.ts';
import { lavAftaleskriver } from '../db/skriv/aftaleskriver.ts';
import { enAdGangen, lavSkriveklient, type Skriveklient } from '../db/skriv/klient.ts';
import { lavRevisionsskriver } from '../db/skriv/revision.ts';
import { fejlspor, IndeksFejl } from '../errors.ts';
import { startTidsur } from '../indexers/ikraft/tidsur.ts';
import { lavKarantaenearbejde } from '../indexers/karantaene/arbejde.ts';
import { lavTilbageskrivning } from '../indexers/tilbage/skrivning.ts';
import type { Forbruger } from '../indexers/amqp/forbruger.ts';
import { lavIndgang, type Indgang } from '../indexers/modtag/indgang.ts';
import { reservationsnoegle } from '../resolvers/cursor.ts';
import { lavReservationer } from '../schema/domaene/reservation.ts';
import { startServer, type Del } from '../server.ts';
import { lavTokenlaeser } from '../token.ts';
import { aabnDatabase } from './database.ts';
import { hentHemmelighed, revisionsnoegle, sletnoegle } from './hemmelighed.ts';
import { rydDagligt } from './revision.ts';
import { sletDagligt } from './slet.ts';
import { lavPuls } from '../udgang/puls.ts';
import { koemelder } from './koemelder.ts';
import { stopbesked } from './signaler.ts';
import { startSoegning } from './soegning.ts';
import { startUdsending } from './udsending.ts';
import { tokenopsaetning } from './udsteder.ts';

/** Readers' connections: two cores answer no faster with more, and the writer and others have theirs. */
const LAESERE = 10;
/** Searches have connections of their own, and a limit: a large one keeps no overview waiting. */
const SOEGERE = 3;
const SOEGNING_MS = 10_000;
/** Those who read the audit log are few. */
const REVISORER = 2;

/** `overblik serve`: runs until it is told to stop, and then lets what is under way finish. */
export async function serve(
  del: Del,
  { demo }: { readonly demo: boolean },
  config: Config,
  log: Logger,
): Promise<void> {
  if (del !== 'all' && config.databaseUrl === undefined) {
    throw new IndeksFejl(
      'UGYLDIG_KONFIGURATION',
      `DATABASE_URL skal være sat, når delene kører hver for sig (serve ${del})`,
    );
  }
  const database = await aabnDatabase(config);
  if (database.advarsel) log.warn({ database: database.advarsel }, 'databasens udgave');
  const sql = lavLaesepulje({ url: database.url, rolle: 'overblik_laeser', max: LAESERE, applikation: 'overblik-api' });
  const hemmelighed = await hentHemmelighed(config);
  const reservationer = lavReservationer(reservationsnoegle(hemmelighed));
  const indgang = lavIndgang(
    lavSkriveklient(database.url),
    (fejl, { haendelse }) => log.error({ type: haendelse.type, ...fejlspor(fejl) }, 'kunne ikke anvendes; i karantæne'),
    { noegle: sletnoegle(hemmelighed), reservationer },
  );
  const noegle = revisionsnoegle(hemmelighed);
  const revisor = lavLaesepulje({
    url: database.url,
    rolle: 'overblik_revisor',
    max: REVISORER,
    applikation: 'overblik-revisor',
  });
  const revision = lavRevisionsskriver(database.url, noegle, undefined, {
    prMinut: config.personopslagPrMinut,
    prDoegn: config.personopslagPrDoegn,
  });
  const aftaler = lavAftaleskriver(database.url);
  const soegere = lavLaesepulje({
    url: database.url, rolle: 'overblik_laeser', max: SOEGERE, applikation: 'overblik-soeg', tidsgraenseMs: SOEGNING_MS,
  }); // prettier-ignore
  const pulsklient = lavSkriveklient(database.url, 'overblik-puls', 'overblik_udgang');
  const udgang = enAdGangen(lavSkriveklient(database.url, 'overblik-udgang', 'overblik_udgang'));
  const puls = lavPuls(enAdGangen(pulsklient), sql, (fejl) => log.warn(fejlspor(fejl), 'pulsen slog fejl')); // prettier-ignore
  const tilbageklient = enAdGangen(lavSkriveklient(database.url, 'overblik-tilbage'));
  const karantaenen = enAdGangen(lavSkriveklient(database.url, 'overblik-karantaene'));
  const soegning = startSoegning(database.url, del, config, log);
  const stopOprydning = del === 'indexer' ? () => undefined : rydDagligt(database.url, noegle, config, log);
  let koeer: Forbruger | null = null;
  let udsending: Awaited<ReturnType<typeof startUdsending>> = null;
  const tidsur = del === 'api' ? null : tidsurFor(database.url, log);
  let stopSletning = () => Promise.resolve();
  const ryd = async () => {
    stopOprydning();
    await koeer?.slut();
    await udsending?.slut();
    await stopSletning();
    await tidsur?.stop();
    await soegning.slut();
    await indgang.slut();
    await aftaler.slut();
    await karantaenen.slut();
    await tilbageklient.slut();
    await udgang.slut();
    await puls.slut();
    await pulsklient.slut();
    await revision.slut();
    await revisor.end({ timeout: 5 });
    await soegere.end({ timeout: 5 });
    await sql.end({ timeout: 5 });
    await database.stop();
  };
  try {
    if (del !== 'api') stopSletning = await sletDagligt(database.url, config, log);
    // Read only when asked for: the demo is a third of the program.
    const korsbaek = demo && !config.produktion ? await import('./demo.ts') : null;
    const medDemo = korsbaek !== null && (await korsbaek.laegDemoen(database.url, indgang, log));
    soegning.foelg(); // not beside the demo: both at once is twice as long until the first overview
    koeer = del === 'api' ? null : await startKoeer(config, indgang, karantaenen, log);
    udsending = await startUdsending(database.url, del, { sql, revision, hemmelighed }, config, log);
    if (del !== 'indexer') await bygSkaerm(log);
    const server = await startServer(config, {
      sql,
      revisor,
      revision,
      aftaler,
      soegegrundlag: { sql: soegere, motor: soegning.motor },
      degraderet: soegning.degraderet,
      karantaene: lavKarantaenearbejde(karantaenen, sletnoegle(hemmelighed)),
      udgang,
      eksportplaner: { databaseUrl: database.url, mappe: config.eksportMappe },
      puls,
      tilbage: lavTilbageskrivning(tilbageklient, sletnoegle(hemmelighed)),
      log,
      ...koeKlar(koeer?.klar, udsending?.klar),
      del,
      indgang,
      laesToken: lavTokenlaeser(await tokenopsaetning(config)),
      hemmelighed,
      demoborgere: medDemo ? korsbaek.demoborgere : [],
      demobrugere: medDemo ? await korsbaek.demobrugere(config) : [],
    }).catch((fejl: unknown) => {
      throw optaget(fejl, config);
    });
    process.stdout.write(`klar: ${server.url}\n`);
    await korsbaek?.visDemotokens(config);
    await stopbesked();
    await server.stop();
  } finally {
    await ryd();
  }
}

/** The broker is there for all that is configured; undefined: nothing is. */
function koeKlar(...dele: readonly ((() => boolean) | undefined)[]): { koeKlar?: () => boolean } {
  const satte = dele.filter((en) => en !== undefined);
  return satte.length === 0 ? {} : { koeKlar: () => satte.every((klar) => klar()) };
}

/** Consumes the queues that are configured; null: none are. The client is read only where it is needed. */
async function startKoeer(
  { amqp }: Config,
  indgang: Indgang,
  klient: Skriveklient,
  log: Logger,
): Promise<Forbruger | null> {
  if (!amqp || amqp.koeer.length === 0) return null;
  const { lavForbruger } = await import('../indexers/amqp/forbruger.ts');
  return lavForbruger({ ...amqp, indgang, klient, meld: koemelder(log) });
}

/** The page, built if it is not, or was made from other files. The API answers without it too. */
async function bygSkaerm(log: Logger): Promise<void> {
  try {
    const { bygSiden } = await import('../web/byg.ts');
    await bygSiden();
  } catch (fejl) {
    log.error(fejlspor(fejl), 'skærmen kunne ikke bygges');
  }
}

/** Tells of what takes effect, beside all else. */
const tidsurFor = (url: string, log: Logger) =>
  startTidsur(lavSkriveklient(url, 'overblik-tidsur'), (fejl) =>
    log.error(fejlspor(fejl), 'hændelser ved virknings grænser kunne ikke sendes; prøves igen'),
  ); // prettier-ignore

/** A port that is taken is the operator's to change, and is said so. */
function optaget(fejl: unknown, { port }: Config): unknown {
  const kode = fejl instanceof Error && 'syscall' in fejl && fejl.syscall === 'listen' && 'code' in fejl ? fejl.code : '';
  const hvorfor = { EADDRINUSE: 'er i brug', EACCES: 'kræver flere rettigheder', EADDRNOTAVAIL: 'findes ikke på den adresse' };
  const ord = hvorfor[kode as keyof typeof hvorfor] as string | undefined; // any other code is none of ours
  return ord ? new IndeksFejl('UGYLDIG_KONFIGURATION', `PORT, LISTEN_HOST: port ${String(port)} ${ord}`, { cause: fejl }) : fejl;
} // prettier-ignore
