/** Selections written from the served SDL itself, so that a field nobody thought of is looked at too. */
import { getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql'; // prettier-ignore

/** What P10 holds apart: figures about a source as a whole (design.md §5, Sources), and what it delivered to a kommune. */
const UNDTAGET = new Set([
  'Kilde.tilstand', 'Kilde.senesteHaendelse', 'Kilde.forsinkelse', 'Kilde.mangler', 'Kilde.afventer', 'Kilde.afvist',
  'Kilde.senesteAfstemning', 'Overblik.komplet', 'Forbrug.haendelser',
]); // prettier-ignore

/** Types that only say in which role another stands: what they point at is looked at too. */
const GENNEMSIGTIGE = new Set(['Sagspart', 'Sagsrelation']);

/** Makes documents: `felt(type, dybde)` is a spread of a fragment that selects everything of the type, so deep. */
export function lavUdvalg(skema: GraphQLSchema) {
  const fragmenter = new Map<string, { tekst: string; bruger: readonly string[] }>();

  const objekt = (navn: string): GraphQLObjectType => {
    const type = skema.getType(navn);
    if (!isObjectType(type)) throw new Error(`${navn} er ingen objekttype`);
    return type;
  };

  function fragment(navn: string, dybde: number): string {
    const kaldt = `${navn}_${String(dybde)}`;
    if (!fragmenter.has(kaldt)) {
      const bruger: string[] = [];
      fragmenter.set(kaldt, { tekst: '', bruger });
      const felter = Object.values(objekt(navn).getFields()).flatMap((felt) => valg(navn, felt, dybde, bruger));
      fragmenter.set(kaldt, { tekst: `fragment ${kaldt} on ${navn} { ${felter.join(' ')} }`, bruger });
    }
    return kaldt;
  }

  function valg(paa: string, felt: GraphQLField<unknown, unknown>, dybde: number, bruger: string[]): string[] {
    if (UNDTAGET.has(`${paa}.${felt.name}`)) return [];
    const type = getNamedType(felt.type);
    if (isLeafType(type)) return [felt.name];
    if (dybde === 0 || !isObjectType(type)) return paa === '' ? [] : tomt(paa, felt.name);
    if (type.name.endsWith('Connection')) return [`${felt.name}(first: 2) ${side(type, dybde - 1, bruger)}`];
    if (felt.args.some(({ name }) => name === 'first')) throw new Error(`${paa}.${felt.name} bladrer uden at være en Connection`);
    const kaldt = fragment(type.name, GENNEMSIGTIGE.has(type.name) ? dybde : dybde - 1);
    bruger.push(kaldt);
    return [`${felt.name} { ...${kaldt} }`];
  } // prettier-ignore

  /** A type without leaves of its own still needs something selected. */
  const tomt = (paa: string, felt: string): string[] => (felt === Object.keys(objekt(paa).getFields())[0] ? ['__typename'] : []); // prettier-ignore

  /** The name of the type a field answers. */
  function under(paa: string, felt: string): string {
    const fundet = objekt(paa).getFields()[felt];
    if (!fundet) throw new Error(`${paa} har intet ${felt}`);
    return getNamedType(fundet.type).name;
  }

  /** A connection's fields, its rows so deep. */
  function side(type: GraphQLObjectType, dybde: number, bruger: string[]): string {
    const raekke = under(under(type.name, 'edges'), 'node');
    const kaldt = fragment(raekke, dybde);
    bruger.push(kaldt);
    const antal = type.getFields()['totalCount'] ? 'totalCount ' : '';
    return `{ ${antal}pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { cursor node { ...${kaldt} } } }`;
  } // prettier-ignore

  /** The document with every fragment it uses, directly or not. */
  function dokument(hoved: string, indhold: string): string {
    const brugt = new Set<string>();
    const tag = (navn: string) => {
      if (brugt.has(navn)) return;
      brugt.add(navn);
      fragmenter.get(navn)?.bruger.forEach(tag);
    };
    for (const [, navn] of indhold.matchAll(/\.\.\.(\w+_\d+)/g)) tag(navn ?? '');
    return `${hoved} { ${indhold} }\n${[...brugt].map((navn) => fragmenter.get(navn)?.tekst ?? '').join('\n')}`;
  }

  return {
    dokument,
    felt: (type: string, dybde: number) => `{ ...${fragment(type, dybde)} }`,
    side: (type: string, dybde: number) => side(objekt(type), dybde, []),
  };
}
