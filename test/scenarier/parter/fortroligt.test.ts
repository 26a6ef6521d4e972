import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { gruppe } from '../../support/kalder.ts';
import { maaned, nytNummer, partscene, urn } from './parter.ts';

const s = partscene();
const skift = (fra: string, til: string, fortrolig?: boolean) => ({
  nummerskift: { fra: urn(fra), til: urn(til), fortrolig },
});

/** A person with something under an old number and a new, and a confidential change from the one to the other. */
async function skiftet() {
  const [id, a, b] = [randomUUID(), nytNummer(), nytNummer()];
  for (const nummer of [a, b]) await s.livUnder(nummer, nummer);
  await s.person(id, 'importer', { identifikatorer: [urn(a)], navn: 'Beskyttet Person' }, maaned(1));
  await s.person(id, 'opdater', { identifikatorer: [urn(a), urn(b)], ...skift(a, b, true) }, maaned(2));
  return { id, a, b, begge: [a, b].sort() };
}
const intet = async (nummer: string) => {
  const [fundet, ukendt] = [await s.overblik({ cpr: nummer }), await s.overblik({ cpr: '0901614444' })];
  const uden = ({ part, ...felter }: { part: object }) => ({ ...felter, part: { ...part, id: '', cpr: '' } });
  expect(uden(fundet)).toEqual(uden(ukendt));
};

describe('after a confidential change of number the old one finds nothing', () => {
  const opslag = () => s.l.graf.token([gruppe({ privilegier: ['INDEKS_OPSLAG'] })]);

  test('in overblik and kreds, by number and by id, at any instant', async () => {
    const { a, b, begge } = await skiftet();
    await intet(a);
    expect(await s.titler({ cpr: b })).toEqual(begge);
    const { part } = await s.overblik({ cpr: a });
    expect(await s.titler({ id: part.id })).toEqual([]);
    expect(await s.titler({ cpr: a }, { virkning: '2021-01-01T00:00:00Z' })).toEqual([]);
    const { overblikForKreds: kreds } = await s.l.data(
      'query($p: [PartInput!]!) { overblikForKreds(parter: $p) { part { navn andreNumre } sager { totalCount } } }', { p: [{ cpr: a }, { cpr: b }] },
    );
    expect(kreds).toEqual([
      { part: { navn: null, andreNumre: [] }, sager: { totalCount: 0 } },
      { part: { navn: 'Beskyttet Person', andreNumre: [] }, sager: { totalCount: 2 } },
    ]);
  }); // prettier-ignore

  test('in filters of sager, ydelser and dokumenter', async () => {
    const { a, b } = await skiftet();
    const q = 'query($p: PartInput!) { sager(filter: { part: $p }) { totalCount } ydelser(filter: { part: $p }) { totalCount } dokumenter(filter: { part: $p }) { totalCount } }';
    const tal = async (cpr: string) => Object.values(await s.l.data(q, { p: { cpr } })).map((en) => (en as { totalCount: number }).totalCount);
    expect([await tal(a), await tal(b)]).toEqual([[0, 0, 0], [2, 2, 2]]);
  }); // prettier-ignore

  test('to a fagsystem that asks whether it is known, or has sager', async () => {
    const { a, b } = await skiftet();
    const kendt = async (cpr: string) =>
      (await s.l.data('query($p: PartInput!) { kendtPart(part: $p, kle: ["*"]) }', { p: { cpr } }, await opslag())).kendtPart;
    expect([await kendt(a), await kendt(b)]).toEqual([false, true]);
    const sager = async (cpr: string) =>
      (await s.l.data('query($o: EksisterendeSagerInput!) { eksisterendeSager(opslag: $o) { sager { uuid } } }', { o: { part: { cpr }, kle: ['*'], formaal: 'Oprettelse' } }, await opslag())).eksisterendeSager.sager.length; // prettier-ignore
    expect([await sager(a), await sager(b)]).toEqual([0, 2]);
  }); // prettier-ignore

  test('to a citizen’s insight: it looks like a number nobody has', async () => {
    const [id, a, b, ukendt] = [randomUUID(), nytNummer(), nytNummer(), nytNummer()];
    await s.livUnder(a, a);
    await s.person(id, 'importer', { identifikatorer: [urn(a)], navn: 'X' }, maaned(1));
    expect(await s.titler({ cpr: a })).toEqual([a]);
    await s.person(id, 'opdater', skift(a, b, true), maaned(2));
    for (const nummer of [a, b, ukendt]) await s.titler({ cpr: nummer });
    const revisor = await s.l.graf.token([gruppe({ privilegier: ['REVISION_SE'] })]);
    const om = async (cpr: string): Promise<number[]> =>
      (await s.l.data('query($p: PartInput!) { indsigt(part: $p) { antal } }', { p: { cpr } }, revisor)).indsigt.map(
        ({ antal }: { antal: number }) => antal,
      );
    expect([await om(a), await om(ukendt)]).toEqual([[0], [0]]);
    expect([await om(a), await om(ukendt)]).toEqual([
      [1, 0],
      [1, 0],
    ]); // the question itself is one
    expect((await om(b)).filter((antal) => antal === 4)).toHaveLength(2);
  });

  test('and its number leaves by no door: neither below what the new one finds nor beside one object', async () => {
    const { id, a, b } = await skiftet();
    await s.person(id, 'opdater', { navn: 'Nyt Navn' }, maaned(3));
    const { part, ydelser } = await s.overblik({ cpr: b });
    expect([part.navn, part.andreNumre, ydelser.totalCount]).toEqual(['Nyt Navn', [], 2]);
    const sag = await s.livUnder(a, 'Under det gamle');
    const svar = await s.l.data(
      'query($u: UUID!) { sag(uuid: $u) { titel parter { part { id cpr andreNumre } } historik { nodes { aendringer { felt foer efter } } } } }', { u: sag },
    );
    expect(svar.sag).toMatchObject({ titel: 'Under det gamle', parter: [{ part: { cpr: null, andreNumre: [] } }] });
    expect(JSON.stringify(svar)).not.toContain(a);
  }); // prettier-ignore
});

