import { IndeksFejl } from '../errors.ts';
import type { Kalder } from '../schema/domaene/adgang.ts';
import { kalderFraClaims } from '../schema/domaene/adgang/kalder.ts';

export interface Tokendele {
  /** The verified claims of an Authorization header, or null; the same object while the token is remembered. */
  readonly laesToken: (authorization: string | undefined) => Promise<Readonly<Record<string, unknown>> | null>;
  readonly rolleDomaene: string;
}

/** The caller a header identifies. Throws UNAUTHENTICATED. What the same claims say is worked out once. */
export function lavIdentificering({ laesToken, rolleDomaene }: Tokendele) {
  const kendte = new WeakMap<object, ReturnType<typeof kalderFraClaims>>();
  return async (authorization: string | undefined): Promise<Kalder> => {
    const claims = await laesToken(authorization);
    if (!claims)
      throw new IndeksFejl('UNAUTHENTICATED', 'Authorization: Bearer mangler, er udløbet eller ikke gyldigt');
    const kalder = kendte.get(claims) ?? kalderFraClaims(claims, { rolleDomaene });
    kendte.set(claims, kalder);
    if ('fejl' in kalder) throw new IndeksFejl('UNAUTHENTICATED', `tokenet kan ikke bruges: ${kalder.fejl}`);
    return kalder;
  };
}
