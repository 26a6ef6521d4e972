import type { Cvr } from '../id.ts';
import type { Livscyklus, Registrering } from '../registrering.ts';
import type { Oejeblik, Periode } from '../tid.ts';
import { ens, laeg, raekkerTil, saml, ved, type Aendring, type Stykke, type Tidslinje } from '../tidslinje.ts';
import { elementer, erFlad, navnAf, type Element, type Felter, type Tidslinjenavn } from './elementer.ts';
import { fletElement, gaelderSamme } from './flet.ts';
import { maaHuskes } from './raekker/partidentifikator.ts';

/** One timeline of an object, and whose it is. */
export interface Linje extends Tidslinjenavn {
  readonly tider: Tidslinje<Felter>;
}

/**
 * An object as far as it has been folded. One fold owns it and lays registreringer into it, so that a long log costs
 * what it says and not what the object has become.
 */
export interface Tilstand {
  livscyklus: Livscyklus;
  /** Actor of the importer its present life began with. */
  oprettetAf: string | null;
  /** The authority of the newest importer's token. */
  cvr: Cvr | null;
  /** By the text of their noegle. */
  linjer: Map<string, Linje>;
}

export const nyTilstand = (): Tilstand => ({ livscyklus: 'venter', oprettetAf: null, cvr: null, linjer: new Map() });

/** Lays one registrering (design.md §4). True when it changed the object itself; journalposter hang on it. */
export function anvend(slags: string, tilstand: Tilstand, registrering: Registrering): boolean {
  const { operation } = registrering;
  if (operation === 'importer') return importer(slags, tilstand, registrering);
  // Nothing to change, nothing to remove: only an importer gives life, and a later one starts afresh in any case.
  if (tilstand.livscyklus === 'venter' || tilstand.livscyklus === 'fjernet') return false;
  switch (operation) {
    case 'opdater':
    case 'ret':
      return laegElementer(tilstand.linjer, elementer(slags, registrering), true);
    case 'passiver': {
      const varAktiv = tilstand.livscyklus === 'aktiv';
      tilstand.livscyklus = 'passiv';
      return varAktiv;
    }
    case 'kasser': {
      const naevnte = elementer(slags, registrering);
      return naevnte.length === 0 ? fjern(tilstand) : kasser(tilstand.linjer, naevnte, UDEN_VIRKNING.has(slags));
    }
    default:
      return fjern(tilstand);
  }
}

function importer(slags: string, tilstand: Tilstand, registrering: Registrering): boolean {
  const { livscyklus, linjer } = tilstand;
  const levede = livscyklus === 'aktiv' || livscyklus === 'passiv';
  const nye = new Map<string, Linje>();
  laegElementer(nye, elementer(slags, registrering), false);
  if (levede && GAELDER_FRA.has(slags)) bevarTidligere(linjer, nye, registrering.tidspunkt);
  else if (levede && erFlad(slags)) beholdUaendret(linjer, nye, registrering.tidspunkt);
  if (levede && slags === 'part') huskSegl(linjer, nye, registrering.tidspunkt);
  const oprettetAf = levede ? tilstand.oprettetAf : registrering.aktoer;
  Object.assign(tilstand, { livscyklus: 'aktiv', oprettetAf, cvr: registrering.cvr, linjer: nye });
  return livscyklus !== 'aktiv' || !sammeIndhold(linjer, nye);
}

/** What a record already says it does not begin to say anew: a register loaded again has held what it holds since it was first told. */
function beholdUaendret(gamle: ReadonlyMap<string, Linje>, nye: Map<string, Linje>, tidspunkt: Oejeblik): void {
  const [gammel, ny] = [gamle.get('objekt'), nye.get('objekt')];
  const staar = gammel && ved(gammel.tider, tidspunkt);
  if (gammel && staar?.til === null && ens(staar.vaerdi, ny?.tider[0]?.vaerdi)) nye.set('objekt', gammel);
}

/** A confidential change of number is not undone by an importer that is silent of it: what told it stays, under `foer`. */
function huskSegl(gamle: ReadonlyMap<string, Linje>, nye: Map<string, Linje>, tidspunkt: Oejeblik): void {
  const foer = [...gamle].filter(([, { noegle }]) => noegle[0] === 'foer');
  for (const [navn, linje] of foer) nye.set(navn, linje);
  const objekt = gamle.get('objekt');
  if (!objekt || objekt === nye.get('objekt') || !maaHuskes(objekt.tider, foer.length > 0)) return;
  const noegle = ['foer', tidspunkt];
  const navn = navnAf(noegle);
  nye.set(navn, { noegle, navn, tider: objekt.tider.flatMap((en) => indtil(en, tidspunkt)) });
}

/** As much of a stretch as lies before the instant. */
const indtil = <T>(en: Stykke<T>, slut: Oejeblik): Stykke<T>[] =>
  en.fra >= slut ? [] : [en.til === null || en.til > slut ? { ...en, til: slut } : en];

/** Loaded whole again and again, and without virkning of their own: what is told holds from when it was registered. */
const GAELDER_FRA = new Set(['klasse', 'orgenhed']);

/** What held before this importer of them still held then; what it says again has held since. */
function bevarTidligere(gamle: ReadonlyMap<string, Linje>, nye: Map<string, Linje>, fra: Oejeblik): void {
  const navn = navnAf(['objekt']);
  const [gammel, ny] = [gamle.get(navn), nye.get(navn)];
  const foer = (gammel?.tider ?? []).flatMap((en) => indtil(en, fra));
  if (gammel && foer.length > 0) nye.set(navn, { ...gammel, tider: saml([...foer, ...(ny?.tider ?? [])]) });
}

