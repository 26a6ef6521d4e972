/** A document and, for the compiler only, what it is asked with and answered with. */
export interface Dokument<Svar, Variabler> {
  readonly tekst: string;
  readonly navn: string;
  readonly _svar?: Svar;
  readonly _variabler?: Variabler;
}

/** The document of a file, under its operation's own name. */
export function dokument<Svar, Variabler>(tekst: string): Dokument<Svar, Variabler> {
  return { tekst, navn: /^(?:query|mutation|subscription) (\w+)/.exec(tekst)?.[1] ?? '' };
}
