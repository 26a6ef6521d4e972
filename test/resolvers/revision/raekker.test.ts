import { randomUUID } from 'node:crypto';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { laesSdl } from '../../../resolvers/apollo.ts';
import { nodeId } from '../../../resolvers/id.ts';
import { UDEN_RAEKKE } from '../../../resolvers/revision/hook.ts';
import { testDatabase } from '../../support/database.ts';
import { gruppe } from '../../support/kalder.ts';
import { aabnRevision, DOEGNAABENT } from '../../support/revision.ts';
import { skrivRegister, type Register } from '../../support/spoerg-register.ts';
import { startGraf, type Graf, type Svar } from '../../support/spoerg.ts';

const HANNE = '0101614444';
const BO = '0201614444';
const UKENDT = '0301614444';
let [base, register, graf, log, ider] = [] as unknown as [
  { url: string; slet(): Promise<void> },
  Register,
  Graf,
  ReturnType<typeof aabnRevision>,
  Record<'sag' | 'anden' | 'bevilling' | 'notat' | 'dokument' | 'advis' | 'effektuering', string>,
];

beforeAll(async () => {
  base = await testDatabase();
  register = await skrivRegister(base.url);
  const sag = await register.sag({ cpr: HANNE });
  await register.part(sag, 'SekundaerPart', BO, 'Bo Opdigtet');
  const bevilling = await register.bevilling({ cpr: HANNE, sag });
  ider = {
    sag, bevilling, anden: await register.sag({ cpr: BO, kle: '16.03.00', adgang_kle: '16.03.00' }), notat: await register.notat(sag),
    dokument: await register.dokument(sag), advis: await register.advis(sag), effektuering: await register.effektuering({ cpr: HANNE, bevilling }),
  }; // prettier-ignore
  log = aabnRevision(base.url);
  await log.sql.unsafe(DOEGNAABENT);
  graf = await startGraf(base.url);
});
afterAll(async () => {
  await graf.stop();
  expect((await log.verificer()).brud).toEqual([]);
  await log.slut();
  await register.slut();
  await base.slet();
});

const cpr = (...numre: string[]) => numre.map((nummer) => `cpr:${nummer}`).sort();
const spoerg = (query: string, variables: object = {}, token?: string, headers?: Record<string, string>) =>
  log.under(() => graf.spoerg(query, variables, token, headers));
/** The one row of a question. */
async function raekke(...argumenter: Parameters<typeof spoerg>) {
  const { svar, raekker } = await spoerg(...argumenter);
  expect(raekker).toHaveLength(1);
  const [den] = raekker;
  if (!den) throw new Error('ingen række');
  return { ...den, personer: [...den.personer].sort(), objekter: [...den.objekter].sort(), svar };
}
const koder = ({ errors = [] }: Svar) => errors.map(({ extensions }) => extensions.code);

