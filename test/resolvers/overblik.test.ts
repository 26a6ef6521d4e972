import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { gruppe } from '../support/kalder.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const HANNE = '0101614444';
const BO = '0201614444';
let [base, register, graf, ider] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  Record<string, string>,
];

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  const sag = await register.sag({ cpr: HANNE, sagsnummer: '2026-1' });
  await register.part(sag, 'SekundaerPart', BO, 'Bo Opdigtet');
  const sundhed = await register.sag({ cpr: HANNE, titel: 'Sundhed', kle: '16.03.00', adgang_kle: '16.03.00' });
  const bevilling = await register.bevilling({ cpr: HANNE, sag });
  ider = {
    sag, sundhed, bevilling,
    notat: await register.notat(sag), dokument: await register.dokument(sag), advis: await register.advis(sag),
    effektuering: await register.effektuering({ cpr: HANNE, bevilling }),
  }; // prettier-ignore
  graf = await startGraf(base.url);
});
afterAll(async () => {
  await graf.stop();
  await register.slut();
  await base.slet();
});

const hele = `query($part: PartInput!) { overblik(part: $part) {
  part { id cpr navn } komplet kilder { system { navn } } ansvarlige { uuid navn }
  sager { totalCount nodes { uuid titel kle { kode titel } foelsomhed ejer { cvr navn } master { navn } ansvarligEnhed { navn }
    parter { rolle navn part { id cpr navn } } bevillinger { uuid } adgang { rolle kle orgEnheder foelsomhed } } pageInfo { hasNextPage } }
  ydelser { totalCount nodes { id navn beloeb aktiv kle { kode } plan { id beloeb } bevilling { uuid sag { uuid } ydelsesmodtager { cpr } } } }
  effektueringer { totalCount nodes { uuid bruttobeloeb modtager { cpr } linjer { beloeb kle { kode } bevilling { uuid } } } }
  journalnotater { totalCount nodes { titel kilde { navn } sag { uuid } } }
  dokumenter { totalCount edges { cursor node { uuid titel sager { uuid } } } }
  adviser { totalCount nodes { titel sag { uuid } } }
  tidslinje { nodes { tidspunkt slags tekst kilde { navn } } } } }`;

