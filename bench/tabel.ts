/** Prints a table: the heading, then rows; numbers to the right, as Danish readers write them. */
export function visTabel(
  titel: string,
  hoveder: readonly string[],
  raekker: readonly (readonly (string | number)[])[],
): void {
  const tekster = raekker.map((raekke) => raekke.map((felt) => (typeof felt === 'number' ? tal(felt) : felt)));
  const bredder = hoveder.map((hoved, i) => Math.max(hoved.length, ...tekster.map((raekke) => raekke[i]?.length ?? 0)));
  const linje = (felter: readonly string[]) =>
    `| ${felter.map((felt, i) => (i ? felt.padStart(bredder[i] ?? 0) : felt.padEnd(bredder[i] ?? 0))).join(' | ')} |`;
  const streg = `|${bredder.map((bredde, i) => (i ? `${'-'.repeat(bredde + 1)}:` : '-'.repeat(bredde + 2))).join('|')}|`;
  console.log([`\n${titel}\n`, linje(hoveder), streg, ...tekster.map(linje)].join('\n'));
}

const tal = (vaerdi: number) =>
  vaerdi.toLocaleString('da-DK', vaerdi >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });
