import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { forbind, type Sql } from '../db/client.ts';
import { rydRevision } from '../db/revision/oprydning.ts';
import { verificerRevision, type Brud } from '../db/revision/verificer.ts';
import { medDatabase } from './database.ts';
import { hentHemmelighed, revisionsnoegle } from './hemmelighed.ts';
import { fejlspor } from '../errors.ts';

const DAGLIGT_MS = 24 * 60 * 60_000;
/** A walk through the whole log takes its time. */
const TIME_MS = 60 * 60_000;

/** `overblik revision verify`: what was found, a line each. Back comes the exit code, 1 when a row is not as it was written. */
export async function verificer(config: Config, skriv: (linje: string) => void): Promise<number> {
  return medDatabase(config, async ({ url }) => {
    const noegle = revisionsnoegle(await hentHemmelighed(config));
    const sql = revisorforbindelse(url, 'overblik-verify');
    try {
      const { kaeder, opslag, punkter, brud } = await verificerRevision(sql, noegle);
      for (const et of brud) skriv(`brud ${sted(et)}: ${et.hvad}`);
      skriv(`${opslag} opslag i ${kaeder} kæder, ${punkter} punkter: ${brud.length === 0 ? 'i orden' : 'BRUDT'}`);
      return brud.length === 0 ? 0 : 1;
    } finally {
      await sql.end({ timeout: 5 });
    }
  });
}

const revisorforbindelse = (url: string, applikation: string): Sql =>
  forbind({ url, rolle: 'overblik_revisor', max: 1, applikation, tidsgraenseMs: TIME_MS });

const sted = ({ kaede, nr }: Brud) => (kaede === null ? `punkt ${nr}` : `kæde ${kaede} nr ${nr}`);

/** Once as it starts and then every day: rows older than REVISION_MAANEDER are deleted. Back comes how it is stopped. */
export function rydDagligt(url: string, noegle: Buffer, { revisionMaaneder }: Config, log: Logger): () => void {
  let stoppet = false;
  let sql: Sql | undefined;
  const ryd = async () => {
    sql = revisorforbindelse(url, 'overblik-oprydning');
    try {
      const { slettet, brud } = await rydRevision(sql, noegle, revisionMaaneder);
      if (slettet > 0) log.info({ slettet, maaneder: revisionMaaneder }, 'revisionsloggen er ryddet');
      for (const et of brud) log.error({ ...et }, 'revisionsloggen er brudt; kæden ryddes ikke');
    } catch (fejl) {
      if (stoppet) return; // its connection was closed under it: the next start does it
      log.error(fejlspor(fejl), 'revisionsloggen kunne ikke ryddes');
    } finally {
      await sql.end({ timeout: 5 });
    }
  };
  void ryd();
  const ur = setInterval(() => void ryd(), DAGLIGT_MS).unref();
  return () => {
    stoppet = true;
    clearInterval(ur);
    void sql?.end({ timeout: 0 });
  };
}
