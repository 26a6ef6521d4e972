import { createHmac } from 'node:crypto';
import type { Spoergeklient } from '../db/laesepulje.ts';
import { hentAlarmlister, type Raalister } from '../db/queries/alarm.ts';
import { alarmerFor, type Alarm, type Alarmlister, type Opslagsfakta } from '../schema/domaene/revision/alarm.ts';
import { lavErindring } from '../schema/domaene/revision/erindring.ts';

/** Lists older than this are asked for again, and meanwhile used: a change made elsewhere counts so much later at most. */
const FRISK_MS = 30_000;
/** Older than this they are not used: whoever waits for new ones and gets none, is told that the service is down. */
const HOLDBAR_MS = 10 * 60_000;

/** One kommune's alarms, as they can be judged here and now. */
export interface Kommunevagt {
  readonly lister: Alarmlister;
  readonly alarmer: (opslag: Opslagsfakta) => Alarm[];
}

/** The alarms of one process: lists of each kommune whose callers it answers, and what it remembers of them. */
export interface Alarmvagt {
  /** The kommune's own; at hand, but for the first time. Asked for as a request begins, so that nobody waits for it. */
  for(cvr: string): Promise<Kommunevagt>;
  /** What a number is on the kommune's lists: keyed, so that a list tells nothing to one who lacks HEMMELIGHED. */
  maerke(cvr: string, person: string): string;
  /** The lists were changed here: they are asked for again before they are used. */
  glem(cvr: string): void;
}

interface Husket {
  readonly hentet: number;
  readonly vagt: Promise<Kommunevagt>;
}

/** `noegle` keys what a number is on the lists. */
export function lavAlarmvagt(revisor: Spoergeklient, noegle: Buffer): Alarmvagt {
  const erindring = lavErindring();
  const huskede = new Map<string, Husket>();
  const paaVej = new Map<string, Promise<Kommunevagt>>();

  const maerke = (cvr: string, person: string) =>
    createHmac('sha256', noegle).update(`${cvr}:${person}`).digest('base64url');
  const hent = (cvr: string): Promise<Kommunevagt> => {
    const hentet = Date.now();
    const vagt = hentAlarmlister(revisor, cvr).then((raa) => {
      const lister = lavLister(raa, (person) => maerke(cvr, person));
      return { lister, alarmer: (opslag: Opslagsfakta) => alarmerFor(opslag, lister, erindring) };
    });
    paaVej.set(cvr, vagt);
    const faerdig = () => void (paaVej.get(cvr) === vagt && paaVej.delete(cvr));
    void vagt.then(
      () => void (paaVej.get(cvr) === vagt && huskede.set(cvr, { hentet, vagt })),
      () => undefined, // whoever waits is told; those who do not have the lists they had
    ).finally(faerdig); // prettier-ignore
    return vagt;
  };
  return {
    maerke,
    for: (cvr) => {
      const husket = huskede.get(cvr);
      const alder = Date.now() - (husket?.hentet ?? 0);
      if (husket && alder < FRISK_MS) return husket.vagt;
      const nye = paaVej.get(cvr) ?? hent(cvr);
      return husket && alder < HOLDBAR_MS ? husket.vagt : nye;
    },
    glem: (cvr) => {
      huskede.delete(cvr);
      paaVej.delete(cvr);
    },
  };
}

function lavLister(raa: Raalister, maerke: (person: string) => string): Alarmlister {
  const medarbejdere = new Map<string, { bruger: string; enhed: string | null }[]>();
  for (const { maerke: sat, ...ansat } of raa.medarbejdere) medarbejdere.set(sat, [...(medarbejdere.get(sat) ?? []), ansat]);
  return {
    opsaetning: raa.opsaetning,
    maerke,
    medarbejdere,
    vip: new Set(raa.vip),
    beskyttede: new Set(raa.beskyttede),
  };
} // prettier-ignore
