import { Client } from '@opensearch-project/opensearch';
import type { Soegemotor } from '../../schema/domaene/soegning/port.ts';
import { medSpor } from '../../sporing.ts';
import { soegekrop } from './spoergsmaal.ts';
import { laesSvar, type Raasvar } from './svar.ts';

/** A searcher waits no longer for the engine than this: then the register answers (security.md F18). */
const SOEG_MS = 1_500;
/** What is written may take its time. */
const SKRIV_MS = 60_000;

export type Soegeklient = Client;

/** A client of the engine at the address. Never with the address in a message: it may hold a password. */
export function forbindSoegemaskine(url: string): Soegeklient {
  return new Client({ node: url, maxRetries: 0, requestTimeout: SKRIV_MS, sniffOnStart: false });
}

/** The OpenSearch adapter of the search port. */
export function lavSoegemotor(klient: Soegeklient, soegMs = SOEG_MS): Soegemotor {
  return {
    soeg: (spoergsmaal, uden, indeks) =>
      medSpor('søgning', { 'overblik.motor': 'opensearch' }, async () => {
        const { body } = await klient.search(
          // The body is of our own making; the client's type of it is narrower than the engine's.
          { index: indeks, body: soegekrop(spoergsmaal, uden), timeout: `${String(soegMs)}ms`, request_cache: false },
          { requestTimeout: soegMs, maxRetries: 0 },
        );
        return laesSvar(spoergsmaal, body as unknown as Raasvar); // as far as it is read, and refused where it is not so
      }),
  };
} // prettier-ignore
