import { IndeksFejl } from './errors.ts';
import { maskerCpr } from './log.ts';

/** Five characters of a SQLSTATE: the error comes from the database, and its words may be of what is stored there. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * How an error that ends a program is told on stderr. One of ours is written for the reader. Of another its kind and place
 * are told, and its words only where they cannot be a row of the database; whatever looks like a CPR number is masked.
 */
export function fejludskrift(fejl: unknown): string {
  if (fejl instanceof IndeksFejl) return `${maskerCpr(fejl.message)}\n`;
  if (!(fejl instanceof Error)) return 'uventet fejl uden beskrivelse\n';
  const kode = 'code' in fejl && typeof fejl.code === 'string' ? fejl.code : '';
  const ord = SQLSTATE.test(kode) ? '' : fejl.message;
  const sted = (fejl.stack ?? '').split('\n').filter((linje) => linje.startsWith('    at '));
  return maskerCpr(`uventet fejl: ${[fejl.name, kode, ord].filter(Boolean).join(' ')}\n${sted.join('\n')}\n`);
}
