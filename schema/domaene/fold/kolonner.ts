/** Columns several kinds of object share, out of the timelines that carry them. */
import type { Cvr } from '../id.ts';
import type { Tidslinje } from '../tidslinje.ts';
import type { Felter } from './elementer.ts';
import { aktoerCvr, emne, id, reference, tekst } from './laes.ts';
import type { Linjer } from './skiver.ts';

type Fra = Felter | undefined;

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

/** Profiles in force as `profiler` has them (raekker.ts); null when none is. */
export function profilkolonne(ejere: ReadonlyMap<string, Cvr>, profiler: readonly Fra[]): string[] | null {
  const iKraft = profiler.filter((profil) => profil !== undefined);
  if (iKraft.length === 0) return null;
  return [...new Set(iKraft.map((profil) => profilord(ejere, profil)))].sort();
}

/** What is known of organisations from the object itself: the reference of each of its Ejere, whenever it was one. */
export function ejeresCvr(linjer: Linjer): ReadonlyMap<string, Cvr> {
  const stykker = linjer.alle('aktoerer', 'Ejer').flatMap(({ tider }) => tider);
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
export function visningskolonne(klasser: readonly Fra[]): string[] | null {
  const iKraft = klasser.filter((klasse) => klasse !== undefined);
  if (iKraft.length === 0) return null;
  return [
    ...new Set(iKraft.map((klasse) => (tekst(klasse, 'noegle') ?? reference(klasse) ?? '!').toLowerCase())),
  ].sort();
}

/** The timelines of a list under one rolle, whatever their noegle. */
export const tiderAf = (linjer: Linjer, liste: string, ...begyndelse: string[]): Tidslinje<Felter>[] =>
  linjer.alle(liste, ...begyndelse).map(({ tider }) => tider);