describe('a look-up leaves one row', () => {
  test('with who asked, through what, for what, with which rights and in which transaction', async () => {
    const [sub, azp, enhed, transaktion] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const token = await graf.token([gruppe({ kle: ['32.*'] }), gruppe({ kle: ['99.*'] })], {
      sub,
      azp,
      enhed,
      name: 'Hans Sagsbehandler',
    });
    const {
      kaede: _k,
      nr: _n,
      ...den
    } = await raekke(
      'query($p: PartInput!) { overblik(part: $p) { sager { nodes { uuid } } } }',
      { p: { cpr: HANNE } },
      token,
      { 'x-formaal': encodeURIComponent('Opfølgning på æøå'), 'x-transaktionsid': transaktion },
    );

    expect(den).toMatchObject({
      bruger: sub, brugernavn: 'Hans Sagsbehandler', system: azp, enhed, cvr: '11111111', formaal: 'Opfølgning på æøå',
      transaktion, slags: 'overblik', personer: cpr(HANNE), objekter: [ider.sag], antal: 1, afgoerelse: 'VIST', alarmer: [],
      rettigheder: ['11111111 DOKUMENTER_SE JOURNALNOTATER_SE SAGER_SE YDELSER_SE · 32.* · ALLE · VIP_SAGER'],
    }); // prettier-ignore
  });

  const alt = () => [ider.sag, ider.bevilling, ider.notat, ider.dokument, ider.advis, ider.effektuering].sort();
  const HELE = `sager { nodes { uuid } } ydelser { nodes { navn } } effektueringer { nodes { uuid } } journalnotater { nodes { titel } }
    dokumenter { nodes { uuid } } adviser { nodes { titel } }`;
  test.each<[string, string, () => object, () => string[], string[]]>([
    ['overblik', `query($p: PartInput!) { overblik(part: $p) { ${HELE} } }`, () => ({ p: { cpr: HANNE } }), alt, cpr(HANNE)],
    ['overblik', 'query($p: PartInput!) { overblik(part: $p) { tidslinje { nodes { tekst } } } }', () => ({ p: { cpr: HANNE } }), () => [ider.sag, ider.notat, ider.dokument, ider.advis].sort(), cpr(HANNE)],
    ['overblikForKreds', 'query($p: [PartInput!]!) { overblikForKreds(parter: $p) { sager { nodes { uuid } } } }', () => ({ p: [{ cpr: HANNE }, { cpr: UKENDT }] }), () => [ider.sag], cpr(HANNE, UKENDT)],
    ['sag', 'query($u: UUID!) { sag(uuid: $u) { titel } }', () => ({ u: ider.sag }), () => [ider.sag], []],
    ['sag', 'query($u: UUID!) { sag(uuid: $u) { parter { part { cpr } } bevillinger { uuid } } }', () => ({ u: ider.sag }), () => [ider.sag, ider.bevilling].sort(), cpr(HANNE, BO)],
    ['dokument', 'query($u: UUID!) { dokument(uuid: $u) { titel } }', () => ({ u: ider.dokument }), () => [ider.dokument], []],
    ['dokument', 'query($u: UUID!) { dokument(uuid: $u) { sager { titel } } }', () => ({ u: ider.dokument }), () => [ider.dokument, ider.sag].sort(), []],
    ['bevilling', 'query($u: UUID!) { bevilling(uuid: $u) { ydelsesmodtager { cpr } } }', () => ({ u: ider.bevilling }), () => [ider.bevilling], cpr(HANNE)],
    ['effektuering', 'query($u: UUID!) { effektuering(uuid: $u) { modtager { cpr } } }', () => ({ u: ider.effektuering }), () => [ider.effektuering], cpr(HANNE)],
    ['node', 'query($u: ID!) { node(id: $u) { id } }', () => ({ u: nodeId('Journalnotat', ider.notat) }), () => [ider.notat], []],
    ['node', 'query($u: ID!) { node(id: $u) { id } }', () => ({ u: nodeId('Advis', ider.advis) }), () => [ider.advis], []],
    ['sager', 'query($p: PartInput!) { sager(filter: { og: [{ part: $p }] }) { nodes { uuid } } }', () => ({ p: { cpr: HANNE } }), () => [ider.sag], cpr(HANNE)],
    ['ydelser', '{ ydelser(filter: { navn: "Sygedagpenge" }) { nodes { navn } } }', () => ({}), () => [ider.bevilling], []],
    ['dokumenter', 'query($p: PartInput!) { dokumenter(filter: { part: $p }) { totalCount } }', () => ({ p: { cpr: HANNE } }), () => [], cpr(HANNE)],
  ])('%s: %s', async (slags, query, variabler, objekter, personer) => {
    const token = await graf.token([gruppe({ kle: ['32.*'] })]);
    const den = await raekke(query, variabler(), token);

    expect(den.svar.errors).toBeUndefined();
    expect(den).toMatchObject({ slags, personer, objekter: objekter(), grund: null, formaal: 'test' });
    expect(den.afgoerelse).toBe(slags === 'dokumenter' && den.antal === 0 ? 'INTET' : 'VIST');
  }); // prettier-ignore

  test('also about those whom a shown object is about, when they are not shown themselves', async () => {
    const den = await raekke('query($u: UUID!) { sag(uuid: $u) { titel } }', { u: ider.sag });
    expect([...den.vedroerer].sort()).toEqual(cpr(HANNE, BO));
  });

  test.each(['Journalnotat', 'Advis', 'Dokument'] as const)('about those of its sag, when a %s is asked for alone', async (slags) => {
    const id = { Journalnotat: ider.notat, Advis: ider.advis, Dokument: ider.dokument }[slags];
    const den = await raekke('query($u: ID!) { node(id: $u) { id } }', { u: nodeId(slags, id) });
    expect([...den.vedroerer].sort()).toEqual(cpr(HANNE, BO));
  }); // prettier-ignore

  test('about the one an advis on no sag is on', async () => {
    const loest = await register.loesAdvis(BO);
    const den = await raekke('query($u: ID!) { node(id: $u) { id } }', { u: nodeId('Advis', loest) });
    expect(den.vedroerer).toEqual(cpr(BO));
  });

  test('not about those of a hidden sag that a dokument hangs on too', async () => {
    const [synlig, skjult] = [await register.sag({ cpr: '0501614444' }), await register.sag({ cpr: '0601614444', kle: '16.03.00', adgang_kle: '16.03.00' })];
    const dokument = await register.dokument(synlig);
    await register.relation(skjult, { art: 'journalpost', rolle: 'Tilakteret', noegle: dokument, reference: dokument, reference_id: dokument });
    const den = await raekke('query($u: UUID!) { dokument(uuid: $u) { titel } }', { u: dokument }, await graf.token([gruppe({ kle: ['32.*'] })]));
    expect(den).toMatchObject({ afgoerelse: 'VIST', vedroerer: cpr('0501614444') });
  }); // prettier-ignore

  // What each shows is opened by the group of KLE 32 alone.
  test.each<[string, string, () => object, string]>([
    ['ydelser in a list', '{ ydelser { nodes { navn } } }', () => ({}), 'YDELSER_SE'],
    ['a timeline', 'query($p: PartInput!) { overblik(part: $p) { tidslinje { nodes { tekst } } } }', () => ({ p: { cpr: HANNE } }), 'SAGER_SE'],
    ['the units responsible', 'query($p: PartInput!) { overblik(part: $p) { ansvarlige { navn } } }', () => ({ p: { cpr: HANNE } }), 'SAGER_SE'],
    ['a name objects tell', 'query($p: PartInput!) { overblik(part: $p) { part { navn } } }', () => ({ p: { cpr: BO } }), 'SAGER_SE'],
  ])('with the groups that opened what was shown: %s', async (_hvad, query, variabler, privilegium) => {
    const grupper = [gruppe({ kle: ['32.*'], privilegier: [privilegium] }), gruppe({ kle: ['27.*'], privilegier: [privilegium] }), gruppe({ privilegier: ['STATISTIK'] })];
    const den = await raekke(query, variabler(), await graf.token(grupper));
    expect(den.svar.errors).toBeUndefined();
    expect(den).toMatchObject({ afgoerelse: 'VIST', rettigheder: [`11111111 ${privilegium} · 32.* · ALLE · VIP_SAGER`] });
  }); // prettier-ignore

  test('where nothing was shown, with the groups such a look-up is opened by', async () => {
    const token = await graf.token([gruppe({ privilegier: ['SAGER_SE'] }), gruppe({ privilegier: ['STATISTIK'] }), gruppe({ privilegier: ['YDELSER_SE'] })]);
    const den = await raekke('{ sager(filter: { titel: "findes ikke" }) { totalCount } }', {}, token);
    expect(den).toMatchObject({ afgoerelse: 'INTET', rettigheder: ['11111111 SAGER_SE · * · ALLE · VIP_SAGER'] });
  }); // prettier-ignore

  test('for each kind asked in it, however often under other names', async () => {
    const { raekker } = await spoerg(
      'query($a: UUID!, $b: UUID!, $p: PartInput!) { a: sag(uuid: $a) { titel } b: sag(uuid: $b) { titel } overblik(part: $p) { komplet } }',
      { a: ider.sag, b: ider.anden, p: { cpr: UKENDT } },
    );
    expect(raekker.map(({ slags, afgoerelse }) => `${slags} ${afgoerelse}`).sort()).toEqual([
      'overblik INTET',
      'sag VIST',
    ]);
    expect(raekker.find(({ slags }) => slags === 'sag')?.objekter.sort()).toEqual([ider.sag, ider.anden].sort());
  });

  test('also when a part of the answer failed', async () => {
    const den = await raekke(
      'query($p: PartInput!) { overblik(part: $p) { sager { nodes { uuid } } dokumenter(after: "x") { nodes { uuid } } } }',
      { p: { cpr: HANNE } },
    );
    expect(koder(den.svar)).toEqual(['UGYLDIG_CURSOR']);
    expect(den).toMatchObject({ afgoerelse: 'VIST', objekter: [ider.sag] });
  });

  test('with its arguments, but no number of anybody among them', async () => {
    const den = await raekke('query($p: PartInput!) { sager(first: 5, filter: { kle: ["32.*"], part: $p, titel: "om 010161-4444" }) { nodes { uuid } } }', { p: { cpr: HANNE } }); // prettier-ignore
    expect(JSON.parse(den.kriterier ?? '')).toEqual({ first: 5, filter: { kle: ['32.*'], titel: 'om xxxxxx-xxxx' } });
  });
});

