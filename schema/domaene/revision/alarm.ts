/** What makes a look-up one to look at (design.md §6; security.md L36, P25). Pure: lists and memory are handed in. */
import { kleFilter, matcher, type Kle } from '../kle.ts';
import { erUdenforTid, type Arbejdstid } from './arbejdstid.ts';
import { efternavn } from './efternavn.ts';
import type { Erindring } from './erindring.ts';
import type { Oejeblik } from '../tid.ts';

export const ALARMER = [
  'EGET_CPR', 'KOLLEGA', 'VIP', 'FOELSOM_KLE', 'BESKYTTET', 'SAMME_EFTERNAVN', 'MANGE_OPSLAG', 'MANGE_UDEN_SAG',
  'USAEDVANLIG_TID',
] as const; // prettier-ignore
export type Alarm = (typeof ALARMER)[number];

/** What one kommune has chosen. */
export interface Alarmopsaetning extends Arbejdstid {
  readonly slaaetFra: readonly Alarm[];
  /** Those that do not ring where the user's own unit answers for something shown of the person. */
  readonly forklares: readonly Alarm[];
  /** Is a look-up on oneself refused, and not only rung for? */
  readonly afvisEgetCpr: boolean;
  /** Subjects that ring, as KLE patterns. */
  readonly kle: readonly string[];
  /** Different persons one user may look up before it rings. */
  readonly personerPrTiMinutter: number;
  readonly personerPrDoegn: number;
  /** Units that work on sager of their own, and how many others their users may look up in 24 hours before it rings. */
  readonly sagsenheder: readonly string[];
  readonly udenSagPrDoegn: number;
}

/** Of a kommune that has chosen nothing. */
export const STANDARDOPSAETNING: Alarmopsaetning = {
  slaaetFra: [],
  forklares: ['FOELSOM_KLE', 'BESKYTTET', 'SAMME_EFTERNAVN'],
  afvisEgetCpr: false,
  kle: [],
  dagFra: 6,
  dagTil: 22,
  weekend: false,
  doegnenheder: [],
  personerPrTiMinutter: 30,
  personerPrDoegn: 200,
  sagsenheder: [],
  udenSagPrDoegn: 15,
};

/** An employee whose number is on the list; without unit: everybody's colleague. */
export interface Medarbejder {
  readonly bruger: string;
  readonly enhed: string | null;
}

/** One kommune's lists. A number stands there as `maerke` makes it (keyed), never in clear. */
export interface Alarmlister {
  readonly opsaetning: Alarmopsaetning;
  readonly maerke: (person: string) => string;
  readonly medarbejdere: ReadonlyMap<string, readonly Medarbejder[]>;
  readonly vip: ReadonlySet<string>;
  /** Persons with name and address protection now, as `personnoegle` writes them. */
  readonly beskyttede: ReadonlySet<string>;
}

/** A look-up, as far as alarms look at it. */
export interface Opslagsfakta {
  readonly tidspunkt: Oejeblik;
  readonly bruger: string;
  readonly brugernavn: string | null;
  /** A system asks on its own: only how much it asks is judged. */
  readonly erSystem: boolean;
  readonly egneEnheder: ReadonlySet<string>;
  /** Whom it was aimed at: asked for by number, or what a single object asked for is about. Their known names and other numbers beside. */
  readonly rettetMod: ReadonlySet<string>;
  readonly navne: readonly string[];
  readonly beskyttet: boolean;
  /** Subjects, and units that answer for it, of what was shown. */
  readonly kle: ReadonlySet<string>;
  readonly enheder: ReadonlySet<string>;
}

/** The alarms a look-up rings, in the order of ALARMER. `erindring` remembers it. */
export function alarmerFor(o: Opslagsfakta, lister: Alarmlister, erindring: Erindring): Alarm[] {
  const { slaaetFra, forklares } = lister.opsaetning;
  const egen = overlapper(o.enheder, o.egneEnheder);
  const fundne = new Set([...maengde(o, lister, erindring, egen), ...(o.erSystem ? [] : personlige(o, lister))]);
  if (fundne.size === 0) return [];
  return ALARMER.filter((a) => fundne.has(a) && !slaaetFra.includes(a) && !(egen && forklares.includes(a)));
}

function* maengde(o: Opslagsfakta, { opsaetning }: Alarmlister, erindring: Erindring, egen: boolean): Generator<Alarm> {
  if (o.rettetMod.size === 0) return;
  const { personerPrTiMinutter, personerPrDoegn, sagsenheder, udenSagPrDoegn } = opsaetning;
  const tiMinutter = erindring.tiMinutter(o, personerPrTiMinutter);
  if (erindring.doegn(o, personerPrDoegn) || tiMinutter) yield 'MANGE_OPSLAG';
  if (egen || !sagsenheder.some((enhed) => o.egneEnheder.has(enhed))) return;
  if (erindring.udenSag(o, udenSagPrDoegn)) yield 'MANGE_UDEN_SAG';
}

function* personlige(o: Opslagsfakta, lister: Alarmlister): Generator<Alarm> {
  const { opsaetning, medarbejdere, vip, beskyttede, maerke } = lister;
  if (medarbejdere.size > 0 || vip.size > 0) {
    for (const person of o.rettetMod) {
      const sat = maerke(person);
      if (vip.has(sat)) yield 'VIP';
      for (const ansat of medarbejdere.get(sat) ?? []) {
        if (ansat.bruger === o.bruger) yield 'EGET_CPR';
        else if (ansat.enhed === null || o.egneEnheder.has(ansat.enhed)) yield 'KOLLEGA';
      }
    }
  }
  if (o.beskyttet || overlapper(o.rettetMod, beskyttede)) yield 'BESKYTTET';
  if (erFoelsom(opsaetning.kle, o.kle)) yield 'FOELSOM_KLE';
  const eget = efternavn(o.brugernavn);
  if (eget !== null && o.navne.some((navn) => efternavn(navn) === eget)) yield 'SAMME_EFTERNAVN';
  if (o.rettetMod.size > 0 && erUdenforTid(o.tidspunkt, opsaetning, o.egneEnheder)) yield 'USAEDVANLIG_TID';
}

function overlapper(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const en of a) if (b.has(en)) return true;
  return false;
}

function erFoelsom(moenstre: readonly string[], kle: ReadonlySet<string>): boolean {
  if (moenstre.length === 0 || kle.size === 0) return false;
  const gyldige = moenstre.map(kleFilter).filter((et) => et !== null);
  return [...kle].some((nummer) => gyldige.some((moenster) => matcher(moenster, nummer as Kle))); // as the register has it: by form
}
