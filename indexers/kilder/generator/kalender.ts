/** Days are counted from 1970-01-01, so that they can be added and compared; instants are milliseconds. */
export type Dagtal = number;

const DOEGN_MS = 86_400_000;

export const dagtal = (tekst: string): Dagtal => Date.parse(`${tekst}T00:00:00Z`) / DOEGN_MS;

/** `YYYY-MM-DD`. */
export const dagtekst = (dag: Dagtal): string => new Date(dag * DOEGN_MS).toISOString().slice(0, 10);

export const aarstal = (dag: Dagtal): number => new Date(dag * DOEGN_MS).getUTCFullYear();

/** The first day of a month; months past twelve run on into the next year. */
export const foersteI = (aar: number, maaned: number): Dagtal => Date.UTC(aar, maaned - 1, 1) / DOEGN_MS;

/** The first of the month `antal` months from the month of `dag`. */
export function foersteOm(dag: Dagtal, antal: number): Dagtal {
  const dato = new Date(dag * DOEGN_MS);
  return foersteI(dato.getUTCFullYear(), dato.getUTCMonth() + 1 + antal);
}

/** The instant of a Danish day's beginning, written with its zone: where a virkning begins or ends. */
export const midnat = (dag: Dagtal): string => `${dagtekst(dag)}T00:00:00+0${erSommertid(dag) ? 2 : 1}:00`;

/** Milliseconds of a time of day, UTC. Minutes may pass 1440: then it is the next day. */
export const klokken = (dag: Dagtal, minutter: number): number => dag * DOEGN_MS + minutter * 60_000;

export const iso = (ms: number): string => new Date(ms).toISOString();

export const dagAf = (ms: number): Dagtal => Math.floor(ms / DOEGN_MS);

/** Does the Danish day begin in summer time? The change comes at two and three in the night, after it has begun. */
function erSommertid(dag: Dagtal): boolean {
  const aar = aarstal(dag);
  return dag > sidsteSoendagFoer(foersteI(aar, 4)) && dag <= sidsteSoendagFoer(foersteI(aar, 11));
}

/** 1970-01-01 was a Thursday, so day 3 was a Sunday. */
const sidsteSoendagFoer = (dag: Dagtal): Dagtal => dag - 1 - ((dag - 1 - 3) % 7);