describe('what shows nothing is written down too', () => {
  test('a part nobody has written about', async () => {
    const den = await raekke('query($p: PartInput!) { overblik(part: $p) { part { navn } sager { totalCount } } }', { p: { cpr: UKENDT } });
    expect(den).toMatchObject({ afgoerelse: 'INTET', personer: cpr(UKENDT), objekter: [], antal: 0 });
  }); // prettier-ignore

  test('a hidden sag looks like none, in the log as in the answer', async () => {
    const token = await graf.token([gruppe({ kle: ['32.*'] })]);
    const den = await raekke('query($u: UUID!) { sag(uuid: $u) { titel } }', { u: ider.anden }, token);
    expect(den).toMatchObject({
      afgoerelse: 'INTET',
      objekter: [],
      vedroerer: [],
      kriterier: `{"uuid":"${ider.anden}"}`,
    });
  });

  test('a look-up without purpose, with whom it was on', async () => {
    const query = 'query($p: [PartInput!]!) { overblikForKreds(parter: $p) { komplet } }';
    const den = await raekke(query, { p: [{ cpr: HANNE }, { cpr: BO }] }, undefined, { 'x-formaal': '' });
    expect(koder(den.svar)).toEqual(['FORMAAL_PAAKRAEVET']);
    expect(den).toMatchObject({
      afgoerelse: 'AFVIST',
      grund: 'FORMAAL_PAAKRAEVET',
      formaal: null,
      personer: cpr(HANNE, BO),
    });
  });

  test('the audit log asked for without the right to it', async () => {
    const den = await raekke('query($p: PartInput!) { revisionslog(filter: { part: $p }) { nodes { id } } }', { p: { cpr: HANNE } });
    expect(koder(den.svar)).toEqual(['FORBIDDEN']);
    expect(den).toMatchObject({ slags: 'revisionslog', afgoerelse: 'AFVIST', grund: 'FORBIDDEN', personer: cpr(HANNE) });
  }); // prettier-ignore

  test('a hundred numbers in one operation, refused whole', async () => {
    const numre = Array.from({ length: 60 }, (_, i) => `01016100${String(i).padStart(2, '0')}`);
    const felter = numre.map((nummer, i) => `a${String(i)}: overblik(part: { cpr: "${nummer}" }) { komplet }`);
    const den = await raekke(`{ ${felter.join(' ')} }`);
    expect(koder(den.svar)).toEqual(['FOR_BRED']);
    expect(den).toMatchObject({ slags: 'overblik', afgoerelse: 'AFVIST', grund: 'FOR_BRED', personer: cpr(...numre) });
  });
});

