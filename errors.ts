/** The closed set. The upper half may be answered in GraphQL (`extensions.code`); the lower half stops a program at start. */
export type FejlKode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'FORMAAL_PAAKRAEVET'
  | 'UGYLDIG_CURSOR'
  | 'FOR_BRED'
  | 'GRAENSE_OVERSKREDET'
  | 'TJENESTE_NEDE'
  | 'INTERNAL_SERVER_ERROR'
  | 'UGYLDIG_KONFIGURATION'
  | 'DATABASE_STARTER_IKKE';

/** The only error class of ours. `message` is written for the one who gets it, so it never holds a person's data. */
export class IndeksFejl extends Error {
  override readonly name = 'IndeksFejl';
  readonly kode: FejlKode;

  constructor(kode: FejlKode, besked: string, options?: ErrorOptions) {
    super(besked, options);
    this.kode = kode;
  }
}
