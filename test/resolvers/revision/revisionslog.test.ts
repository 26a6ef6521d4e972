import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { gruppe } from '../../support/kalder.ts';
import { aabnRevision, DOEGNAABENT } from '../../support/revision.ts';
import { skrivRegister, type Register } from '../../support/spoerg-register.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';

const HANNE = '0101614444';
const BO = '0201614444';
const [KARLA, IB] = [randomUUID(), randomUUID()];
const [ENHED, ANDEN_ENHED] = [randomUUID(), randomUUID()];
const NABO = '22222222';
let [base, register, graf, log, revisor, nabo] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  ReturnType<typeof aabnRevision>,
  string,
  string,
];

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  const sag = await register.sag({ cpr: HANNE });
  log = aabnRevision(base.url);
  await log.sql.unsafe(DOEGNAABENT);
  graf = await startGraf(base.url);
  const som = (sub: string, enhed: string) => graf.token([gruppe()], { sub, enhed, name: `Bruger ${sub.slice(0, 4)}` });
  const [karla, ib] = [await som(KARLA, ENHED), await som(IB, ANDEN_ENHED)];
  const naboens = await graf.token([gruppe({ scope: NABO })], { cvr: NABO });
  revisor = await graf.token([gruppe({ privilegier: ['REVISION_SE'] })]);
  nabo = await graf.token([gruppe({ scope: NABO, privilegier: ['REVISION_SE'] })], { cvr: NABO });
  for (let i = 0; i < 3; i += 1) await overblik(HANNE, karla);
  await graf.spoerg('query($u: UUID!) { sag(uuid: $u) { titel } }', { u: sag }, ib);
  await overblik(BO, ib);
  await overblik(BO, ib, '');
  await overblik(HANNE, naboens);
});
afterAll(async () => {
  await graf.stop();
  await log.slut();
  await register.slut();
  await base.slet();
});

const overblik = (cpr: string, token: string, formaal = 'Sagsbehandling') =>
  graf.spoerg('query($p: PartInput!) { overblik(part: $p) { sager { nodes { uuid } } } }', { p: { cpr } }, token, {
    'x-formaal': formaal,
  });
const LOG = `query($f: RevisionFilter!, $n: Int, $efter: Cursor) { revisionslog(filter: $f, first: $n, after: $efter) { totalCount pageInfo { hasNextPage endCursor }
  nodes { id tidspunkt bruger brugernavn system { uuid } formaal slags parter { id cpr } objekter kriterier antal afgoerelse grund rettigheder transaktion alarmer } } }`;
const slaaOp = async (f: object, token = revisor, mere: object = {}) => {
  const { data, errors } = await graf.spoerg(LOG, { f, ...mere }, token);
  expect(errors).toBeUndefined();
  return data.revisionslog;
};
const EGNE = { slags: ['overblik', 'sag'] };
const koder = (svar: { errors?: readonly { extensions: { code: string } }[] }) =>
  (svar.errors ?? []).map((fejl) => fejl.extensions.code);

