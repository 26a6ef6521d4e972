import { PRIVILEGIER, type EnhedAfgraensning, type Gruppe, type Privilegium } from '../adgang.ts';
import { niveau, type Niveau } from '../foelsomhed.ts';
import { cvr, uuid } from '../id.ts';
import { kleMoenster } from '../kle.ts';

const FELTER: ReadonlySet<string> = new Set(['scope', 'privilegier', 'kle', 'orgEnheder', 'foelsomhed']);

/**
 * One entry of the claim `grupper` (contract/README.md §3), or null when it grants nothing: an unknown field is a
 * constraint we do not know, and a missing, empty or unreadable list is no right at all. Single patterns, units and
 * privileges that cannot be read fall out; the rest of their list stands.
 */
export function gruppeFraClaim(en: unknown): Gruppe | null {
  if (typeof en !== 'object' || en === null || Array.isArray(en)) return null;
  if (Object.keys(en).some((felt) => !FELTER.has(felt))) return null;
  const { scope, privilegier, kle, orgEnheder, foelsomhed } = en as Record<string, unknown>; // checked field by field below
  return lavGruppe({
    scope,
    privilegier: liste(privilegier).filter(erPrivilegium),
    kle: liste(kle),
    enheder: orgEnheder === 'ALLE' ? 'ALLE' : liste(orgEnheder).flatMap(enhed),
    niveau: niveau(foelsomhed),
  });
}

interface Dele {
  readonly scope: unknown;
  readonly privilegier: readonly Privilegium[];
  readonly kle: readonly unknown[];
  readonly enheder: Gruppe['enheder'];
  readonly niveau: Niveau | null;
}

/** A group with something in every part, or null: what lacks one of them lets nothing through. */
export function lavGruppe(dele: Dele): Gruppe | null {
  const scope = cvr(dele.scope);
  const kle = dele.kle.map(kleMoenster).filter((moenster) => moenster !== null);
  if (!scope || !dele.niveau || kle.length === 0 || dele.enheder.length === 0 || dele.privilegier.length === 0)
    return null;
  return { scope, privilegier: new Set(dele.privilegier), kle, enheder: dele.enheder, niveau: dele.niveau };
}

/** A unit exactly: a list of one, or of none when it is not a uuid. */
export function praecisEnhed(tekst: unknown): EnhedAfgraensning[] {
  const laest = uuid(tekst);
  return laest ? [{ enhed: laest, under: false }] : [];
}

function enhed(en: unknown): EnhedAfgraensning[] {
  if (typeof en !== 'object' || en === null) return praecisEnhed(en);
  if (Object.keys(en).some((felt) => felt !== 'enhed' && felt !== 'under')) return [];
  const { enhed, under } = en as Record<string, unknown>; // both checked here
  if (typeof under !== 'boolean') return [];
  return praecisEnhed(enhed).map((praecis) => ({ ...praecis, under }));
}

function erPrivilegium(navn: unknown): navn is Privilegium {
  return (PRIVILEGIER as readonly unknown[]).includes(navn);
}

function liste(vaerdi: unknown): readonly unknown[] {
  return Array.isArray(vaerdi) ? vaerdi : [];
}
