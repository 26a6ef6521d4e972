import type { Registrering } from '../registrering.ts';
import { uuid, type Uuid } from '../id.ts';
import { poster } from '../json.ts';
import { sammenlign } from '../sammenlign.ts';
import { oejeblik, type Oejeblik, type Periode } from '../tid.ts';
import { erEnkelt, kendtRolle, RELATIONSROLLER } from './roller.ts';

/** What a message says of one thing in one stretch of virkning. A field given as null clears; one not given stays. */
export type Felter = Readonly<Record<string, unknown>>;

/** What a relation points at: its reference (a ydelse's or plan's id), and the key or CVR that says the same beside it. */
export type Maal = readonly [reference: string | undefined, kode: string | undefined];

/** A timeline by what it is known by: group, or list + rolle + noegle, or ydelse + id (+ plan + id). */
export interface Tidslinjenavn {
  readonly noegle: readonly string[];
  /** The text of the noegle (`navnAf`). */
  readonly navn: string;
}

/** What is said, and whose timeline it belongs to. */
export interface Element extends Periode, Tidslinjenavn {
  readonly felter: Felter;
  /** What it points at, where it is a relation: the same at its `til` ends it (AM-02), another replaces it. Null clears. */
  readonly peger: Maal | null | undefined;
}

/** When what a notat's journalpost says was last said; no field of a message can have this name. */
export const SAGT = '\u0000sagt';

/** The text of a noegle. No part of one holds NUL: such a message is refused (schema/haendelser). */
export const navnAf = (noegle: readonly string[]): string => noegle.join('\u0000');

const GRUPPER = ['egenskaber', 'indeks', 'fremdrift'];
/** Objects whose data are one record of fields, without virkning of their own parts. */
const FLADE = new Set(['journalnotat', 'advis', 'part', 'orgenhed', 'klasse']);

/** Are the object's own data one record, without periods of their own? */
export const erFlad = (slags: string): boolean => FLADE.has(slags);

/** What a flat object's message says of itself as a message, not of the object. */
const OM_BESKEDEN = ['note', 'udenNotifikation'];

type Raa = Record<string, unknown>;

type Sagt = Pick<Registrering, 'data' | 'tidspunkt'>;

/** A message is read for its rules, for who may write it and for each fold it is part of: it is taken apart once. */
const laeste = new WeakMap<
  Registrering['data'],
  { readonly slags: string; readonly tidspunkt: string; readonly elementer: readonly Element[] }
>();

/** Everything a registrering says, element by element. Elements that cannot be placed in time are left out. */
export function elementer(slags: string, { data, tidspunkt }: Sagt): readonly Element[] {
  const kendt = laeste.get(data);
  if (kendt?.slags === slags && kendt.tidspunkt === tidspunkt) return kendt.elementer;
  const laest = laesElementer(slags, { data, tidspunkt });
  laeste.set(data, { slags, tidspunkt, elementer: laest });
  return laest;
}

function laesElementer(slags: string, { data, tidspunkt }: Sagt): Element[] {
  const ud: Element[] = [];
  for (const gruppe of GRUPPER) {
    for (const raa of poster(data[gruppe])) {
      const tid = periodeAf(raa, tidspunkt);
      if (tid) ud.push(element(tid, [gruppe], uden(raa, TID)));
    }
  }
  for (const navn of LISTER) {
    for (const raa of poster(data[navn])) {
      const tid = periodeI(navn, raa, tidspunkt);
      if (!tid || !kendtRolle(navn, rolleAf(navn, raa))) continue;
      const en = relation(navn, raa);
      const felter = sammeNotat(en) === null ? en.felter : { ...en.felter, [SAGT]: tidspunkt };
      ud.push(element(tid, en.noegle, felter, en.peger));
    }
  }
  for (const raa of poster(data['ydelser'])) {
    const tid = periodeAf(raa, tidspunkt);
    if (tid && typeof raa['id'] === 'string') ud.push(...ydelse(raa, raa['id'], tid));
  }
  if (FLADE.has(slags)) {
    const flade = uden(data, UDEN_FOR_OBJEKTET);
    if (Object.keys(flade).length > 0) ud.push(element({ fra: tidspunkt, til: null }, ['objekt'], flade));
  }
  return erIOrden(ud) ? ud : ud.sort(efterFra);
}

const efterFra = (a: Element, b: Element): number => sammenlign(a.fra, b.fra);

const element = ({ fra, til }: Periode, noegle: readonly string[], felter: Felter, peger?: Maal | null): Element => ({
  fra, til, noegle, navn: navnAf(noegle), felter, peger,
}); // prettier-ignore

function periodeAf(raa: Raa, tidspunkt: Oejeblik): Periode | null {
  const fra = raa['fra'] === undefined ? tidspunkt : oejeblik(raa['fra']);
  const til = raa['til'] == null ? null : oejeblik(raa['til']);
  if (fra === null || (raa['til'] != null && til === null) || (til !== null && til <= fra)) return null;
  return { fra, til };
}

