import { access, constants, mkdir } from 'node:fs/promises';
import { pakkeRod } from '../pakke.ts';
import type { Config } from '../config.ts';
import { forbind } from '../db/client.ts';
import { medDatabase } from './database.ts';
import { versionAf } from '../search/opensearch/indeks.ts';
import { forbindSoegemaskine } from '../search/opensearch/klient.ts';
import { diagnoser, type Fund } from '../db/queries/diagnose.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const NODE_MIN = [20, 19] as const;

/** `overblik doctor`: what is checked, one a line, and what to do about it. Back comes the exit code, 1 if anything is wrong. */
export async function undersoeg(config: Config, skriv: (linje: string) => void): Promise<number> {
  const fund: Fund[] = [
    await version(),
    node(),
    await datamappe(config),
    ...ydre(config),
    await soegemaskine(config),
    ...(await database(config)),
  ];
  for (const { hvad, stand, raad } of fund) skriv(`${stand.padEnd(9)} ${hvad}${raad ? `: ${raad}` : ''}`);
  return fund.some(({ stand }) => stand === 'fejl') ? 1 : 0;
}

async function version(): Promise<Fund> {
  const { version: nr } = JSON.parse(await readFile(join(pakkeRod, 'package.json'), 'utf8')) as { version: string }; // our own
  return { hvad: `overblik ${nr}, konfigurationen kan læses`, stand: 'ok' };
}

function node(): Fund {
  const [stor = 0, lille = 0] = process.versions.node.split('.').map(Number);
  const [stor0, lille0] = NODE_MIN;
  const hvad = `Node ${process.versions.node}`;
  if (stor > stor0 || (stor === stor0 && lille >= lille0)) return { hvad, stand: 'ok' };
  return { hvad, stand: 'fejl', raad: `brug Node ${NODE_MIN.join('.')} eller nyere` };
}

async function datamappe({ dataMappe, databaseUrl }: Config): Promise<Fund> {
  const hvad = `datamappen ${dataMappe}`;
  try {
    await mkdir(dataMappe, { recursive: true });
    await access(dataMappe, constants.W_OK);
    return { hvad, stand: 'ok' };
  } catch {
    const stand = databaseUrl === undefined ? 'fejl' : 'advarsel';
    return { hvad, stand, raad: 'der kan ikke skrives i den; sæt OVERBLIK_DATA til en mappe, brugeren ejer' };
  }
}

/** What stands outside the database, as it is configured. */
function ydre({ amqp, udsteder, produktion }: Config): Fund[] {
  return [
    udsteder || produktion
      ? { hvad: 'tokens fra JWKS_URL', stand: 'ok' }
      : { hvad: 'tokens fra udviklingsnøglen', stand: 'advarsel', raad: 'kun til udvikling; sæt JWKS_URL, JWT_ISSUER og JWT_AUDIENCE i drift' },
    { hvad: amqp ? `AMQP: ${String(amqp.koeer.length)} køer` : 'AMQP_URL er ikke sat', stand: 'ok' },
  ]; // prettier-ignore
}

/** A search engine that does not answer is no fault of ours to start with: searches are made in the register meanwhile. */
async function soegemaskine({ opensearchUrl }: Config): Promise<Fund> {
  if (opensearchUrl === undefined) return { hvad: 'OPENSEARCH_URL er ikke sat: der søges i PostgreSQL', stand: 'ok' };
  const klient = forbindSoegemaskine(opensearchUrl);
  try {
    const version = await versionAf(klient);
    const hvad = `OpenSearch ${version}`;
    return version.startsWith('3.')
      ? { hvad, stand: 'ok' }
      : { hvad, stand: 'advarsel', raad: 'afprøvet med OpenSearch 3' };
  } catch {
    return { hvad: 'OPENSEARCH_URL', stand: 'advarsel', raad: 'svarer ikke; der søges i PostgreSQL imens' };
  } finally {
    await klient.close();
  }
}

async function database(config: Config): Promise<Fund[]> {
  try {
    return await medDatabase(config, async ({ url }) => {
      const sql = forbind({ url, max: 1, applikation: 'overblik-doctor' });
      try {
        return await diagnoser(sql);
      } finally {
        await sql.end({ timeout: 5 });
      }
    });
  } catch (fejl) {
    return [{ hvad: 'databasen', stand: 'fejl', raad: fejl instanceof Error ? fejl.message : 'svarer ikke' }];
  }
}
