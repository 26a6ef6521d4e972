import type { OrgenhedSvar } from '../db/svarfelter/opslag.ts';
import type { RelationSvar } from '../db/svarfelter/faelles.ts';
import { uuid } from '../schema/domaene/id.ts';
import { felter } from './felter.ts';
import type { AnsvarResolvers, BehandlerResolvers, OrgEnhedResolvers } from './generated.ts';
import type { Udsyn } from './loaders.ts';
import type { VistBehandler, VistOrgenhed } from './vist.ts';

/** The unit a shown object points to by uuid; null when it points to none, or by something else. */
export function enhedAf(reference: string | null, navn: string | null, udsyn: Udsyn): VistOrgenhed | null {
  const id = uuid(reference);
  return id && { id, navn, udsyn };
}

/** The person a row points to; null when it points to nobody. */
export function behandlerAf(reference: string | null, navn: string | null, udsyn: Udsyn): VistBehandler | null {
  const id = uuid(reference);
  return id || navn ? { id, navn, udsyn } : null;
}

/** Those who work on an object in the role. */
export function behandlereIRolle(relationer: readonly RelationSvar[], rolle: string, udsyn: Udsyn): VistBehandler[] {
  return relationer
    .filter((relation) => relation.art === 'aktoer' && relation.rolle === rolle)
    .map(({ reference, navn }) => behandlerAf(reference, navn, udsyn))
    .filter((behandler) => behandler !== null);
}

/** A unit as the organisation register knows it. */
export function fundenEnhed(raekke: OrgenhedSvar, udsyn: Udsyn): VistOrgenhed {
  return { id: raekke.id, navn: raekke.navn, raekke, udsyn };
}

/** The unit an organisation's own row points to. No object shows it, so only the caller's own authority tells of it. */
function naboenhed(reference: string | null, udsyn: Udsyn): VistOrgenhed | null {
  const enhed = enhedAf(reference, null, udsyn);
  return enhed && { ...enhed, kunEgen: true };
}

/** What the organisation register tells of the unit: at hand where it came from there, else loaded. */
function fraRegister<T>(enhed: VistOrgenhed, vaelg: (raekke: OrgenhedSvar | null) => T): T | Promise<T> {
  if (enhed.raekke !== undefined) return vaelg(enhed.raekke);
  const { orgenhed, egenEnhed } = enhed.udsyn.loaders;
  return (enhed.kunEgen ? egenEnhed : orgenhed).load(enhed.id).then(vaelg);
}

export const OrgEnhed: OrgEnhedResolvers = {
  uuid: ({ id }) => id,
  navn: (enhed) => enhed.navn ?? fraRegister(enhed, (raekke) => raekke?.navn ?? null),
  overordnet: (enhed) => fraRegister(enhed, (raekke) => naboenhed(raekke?.overordnet ?? null, enhed.udsyn)),
  telefon: (enhed) => fraRegister(enhed, (raekke) => raekke?.telefon ?? null),
  email: (enhed) => fraRegister(enhed, (raekke) => raekke?.email ?? null),
  adresse: (enhed) => fraRegister(enhed, (raekke) => raekke?.adresse ?? null),
  ean: (enhed) => fraRegister(enhed, (raekke) => raekke?.ean ?? null),
  leder: (enhed) => fraRegister(enhed, (raekke) => behandlerAf(raekke?.leder ?? null, null, enhed.udsyn)),
};

export const Behandler: BehandlerResolvers = {
  uuid: ({ id }) => id,
  navn: ({ id, navn, udsyn }) =>
    navn ?? (id ? udsyn.loaders.behandler.load(id).then((fundet) => fundet?.navn ?? null) : null),
  enhed: async ({ id, udsyn }) =>
    id ? naboenhed((await udsyn.loaders.behandler.load(id))?.enhed ?? null, udsyn) : null,
};

export const Ansvar: AnsvarResolvers = felter('klasse', 'enhed', 'system');
