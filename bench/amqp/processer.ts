import { join } from 'node:path';
import { loadConfig } from '../../config.ts';
import { lavToken } from '../../kommandoer/token.ts';
import { startBarn, type Barn } from '../barn.ts';

const OVERBLIK = join(import.meta.dirname, '../../overblik.js');
export const CVR = '11111111';
export const EXCHANGE = 'bench.ud';
export const KOEER = ['bench.sager', 'bench.ydelser'];

export interface Omgivelser {
  readonly databaseUrl: string;
  readonly mappe: string;
  /** Where the indexers reach the broker. */
  readonly amqpUrl: string;
  /** The system that delivers, and the one whose aftale decides what is told on. */
  readonly system: string;
  readonly fordeler: string;
}

const faelles = ({ databaseUrl, mappe }: Omgivelser) => ({
  DATABASE_URL: databaseUrl,
  OVERBLIK_DATA: join(mappe, 'data'),
  PORT: '0',
  LOG_LEVEL: 'error',
  PERSONOPSLAG_PR_MINUT: '1000000',
  PERSONOPSLAG_PR_DOEGN: '1000000',
});

/** `overblik serve indexer`, as an operator starts it: consumes the queues and tells on. */
export function startIndekser(o: Omgivelser): Promise<Barn> {
  const koeer = KOEER.map((koe) => ({ koe, systemer: [o.system], kommuner: [CVR] }));
  const ud = { afsender: o.fordeler, exchanges: [{ exchange: EXCHANGE, system: o.fordeler, kommuner: [CVR] }] };
  return startBarn(process.execPath, [OVERBLIK, 'serve', 'indexer'], null, {
    ...faelles(o),
    AMQP_URL: o.amqpUrl,
    AMQP_QUEUES: JSON.stringify(koeer),
    AMQP_UD: JSON.stringify(ud),
  });
}

/** `overblik serve api`, and a token that may read what is delivered. */
export async function startApi(o: Omgivelser): Promise<{ barn: Barn; token: string }> {
  const barn = await startBarn(process.execPath, [OVERBLIK, 'serve', 'api'], null, faelles(o));
  const valg = { sub: o.fordeler, cvr: CVR, kle: ['*'], foelsomhed: 'VIP_SAGER', timer: 24 };
  return { barn, token: await lavToken(valg, loadConfig(faelles(o))) };
}
