import type { Felter } from '../../schema/domaene/fold/elementer.ts';
import { uuid, type Uuid } from '../../schema/domaene/id.ts';
import { poster } from '../../schema/domaene/json.ts';

interface System {
  readonly rolle: unknown;
  readonly id: Uuid;
  readonly navn: unknown;
}
type Rolle = 'Master' | 'Afsender';

/** Every it-system a message names with its role, the object's own and those of its ydelser, in the order they stand. */
function systemerI(data: Felter): System[] {
  const fundne: System[] = [];
  tilfoej(fundne, data);
  for (const ydelse of poster(data['ydelser'])) tilfoej(fundne, ydelse);
  return fundne;
}

function tilfoej(fundne: System[], hvis: Felter): void {
  for (const { rolle, reference, navn } of poster(hvis['itSystemer'])) {
    const id = uuid(reference);
    if (id) fundne.push({ rolle, id, navn });
  }
}

/** The first system in the role (Master, Afsender); null: none is named. */
export const systemIRolle = (data: Felter, rolle: Rolle): Uuid | null => foerste(systemerI(data), rolle);

const foerste = (alle: readonly System[], rolle: Rolle): Uuid | null =>
  alle.find((system) => system.rolle === rolle)?.id ?? null;

/** What the message calls the systems it names, and the first that is its Afsender. */
export function naevnteSystemer(data: Felter): { systemnavne: (readonly [Uuid, string])[]; afsender: Uuid | null } {
  const alle = systemerI(data);
  const systemnavne: (readonly [Uuid, string])[] = [];
  for (const { id, navn } of alle) if (typeof navn === 'string' && navn !== '') systemnavne.push([id, navn]);
  return { systemnavne, afsender: foerste(alle, 'Afsender') };
}
