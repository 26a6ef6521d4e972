import { cpr as cprKilde } from '../systemer/referencekilder.ts';
import { kladde, type Data, type Kladde } from './haendelse.ts';
import { aarstal, dagtal, dagtekst, foersteI, klokken, midnat, type Dagtal } from './kalender.ts';
import { EFTERNAVNE, KVINDENAVNE, MANDENAVNE } from './navne.ts';
import { tilfaeldig, type Tilfaeldig } from './tilfaeldig.ts';

/** Someone a sag is about: a citizen or a company. */
export interface Part {
  readonly reference: string;
  readonly navn: string;
}

export interface Person extends Part {
  readonly uuid: string;
  readonly cpr: string;
  readonly foedt: Dagtal;
  readonly kvinde: boolean;
}

/** Days 61–88, so that no number can be a living person's; serials 0001–0999 are left to the told stories. */
const DAGE = 28;
const LOEBENUMRE = 9_000;
const NUMRE = DAGE * 12 * 100 * LOEBENUMRE;
/** Has no factor in common with NUMRE: two persons of one seed never share a number. */
const SPRING = 92_821_013;
/** Seventy of the hundred years on, which is thirty years back: a number of the generation before. */
const GENERATION = 70 * 12 * DAGE * LOEBENUMRE;

export const cprUrn = (cpr: string): string => `urn:oio:cpr-nr:${cpr}`;

/** The person with number `nr`, the same at every asking: nobody has to remember them. `udenbys`: their relation elsewhere. */
export function person(froe: number, nr: number, udenbys = false): Person {
  const r = tilfaeldig(froe, nr * 2 + (udenbys ? 1_500_000_001 : 1));
  const { cpr, foedt } = personnummer(froe, nr, udenbys ? GENERATION : 0);
  const kvinde = Number(cpr.at(-1)) % 2 === 0;
  const navn = `${r.vaelg(kvinde ? KVINDENAVNE : MANDENAVNE)} ${r.vaelg(EFTERNAVNE)}`;
  return { reference: cprUrn(cpr), navn, uuid: r.uuid(), cpr, foedt, kvinde };
}

/** The number a person had before it was changed: from the half of the numbers no one is born with. */
export const tidligereCpr = (froe: number, nr: number): string => personnummer(froe, nr, NUMRE / 2).cpr;

/** Born 1925–2024; a year's two digits say which. */
function personnummer(froe: number, nr: number, forskudt = 0): { cpr: string; foedt: Dagtal } {
  const plads = (((froe % 1000) + 1000) * 7 + nr * SPRING + forskudt) % NUMRE;
  const [loebe, rest] = [plads % LOEBENUMRE, Math.floor(plads / LOEBENUMRE)];
  const [dag, maaned, aar] = [(rest % DAGE) + 1, (Math.floor(rest / DAGE) % 12) + 1, Math.floor(rest / (DAGE * 12))];
  const to = (tal: number) => String(tal).padStart(2, '0');
  const foedt = foersteI(aar < 25 ? 2000 + aar : 1900 + aar, maaned) + dag - 1;
  return { cpr: `${to(dag + 60)}${to(maaned)}${to(aar)}${loebe + 1000}`, foedt };
}

export const alder = (person: Person, dag: Dagtal): number => aarstal(dag) - aarstal(person.foedt);

/** The register's first delivery; who was born after it comes the week after. */
const FOERSTE_LEVERANCE = dagtal('2019-01-02');

/** What the CPR feed tells of a person at first: name, status and protection. */
export function personkladde(r: Tilfaeldig, hvem: Person, mere: Data = {}): Kladde {
  const dag = Math.max(FOERSTE_LEVERANCE, hvem.foedt + 7);
  const data = { identifikatorer: [hvem.reference], navn: hvem.navn, status: 'Aktiv', ...mere };
  return partkladde(r, hvem.uuid, 'importer', dag, data);
}

/** What happens to a few: protection, a death, a new number. */
export function livskladder(r: Tilfaeldig, hvem: Person, gammelt: () => string, nu: Dagtal): Kladde[] {
  const dag = r.heltal(Math.max(FOERSTE_LEVERANCE, hvem.foedt + 7) + 30, nu);
  if (r.promille(15)) {
    const beskyttet = { fra: midnat(dag), til: r.promille(400) ? midnat(dag + 365) : null };
    return [personkladde(r, hvem), partkladde(r, hvem.uuid, 'opdater', dag, { beskyttet })];
  }
  if (alder(hvem, nu) > 60 && r.promille(40)) {
    const doed = { status: 'Doed', doedsdato: dagtekst(dag - 1) };
    return [personkladde(r, hvem), partkladde(r, hvem.uuid, 'opdater', dag, doed)];
  }
  if (r.promille(6)) {
    const fra = cprUrn(gammelt());
    const nyt = nummerskift(fra, hvem.reference, r.promille(300));
    return [personkladde(r, hvem, { identifikatorer: [fra] }), partkladde(r, hvem.uuid, 'opdater', dag, nyt)];
  }
  return [personkladde(r, hvem)];
}

/** A change of number: both are the same person's, and only the new one is in use. */
export const nummerskift = (fra: string, til: string, fortrolig: boolean): Data => ({
  identifikatorer: [fra, til],
  nummerskift: { fra, til, fortrolig },
});

export const partkladde = (
  r: Tilfaeldig,
  uuid: string,
  operation: 'importer' | 'opdater',
  dag: Dagtal,
  data: Data,
): Kladde =>
  kladde(r, {
    system: cprKilde,
    objekt: 'part',
    operation,
    uuid,
    tid: klokken(dag, 120),
    bruger: cprKilde.uuid,
    data,
  });
