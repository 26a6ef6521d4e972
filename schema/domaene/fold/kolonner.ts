/** Columns several kinds of object share, out of the timelines that carry them. */
import type { Cvr, Uuid } from '../id.ts';
import type { Tidslinje } from '../tidslinje.ts';
import { navnAf, type Felter } from './elementer.ts';
import { aktoerCvr, emne, id, reference, tekst } from './laes.ts';
import { linjerUnder, tidslinje, type Linjer } from './linjer.ts';
import type { Vaerdier } from './skiver.ts';

type Fra = Felter | undefined;

const rolle = (liste: string, navn: string): string => navnAf([liste, navn, '']);

/** Names of the timelines of what occurs at most once (roller.ts). */
export const EJER = rolle('aktoerer', 'Ejer');
export const ANSVARLIG = rolle('aktoerer', 'Ansvarlig');
export const BEHANDLER = rolle('aktoerer', 'PrimaerBehandler');
export const PRIMAERKLASSE = rolle('klasser', 'PrimaerKlasse');
export const HANDLINGSKLASSE = rolle('klasser', 'Handlingsklasse');
export const AFGOERELSESKLASSE = rolle('klasser', 'Afgoerelsesklasse');
export const MASTER = rolle('itSystemer', 'Master');
export const AFSENDER = rolle('itSystemer', 'Afsender');

export const ejerKolonner = (ejer: Fra) => ({
  ejerCvr: aktoerCvr(ejer),
  ejerRef: reference(ejer),
  ejerNavn: tekst(ejer, 'navn'),
});
export const ansvarligKolonner = (ansvarlig: Fra) => ({
  ansvarligRef: reference(ansvarlig),
  ansvarligNavn: tekst(ansvarlig, 'navn'),
});
export const systemKolonner = (master: Fra, afsender: Fra) => ({
  masterRef: id(master, 'reference'),
  masterNavn: tekst(master, 'navn'),
  afsenderRef: id(afsender, 'reference'),
  afsenderNavn: tekst(afsender, 'navn'),
});
export const kleKolonner = (klasse: Fra) => ({
  kle: emne(klasse, 'noegle'),
  kleTitel: tekst(klasse, 'titel'),
  kleRef: reference(klasse),
});

/** What the slices of an object are made of beside what its timelines say: which of these are profiles, and whose its Ejere are. */
export interface Objektet {
  readonly id: Uuid;
  readonly ejere: ReadonlyMap<string, Cvr>;
  /** How many timelines stand before the profiles, and how many are profiles; after them come the Visningsklasser. */
  readonly enkelte: number;
  readonly profiler: number;
}

/** An object's timelines to be laid side by side: those of the names, its profiles and, for what can have any, its Visningsklasser. */
export function objektet(id: Uuid, linjer: Linjer, navne: readonly string[], visningsklasser = false): { tider: Tidslinje<Felter>[]; om: Objektet } {
  const profiler = tiderAf(linjer, 'sikkerhedsprofiler');
  const visning = visningsklasser ? tiderAf(linjer, 'klasser', 'Visningsklasse') : [];
  const ejere = profiler.length === 0 ? INGEN : ejeresCvr(linjer); // they are asked for by profiles alone
  const tider = [...navne.map((navn) => tidslinje(linjer, navn)), ...profiler, ...visning];
  return { tider, om: { id, ejere, enkelte: navne.length, profiler: profiler.length } };
} // prettier-ignore

/** The columns access is judged by at an instant ahead or behind, each by the column it is filled from (`naermesteSenere`). */
export const ADGANG = {
  ejer: ['ejerCvr', 'adgangEjer'],
  kle: ['kle', 'adgangKle'],
  foelsomhed: ['foelsomhed', 'adgangFoelsomhed'],
  ansvarlig: ['ansvarligRef', 'adgangAnsvarlig'],
} as const;

/** Profiles in force as `profiler` has them (raekker.ts); null when none is. */
export function profilkolonne(v: Vaerdier, { ejere, enkelte, profiler }: Objektet): string[] | null {
  const iKraft = v.slice(enkelte, enkelte + profiler).filter((profil) => profil !== undefined);
  if (iKraft.length === 0) return null;
  return [...new Set(iKraft.map((profil) => profilord(ejere, profil)))].sort();
}

const INGEN: ReadonlyMap<string, Cvr> = new Map();

/** What is known of organisations from the object itself: the reference of each of its Ejere, whenever it was one. */
function ejeresCvr(linjer: Linjer): ReadonlyMap<string, Cvr> {
  const stykker = linjerUnder(linjer, 'aktoerer', 'Ejer').flatMap(({ tider }) => tider);
  return new Map(
    stykker.flatMap(({ vaerdi }) => {
      const [ref, cvr] = [reference(vaerdi), aktoerCvr(vaerdi)];
      return ref && cvr ? [[ref, cvr]] : [];
    }),
  );
}

function profilord(ejere: ReadonlyMap<string, Cvr>, profil: Felter): string {
  const [type, ref, uuid] = [tekst(profil, 'type'), reference(profil), id(profil, 'reference')];
  if (type === 'Organisation') {
    const cvr = aktoerCvr(profil) ?? ejere.get(ref ?? '');
    return cvr ? `Organisation:cvr:${cvr}` : uuid ? `Organisation:${uuid}` : '!';
  }
  return (type === 'Bruger' || type === 'OrganisationEnhed') && uuid ? `${type}:${uuid}` : '!';
}

/** Keys of the Visningsklasser in force; null when none is. */
export function visningskolonne(v: Vaerdier, { enkelte, profiler }: Objektet): string[] | null {
  const iKraft = v.slice(enkelte + profiler).filter((klasse) => klasse !== undefined);
  if (iKraft.length === 0) return null;
  return [
    ...new Set(iKraft.map((klasse) => (tekst(klasse, 'noegle') ?? reference(klasse) ?? '!').toLowerCase())),
  ].sort();
}

/** The timelines of a list under one rolle, whatever their noegle. */
const tiderAf = (linjer: Linjer, liste: string, ...begyndelse: string[]): Tidslinje<Felter>[] =>
  linjerUnder(linjer, liste, ...begyndelse).map(({ tider }) => tider);
