import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { maaned, nytNummer, partscene, urn } from './parter.ts';

const s = partscene();
const skift = (fra: string, til: string, fortrolig = false) => ({
  nummerskift: { fra: urn(fra), til: urn(til), fortrolig },
});

/** Two records of one person, each with a sag under its own number. */
async function toPoster() {
  const [p, q, a, b] = [randomUUID(), randomUUID(), nytNummer(), nytNummer()];
  const personid = `urn:oio:us:personid:${a.slice(3)}`;
  await s.livUnder(a, a);
  await s.livUnder(b, b);
  await s.livUnder(personid, personid);
  await s.person(p, 'importer', { identifikatorer: [urn(a)], navn: 'Som Før' }, maaned(1));
  await s.person(q, 'importer', { identifikatorer: [urn(b), personid], navn: 'Som Nu' }, maaned(1));
  return { p, q, a, b, alle: [a, b, personid].sort(), b2: [b, personid].sort() };
}

describe('two records joined by a CPR event', () => {
  test.each(['the old', 'the new'] as const)('told of %s record: each number gives the same overview', async (hvilken) => {
    const { p, q, a, b, alle } = await toPoster();
    await s.person(hvilken === 'the old' ? p : q, 'opdater', skift(a, b), maaned(2));
    expect([await s.titler({ cpr: a }), await s.titler({ cpr: b })]).toEqual([alle, alle]);
    expect(await s.udenNummer({ cpr: a })).toEqual(await s.udenNummer({ cpr: b }));
    expect((await s.udenNummer({ cpr: a })).part.navn).toBe('Som Nu');
    const { overblikForKreds: kreds } = await s.l.data(
      'query($p: [PartInput!]!) { overblikForKreds(parter: $p) { sager { totalCount } } }', { p: [{ cpr: a }, { cpr: b }] },
    );
    expect(kreds).toEqual([{ sager: { totalCount: 3 } }, { sager: { totalCount: 3 } }]);
  }); // prettier-ignore

  test.each([
    ['the change is taken back', 'ret', (_: string) => ({ nummerskift: null })],
    ['it is imported anew', 'importer', (a: string) => ({ identifikatorer: [urn(a)], navn: 'Som Før' })],
  ])('are parted again when %s', async (_hvad, operation, data) => {
    const { p, a, b, b2 } = await toPoster();
    const r = await s.person(p, 'opdater', skift(a, b), maaned(2));
    await s.person(p, operation, data(a), maaned(3));
    expect([await s.titler({ cpr: a }), await s.titler({ cpr: b })]).toEqual([[a], b2]);
    expect([(await s.overblik({ cpr: a })).part.navn, (await s.overblik({ cpr: b })).part.navn]).toEqual(['Som Før', 'Som Nu']);
    // Nor is it read at a registrering at which they were thought to be one.
    const foer = await s.overblik({ cpr: a }, { registrering: r });
    expect([foer.sager.nodes, foer.part.andreNumre]).toEqual([[{ titel: a }], []]);
    expect(foer.part.navn).toBe('Som Før');
  }); // prettier-ignore

  test('and joined once more, and removed', async () => {
    const { p, a, b, alle, b2 } = await toPoster();
    await s.person(p, 'opdater', skift(a, b), maaned(2));
    await s.person(p, 'ret', { nummerskift: null }, maaned(3));
    await s.person(p, 'opdater', skift(a, b), maaned(4));
    expect([await s.titler({ cpr: a }), await s.titler({ cpr: b })]).toEqual([alle, alle]);
    await s.person(p, 'slet', {}, maaned(5));
    expect([await s.titler({ cpr: a }), await s.titler({ cpr: b })]).toEqual([[a], b2]);
  });

  test('in a chain of records: every number finds all', async () => {
    const numre = [nytNummer(), nytNummer(), nytNummer(), nytNummer()];
    for (const nummer of numre) await s.livUnder(nummer, nummer);
    for (const [i, nummer] of numre.slice(1).entries()) {
      await s.person(randomUUID(), 'importer', { identifikatorer: [urn(nummer)], navn: 'Led', ...skift(numre[i] ?? '', nummer) }, maaned(2 + i)); // prettier-ignore
    }
    for (const nummer of numre) expect(await s.titler({ cpr: nummer })).toEqual([...numre].sort());
  });

  test('by another authority’s feed are joined for that authority only', async () => {
    const [a, b] = [nytNummer(), nytNummer()];
    for (const nummer of [a, b]) await s.livUnder(nummer, nummer);
    await s.person(randomUUID(), 'importer', { identifikatorer: [urn(b)], ...skift(a, b) }, maaned(2), s.nabo);
    expect([await s.titler({ cpr: a }), await s.titler({ cpr: b })]).toEqual([[a], [b]]);
  });
});
