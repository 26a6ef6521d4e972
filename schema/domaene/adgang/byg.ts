import type { Adgang, Kalder } from '../adgang.ts';
import type { Cvr, Uuid } from '../id.ts';
import { gaeldendeGrupper, type Aftalegrundlag } from './gaeldende.ts';

/** The installation's audiences: which systems (`azp`) each Visningsklasse hides from, and which serve citizens. */
export interface Visning {
  readonly visning: Readonly<Record<string, readonly string[]>>;
  readonly borgervendte: readonly string[];
}

/** What is looked up about a caller, once per request. */
export interface Opslag extends Aftalegrundlag {
  /** The units above a unit, to the root. */
  readonly over: (enhed: Uuid) => Iterable<Uuid>;
  /** What the organisation feed calls the authority of the caller's `cvr`. */
  readonly organisationer: readonly Uuid[];
  /** Owner and receiver of every videregivelsesaftale in force, whoever they are: what references count is not the caller's. */
  readonly videregivelser: readonly { readonly ejer: Cvr; readonly modtager: Cvr }[];
  /** Is there any transition pair? */
  readonly overgangspar: boolean;
}

/** Everything the predicate needs to know about a caller (design.md §5). */
export function byggAdgang(kalder: Kalder, opslag: Opslag, visning: Visning): Adgang {
  return {
    kalder,
    grupper: gaeldendeGrupper(kalder, opslag),
    profiler: profilerFor(kalder, opslag),
    ...klasserFor(kalder.azp, visning),
    videregivelser: new Set(opslag.videregivelser.map(({ ejer, modtager }) => `${ejer}>${modtager}`)),
    overgangspar: opslag.overgangspar,
  };
}

/** What a Sikkerhedsprofil may name to admit the caller: the person, their unit and those above it, their authority. */
function profilerFor({ sub, cvr, enhed }: Kalder, opslag: Opslag): ReadonlySet<string> {
  const enheder = enhed ? [enhed, ...opslag.over(enhed)] : [];
  return new Set([
    `Bruger:${sub}`,
    `Organisation:cvr:${cvr}`,
    ...enheder.map((uuid) => `OrganisationEnhed:${uuid}`),
    ...opslag.organisationer.map((uuid) => `Organisation:${uuid}`),
  ]);
}

/** A class mapped to the system hides from it; one mapped to no system hides from every system that serves citizens. */
function klasserFor(azp: Uuid, { visning, borgervendte }: Visning): Pick<Adgang, 'skjulteKlasser' | 'tilladteKlasser'> {
  const erMed = (systemer: readonly string[]) => systemer.some((system) => system.toLowerCase() === azp);
  const klasserHvor = (gaelder: (systemer: readonly string[]) => boolean) =>
    new Set(Object.keys(visning).filter((klasse) => gaelder(visning[klasse] ?? [])));
  return {
    skjulteKlasser: klasserHvor(erMed),
    tilladteKlasser: erMed(borgervendte) ? klasserHvor((systemer) => systemer.length > 0) : null,
  };
}
