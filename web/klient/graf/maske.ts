const NUMMER = /^\d{10}$/;

/** A CPR number with its last four digits hidden; a birthday may be seen, a number may not be used. */
export const maskeretCpr = (cpr: string): string => `${cpr.replace(/\D/g, '').slice(0, 6)}-••••`;

/**
 * The answer with every person's number masked, whatever stands around it. Done before anything else has seen the
 * answer: the page holds no number that the user has not asked to see.
 */
export function maskeret<T>(svar: T): T {
  return gaaIgennem(svar, '') as T; // the same shape: only texts are exchanged for texts
}

function gaaIgennem(vaerdi: unknown, felt: string): unknown {
  if (typeof vaerdi === 'string') return erNummer(vaerdi, felt) ? maskeretCpr(vaerdi) : vaerdi;
  if (Array.isArray(vaerdi)) return vaerdi.map((en) => gaaIgennem(en, felt));
  if (typeof vaerdi !== 'object' || vaerdi === null) return vaerdi;
  return Object.fromEntries(Object.entries(vaerdi).map(([navn, under]) => [navn, gaaIgennem(under, navn)]));
}

const erNummer = (tekst: string, felt: string) => (felt === 'cpr' || felt === 'andreNumre') && NUMMER.test(tekst);
