import type { Livscyklus, Registrering } from '../registrering.ts';
import { ens, laeg, saml, ved, type Tidslinje } from '../tidslinje.ts';
import { elementer, type Element, type Felter } from './elementer.ts';

/** One timeline of an object, and whose it is. */
export interface Linje {
  readonly noegle: readonly string[];
  readonly tider: Tidslinje<Felter>;
}

/** An object as far as it has been folded. */
export interface Tilstand {
  readonly livscyklus: Livscyklus;
  readonly oprettetAf: string | null;
  /** By the text of their noegle. */
  readonly linjer: ReadonlyMap<string, Linje>;
}

export const TOM: Tilstand = { livscyklus: 'venter', oprettetAf: null, linjer: new Map() };
const FJERNET: Tilstand = { livscyklus: 'fjernet', oprettetAf: null, linjer: new Map() };

/** What one registrering makes of the state before it (design.md §4). */
export function anvend(slags: string, foer: Tilstand, registrering: Registrering): Tilstand {
  const { operation, aktoer } = registrering;
  if (operation === 'importer') return importer(elementer(slags, registrering), aktoer);
  if (foer.livscyklus === 'venter' || foer.livscyklus === 'fjernet') {
    return operation === 'opdater' || operation === 'ret' || operation === 'passiver' ? foer : FJERNET;
  }
  switch (operation) {
    case 'opdater':
    case 'ret':
      return { ...foer, linjer: medElementer(foer.linjer, elementer(slags, registrering), true) };
    case 'passiver':
      return { ...foer, livscyklus: 'passiv' };
    case 'kasser': {
      const fjernes = elementer(slags, registrering);
      return fjernes.length === 0 ? FJERNET : { ...foer, linjer: kasseret(foer.linjer, fjernes) };
    }
    default:
      return FJERNET;
  }
}

function importer(alle: readonly Element[], oprettetAf: string | null): Tilstand {
  return { livscyklus: 'aktiv', oprettetAf, linjer: medElementer(new Map(), alle, false) };
}

/** The elements laid one after another; `slutter`: an element may end what it meets at its `til`. */
function medElementer(foer: ReadonlyMap<string, Linje>, alle: readonly Element[], slutter: boolean) {
  const linjer = new Map(foer);
  for (const element of alle) {
    const navn = element.noegle.join('\u0000');
    const tider = linjer.get(navn)?.tider ?? [];
    const slut = slutter && slutterVed(tider, element);
    linjer.set(navn, { noegle: element.noegle, tider: laegElement(slut ? afkortet(tider, element) : tider, element) });
    if (slut && element.noegle[0] === 'ydelser') afslutUnder(linjer, element);
  }
  return linjer;
}

/** Does the relation in force at the element's `til` point at the same? Then the element says where it ends (AM-02). */
function slutterVed(tider: Tidslinje<Felter>, { til, peger }: Element): boolean {
  if (til === null || peger == null) return false;
  return ved(tider, til)?.vaerdi[PEGER] === peger;
}

/** Without what follows on unbroken from `til`, pointing at the same. */
function afkortet(tider: Tidslinje<Felter>, { til, peger }: Element): Tidslinje<Felter> {
  let slut = til;
  for (const stykke of tider) {
    if (slut === null || stykke.fra > slut || (stykke.til !== null && stykke.til <= slut)) continue;
    if (stykke.vaerdi[PEGER] !== peger) break;
    slut = stykke.til;
    if (slut === null) break;
  }
  return til === null ? tider : laeg(tider, { fra: til, til: slut }, () => undefined);
}

/** A ydelse that ends takes its plans and systems with it. */
function afslutUnder(linjer: Map<string, Linje>, { noegle, til }: Element): void {
  if (til === null) return;
  const under = `${noegle.join('\u0000')}\u0000`;
  for (const [navn, linje] of linjer) {
    if (!navn.startsWith(under)) continue;
    linjer.set(navn, { ...linje, tider: laeg(linje.tider, { fra: til, til: null }, () => undefined) });
  }
}

/** Where a stretch keeps what it points at; no field of a message can have this name. */
const PEGER = '\u0000peger';

function laegElement(tider: Tidslinje<Felter>, { peger, felter, fra, til }: Element): Tidslinje<Felter> {
  if (peger === null) return laeg(tider, { fra, til }, () => undefined);
  return laeg(tider, { fra, til }, (gammel) => {
    const ny = peger === undefined ? felter : { ...felter, [PEGER]: peger };
    const anden = peger !== undefined && gammel !== undefined && gammel[PEGER] !== peger;
    return anden ? ny : { ...gammel, ...ny };
  });
}

/** Exactly what is listed, in exactly its virkning, as if it had never been said; an element without fields: all of it. */
function kasseret(foer: ReadonlyMap<string, Linje>, fjernes: readonly Element[]): ReadonlyMap<string, Linje> {
  const linjer = new Map(foer);
  for (const { noegle, felter, peger, ...periode } of fjernes) {
    const navn = noegle.join('\u0000');
    const linje = linjer.get(navn);
    if (!linje) continue;
    const hele = peger !== undefined || Object.keys(felter).length === 0;
    const rest = (gammel: Felter | undefined) => (hele || !gammel ? undefined : udenFelter(gammel, felter));
    linjer.set(navn, { ...linje, tider: laeg(linje.tider, periode, rest) });
  }
  return linjer;
}

function udenFelter(gammel: Felter, fjernet: Felter): Felter | undefined {
  const rest = Object.entries(gammel).filter(([navn]) => !(navn in fjernet));
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}

/**
 * Do two states say the same of the object itself, journalposter apart? That decides whether a registrering changed it.
 * A timeline nobody touched is the same one, so only what was laid anew is compared.
 */
export function sammeIndhold(a: Tilstand, b: Tilstand): boolean {
  if (a.livscyklus !== b.livscyklus) return false;
  for (const navn of new Set([...a.linjer.keys(), ...b.linjer.keys()])) {
    const [x, y] = [a.linjer.get(navn), b.linjer.get(navn)];
    if (x === y || (x ?? y)?.noegle[0] === 'journalposter') continue;
    if (!ens(saml(x?.tider ?? []), saml(y?.tider ?? []))) return false;
  }
  return true;
}
