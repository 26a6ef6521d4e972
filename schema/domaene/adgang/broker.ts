import type { Privilegiegruppe } from './privilegier.ts';

const FELTER: ReadonlySet<string> = new Set(['cvr', 'c', 'p']);

/**
 * The PrivilegeGroups of the claim `privilege`, as brokers make it from OIO-BPP: one JSON text per group,
 * `{"cvr":"…","c":[{"<constraint>":"<value>"}],"p":["<role>"]}`, alone or in a list; `c` as a list of pairs or as one
 * dictionary (FoxIDs documents the one and reads the other, ecosystem.md §2). A text that is not of the form grants
 * nothing, and neither does one with more fields (`pu`, `se`: a narrower scope than a CVR number).
 */
export function brokerGrupper(claim: unknown): Privilegiegruppe[] {
  const tekster: unknown[] = Array.isArray(claim) ? claim : [claim];
  return tekster.map(laest).filter((gruppe) => gruppe !== null);
}

function laest(tekst: unknown): Privilegiegruppe | null {
  const gruppe = ordbog(fraJson(tekst));
  if (!gruppe || Object.keys(gruppe).some((felt) => !FELTER.has(felt))) return null;
  const begraensninger = par(gruppe.c);
  if (!begraensninger || !Array.isArray(gruppe.p)) return null;
  const privilegier = gruppe.p.filter((navn) => typeof navn === 'string');
  return { scope: gruppe.cvr, privilegier, begraensninger };
}

/** Name and value of every constraint, or null when one of them is not a text. */
function par(c: unknown): [string, string][] | null {
  const ordboeger = (Array.isArray(c) ? c : [c]).map(ordbog);
  const alle = ordboeger.flatMap((en) => (en ? Object.entries(en) : [null]));
  const laeste = alle.flatMap((et): [string, string][] => (et && typeof et[1] === 'string' ? [[et[0], et[1]]] : []));
  return laeste.length === alle.length ? laeste : null;
}

function ordbog(vaerdi: unknown): Record<string, unknown> | null {
  const erOrdbog = typeof vaerdi === 'object' && vaerdi !== null && !Array.isArray(vaerdi);
  return erOrdbog ? (vaerdi as Record<string, unknown>) : null; // just told apart from lists and null
}

function fraJson(tekst: unknown): unknown {
  try {
    return typeof tekst === 'string' ? JSON.parse(tekst) : null;
  } catch {
    return null;
  }
}
