/** An exact decimal amount in DKK as SF1490's BeloebType writes it: sign, digits, decimal point. Never a float. */
export type Beloeb = string & { readonly __beloeb: true };

/** The amount, or null when it is not of the form `-?[0-9]+(\.[0-9]+)?` or longer than the register keeps exactly. */
export function beloeb(tekst: unknown): Beloeb | null {
  return typeof tekst === 'string' && /^-?[0-9]{1,30}(\.[0-9]{1,16})?$/.test(tekst.trim())
    ? (tekst.trim() as Beloeb)
    : null;
}

/** Exactly three decimals is how `5.942` for 5 942 kr. arrives (domain-spec §2.3): kept as sent, but warned about. */
export function ligner1000(tal: Beloeb): boolean {
  return /^-?[0-9]{1,3}\.[0-9]{3}$/.test(tal);
}

/** A decimal as a whole number of 10^-16, the finest the register keeps. */
const FINESTE = 16;
function hele(tal: string): bigint {
  const [, minus = '', kroner = '0', brok = ''] = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(tal) ?? [];
  return BigInt(`${minus}${kroner}${brok.slice(0, FINESTE).padEnd(FINESTE, '0')}`);
}

/** The exact sum. Two decimals, and as many more as it has. */
export function laegSammen(...alle: readonly string[]): string {
  return skrevet(alle.reduce((sum, tal) => sum + hele(tal), 0n));
}

/** Negative, zero or positive as `a` is less than, the same as or more than `b`. */
export function sammenlignBeloeb(a: string, b: string): number {
  const forskel = hele(a) - hele(b);
  return forskel < 0n ? -1 : forskel > 0n ? 1 : 0;
}

function skrevet(tal: bigint): string {
  const cifre = (tal < 0n ? -tal : tal).toString().padStart(FINESTE + 1, '0');
  const brok = cifre.slice(-FINESTE).replace(/0+$/, '').padEnd(2, '0');
  return `${tal < 0n ? '-' : ''}${cifre.slice(0, -FINESTE)}.${brok}`;
}
