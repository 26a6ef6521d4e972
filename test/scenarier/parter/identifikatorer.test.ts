import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sagsdata } from '../../support/indgang.ts';
import { FRA, maaned, nytNummer, partscene, urn } from './parter.ts';

const s = partscene();

describe('a part that has one kind of identifier only', () => {
  const id = 'query($u: UUID!) { sag(uuid: $u) { parter { rolle navn part { id cpr cvr navn } } } }';
  test.each([
    ['CPR', 'urn:oio:cpr-nr:6101614001', { cpr: '6101614001' }],
    ['CPR with a hyphen', 'urn:oio:cpr-nr:610161-4002', { cpr: '6101614002' }],
    ['CVR', 'urn:oio:cvr-nr:87654321', { cvr: '87654321' }],
    ['P-nummer', 'urn:oio:pnr:1234567890', { pnummer: '1234567890' }],
    ['PersonID', 'urn:oio:us:personid:7654321', null],
    ['BorgerID', 'urn:oio:udk:borgerid:765432198765', null],
    ['name', 'urn:oio:fuldtnavn:Aage Alene', null],
  ] as const)('%s: is found by it where it can be asked by, and by its id', async (hvad, reference, input) => {
    const sag = randomUUID();
    const parter = [{ rolle: 'PrimaerPart', fra: FRA, reference, navn: 'Sendt Navn' }];
    await s.l.sig('sag.importer', sag, { ...sagsdata({ titel: hvad }), parter }, maaned(1));
    const { sag: fundet } = await s.l.data(id, { u: sag });
    const [{ part, navn }] = fundet.parter;
    expect([navn, part.navn, part.cpr, part.cvr]).toEqual([
      'Sendt Navn', 'Sendt Navn', input && 'cpr' in input ? input.cpr : null, input && 'cvr' in input ? input.cvr : null,
    ]); // prettier-ignore
    expect(await s.titler({ id: part.id })).toEqual([hvad]);
    if (input) {
      expect(await s.titler(input)).toEqual([hvad]);
      expect((await s.overblik(input)).part.id).toBe(part.id);
    }
  });

  test('without a reference or name that can be read: is shown by its rolle, and found by nobody', async () => {
    const sag = randomUUID();
    const parter = [{ rolle: 'PrimaerPart', fra: FRA, reference: 'urn:oio:cpr-nr:12', navn: 'Ulæselig' }];
    await s.l.sig('sag.importer', sag, { ...sagsdata({ titel: 'Ulæselig' }), parter }, maaned(1));
    const { sag: fundet } = await s.l.data(id, { u: sag });
    expect(fundet.parter).toMatchObject([{ rolle: 'PrimaerPart', navn: 'Ulæselig', part: { cpr: null, cvr: null } }]);
  });

  test('a CPR and a P-nummer of the same digits are two', async () => {
    await s.livUnder('6101614009', 'Personens');
    await s.livUnder('urn:oio:pnr:6101614009', 'Enhedens');
    expect([await s.titler({ cpr: '6101614009' }), await s.titler({ pnummer: '6101614009' })]).toEqual([['Personens'], ['Enhedens']]); // prettier-ignore
  });

  test('a name two records share makes them nobody but themselves', async () => {
    const [a, b] = [nytNummer(), nytNummer()];
    for (const nummer of [a, b]) {
      await s.livUnder(nummer, nummer);
      await s.person(randomUUID(), 'importer', { identifikatorer: [urn(nummer), 'urn:oio:fuldtnavn:Jens Jensen', 'noget andet'], navn: 'Jens Jensen' }, maaned(1)); // prettier-ignore
    }
    expect([await s.titler({ cpr: a }), await s.titler({ cpr: b })]).toEqual([[a], [b]]);
    expect((await s.overblik({ cpr: a })).part.andreNumre).toEqual([]);
  });
});

describe('a CPR that is given later', () => {
  test.each(['urn:oio:us:personid:1234567', 'urn:oio:udk:borgerid:123456789012'])('finds what stands under %s', async (foer) => {
    const [hvem, nummer] = [randomUUID(), nytNummer()];
    const sag = await s.livUnder(foer, 'Før nummeret');
    await s.person(hvem, 'importer', { identifikatorer: [foer], navn: 'Ny Borger' }, maaned(2));
    expect(await s.titler({ cpr: nummer })).toEqual([]);
    const r = await s.l.sig('sag.ret', sag, { fremdrift: [{ fra: FRA, status: 'Oplyst' }] }, maaned(2));
    await s.person(hvem, 'opdater', { identifikatorer: [foer, urn(nummer)] }, maaned(3));

    const { sag: fundet } = await s.l.data('query($u: UUID!) { sag(uuid: $u) { parter { part { id } } } }', { u: sag });
    const gammelt = { id: fundet.parter[0].part.id };
    expect(await s.udenNummer({ cpr: nummer })).toEqual(await s.udenNummer(gammelt));
    expect(await s.titler({ cpr: nummer })).toEqual(['Før nummeret']);
    expect((await s.overblik({ cpr: nummer })).part).toMatchObject({ navn: 'Ny Borger', andreNumre: [foer.split(':').at(-1)] });
    // Who they were is no question of virkning; what was known is.
    expect(await s.titler({ cpr: nummer }, { virkning: '2021-01-01T00:00:00Z' })).toEqual(['Før nummeret']);
    expect(await s.titler({ cpr: nummer }, { registrering: r })).toEqual([]);
  }); // prettier-ignore
});

