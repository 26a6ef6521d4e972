import type { Logger } from 'pino';
import type { Opslagsraekke } from '../schema/domaene/revision.ts';

export type Alarmlog = Pick<Logger, 'warn'>;

const IGEN_MS = 60_000;
const MELDT_MAX = 10_000;

/**
 * An alarm as it rings: a line to be watched for. Who and on whom is in the audit log, under the transaction. What rings
 * again for the same user within a minute is in the audit log only.
 */
export function lavMelder(log: Alarmlog): (raekker: readonly Opslagsraekke[]) => void {
  const meldt = new Map<string, number>();
  return (raekker) => {
    for (const { alarmer, bruger, slags, cvr, transaktion } of raekker) {
      if (alarmer.length === 0) continue;
      const noegle = `${bruger} ${alarmer.join()}`;
      if (Date.now() - (meldt.get(noegle) ?? 0) < IGEN_MS) continue;
      if (meldt.size >= MELDT_MAX) meldt.clear();
      meldt.set(noegle, Date.now());
      log.warn({ alarmer, slags, kommune: cvr, transaktion }, 'alarm');
    }
  };
}
