import fc from 'fast-check';
import { buildSchema, execute, isObjectType, Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lavPlan } from '../../../resolvers/udfoer/plan.ts';
import { lavUdfoerer } from '../../../resolvers/udfoer/udfoer.ts';

const SDL = `
  interface Noget { navn: String }
  enum Trin { A B }
  type Ting implements Noget {
    navn: String  altid: String!  tal: Int  trin: Trin  ord: [String]  krav: [String!]!
    under: Ting  hel: Ting!  flere: [Ting]  alle: [Ting!]!  net: [[Ting!]]  med(tal: Int = 3, tekst: String): String
    en: Noget
  }
  type Query { ting: Ting  hel: Ting!  flere: [Ting!]  navn: String }
  type Mutation { saet: Ting }
`;

/** What a field answers, or how it fails; told by where it stands, so that both executors meet the same. */
type Valg = readonly number[];
const FEJL = ['kastet', 'null', 'undefined', 'Error som værdi', 'afvist', 'forkert form'] as const;

/** A schema whose resolvers answer by `valg`: now or as a promise, with a value, null or a fault. Told of all they are given. */
function skema(valg: Valg, set: unknown[]): GraphQLSchema {
  const skemaet = buildSchema(SDL);
  for (const type of Object.values(skemaet.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const felt of Object.values(type.getFields())) {
      const nr = (sti: string) => valg[[...`${type.name}.${felt.name}${sti}`].reduce((sum, tegn) => (sum * 31 + tegn.charCodeAt(0)) % 9973, 7) % valg.length] ?? 0; // prettier-ignore
      const svar = (sti: string, args: object): unknown => {
        set.push([type.name, felt.name, sti, { ...args }]);
        const valgt = nr(sti);
        const hvad = FEJL[valgt];
        if (hvad === 'kastet') throw new Error(`kastet ${sti}`);
        if (hvad === 'null' || hvad === 'undefined') return hvad === 'null' ? null : undefined;
        if (hvad === 'Error som værdi') return new Error(`værdi ${sti}`);
        if (hvad === 'afvist') return Promise.reject(new Error(`afvist ${sti}`));
        if (hvad === 'forkert form') return { toString: 1 };
        const raa = vaerdi(String(felt.type), valgt, sti);
        return valgt % 3 === 0 ? Promise.resolve(raa) : raa;
      };
      // Of each kind of function: one that names `info`, one that does not, one that names nothing.
      const maade = felt.name.length % 3;
      if (maade === 0) felt.resolve = (_kilde, args, _kontekst, { path }) => svar(`/${String(path.key)}`, args);
      else if (maade === 1) felt.resolve = ({ sti = '' }: { sti?: string }, args) => svar(sti, args);
      else
        felt.resolve = (...alle) => svar(`/${String(alle[3].path.key)}/${String(alle[3].fieldNodes.length)}`, alle[1]);
    }
  }
  return skemaet;
}

const vaerdi = (type: string, valgt: number, sti: string): unknown => {
  const ting = { sti: `${sti}.`, __typename: 'Ting' };
  const led = [ting, valgt % 2 ? ting : Promise.resolve(ting), valgt % 5 ? ting : null];
  if (type.startsWith('[[')) return [led, valgt % 7 ? led : Promise.reject(new Error('led'))];
  if (type.startsWith('[Ting')) return valgt % 4 ? led : new Set(led);
  if (type.startsWith('[')) return ['a', valgt % 2 ? 'b' : null, valgt % 5 ? 'c' : Promise.resolve('d')];
  if (type.startsWith('Int')) return valgt;
  if (type.startsWith('Trin')) return valgt % 2 ? 'A' : 'C';
  if (type.startsWith('Ting') || type === 'Noget') return ting;
  return `tekst ${valgt}`;
};

