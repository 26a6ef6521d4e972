import { felter } from './felter.ts';
import type { ItSystemResolvers, KildeResolvers, MyndighedResolvers } from './generated.ts';
import { vis, type Udsyn } from './loaders.ts';
import type { VistKilde, VistSystem } from './vist.ts';

/** The system a row names; null when it names none. */
export function systemAf(id: string | null, navn: string | null, udsyn: Udsyn): VistSystem | null {
  return id === null ? null : { id, navn, udsyn };
}

/** The sources the caller may see something from. */
export async function vistKilder(udsyn: Udsyn): Promise<VistKilde[]> {
  return (await udsyn.loaders.kilder()).map((kilde) => vis({ ...kilde }, udsyn));
}

export const ItSystem: ItSystemResolvers = {
  uuid: ({ id }) => id,
  navn: ({ id, navn, udsyn }) => navn ?? udsyn.loaders.systemnavn.load(id).then((fundet) => fundet ?? id),
};

export const Kilde: KildeResolvers = {
  ...felter('tilstand', 'senesteHaendelse', 'forsinkelse', 'mangler', 'afventer', 'afvist', 'senesteAfstemning'),
  system: ({ system, navn, udsyn }) => ({ id: system, navn, udsyn }),
};

export const Myndighed: MyndighedResolvers = {
  cvr: ({ cvr }) => cvr,
  navn: ({ navn }) => navn ?? null,
  // No source has told it yet.
  kommunekode: () => null,
};
