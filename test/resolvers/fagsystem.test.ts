import { createDecipheriv, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { afledtNoegle } from '../../resolvers/cursor.ts';
import { aftalefolk, ANMOD, BESVAR, NABO, oenske } from '../support/aftaler.ts';
import { testDatabase } from '../support/database.ts';
import { haendelse, sagsdata } from '../support/indgang.ts';
import { gruppe, KORSBAEK } from '../support/kalder.ts';
import { aabnRevision } from '../support/revision.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf, type Svar } from '../support/spoerg.ts';

const [HANNE, LUKKET, YDELSE, FREMMED, UKENDT, GAMMEL] = ['0101614444', '0201614444', '0301614444', '0401614444', '0501614444', '0601614444'] as const; // prettier-ignore
let [base, register, graf, log] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  ReturnType<typeof aabnRevision>,
];
beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  const sag = await register.sag({
    cpr: HANNE,
    titel: 'Åben',
    facet: 'G01',
    hemmelig_titel: 'Hemmelig',
    fremdrift: 'OPLYST',
  });
  await register.notat(sag);
  await register.dokument(sag);
  await register.sag({ cpr: HANNE, titel: 'Følsom', foelsomhed: 3, adgang_foelsomhed: 3 });
  for (const cpr of [HANNE, LUKKET]) await register.sag({ cpr, titel: 'Lukket', fremdrift: 'AFSLUTTET' });
  await register.bevilling({ cpr: YDELSE, startdato: '2020-01-01' });
  await register.sag({ cpr: FREMMED, ejer_cvr: NABO, adgang_ejer: NABO });
  const gammel = await register.sag({ cpr: GAMMEL });
  await register.livscyklus(gammel, 'passiv');
  log = aabnRevision(base.url);
  graf = await startGraf(base.url);
});
afterAll(async () => {
  await graf.stop();
  await log.slut();
  await register.slut();
  await base.slet();
});

const folk = aftalefolk(() => graf);
const system = (g: object = {}, cvr = KORSBAEK) => folk.system(randomUUID(), ['INDEKS_OPSLAG'], cvr, g);
const koder = ({ errors = [] }: Svar) => errors.map(({ extensions }) => extensions.code);
const KENDT = 'query($p: PartInput!, $k: [KLE!]!) { kendtPart(part: $p, kle: $k) }';
const kendt = async (cpr: string, kle: string[] = ['32.*'], token?: string): Promise<unknown> =>
  (await graf.spoerg(KENDT, { p: { cpr }, k: kle }, token ?? (await system()))).data?.kendtPart;

const KENDTE = 'query($p: [PartInput!]!, $k: [KLE!]!) { kendteParter(parter: $p, kle: $k) }';

describe('kendteParter', () => {
  const liste = (cprer: readonly string[], k = ['32.*']) => ({ p: cprer.map((cpr) => ({ cpr })), k });
  const nummer = (nr: number) => `710161${String(3000 + nr)}`;

  test('answers each as kendtPart does, in the order asked, and the row names every one of them', async () => {
    const alle = [UKENDT, HANNE, LUKKET, YDELSE, FREMMED, GAMMEL, HANNE];
    const { raekker } = await log.under(async () => {
      const { data } = await graf.spoerg(KENDTE, liste(alle), await system());
      expect(data.kendteParter).toEqual([false, true, false, true, false, false, true]);
    });
    expect(raekker).toMatchObject([{ slags: 'kendteParter', afgoerelse: 'VIST', antal: 3, objekter: [] }]);
    expect([...(raekker[0]?.personer ?? [])].sort()).toEqual([...new Set(alle)].sort().map((cpr) => `cpr:${cpr}`));
    const { data } = await graf.spoerg(KENDTE, liste(alle, ['27.*']), await system());
    expect(data.kendteParter).toEqual(alle.map(() => false));
  });

  test('needs the privilege and a purpose, at most 1,000, and room in the budget for every different one of them', async () => {
    expect(koder(await graf.spoerg(KENDTE, liste([HANNE]), await graf.token([gruppe()])))).toEqual(['FORBIDDEN']);
    const token = await system();
    expect(koder(await graf.spoerg(KENDTE, liste([HANNE]), token, { 'x-formaal': '' }))).toEqual([
      'FORMAAL_PAAKRAEVET',
    ]);
    const mange = Array.from({ length: 61 }, (_, nr) => nummer(nr));
    expect(koder(await graf.spoerg(KENDTE, liste(mange), token))).toEqual(['GRAENSE_OVERSKREDET']);
    expect((await graf.spoerg(KENDTE, liste(mange.slice(0, 59)), token)).data.kendteParter).toHaveLength(59);
    expect(koder(await graf.spoerg(KENDTE, liste(mange.slice(58)), token))).toEqual(['GRAENSE_OVERSKREDET']);
    const stor = await startGraf(base.url, { graenser: { prMinut: 2_000, prDoegn: 2_000 } });
    const stortoken = await stor.token([gruppe({ privilegier: ['INDEKS_OPSLAG'] })]);
    const tusind = Array.from({ length: 1_000 }, (_, nr) => (nr === 700 ? HANNE : nummer(nr)));
    const { data } = await stor.spoerg(KENDTE, liste(tusind), stortoken);
    expect(data.kendteParter.flatMap((kendt: boolean, nr: number) => (kendt ? [nr] : []))).toEqual([700]);
    expect(koder(await stor.spoerg(KENDTE, liste([...tusind, UKENDT]), stortoken))).toEqual(['FOR_BRED']);
    await stor.stop();
  }, 120_000);
});