describe('overblik', () => {
  test('holds everything on the part that the caller may see', async () => {
    const { data, errors } = await graf.spoerg(hele, { part: { cpr: HANNE } });

    expect(errors).toBeUndefined();
    const { overblik } = data;
    expect(overblik.part).toMatchObject({ cpr: HANNE, navn: 'Prøve Person' });
    expect(overblik.sager.nodes.map((sag: { uuid: string }) => sag.uuid)).toEqual([ider.sundhed, ider.sag]);
    expect(overblik.sager.nodes[1]).toMatchObject({
      kle: { kode: '32.30.04', titel: 'Emne' }, foelsomhed: 'IKKE_FORTROLIGE_DATA', ejer: { cvr: '11111111', navn: 'Korsbæk Kommune' },
      master: { navn: 'KSD' }, ansvarligEnhed: { navn: 'Ydelsesteamet' }, bevillinger: [{ uuid: ider.bevilling }],
      adgang: [{ rolle: 'DOKUMENTER_SE JOURNALNOTATER_SE SAGER_SE YDELSER_SE', kle: ['*'], orgEnheder: null, foelsomhed: 'VIP_SAGER' }],
    }); // prettier-ignore
    expect(overblik.ydelser.nodes).toMatchObject([
      { navn: 'Sygedagpenge', beloeb: '1193.00', kle: { kode: '32.30.04' }, plan: [{ id: 'p1' }], bevilling: { uuid: ider.bevilling, sag: { uuid: ider.sag } } },
    ]); // prettier-ignore
    expect(overblik.effektueringer.nodes).toMatchObject([
      { bruttobeloeb: '1193.00', modtager: { cpr: HANNE }, linjer: [{ bevilling: { uuid: ider.bevilling } }] },
    ]);
    expect(overblik.journalnotater.nodes).toMatchObject([{ titel: 'Notat', sag: { uuid: ider.sag } }]);
    expect(overblik.dokumenter.edges).toMatchObject([{ node: { uuid: ider.dokument, sager: [{ uuid: ider.sag }] } }]);
    expect(overblik.adviser.nodes).toMatchObject([{ titel: 'Følg op', sag: { uuid: ider.sag } }]);
    expect(overblik.ansvarlige).toMatchObject([{ navn: 'Ydelsesteamet' }]);
  });

  test('a sag outside the KLE of every group is absent, also from the total', async () => {
    const token = await graf.token([gruppe({ kle: ['16.*'] })]);
    const { data } = await graf.spoerg(hele, { part: { cpr: HANNE } }, token);
    expect(data.overblik.sager).toMatchObject({ totalCount: 1, nodes: [{ uuid: ider.sundhed }] });
    expect(data.overblik.ydelser.totalCount).toBe(0);
  });

  test('a part nobody has written about, and one hidden, look the same', async () => {
    const token = await graf.token([gruppe({ kle: ['99.*'] })]);
    const ved = async (cpr: string) => {
      const { data } = await graf.spoerg(hele.replace('id cpr navn }', 'navn }'), { part: { cpr } }, token);
      return JSON.stringify(data);
    };
    expect(await ved(HANNE)).toBe(await ved('0301614444'));
  });

  test('a hidden bevilling does not bring the payment it shares with a visible one to the person it names', async () => {
    const [PER, EVA] = ['0401614444', '0501614444'];
    const synlig = await register.bevilling({ cpr: PER });
    const skjult = await register.bevilling({ cpr: EVA, kle: '16.03.00' });
    const id = await register.effektuering({ cpr: PER, bevilling: synlig });
    await register.skive('effektueringslinje', { id, rolle: 'Linje', noegle: '2', kle: '16.03.00', bevilling_id: skjult });
    const token = await graf.token([gruppe({ kle: ['32.*'] })]);
    const query = 'query($part: PartInput!) { overblik(part: $part) { effektueringer { totalCount } tidslinje { nodes { slags } } } }';

    const ved = async (cpr: string) => (await graf.spoerg(query, { part: { cpr } }, token)).data.overblik;
    expect((await ved(PER)).effektueringer.totalCount).toBe(1);
    expect(await ved(EVA)).toEqual({ effektueringer: { totalCount: 0 }, tidslinje: { nodes: [] } });
  }); // prettier-ignore

  test('a part named twice on one sag has one name, whichever was written first', async () => {
    for (const [cpr, rolle, ventet] of [
      ['0501614441', 'SekundaerPart', 'Prøve Person'],
      ['0601614441', 'Barn', 'Navn som Barn'],
    ] as const) {
      await register.part(await register.sag({ cpr }), rolle, cpr, 'Navn som Barn');
      const { data } = await graf.spoerg('query($part: PartInput!) { overblik(part: $part) { part { navn } } }', { part: { cpr } }); // prettier-ignore
      expect(data.overblik.part.navn).toBe(ventet);
    }
  });

  test("other people's CPR is null, until the one object is asked for", async () => {
    const felt = '{ parter { rolle part { id cpr navn } } }';
    const oversigt = await graf.spoerg(`query($p: PartInput!) { overblik(part: $p) { sager { nodes ${felt} } } }`, {
      p: { cpr: HANNE },
    });
    const [, sag] = oversigt.data.overblik.sager.nodes;
    expect(sag.parter).toMatchObject([{ part: { cpr: HANNE } }, { part: { cpr: null, navn: 'Bo Opdigtet' } }]);

    const enkelt = await graf.spoerg(`query($u: UUID!) { sag(uuid: $u) ${felt} }`, { u: ider.sag });
    expect(enkelt.data.sag.parter[1].part).toMatchObject({ cpr: BO, id: sag.parter[1].part.id });
  });

  test('the id of a part asks as its number does', async () => {
    const { data } = await graf.spoerg(hele, { part: { cpr: HANNE } });
    const igen = await graf.spoerg(hele, { part: { id: data.overblik.part.id } });
    expect(igen.data.overblik.sager.totalCount).toBe(2);
    expect(igen.data.overblik.part.id).toBe(data.overblik.part.id);
    expect(Buffer.from(data.overblik.part.id, 'base64url').toString('latin1')).not.toContain(HANNE);
  });

  test('aliases, fragments, variables and directives are seen ahead', async () => {
    const { data, errors } = await graf.spoerg(
      `query($p: PartInput!, $nej: Boolean = false, $n: Int!) { a: overblik(part: $p) { ...f b: sager(first: $n) { edges { node { ... on Node { id } } } pageInfo { hasNextPage endCursor } } } }
       fragment f on Overblik { c: sager(filter: { titel: "sund" }) { totalCount } ydelser @include(if: $nej) { totalCount } ... @skip(if: $nej) { ydelser { totalCount } } }`,
      { p: { cpr: HANNE }, n: 1 },
    );
    expect(errors).toBeUndefined();
    expect(data.a).toMatchObject({
      c: { totalCount: 1 },
      ydelser: { totalCount: 1 },
      b: { pageInfo: { hasNextPage: true } },
    });
    expect(data.a.b.edges).toHaveLength(1);
  });

  test('a wrong argument fails its own field, and names it; the rest stands', async () => {
    const { data, errors } = await graf.spoerg(
      'query($p: PartInput!) { overblik(part: $p) { sager(first: 500) { totalCount } ydelser { totalCount } } }',
      { p: { cpr: HANNE } },
    );
    expect(data.overblik).toEqual({ sager: null, ydelser: { totalCount: 1 } });
    expect(errors).toMatchObject([
      {
        path: ['overblik', 'sager'],
        extensions: { code: 'BAD_USER_INPUT' },
        message: expect.stringContaining('first'),
      },
    ]);
  });

  test('a kreds is answered in the order asked, and at most fifty', async () => {
    const query = 'query($k: [PartInput!]!) { overblikForKreds(parter: $k) { part { cpr } sager { totalCount } } }';
    const { data } = await graf.spoerg(query, { k: [{ cpr: BO }, { cpr: '0301614444' }, { cpr: HANNE }] });
    expect(data.overblikForKreds.map((en: { part: { cpr: string } }) => en.part.cpr)).toEqual([
      BO,
      '0301614444',
      HANNE,
    ]);
    expect(data.overblikForKreds.map((en: { sager: { totalCount: number } }) => en.sager.totalCount)).toEqual([
      1, 0, 2,
    ]);

    const forMange = await graf.spoerg(query, { k: Array.from({ length: 51 }, () => ({ cpr: BO })) });
    expect(forMange.errors).toMatchObject([{ extensions: { code: 'FOR_BRED' } }]);
  });

  test('every kind of object is found again by its id, and by nothing else', async () => {
    for (const [slags, id] of Object.entries(ider)) {
      const type =
        slags === 'sundhed' ? 'Sag' : slags === 'notat' ? 'Journalnotat' : slags[0]!.toUpperCase() + slags.slice(1);
      const node = Buffer.from(`${type}:${id}`).toString('base64url');
      const { data, errors } = await graf.spoerg('query($id: ID!) { node(id: $id) { __typename id } }', { id: node });
      expect({ data, errors }).toEqual({ data: { node: { __typename: type, id: node } }, errors: undefined });
    }
    for (const id of [
      `Dokument:${ider.sag}`,
      `Opslag:${ider.sag}`,
      `Sag:${'0'.repeat(8)}-0000-4000-8000-000000000000`,
      'x',
    ]) {
      const { data, errors } = await graf.spoerg('query($id: ID!) { node(id: $id) { id } }', {
        id: Buffer.from(id).toString('base64url'),
      });
      expect({ data, errors }).toEqual({ data: { node: null }, errors: undefined });
    }
  });
});