describe('revisionslog', () => {
  test('tells who looked at whom, for what and what came of it', async () => {
    const { totalCount, nodes } = await slaaOp({ ...EGNE, part: { cpr: HANNE }, bruger: KARLA });

    expect(totalCount).toBe(3);
    expect(nodes[0]).toMatchObject({
      bruger: KARLA, formaal: 'Sagsbehandling', slags: 'overblik', parter: [{ cpr: HANNE }], objekter: 1, antal: 1, afgoerelse: 'VIST', alarmer: [],
    }); // prettier-ignore
  });

  test('also who was shown an object about a person, without the person', async () => {
    const { nodes } = await slaaOp({ slags: ['sag'], part: { cpr: HANNE } });
    expect(nodes).toMatchObject([{ bruger: IB, parter: [], objekter: 1 }]);
  });

  test.each<[string, object, number]>([
    ['all', EGNE, 6],
    ['a unit', { ...EGNE, orgEnhed: ANDEN_ENHED }, 3],
    ['nobody', { ...EGNE, bruger: randomUUID() }, 0],
    ['no kind', { slags: [] }, 0],
    ['a time past', { ...EGNE, tidsrum: { til: '2026-01-01T00:00:00Z' } }, 0],
    ['a time', { ...EGNE, tidsrum: { fra: '2020-01-01T00:00:00Z' } }, 6],
    ['alarms', { ...EGNE, alarm: true }, 0],
    ['no alarms', { ...EGNE, alarm: false }, 6],
  ])('by %s', async (_hvad, filter, antal) => {
    const { totalCount, nodes } = await slaaOp(filter);
    expect([totalCount, nodes.length]).toEqual([antal, antal]);
  });

  test('comes in pages, each row once, newest first', async () => {
    const sete: { id: string; tidspunkt: string }[] = [];
    for (let efter: string | null = null, flere = true; flere;) {
      const side = await slaaOp(EGNE, revisor, { n: 2, efter });
      sete.push(...side.nodes);
      [efter, flere] = [side.pageInfo.endCursor, side.pageInfo.hasNextPage];
    }
    expect(new Set(sete.map(({ id }) => id)).size).toBe(6);
    expect(sete.map(({ tidspunkt }) => tidspunkt)).toEqual(
      sete
        .map(({ tidspunkt }) => tidspunkt)
        .sort()
        .reverse(),
    );
  });

  test('holds no other kommune', async () => {
    expect((await slaaOp(EGNE, nabo)).totalCount).toBe(1);
    const udlaant = await graf.token([gruppe({ privilegier: ['REVISION_SE'] })], { cvr: NABO });
    expect(koder(await graf.spoerg(LOG, { f: {} }, udlaant))).toEqual(['FORBIDDEN']);
  });

  test('limited to units, it holds what their users did', async () => {
    const leder = await graf.token([gruppe({ privilegier: ['REVISION_SE'], orgEnheder: [ENHED] })]);
    expect((await slaaOp(EGNE, leder)).totalCount).toBe(3);
  });

  test('shows a number only of the part filtered by', async () => {
    const { nodes } = await slaaOp({ slags: ['overblik'], bruger: KARLA });
    expect(nodes[0].parter).toMatchObject([{ cpr: null }]);
  });

  test('is not read unwritten', async () => {
    const sub = randomUUID();
    const token = await graf.token([gruppe({ privilegier: ['REVISION_SE'] })], { sub });
    const { raekker } = await log.under(() => slaaOp({ ...EGNE, part: { cpr: HANNE } }, token));
    expect(raekker).toMatchObject([
      { bruger: sub, slags: 'revisionslog', personer: [`cpr:${HANNE}`], antal: 4, afgoerelse: 'VIST' },
    ]);
  });

  test.each(['revisionslog(filter: {}) { totalCount }', `indsigt(part: { cpr: "${HANNE}" }) { system }`])(
    '%s needs REVISION_SE',
    async (felt) => {
      expect(koder(await graf.spoerg(`{ ${felt} }`))).toEqual(['FORBIDDEN']);
    },
  );
});

describe('indsigt', () => {
  const INDSIGT = 'query($p: PartInput!) { indsigt(part: $p) { tidspunkt system formaal antal } }';
  test('tells the citizen when, through what and for what, but no employee', async () => {
    const { svar, raekker } = await log.under(() => graf.spoerg(INDSIGT, { p: { cpr: HANNE } }, revisor));

    const indsigt = svar.data.indsigt.filter(({ formaal }: { formaal: string }) => formaal === 'Sagsbehandling');
    expect(indsigt).toHaveLength(3);
    expect(JSON.stringify(svar.data)).not.toMatch(new RegExp(`${KARLA}|${IB}|Bruger`));
    expect(raekker).toMatchObject([{ slags: 'indsigt', personer: [`cpr:${HANNE}`], afgoerelse: 'VIST' }]);
  });

  test('leaves out what was refused', async () => {
    const { data } = await graf.spoerg(INDSIGT, { p: { cpr: BO } }, revisor);
    const formaal = data.indsigt.map((et: { formaal: string }) => et.formaal);
    expect(formaal.filter((et: string) => et === 'Sagsbehandling')).toHaveLength(1);
    expect(formaal).not.toContain(''); // the one without purpose was refused
  });
});

