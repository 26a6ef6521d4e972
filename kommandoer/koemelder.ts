import type { Logger } from 'pino';
import { fejlspor } from '../errors.ts';

/** Told of what happens to a connection to the broker: with a fault it is a warning. */
export const koemelder = (log: Logger) => (hvad: string, fejl?: unknown) =>
  fejl === undefined ? log.info(hvad) : log.warn(fejlspor(fejl), hvad);
