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

/**
 * What a log line tells of an error: its name, its code (an SQLSTATE or errno) and where it was thrown. An unknown error's own
 * text may hold stored data, so only one of ours is quoted.
 */
export function fejlspor(fejl: unknown): Record<string, unknown> {
  const egen = fejl instanceof IndeksFejl ? { besked: fejl.message } : {};
  const sted = fejl instanceof Error ? fejl.stack?.split('\n').filter((linje) => linje.startsWith('    at ')) : [];
  return { navn: egenskab(fejl, 'name'), sqlstate: egenskab(fejl, 'code'), ...egen, sted: sted?.slice(0, 8) };
}

function egenskab(vaerdi: unknown, navn: string): string {
  const fundet: unknown = typeof vaerdi === 'object' && vaerdi !== null ? Reflect.get(vaerdi, navn) : undefined;
  return typeof fundet === 'string' ? fundet : '';
}
