import type { GaeldendeGruppe, Gruppe, Kalder, Privilegium } from '../adgang.ts';
import type { Serviceaftale, Videregivelsesaftale } from '../aftale.ts';
import type { Niveau } from '../foelsomhed.ts';
import type { Uuid } from '../id.ts';
import { faelles, visMoenster, type KleMoenster } from '../kle.ts';

/** What is on record about the caller's authority and system; entries about others count nothing. */
export interface Aftalegrundlag {
  readonly aftaler: readonly Videregivelsesaftale[];
  readonly serviceaftaler: readonly Serviceaftale[];
  /** True: a system without an aftale on record may do nothing. False: it is bound by the token alone. */
  readonly serviceaftalePaakraevet: boolean;
  /** The units below a unit, at any depth; the unit itself need not be among them. */
  readonly under: (enhed: Uuid) => Iterable<Uuid>;
}

/** All that an owner's agreement lets another authority do with what is the owner's (design.md §5). */
const VIDEREGIVES: ReadonlySet<Privilegium> = new Set<Privilegium>([
  'SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'SOEG',
]); // prettier-ignore

interface Snit {
  readonly rettigheder: ReadonlySet<Privilegium>;
  readonly kle: readonly KleMoenster[];
  readonly niveau: Niveau;
}

/**
 * The caller's groups as they count now (design.md §5, Other authorities, and the user through a system): those of the
 * token's own `cvr` as they stand, those of another scope once per videregivelsesaftale and cut to it, all of them cut
 * to what a serviceaftale lets the system do. Several agreements give several groups: they are OR, never combined.
 */
export function gaeldendeGrupper(kalder: Kalder, grundlag: Aftalegrundlag): GaeldendeGruppe[] {
  const systemets = grundlag.serviceaftaler.filter((a) => a.system === kalder.azp && a.kommune === kalder.cvr);
  if (systemets.length === 0 && grundlag.serviceaftalePaakraevet) return [];
  return kalder.grupper
    .flatMap((gruppe) => efterVideregivelse(gruppe, kalder, grundlag.aftaler))
    .flatMap((gruppe) => (systemets.length === 0 ? [gruppe] : systemets.flatMap((aftale) => skaaret(gruppe, aftale))))
    .map((gruppe) => ({ ...gruppe, enheder: udfoldet(gruppe.enheder, grundlag.under) }));
}

function efterVideregivelse(gruppe: Gruppe, kalder: Kalder, aftaler: readonly Videregivelsesaftale[]): Gruppe[] {
  if (gruppe.scope === kalder.cvr) return [gruppe];
  return aftaler
    .filter((aftale) => aftale.ejer === gruppe.scope && aftale.modtager === kalder.cvr)
    .flatMap(({ kle, niveau }) => skaaret(gruppe, { rettigheder: VIDEREGIVES, kle, niveau }));
}

/** What both the group and the cut let through: a list of one group, or of none when a part of it came out empty. */
function skaaret(gruppe: Gruppe, snit: Snit): Gruppe[] {
  const privilegier = new Set([...gruppe.privilegier].filter((privilegium) => snit.rettigheder.has(privilegium)));
  const faellesKle = gruppe.kle.flatMap((a) => snit.kle.map((b) => faelles(a, b))).filter((begge) => begge !== null);
  const kle = [...new Map(faellesKle.map((moenster) => [visMoenster(moenster), moenster])).values()];
  if (privilegier.size === 0 || kle.length === 0) return [];
  return [{ ...gruppe, privilegier, kle, niveau: gruppe.niveau < snit.niveau ? gruppe.niveau : snit.niveau }];
}

function udfoldet(enheder: Gruppe['enheder'], under: Aftalegrundlag['under']): GaeldendeGruppe['enheder'] {
  if (enheder === 'ALLE') return 'ALLE';
  return new Set(enheder.flatMap(({ enhed, under: ogUnder }) => (ogUnder ? [enhed, ...under(enhed)] : [enhed])));
}
