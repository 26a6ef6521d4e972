import type { Foelsomhed } from '../../../schema/domaene/foelsomhed.ts';
import type { System } from '../systemer/system.ts';
import type { Data } from './haendelse.ts';
import { klasseId, titel } from './kle.ts';
import type { Enhed, Medarbejder, Myndighed } from './organisation.ts';
import type { Part } from './person.ts';

/** What everything in one forløb has in common: who sends it, who owns it, who answers for it, and whom it is about. */
export interface Grundlag {
  readonly system: System;
  readonly ejer: Myndighed;
  readonly enhed: Enhed;
  readonly behandler: Medarbejder;
  readonly part: Part;
  readonly kle: string;
  readonly facet: string;
  readonly foelsomhed: Foelsomhed;
}

/** Where else than `time` a virkning begins: left out when they are the same. */
type Fra = string | undefined;
const virkning = (fra: Fra): Data => (fra === undefined ? {} : { fra });

export const ejer = ({ ejer }: Grundlag, fra?: Fra): Data => ({
  rolle: 'Ejer',
  ...virkning(fra),
  reference: `urn:oio:cvr-nr:${ejer.cvr}`,
  cvr: ejer.cvr,
  navn: ejer.navn,
});

export const ansvarlig = ({ ejer, enhed }: Grundlag, fra?: Fra): Data => ({
  rolle: 'Ansvarlig',
  ...virkning(fra),
  type: 'OrganisationEnhed',
  reference: enhed.uuid,
  cvr: ejer.cvr,
  navn: enhed.navn,
});

export const behandler = ({ uuid, navn }: Medarbejder, fra?: Fra): Data => ({
  rolle: 'PrimaerBehandler',
  ...virkning(fra),
  type: 'Bruger',
  reference: uuid,
  navn,
});

export const partrelation = (rolle: string, { reference, navn }: Part, fra?: Fra, indeks?: string): Data => ({
  rolle,
  ...(indeks === undefined ? {} : { indeks }),
  ...virkning(fra),
  reference,
  navn,
});

export const primaerKlasse = ({ kle }: Grundlag, fra?: Fra): Data => ({
  rolle: 'PrimaerKlasse',
  ...virkning(fra),
  noegle: kle,
  titel: titel(kle),
  reference: klasseId(kle),
});

export const handlingsklasse = ({ facet }: Grundlag, fra?: Fra): Data => ({
  rolle: 'Handlingsklasse',
  ...virkning(fra),
  noegle: facet,
  titel: titel(facet),
  reference: klasseId(facet),
});

/** Master and Afsender: here one and the same system, as it most often is. */
export const itSystemer = ({ system }: Grundlag, fra?: Fra): Data[] =>
  ['Master', 'Afsender'].map((rolle) => ({ rolle, ...virkning(fra), reference: system.uuid, navn: system.navn }));
