import type { Cvr, Uuid } from '../../../../schema/domaene/id.ts';

/** Invented callers for the tests of rights. */
export const CVR = '11111111' as Cvr;
export const UDK = '33236239' as Cvr;
export const ANDEN = '22222222' as Cvr;
export const SUB = '0a0a0a0a-0000-4000-8000-000000000001' as Uuid;
export const SYSTEM = '0b0b0b0b-0000-4000-8000-000000000002' as Uuid;
export const ENHED = '0e0e0e0e-0000-4000-8000-00000000000e' as Uuid;

export const gruppeClaim = (felter: Record<string, unknown> = {}) => ({
  scope: CVR,
  privilegier: ['SAGER_SE'],
  kle: ['32.*'],
  orgEnheder: 'ALLE' as unknown,
  foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER',
  ...felter,
});