describe('kendtPart', () => {
  test('is yes for a sag that is not closed or a ydelse that runs, on these KLE – else no', async () => {
    expect(await kendt(HANNE)).toBe(true);
    expect(await kendt(YDELSE, ['32.30.04'])).toBe(true);
    expect(await kendt(LUKKET)).toBe(false);
    expect(await kendt(GAMMEL)).toBe(false);
    expect(await kendt(HANNE, ['27.*'])).toBe(false);
    expect(await kendt(HANNE, [])).toBe(false);
  });

  test('reaches as far as the groups that hold INDEKS_OPSLAG, and none of their parts combine', async () => {
    expect(await kendt(HANNE, ['*'], await system({ kle: ['27.*'] }))).toBe(false);
    expect(await kendt(HANNE, ['*'], await system({}, NABO))).toBe(false);
    const alt = gruppe();
    const opslag = gruppe({ privilegier: ['INDEKS_OPSLAG'], kle: ['27.*'] });
    expect(await kendt(HANNE, ['*'], await graf.token([alt, opslag]))).toBe(false);
  });

  test('is the same answer for what is hidden, another authority’s and nobody: byte for byte', async () => {
    const token = await system();
    const svarene = await Promise.all(
      [LUKKET, FREMMED, UKENDT].map(async (cpr) => {
        const { status, data, errors } = await graf.spoerg(KENDT, { p: { cpr }, k: ['*'] }, token);
        return JSON.stringify({ status, data, errors });
      }),
    );
    expect(new Set(svarene)).toEqual(new Set([JSON.stringify({ status: 200, data: { kendtPart: false } })]));
  });

  test('needs the privilege and a purpose, counts in the budget, and leaves its row – yes, no and refused', async () => {
    const v = { p: { cpr: HANNE }, k: ['*'] };
    expect(koder(await graf.spoerg(KENDT, v, await graf.token([gruppe()])))).toEqual(['FORBIDDEN']);
    expect(koder(await graf.spoerg(KENDT, v, await system(), { 'x-formaal': '' }))).toEqual(['FORMAAL_PAAKRAEVET']);
    const { raekker } = await log.under(async () => {
      await kendt(HANNE);
      await kendt(UKENDT);
      await graf.spoerg(KENDT, v, await graf.token([gruppe()]));
    });
    expect(raekker).toMatchObject([
      { slags: 'kendtPart', personer: [`cpr:${HANNE}`], afgoerelse: 'VIST', antal: 1, objekter: [] },
      { slags: 'kendtPart', personer: [`cpr:${UKENDT}`], afgoerelse: 'INTET' },
      { slags: 'kendtPart', personer: [`cpr:${HANNE}`], afgoerelse: 'AFVIST', grund: 'FORBIDDEN' },
    ]);
    const token = await system();
    for (let nr = 0; nr < 60; nr += 1) await kendt(`710161${String(2000 + nr)}`, ['*'], token);
    expect(koder(await graf.spoerg(KENDT, v, token))).toEqual(['GRAENSE_OVERSKREDET']);
  });

  test('is shut by a serviceaftale without the privilege, and by its withdrawal from the next request', async () => {
    const id = randomUUID();
    const token = await folk.system(id, ['INDEKS_OPSLAG']);
    const admin = await folk.admin();
    const aftale = async (rettigheder: string[]) => {
      const { data } = await graf.spoerg(ANMOD, oenske(id, { rettigheder }), token);
      await graf.spoerg(BESVAR, { id: data.aftale.id, g: true }, admin);
      return data.aftale.id as string;
    };
    await aftale(['INDEKS_SKRIV']);
    expect(koder(await graf.spoerg(KENDT, { p: { cpr: HANNE }, k: ['*'] }, token))).toEqual(['FORBIDDEN']);
    const givet = await aftale(['INDEKS_OPSLAG']);
    expect(await kendt(HANNE, ['*'], token)).toBe(true);
    await graf.spoerg(BESVAR, { id: givet, g: false }, admin);
    expect(koder(await graf.spoerg(KENDT, { p: { cpr: HANNE }, k: ['*'] }, token))).toEqual(['FORBIDDEN']);
  });
});