describe('a CPR that is changed', () => {
  test('old and new number give the same, everywhere and at every virkning', async () => {
    const [hvem, a, b, c] = [randomUUID(), nytNummer(), nytNummer(), nytNummer()];
    for (const nummer of [a, b, c]) await s.livUnder(nummer, nummer);
    await s.person(hvem, 'importer', { identifikatorer: [urn(a)], navn: 'Skifter' }, maaned(1));
    await s.person(hvem, 'opdater', { identifikatorer: [urn(b)], nummerskift: { fra: urn(a), til: urn(b), fortrolig: false } }, maaned(2));
    await s.person(hvem, 'opdater', { identifikatorer: [urn(c)], nummerskift: { fra: urn(b), til: urn(c), fortrolig: false } }, maaned(3));
    const alle = [a, b, c].sort();
    const venter = await s.udenNummer({ cpr: c });
    expect(venter.sager.totalCount).toBe(3);
    expect([venter.dokumenter, venter.ydelser, venter.effektueringer].map(({ totalCount }) => totalCount)).toEqual([3, 3, 3]);
    for (const nummer of alle) {
      expect(await s.titler({ cpr: nummer })).toEqual(alle);
      expect(await s.titler({ cpr: nummer }, { virkning: '2021-01-01T00:00:00Z' })).toEqual(alle);
      expect(await s.udenNummer({ cpr: nummer })).toEqual(venter);
      expect((await s.overblik({ cpr: nummer })).part.andreNumre).toEqual(alle.filter((en) => en !== nummer));
      const { sager } = await s.l.data('query($p: PartInput!) { sager(filter: { part: $p }) { totalCount } }', { p: { cpr: nummer } });
      expect(sager.totalCount).toBe(3);
    }
  }); // prettier-ignore

  test('an importer without it, and one given without a change of number: the old is another’s from then on', async () => {
    const [hvem, a, b] = [randomUUID(), nytNummer(), nytNummer()];
    for (const nummer of [a, b]) await s.livUnder(nummer, nummer);
    await s.person(hvem, 'importer', { identifikatorer: [urn(a)], navn: 'Rettes' }, maaned(1));
    await s.person(hvem, 'ret', { identifikatorer: [urn(b)] }, maaned(2));
    expect([await s.titler({ cpr: a }), await s.titler({ cpr: b })]).toEqual([[a], [b]]);
  });
});

describe('a CPR that is annulled', () => {
  test('finds what stands under it, and nothing of whose it was not', async () => {
    const [hvem, a, b] = [randomUUID(), nytNummer(), nytNummer()];
    for (const nummer of [a, b]) await s.livUnder(nummer, nummer);
    const begge = { identifikatorer: [urn(a), urn(b)], navn: 'Den Rigtige' };
    const r = await s.person(hvem, 'importer', begge, maaned(1));
    expect(await s.titler({ cpr: b })).toEqual([a, b].sort());
    await s.person(hvem, 'ret', { identifikatorer: [urn(a)] }, maaned(2));
    expect(await s.titler({ cpr: a })).toEqual([a]);
    expect(await s.titler({ cpr: b })).toEqual([b]);
    expect((await s.overblik({ cpr: b })).part).toMatchObject({ navn: 'Prøve Person', andreNumre: [] });
    expect((await s.overblik({ cpr: a })).part).toMatchObject({ navn: 'Den Rigtige', andreNumre: [] });
    // As it was known before: the error is not read by it, but by who puts errors right.
    const foer = await s.overblik({ cpr: b }, { registrering: r });
    expect([foer.sager.nodes, foer.part.andreNumre, foer.part.navn]).toEqual([[{ titel: b }], [], 'Prøve Person']);
    expect(await s.titler({ cpr: b }, { registrering: r }, await s.berigtiger())).toEqual([a, b].sort());
  });

  test('by kasser of what told it: as if it had never been said', async () => {
    const [hvem, a, b] = [randomUUID(), nytNummer(), nytNummer()];
    for (const nummer of [a, b]) await s.livUnder(nummer, nummer);
    await s.person(hvem, 'importer', { identifikatorer: [urn(a), urn(b)], navn: 'X' }, maaned(1));
    await s.person(hvem, 'kasser', {}, maaned(2));
    expect([await s.titler({ cpr: a }), await s.titler({ cpr: b })]).toEqual([[a], [b]]);
  });
});