describe('what was known before a confidential change is left behind with it', () => {
  test.each([false, true])('a number given up earlier, in the same record or another (%s)', async (anden) => {
    const [id, a, b, c] = [randomUUID(), nytNummer(), nytNummer(), nytNummer()];
    for (const nummer of [a, b, c]) await s.livUnder(nummer, nummer);
    await s.person(id, 'importer', { identifikatorer: [urn(a)], navn: 'X' }, maaned(1));
    await s.person(id, 'opdater', { identifikatorer: [urn(b)], ...skift(a, b) }, maaned(2));
    if (anden) await s.person(randomUUID(), 'importer', { identifikatorer: [urn(c)], navn: 'X', ...skift(b, c, true) }, maaned(3));
    else await s.person(id, 'opdater', { identifikatorer: [urn(c)], ...skift(b, c, true) }, maaned(3));
    expect(await s.titler({ cpr: c })).toEqual([a, b, c].sort());
    expect(await s.titler({ cpr: b })).toEqual([]);
    // A number another record told of leads to its own sager at most, never on to the new one.
    const ved = await s.overblik({ cpr: a });
    expect([ved.sager.nodes, ved.part.andreNumre]).toEqual([anden ? [{ titel: a }] : [], []]);
    expect((await s.overblik({ cpr: c })).part.andreNumre).not.toContain(b);
  }); // prettier-ignore

  test('a PersonID too, but for one the same message gives beside the new number', async () => {
    const [id, a, b] = [randomUUID(), nytNummer(), nytNummer()];
    const [gammel, ny] = [`urn:oio:us:personid:${a.slice(3)}`, `urn:oio:us:personid:${b.slice(3)}`];
    const titler: Record<string, string> = {};
    for (const nummer of [gammel, ny]) {
      const sag = await s.livUnder(nummer, nummer);
      const { sag: fundet } = await s.l.data('query($u: UUID!) { sag(uuid: $u) { parter { part { id } } } }', {
        u: sag,
      });
      titler[nummer] = fundet.parter[0].part.id;
    }
    await s.person(id, 'importer', { identifikatorer: [urn(a), gammel], navn: 'X' }, maaned(1));
    await s.person(id, 'opdater', { identifikatorer: [urn(b), ny], ...skift(a, b, true) }, maaned(2));
    expect(await s.titler({ cpr: b })).toEqual([gammel, ny].sort());
    expect(await s.titler({ id: titler[gammel] })).toEqual([]);
    expect(await s.titler({ id: titler[ny] })).toEqual([gammel, ny].sort());
  });
});

