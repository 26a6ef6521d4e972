/**
 * Amounts in an engine that reckons in floating point. The order of texts is the order of amounts (`noegle`), and a sum is
 * made limb by limb: whole numbers of six digits, of which billions can be added exactly (`lemmer`).
 */
const [KRONER, BROK, LEM] = [30, 18, 6];
export const LEMMER = (KRONER + BROK) / LEM;
const CIFRE = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;

function cifre(beloeb: string): { minus: boolean; cifre: string } {
  const [, minus = '', kroner = '0', brok = ''] = CIFRE.exec(beloeb) ?? [];
  const alle = kroner.replace(/^0+/, '').padStart(KRONER, '0') + brok.padEnd(BROK, '0').slice(0, BROK);
  return { minus: minus !== '' && /[1-9]/.test(alle), cifre: alle };
}

/** A text that is ordered as the amount is. */
export function noegle(beloeb: string): string {
  const { minus, cifre: alle } = cifre(beloeb);
  return minus ? `0${alle.replace(/[0-9]/g, (ciffer) => String(9 - Number(ciffer)))}` : `1${alle}`;
}

/** The amount a `noegle` was made of; two decimals, and as many more as it has. */
export function fraNoegle(tekst: string): string {
  const minus = tekst.startsWith('0');
  const alle = minus ? tekst.slice(1).replace(/[0-9]/g, (ciffer) => String(9 - Number(ciffer))) : tekst.slice(1);
  return skrevet(minus, alle);
}

/** The limbs, least first, each with the sign of the whole. */
export function lemmer(beloeb: string): number[] {
  const { minus, cifre: alle } = cifre(beloeb);
  return Array.from({ length: LEMMER }, (_, nr) => {
    const slut = alle.length - nr * LEM;
    const lem = Number(alle.slice(slut - LEM, slut));
    return minus && lem !== 0 ? -lem : lem;
  });
}

/** The sum whose limbs were added each for itself. */
export function fraLemmer(summer: readonly number[]): string {
  const hele = summer.reduce((sum, lem, nr) => sum + BigInt(lem) * 10n ** BigInt(nr * LEM), 0n);
  const alle = (hele < 0n ? -hele : hele).toString().padStart(BROK + 1, '0');
  return skrevet(hele < 0n, alle);
}

function skrevet(minus: boolean, alle: string): string {
  const kroner = alle.slice(0, -BROK).replace(/^0+(?=[0-9])/, '');
  const brok = alle.slice(-BROK).replace(/0+$/, '').padEnd(2, '0');
  return `${minus ? '-' : ''}${kroner}.${brok}`;
}
