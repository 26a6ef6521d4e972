/** Borne by so many that they tell of no kinship: the twenty most common in Denmark (Danmarks Statistik). */
const ALMINDELIGE = new Set(
  (
    'nielsen jensen hansen andersen pedersen christensen larsen sørensen rasmussen jørgensen petersen madsen kristensen ' +
    'olsen thomsen christiansen poulsen johansen møller mortensen'
  ).split(' '),
);

/** The surname by which two may be kin, in lower case; null: a single name, or one that is common. */
export function efternavn(navn: string | null): string | null {
  const dele = navn?.trim().toLowerCase().split(/\s+/) ?? [];
  const sidste = dele.length > 1 ? dele.at(-1) : undefined;
  return sidste === undefined || ALMINDELIGE.has(sidste) ? null : sidste;
}
