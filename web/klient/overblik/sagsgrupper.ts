import type { SagslinjeFragment } from '../graf/svar.ts';
import { omraade, omraadenavn } from '../vis/kle.ts';

export interface Sagsgruppe {
  readonly nr: string;
  readonly navn: string;
  readonly sager: readonly SagslinjeFragment[];
}

/** Sager by area. An area stands where its newest change would; within it they keep the order they came in. */
export function sagsgrupper(sager: readonly SagslinjeFragment[]): Sagsgruppe[] {
  const grupper = new Map<string, SagslinjeFragment[]>();
  for (const sag of sager) {
    const nr = omraade(sag.kle.kode);
    const gruppe = grupper.get(nr);
    if (gruppe) gruppe.push(sag);
    else grupper.set(nr, [sag]);
  }
  return [...grupper].map(([nr, gruppe]) => ({ nr, navn: omraadenavn(nr), sager: gruppe }));
}
