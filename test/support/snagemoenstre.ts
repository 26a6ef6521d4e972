import type { Opslagsfakta } from '../../schema/domaene/revision/alarm.ts';
import { fejl, klokken, opslag, type Haendelse, type Kommune } from './snagelog.ts';
import type { Terning } from './verden.ts';

type Plantet = readonly Opslagsfakta[];
type Plant = (t: Terning, kommune: Kommune, dag: number) => Plantet;

const DAGTID = 10 * 60;
const ansat = (t: Terning, { ansatte }: Kommune, hvor: (en: Kommune['ansatte'][number]) => boolean = () => true) =>
  t.af(ansatte.filter(hvor));
const sagsbehandler = (t: Terning, kommune: Kommune) => ansat(t, kommune, ({ enhed }) => enhed >= 4 && enhed < 18);
/** A citizen the employee's unit has nothing on. */
const fremmed = (t: Terning, { borgere, lister }: Kommune, enhed: number, mere: (navn: string, cpr: string) => boolean = () => true) =>
  t.af(borgere.filter((en) => !en.enheder.includes(enhed) && !lister.medarbejdere.has(en.cpr) && mere(en.navn, en.cpr))); // prettier-ignore

const sigSelv: Plant = (t, kommune, dag) => {
  const en = ansat(t, kommune);
  return [opslag(en, en.borger, klokken(dag, DAGTID))];
};
const sigSelvUnderGammeltNummer: Plant = (t, kommune, dag) => {
  const en = ansat(t, kommune, ({ gammeltCpr }) => gammeltCpr !== null);
  return [opslag(en, en.borger, klokken(dag, DAGTID), { rettetMod: new Set([en.gammeltCpr ?? fejl()]) })];
};
const kollega: Plant = (t, kommune, dag) => {
  const en = ansat(t, kommune);
  const anden = ansat(t, kommune, ({ enhed, bruger }) => enhed === en.enhed && bruger !== en.bruger);
  return [0, 1, 2].map((nr) => opslag(en, anden.borger, klokken(dag + nr, DAGTID)));
};
const kendt: Plant = (t, kommune, dag) => {
  const vip = kommune.borgere.filter(({ cpr }) => kommune.lister.vip.has(cpr));
  return [opslag(ansat(t, kommune), t.af(vip), klokken(dag, DAGTID))];
};
const slaegtning: Plant = (t, kommune, dag) => {
  const en = ansat(t, kommune, ({ borger }) => /\d$/.test(borger.navn));
  const om = { ...fremmed(t, kommune, en.enhed), navn: `Søster ${en.borger.navn.split(' ').at(-1) ?? ''}` };
  return [opslag(en, om, klokken(dag, DAGTID))];
};
const beskyttet: Plant = (t, kommune, dag) => {
  const en = ansat(t, kommune);
  const om = fremmed(t, kommune, en.enhed, (_navn, cpr) => kommune.lister.beskyttede.has(cpr));
  return [opslag(en, om, klokken(dag, DAGTID))];
};
const foelsomtEmne: Plant = (t, kommune, dag) => {
  const en = ansat(t, kommune, ({ enhed }) => enhed > 4);
  return [opslag(en, fremmed(t, kommune, en.enhed), klokken(dag, DAGTID), { kle: new Set(['27.24.00']) })];
};
/** Forty in eight minutes. */
const stime: Plant = (t, kommune, dag) => {
  const en = ansat(t, kommune);
  return Array.from({ length: 40 }, (_, nr) =>
    opslag(en, fremmed(t, kommune, en.enhed), klokken(dag, DAGTID + nr / 5)),
  );
};
/** Twenty-five over a day, by one whose unit has nothing on them. */
const nysgerrig: Plant = (t, kommune, dag) => {
  const en = sagsbehandler(t, kommune);
  return Array.from({ length: 25 }, (_, nr) =>
    opslag(en, fremmed(t, kommune, en.enhed), klokken(dag, 8 * 60 + nr * 18)),
  );
};
const omNatten: Plant = (t, kommune, dag) => {
  const en = ansat(t, kommune, ({ enhed }) => enhed < 18);
  return [opslag(en, fremmed(t, kommune, en.enhed), klokken(dag, 2 * 60 + t.tal(120)))];
};
/** Once, in working hours, with a name many bear, or no kin at all: no rule over the log sees these. */
const naboen: Plant = (t, kommune, dag) => {
  const en = sagsbehandler(t, kommune);
  const ukendt = fremmed(t, kommune, en.enhed, (navn, cpr) => /n$/.test(navn) && !kommune.lister.beskyttede.has(cpr) && !kommune.lister.vip.has(cpr));
  return [opslag(en, ukendt, klokken(dag, DAGTID), { kle: new Set() })];
}; // prettier-ignore

/** Fifty, by kind: what P25 of the threat model names, and two that cannot be seen. */
export const PLANTEDE: readonly (readonly [navn: string, antal: number, plant: Plant])[] = [
  ['sig selv', 5, sigSelv],
  ['sig selv under et gammelt nummer', 2, sigSelvUnderGammeltNummer],
  ['en kollega', 7, kollega],
  ['en kendt person', 6, kendt],
  ['en slægtning', 6, slaegtning],
  ['en beskyttet person', 6, beskyttet],
  ['et følsomt emne', 5, foelsomtEmne],
  ['en stime', 4, stime],
  ['en nysgerrig dag', 4, nysgerrig],
  ['om natten', 3, omNatten],
  ['naboen, én gang', 2, naboen],
];

/** The fifty, each on a day of its own choice among those of the log. */
export function plant(t: Terning, kommune: Kommune, dage: number): Haendelse[] {
  const alle = PLANTEDE.flatMap(([, antal, lav]) => Array.from({ length: antal }, () => lav));
  return alle.flatMap((lav, moenster) => {
    const dag = t.tal(dage);
    return lav(t, kommune, dag - (dag % 7 > 4 ? 3 : 0)).map((fakta) => ({ fakta, moenster }));
  });
}
