/**
 * Roles that occur at most once on an object: their relation is known by the rolle alone (design.md §4, Identity of a
 * relation; anvisning Sag v1.7 §1.4, Dokument v1.7).
 */
const ENKELTE: Readonly<Record<string, ReadonlySet<string>>> = {
  aktoerer: new Set([
    'Ejer', 'Ansvarlig', 'PrimaerBehandler', 'UdlaantTil', 'Bopaelskommune', 'FordeltTil', 'UdbetalendeEnhed',
  ]),
  parter: new Set(['PrimaerPart', 'Ydelsesmodtager', 'Bevillingsmodtager']),
  klasser: new Set([
    'PrimaerKlasse', 'Handlingsklasse', 'Opgaveklasse', 'Kontoklasse', 'Sikkerhedsklasse', 'Foelsomhedsklasse',
    'Indsatsklasse', 'Ydelsesklasse', 'Afgoerelsesklasse',
  ]),
  sagsrelationer: new Set(['Oversag', 'Praecedens']),
  dokumentrelationer: new Set(['NyRevision']),
  itSystemer: new Set(['Master', 'Afsender']),
}; // prettier-ignore

/** The lists of a message that are relations, and the closed roles of each (contract/README.md §4). */
export const RELATIONSROLLER: Readonly<Record<string, ReadonlySet<string>>> = {
  aktoerer: new Set([...(ENKELTE['aktoerer'] ?? []), 'AndreBehandlere']),
  parter: new Set([...(ENKELTE['parter'] ?? []), 'SekundaerPart', 'Parter', 'Kopiparter', 'Modtager']),
  klasser: new Set([...(ENKELTE['klasser'] ?? []), 'AndreKlasser', 'Kontroltemaklasse', 'Visningsklasse']),
  sagsrelationer: new Set(['Oversag', 'Praecedens', 'AndreSager']),
  genstande: new Set(), // any role: Afgiftsobjekt, Ejendomsskat, Byggeri, Fredning and what sources call theirs
  sikkerhedsprofiler: new Set(), // always Adgang
  journalposter: new Set(['Tilakteret', 'Vedlagt', 'Journalnotat']),
  itSystemer: new Set(['Master', 'Afsender']),
  dokumentrelationer: new Set(), // Bilag, Besvarelser, Udgangspunkter, NyRevision, Kommentarer, AndreDokumenter …
  sager: new Set(['Tilknyttet']),
  linjer: new Set(),
};

/** Does the role occur at most once in this list? */
export const erEnkelt = (liste: string, rolle: string): boolean => ENKELTE[liste]?.has(rolle) ?? false;

/** Is it a role this list knows? Lists without closed roles know every role. */
export function kendtRolle(liste: string, rolle: string): boolean {
  const kendte = RELATIONSROLLER[liste];
  return kendte !== undefined && (kendte.size === 0 || kendte.has(rolle));
}
