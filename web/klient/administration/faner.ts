import type { Fane } from '../ramme/rute.ts';

/** Which privileges open a tab: any one of them. */
const AABNER: Readonly<Record<Fane, readonly string[]>> = {
  kilder: ['ADMINISTRATION'],
  kvalitet: ['ADMINISTRATION'],
  karantaene: ['ADMINISTRATION'],
  aftaler: ['ADMINISTRATION'],
  revision: ['REVISION_SE'],
  stikproever: ['REVISION_SE'],
  alarmer: ['REVISION_SE', 'ADMINISTRATION'],
  forbrug: ['ADMINISTRATION', 'REVISION_SE', 'STATISTIK'],
};

export const FANENAVN: Readonly<Record<Fane, string>> = {
  kilder: 'Kilder',
  kvalitet: 'Datakvalitet',
  karantaene: 'Karantæne',
  aftaler: 'Aftaler',
  revision: 'Revisionslog',
  stikproever: 'Stikprøver',
  alarmer: 'Alarmer',
  forbrug: 'Forbrug',
};

/** The tabs a user with these privileges has something to see in, in the order they stand. */
export function faner(privilegier: readonly string[]): Fane[] {
  const alle = Object.keys(AABNER) as Fane[]; // the keys of that very table
  return alle.filter((fane) => AABNER[fane].some((en) => privilegier.includes(en)));
}
