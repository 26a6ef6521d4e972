import { maskerCpr } from '../log.ts';

const TEGN_MAX = 300;

/** What graphql says of a document or a variable, by the form of its sentence, and what is left of it. */
const UDEN_VAERDI: readonly (readonly [RegExp, string])[] = [
  [/ ?Did you mean[^]*$/, ''], // the schema is published; a server need not guess for whoever does not know it (L55)
  [/ cannot represent ([^:"]+): [^]*$/, ' cannot represent $1.'],
  [/^Value "[^]*" does not exist in ("\w+" enum)\.?$/, 'The value does not exist in $1.'],
  [/^(Expected value of type "[^"]+"), found [^]*$/, '$1.'],
  [/^(Syntax Error: .*?(?:found|Unexpected) (?:Int|Float|String|BlockString|Name)) "[^]*$/, '$1.'],
  [/^(Unknown operation named) "[^]*$/, '$1 that.'],
];

/**
 * A message of graphql's as it may be answered: names of fields and types, never what was sent as a value – it may be
 * somebody's number, and an answer is logged by others than us. No suggestions; at most 300 characters.
 */
export function udenVaerdier(besked: string): string {
  const renset = UDEN_VAERDI.reduce((tekst, [form, rest]) => tekst.replace(form, rest), besked);
  const maskeret = maskerCpr(renset);
  return maskeret.length > TEGN_MAX ? `${maskeret.slice(0, TEGN_MAX)}…` : maskeret;
}
