/**
 * Differencing (security.md L79): counts that are each large enough can, subtracted from one another, tell of one to four.
 * Everything an analyst has been told counts of is a set of documents. Documents in the same of those sets are one *part*.
 * What can be worked out of the counts by adding and subtracting, in any number of steps, is the sum over the parts, each
 * taken so many times. The rule: whatever is told of small parts can be told of the large ones alone – the sets of each
 * small part are a combination of those of large parts. Then no combination of answers counts one to four documents and
 * nothing else: it would be zero on every large part, and so on all.
 */
import { MINDST } from './undertryk.ts';

/** So many documents lie in exactly these sets. */
export interface Del {
  readonly antal: number;
  readonly saet: readonly string[];
}

type Raekke = Map<string, number>;

/** Could a count of one to four documents be worked out of the counts of the sets? False is certain; true is where it is not ruled out. */
export function kanUdledes(dele: readonly Del[]): boolean {
  const samlet = new Map<string, { antal: number; saet: readonly string[] }>();
  for (const { antal, saet } of dele) {
    const ordnet = [...saet].sort();
    const navn = ordnet.join('\n');
    samlet.set(navn, { antal: (samlet.get(navn)?.antal ?? 0) + antal, saet: ordnet });
  }
  const alle = [...samlet.values()].filter(({ saet }) => saet.length > 0);
  const basis = new Map<string, Raekke>();
  for (const { antal, saet } of alle) if (antal >= MINDST) tilfoej(basis, saet);
  return alle.some(({ antal, saet }) => antal > 0 && antal < MINDST && !iSpan(basis, saet));
}

const somRaekke = (saet: readonly string[]): Raekke => new Map(saet.map((navn) => [navn, 1]));

function tilfoej(basis: Map<string, Raekke>, saet: readonly string[]): void {
  const rest = reducer(basis, somRaekke(saet));
  const foerste = rest && mindsteNoegle(rest);
  if (rest && foerste !== null) basis.set(foerste, rest);
}

function iSpan(basis: ReadonlyMap<string, Raekke>, saet: readonly string[]): boolean {
  return reducer(basis, somRaekke(saet))?.size === 0;
}

/** What is left of a row when all that the basis says is taken away, in whole numbers; null: too large to be reckoned exactly. */
function reducer(basis: ReadonlyMap<string, Raekke>, raekke: Raekke): Raekke | null {
  let rest = raekke;
  for (let noegle = mindsteNoegle(rest); noegle !== null; noegle = mindsteNoegle(rest)) {
    const andre = basis.get(noegle);
    if (!andre) return rest;
    const [egen, dens] = [rest.get(noegle) ?? 0, andre.get(noegle) ?? 0];
    const ny: Raekke = new Map();
    for (const navn of new Set([...rest.keys(), ...andre.keys()])) {
      const vaerdi = (rest.get(navn) ?? 0) * dens - (andre.get(navn) ?? 0) * egen;
      if (!Number.isSafeInteger(vaerdi)) return null;
      if (vaerdi !== 0) ny.set(navn, vaerdi);
    }
    rest = forkortet(ny);
  }
  return rest;
}

function mindsteNoegle(raekke: Raekke): string | null {
  let mindste: string | null = null;
  for (const navn of raekke.keys()) if (mindste === null || navn < mindste) mindste = navn;
  return mindste;
}

function forkortet(raekke: Raekke): Raekke {
  let faelles = 0;
  for (const vaerdi of raekke.values()) faelles = sfd(faelles, Math.abs(vaerdi));
  return faelles > 1 ? new Map([...raekke].map(([navn, vaerdi]) => [navn, vaerdi / faelles])) : raekke;
}

const sfd = (a: number, b: number): number => (b === 0 ? a : sfd(b, a % b));
