/** Amounts are counted in whole øre while they are worked with, and never as a fraction of a krone. */
export type Oere = number;

/** A decimal text with two decimals, as the contract wants amounts. */
export function kroner(oere: Oere): string {
  const uden = Math.abs(oere);
  return `${oere < 0 ? '-' : ''}${Math.floor(uden / 100)}.${String(uden % 100).padStart(2, '0')}`;
}

/** So many thousandths of an amount, rounded to whole øre. */
export const promilleAf = (oere: Oere, promille: number): Oere => Math.round((oere * promille) / 1000);

/** What is left after tax in percent and the fixed ATP contribution of a taxed ydelse. */
export const efterSkat = (oere: Oere, skatPct: number): Oere =>
  skatPct === 0 ? oere : promilleAf(oere, 1000 - skatPct * 10) - 9_900;
