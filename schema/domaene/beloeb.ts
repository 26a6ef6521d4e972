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
