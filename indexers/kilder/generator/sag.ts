import {
  ansvarlig,
  behandler,
  ejer,
  handlingsklasse,
  itSystemer,
  partrelation,
  primaerKlasse,
  type Grundlag,
} from './grundlag.ts';
import { kladde, type Data, type Kladde } from './haendelse.ts';
import { dagAf, dagtal, iso, midnat } from './kalender.ts';
import type { Tilfaeldig } from './tilfaeldig.ts';

export type Status = 'Opstaaet' | 'Oplyst' | 'Afgjort' | 'Afsluttet';

/** The word the source itself shows for each status. */
export const SAGSSTATUS: Record<Status, string> = {
  Opstaaet: 'Modtaget',
  Oplyst: 'Under behandling',
  Afgjort: 'Afgjort',
  Afsluttet: 'Afsluttet',
};

/** A sag as it is when its system opens it; `mere` is laid over what an importer always carries. */
export interface NySag {
  readonly uuid: string;
  readonly sagsnummer: string;
  readonly titel: string;
  readonly beskrivelse?: string;
  readonly tid: number;
  readonly mere?: Data;
  /** Extra elements of lists that every sag has. */
  readonly klasser?: readonly Data[];
  readonly parter?: readonly Data[];
}

/** The importer: everything KOMBIT demands of a sag, in force from the day it was opened (anvisning Sag §8). */
export function opretSag(r: Tilfaeldig, g: Grundlag, sag: NySag): Kladde {
  const fra = midnat(dagAf(sag.tid));
  const { sagsnummer, titel } = sag;
  return sagkladde(r, g, sag.uuid, 'importer', sag.tid, {
    egenskaber: [{ fra, sagsnummer, brugervendtNoegle: sagsnummer, titel, ...beskrevet(sag), kassationskode: 'K' }],
    indeks: [{ fra, foelsomhed: g.foelsomhed, sagsstatus: SAGSSTATUS.Opstaaet, oprettet: iso(sag.tid) }],
    fremdrift: [{ fra, status: 'Opstaaet' }],
    aktoerer: [ejer(g, fra), ansvarlig(g, fra), behandler(g.behandler, fra)],
    parter: [partrelation('PrimaerPart', g.part, fra), ...(sag.parter ?? [])],
    klasser: [primaerKlasse(g, fra), handlingsklasse(g, fra), ...(sag.klasser ?? [])],
    itSystemer: itSystemer(g, fra),
    ...sag.mere,
  });
}

const beskrevet = ({ beskrivelse }: NySag): Data => (beskrivelse === undefined ? {} : { beskrivelse });

/** Any later change to a sag; what `data` does not mention stays as it was. */
export const sagkladde = (
  r: Tilfaeldig,
  g: Grundlag,
  uuid: string,
  operation: Kladde['operation'],
  tid: number,
  data: Data,
): Kladde => kladde(r, { system: g.system, objekt: 'sag', operation, uuid, tid, bruger: g.behandler.uuid, data });

/** A step in the sag's life, from the moment it is registered. */
export const sagstrin = (r: Tilfaeldig, g: Grundlag, uuid: string, tid: number, status: Status, mere: Data = {}) =>
  sagkladde(r, g, uuid, 'opdater', tid, {
    fremdrift: [{ status }],
    indeks: [{ sagsstatus: SAGSSTATUS[status] }],
    ...mere,
  });

/** Sager begun before their system was joined to the index; most of them came with their course behind them. */
export const KONVERTERET_FOER = dagtal('2025-01-01');

/** What an importer says of a sag that comes with its course behind it: the last status, and each until the next. */
export function forloebForbi(
  g: Grundlag,
  trin: readonly (readonly [Status, number])[],
): { indeks: Data[]; fremdrift: Data[] } {
  const aabnet = trin[0]?.[1] ?? 0;
  const sagsstatus = SAGSSTATUS[trin.at(-1)?.[0] ?? 'Opstaaet'];
  const indeks = { fra: midnat(dagAf(aabnet)), foelsomhed: g.foelsomhed, sagsstatus, oprettet: iso(aabnet) };
  return { indeks: [indeks], fremdrift: fremdriftForbi(trin) };
}

const fremdriftForbi = (trin: readonly (readonly [Status, number])[]): Data[] =>
  trin.map(([status, tid], nr) => {
    const til = trin[nr + 1]?.[1];
    return { fra: iso(tid), ...(til === undefined ? {} : { til: iso(til) }), status };
  });

/** Another of the unit takes over; nothing when it has no other. */
export function skiftBehandler(r: Tilfaeldig, g: Grundlag, uuid: string, tid: number): Kladde[] {
  const [en, ...flere] = g.enhed.medarbejdere.filter((medarbejder) => medarbejder.uuid !== g.behandler.uuid);
  return en ? [sagkladde(r, g, uuid, 'opdater', tid, { aktoerer: [behandler(r.vaelg([en, ...flere]))] })] : [];
}

export const tilakteret = (indeks: number, dokument: string, dokumenttitel: string): Data => ({
  rolle: 'Tilakteret',
  indeks: String(indeks),
  reference: dokument,
  dokumenttitel,
});

export const notatpost = (indeks: number, titel: string, tekst: string): Data => ({
  rolle: 'Journalnotat',
  indeks: String(indeks),
  notat: { titel, tekst, format: 'Text' },
});