const EKSISTERENDE = `query($o: EksisterendeSagerInput!) { eksisterendeSager(opslag: $o) { reservation udloeber
  sager { titel hemmeligTitel kle { kode } parter { part { cpr } } journalnotater { totalCount } dokumenter { totalCount } bevillinger { uuid } } } }`;
const find = async (opslag: object, token?: string, headers?: Record<string, string>) =>
  graf.spoerg(
    EKSISTERENDE,
    { o: { part: { cpr: HANNE }, kle: ['32.*'], ...opslag } },
    token ?? (await system()),
    headers,
  );
const titler = ({ data }: Svar) => data.eksisterendeSager.sager.map(({ titel }: { titel: string }) => titel).sort();

describe('eksisterendeSager', () => {
  test('are those that are not closed, or all, of this subject and facet', async () => {
    expect(titler(await find({}))).toEqual(['Følsom', 'Åben']);
    expect(titler(await find({ kunAabne: false }))).toEqual(['Følsom', 'Lukket', 'Åben']);
    expect(titler(await find({ kunAabne: null }))).toEqual(['Følsom', 'Åben']);
    expect(titler(await find({ handlingsfacet: 'G01' }))).toEqual(['Åben']);
    expect(titler(await find({ handlingsfacet: 'g01' }))).toEqual([]);
    expect(titler(await find({ kle: ['27.*'] }))).toEqual([]);
  });

  test('show no more than the sag itself: what hangs on it, its secret title and other kinds stay shut', async () => {
    const { data } = await find({ handlingsfacet: 'G01' });
    expect(data.eksisterendeSager.sager).toEqual([
      { titel: 'Åben', hemmeligTitel: null, kle: { kode: '32.30.04' }, parter: [{ part: { cpr: HANNE } }], journalnotater: { totalCount: 0 }, dokumenter: { totalCount: 0 }, bevillinger: [] },
    ]); // prettier-ignore
  });

  test('are limited by the groups with INDEKS_OPSLAG, and the reach of that is no reach of anything else', async () => {
    expect(titler(await find({}, await system({ foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' })))).toEqual(['Åben']);
    expect(titler(await find({}, await system({}, NABO)))).toEqual([]);
    expect(koder(await find({}, await graf.token([gruppe()])))).toEqual(['FORBIDDEN']);
    const token = await system();
    const { data } = await graf.spoerg('query($p: PartInput!, $o: EksisterendeSagerInput!) { eksisterendeSager(opslag: $o) { sager { titel } } sager(filter: { part: $p }) { totalCount } overblik(part: $p) { sager { totalCount } } kilder { tilstand } }', { p: { cpr: HANNE }, o: { part: { cpr: HANNE }, kle: ['*'] } }, token); // prettier-ignore
    expect(data).toMatchObject({ sager: { totalCount: 0 }, overblik: { sager: { totalCount: 0 } }, kilder: [] });
    expect(data.eksisterendeSager.sager).toHaveLength(2);
  });

  test('take their purpose from the header, or from the look-up itself where that says none', async () => {
    const { raekker } = await log.under(() =>
      find({ formaal: 'Ny sag om sygedagpenge' }, undefined, { 'x-formaal': '' }),
    );
    expect(raekker).toMatchObject([{ slags: 'eksisterendeSager', formaal: 'Ny sag om sygedagpenge', afgoerelse: 'VIST' }]); // prettier-ignore
    const medHoved = await log.under(() => find({ formaal: 'Noget andet' }));
    expect(medHoved.raekker).toMatchObject([{ formaal: 'test' }]);
    for (const formaal of [null, '', 'ab', 'x'.repeat(201), 'a\u0001bc'])
      expect(koder(await find({ formaal }, undefined, { 'x-formaal': '' })), String(formaal)).toEqual([
        'FORMAAL_PAAKRAEVET',
      ]);
  });

  test('give a reservation that runs out, says nothing of what was found, and is taken with the new sag', async () => {
    const svarene = await Promise.all([HANNE, HANNE, LUKKET, FREMMED, UKENDT].map((cpr) => find({ part: { cpr } })));
    const givne = svarene.map(({ data }) => data.eksisterendeSager as { reservation: string; udloeber: string });
    expect(new Set(givne.map(({ reservation }) => reservation)).size).toBe(5);
    expect(new Set(givne.map(({ reservation }) => reservation.length)).size).toBe(1);
    for (const { udloeber } of givne) expect(Date.parse(udloeber)).toBeGreaterThan(Date.now());
    const { reservation, udloeber } = givne[0] ?? { reservation: '', udloeber: '' };
    expect(udloebI(reservation)).toBe(Date.parse(udloeber));

    const kilde = randomUUID();
    const sag = randomUUID();
    const ny = haendelse('sag.importer', sag, sagsdata({ system: kilde, cpr: UKENDT }), { source: `urn:uuid:${kilde}`, reservation }); // prettier-ignore
    const svar = await graf.send(JSON.stringify(ny), 'application/cloudevents+json', await graf.skrivetoken(kilde));
    expect(await svar.json()).toMatchObject([{ status: 'anvendt', advarsler: [], fejl: [] }]);
    expect(titler(await find({ part: { cpr: UKENDT } }))).toEqual(['Sag']);
  });

  /** Only who has the installation's secret reads it. */
  function udloebI(reservation: string): number {
    const raa = Buffer.from(reservation, 'base64url');
    const laas = createDecipheriv('aes-256-gcm', afledtNoegle('h'.repeat(32), 'reservation'), raa.subarray(0, 12));
    laas.setAuthTag(raa.subarray(-16));
    return Number(Buffer.concat([laas.update(raa.subarray(12, -16)), laas.final()]).readBigInt64BE(8));
  }
});

describe('a caller with STATISTIK alone', () => {
  test('reads no row of anything and is told no total, through any field of Query', async () => {
    const token = await graf.token([gruppe({ privilegier: ['STATISTIK'] })]);
    const v = { p: { cpr: HANNE } };
    const { data, errors } = await graf.spoerg(
      `query($p: PartInput!) { sager { totalCount nodes { uuid } } ydelser { totalCount nodes { id } } dokumenter { totalCount nodes { uuid } }
        med: sager(filter: { part: $p }) { totalCount } kilder { tilstand }
        overblik(part: $p) { part { navn beskyttet andreNumre } sager { totalCount } ydelser { totalCount } effektueringer { totalCount } journalnotater { totalCount }
          dokumenter { totalCount } adviser { totalCount } tidslinje { nodes { tekst } } ansvarlige { uuid } kilder { tilstand } } }`,
      v,
      token,
    );
    expect(errors).toBeUndefined();
    const tom = { totalCount: 0 };
    expect(data).toEqual({
      sager: { totalCount: 0, nodes: [] }, ydelser: { totalCount: 0, nodes: [] }, dokumenter: { totalCount: 0, nodes: [] }, med: tom, kilder: [],
      overblik: { part: { navn: null, beskyttet: null, andreNumre: [] }, sager: tom, ydelser: tom, effektueringer: tom, journalnotater: tom, dokumenter: tom, adviser: tom, tidslinje: { nodes: [] }, ansvarlige: [], kilder: [] },
    }); // prettier-ignore
    const ider = await register.sql<{ id: string; slags: string }[]>`select id, slags from objekt`;
    for (const { id, slags } of ider.filter((en) =>
      ['sag', 'dokument', 'bevilling', 'effektuering'].includes(en.slags),
    )) {
      const svar = await graf.spoerg(`query($u: UUID!) { x: ${slags}(uuid: $u) { uuid } }`, { u: id }, token);
      expect(svar.data).toEqual({ x: null });
    }
    for (const felt of ['kendtPart(part: $p, kle: ["*"])', 'eksisterendeSager(opslag: { part: $p, kle: ["*"] }) { reservation }', 'indsigt(part: $p) { antal }', 'revisionslog(filter: { part: $p }) { totalCount }'])
      expect(koder(await graf.spoerg(`query($p: PartInput!) { ${felt} }`, v, token)), felt).toEqual(['FORBIDDEN']); // prettier-ignore
    const forbrug = await graf.spoerg('{ forbrug(kvartal: "2026K4") { opslag } }', {}, token);
    expect(forbrug.errors).toBeUndefined();
  });
});
