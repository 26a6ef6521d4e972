import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAESEPRIVILEGIER } from '../../schema/domaene/adgang.ts';
import { testDatabase } from '../support/database.ts';
import { gruppe } from '../support/kalder.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const HANNE = '0101614444';
const BO = '0201614444';
let [base, register, graf, sager] = [] as unknown as [{ url: string; slet(): Promise<void> }, Register, Graf, string[]];
let token = '';

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  sager = [];
  for (let i = 0; i < 9; i += 1) {
    // Every third is hidden from a caller with 32.*: pages are full all the same (L05).
    const kle = i % 3 === 2 ? '27.18.00' : '32.30.04';
    sager.push(
      await register.sag({
        cpr: i < 6 ? HANNE : BO,
        titel: `Sag ${i}`,
        sagsnummer: `S-${i}`,
        kle,
        adgang_kle: kle,
        hemmelig_titel: 'Hemmelig',
      }),
    );
  }
  const [sag = ''] = sager;
  await register.notat(sag);
  await register.dokument(sag, { dokumenttype: 'Brev' });
  await register.advis(sag);
  const bevilling = await register.bevilling({ cpr: HANNE, sag });
  await register.effektuering({ cpr: HANNE, bevilling });
  graf = await startGraf(base.url);
  token = await graf.token([gruppe({ kle: ['32.*'] })]);
});
afterAll(async () => {
  await graf.stop();
  await register.slut();
  await base.slet();
});

const blad =
  'query($f: SagFilter, $s: SagSortering, $n: Int, $a: Cursor) { sager(filter: $f, sortering: $s, first: $n, after: $a) { totalCount edges { cursor node { uuid titel } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }';

/** Every page of a list, to the end. */
async function alle(variables: object, bearer = token) {
  const [titler, sider]: [string[], number[]] = [[], []];
  for (let a: string | null = null, mere = true; mere;) {
    const { data, errors } = await graf.spoerg(blad, { ...variables, a }, bearer);
    expect(errors).toBeUndefined();
    const { edges, pageInfo } = data.sager;
    titler.push(...edges.map(({ node }: { node: { titel: string } }) => node.titel));
    sider.push(edges.length);
    expect(pageInfo.endCursor === null || pageInfo.endCursor.length === edges.at(-1).cursor.length).toBe(true);
    [a, mere] = [edges.at(-1)?.cursor, pageInfo.hasNextPage];
  }
  return { titler, sider };
}