function fjern(tilstand: Tilstand): boolean {
  Object.assign(tilstand, { ...nyTilstand(), livscyklus: 'fjernet' });
  return true;
}

/** The elements laid one after another; `slutter`: an element may end what it meets at its `til` (AM-02). */
function laegElementer(linjer: Map<string, Linje>, alle: readonly Element[], slutter: boolean): boolean {
  const naeste = slutter ? naesteFra(alle) : [];
  let aendret = false;
  let nr = 0;
  for (const element of alle) {
    const sluttede = slutter && afslut(linjer, element, naeste[nr] ?? null);
    nr += 1;
    const aendrede = laegI(linjer, element, element, fletElement, element);
    if (sluttede || aendrede) aendret ||= erEgen(element);
  }
  return aendret;
}

const erEgen = ({ noegle }: Pick<Element, 'noegle'>): boolean => noegle[0] !== 'journalposter';

/** Where the message itself speaks of the same thing again after each element: to there an ending reaches. */
function naesteFra(alle: readonly Element[]): (Oejeblik | null)[] {
  const senest = new Map<string, Oejeblik>();
  const ud: (Oejeblik | null)[] = [];
  for (const { navn, fra } of alle.toReversed()) {
    ud.push(senest.get(navn) ?? null);
    senest.set(navn, fra);
  }
  return ud.reverse();
}

/**
 * An element pointing at what is already in force at its `til` says that it ends there (AM-02): what follows on unbroken,
 * pointing at the same, goes. A ydelse that ends takes its plans and systems with it.
 */
function afslut(linjer: Map<string, Linje>, element: Element, naeste: Oejeblik | null): boolean {
  const { til } = element;
  if (til === null || til === naeste) return false;
  const tider = linjer.get(element.navn)?.tider ?? [];
  const gaeldende = ved(tider, til);
  if (!gaeldende || !gaelderSamme(gaeldende.vaerdi, element)) return false;
  const raekker = raekkerTil(tider, til, (vaerdi) => gaelderSamme(vaerdi, element));
  const slut = naeste !== null && (raekker === null || naeste < raekker) ? naeste : raekker;
  fjernFra(linjer, element, { fra: til, til: slut });
  return true;
}

/** Nothing of it, nor of what stands under it, is left in the period. */
function fjernFra(linjer: Map<string, Linje>, hvis: Tidslinjenavn, periode: Periode): boolean {
  let aendret = laegI(linjer, hvis, periode, INTET, null);
  const { noegle } = hvis;
  if (noegle[0] !== 'ydelser' || noegle.length > 2) return aendret;
  for (const anden of linjer.values()) {
    const [liste, ydelse] = anden.noegle;
    const under = anden.noegle.length > 2 && liste === 'ydelser' && ydelse === noegle[1];
    if (under && laegI(linjer, anden, periode, INTET, null)) aendret = true;
  }
  return aendret;
}

/** What is written once and holds as it is: a part of it that is wiped was never there. */
const UDEN_VIRKNING = new Set(['journalnotat', 'advis']);
const ALTID: Periode = { fra: '0001-01-01T00:00:00.000000Z' as Oejeblik, til: null };

/** Exactly what is listed, in exactly its virkning, as if it had never been said; an element without fields: all of it. */
function kasser(linjer: Map<string, Linje>, naevnte: readonly Element[], altid: boolean): boolean {
  let aendret = false;
  for (const listet of naevnte) {
    const element = altid && listet.noegle[0] === 'objekt' ? { ...listet, ...ALTID } : listet;
    const { felter, peger } = element;
    const hele = peger !== undefined || Object.keys(felter).length === 0;
    const fjernet = hele ? fjernFra(linjer, element, element) : laegI(linjer, element, element, udenFelter, felter);
    if (fjernet) aendret ||= erEgen(element);
  }
  return aendret;
}

const INTET: Aendring<Felter, null> = () => undefined;

function udenFelter(gammel: Felter | undefined, fjernet: Felter): Felter | undefined {
  if (gammel === undefined) return undefined;
  const rest = Object.entries(gammel).filter(([navn]) => !Object.hasOwn(fjernet, navn));
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}

/** Lays a change over a period of one timeline. True when anything came out another than it was. */
function laegI<S>(
  linjer: Map<string, Linje>,
  { noegle, navn }: Tidslinjenavn,
  periode: Periode,
  aendr: Aendring<Felter, S>,
  sagt: S,
): boolean {
  const foer = linjer.get(navn)?.tider ?? UROERT;
  const tider = laeg(foer, periode, aendr, sagt);
  if (tider === foer) return false;
  linjer.set(navn, { noegle, navn, tider });
  return true;
}

const UROERT: Tidslinje<Felter> = [];

/** Do two sets of timelines say the same of the object itself? */
function sammeIndhold(a: ReadonlyMap<string, Linje>, b: ReadonlyMap<string, Linje>): boolean {
  for (const navn of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [a.get(navn), b.get(navn)];
    if ((x ?? y)?.noegle[0] === 'journalposter') continue;
    if (!ens(saml(x?.tider ?? []), saml(y?.tider ?? []))) return false;
  }
  return true;
}
