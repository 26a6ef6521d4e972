import { pino, type Logger } from 'pino';

const MASKE = 'xxxxxx-xxxx';

// An uuid comes first in the alternation: 'ab123456-1234-…' looks like a CPR number and must stay searchable.
const UUID_ELLER_CPR =
  /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|(?<!\d)\d{6}(?:[-\u2010-\u2015\s]|%20)?\d{4}(?!\d)/gi;

/** The text with everything shaped like a CPR number (6+4 digits) masked. By shape alone: test numbers and typos are masked too. */
export function maskerCpr(text: string): string {
  return text.replace(UUID_ELLER_CPR, (_fundet, uuid?: string) => uuid ?? MASKE);
}

/** Masks a finished log line. Only a line with something to mask is parsed, so a bare number becomes a string and the line stays JSON. */
function maskerLinje(linje: string): string {
  if (maskerCpr(linje) === linje) return linje;
  const maskeret: unknown = JSON.parse(linje, (_noegle, vaerdi: unknown) => {
    if (typeof vaerdi === 'string') return maskerCpr(vaerdi);
    return typeof vaerdi === 'number' && maskerCpr(String(vaerdi)) !== String(vaerdi) ? MASKE : vaerdi;
  });
  return maskerCpr(JSON.stringify(maskeret)) + '\n';
}

/**
 * The program's log: one JSON object per line on stderr, so that stdout stays clean for what a command prints.
 * Masking happens on the written line, so no serializer, child logger or error message gets around it.
 */
export function createLog(level: string, ud: { write(linje: string): unknown } = process.stderr): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (linje) => ud.write(maskerLinje(linje)) },
  );
}