describe('a seal', () => {
  test.each([
    ['is imported anew without the change', 'importer', (b: string) => ({ identifikatorer: [urn(b)], navn: 'X' })],
    ['is imported anew with both numbers and no change', 'importer', (b: string, a: string) => ({ identifikatorer: [urn(a), urn(b)], navn: 'X' })],
    ['has the change taken back', 'ret', () => ({ nummerskift: null })],
    ['has its list put right, which parts them', 'ret', (b: string) => ({ identifikatorer: [urn(b)], nummerskift: null }), true],
    ['changes once more, openly', 'opdater', (b: string) => skift(b, '6612240000', false)],
  ])('holds when the record %s', async (_hvad, operation, data, parter = false) => {
    const { id, a, b } = await skiftet();
    await s.person(id, operation, data(b, a), maaned(3));
    await intet(a);
    expect(await s.titler({ cpr: b })).toEqual(parter ? [b] : [a, b].sort());
  }); // prettier-ignore

  test('outlives any number of silent imports, and the tables being built again from the log', async () => {
    const { id, a, b, begge } = await skiftet();
    for (const nr of [3, 4]) await s.person(id, 'importer', { identifikatorer: [urn(b)], navn: `Navn ${String(nr)}` }, maaned(nr)); // prettier-ignore
    await s.l.genopbyg();
    await intet(a);
    expect(await s.titler({ cpr: b })).toEqual(begge);
    await s.person(id, 'opdater', skift(b, a, false), maaned(5));
    expect(await s.titler({ cpr: a })).toEqual(begge);
  });

  test('is lifted by a change back, by saying that this change is not confidential, and by removing what told it', async () => {
    const tilbage = await skiftet();
    await s.person(tilbage.id, 'opdater', skift(tilbage.b, tilbage.a, false), maaned(3));
    expect(await s.titler({ cpr: tilbage.a })).toEqual(tilbage.begge);
    const rettet = await skiftet();
    await s.person(rettet.id, 'ret', skift(rettet.a, rettet.b, false), maaned(3));
    expect(await s.titler({ cpr: rettet.a })).toEqual(rettet.begge);
    const importeret = await skiftet();
    await s.person(importeret.id, 'importer', { identifikatorer: [urn(importeret.b)], navn: 'X', ...skift(importeret.a, importeret.b, false) }, maaned(3)); // prettier-ignore
    expect(await s.titler({ cpr: importeret.a })).toEqual(importeret.begge);
    const slettet = await skiftet();
    await s.person(slettet.id, 'slet', {}, maaned(3));
    expect(await s.titler({ cpr: slettet.a })).toEqual([slettet.a]);
  });

  test('told by another authority’s feed holds for all; the new number finds both where the own feed ties them', async () => {
    const [a, b] = [nytNummer(), nytNummer()];
    for (const nummer of [a, b]) await s.livUnder(nummer, nummer);
    await s.person(randomUUID(), 'importer', { identifikatorer: [urn(b)], ...skift(a, b, true) }, maaned(2), s.nabo);
    await intet(a);
    expect(await s.titler({ cpr: b })).toEqual([b]); // the neighbour's feed ties nothing for us
    await s.person(randomUUID(), 'importer', { identifikatorer: [urn(b)], ...skift(a, b) }, maaned(3));
    await intet(a);
    expect(await s.titler({ cpr: b })).toEqual([a, b].sort());
    expect((await s.overblik({ cpr: b })).part.andreNumre).toEqual([]);
  });
});