describe('a list', () => {
  test('comes in full pages of what the caller may see, each row once, newest change first', async () => {
    const { titler, sider } = await alle({ n: 2 });
    expect(titler).toEqual(['Sag 7', 'Sag 6', 'Sag 4', 'Sag 3', 'Sag 1', 'Sag 0']);
    expect(sider).toEqual([2, 2, 2]);
  });

  test.each([
    [{ f: { part: { cpr: BO } } }, ['Sag 7', 'Sag 6']],
    [{ f: { titel: 'sag 3' } }, ['Sag 3']],
    [{ f: { sagsnummer: 'S-4' } }, ['Sag 4']],
    [{ f: { kle: [] } }, []],
    [{ f: { kle: ['32.30.*'], eller: [{ titel: '1' }, { titel: '0' }] } }, ['Sag 1', 'Sag 0']],
    [{ f: { ikke: { part: { cpr: HANNE } } } }, ['Sag 7', 'Sag 6']],
    [{ f: { og: [{ titel: 'Sag' }, { fremdrift: ['AFSLUTTET'] }] } }, []],
    [{ s: { felt: 'SAGSNUMMER', retning: 'STIGENDE' } }, ['Sag 0', 'Sag 1', 'Sag 3', 'Sag 4', 'Sag 6', 'Sag 7']],
  ])('%j', async (variables, titler) => {
    expect((await alle({ n: 4, ...variables })).titler).toEqual(titler);
  });

  test("shows the CPR of the part filtered by, and nobody else's", async () => {
    const query = 'query($f: SagFilter) { sager(filter: $f) { nodes { parter { part { cpr andreNumre } } } } }';
    const cprer = async (f: object) =>
      (await graf.spoerg(query, { f })).data.sager.nodes.flatMap(
        (sag: { parter: { part: { cpr: string | null } }[] }) => sag.parter.map(({ part }) => part.cpr),
      );
    expect(new Set(await cprer({ part: { cpr: BO } }))).toEqual(new Set([BO]));
    expect(new Set(await cprer({}))).toEqual(new Set([null]));
  });

  test('a cursor works in its own list only', async () => {
    const { data } = await graf.spoerg(blad, { n: 2 }, token);
    const a = data.sager.pageInfo.endCursor;
    const kode = async (variables: object, bearer = token) =>
      (await graf.spoerg(blad, { n: 2, a, ...variables }, bearer)).errors?.[0]?.extensions.code;

    expect(await kode({})).toBeUndefined();
    expect(await kode({ n: 3 })).toBeUndefined();
    expect(await kode({ f: { titel: 'Sag' } })).toBe('UGYLDIG_CURSOR');
    expect(await kode({ s: { felt: 'KLE', retning: 'STIGENDE' } })).toBe('UGYLDIG_CURSOR');
    expect(await kode({}, await graf.token([gruppe({ kle: ['32.*'] })]))).toBe('UGYLDIG_CURSOR');
    const overblik = await graf.spoerg(
      'query($a: Cursor, $p: PartInput!) { overblik(part: $p) { sager(after: $a) { totalCount } } }',
      { a, p: { cpr: HANNE } },
      token,
    );
    expect([overblik.data.overblik.sager, overblik.errors?.[0]?.extensions.code]).toEqual([null, 'UGYLDIG_CURSOR']);
  });

  test('of an overview and of a sag go on where they left', async () => {
    const query =
      'query($p: PartInput!, $a: Cursor) { overblik(part: $p) { sager(first: 3, after: $a) { nodes { titel } pageInfo { endCursor hasNextPage hasPreviousPage } } } }';
    const foerst = (await graf.spoerg(query, { p: { cpr: HANNE } }, token)).data.overblik.sager;
    const siden = (await graf.spoerg(query, { p: { cpr: HANNE }, a: foerst.pageInfo.endCursor }, token)).data.overblik
      .sager;
    expect([...foerst.nodes, ...siden.nodes].map(({ titel }) => titel)).toEqual(['Sag 4', 'Sag 3', 'Sag 1', 'Sag 0']);
    expect(siden.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const hosBo = await graf.spoerg(query, { p: { cpr: BO }, a: foerst.pageInfo.endCursor }, token);
    expect(hosBo.errors?.[0]?.extensions.code).toBe('UGYLDIG_CURSOR');
  });

  test('ydelser and dokumenter too', async () => {
    const { data, errors } = await graf.spoerg(
      '{ ydelser(filter: { beloeb: { fra: "1000" }, aktiv: true }, sortering: { felt: BELOEB, retning: FALDENDE }) { totalCount nodes { navn beloeb } pageInfo { endCursor } } dokumenter(filter: { type: ["Brev"] }) { totalCount nodes { titel type } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      ydelser: { totalCount: 1, nodes: [{ beloeb: '1193.00' }] },
      dokumenter: { totalCount: 1, nodes: [{ type: 'Brev' }] },
    });
  });
});

describe('a filter with what is no text', () => {
  test.each(['a\0b', '\ud800'])('%j is refused as the mistake it is, everywhere', async (v) => {
    for (const query of [
      'query($v: String!) { sager(filter: { eller: [{ titel: $v }] }) { totalCount } }',
      'query($v: String!) { sager(filter: { sagsnummer: $v }) { totalCount } }',
      'query($v: String!) { ydelser(filter: { navn: $v }) { totalCount } }',
      'query($v: String!) { dokumenter(filter: { type: [$v] }) { totalCount } }',
    ]) {
      const { errors } = await graf.spoerg(query, { v });
      expect(errors?.[0]?.extensions.code, query).toBe('BAD_USER_INPUT');
    }
  });
});

