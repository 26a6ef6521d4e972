import type { Objektslags } from '../../../schema/domaene/id.ts';
import type { Operation } from '../../../schema/domaene/registrering.ts';
import type { System } from '../systemer/system.ts';
import { iso } from './kalender.ts';
import type { Tilfaeldig } from './tilfaeldig.ts';

/** `data` of contract §4, or one element of it. */
export type Data = Readonly<Record<string, unknown>>;

/** A CloudEvent as contract §4 has it. */
export interface Haendelse {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly sequence: string;
  readonly datacontenttype: 'application/json';
  readonly bruger: string;
  /** CVR of the authority a part, orgenhed or klasse is told for; the other kinds name their Ejer themselves. */
  readonly myndighed?: string;
  readonly data: Data;
}

/** A hændelse that has not been sent: it has no number in its source's sequence yet. */
export interface Kladde {
  readonly id: string;
  readonly system: System;
  readonly objekt: Objektslags;
  readonly operation: Operation;
  readonly uuid: string;
  /** Milliseconds: the source's own time of registration. */
  readonly tid: number;
  readonly bruger: string;
  readonly data: Data;
}

/** A hændelse ready to be sent; its id is the next uuid of the stream of numbers. */
export const kladde = (r: Tilfaeldig, felter: Omit<Kladde, 'id'>): Kladde => ({ id: r.uuid(), ...felter });

/** Sends on behalf of the authority with that CVR. */
export type Send = (kladde: Kladde, myndighed: string) => Haendelse;

/** These have no Ejer: the envelope says whose they are. */
const UDEN_EJER: ReadonlySet<Objektslags> = new Set(['part', 'orgenhed', 'klasse']);

/** Numbers what each system sends. It remembers one number per system and nothing of what was sent. */
export function createAfsender(): Send {
  const sidste = new Map<string, number>();
  return ({ id, system, objekt, operation, uuid, tid, bruger, data }, myndighed) => {
    const nr = (sidste.get(system.uuid) ?? 0) + 1;
    sidste.set(system.uuid, nr);
    return {
      specversion: '1.0',
      id,
      source: `urn:uuid:${system.uuid}`,
      type: `dk.overblik.${objekt}.${operation}.v1`,
      subject: uuid,
      time: iso(tid),
      sequence: String(nr),
      datacontenttype: 'application/json',
      bruger,
      ...(UDEN_EJER.has(objekt) ? { myndighed } : {}),
      data,
    };
  };
}

/** In order of time, those of the same moment as they stand; what lies after `nu` has not happened. */
export function iTidsorden(kladder: Kladde[], nu: number): Kladde[] {
  return kladder.filter(({ tid }) => tid <= nu).sort((a, b) => a.tid - b.tid);
}
