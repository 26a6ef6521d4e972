import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const [HANNE, BO] = ['0101614444', '0201614444'];
let [base, register, graf] = [] as unknown as [{ url: string; slet(): Promise<void> }, Register, Graf];

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  for (let i = 0; i < 12; i += 1) {
    const sag = await register.sag({ cpr: HANNE, titel: `Sag ${i}` });
    await register.notat(sag);
    await register.dokument(sag);
    const bevilling = await register.bevilling({ cpr: HANNE, sag });
    await register.effektuering({ cpr: HANNE, bevilling });
  }
  graf = await startGraf(base.url);
});
afterAll(async () => {
  await graf.stop();
  await register.slut();
  await base.slet();
});

/** What the question cost. A look-up of nothing but the caller's adgang is not counted: the overview carries its own. */
async function kostede(query: string, variables: object): Promise<number> {
  const { errors } = await graf.spoerg(query, variables);
  expect(errors).toBeUndefined();
  return graf.saetninger.filter((tekst) => !tekst.startsWith("select json_build_object(\n      'aftaler'")).length;
}

describe('statements', () => {
  beforeEach(() => {
    graf.saetninger.length = 0;
  });

  test('everything directly below an overview is one', async () => {
    const antal = await kostede(
      `query($p: PartInput!) { overblik(part: $p) { part { navn doedsdato } ansvarlige { navn telefon } tidslinje { nodes { tekst } }
        sager { totalCount nodes { titel kle { kode titel } master { navn } ansvarligEnhed { navn } primaerBehandler { navn } parter { rolle navn part { cpr } } } }
        ydelser { totalCount nodes { navn beloeb plan { beloeb } kle { kode } } } effektueringer { nodes { bruttobeloeb linjer { beloeb } modtager { cpr } } }
        journalnotater { totalCount nodes { titel kilde { navn } } } dokumenter { nodes { titel } } adviser { totalCount } } }`,
      { p: { cpr: HANNE } },
    );
    expect(antal).toBe(1);
  });

  test('a kreds of fifty is one', async () => {
    const k = Array.from({ length: 50 }, (_, i) => ({ cpr: `01016100${String(i).padStart(2, '0')}` }));
    expect(
      await kostede(
        'query($k: [PartInput!]!) { overblikForKreds(parter: $k) { sager { totalCount nodes { titel } } ydelser { nodes { navn } } } }',
        { k },
      ),
    ).toBe(1);
  });

  test('what two kinds of look-up in one request ask alike is asked once', async () => {
    await kostede(
      'query($p: PartInput!) { overblik(part: $p) { kilder { tilstand } komplet } kilder { tilstand } a: overblikForKreds(parter: [$p]) { komplet } }',
      { p: { cpr: HANNE } },
    );
    expect(graf.saetninger.filter((tekst) => tekst.includes('kilde_hul'))).toHaveLength(1);
  }); // prettier-ignore

  test('each kind of nested thing is one more, however many rows ask for it', async () => {
    const antal = await kostede(
      `query($p: PartInput!) { overblik(part: $p) { sager { nodes { titel journalnotater { totalCount nodes { titel } } dokumenter(first: 2) { nodes { titel } }
        bevillinger { uuid effektueringer { totalCount nodes { uuid linjer { bevilling { uuid } } } } } } } } }`,
      { p: { cpr: HANNE } },
    );
    // the overview; notater, dokumenter and bevillinger of its sager; their effektueringer; the bevillinger of the lines
    expect(antal).toBe(6);
  });

  test('a list is one, and so is the same object asked for twice', async () => {
    expect(await kostede('{ sager { totalCount nodes { titel } } }', {})).toBe(1);
    graf.saetninger.length = 0;
    const { data } = await graf.spoerg('{ sager(first: 1) { nodes { uuid } } }');
    const [{ uuid }] = data.sager.nodes;
    graf.saetninger.length = 0;
    expect(
      await kostede('query($u: UUID!) { a: sag(uuid: $u) { titel } b: sag(uuid: $u) { titel } }', { u: uuid }),
    ).toBe(1);
  });

  test('names, units and people are looked up once for all rows', async () => {
    const antal = await kostede(
      'query($p: PartInput!) { overblik(part: $p) { sager { nodes { ansvarligEnhed { telefon leder { navn } } parter { part { navn beskyttet } } } } kilder { tilstand } komplet } }',
      { p: { cpr: HANNE } },
    );
    // the overview, the unit, the parts, the sources
    expect(antal).toBe(4);
  });

  test('a kreds asks no more for what is nested than one part does', async () => {
    const nested = `sager(first: 12) { nodes { titel relationer { rolle } parter { part { navn } } journalnotater { totalCount } dokumenter(first: 1) { nodes { sager { uuid } } }
      bevillinger { uuid sag { uuid } ydelsesmodtager { navn } effektueringer(first: 2) { nodes { linjer { bevilling { uuid } } } } } } }
      journalnotater { nodes { oprettetAf { enhed { navn } } sag { titel } } } tidslinje { nodes { sag { uuid } bevilling { uuid } } }`;
    const en = await kostede(`query($p: PartInput!) { overblik(part: $p) { ${nested} } }`, { p: { cpr: HANNE } });
    graf.saetninger.length = 0;
    const k = [HANNE, BO, '0301614444'].map((cpr) => ({ cpr }));
    expect(await kostede(`query($k: [PartInput!]!) { overblikForKreds(parter: $k) { ${nested} } }`, { k })).toBe(en);
    expect(en).toBeLessThanOrEqual(10);
  });

  test('one object asks as much whether one thing hangs on it or twelve', async () => {
    const query = `query($u: UUID!) { sag(uuid: $u) { titel primaerBehandler { navn enhed { navn } } ansvarligEnhed { navn telefon leder { navn } }
      parter { part { navn andreNumre } } relationer { sag { uuid parter { part { navn } } } } dokumenter { nodes { titel sager { uuid } parter { part { navn } } } }
      journalnotater { nodes { titel sag { uuid } kilde { navn } } } bevillinger { ydelser { kle { titel uuid } bevilling { uuid } } effektueringer { nodes { linjer { bevilling { uuid } } modtager { navn } } } } } }`;
    const [en, tolv] = await Promise.all([sagMed(1), sagMed(12)]);
    const foerste = await kostede(query, { u: en });
    graf.saetninger.length = 0;
    expect(await kostede(query, { u: tolv })).toBe(foerste);
    expect(foerste).toBeLessThanOrEqual(14);
  });

  // A list in a question of its own: what is asked of the register is told to the audit log by kind, and shared within one.
  test.each([
    'sager(first: $n, filter: { titel: "Sag " }) { nodes { journalnotater(first: 1) { nodes { titel } } dokumenter(first: 1) { nodes { titel sager { titel } } } } }',
    'ydelser(first: $n) { nodes { bevilling { sag { titel } effektueringer(first: 1) { nodes { uuid } } } } }',
    'dokumenter(first: $n) { nodes { sager { uuid } parter { part { beskyttet } } } }',
  ])('a list with everything below it asks as much for a few rows as for forty: %s', async (felt) => {
    const query = `query($n: Int!) { ${felt} }`;
    const faa = await kostede(query, { n: 5 });
    graf.saetninger.length = 0;
    expect(await kostede(query, { n: 40 })).toBeLessThanOrEqual(faa);
  });
});

/** A sag with as many of everything hanging on it. */
async function sagMed(antal: number): Promise<string> {
  const sag = await register.sag({ cpr: BO });
  for (let i = 0; i < antal; i += 1) {
    const anden = await register.sag({ cpr: BO });
    await register.relation(sag, { art: 'sagsrelation', rolle: 'AndreSager', noegle: anden, reference_id: anden });
    await register.notat(sag);
    await register.part(await register.dokument(sag), 'PrimaerPart', BO);
    await register.effektuering({ cpr: BO, bevilling: await register.bevilling({ cpr: BO, sag }) });
  }
  return sag;
}
