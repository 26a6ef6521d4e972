import {
  STANDARDOPSAETNING,
  type Alarmlister,
  type Medarbejder,
  type Opslagsfakta,
} from '../../schema/domaene/revision/alarm.ts';
import { oejeblik, type Oejeblik } from '../../schema/domaene/tid.ts';
import type { Terning } from './verden.ts';

interface Borger {
  readonly cpr: string;
  readonly navn: string;
  readonly beskyttet: boolean;
  /** Units with a sag on them. */
  readonly enheder: readonly number[];
}
interface Ansat {
  readonly bruger: string;
  readonly enhed: number;
  readonly borger: Borger;
  readonly gammeltCpr: string | null;
}
/** A look-up, and the planted pattern it is part of; null: an honest one. */
export interface Haendelse {
  readonly fakta: Opslagsfakta;
  readonly moenster: number | null;
}

// A kommune: so many units, the first serve anybody, the next work on sager of their own, the last are on duty round the clock.
const [BORGERSERVICE, SAGSENHEDER, DOEGN] = [4, 14, 2];
const ENHEDER = BORGERSERVICE + SAGSENHEDER + DOEGN;
const [ANSATTE, BORGERE, VIP] = [400, 60_000, 20];
/** Sager of this unit are of a subject the kommune has marked. */
const FOELSOM = BORGERSERVICE;
const ALMINDELIGE = ['Nielsen', 'Jensen', 'Hansen', 'Andersen', 'Pedersen'];
const enhedsnavn = (nr: number) => `enhed-${String(nr)}`;
const kleFor = (enhed: number) => (enhed === FOELSOM ? '27.24.00' : '32.30.04');
const fra = (nr: number, antal: number) => Array.from({ length: antal }, (_, i) => enhedsnavn(nr + i));

/** A made-up kommune with its people, and everybody's lists. Shares are those of docs/revision.md. */
export function lavKommune(t: Terning) {
  const navn = () => `Fornavn ${t.chance(35) ? t.af(ALMINDELIGE) : `Efternavn${String(t.tal(3000))}`}`;
  const borgere = Array.from({ length: BORGERE }, (_, nr): Borger => {
    const antal = 1 + t.tal(3);
    const enheder = Array.from({ length: antal }, () => BORGERSERVICE + t.tal(SAGSENHEDER + DOEGN));
    return { cpr: `cpr:${String(nr).padStart(10, '6')}`, navn: navn(), beskyttet: t.tal(1000) < 15, enheder };
  });
  const ansatte = Array.from({ length: ANSATTE }, (_, nr): Ansat => ({
    bruger: `bruger-${String(nr)}`, enhed: nr % ENHEDER, borger: borgere[nr * 7] ?? fejl(), gammeltCpr: t.chance(10) ? `cpr:gl${String(nr)}` : null,
  })); // prettier-ignore
  const medarbejdere = new Map<string, Medarbejder[]>();
  for (const { bruger, enhed, borger, gammeltCpr } of ansatte)
    for (const cpr of [borger.cpr, gammeltCpr]) if (cpr) medarbejdere.set(cpr, [{ bruger, enhed: enhedsnavn(enhed) }]);
  const lister: Alarmlister = {
    opsaetning: {
      ...STANDARDOPSAETNING, kle: ['27.24.*'], weekend: true, sagsenheder: fra(BORGERSERVICE, SAGSENHEDER), doegnenheder: fra(ENHEDER - DOEGN, DOEGN),
    },
    maerke: (person) => person, medarbejdere, vip: new Set(borgere.slice(-VIP).map(({ cpr }) => cpr)),
    beskyttede: new Set(borgere.filter(({ beskyttet }) => beskyttet).map(({ cpr }) => cpr)),
  }; // prettier-ignore
  const efterEnhed = Array.from({ length: ENHEDER }, (_, nr) => borgere.filter(({ enheder }) => enheder.includes(nr)));
  return { borgere, ansatte, lister, efterEnhed };
}
export type Kommune = ReturnType<typeof lavKommune>;

export const fejl = (): never => {
  throw new Error('verden mangler noget');
};

/** `dag` counts from a Monday; Danish clocks. */
export function klokken(dag: number, minut: number): Oejeblik {
  const dato = new Date(Date.UTC(2026, 0, 5 + dag)).toISOString().slice(0, 10);
  const [time, min] = [Math.floor(minut / 60), Math.floor(minut % 60)];
  return oejeblik(`${dato}T${String(time).padStart(2, '0')}:${String(min).padStart(2, '0')}:00`) ?? fejl();
}

/** What the log sees of one employee looking up one citizen. Borgerservice is shown nothing of the marked subject. */
export function opslag({ bruger, enhed, borger }: Ansat, om: Borger, tidspunkt: Oejeblik, andet: Partial<Opslagsfakta> = {}): Opslagsfakta {
  const sete = om.enheder.filter((nr) => enhed >= BORGERSERVICE || nr !== FOELSOM);
  return {
    tidspunkt, bruger, brugernavn: borger.navn, erSystem: false, egneEnheder: new Set([enhedsnavn(enhed)]), rettetMod: new Set([om.cpr]), navne: [om.navn],
    beskyttet: false, kle: new Set(sete.filter((nr) => nr === enhed || nr !== FOELSOM).map(kleFor)), enheder: new Set(sete.map(enhedsnavn)), ...andet,
  };
} // prettier-ignore

/** One working day of everybody, by time: caseworkers look up their own but for one in twenty, borgerservice whoever comes. */
export function aerligDag(t: Terning, { ansatte, borgere, efterEnhed }: Kommune, dag: number): Haendelse[] {
  const hverdag = dag % 7 < 5;
  return ansatte.flatMap((ansat) => {
    const doegn = ansat.enhed >= ENHEDER - DOEGN;
    if ((!hverdag && !doegn) || t.chance(10)) return [];
    const front = ansat.enhed < BORGERSERVICE;
    const egne = efterEnhed[ansat.enhed] ?? fejl();
    return Array.from({ length: front ? 25 : 12 }, () => {
      const om = front || t.chance(5) ? t.af(borgere) : t.af(egne);
      const sent = t.tal(1000) < 1 ? 22.5 * 60 : null; // overtime, now and then
      const minut = doegn ? t.tal(24 * 60) : (sent ?? 7.5 * 60 + t.tal(9.5 * 60));
      // Nobody honest looks up themselves: they ask another to.
      const en = om.cpr === ansat.borger.cpr ? t.af(egne.length > 0 ? egne : borgere) : om;
      return { fakta: opslag(ansat, en, klokken(dag, minut)), moenster: null };
    });
  });
}
