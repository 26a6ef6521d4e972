import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { fejlspor } from '../errors.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import { startFoelger } from '../indexers/soegeindeks.ts';
import { startProjektion } from '../indexers/soegeprojektion.ts';
import type { Soegemotor } from '../schema/domaene/soegning/port.ts';
import { svarerMotoren } from '../search/opensearch/indeks.ts';
import { forbindSoegemaskine, lavSoegemotor } from '../search/opensearch/klient.ts';
import type { Del } from '../server.ts';

/** What our indexes in OpenSearch are called. */
export const SOEGEALIAS = 'overblik-soeg';

interface Soegning {
  /** The engine searches are made in; undefined: the register's own. */
  readonly motor: Soegemotor | undefined;
  /** `['soegning']` while the engine does not answer. */
  readonly degraderet: () => Promise<readonly string[]>;
  /** Begins following what is written. */
  readonly foelg: () => void;
  readonly slut: () => Promise<void>;
}

/** The parts of searching that run beside the server, when they are told to begin: the projection and, with OPENSEARCH_URL, the follower of its index. */
export function startSoegning(url: string, del: Del, { opensearchUrl }: Config, log: Logger): Soegning {
  const meld = (hvad: string) => (fejl: unknown) => log.error(fejlspor(fejl), hvad);
  const register = (navn: string) => lavSkriveklient(url, navn);
  const klient = opensearchUrl === undefined ? null : forbindSoegemaskine(opensearchUrl);
  const igang: { readonly slut: () => Promise<void> }[] = [];
  const foelg = () => {
    igang.push(startProjektion(register('overblik-projektion'), meld('søgeprojektionen prøver igen')));
    if (opensearchUrl === undefined) return;
    const dele = {
      register: register('overblik-foelger'),
      klient: forbindSoegemaskine(opensearchUrl),
      alias: SOEGEALIAS,
    };
    igang.unshift(startFoelger(dele, meld('søgemaskinen kan ikke følges; prøver igen')));
  };
  return {
    motor: klient ? lavSoegemotor(klient) : undefined,
    degraderet: async () => (klient && !(await svarerMotoren(klient)) ? ['soegning'] : []),
    foelg: del === 'api' ? () => undefined : foelg,
    slut: async () => {
      for (const en of igang) await en.slut();
      await klient?.close();
    },
  };
}