describe('indsigt under a person’s other numbers', () => {
  const INDSIGT = 'query($p: PartInput!) { indsigt(part: $p) { formaal } }';
  const [NY, GL, FRI, FORLADT] = ['1101614444', '1201614444', '1301614444', '1401614444'];
  const om = async (cpr: string, token = revisor) => {
    const { data } = await graf.spoerg(INDSIGT, { p: { cpr } }, token);
    return data.indsigt.map(({ formaal }: { formaal: string }) => formaal).filter((formaal: string) => formaal !== 'test').sort();
  };
  beforeAll(async () => {
    await register.person([[NY], [GL]]);
    await register.person([[FRI], [FORLADT, { fortrolig: true }]]);
    const token = await graf.token();
    for (const [cpr, formaal] of [[NY, 'nyt nummer'], [GL, 'gammel'], [FRI, 'fri'], [FORLADT, 'forladt']] as const) await overblik(cpr, token, formaal);
    await overblik(GL, await graf.token([gruppe({ scope: NABO })], { cvr: NABO }), 'naboens');
  });

  test('covers look-ups under each that the own kommune’s feed ties to it', async () => {
    expect(await om(NY)).toEqual(['gammel', 'nyt nummer']);
    expect(await om(GL)).toEqual(['gammel', 'nyt nummer']);
  });

  test('also one left behind in a confidential change; but from that one nothing leads on', async () => {
    expect(await om(FRI)).toEqual(['forladt', 'fri']);
    expect(await om(FORLADT)).toEqual(['forladt']);
  });

  test('not by what another kommune’s feed tells', async () => {
    expect(await om(NY, nabo)).toEqual([]);
    expect(await om(GL, nabo)).toEqual(['naboens']);
  });
}); // prettier-ignore

describe('forbrug', () => {
  const FORBRUG = 'query($k: String!) { forbrug(kvartal: $k) { kommune { cvr } system { uuid } opslag haendelser } }';
  const nu = new Date();
  const kvartal = `${String(nu.getFullYear())}K${String(Math.floor(nu.getMonth() / 3) + 1)}`;

  test('counts look-ups and hændelser of one kommune by system', async () => {
    const system = randomUUID();
    await graf.send(JSON.stringify({ specversion: '1.0', id: 'x', source: `urn:uuid:${system}`, type: 'dk.overblik.orgenhed.importer.v1', subject: randomUUID(), time: '2026-01-01T00:00:00Z', data: { navn: 'Enhed' } }), 'application/cloudevents+json', await graf.skrivetoken(system)); // prettier-ignore
    const { data } = await graf.spoerg(FORBRUG, { k: kvartal }, revisor);
    const raekker = data.forbrug as {
      kommune: { cvr: string };
      system: { uuid: string };
      opslag: number;
      haendelser: number;
    }[];
    const [talt] = await log.sql<
      { antal: number }[]
    >`select count(*)::int - 1 as antal from opslag where cvr = '11111111'`;

    expect(new Set(raekker.map(({ kommune }) => kommune.cvr))).toEqual(new Set(['11111111']));
    expect(raekker.reduce((sum, { opslag }) => sum + opslag, 0)).toBe(talt?.antal);
    expect(raekker.filter((en) => en.system.uuid === system)).toMatchObject([{ opslag: 0, haendelser: 1 }]);
    expect((await graf.spoerg(FORBRUG, { k: '2020K1' }, revisor)).data.forbrug).toEqual([]);
  });

  test('is counted from an index, however long the log of hændelser is', async () => {
    const plan = await log.revisor.begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      await tx`set local enable_bitmapscan = off`;
      return tx.unsafe<{ 'QUERY PLAN': string }[]>(
        `explain select r.kilde, count(*) from registrering r where r.cvr = '11111111' and r.modtaget >= '2026-01-01' and r.modtaget < '2026-04-01' group by 1`,
      );
    });
    expect(plan.map((linje) => linje['QUERY PLAN']).join()).toContain('Index Only Scan using registrering_forbrug');
  });

  test('is for some privileges, and of a quarter', async () => {
    expect(koder(await graf.spoerg(FORBRUG, { k: kvartal }))).toEqual(['FORBIDDEN']);
    expect(koder(await graf.spoerg(FORBRUG, { k: '2026K5' }, revisor))).toEqual(['BAD_USER_INPUT']);
  });
});
