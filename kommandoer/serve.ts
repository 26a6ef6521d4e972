import type { Logger } from 'pino';
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { forbind } from '../db/client.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import { IndeksFejl } from '../errors.ts';
import { lavIndgang } from '../indexers/modtag/indgang.ts';
import { startServer, type Del } from '../server.ts';
import { lavTokenlaeser } from '../token.ts';
import { aabnDatabase } from './database.ts';
import { stopbesked } from './signaler.ts';
import { tokenopsaetning } from './udsteder.ts';

/** Readers' connections: two cores answer no faster with more, and the writer and others have theirs. */
const LAESERE = 10;

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
  const sql = forbind({ url: database.url, rolle: 'overblik_laeser', max: LAESERE, applikation: 'overblik-api' });
  const indgang = lavIndgang(lavSkriveklient(database.url), (fejl, { haendelse }) =>
    log.error(
      { type: haendelse.type, navn: fejl instanceof Error ? fejl.name : '' },
      'kunne ikke anvendes; i karantæne',
    ),
  );
  const ryd = async () => {
    await indgang.slut();
    await sql.end({ timeout: 5 });
    await database.stop();
  };
  try {
    // Read only when asked for: the demo is a third of the program.
    const korsbaek = demo && !config.produktion ? await import('./demo.ts') : null;
    const medDemo = korsbaek !== null && (await korsbaek.laegDemoen(database.url, indgang, log));
    const server = await startServer(config, {
      sql,
      log,
      del,
      indgang,
      laesToken: lavTokenlaeser(await tokenopsaetning(config)),
      hemmelighed: config.hemmelighed ?? (await egenHemmelighed(config.dataMappe)),
      demoborgere: medDemo ? korsbaek.demoborgere : [],
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

/** A port that is taken is the operator's to change, and is said so. */
function optaget(fejl: unknown, { port }: Config): unknown {
  const kode = fejl instanceof Error && 'syscall' in fejl && fejl.syscall === 'listen' && 'code' in fejl ? fejl.code : '';
  const hvorfor = { EADDRINUSE: 'er i brug', EACCES: 'kræver flere rettigheder', EADDRNOTAVAIL: 'findes ikke på den adresse' };
  const ord = hvorfor[kode as keyof typeof hvorfor] as string | undefined; // any other code is none of ours
  return ord ? new IndeksFejl('UGYLDIG_KONFIGURATION', `PORT, LISTEN_HOST: port ${String(port)} ${ord}`, { cause: fejl }) : fejl;
} // prettier-ignore

/** Made at first start, the same ever after: cursors and opaque ids outlive a restart. Of two that start, both use one. */
async function egenHemmelighed(mappe: string): Promise<string> {
  const fil = join(mappe, 'hemmelighed');
  await mkdir(mappe, { recursive: true });
  const udkast = `${fil}.${String(process.pid)}`;
  await writeFile(udkast, randomBytes(32).toString('hex'), { mode: 0o600 });
  await link(udkast, fil).catch((fejl: NodeJS.ErrnoException) => {
    if (fejl.code !== 'EEXIST') throw fejl;
  });
  await unlink(udkast);
  return (await readFile(fil, 'utf8')).trim();
}
