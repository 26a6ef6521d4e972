import { createHmac } from 'node:crypto';
import { afledtNoegle } from '../cursor.ts';

/**
 * The seed of a sample for which nobody chose one: made from HEMMELIGHED, the kommune, the unit and the month, so that
 * the same is drawn again, and nobody knows beforehand what it will be.
 */
export function lavStikproevefroe(hemmelighed: string): (cvr: string, enhed: string, maaned: string) => string {
  const noegle = afledtNoegle(hemmelighed, 'stikproeve');
  return (...om) => createHmac('sha256', noegle).update(JSON.stringify(om)).digest('hex').slice(0, 16);
}
