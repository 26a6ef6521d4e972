import { uuid, type Uuid } from '../../schema/domaene/id.ts';
import { liste, type Felter } from './naevnt.ts';

/** Every it-system a message names with its role, the object's own and those of its ydelser, in the order they stand. */
function systemerI(data: Felter): { rolle: unknown; id: Uuid; navn: unknown }[] {
  const ydelser = liste(data['ydelser']).flatMap((ydelse) => liste(ydelse['itSystemer']));
  return [...liste(data['itSystemer']), ...ydelser].flatMap(({ rolle, reference, navn }) => {
    const id = uuid(reference);
    return id ? [{ rolle, id, navn }] : [];
  });
}

/** The first system in the role (Master, Afsender); null: none is named. */
export function systemIRolle(data: Felter, rolle: 'Master' | 'Afsender'): Uuid | null {
  return systemerI(data).find((system) => system.rolle === rolle)?.id ?? null;
}

/** What the message calls the systems it names. */
export function systemnavneI(data: Felter): (readonly [Uuid, string])[] {
  return systemerI(data).flatMap(({ id, navn }) =>
    typeof navn === 'string' && navn !== '' ? [[id, navn] as const] : [],
  );
}