/** When an element of a list or group of a message holds; null: it cannot be placed in time. */
export const periodeI = (liste: string, raa: Raa, tidspunkt: Oejeblik): Periode | null =>
  periodeAf(liste === 'linjer' ? ((raa['virkning'] ?? {}) as Raa) : raa, tidspunkt); // a linje's own `fra` and `til` are days

/** Whose timeline it belongs to; null: nobody's. */
export function noegleI(liste: string, raa: Raa): readonly string[] | null {
  if (GRUPPER.includes(liste)) return [liste];
  if (liste === 'ydelser') return typeof raa['id'] === 'string' ? [liste, raa['id']] : null;
  return kendtRolle(liste, rolleAf(liste, raa)) ? relation(liste, raa).noegle : null;
}

/** As nearly all are: what a message says begins at one instant. */
function erIOrden(alle: readonly Element[]): boolean {
  for (let nr = 1; nr < alle.length; nr += 1) if ((alle[nr - 1]?.fra ?? '') > (alle[nr]?.fra ?? '')) return false;
  return true;
}

const TID = ['fra', 'til', 'note', 'aktoer'];
const ALT_MED = ['fra', 'til', 'note'];
const UDEN_DELE = [...TID, 'plan', 'itSystemer'];
const VIRKNING = ['virkning'];
const LISTER = Object.keys(RELATIONSROLLER);
const UDEN_FOR_OBJEKTET = [...LISTER, ...OM_BESKEDEN];

function relation(navn: string, raa: Raa): Pick<Element, 'noegle' | 'felter' | 'peger'> {
  const rolle = rolleAf(navn, raa);
  const indeks = tekst(raa['indeks']);
  const peger = pegerPaa(navn, raa);
  const noegle = erEnkelt(navn, rolle) ? '' : (indeks ?? peger?.[0] ?? peger?.[1] ?? '');
  const egne = uden(raa, navn === 'linjer' ? VIRKNING : navn === 'journalposter' ? ALT_MED : TID);
  // With its rolle even where it gives none: a Sikkerhedsprofil that says nothing else must still stand, and admit nobody.
  const felter = 'rolle' in egne ? egne : { ...egne, rolle };
  return { noegle: [navn, rolle, noegle], felter, peger };
}

/**
 * The uuid the source itself knows a journalpost's notat by: its reference, or an indeks that is one – SF1470 leaves the reference
 * of a notat empty. Null: it is known by where it stands only.
 */
export function sammeNotat({ noegle: [navn, rolle, indeks], felter }: Pick<Element, 'noegle' | 'felter'>): Uuid | null {
  if (navn !== 'journalposter' || rolle !== 'Journalnotat') return null;
  return uuid(felter['reference']) ?? uuid(indeks);
}

const rolleAf = (navn: string, raa: Raa) =>
  tekst(raa['rolle']) ?? (navn === 'sikkerhedsprofiler' ? 'Adgang' : navn === 'linjer' ? 'Linje' : '');

/**
 * What a relation points at: its reference, and beside it a klasse's noegle or an aktør's CVR. `reference: null` clears,
 * unless something else still says what is meant: KOMBIT's own client sends an Ejer with CVR and an empty reference.
 */
function pegerPaa(navn: string, raa: Raa): Maal | null | undefined {
  const reference = tekst(raa[navn === 'linjer' ? 'ydelse' : 'reference'])?.toLowerCase();
  const kode = tekst(raa[navn === 'klasser' ? 'noegle' : 'cvr'])?.toLowerCase();
  if (reference !== undefined || kode !== undefined) return [reference, kode];
  const siges = raa['notat'] != null || (navn === 'genstande' && raa['tekst'] != null);
  return raa['reference'] === null && !siges ? null : undefined;
}

function* ydelse(raa: Raa, id: string, tid: Periode): Generator<Element> {
  yield element(tid, ['ydelser', id], uden(raa, UDEN_DELE), [id, undefined]);
  for (const plan of poster(raa['plan'])) {
    const planId = tekst(plan['id']) ?? '';
    yield element(tid, ['ydelser', id, 'plan', planId], plan, [planId, undefined]);
  }
  for (const system of poster(raa['itSystemer'])) {
    const { noegle, felter, peger } = relation('itSystemer', system);
    yield element(tid, ['ydelser', id, ...noegle], felter, peger);
  }
}

const tekst = (vaerdi: unknown): string | undefined => (typeof vaerdi === 'string' ? vaerdi : undefined);

/** Copied by hand: it is done for every element of every message. */
function uden(raa: Raa, navne: readonly string[]): Felter {
  const ud: Raa = {};
  for (const navn in raa) {
    if (!navne.includes(navn) && navn !== '__proto__') ud[navn] = raa[navn]; // JSON can name __proto__; nothing reads it
  }
  return ud;
}