describe('a privilege that is missing', () => {
  const query = `query($p: PartInput!, $u: UUID!) {
    overblik(part: $p) { sager { totalCount } ydelser { totalCount } effektueringer { totalCount } journalnotater { totalCount } dokumenter { totalCount } adviser { totalCount } tidslinje { nodes { slags } } ansvarlige { navn } }
    sager { totalCount } ydelser { totalCount } dokumenter { totalCount } sag(uuid: $u) { hemmeligTitel journalnotater { totalCount } dokumenter { totalCount } bevillinger { uuid } } }`;
  const ved = async (privilegier: readonly string[]) => {
    const { data, errors } = await graf.spoerg(
      query,
      { p: { cpr: HANNE }, u: sager[0] },
      await graf.token([gruppe({ privilegier })]),
    );
    expect(errors).toBeUndefined();
    return data;
  };

  test('leaves the kind absent, without an error', async () => {
    const uden = (privilegium: string) => ved(LAESEPRIVILEGIER.filter((et) => et !== privilegium));
    const fuld = await ved(LAESEPRIVILEGIER);
    expect(fuld).toMatchObject({
      overblik: { sager: { totalCount: 6 }, ydelser: { totalCount: 1 }, effektueringer: { totalCount: 1 }, journalnotater: { totalCount: 1 }, dokumenter: { totalCount: 1 }, adviser: { totalCount: 1 } },
      sager: { totalCount: 9 }, ydelser: { totalCount: 1 }, dokumenter: { totalCount: 1 },
      sag: { hemmeligTitel: null, journalnotater: { totalCount: 1 }, dokumenter: { totalCount: 1 } },
    }); // prettier-ignore
    expect(fuld.overblik.tidslinje.nodes.length).toBeGreaterThan(3);
    expect(fuld.sag.bevillinger).toHaveLength(1);

    expect(await uden('YDELSER_SE')).toMatchObject({
      overblik: { ydelser: { totalCount: 0 }, effektueringer: { totalCount: 0 } },
      ydelser: { totalCount: 0 },
      sag: { bevillinger: [] },
    });
    expect(await uden('JOURNALNOTATER_SE')).toMatchObject({
      overblik: { journalnotater: { totalCount: 0 }, adviser: { totalCount: 0 } },
      sag: { journalnotater: { totalCount: 0 } },
    });
    expect(await uden('DOKUMENTER_SE')).toMatchObject({
      overblik: { dokumenter: { totalCount: 0 } },
      dokumenter: { totalCount: 0 },
      sag: { dokumenter: { totalCount: 0 } },
    });
    const udenSager = await uden('SAGER_SE');
    expect(udenSager).toMatchObject({
      overblik: {
        sager: { totalCount: 0 },
        journalnotater: { totalCount: 0 },
        dokumenter: { totalCount: 0 },
        ydelser: { totalCount: 1 },
      },
      sager: { totalCount: 0 },
      sag: null,
    });
    expect((await ved([...LAESEPRIVILEGIER, 'HEMMELIG_TITEL_SE'])).sag.hemmeligTitel).toBe('Hemmelig');
  });

  test('and with none at all, everything is', async () => {
    const data = await ved(['SOEG', 'INDEKS_SKRIV']);
    expect(data).toMatchObject({
      overblik: { sager: { totalCount: 0 }, ydelser: { totalCount: 0 }, tidslinje: { nodes: [] }, ansvarlige: [] },
      sager: { totalCount: 0 }, ydelser: { totalCount: 0 }, dokumenter: { totalCount: 0 }, sag: null,
    }); // prettier-ignore
    const intet = await graf.token([gruppe({ privilegier: ['SOEG'] })]);
    const { data: register } = await graf.spoerg(
      '{ kilder { tilstand } ansvar(kle: "32.30.04") { klasse { kode } } }',
      {},
      intet,
    );
    expect(register).toEqual({ kilder: [], ansvar: null });
  });
});
