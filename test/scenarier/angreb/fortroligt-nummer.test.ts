import { describe, expect, test } from 'vitest';
import { gruppe } from '../../support/kalder.ts';
import { scene } from '../../support/scene.ts';

const [GAMMELT, NYT] = ['0101614444', '6101614444'];
const [ANDRES_GAMLE, ANDRES_NYE] = ['0301614444', '6301614444'];
const [SENT_GAMLE, SENT_NYE] = ['0401614444', '6401614444'];
const [FJERNET_A, FJERNET_B] = ['0501614444', '0601614444'];
const ider: Record<string, string> = {};

const s = scene(async (r) => {
  ider['under'] = await r.sag({ cpr: GAMMELT, titel: 'Under det gamle' });
  ider['nye'] = await r.sag({ cpr: NYT, titel: 'Under det nye' });
  ider['dokument'] = await r.dokument(ider['under']);
  await r.part(ider['dokument'], 'PrimaerPart', GAMMELT);
  ider['bevilling'] = await r.bevilling({ cpr: GAMMELT, sag: ider['under'] });
  ider['effektuering'] = await r.effektuering({ cpr: GAMMELT, bevilling: ider['bevilling'] });
  await r.person([[GAMMELT, { fortrolig: true }], [NYT]]);

  // Our own feed calls the change an ordinary one; another authority's says that it is confidential.
  await r.sag({ cpr: ANDRES_GAMLE });
  await r.sag({ cpr: ANDRES_NYE });
  await r.person([[ANDRES_GAMLE], [ANDRES_NYE]]);
  await r.person([[ANDRES_GAMLE, { fortrolig: true }], [ANDRES_NYE]], { cvr: '22222222' });

  // Told as an ordinary change at first; confidential is what it became.
  const sent = await r.person([[SENT_GAMLE, { fortrolig: true, registreret: '2026-03-01T00:00:00Z' }], [SENT_NYE]]);
  const foer = { id: sent, skema: 'cpr', vaerdi: SENT_GAMLE, cvr: '11111111', fortrolig: false };
  await r.skive('partidentifikator_historik', { ...foer, registrering: '[2026-01-01T00:00:00Z,2026-03-01T00:00:00Z)' });
  await r.sag({ cpr: SENT_GAMLE });

  const fjernet = await r.person([[FJERNET_A], [FJERNET_B]]);
  await r.sql`insert into partidentifikator_historik (id, virkning, registreret, skema, vaerdi, cvr, fortrolig, registrering)
    select id, virkning, registreret, skema, vaerdi, cvr, fortrolig, '[2026-01-01,2026-03-01)' from partidentifikator where id = ${fjernet}`;
  await r.sql`delete from partidentifikator where id = ${fjernet}`;
  await r.livscyklus(fjernet, 'slettet');
  await r.sag({ cpr: FJERNET_B });
});

const overblik = `query($p: PartInput!, $paa: PaaTidspunkt) { overblik(part: $p, paa: $paa) { part { cpr navn andreNumre }
  sager { totalCount nodes { titel parter { part { id cpr andreNumre } } } } dokumenter { nodes { parter { part { cpr } } } }
  ydelser { nodes { bevilling { ydelsesmodtager { cpr } } } } effektueringer { nodes { modtager { cpr } } } tidslinje { nodes { tekst } } } }`;
const alt = `query($u: UUID!, $d: UUID!, $b: UUID!, $e: UUID!) {
  sag(uuid: $u) { ...s } dokument(uuid: $d) { parter { part { id cpr andreNumre } } }
  bevilling(uuid: $b) { ydelsesmodtager { id cpr andreNumre } } effektuering(uuid: $e) { modtager { id cpr andreNumre } } }
  fragment s on Sag { parter { navn part { id cpr navn andreNumre } } }`;