/** Selections of a Ting, so deep: fields, aliases, the same field twice, fragments of both kinds, arguments. */
const udvalg = (dybde: number): fc.Arbitrary<string> => {
  const blade = ['navn', 'altid', 'tal', 'trin', 'ord', 'krav', 'x: navn', '__typename', 'med', 'y: med(tal: $t)', 'z: med(tekst: "q", tal: 1)', 'w: med(tekst: $s)', '...F']; // prettier-ignore
  const blad = fc.constantFrom(...blade);
  if (dybde === 0) return fc.array(blad, { minLength: 1, maxLength: 4 }).map((alle) => alle.join(' '));
  const under = udvalg(dybde - 1);
  const gren = fc
    .tuple(
      fc.constantFrom('under', 'hel', 'flere', 'alle', 'net', 'k: under', '... on Ting', '... on Noget', '...'),
      under,
    )
    .map(([felt, i]) => (felt === '... on Noget' ? '... on Noget { navn }' : `${felt} { ${i} }`));
  return fc.array(fc.oneof(blad, gren, gren), { minLength: 1, maxLength: 4 }).map((alle) => alle.join(' '));
};
const spoergsmaal = fc
  .array(fc.tuple(fc.constantFrom('ting', 'hel', 'flere', 'a: ting'), udvalg(3)), { minLength: 1, maxLength: 3 })
  .map((rod) => `query Q($t: Int, $s: String = "s") { ${rod.map(([felt, i]) => `${felt} { ${i} }`).join(' ')} __typename }
    fragment F on Ting { navn tal f: altid med(tekst: $s, tal: $t) }`); // prettier-ignore

/** Failures nobody waited for: one of them ends a process. */
let uset = 0;
const foer = process.listeners('unhandledRejection');
beforeAll(() => void process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => (uset += 1)));
afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const en of foer) process.on('unhandledRejection', en);
});
/** All that was begun is done. */
const alt = () => new Promise((klar) => setTimeout(klar, 0));

describe('an operation', () => {
  test('is answered as graphql itself answers it: values, nulls, errors and what resolvers are given', async () => {
    let planlagte = 0;
    await fc.assert(
      fc.asyncProperty(
        spoergsmaal,
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }),
        fc.constantFrom<Record<string, unknown>>({}, { t: 4 }, { t: null, s: 'æ' }, { t: 'ikke et tal' }),
        async (tekst, valg, variableValues) => {
          const document = parse(tekst);
          const egne: unknown[] = [];
          const deres: unknown[] = [];
          const egetSkema = skema(valg, egne);
          fc.pre(validate(egetSkema, document).length === 0);
          const [operation] = document.definitions;
          if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('det første er et spørgsmål');
          planlagte += lavPlan(egetSkema, document, operation) ? 1 : 0;
          const anmodning = { document, operation, operationName: undefined, contextValue: {}, variableValues };
          const udfoer = lavUdfoerer(egetSkema);
          // Somebody else has asked the same with other values: of that nothing may be left in the plan.
          await udfoer({ ...anmodning, contextValue: {}, variableValues: { t: 7, s: 'en anden' } });
          await alt();
          [egne.length, uset] = [0, 0];
          const svar = await udfoer(anmodning);
          await alt();
          expect(uset).toBe(0);
          const ventet = await execute({ schema: skema(valg, deres), document, contextValue: {}, variableValues });
          await alt();
          uset = 0; // graphql's own lets go of a list's promises when one of it fails at once
          expect(JSON.parse(JSON.stringify(svar))).toEqual(JSON.parse(JSON.stringify(ventet)));
          expect(JSON.stringify(svar.data)).toBe(JSON.stringify(ventet.data)); // names in the same order
          expect(egne).toEqual(deres);
        },
      ),
      { numRuns: 600 },
    );
    expect(planlagte).toBeGreaterThan(300);
  }, 120_000);

  test.each([
    ['a mutation', 'mutation { saet { navn } }'],
    ['one that depends on a variable', 'query ($a: Boolean = true) { ting { navn @include(if: $a) } }'],
    ['one that asks for an interface', '{ ting { en { navn } } }'],
    ['one that asks about the schema', '{ __schema { queryType { name } } }'],
    ['a very large one', `{ ${Array.from({ length: 1001 }, (_, nr) => `n${nr}: navn`).join(' ')} }`],
    ['a name that would be a prototype', '{ __proto__: navn }'],
  ])('%s has no plan, and is graphql’s own to answer', async (_hvad, tekst) => {
    const [skemaet, document] = [skema([1, 7, 8, 10], []), parse(tekst)];
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('det første er et spørgsmål');
    expect(lavPlan(skemaet, document, operation)).toBeNull();
    const anmodning = { document, operation, operationName: undefined, contextValue: {}, variableValues: {} };
    const ventet = await execute({ schema: skemaet, document, contextValue: {} });
    expect(JSON.stringify(await lavUdfoerer(skemaet)(anmodning))).toBe(JSON.stringify(ventet));
  });
});
