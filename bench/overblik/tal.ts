import type { Runde } from './maal.ts';

/** What is told of one server. */
export interface Tal {
  readonly prSekund: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time per answer, server and database together: what is left when others use the machine too. */
  readonly cpuMs: number;
  /** Of that, the database's. */
  readonly databaseMs: number;
  readonly rssMb: number;
}

/** All answers of all rounds taken together; memory is the highest seen. */
export function sammenfat(runder: readonly Runde[]): Tal {
  const tider = runder.flatMap((runde) => runde.tider).sort((a, b) => a - b);
  const andel = (p: number) => tider[Math.min(tider.length - 1, Math.floor(tider.length * p))] ?? NaN;
  const sum = (vaelg: (runde: Runde) => number) => runder.reduce((i_alt, runde) => i_alt + vaelg(runde), 0);
  return {
    prSekund: tider.length / sum(({ sekunder }) => sekunder),
    p50: andel(0.5),
    p99: andel(0.99),
    cpuMs: sum((runde) => runde.cpuMs) / tider.length,
    databaseMs: sum((runde) => runde.databaseMs) / tider.length,
    rssMb: Math.max(...runder.map(({ rssMb }) => rssMb)),
  };
}