test('an answer made with rights that were taken back meanwhile is made again, and only the one sent is written down', async () => {
  const [udk, cprUdk] = ['33236239', '0401614444'];
  const sag = await register.sag({ cpr: cprUdk, ejer_cvr: udk, adgang_ejer: udk });
  await log.sql`insert into videregivelsesaftale (ejer, modtager, kle, niveau, hjemmel, godkendt) values (${udk}, '11111111', '{*}', 4, 'prøve', now())`;
  const token = await graf.token([gruppe({ scope: udk })]);
  const query = 'query($p: PartInput!) { overblik(part: $p) { sager { nodes { uuid } } } }';
  const foer = await raekke(query, { p: { cpr: cprUdk } }, token);
  await log.sql`update videregivelsesaftale set ophoert = now()`;
  const efter = await raekke(query, { p: { cpr: cprUdk } }, token);

  expect(foer).toMatchObject({ afgoerelse: 'VIST', objekter: [sag] });
  expect(efter.svar.data.overblik.sager.nodes).toEqual([]);
  expect(efter).toMatchObject({ afgoerelse: 'INTET', objekter: [] });
});

describe('what is not about any person', () => {
  test('leaves no row', async () => {
    const { raekker } = await spoerg('{ mig { uuid } graenser { dybde } kilder { tilstand } klasse(kle: "32.30.04") { titel } ansvar(kle: "32.30.04") { enhed { navn } } orgEnhed(uuid: "00000000-0000-4000-8000-000000000000") { navn } }'); // prettier-ignore
    expect(raekker).toEqual([]);
  });

  test('is a closed list: every other field of Query is tried above or beside', () => {
    const felter = Object.keys(buildSchema(laesSdl()).getQueryType()?.getFields() ?? {});
    const proevet = ['overblik', 'overblikForKreds', 'sag', 'dokument', 'bevilling', 'effektuering', 'node', 'sager', 'ydelser', 'dokumenter', 'revisionslog', 'indsigt', 'forbrug', 'alarmopsaetning', 'alarmliste', 'stikproever', ...['kendtPart', 'kendteParter', 'eksisterendeSager', 'serviceaftaler', 'videregivelsesaftaler'], ...['soeg', 'statistik', 'karantaene', 'kvalitet', 'noeglekonflikter']]; // prettier-ignore
    expect(felter.sort()).toEqual([...proevet, ...UDEN_RAEKKE].sort());
  });
});
