import { danskTid, oejeblik } from '../../schema/domaene/tid.ts';
import type { Celle, Kolonne, Kolonnetype } from './kolonner.ts';

/** Writes rows in one form: what stands before them, some of them, and what stands after them all. */
export interface Formatskriver {
  hoved(): Uint8Array;
  raekker(raekker: readonly (readonly Celle[])[]): Uint8Array;
  slut(): Uint8Array;
}

const BOM = '\uFEFF';
const LINJE = '\r\n';

/**
 * CSV as a Danish Excel opens it: semicolons, decimal comma, UTF-8 with BOM, CRLF. Instants are on Danish clocks, yes and no
 * are `ja` and `nej`, a missing value is an empty cell. Every text is quoted, so that a reader with another separator finds the same cells.
 */
export function csvSkriver(kolonner: readonly Pick<Kolonne, 'navn' | 'type'>[]): Formatskriver {
  const linje = (celler: readonly string[]) => celler.join(';') + LINJE;
  const bytes = (tekst: string) => Buffer.from(tekst, 'utf8');
  return {
    hoved: () => bytes(BOM + linje(kolonner.map(({ navn }) => navn))),
    raekker: (raekker) =>
      bytes(raekker.map((celler) => linje(kolonner.map(({ type }, nr) => felt(type, celler[nr] ?? null)))).join('')),
    slut: () => bytes(''),
  };
}

function felt(type: Kolonnetype, celle: Celle): string {
  if (celle === null) return '';
  if (typeof celle === 'boolean') return celle ? 'ja' : 'nej';
  if (type === 'beloeb') return celle.replace('.', ',');
  if (type === 'dag') return celle;
  if (type === 'tid') return dansk(celle);
  return `"${uskadelig(celle).replaceAll('"', '""')}"`;
}

/** What a spreadsheet would reckon instead of showing (security.md L71): signs that begin a formula, their wide forms, tab and ends of line. */
const FORMEL = /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/** The text as a spreadsheet shows it: with an apostrophe before it where it would be reckoned. */
const uskadelig = (tekst: string): string => (FORMEL.test(tekst) ? `'${tekst}` : tekst);

function dansk(celle: string): string {
  const tid = oejeblik(celle);
  if (tid === null) throw new Error('et tidspunkt kan ikke læses');
  return danskTid(tid);
}
