import type { OverblikQuery } from '../graf/svar.ts';
import { iDag } from '../vis/format.ts';

export type Effektueringer = NonNullable<OverblikQuery['overblik']['effektueringer']>;

export interface Udbetaling {
  readonly dato: string;
  /** Null when the payment is of more than one thing. */
  readonly beloeb: string | null;
}

/** The first payment from today on that is made by each bevilling, by the bevilling's uuid. Only what a system has announced. */
export function naesteUdbetalinger({ nodes }: Effektueringer, fra = iDag()): ReadonlyMap<string, Udbetaling> {
  const naeste = new Map<string, Udbetaling>();
  for (const { dispositionsdato: dato, linjer } of nodes) {
    if (!dato || dato < fra) continue;
    for (const uuid of new Set(linjer.map(({ bevilling }) => bevilling?.uuid))) {
      const kendt = uuid === undefined ? undefined : naeste.get(uuid);
      if (uuid === undefined || (kendt && kendt.dato <= dato)) continue;
      const dens = linjer.filter(({ bevilling }) => bevilling?.uuid === uuid);
      naeste.set(uuid, { dato, beloeb: dens.length === 1 ? (dens[0]?.beloeb ?? null) : null });
    }
  }
  return naeste;
}
