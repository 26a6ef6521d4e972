import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large a document is, before anybody works out what it means. */
export interface Maal {
  /** Levels of the deepest operation; introspection is not counted. */
  readonly dybde: number;
  readonly aliaser: number;
  /** The most times one answer name stands in one selection, fragments and what merges with it included. */
  readonly gentagelser: number;
  /** Selections met on the way; `Infinity` when it was given up. */
  readonly valg: number;
}

/** Selections looked at before a document is given up: five times what 2,000 tokens can write without fragments. */
const VALG_MAX = 10_000;

type Samlet = Map<string, { gange: number; under: SelectionSetNode[] }>;

/**
 * Measures a parsed document as it would be answered: selections with the same answer name merged, fragments laid in where
 * they are spread. One walk, at most 10,000 selections of it: comparing every pair of fields that might merge – what
 * graphql's own rule does – costs the square of it, and is not begun on a document that is refused here.
 */
export function maal(document: DocumentNode): Maal {
  const fragmenter = new Map<string, FragmentDefinitionNode>();
  for (const en of document.definitions) if (en.kind === Kind.FRAGMENT_DEFINITION) fragmenter.set(en.name.value, en);
  let [dybde, aliaser, gentagelser, valg] = [0, 0, 0, 0];

  const saml = (selections: readonly SelectionNode[], til: Samlet, lagtInd: Set<string>): void => {
    for (const en of selections) {
      if ((valg += 1) > VALG_MAX) return;
      if (en.kind === Kind.INLINE_FRAGMENT) saml(en.selectionSet.selections, til, lagtInd);
      else if (en.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragmenter.get(en.name.value);
        if (!fragment || lagtInd.has(en.name.value)) continue;
        lagtInd.add(en.name.value);
        saml(fragment.selectionSet.selections, til, lagtInd);
      } else {
        const navn = (en.alias ?? en.name).value;
        const felt = til.get(navn) ?? { gange: 0, under: [] };
        felt.gange += 1;
        if (en.selectionSet && !en.name.value.startsWith('__')) felt.under.push(en.selectionSet);
        til.set(navn, felt);
      }
    }
  };
  // What merges is asked once: its parts are gathered before they are gone into.
  const gaaIgennem = (saet: readonly SelectionSetNode[], niveau: number): void => {
    if (valg > VALG_MAX) return;
    const samlet: Samlet = new Map();
    const lagtInd = new Set<string>();
    for (const { selections } of saet) saml(selections, samlet, lagtInd);
    for (const [navn, { gange, under }] of samlet) {
      gentagelser = Math.max(gentagelser, gange);
      if (!navn.startsWith('__')) dybde = Math.max(dybde, niveau);
      if (under.length > 0) gaaIgennem(under, niveau + 1);
    }
  };

  for (const en of document.definitions) {
    if (!('selectionSet' in en)) continue;
    aliaser += antalAliaser(en.selectionSet);
    gaaIgennem([en.selectionSet], 1);
  }
  return { dybde, aliaser, gentagelser, valg: valg > VALG_MAX ? Infinity : valg };
}

/** Aliases as they are written: one in a fragment is one, however often it is spread. */
function antalAliaser({ selections }: SelectionSetNode): number {
  return selections.reduce((sum, en) => {
    const selv = en.kind === Kind.FIELD && en.alias ? 1 : 0;
    return sum + selv + (en.kind !== Kind.FRAGMENT_SPREAD && en.selectionSet ? antalAliaser(en.selectionSet) : 0);
  }, 0);
}