describe('a number left behind in a confidential change', () => {
  test('finds nothing, by any door, and nothing is told of it', async () => {
    const ukendt = JSON.stringify(await s.data(overblik, { p: { cpr: '0901614444' } }));
    const gammelt = JSON.stringify(await s.data(overblik, { p: { cpr: GAMMELT } }));
    expect(gammelt.replaceAll(GAMMELT, 'X')).toBe(ukendt.replaceAll('0901614444', 'X'));

    const { overblik: fundet } = await s.data('query($p: PartInput!) { overblik(part: $p) { part { id } } }', {
      p: { cpr: GAMMELT },
    });
    const vedId = await s.data(overblik, { p: { id: fundet.part.id } });
    expect(vedId.overblik.sager.totalCount).toBe(0);
    for (const f of [{ part: { cpr: GAMMELT } }, { eller: [{ part: { cpr: GAMMELT } }] }]) {
      const { sager } = await s.data('query($f: SagFilter) { sager(filter: $f) { totalCount } }', { f });
      expect(sager.totalCount).toBe(0);
    }
    const { ydelser, dokumenter } = await s.data(
      'query($p: PartInput) { ydelser(filter: { part: $p }) { totalCount } dokumenter(filter: { part: $p }) { totalCount } }',
      { p: { cpr: GAMMELT } },
    );
    expect([ydelser.totalCount, dokumenter.totalCount]).toEqual([0, 0]);
  });

  test('is never shown by what is found under the new one', async () => {
    const { overblik: svar } = await s.data(overblik, { p: { cpr: NYT } });
    expect(svar.sager.totalCount).toBe(2);
    expect(svar.effektueringer.nodes).toHaveLength(1);
    expect(svar.part.andreNumre).toEqual([]);
    expect(JSON.stringify(svar)).not.toContain(GAMMELT);
  });

  test('nor below the one object that is asked for, nor as an id that can be compared', async () => {
    const v = { u: ider['under'], d: ider['dokument'], b: ider['bevilling'], e: ider['effektuering'] };
    const svar = await s.data(alt, v);
    expect(JSON.stringify(svar)).not.toContain(GAMMELT);
    expect(svar.sag.parter).toMatchObject([{ navn: 'Prøve Person', part: { cpr: null, andreNumre: [] } }]);
    const { overblik: gammelt } = await s.data('query($p: PartInput!) { overblik(part: $p) { part { id } } }', {
      p: { cpr: GAMMELT },
    });
    expect(JSON.stringify(svar)).not.toContain(gammelt.part.id);

    const { node } = await s.data('query($i: ID!) { node(id: $i) { ... on Sag { parter { part { cpr } } } } }', {
      i: Buffer.from(`Sag:${ider['under']}`).toString('base64url'),
    });
    expect(node.parter).toEqual([{ part: { cpr: null } }]);
    const { sag } = await s.data('query($u: UUID!) { sag(uuid: $u) { parter { part { cpr } } } }', { u: ider['nye'] });
    expect(sag.parter).toEqual([{ part: { cpr: NYT } }]);
  });

  test('is confidential for everybody when one feed says so', async () => {
    const nyt = await s.data(overblik, { p: { cpr: ANDRES_NYE } });
    expect(nyt.overblik.part.andreNumre).toEqual([]);
    expect(JSON.stringify(nyt)).not.toContain(ANDRES_GAMLE);
    expect((await s.data(overblik, { p: { cpr: ANDRES_GAMLE } })).overblik.sager.totalCount).toBe(0);
  });

  test('is so at every instant, also one at which nobody had said it yet', async () => {
    const paa = { registrering: '2026-02-01T00:00:00Z' };
    const nyt = await s.data(overblik, { p: { cpr: SENT_NYE }, paa });
    expect(nyt.overblik.part.andreNumre).toEqual([]);
    expect(nyt.overblik.sager.totalCount).toBe(1);
    expect(JSON.stringify(nyt)).not.toContain(SENT_GAMLE);
    expect((await s.data(overblik, { p: { cpr: SENT_GAMLE }, paa })).overblik.sager.totalCount).toBe(0);
  });
});

describe('numbers that belong together', () => {
  test('do so no longer at any instant, once what told it has been removed', async () => {
    for (const paa of [null, { registrering: '2026-02-01T00:00:00Z' }]) {
      const { overblik: svar } = await s.data(overblik, { p: { cpr: FJERNET_A }, paa });
      expect(svar.part).toEqual({ cpr: FJERNET_A, navn: null, andreNumre: [] });
      expect(svar.sager.totalCount).toBe(0);
    }
  });

  test("are another authority's to tell its own callers only", async () => {
    const token = await s.token([gruppe({ scope: '22222222' })], { cvr: '22222222' });
    const { overblik: svar } = await s.data(overblik, { p: { cpr: SENT_NYE } }, token);
    expect(svar.part).toEqual({ cpr: SENT_NYE, navn: null, andreNumre: [] });
  });
});
